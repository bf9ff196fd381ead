// Assignments and variable declarations.
//
// In a, b = x, y the operands of index expressions and indirections on the left and all values on the right come first, then the stores from left to right. With one
// variable there is nothing to tell apart, and the value goes straight to its place.
#include "lower_impl.h"

// Where a value goes, its operands evaluated.
typedef struct { enum { TO_NOWHERE, TO_PLACE, TO_MAP } kind; Type *type; CoreExpr *place, *map, *key; } Dest;

// Operands that a store of the same statement could change become temporaries.
static CoreExpr *fix_operands(Fn *f, CoreExpr *place) {
  switch (place->kind) {
  case CORE_FIELD: place->field.x = fix_operands(f, place->field.x); break;
  case CORE_DEREF: place->deref.x = emit_stable(f, place->deref.x); break;
  case CORE_INDEX:
    if (under(place->index.x->type)->kind == TYPE_ARRAY) place->index.x = fix_operands(f, place->index.x);
    else place->index.x = emit_stable(f, place->index.x);
    place->index.index = emit_stable(f, place->index.index);
    break;
  default: break;
  }
  return place;
}

static Dest lower_dest(Fn *f, Node *n, bool several) {
  n = ast_unparen(n);
  if (is_blank(n)) return (Dest){.kind = TO_NOWHERE};
  if (n->kind == AST_INDEX && under(node_type(f, n->index.x))->kind == TYPE_MAP) {
    CoreExpr *m = lower_expr(f, n->index.x);
    Type *t = under(m->type);
    CoreExpr *key = lower_expr_as(f, n->index.indices.at[0], type_unalias(t->map.key));
    if (several) m = emit_stable(f, m), key = emit_stable(f, key);
    return (Dest){.kind = TO_MAP, .type = type_unalias(t->map.elem), .map = m, .key = key};
  }
  CoreExpr *place = lower_expr(f, n);
  if (several) place = fix_operands(f, place);
  return (Dest){.kind = TO_PLACE, .type = place->type, .place = place};
}

static void store(Fn *f, const Dest *d, CoreExpr *value) {
  switch (d->kind) {
  case TO_NOWHERE: emit_eval(f, value); break;
  case TO_PLACE: emit_assign(f, d->place, convert_assign(f, value, d->type)); break;
  case TO_MAP: {
    value = emit_stable(f, convert_assign(f, value, d->type));      // before the map is touched
    emit_assign(f, map_assign(f, d->map, d->key), value);
    break;
  }
  }
}

// Does the identifier lhs of a := declare a variable here (and not reuse one)?
static Object *declared_here(Fn *f, Node *lhs, bool define) {
  if (!define || lhs->kind != AST_IDENT || is_blank(lhs)) return NULL;
  Object *o = node_object(f, lhs);
  return o && o->pos == lhs->pos ? o : NULL;
}

void assign_to_node(Fn *f, Node *lhs, bool define, CoreExpr *value) {
  Object *o = declared_here(f, lhs, define);
  if (o) {
    declare_local(f, o, convert_assign(f, value, fn_type(f, o->type)));
    return;
  }
  Dest d = lower_dest(f, lhs, false);
  store(f, &d, value);
}

void assign_pair(Fn *f, Node *const lhs[2], bool define, CoreExpr *const values[2]) {
  Dest dests[2];
  for (int i = 0; i < 2; i++)
    if (!declared_here(f, lhs[i], define)) dests[i] = lower_dest(f, lhs[i], true);
  for (int i = 0; i < 2; i++) {
    Object *o = declared_here(f, lhs[i], define);
    if (o) declare_local(f, o, convert_assign(f, values[i], fn_type(f, o->type)));
    else store(f, &dests[i], values[i]);
  }
}

// The type that the right side of a single assignment is wanted in; NULL: its own.
static Type *wanted_type(Fn *f, Node *lhs) {
  lhs = ast_unparen(lhs);
  if (is_blank(lhs)) return NULL;
  if (lhs->kind == AST_IDENT) return fn_type(f, node_object(f, lhs)->type);
  return node_type(f, lhs);
}

static CoreExpr *lower_rhs(Fn *f, Node *rhs, Type *t) {
  if (t) return lower_expr_as(f, rhs, t);
  if (node_is_nil(f, rhs)) return make_zero(f, T_PTR);
  return lower_expr(f, rhs);
}

// x = append(x, ...) and the like: the left side's operands come first only if the right side cannot change them; with one store the order shows in panics alone.
static void assign_one(Fn *f, Node *lhs, Node *rhs, bool define) {
  Object *o = declared_here(f, lhs, define);
  if (o) {
    CoreExpr *init = lower_expr_as(f, rhs, fn_type(f, o->type));
    f->pos = lhs->pos;
    declare_local(f, o, init);
    return;
  }
  Pos pos = f->pos;
  Dest d = lower_dest(f, lhs, false);
  CoreExpr *value = d.kind == TO_NOWHERE ? lower_rhs(f, rhs, NULL) : lower_expr_as(f, rhs, d.type);
  f->pos = pos;
  store(f, &d, value);
}

