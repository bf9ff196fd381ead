// The built-in functions. append, make, print and those of package unsafe have files of their own.
#include "lower_impl.h"

static Node *arg(Node *call, int i) { return call->call.args.at[i]; }

Operands lower_operands(Fn *f, Node *call) {
  NodeList args = call->call.args;
  Operands o = {.nodes = args, .n = args.len};
  Type *tuple = args.len == 1 ? f->pkg->info.types[ast_unparen(args.at[0])->id].type : NULL;
  if (!tuple || tuple->kind != TYPE_TUPLE) return o;
  o.n = tuple->tuple.vars.len;
  o.spread = NEW_ARRAY(f->lw->arena, CoreExpr *, o.n);
  lower_multi(f, args.at[0], o.spread, o.n);
  return o;
}

CoreExpr *operand(Fn *f, const Operands *o, int i, Type *t) {
  if (o->spread) return t ? convert_assign(f, o->spread[i], t) : o->spread[i];
  if (t) return lower_expr_as(f, o->nodes.at[i], t);
  return node_is_nil(f, o->nodes.at[i]) ? make_zero(f, T_PTR) : lower_expr(f, o->nodes.at[i]);
}

// len and cap of an array are its type's; the operand is evaluated for its calls only.
static CoreExpr *lower_len_cap(Fn *f, Node *n, bool cap) {
  CoreExpr *x = lower_expr(f, arg(n, 0));
  Type *t = under(x->type);
  if (t->kind == TYPE_POINTER) return make_int(f, T_INT, under(t->pointer.elem)->array.len);
  if (t->kind == TYPE_ARRAY) emit_eval(f, x);
  CoreExpr *n_elems = cap ? make_cap(f, x) : make_len(f, x);
  // A call or a receive further right may change what the header of a map or channel says.
  return t->kind == TYPE_MAP || t->kind == TYPE_CHAN ? emit_temp(f, n_elems) : n_elems;
}

static CoreExpr *lower_new(Fn *f, Node *n) {
  Node *x = arg(n, 0);
  if (node_info(f, ast_unparen(x))->mode == MODE_TYPE) return make_new(f, node_type(f, x));
  Type *t = under(node_type(f, n))->pointer.elem;
  CoreExpr *value = lower_expr_as(f, x, t);
  CoreExpr *p = emit_temp(f, make_new(f, t));
  emit_assign(f, make_deref(f, p, false), value);
  return p;
}

static void lower_panic(Fn *f, Node *n) {
  CoreExpr *v = lower_expr_as(f, arg(n, 0), type_any);
  f->pos = n->pos;
  emit_panic(f, ENTRY_gopanic, ARGS(v));
}

static CoreExpr *lower_recover(Fn *f) {
  CoreExpr *out[2];
  emit_runtime2(f, ENTRY_gorecover, T_PTR, T_PTR, ARGS(recover_frame(f)), out);
  return make_iface(f, type_unalias(type_any), out[0], out[1]);
}

static void lower_close(Fn *f, Node *n) { emit_runtime(f, ENTRY_closechan, ARGS(lower_expr(f, arg(n, 0)))); }

static void lower_delete(Fn *f, Node *n) {
  Operands o = lower_operands(f, n);
  CoreExpr *m = operand(f, &o, 0, NULL);
  map_delete(f, m, operand(f, &o, 1, type_unalias(under(m->type)->map.key)));
}

static void clear_slice(Fn *f, CoreExpr *s) {
  Type *elem = under(s->type)->slice.elem;
  s = emit_stable(f, s);
  if (type_has_pointers(elem)) {
    CoreExpr *bytes = make_binary(f, OP_MUL, make_len(f, s), make_int(f, T_INT, type_size(elem)));
    emit_runtime(f, ENTRY_memclrHasPointers, ARGS(make_data(f, s), bytes));
    return;
  }
  CountLoop l;
  begin_count_loop(f, &l, make_len(f, s));
  emit_assign(f, make_index(f, s, make_var(f, l.i), false), make_zero(f, type_unalias(elem)));
  end_count_loop(f, &l);
}

void clear_value(Fn *f, CoreExpr *x) {
  if (under(x->type)->kind == TYPE_MAP) emit_runtime(f, ENTRY_mapclear, ARGS(make_typedesc(f, x->type), x));
  else clear_slice(f, x);
}

CoreExpr *copy_values(Fn *f, CoreExpr *dst, CoreExpr *src) {
  dst = emit_cheap(f, dst), src = emit_cheap(f, src);
  CoreExpr *elem = make_typedesc(f, type_unalias(under(dst->type)->slice.elem));
  return emit_runtime1(f, ENTRY_typedslicecopy, T_INT, ARGS(elem, make_data(f, dst), make_len(f, dst), make_data(f, src), make_len(f, src)));
}

