// append(s, a, b) and append(s, t...).
//
//   ptr, cap := data(s), cap(s)
//   if uint(len(s) + n) > uint(cap) { ptr, cap = growslice(...) }
//   r := slice(ptr, len(s) + n, cap)
//   r[len(s)] = a ...                              or one typedslicecopy of t
//
// The new elements are evaluated before anything grows, so that append(s, s...) and append(s, f()...) read what they should.
#include "lower_impl.h"

// s with room for n more elements, its length already increased. *old_len: where they go.
static CoreExpr *grow(Fn *f, CoreExpr *s, CoreExpr *n, CoreExpr **old_len) {
  Type *t = s->type, *elem = type_unalias(under(t)->slice.elem);
  CoreVar *ptr = emit_decl(f, NULL, T_PTR, make_data(f, s));
  CoreVar *cap = emit_decl(f, NULL, T_INT, make_cap(f, s));
  *old_len = emit_temp(f, make_len(f, s));
  CoreExpr *new_len = emit_temp(f, make_binary(f, OP_ADD, *old_len, n));
  CoreExpr *full = make_binary(f, OP_GTR, make_convert(f, T_UINT64, new_len), make_convert(f, T_UINT64, make_var(f, cap)));
  Block then, *outer = block_begin(f, &then);
  CoreExpr *out[2];
  emit_runtime2(f, ENTRY_growslice, T_PTR, T_INT, ARGS(make_var(f, ptr), new_len, make_var(f, cap), n, make_typedesc(f, elem)), out);
  emit_assign(f, make_var(f, ptr), out[0]);
  emit_assign(f, make_var(f, cap), out[1]);
  f->block = outer;
  emit_if(f, full, &then, NULL);
  return emit_temp(f, make_slice_of(f, t, make_var(f, ptr), new_len, make_var(f, cap)));
}

static CoreExpr *append_slice(Fn *f, CoreExpr *s, CoreExpr *more) {
  s = emit_stable(f, s);
  more = emit_stable(f, more);
  CoreExpr *n = make_len(f, more), *at;
  CoreExpr *r = grow(f, s, n, &at);
  CoreExpr *elem = make_typedesc(f, type_unalias(under(s->type)->slice.elem));
  CoreExpr *dst = make_addr_word(f, make_index(f, r, at, false));
  emit_runtime(f, ENTRY_typedslicecopy, ARGS(elem, dst, n, make_data(f, more), n));
  return r;
}

CoreExpr *lower_append(Fn *f, Node *n) {
  Type *t = node_type(f, n);
  Operands o = lower_operands(f, n);
  CoreExpr *s = operand(f, &o, 0, t);
  if (n->call.has_dots) {
    CoreExpr *more = operand(f, &o, 1, node_is_nil(f, o.nodes.at[1]) ? t : NULL);
    f->pos = n->pos;
    return append_slice(f, s, more);
  }
  int count = o.n - 1;
  if (count == 0) return s;
  Type *elem = type_unalias(under(t)->slice.elem);
  CoreExpr **values = NEW_ARRAY(f->lw->arena, CoreExpr *, count);
  for (int i = 0; i < count; i++) values[i] = operand(f, &o, i + 1, elem);
  f->pos = n->pos;
  s = emit_stable(f, s);
  for (int i = 0; i < count; i++) values[i] = emit_stable(f, values[i]);
  CoreExpr *at, *r = grow(f, s, make_int(f, T_INT, count), &at);
  for (int i = 0; i < count; i++) {
    CoreExpr *index = i ? make_binary(f, OP_ADD, at, make_int(f, T_INT, i)) : at;
    emit_assign(f, make_index(f, r, index, false), values[i]);
  }
  return r;
}