static void assign_parallel(Fn *f, NodeList lhs, NodeList rhs, bool define) {
  int n = lhs.len;
  Dest *dests = NEW_ARRAY(f->lw->arena, Dest, n);
  CoreExpr **values = NEW_ARRAY(f->lw->arena, CoreExpr *, n);
  for (int i = 0; i < n; i++)
    if (!declared_here(f, lhs.at[i], define)) dests[i] = lower_dest(f, lhs.at[i], true);
  for (int i = 0; i < n; i++) {
    CoreExpr *v = lower_rhs(f, rhs.at[i], wanted_type(f, lhs.at[i]));
    values[i] = v->kind == CORE_CONST || v->kind == CORE_ZERO || v->kind == CORE_FUNC ? v : emit_temp(f, v);
  }
  for (int i = 0; i < n; i++) {
    Object *o = declared_here(f, lhs.at[i], define);
    if (o) declare_local(f, o, convert_assign(f, values[i], fn_type(f, o->type)));
    else store(f, &dests[i], values[i]);
  }
}

static void assign_multi(Fn *f, NodeList lhs, Node *rhs, bool define) {
  int n = lhs.len;
  Dest *dests = NEW_ARRAY(f->lw->arena, Dest, n);
  CoreExpr **values = NEW_ARRAY(f->lw->arena, CoreExpr *, n);
  for (int i = 0; i < n; i++)
    if (!declared_here(f, lhs.at[i], define)) dests[i] = lower_dest(f, lhs.at[i], true);
  lower_multi(f, rhs, values, n);
  for (int i = 0; i < n; i++) {
    Object *o = declared_here(f, lhs.at[i], define);
    if (o) declare_local(f, o, convert_assign(f, values[i], fn_type(f, o->type)));
    else if (dests[i].kind != TO_NOWHERE) store(f, &dests[i], values[i]);
  }
}

// ---- x op= y, x++

static CoreExpr *compute(Fn *f, Op op, CoreExpr *x, CoreExpr *y) {
  if (op == OP_SHL || op == OP_SHR) return lower_shift(f, op, x, y);
  return lower_arith(f, op, x, convert_assign(f, y, x->type));
}

static void assign_op(Fn *f, Node *lhs, Op op, Node *rhs, CoreExpr *one) {
  Pos pos = f->pos;
  Dest d = lower_dest(f, lhs, true);
  CoreExpr *x = d.kind == TO_MAP ? map_access(f, d.map, d.key, NULL) : d.place;
  CoreExpr *y = one ? make_convert(f, d.type, one) : lower_expr(f, rhs);
  f->pos = pos;
  store(f, &d, compute(f, op, x, y));
}

void lower_inc_dec(Fn *f, Node *n) {
  Type *t = node_type(f, n->inc_dec.x);
  assign_op(f, n->inc_dec.x, n->inc_dec.op, NULL, make_const(f, t, const_int64(f->lw->arena, 1)));
}

void lower_assign(Fn *f, Node *n) {
  NodeList lhs = n->assign.lhs, rhs = n->assign.rhs;
  bool define = n->assign.define;
  if (n->assign.op != OP_NONE) assign_op(f, lhs.at[0], n->assign.op, rhs.at[0], NULL);
  else if (lhs.len == 1) assign_one(f, lhs.at[0], rhs.at[0], define);
  else if (rhs.len == 1) assign_multi(f, lhs, rhs.at[0], define);
  else assign_parallel(f, lhs, rhs, define);
}

// ---- var x, y T = ...

void lower_var_spec(Fn *f, Node *n) {
  NodeList names = n->var_spec.names, values = n->var_spec.values;
  CoreExpr **v = NEW_ARRAY(f->lw->arena, CoreExpr *, names.len);
  if (values.len == 1 && names.len > 1) lower_multi(f, values.at[0], v, names.len);
  for (int i = 0; i < names.len; i++) {
    if (values.len != names.len) continue;
    Object *o = is_blank(names.at[i]) ? NULL : node_object(f, names.at[i]);
    Type *t = o ? fn_type(f, o->type) : n->var_spec.type ? node_type(f, n->var_spec.type) : NULL;
    v[i] = lower_rhs(f, values.at[i], t);
    if (names.len > 1 && !core_is_static(v[i])) v[i] = emit_temp(f, v[i]);
  }
  for (int i = 0; i < names.len; i++) {
    f->pos = names.at[i]->pos;
    Object *o = is_blank(names.at[i]) ? NULL : node_object(f, names.at[i]);
    if (o) declare_local(f, o, v[i] ? convert_assign(f, v[i], fn_type(f, o->type)) : NULL);
    else if (v[i]) emit_eval(f, v[i]);
  }
}
