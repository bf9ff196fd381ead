// Expressions: names, operators, selections, indexing, slicing. Each construct with more to it has its own file.
//
// The result of lower_expr has no side effects but panics and allocation; what had any has been emitted before it. The result may be used once; who needs it twice, or
// later than the next statement, makes a temporary (emit_temp, emit_stable). Of an addressable expression the result is its place.
#include "lower_impl.h"

// ---- names

static CoreExpr *lower_object(Fn *f, Node *n, Object *o) {
  switch (o->kind) {
  case OBJ_VAR: return o->var.is_global ? make_global(f, global_ref(f->lw, o)) : var_ref(f, o);
  case OBJ_NIL: return make_zero(f, node_type(f, n));
  case OBJ_FUNC: {
    TypeList targs;
    Object *func = called_func(f, n, &targs);
    return make_func(f, func_ref(f->lw, func, targs), node_type(f, n));
  }
  default: internal_error(n->pos, "lower: %s is no value", o->name);
  }
}

// ---- selectors

CoreExpr *lower_place_path(Fn *f, CoreExpr *x, const int *path, int n) {
  for (int i = 0; i < n; i++) {
    if (is_pointer(x->type)) x = make_deref(f, x, true);
    x = make_field(f, x, path[i]);
  }
  return x;
}

static CoreExpr *lower_selector(Fn *f, Node *n) {
  Selection *s = f->pkg->info.selections[n->id];
  if (!s) return lower_object(f, n, node_object(f, n->selector.sel));
  switch (s->kind) {
  case SEL_FIELD: {
    Type *recv;
    SelectionKind kind;
    Lookup *m = fn_lookup(f, n, &recv, &kind);
    CoreExpr *x = lower_expr(f, n->selector.x);
    f->pos = n->pos;
    return lower_place_path(f, x, m->path, m->npath);
  }
  case SEL_METHOD_VALUE: return lower_method_value(f, n);
  case SEL_METHOD_EXPR: return lower_method_expr(f, n);
  }
  return NULL;
}

// ---- index and slice expressions

static CoreExpr *lower_index(Fn *f, Node *n) {
  TypeList targs;
  Object *func = called_func(f, n, &targs);
  if (func) return make_func(f, func_ref(f->lw, func, targs), node_type(f, n));
  if (info_instance(&f->pkg->info, n).len || node_info(f, n->index.x)->mode == MODE_TYPE) return lower_expr(f, n->index.x);
  CoreExpr *x = lower_expr(f, n->index.x);
  Type *t = under(x->type);
  if (t->kind == TYPE_MAP) return map_access(f, x, lower_expr_as(f, n->index.indices.at[0], t->map.key), NULL);
  CoreExpr *i = lower_expr(f, n->index.indices.at[0]);
  f->pos = n->pos;
  if (t->kind == TYPE_POINTER) x = make_deref(f, x, true), t = under(x->type);
  if (t->kind == TYPE_ARRAY && !core_is_lvalue(x)) x = emit_temp(f, x);
  int64_t k;
  bool checked = !(t->kind == TYPE_ARRAY && is_const_int(i, &k) && k >= 0 && k < t->array.len);
  return make_index(f, x, i, checked);
}

static CoreExpr *lower_slice(Fn *f, Node *n) {
  CoreExpr *x = lower_expr(f, n->slice.x);
  Type *t = under(x->type);
  CoreExpr *lo = n->slice.lo ? lower_expr(f, n->slice.lo) : NULL;
  CoreExpr *hi = n->slice.hi ? lower_expr(f, n->slice.hi) : NULL;
  CoreExpr *max = n->slice.max ? lower_expr(f, n->slice.max) : NULL;
  f->pos = n->pos;
  if (t->kind == TYPE_ARRAY) x = make_addr(f, x);
  CoreExpr *e = core_expr(f->lw->u, CORE_SLICE, node_type(f, n), f->pos);
  e->slice.x = x;
  e->slice.lo = lo;
  e->slice.hi = hi;
  e->slice.max = max;
  return e;
}

// ---- operators

