// Statements, and function bodies as a whole.
//
// Scopes open and close with blocks, and a variable enters its scope when its declaration is done. Function literals met in a statement
// are checked when the statement is over: their types are needed at once, their bodies may use what the statement assigns, but
// must not see what later statements declare.
// A body ends with three questions that need all of it: is a return missing, which untyped expressions are left, which variables
// were never used. The last is asked of the outermost function only, when all literals inside have been checked.
#include "check.h"

static void condition(Checker *c, Node *cond, const char *where) {
  Operand x;
  check_expr(c, &x, cond);
  if (x.mode != MODE_INVALID && !type_is(x.type, TF_BOOLEAN)) check_error(c, node_start(cond), "non-boolean condition in %s statement", where);
}

// ---- expressions as statements

typedef enum { IS_EXPRESSION, IS_CONVERSION, IS_STATEMENT } CallKind;

// What kind of call n is, once it was checked.
static CallKind call_kind(Checker *c, Node *n) {
  if (n->kind == AST_UNARY) return n->unary.op == OP_ARROW ? IS_STATEMENT : IS_EXPRESSION;
  if (n->kind != AST_CALL) return IS_EXPRESSION;
  Mode mode = c->pkg->info.types[n->call.fun->id].mode;
  if (mode == MODE_TYPE) return IS_CONVERSION;
  if (mode != MODE_BUILTIN) return IS_STATEMENT;
  Node *fun = ast_unparen(n->call.fun);
  const Object *o = c->pkg->info.objects[fun->kind == AST_SELECTOR ? fun->selector.sel->id : fun->id];
  return o && builtin_is_statement(o->builtin.id) ? IS_STATEMENT : IS_EXPRESSION;
}

static void expression_statement(Checker *c, Node *n) {
  Operand x;
  check_raw_expr(c, &x, n, NULL, false);
  if (x.mode == MODE_INVALID) return;
  const char *problem = "is not used";
  if (x.mode == MODE_BUILTIN) problem = "must be called";
  else if (x.mode == MODE_TYPE) problem = "is not an expression";
  else if (call_kind(c, ast_unparen(n)) == IS_STATEMENT) return;
  check_error(c, node_start(n), "%s %s", check_operand_str(c, &x), problem);
}

void check_go_defer(Checker *c, Node *n) {
  const char *word = n->kind == AST_GO ? "go" : "defer";
  Node *call = n->kind == AST_GO ? n->go.call : n->defer.call;
  if (call->kind != AST_CALL) {
    check_error(c, node_start(call), "expression in %s must be function call", word);
    check_use(c, (NodeList){&call, 1});
    return;
  }
  Operand x;
  check_raw_expr(c, &x, call, NULL, false);
  if (x.mode == MODE_INVALID) return;
  CallKind kind = call_kind(c, call);
  if (kind == IS_CONVERSION) check_error(c, node_start(call), "%s requires function call, not conversion %s", word, check_operand_str(c, &x));
  if (kind == IS_EXPRESSION) check_error(c, node_start(call), "%s discards result of %s", word, check_operand_str(c, &x));
}

// ---- simple statements

static void send(Checker *c, Node *n) {
  Operand ch, x;
  check_expr(c, &ch, n->send.chan);
  Type *elem = ch.mode == MODE_INVALID ? NULL : check_chan_elem(c, &ch, node_start(n), true);
  if (elem) check_expr_func_hint(c, &x, n->send.value, elem);
  else check_use(c, (NodeList){&n->send.value, 1});
  if (elem && x.mode != MODE_INVALID) check_assignment(c, &x, elem, "send");
}

static void assign(Checker *c, Node *n) {
  if (n->assign.define) check_short_var_decl(c, n, n->assign.lhs, n->assign.rhs);
  else if (n->assign.op == OP_NONE) check_assign_vars(c, n->assign.lhs, n->assign.rhs);
  else if (n->assign.lhs.len == 1 && n->assign.rhs.len == 1) check_compound_assign(c, n, n->assign.lhs.at[0], n->assign.rhs.at[0], n->assign.op);
  else check_error(c, n->assign.op_pos, "assignment operation %s= requires single-valued expressions", op_text(n->assign.op));
}

// ---- return

static const char *object_text(Checker *c, const Object *o) {
  switch (o->kind) {
    case OBJ_VAR:      return arena_printf(c->arena, "var %s %s", o->name, o->type ? check_type_str(c, o->type) : "");
    case OBJ_CONST:    return arena_printf(c->arena, "const %s %s", o->name, o->type ? check_type_str(c, o->type) : "");
    case OBJ_TYPENAME: return arena_printf(c->arena, "type %s", o->name);
    default:           return o->name;
  }
}

