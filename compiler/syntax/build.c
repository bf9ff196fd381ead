// The larger actions of the grammar: what the parser has read becomes nodes, and what the grammar let pass although it is
// wrong is reported. Whatever happens, the tree has the shape that ast.def promises: what is missing becomes BAD, about
// which later phases stay silent.
#include "syntax_impl.h"

// ---------------------------------------------------------------- nodes and lists

static Node *bad(Parser *p, Pos at) { return NODE(BAD, bad, at, false); }

List list_new(Parser *p) { return (List){.start = p->pending.len}; }

List list_add(Parser *p, List l, Node *n) {
  p->pending.len = l.start + l.count++;
  vec_push(&p->pending, n);
  return l;
}

List list_of(Parser *p, Node *n) { return list_add(p, list_new(p), n); }

List list_prepend(Parser *p, Node *n, List l) {
  List all = list_of(p, n);
  for (int i = 0; i < l.count; i++) all = list_add(p, all, p->pending.at[l.start + i]);
  return all;
}

NodeList list_take(Parser *p, List l) {
  if (l.start < p->pending.len) p->pending.len = l.start;
  if (l.count == 0) return (NodeList){0};
  NodeList taken = {NEW_ARRAY(p->arena, Node *, l.count), l.count};
  memcpy(taken.at, p->pending.at + l.start, sizeof(Node *) * (size_t)l.count);
  return taken;
}

NodeList list_single(Parser *p, Node *n) {
  NodeList l = {NEW(p->arena, Node *), 1};
  l.at[0] = n;
  return l;
}

// ---------------------------------------------------------------- top level

typedef struct { Node *node; int depth; } Deep;
typedef struct { VEC(Deep) todo; int depth; } Depths;

static void add_child(Node *child, void *arg) {
  Depths *d = arg;
  vec_push(&d->todo, ((Deep){child, d->depth + 1}));
}

// Later phases recurse over the tree. Chains like a+a+a+... grow deep without the parser's stack noticing, so trees large
// enough to be too deep are measured.
static Node *too_deep(Node *root) {
  Depths d = {0};
  Node *found = NULL;
  vec_push(&d.todo, ((Deep){root, 1}));
  while (d.todo.len && !found) {
    Deep next = vec_pop(&d.todo);
    d.depth = next.depth;
    if (next.depth > MAX_NESTING) found = next.node;
    else ast_children(next.node, add_child, &d);
  }
  vec_free(&d.todo);
  return found;
}

void build_top_level(Parser *p, NodeList decls) {
  bool large = p->ctx->next_id - p->decl_begins > MAX_NESTING;
  p->decl_begins = p->ctx->next_id;
  for (int i = 0; i < decls.len; i++) {
    Node *decl = decls.at[i], *deep = large ? too_deep(decl) : NULL;
    if (deep) syntax_error_at(p, deep->pos, "nesting depth limit exceeded");
    else vec_push(&p->decls, decl);
    pragma_decl(p, decl);
  }
}

Node *build_import(Parser *p, Node *name, Node *path) {
  if (path->lit.kind != LIT_STRING) {
    syntax_error_at(p, path->pos, "import path must be a string");
    return NULL;
  }
  Node *n = NODE(IMPORT, import, name ? name->pos : path->pos, name, path);
  vec_push(&p->imports, n);
  return n;
}

void build_import_ends(Parser *p, Pos at) {
  if (p->decls.len) syntax_error_at(p, at, "imports must appear before other declarations");
}

Node *build_const(Parser *p, List names, Node *type, List values) {
  NodeList v = list_take(p, values), n = list_take(p, names);
  return NODE(CONST_SPEC, const_spec, n.at[0]->pos, n, type, v, 0, 0);
}