CoreExpr *lower_logical(Fn *f, Op op, CoreExpr *x, Block *y_block, CoreExpr *y) {
  if (y_block->len == 0) {
    vec_free(y_block);
    bool is_and = op == OP_ANDAND;
    if (x->kind == CORE_CONST) return const_bool_value(x->constant.value) == is_and ? y : x;
    if (y->kind == CORE_CONST && const_bool_value(y->constant.value) == is_and) return x;
    return make_binary(f, op, x, y);
  }
  CoreVar *v = emit_decl(f, NULL, T_BOOL, make_convert(f, T_BOOL, x));
  Block *outer = f->block;
  f->block = y_block;
  emit_assign(f, make_var(f, v), make_convert(f, T_BOOL, y));
  f->block = outer;
  emit_if(f, op == OP_ANDAND ? make_var(f, v) : make_not(f, make_var(f, v)), y_block, NULL);
  return make_var(f, v);
}

static CoreExpr *lower_and_or(Fn *f, Node *n) {
  CoreExpr *x = make_convert(f, T_BOOL, lower_expr(f, n->binary.x));
  Block b, *outer = block_begin(f, &b);
  CoreExpr *y = make_convert(f, T_BOOL, lower_expr(f, n->binary.y));
  f->block = outer;
  f->pos = n->pos;
  return make_convert(f, node_type(f, n), lower_logical(f, n->binary.op, x, &b, y));
}

static CoreExpr *lower_comparison(Fn *f, Node *n) {
  CoreExpr *x, *y;
  if (node_is_nil(f, n->binary.x)) {
    y = lower_expr(f, n->binary.y);
    x = y, y = make_zero(f, y->type);
  } else if (node_is_nil(f, n->binary.y)) {
    x = lower_expr(f, n->binary.x);
    y = make_zero(f, x->type);
  } else {
    x = lower_expr(f, n->binary.x);
    y = lower_expr(f, n->binary.y);
  }
  f->pos = n->pos;
  return make_convert(f, node_type(f, n), lower_compare(f, n->binary.op, x, y));
}

static CoreExpr *complex_divide(Fn *f, CoreExpr *x, CoreExpr *y) {
  Type *wide = type_basic[BASIC_COMPLEX128];
  CoreExpr *out[2];
  emit_runtime2(f, ENTRY_complex128div, T_FLOAT64, T_FLOAT64, ARGS(make_convert(f, wide, x), make_convert(f, wide, y)), out);
  CoreExpr *q = core_expr(f->lw->u, CORE_MAKE_COMPLEX, wide, f->pos);
  q->make_complex.re = out[0];
  q->make_complex.im = out[1];
  return make_convert(f, x->type, q);
}

CoreExpr *lower_arith(Fn *f, Op op, CoreExpr *x, CoreExpr *y) {
  if (type_is(x->type, TF_STRING)) return concat_strings(f, x->type, ARGS(x, y));
  if (op == OP_QUO && type_is(x->type, TF_COMPLEX)) return complex_divide(f, x, y);
  return make_binary(f, op, x, make_convert(f, x->type, y));
}

CoreExpr *lower_shift(Fn *f, Op op, CoreExpr *x, CoreExpr *y) { return make_binary(f, op, x, y); }

static CoreExpr *lower_binary(Fn *f, Node *n) {
  switch (n->binary.op) {
  case OP_ANDAND:
  case OP_OROR: return lower_and_or(f, n);
  case OP_EQL: case OP_NEQ: case OP_LSS: case OP_LEQ: case OP_GTR: case OP_GEQ: return lower_comparison(f, n);
  default: break;
  }
  Type *t = node_type(f, n);
  if (type_is(t, TF_STRING)) return lower_concat(f, n);
  bool shift = n->binary.op == OP_SHL || n->binary.op == OP_SHR;
  CoreExpr *x = lower_expr_as(f, n->binary.x, t);
  CoreExpr *y = shift ? lower_expr(f, n->binary.y) : lower_expr_as(f, n->binary.y, t);
  f->pos = n->binary.op_pos ? n->binary.op_pos : n->pos;
  return shift ? lower_shift(f, n->binary.op, x, y) : lower_arith(f, n->binary.op, x, y);
}

