// Sending and receiving. Values pass through a variable of the frame whose address the runtime gets.
#include "lower_impl.h"

void lower_send(Fn *f, Node *n) {
  CoreExpr *c = lower_expr(f, n->send.chan);
  CoreExpr *v = lower_expr_as(f, n->send.value, type_unalias(under(c->type)->chan.elem));
  f->pos = n->pos;
  emit_runtime(f, ENTRY_chansend1, ARGS(c, make_addr_word(f, emit_temp(f, v))));
}

CoreExpr *lower_receive(Fn *f, Node *n, CoreExpr **ok) {
  CoreExpr *c = lower_expr(f, n->unary.x);
  f->pos = n->pos;
  CoreVar *v = emit_decl(f, NULL, type_unalias(under(c->type)->chan.elem), NULL);
  CoreExpr *place = make_addr_word(f, make_var(f, v));
  if (ok) *ok = emit_runtime1(f, ENTRY_chanrecv2, T_BOOL, ARGS(c, place));
  else emit_runtime(f, ENTRY_chanrecv1, ARGS(c, place));
  return make_var(f, v);
}