// Numbers the specs of a group that is complete: function literals inside may have had groups of their own.
List build_const_group(Parser *p, List specs) {
  p->ctx->groups++;
  for (int i = 0; i < specs.count; i++) {
    Node *spec = p->pending.at[specs.start + i];
    spec->const_spec.iota = i;
    spec->const_spec.group = p->ctx->groups;
  }
  return specs;
}

Node *build_var(Parser *p, List names, Node *type, List values) {
  NodeList v = list_take(p, values), n = list_take(p, names);
  return NODE(VAR_SPEC, var_spec, n.at[0]->pos, n, type, v);
}

// The body of a function or function literal.
Node *build_body(Parser *p, Pos lbrace, List stmts, Pos rbrace) {
  Node *body = NODE(BLOCK, block, lbrace, list_take(p, stmts), rbrace);
  if (p->last_error < lbrace) check_branches(p, body);
  return body;
}

Node *build_func(Parser *p, Pos at, uint32_t pragmas, Node *name, NodeList tparams, Node *signature, Node *body) {
  signature->pos = at;
  signature->func_type.tparams = tparams;
  return NODE(FUNC_DECL, func_decl, at, .name = name, .type = signature, .body = body, .pragmas = (int)pragmas);
}

Node *build_method(Parser *p, Pos at, uint32_t pragmas, List recv, Node *name, NodeList tparams, Node *signature, Node *body) {
  NodeList fields = build_params(p, recv);
  if (fields.len == 0) {
    error_at(p, name->pos, "method has no receiver");
    return NULL;
  }
  if (fields.len > 1 || fields.at[0]->field.names.len > 1) error_at(p, name->pos, "method has multiple receivers");
  Node *n = build_func(p, at, pragmas, name, tparams, signature, body);
  n->func_decl.recv = fields.at[0];
  if (fields.at[0]->field.names.len > 1) fields.at[0]->field.names.len = 1;
  return n;
}

// ---------------------------------------------------------------- parameters

// Parameters come as FIELDs with a name or none, where a name alone may be a type (func(int, string)) or wait for the type behind
// a later name (func(a, b int)): it is the latter if any parameter has both. Returns the position of the first one that
// should have a name but cannot, or 0.
static Pos share_types(Parser *p, NodeList list, bool *type_missing) {
  Pos nameless = 0;
  Node *type = NULL;
  for (int i = list.len - 1; i >= 0; i--) {
    Node *f = list.at[i];
    if (f->field.names.len) {
      type = f->field.type;
    } else if (f->field.type->kind == AST_IDENT) {
      if (!type) {
        *type_missing = true;
        type = bad(p, f->pos);
      }
      f->field.names = list_single(p, f->field.type);
      f->field.type = type;
    } else {
      nameless = f->pos;
      type = f->field.type;
      f->field.names = list_single(p, NODE(IDENT, ident, f->pos, intern("_")));
    }
  }
  return nameless;
}

// Neighbours that share their type become one FIELD.
static NodeList merge_fields(Parser *p, NodeList list) {
  List merged = list_new(p);
  for (int i = 0, end; i < list.len; i = end) {
    Node *f = list.at[i];
    for (end = i + 1; end < list.len && list.at[end]->field.type == f->field.type; end++) {}
    if (end > i + 1) {
      Node *first = f->field.names.at[0];
      f->field.names = (NodeList){NEW_ARRAY(p->arena, Node *, end - i), end - i};
      f->field.names.at[0] = first;
      for (int k = i + 1; k < end; k++) f->field.names.at[k - i] = list.at[k]->field.names.at[0];
    }
    merged = list_add(p, merged, f);
  }
  return list_take(p, merged);
}

static bool any_named(NodeList list) {
  for (int i = 0; i < list.len; i++)
    if (list.at[i]->field.names.len) return true;
  return false;
}

NodeList build_params(Parser *p, List params) {
  NodeList list = list_take(p, params);
  if (!any_named(list)) return list;
  bool type_missing = false;
  Pos nameless = share_types(p, list, &type_missing);
  if (nameless) syntax_error_at(p, nameless, "missing parameter name");
  else if (type_missing) syntax_error_at(p, params.pos, "missing parameter type");
  return merge_fields(p, list);
}