static CoreExpr *lower_complex(Fn *f, Node *n) {
  Type *t = node_type(f, n);
  Type *part = type_size(t) == 8 ? type_basic[BASIC_FLOAT32] : T_FLOAT64;
  Operands o = lower_operands(f, n);
  CoreExpr *re = make_convert(f, part, operand(f, &o, 0, NULL));
  CoreExpr *im = make_convert(f, part, operand(f, &o, 1, NULL));
  CoreExpr *e = core_expr(f->lw->u, CORE_MAKE_COMPLEX, t, f->pos);
  e->make_complex.re = re;
  e->make_complex.im = im;
  return e;
}

static CoreExpr *lower_part(Fn *f, Node *n, CoreExprKind kind) {
  CoreExpr *x = lower_expr(f, arg(n, 0));
  Type *part = type_size(x->type) == 8 ? type_basic[BASIC_FLOAT32] : T_FLOAT64;
  CoreExpr *e = core_expr(f->lw->u, kind, part, f->pos);
  e->real.x = x;
  return make_convert(f, node_type(f, n), e);
}

// ---- min and max. Of floats: a NaN wins, and -0 is less than +0; 1/x tells the zeros apart.

static CoreExpr *pick_float(Fn *f, CoreExpr *x, CoreExpr *y, bool max) {
  CoreExpr *one = make_const(f, x->type, const_int64(f->lw->arena, 1));
  CoreExpr *zero = make_const(f, x->type, const_int64(f->lw->arena, 0));
  CoreExpr *x_negative = make_binary(f, OP_LSS, make_binary(f, OP_QUO, one, x), zero);
  CoreExpr *of_equal = max ? make_cond(f, x_negative, y, x) : make_cond(f, x_negative, x, y);
  CoreExpr *rest = make_cond(f, make_binary(f, OP_EQL, x, y), of_equal, make_binary(f, OP_ADD, x, y));
  Op wins = max ? OP_GTR : OP_LSS;
  return make_cond(f, make_binary(f, wins, x, y), x, make_cond(f, make_binary(f, wins, y, x), y, rest));
}

static CoreExpr *pick(Fn *f, CoreExpr *x, CoreExpr *y, bool max) {
  if (type_is(x->type, TF_FLOAT)) return pick_float(f, x, y, max);
  return make_cond(f, lower_compare(f, max ? OP_GTR : OP_LSS, y, x), y, x);
}

CoreExpr *lower_min_max(Fn *f, Node *n, bool max) {
  Type *t = node_type(f, n);
  Operands o = lower_operands(f, n);
  int count = o.n;
  CoreExpr **values = NEW_ARRAY(f->lw->arena, CoreExpr *, count);
  for (int i = 0; i < count; i++) values[i] = operand(f, &o, i, t);
  f->pos = n->pos;
  CoreExpr *best = emit_stable(f, values[0]);
  for (int i = 1; i < count; i++) best = emit_temp(f, pick(f, best, emit_stable(f, values[i]), max));
  return best;
}

CoreExpr *lower_builtin(Fn *f, Node *n, BuiltinKind id) {
  switch (id) {
  case BUILTIN_APPEND: return lower_append(f, n);
  case BUILTIN_CAP: return lower_len_cap(f, n, true);
  case BUILTIN_CLEAR: return clear_value(f, lower_expr(f, arg(n, 0))), NULL;
  case BUILTIN_CLOSE: return lower_close(f, n), NULL;
  case BUILTIN_COMPLEX: return lower_complex(f, n);
  case BUILTIN_COPY: {
    Operands o = lower_operands(f, n);
    CoreExpr *dst = operand(f, &o, 0, NULL);
    return copy_values(f, dst, operand(f, &o, 1, NULL));
  }
  case BUILTIN_DELETE: return lower_delete(f, n), NULL;
  case BUILTIN_IMAG: return lower_part(f, n, CORE_IMAG);
  case BUILTIN_LEN: return lower_len_cap(f, n, false);
  case BUILTIN_MAKE: return lower_make(f, n);
  case BUILTIN_MAX: return lower_min_max(f, n, true);
  case BUILTIN_MIN: return lower_min_max(f, n, false);
  case BUILTIN_NEW: return lower_new(f, n);
  case BUILTIN_PANIC: return lower_panic(f, n), NULL;
  case BUILTIN_PRINT: return lower_print(f, n, false), NULL;
  case BUILTIN_PRINTLN: return lower_print(f, n, true), NULL;
  case BUILTIN_REAL: return lower_part(f, n, CORE_REAL);
  case BUILTIN_RECOVER: return lower_recover(f);
  default: return lower_unsafe(f, n, id);
  }
}