// A return without operands returns the named results: they must be visible.
static void bare_return(Checker *c, Node *n, ObjectList results) {
  if (!results.at[0]->name || !*results.at[0]->name) {
    OperandList none = {.len = 0};
    check_return_mismatch(c, n, results.at, results.len, &none);
    return;
  }
  for (int i = 0; i < results.len; i++) {
    Object *r = results.at[i], *seen = scope_lookup_parent(c->ctx.scope, r->name, 0);
    if (!seen || seen == r || strcmp(r->name, "_") == 0) continue;
    check_error(c, n->pos, "result parameter %s not in scope at return\n\t%s: inner declaration of %s", r->name, pos_string(seen->pos), object_text(c, seen));
  }
}

static void return_statement(Checker *c, Node *n) {
  ObjectList results = c->ctx.body->sig->signature.results;
  NodeList given = n->ret.results;
  if (!given.len) {
    if (results.len) bare_return(c, n, results);
    return;
  }
  if (results.len) {
    check_init_vars(c, results.at, results.len, given, n);
    return;
  }
  OperandList values;
  check_expr_list(c, given, &values, false);
  for (int i = 0; i < values.len; i++)
    if (values.at[i].mode == MODE_INVALID) return;
  check_return_mismatch(c, n, NULL, 0, &values);
}

// ---- compound statements

static void if_statement(Checker *c, Node *n) {
  check_open_scope(c);
  if (n->if_stmt.init) check_stmt(c, n->if_stmt.init);
  condition(c, n->if_stmt.cond, "if");
  check_stmt(c, n->if_stmt.then);
  if (n->if_stmt.els) check_stmt(c, n->if_stmt.els);
  check_close_scope(c);
}

static void for_statement(Checker *c, Node *n) {
  check_open_scope(c);
  if (n->for_stmt.init) check_stmt(c, n->for_stmt.init);
  if (n->for_stmt.cond) condition(c, n->for_stmt.cond, "for");
  if (n->for_stmt.post) {
    Node *post = n->for_stmt.post;
    if (post->kind == AST_ASSIGN && post->assign.define) check_error(c, post->pos, "cannot declare in post statement of for loop");
    else check_stmt(c, post);
  }
  check_stmt(c, n->for_stmt.body);
  check_close_scope(c);
}

static void block(Checker *c, Node *n) {
  check_open_scope(c);
  check_stmts(c, n->block.stmts);
  check_close_scope(c);
}

static void statement(Checker *c, Node *n) {
  switch (n->kind) {
    case AST_BAD: case AST_EMPTY: case AST_BRANCH: return;       // branches: the syntax room has checked them
    case AST_DECL_STMT:   check_decl_stmt(c, n); return;
    case AST_LABELED:     check_stmt(c, n->labeled.stmt); return;
    case AST_EXPR_STMT:   expression_statement(c, n->expr_stmt.x); return;
    case AST_SEND:        send(c, n); return;
    case AST_INC_DEC:     check_inc_dec(c, n); return;
    case AST_ASSIGN:      assign(c, n); return;
    case AST_GO: case AST_DEFER: check_go_defer(c, n); return;
    case AST_RETURN:      return_statement(c, n); return;
    case AST_BLOCK:       block(c, n); return;
    case AST_IF:          if_statement(c, n); return;
    case AST_SWITCH:      check_switch(c, n); return;
    case AST_TYPE_SWITCH: check_type_switch(c, n); return;
    case AST_SELECT:      check_select(c, n); return;
    case AST_FOR:         for_statement(c, n); return;
    case AST_RANGE:       check_range(c, n); return;
    default: internal_error(n->pos, "types: %s is not a statement", ast_kind_name(n->kind));
  }
}

void check_stmt(Checker *c, Node *n) {
  int waiting = c->queue.len;
  statement(c, n);
  if (c->queue.len > waiting) check_run_queue(c, waiting);
}

void check_stmts(Checker *c, NodeList list) {
  for (int i = 0; i < list.len; i++) check_stmt(c, list.at[i]);
}

// ---- function bodies

static void unused_variables(Checker *c, const Scope *s) {
  for (int i = 0; i < s->names.len; i++) {
    const Object *o = s->names.entries[i].value;
    if (o->kind != OBJ_VAR || o->used || o->var.is_param || o->var.is_result) continue;
    check_error(c, o->pos, "declared and not used: %s", o->name);
  }
}

void check_func_body(Checker *c, FuncBody *f) {
  int first_scope = c->local_scopes.len, first_untyped = c->untyped.len;
  check_stmts(c, f->body->block.stmts);
  if (f->sig->signature.results.len && !check_is_terminating(c, f->body, NULL)) check_error(c, f->body->block.rbrace, "missing return");
  check_final_types(c, first_untyped);
  if (f->outer) return;
  unused_variables(c, f->scope);
  for (int i = first_scope; i < c->local_scopes.len; i++) unused_variables(c, c->local_scopes.at[i]);
  c->local_scopes.len = first_scope;
}