NodeList build_type_params(Parser *p, List params) {
  NodeList list = list_take(p, params);
  if (list.len == 0) {
    syntax_error_at(p, params.pos, "empty type parameter list");
    return list;
  }
  bool type_missing = false;
  Pos nameless = share_types(p, list, &type_missing);
  if (nameless) syntax_error_at(p, nameless, "missing type parameter name%s", list.len == 1 ? " or invalid array length" : "");
  else if (type_missing) syntax_error_at(p, params.pos, "missing type constraint");
  return merge_fields(p, list);
}

Node *build_no_type(Parser *p, Pos dots) {
  syntax_error_at(p, dots + 3, "... is missing type");
  return NODE(ELLIPSIS, ellipsis, dots, bad(p, dots));
}

// ---------------------------------------------------------------- types

Node *build_array(Parser *p, Pos lbrack, List len, Node *elem) {
  NodeList l = list_take(p, len);
  if (l.len > 1) syntax_error_at(p, l.at[1]->pos, "unexpected comma; expected ]");
  return NODE(ARRAY_TYPE, array_type, lbrack, l.at[0], elem);
}

Node *build_open_array(Parser *p, Pos lbrack, Pos dots, Node *elem) {
  return NODE(ARRAY_TYPE, array_type, lbrack, NODE(ELLIPSIS, ellipsis, dots, NULL), elem);
}

static Node *checked_tag(Parser *p, Node *tag) {
  if (!tag || tag->lit.kind == LIT_STRING) return tag;
  syntax_error_at(p, tag->pos, "struct field tag must be a string");
  return NULL;
}

Node *build_field(Parser *p, List names, Node *type, Node *tag) {
  NodeList n = list_take(p, names);
  return NODE(FIELD, field, n.at[0]->pos, n, type, checked_tag(p, tag), false);
}

Node *build_embedded(Parser *p, Pos at, Node *type, Node *tag) {
  return NODE(FIELD, field, at, .type = type, .tag = checked_tag(p, tag), .embedded = true);
}

void build_generic_method(Parser *p, Pos lbrack) { error_at(p, lbrack, "interface method must have no type parameters"); }

// ---------------------------------------------------------------- expressions

// What the scanner has found wrong nobody needs to look at again.
Node *build_literal_expr(Parser *p, Node *literal) { return literal->lit.malformed ? bad(p, literal->pos) : literal; }

// `<-` in front of a channel type belongs to the type: <-chan T, and <-chan<- chan T is <-chan (<-chan T): each arrow moves one chan further out.
Node *build_arrow(Parser *p, Pos arrow, Node *x) {
  if (x->kind != AST_CHAN_TYPE) return NODE(UNARY, unary, arrow, OP_ARROW, x);
  for (Node *c = x;; c = c->chan_type.elem) {
    if (c->kind != AST_CHAN_TYPE || c->chan_type.dir == CHAN_DIR_RECV) {
      const char *found = c->kind == AST_CHAN_TYPE ? "<-" : ast_expr_string(p->arena, c);
      syntax_error_at(p, c->pos, "unexpected %s, expected chan", found);
      break;
    }
    int dir = c->chan_type.dir;
    c->chan_type.dir = CHAN_DIR_RECV;
    if (dir == CHAN_DIR_BOTH) break;
  }
  x->pos = arrow;
  return x;
}

// Several are type arguments, among which a literal cannot be.
Node *build_index(Parser *p, Node *x, Pos lbrack, List indices) {
  NodeList l = list_take(p, indices);
  for (int i = 1; i < l.len; i++)
    if (l.at[i]->kind == AST_BASIC_LIT) {
      syntax_error_at(p, l.at[i]->pos, "unexpected literal %.*s, expected ]", l.at[i]->lit.text.len, l.at[i]->lit.text.at);
      break;
    }
  return NODE(INDEX, index, x->pos, x, l, lbrack);
}

