// Switches on values and on types.
//
// switch { ... } is switch true { ... }. Each case is compared with the tag as == would; constant cases must differ.
// In a type switch with x := the variable is another one in each clause: of the case's type if there is one type, else of the type of
// the expression switched on. info.objects[clause] is it. All of them together count as one variable for "declared and not used".
#include "check.h"

static void second_default(Checker *c, NodeList clauses) {
  Node *first = NULL;
  for (int i = 0; i < clauses.len; i++) {
    Node *n = clauses.at[i];
    if (!n->case_clause.is_default) continue;
    if (first) check_error(c, n->pos, "multiple defaults (first at %s)", pos_string(first->pos));
    else first = n;
  }
}

// ---- switch x

static void case_value(Checker *c, Operand *tag, Node *e, ConstSet *seen) {
  Operand v;
  check_expr(c, &v, e);
  if (tag->mode == MODE_INVALID || v.mode == MODE_INVALID) return;
  check_convert_untyped(c, &v, tag->type);
  if (v.mode == MODE_INVALID) return;
  Operand result = v, other = *tag;
  check_comparison(c, &result, &other, OP_EQL, true);
  if (result.mode == MODE_INVALID || v.mode != MODE_CONSTANT || const_kind(v.val) == CONST_UNKNOWN || const_kind(v.val) == CONST_BOOL) return;
  Node *previous = const_set_add(c, seen, &v);
  if (previous)
    check_error(c, node_start(e), "duplicate case %s in expression switch\n\t%s: previous case", check_operand_str(c, &v), pos_string(node_start(previous)));
}

static void switch_tag(Checker *c, Operand *x, Node *n) {
  if (!n->switch_stmt.tag) {
    static Node yes = {.kind = AST_IDENT};
    yes.ident.name = intern("true");
    *x = (Operand){MODE_CONSTANT, type_basic[BASIC_BOOL], const_bool(c->arena, true), 0, &yes};
    return;
  }
  check_expr(c, x, n->switch_stmt.tag);
  check_assignment(c, x, NULL, "switch expression");
  if (x->mode == MODE_INVALID || type_comparable_(x->type) || type_has_nil(x->type)) return;
  check_error(c, node_start(n->switch_stmt.tag), "cannot switch on %s (%s is not comparable)", check_operand_str(c, x), check_type_str(c, x->type));
  x->mode = MODE_INVALID;
}

void check_switch(Checker *c, Node *n) {
  Operand tag;
  ConstSet seen = {0};
  check_open_scope(c);
  if (n->switch_stmt.init) check_stmt(c, n->switch_stmt.init);
  switch_tag(c, &tag, n);
  second_default(c, n->switch_stmt.clauses);
  for (int i = 0; i < n->switch_stmt.clauses.len; i++) {
    Node *clause = n->switch_stmt.clauses.at[i];
    for (int k = 0; k < clause->case_clause.exprs.len; k++) case_value(c, &tag, clause->case_clause.exprs.at[k], &seen);
    check_open_scope(c);
    check_stmts(c, clause->case_clause.body);
    check_close_scope(c);
  }
  check_close_scope(c);
  map_free(&seen.by_value);
}

// ---- switch x.(type)

typedef struct {
  Checker *c;
  Operand x;                     // what is switched on; MODE_INVALID after an error
  VEC(Node *) exprs;             // the case types met so far
  VEC(Type *) types;             // theirs; NULL for nil
} TypeSwitch;

static bool same_case(const Type *x, const Type *y) { return x && y ? type_identical(x, y) : x == y; }

static void note_case(TypeSwitch *s, Node *e, Type *t) {
  for (int i = 0; i < s->types.len; i++) {
    if (!same_case(s->types.at[i], t)) continue;
    check_error(s->c, node_start(e), "duplicate case %s in type switch\n\t%s: previous case", t ? check_type_str(s->c, t) : "nil", pos_string(node_start(s->exprs.at[i])));
    return;
  }
  vec_push(&s->types, t);
  vec_push(&s->exprs, e);
}

