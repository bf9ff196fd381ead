// Strings: concatenation, equality, conversions.
#include "lower_impl.h"

// ---- concatenation: a + b + c is one call with the operands in an array

CoreExpr *concat_strings(Fn *f, Type *t, CoreExpr **at, int n) {
  CoreExpr *array = emit_temp(f, make_zero(f, array_of(f->lw, T_STRING, n)));
  for (int i = 0; i < n; i++)
    emit_assign(f, make_index(f, array, make_int(f, T_INT, i), false), make_convert(f, T_STRING, at[i]));
  CoreExpr *out[2];
  emit_runtime2(f, ENTRY_concatstrings, T_PTR, T_INT, ARGS(make_addr_word(f, array), make_int(f, T_INT, n)), out);
  return emit_temp(f, make_string_of(f, t, out[0], out[1]));
}

typedef VEC(CoreExpr *) ExprVec;

static void collect_operands(Fn *f, Node *n, Type *t, ExprVec *out) {
  n = ast_unparen(n);
  const TypeAndValue *tv = node_info(f, n);
  bool folded = tv->mode == MODE_CONSTANT && tv->value;
  if (!folded && n->kind == AST_BINARY && n->binary.op == OP_ADD) {
    collect_operands(f, n->binary.x, t, out);
    collect_operands(f, n->binary.y, t, out);
    return;
  }
  vec_push(out, lower_expr_as(f, n, t));
}

CoreExpr *lower_concat(Fn *f, Node *n) {
  ExprVec operands = {0};
  Type *t = node_type(f, n);
  collect_operands(f, n, t, &operands);
  f->pos = n->pos;
  CoreExpr *e = concat_strings(f, t, operands.at, operands.len);
  vec_free(&operands);
  return e;
}

// ---- equality: lengths, then bytes

CoreExpr *string_equal(Fn *f, CoreExpr *x, CoreExpr *y) {
  if (x->kind == CORE_CONST || is_zero(x)) {
    CoreExpr *swap = x;
    x = y, y = swap;
  }
  if (is_zero(y)) return make_binary(f, OP_EQL, make_len(f, x), make_int(f, T_INT, 0));
  x = emit_cheap(f, x), y = emit_cheap(f, y);
  CoreExpr *same_len = make_binary(f, OP_EQL, make_len(f, x), make_len(f, y));
  CoreExpr *same_bytes = make_rtcall(f, ENTRY_memequal, T_BOOL, ARGS(make_data(f, x), make_data(f, y), make_len(f, y)));
  return make_binary(f, OP_ANDAND, same_len, same_bytes);
}

// ---- conversions

static CoreExpr *from_pair(Fn *f, Type *t, Entry entry, CoreExpr *a, CoreExpr *b) {
  CoreExpr *out[2];
  emit_runtime2(f, entry, T_PTR, T_INT, (CoreExpr *[]){a, b}, b ? 2 : 1, out);
  return emit_temp(f, make_string_of(f, t, out[0], out[1]));
}

static CoreExpr *to_string(Fn *f, CoreExpr *e, Type *t) {
  if (type_is(e->type, TF_INTEGER)) {    // runes beyond int64 are as invalid as -1
    if (type_size(e->type) == 8 && type_is(e->type, TF_UNSIGNED)) {
      e = emit_cheap(f, e);
      CoreExpr *large = make_binary(f, OP_GTR, e, make_int(f, e->type, 0x10FFFF));
      return from_pair(f, t, ENTRY_intstring, make_cond(f, large, make_int(f, T_INT, -1), make_convert(f, T_INT, e)), NULL);
    }
    return from_pair(f, t, ENTRY_intstring, make_convert(f, T_INT, e), NULL);
  }
  e = emit_cheap(f, e);
  bool bytes = type_size(under(e->type)->slice.elem) == 1;
  return from_pair(f, t, bytes ? ENTRY_slicebytetostring : ENTRY_slicerunetostring, make_data(f, e), make_len(f, e));
}

static CoreExpr *from_string(Fn *f, CoreExpr *e, Type *t) {
  e = emit_cheap(f, make_convert(f, T_STRING, e));
  CoreExpr *out[2];
  if (type_size(under(t)->slice.elem) == 1) {
    emit_runtime2(f, ENTRY_stringtoslicebyte, T_PTR, T_INT, ARGS(e), out);
    return emit_temp(f, make_slice_of(f, t, out[0], make_len(f, e), out[1]));
  }
  emit_runtime2(f, ENTRY_stringtoslicerune, T_PTR, T_INT, ARGS(e), out);
  return emit_temp(f, make_slice_of(f, t, out[0], out[1], out[1]));
}

CoreExpr *convert_string(Fn *f, CoreExpr *e, Type *t) { return type_is(t, TF_STRING) ? to_string(f, e, t) : from_string(f, e, t); }
