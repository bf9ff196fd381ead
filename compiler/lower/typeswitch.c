// Type switches: the dynamic type is read once and compared with each case in order. In a generic function two cases may be the same type; the first wins.
#include "lower_impl.h"

typedef struct {
  Fn *f;
  Node *n;
  CoreExpr *x, *type;            // the interface and its dynamic type, in temporaries
  CoreStmt *block;
} TypeSwitch;

// Is x of type t?  For a clause with one type, *value is x as that type.
static CoreExpr *case_test(TypeSwitch *s, Node *t_node, CoreExpr **value) {
  Fn *f = s->f;
  *value = NULL;
  if (node_is_nil(f, t_node)) return make_binary(f, OP_EQL, s->type, make_zero(f, T_PTR));
  Type *t = node_type(f, t_node);
  if (!is_interface(t)) return type_matches(f, s->type, t);
  CoreExpr *ok;
  *value = lower_type_assert(f, s->x, t, &ok);
  return ok;
}

static void bind_variable(TypeSwitch *s, Node *clause, CoreExpr *value) {
  Fn *f = s->f;
  Object *o = node_object(f, clause);
  if (!o || !s->n->type_switch.bind) return;
  f->pos = clause->pos;
  NodeList types = clause->case_clause.exprs;
  Type *t = fn_type(f, o->type);
  bool concrete = types.len == 1 && !node_is_nil(f, types.at[0]) && !is_interface(node_type(f, types.at[0]));
  if (concrete) value = make_unbox(f, t, make_data(f, s->x));
  else if (!value || types.len != 1) value = convert_assign(f, s->x, t);
  declare_local(f, o, value);
}

static void lower_clause(TypeSwitch *s, Node *clause) {
  Fn *f = s->f;
  f->pos = clause->pos;
  NodeList types = clause->case_clause.exprs;
  CoreExpr *any = NULL, *value = NULL;
  for (int i = 0; i < types.len; i++) {
    Block b, *outer = block_begin(f, &b);
    CoreExpr *v, *next = case_test(s, types.at[i], &v);
    f->block = outer;
    if (types.len == 1) {
      for (int k = 0; k < b.len; k++) vec_push(f->block, b.at[k]);
      vec_free(&b);
      any = next, value = v;
    } else {
      if (!any) any = make_bool(f, false);
      any = lower_logical(f, OP_OROR, any, &b, next);
    }
  }
  Block then, *outer = block_begin(f, &then);
  bind_variable(s, clause, value);
  lower_stmts(f, clause->case_clause.body);
  emit_break(f, s->block);
  f->block = outer;
  emit_if(f, any, &then, NULL);
}

void lower_type_switch(Fn *f, Node *n) {
  Name label = take_label(f);
  if (n->type_switch.init) lower_stmt(f, n->type_switch.init);
  TypeSwitch s = {.f = f, .n = n};
  CoreExpr *x = lower_expr(f, n->type_switch.x);
  f->pos = n->pos;
  s.x = emit_temp(f, x);
  s.type = emit_temp(f, make_dyntype(f, s.x));
  Block body, *outer;
  s.block = begin_block_stmt(f, &body, &outer);
  f->pending_label = label;
  Target target;
  push_target(f, &target, s.block, NULL);
  Node *otherwise = NULL;
  for (int i = 0; i < n->type_switch.clauses.len; i++) {
    Node *clause = n->type_switch.clauses.at[i];
    if (clause->case_clause.is_default) otherwise = clause;
    else lower_clause(&s, clause);
  }
  if (otherwise) {
    bind_variable(&s, otherwise, NULL);
    lower_stmts(f, otherwise->case_clause.body);
  }
  pop_target(f);
  end_block_stmt(f, s.block, &body, outer);
}
