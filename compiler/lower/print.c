// print and println: one runtime call an operand, under the print lock.
#include "lower_impl.h"

static void print_value(Fn *f, CoreExpr *e) {
  Type *t = under(e->type);
  switch (t->kind) {
  case TYPE_SLICE: emit_runtime(f, ENTRY_printslice, ARGS(e)); return;
  case TYPE_INTERFACE: emit_runtime(f, is_empty_interface(t) ? ENTRY_printeface : ENTRY_printiface, ARGS(e)); return;
  case TYPE_BASIC: break;
  case TYPE_STRUCT: case TYPE_ARRAY:                         // only as a type argument: the checker refuses them
    emit_runtime(f, ENTRY_printeface, ARGS(to_interface(f, e, type_empty_interface)));
    return;
  default: emit_runtime(f, ENTRY_printpointer, ARGS(make_convert(f, T_PTR, e))); return;
  }
  if (type_is(t, TF_BOOLEAN)) emit_runtime(f, ENTRY_printbool, ARGS(e));
  else if (type_is(t, TF_STRING)) emit_runtime(f, ENTRY_printstring, ARGS(e));
  else if (type_is(t, TF_UNSIGNED)) emit_runtime(f, ENTRY_printuint, ARGS(make_convert(f, T_UINT64, e)));
  else if (type_is(t, TF_INTEGER)) emit_runtime(f, ENTRY_printint, ARGS(make_convert(f, type_basic[BASIC_INT64], e)));
  else if (t == type_basic[BASIC_FLOAT32]) emit_runtime(f, ENTRY_printfloat32, ARGS(e));
  else if (t == type_basic[BASIC_COMPLEX64]) emit_runtime(f, ENTRY_printcomplex64, ARGS(e));
  else if (type_is(t, TF_FLOAT)) emit_runtime(f, ENTRY_printfloat, ARGS(make_convert(f, T_FLOAT64, e)));
  else if (type_is(t, TF_COMPLEX)) emit_runtime(f, ENTRY_printcomplex, ARGS(make_convert(f, type_basic[BASIC_COMPLEX128], e)));
  else emit_runtime(f, ENTRY_printpointer, ARGS(e));
}

void print_values(Fn *f, CoreExpr **values, int n, bool line) {
  emit_runtime(f, ENTRY_printlock, NULL, 0);
  for (int i = 0; i < n; i++) {
    if (line && i) emit_runtime(f, ENTRY_printsp, NULL, 0);
    print_value(f, values[i]);
  }
  if (line) emit_runtime(f, ENTRY_printnl, NULL, 0);
  emit_runtime(f, ENTRY_printunlock, NULL, 0);
}

void lower_print(Fn *f, Node *n, bool line) {
  Operands o = lower_operands(f, n);
  CoreExpr **values = NEW_ARRAY(f->lw->arena, CoreExpr *, o.n);
  for (int i = 0; i < o.n; i++) values[i] = emit_stable(f, operand(f, &o, i, NULL));
  f->pos = n->pos;
  print_values(f, values, o.n, line);
}