static void possible(TypeSwitch *s, Node *e, Type *t) {
  Checker *c = s->c;
  const char *cause = NULL;
  if (type_underlying(t)->kind == TYPE_INTERFACE || check_implements(c, t, s->x.type, false, &cause)) return;
  const char *name = check_type_str(c, t);
  const char *paren = cause ? strchr(cause, '(') : NULL;         // "T does not implement I (missing method M)"
  while (paren && paren > cause && paren[-1] != ' ') paren = strchr(paren + 1, '(');
  check_error(c, node_start(e), "impossible type switch case: %s\n\t%s cannot have dynamic type %s %s", check_expr_str(c, e), check_operand_str(c, &s->x), name,
              paren ? paren : "");
}

static bool is_nil(const Checker *c, Node *e) {
  const Node *n = ast_unparen(e);
  const Object *o = n->kind == AST_IDENT ? scope_lookup_parent(c->ctx.scope, n->ident.name, 0) : NULL;
  return o && o->kind == OBJ_NIL;
}

// The type of one case, NULL for nil, invalid after an error.
static Type *case_type(TypeSwitch *s, Node *e) {
  Checker *c = s->c;
  if (is_nil(c, e)) {
    Operand x;
    check_expr(c, &x, e);
    note_case(s, e, NULL);
    return NULL;
  }
  Type *t = check_var_type(c, e);
  if (type_is_invalid(t)) return t;
  note_case(s, e, t);
  if (s->x.mode != MODE_INVALID) possible(s, e, t);
  return t;
}

static Type *clause_type(TypeSwitch *s, Node *clause) {
  NodeList exprs = clause->case_clause.exprs;
  Type *t = NULL;
  for (int i = 0; i < exprs.len; i++) t = case_type(s, exprs.at[i]);
  if (exprs.len == 1 && t) return t;
  return s->x.mode == MODE_INVALID ? type_invalid : s->x.type;
}

static Object *clause_variable(TypeSwitch *s, Node *bind, Node *clause, Type *t) {
  Checker *c = s->c;
  Object *o = check_new_object(c, OBJ_VAR, bind->pos, bind->ident.name, t);
  o->var.in_func = c->ctx.body ? c->ctx.body->func : NULL;
  o->scope_pos = clause->case_clause.colon;
  scope_insert(c->ctx.scope, o);
  check_record_object(c, clause, o);
  return o;
}

static void switched_operand(TypeSwitch *s, Node *n) {
  Checker *c = s->c;
  check_expr(c, &s->x, n->type_switch.x);
  if (s->x.mode == MODE_INVALID) return;
  Pos at = node_start(n->type_switch.x);
  if (type_is_typeparam(s->x.type)) check_error(c, at, "cannot use type switch on type parameter value %s", check_operand_str(c, &s->x));
  else if (!type_is_interface(s->x.type)) check_error(c, at, "%s is not an interface", check_operand_str(c, &s->x));
  else return;
  s->x.mode = MODE_INVALID;
}

void check_type_switch(Checker *c, Node *n) {
  TypeSwitch s = {.c = c};
  Node *bind = n->type_switch.bind;
  check_open_scope(c);
  if (n->type_switch.init) check_stmt(c, n->type_switch.init);
  if (bind && strcmp(bind->ident.name, "_") == 0) {
    check_error(c, bind->pos, "no new variable on left side of :=");
    bind = NULL;
  }
  switched_operand(&s, n);
  second_default(c, n->type_switch.clauses);
  bool used = false;
  for (int i = 0; i < n->type_switch.clauses.len; i++) {
    Node *clause = n->type_switch.clauses.at[i];
    Type *t = clause_type(&s, clause);
    check_open_scope(c);
    Object *v = bind ? clause_variable(&s, bind, clause, t) : NULL;
    check_stmts(c, clause->case_clause.body);
    check_close_scope(c);
    if (!v) continue;
    used = used || v->used;
    v->used = true;
  }
  check_close_scope(c);
  if (bind && !used) check_error(c, bind->pos, "%s declared and not used", bind->ident.name);
  vec_free(&s.exprs);
  vec_free(&s.types);
}
