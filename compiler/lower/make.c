// make. A slice of small constant size is a NEW array, so that escape can put it on the stack.
#include "lower_impl.h"

enum { MAX_STACK_SLICE = 64 << 10 };     // bytes

// A length as int. What does not fit into int must fail as too large: -1 does.
static CoreExpr *size_arg(Fn *f, Node *x) {
  CoreExpr *e = lower_expr(f, x);
  if (e->kind == CORE_CONST) return make_const(f, T_INT, e->constant.value);
  if (type_size(e->type) == 8 && type_is(e->type, TF_UNSIGNED)) {
    e = emit_stable(f, e);
    CoreExpr *large = make_binary(f, OP_LSS, make_convert(f, T_INT, e), make_int(f, T_INT, 0));
    return make_cond(f, large, make_int(f, T_INT, -1), make_convert(f, T_INT, e));
  }
  return make_convert(f, T_INT, e);
}

static CoreExpr *make_slice(Fn *f, Node *n, Type *t) {
  NodeList args = n->call.args;
  Type *elem = type_unalias(under(t)->slice.elem);
  CoreExpr *len = emit_stable(f, size_arg(f, args.at[1]));
  CoreExpr *cap = args.len > 2 ? emit_stable(f, size_arg(f, args.at[2])) : len;
  f->pos = n->pos;
  int64_t c, l;
  bool fixed = is_const_int(cap, &c) && c >= 0 && is_const_int(len, &l) && l <= c;
  if (fixed && c * (type_size(elem) ? type_size(elem) : 1) <= MAX_STACK_SLICE && c <= MAX_STACK_SLICE)
    return make_slice_of(f, t, make_new(f, array_of(f->lw, elem, c)), len, cap);
  CoreExpr *p = emit_runtime1(f, ENTRY_makeslice, T_PTR, ARGS(make_typedesc(f, elem), len, cap));
  return emit_temp(f, make_slice_of(f, t, p, len, cap));
}

CoreExpr *lower_make(Fn *f, Node *n) {
  Type *t = node_type(f, n);
  NodeList args = n->call.args;
  if (under(t)->kind == TYPE_SLICE) return make_slice(f, n, t);
  CoreExpr *size = args.len > 1 ? size_arg(f, args.at[1]) : make_int(f, T_INT, 0);
  f->pos = n->pos;
  Entry entry = under(t)->kind == TYPE_MAP ? ENTRY_makemap : ENTRY_makechan;
  return emit_runtime1(f, entry, t, ARGS(make_typedesc(f, t), size));
}
