// Package unsafe. Sizeof and its like are constants unless a type parameter is involved; then the instance knows.
#include "lower_impl.h"

static void panic_if(Fn *f, CoreExpr *bad, Entry entry) {
  Block then, *outer = block_begin(f, &then);
  emit_panic(f, entry, NULL, 0);
  f->block = outer;
  emit_if(f, bad, &then, NULL);
}

static int64_t offset_of(Fn *f, Node *selector) {
  Type *recv;
  SelectionKind kind;
  Lookup *m = fn_lookup(f, selector, &recv, &kind);
  Type *t = type_deref(recv, NULL);
  int64_t offset = 0;
  for (int i = 0; i < m->npath; i++) {
    offset += struct_offset(t, m->path[i]);
    t = field_type(t, m->path[i]);
  }
  return offset;
}

// (p, n) with Go's checks for a slice or string made of them; both stable.
static void check_span(Fn *f, CoreExpr *p, CoreExpr *n, int64_t elem_size, Entry bad_len, Entry nil_ptr) {
  int64_t max = elem_size > 0 ? INT64_MAX / elem_size : INT64_MAX;
  CoreExpr *too_large = make_binary(f, OP_GTR, make_convert(f, T_UINT64, n), make_int(f, T_UINT64, max));
  panic_if(f, too_large, bad_len);
  CoreExpr *is_nil = make_binary(f, OP_EQL, make_convert(f, T_PTR, p), make_zero(f, T_PTR));
  panic_if(f, make_binary(f, OP_ANDAND, is_nil, make_binary(f, OP_NEQ, n, make_int(f, T_INT, 0))), nil_ptr);
  CoreExpr *bytes = make_binary(f, OP_MUL, make_convert(f, T_UINTPTR, n), make_int(f, T_UINTPTR, elem_size));
  CoreExpr *room = make_unary(f, OP_SUB, make_convert(f, T_UINTPTR, make_convert(f, T_PTR, p)));     // to the end of the address space
  panic_if(f, make_binary(f, OP_ANDAND, make_not(f, is_nil), make_binary(f, OP_GTR, bytes, room)), bad_len);
}

static CoreExpr *length_operand(Fn *f, const Operands *o) {
  CoreExpr *e = operand(f, o, 1, NULL);
  if (e->kind == CORE_CONST) return make_const(f, T_INT, e->constant.value);
  return emit_stable(f, make_convert(f, T_INT, e));
}

CoreExpr *lower_unsafe(Fn *f, Node *n, BuiltinKind id) {
  NodeList args = n->call.args;
  Type *t = node_type(f, n);
  switch (id) {
  case BUILTIN_UNSAFE_SIZEOF: return make_int(f, T_UINTPTR, type_size(node_type(f, args.at[0])));
  case BUILTIN_UNSAFE_ALIGNOF: return make_int(f, T_UINTPTR, type_align(node_type(f, args.at[0])));
  case BUILTIN_UNSAFE_OFFSETOF: return make_int(f, T_UINTPTR, offset_of(f, ast_unparen(args.at[0])));
  case BUILTIN_UNSAFE_ADD: {
    Operands o = lower_operands(f, n);
    CoreExpr *p = operand(f, &o, 0, T_PTR);
    CoreExpr *by = operand(f, &o, 1, NULL);
    CoreExpr *sum = make_binary(f, OP_ADD, make_convert(f, T_UINTPTR, p), make_convert(f, T_UINTPTR, by));
    return make_convert(f, T_PTR, sum);
  }
  case BUILTIN_UNSAFE_SLICE: {
    Operands o = lower_operands(f, n);
    CoreExpr *p = emit_stable(f, operand(f, &o, 0, NULL));
    CoreExpr *len = length_operand(f, &o);
    f->pos = n->pos;
    check_span(f, p, len, type_size(under(t)->slice.elem), ENTRY_panicunsafeslicelen, ENTRY_panicunsafeslicenilptr);
    return make_slice_of(f, t, p, len, len);
  }
  case BUILTIN_UNSAFE_STRING: {
    Operands o = lower_operands(f, n);
    CoreExpr *p = emit_stable(f, operand(f, &o, 0, NULL));
    CoreExpr *len = length_operand(f, &o);
    f->pos = n->pos;
    check_span(f, p, len, 1, ENTRY_panicunsafestringlen, ENTRY_panicunsafestringnilptr);
    return make_string_of(f, t, p, len);
  }
  case BUILTIN_UNSAFE_SLICE_DATA:
  case BUILTIN_UNSAFE_STRING_DATA: return make_convert(f, t, make_data(f, lower_expr(f, args.at[0])));
  default: internal_error(n->pos, "lower: unknown built-in function");
  }
}