CoreExpr *lower_address_of(Fn *f, Node *x) {
  x = ast_unparen(x);
  if (x->kind == AST_COMPOSITE_LIT) return lower_composite(f, x, true);
  return make_addr(f, lower_expr(f, x));
}

static CoreExpr *lower_unary(Fn *f, Node *n) {
  switch (n->unary.op) {
  case OP_AND: return make_convert(f, node_type(f, n), lower_address_of(f, n->unary.x));
  case OP_ARROW: return lower_receive(f, n, NULL);
  case OP_ADD: return lower_expr(f, n->unary.x);
  case OP_NOT: return make_not(f, lower_expr(f, n->unary.x));
  default: {
    CoreExpr *x = lower_expr(f, n->unary.x);
    f->pos = n->pos;
    return make_unary(f, n->unary.op, x);
  }
  }
}

// ---- all of them

static CoreExpr *lower_value(Fn *f, Node *n) {
  switch (n->kind) {
  case AST_IDENT: return lower_object(f, n, node_object(f, n));
  case AST_SELECTOR: return lower_selector(f, n);
  case AST_INDEX: return lower_index(f, n);
  case AST_SLICE_EXPR: return lower_slice(f, n);
  case AST_TYPE_ASSERT: {
    CoreExpr *x = lower_expr(f, n->type_assert.x);
    f->pos = n->pos;
    return lower_type_assert(f, x, node_type(f, n->type_assert.type), NULL);
  }
  case AST_CALL: return lower_call(f, n);
  case AST_STAR: {
    CoreExpr *x = lower_expr(f, n->star.x);
    f->pos = n->pos;
    return make_deref(f, x, true);
  }
  case AST_UNARY: return lower_unary(f, n);
  case AST_BINARY: return lower_binary(f, n);
  case AST_COMPOSITE_LIT: return lower_composite(f, n, false);
  case AST_FUNC_LIT: return lower_func_lit(f, n);
  default: internal_error(n->pos, "lower: no expression: %s", ast_kind_name(n->kind));
  }
}

CoreExpr *lower_expr(Fn *f, Node *n) {
  n = ast_unparen(n);
  Pos saved = f->pos;
  f->pos = n->pos;
  const TypeAndValue *tv = node_info(f, n);
  CoreExpr *e;
  if (tv->mode == MODE_CONSTANT && tv->value) e = make_const(f, node_type(f, n), tv->value);
  else e = lower_value(f, n);
  f->pos = saved;
  return e;
}

CoreExpr *lower_expr_as(Fn *f, Node *n, Type *t) {
  if (node_is_nil(f, n)) return make_zero(f, t);
  return convert_assign(f, lower_expr(f, n), t);
}

CoreExpr *lower_cond(Fn *f, Node *n) { return make_convert(f, T_BOOL, lower_expr(f, n)); }

void lower_multi(Fn *f, Node *n, CoreExpr **out, int count) {
  n = ast_unparen(n);
  Pos saved = f->pos;
  f->pos = n->pos;
  if (n->kind == AST_CALL) {
    CoreVar **dsts = NEW_ARRAY(f->lw->arena, CoreVar *, count);
    lower_call_multi(f, n, dsts, count);
    for (int i = 0; i < count; i++) out[i] = make_var(f, dsts[i]);
  } else if (n->kind == AST_INDEX) {
    CoreExpr *m = lower_expr(f, n->index.x);
    out[0] = map_access(f, m, lower_expr_as(f, n->index.indices.at[0], under(m->type)->map.key), &out[1]);
  } else if (n->kind == AST_TYPE_ASSERT) {
    CoreExpr *x = lower_expr(f, n->type_assert.x);
    out[0] = lower_type_assert(f, x, node_type(f, n->type_assert.type), &out[1]);
  } else if (n->kind == AST_UNARY && n->unary.op == OP_ARROW) {
    out[0] = lower_receive(f, n, &out[1]);
  } else {
    internal_error(n->pos, "lower: %s has not several values", ast_kind_name(n->kind));
  }
  f->pos = saved;
}