static Node *low_index(Parser *p, List lo, Pos colon) {
  NodeList l = list_take(p, lo);
  if (l.len > 1) syntax_error_at(p, colon, "unexpected :, expected ]");
  return l.len ? l.at[0] : NULL;
}

Node *build_slice(Parser *p, Node *x, List lo, Pos colon, Node *hi) {
  return NODE(SLICE_EXPR, slice, x->pos, x, low_index(p, lo, colon), hi, NULL, false);
}

Node *build_slice3(Parser *p, Node *x, List lo, Pos colon, Node *hi, Pos colon2, Node *max, Pos rbrack) {
  if (!hi) {
    error_at(p, colon2, "middle index required in 3-index slice");
    hi = bad(p, colon2);
  }
  if (!max) {
    error_at(p, rbrack, "final index required in 3-index slice");
    max = bad(p, rbrack);
  }
  return NODE(SLICE_EXPR, slice, x->pos, x, low_index(p, lo, colon), hi, max, true);
}

Node *build_literal(Node *type, Pos at, Pos lbrace, Node *values) {
  values->pos = at;
  values->composite.type = type;
  values->composite.lbrace = lbrace;
  return values;
}

Node *build_named_literal(Parser *p, Node *type, Pos lbrace, Node *values) {
  if (type->kind != AST_IDENT && type->kind != AST_SELECTOR && type->kind != AST_INDEX)
    syntax_error_at(p, lbrace, "unexpected { at end of statement");
  return build_literal(type, type->pos, lbrace, values);
}

Node *build_parenthesized_literal(Parser *p, Pos lparen, Node *type, Pos lbrace, Node *values) {
  syntax_error_at(p, lbrace, "cannot parenthesize type in composite literal");
  return build_literal(NODE(PAREN, paren, lparen, type), lparen, lbrace, values);
}

// ---------------------------------------------------------------- statements

Node *build_assign(Parser *p, List lhs, Op op, Pos op_pos, List rhs, bool define) {
  NodeList r = list_take(p, rhs), l = list_take(p, lhs);
  return NODE(ASSIGN, assign, l.at[0]->pos, l, r, op, define, op_pos);
}

// `L:` and then neither a statement nor the end of one. Whatever it is, it is not reported a second time.
void build_no_statement(Parser *p, Pos colon) {
  syntax_error_at(p, colon, "missing statement after label");
  p->silent_at = message_token_pos(&p->feed.last);
}

// `return` and then something that is no expression.
void build_no_results(Parser *p) {
  syntax_error_at(p, message_token_pos(&p->feed.last), "unexpected %s, expected expression", message_token_text(&p->feed.last));
}

Header *build_header(Parser *p, Pos at, Node *init, Node *cond, Pos body) {
  Header *h = NEW(p->arena, Header);
  *h = (Header){.pos = at, .init = init, .cond = cond, .body = body};
  return h;
}

Header *build_range(Parser *p, Pos at, List lhs, bool define, Node *x, Pos body) {
  NodeList l = list_take(p, lhs);
  Header *h = build_header(p, at, NULL, NULL, body);
  h->range = NODE(RANGE, range, at, l.len > 0 ? l.at[0] : NULL, l.len > 1 ? l.at[1] : NULL, define, x, NULL, l.len > 2 ? l.at[2] : NULL);
  return h;
}

static Node *bad_condition(Parser *p, Pos at) { return NODE(EXPR_STMT, expr_stmt, at, bad(p, at)); }

void build_no_condition(Parser *p, Header *h) {
  syntax_error_at(p, h->body, "missing condition in if statement");
  h->cond = bad_condition(p, h->body);
}

// `if init; {`, where the semicolon may be a newline that was not meant.
void build_ended_header(Parser *p, Header *h, Pos semicolon, SemicolonKind kind) {
  if (kind == SEMI_WRITTEN) syntax_error_at(p, semicolon, "missing condition in if statement");
  else syntax_error_at(p, semicolon, "unexpected newline, expected { after if clause");
  h->cond = bad_condition(p, semicolon);
}

void build_post(Parser *p, Header *h, Node *post) {
  if (post->kind == AST_ASSIGN && post->assign.define) syntax_error_at(p, post->assign.op_pos, "cannot declare in post statement of for loop");
  h->post = post;
}

static Pos stmt_operator(const Node *n) {
  switch (n->kind) {
    case AST_ASSIGN: return n->assign.op_pos;
    case AST_SEND: return n->send.arrow;
    case AST_INC_DEC: return n->inc_dec.op_pos;
    default: return n->pos;
  }
}

// The statement where a condition or tag stands, as an expression.
static Node *condition(Parser *p, Node *stmt) {
  if (!stmt) return NULL;
  if (stmt->kind == AST_EXPR_STMT) return stmt->expr_stmt.x;
  StrBuf b = {0};
  print_simple_stmt(&(Printer){.to = &b, .brief = true}, stmt);
  bool assignment = stmt->kind == AST_ASSIGN && !stmt->assign.define && stmt->assign.op == OP_NONE;
  syntax_error_at(p, stmt_operator(stmt), "cannot use %s%s as value", assignment ? "assignment " : "", strbuf_str(&b));
  strbuf_free(&b);
  return bad(p, stmt->pos);
}

Node *build_if(Parser *p, Header *h, NodeList stmts, Pos rbrace) {
  Node *then = NODE(BLOCK, block, h->body, stmts, rbrace);
  return NODE(IF, if_stmt, h->pos, h->init, condition(p, h->cond), then, NULL);
}

Node *build_for(Parser *p, Header *h, NodeList stmts, Pos rbrace) {
  Node *body = NODE(BLOCK, block, h->body, stmts, rbrace);
  if (!h->range) return NODE(FOR, for_stmt, h->pos, h->init, condition(p, h->cond), h->post, body);
  h->range->range.body = body;
  return h->range;
}

// What stands behind go or defer, without the parentheses that are wrong there.
Node *build_called(Parser *p, const char *word, Node *x) {
  Node *call = ast_unparen(x);
  if (call != x) error_at(p, x->pos, "expression in %s must not be parenthesized", word);
  return call;
}

static bool is_guard(const Node *x) { return x->kind == AST_TYPE_ASSERT && !x->type_assert.type; }

Node *build_switch(Parser *p, Header *h, NodeList clauses, Pos rbrace) {
  Node *tag = h->cond, *bind = NULL, *guard = NULL;
  if (tag && tag->kind == AST_EXPR_STMT && is_guard(tag->expr_stmt.x)) guard = tag->expr_stmt.x;
  if (tag && tag->kind == AST_ASSIGN) {
    NodeList l = tag->assign.lhs, r = tag->assign.rhs;
    if (tag->assign.define && l.len == 1 && r.len == 1 && l.at[0]->kind == AST_IDENT && is_guard(r.at[0])) {
      bind = l.at[0];
      guard = r.at[0];
    }
  }
  if (!guard) return NODE(SWITCH, switch_stmt, h->pos, h->init, condition(p, tag), clauses, rbrace);
  return NODE(TYPE_SWITCH, type_switch, h->pos, h->init, bind, guard->type_assert.x, clauses, rbrace);
}

// Without expressions: default.
Node *build_case(Parser *p, List exprs, Pos colon) {
  NodeList e = list_take(p, exprs);
  return NODE(CASE_CLAUSE, case_clause, exprs.pos ? exprs.pos : colon, .exprs = e, .is_default = e.len == 0, .colon = colon);
}
