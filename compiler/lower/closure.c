// Function literals, method values and method expressions.
//
// A closure is a function with captures: values stored beside its code when the closure is made. One without captures is a constant.
#include "lower_impl.h"

static Fn *outermost(Fn *f) {
  while (f->outer) f = f->outer;
  return f;
}

// F.func1, inside it F.func1.1; in package variables glob..func1.
Name closure_name(Fn *f) {
  if (f->outer) return intern_printf("%s.%d", f->core->symbol, ++f->nclosures);
  if (f->once) return intern_printf("%s.glob..func%d", f->lw->pkg->path, ++f->lw->nglob_funcs);
  return intern_printf("%s.func%d", f->core->symbol, ++f->nclosures);
}

void begin_closure(Fn *f, Fn *inner, Name symbol, Type *sig, Pos pos, Block *body) {
  int linkage = outermost(f)->core->linkage;
  CoreFunc *core = declare_func(f->lw, symbol, linkage, bare_signature(f->lw, sig), NULL, pos);
  fn_begin(inner, f->lw, core, f->pkg, f->env, body);
  inner->outer = f;
  inner->table = f->table;
}

CoreVar *closure_capture(Fn *inner, CoreExpr *value, Fn *outer) {
  CoreVar *kept = value->kind == CORE_VAR && !value->var.var->addressed ? value->var.var : emit_decl(outer, NULL, value->type, value);
  Capture c = {new_var(inner, NULL, value->type), kept};
  vec_push(&inner->captures, c);
  return c.inner;
}

CoreExpr *end_closure(Fn *f, Fn *inner, Type *sig) {
  fn_end(inner);
  CoreExpr *e;
  if (inner->captures.len == 0) {
    e = make_func(f, inner->core, sig);
  } else {
    e = core_expr(f->lw->u, CORE_CLOSURE, sig, f->pos);
    e->closure.func = inner->core;
    e->closure.captures = (CoreList){NEW_ARRAY(f->lw->arena, CoreExpr *, inner->captures.len), inner->captures.len};
    for (int i = 0; i < inner->captures.len; i++) e->closure.captures.at[i] = make_var(f, inner->captures.at[i].outer);
  }
  vec_free(&inner->captures);
  return e;
}

CoreExpr *lower_func_lit(Fn *f, Node *n) {
  Type *sig = under(f->pkg->info.types[n->id].type);        // with the objects of the parameters
  Fn inner;
  Block body;
  begin_closure(f, &inner, closure_name(f), node_type(f, n), n->pos, &body);
  inner.owner = n;
  inner.core->end_pos = n->func_lit.body->block.rbrace;
  inner.core->has_defer = map_has(&f->table->has_defer, n);
  declare_params(&inner, sig, NULL);
  lower_stmts(&inner, n->func_lit.body->block.stmts);
  return end_closure(f, &inner, node_type(f, n));
}

// ---- x.M as a value: a closure that keeps the receiver

static void call_and_return(Fn *f, const Callee *callee, int first_param) {
  int n = f->params.len - first_param;
  CoreExpr **args = NEW_ARRAY(f->lw->arena, CoreExpr *, n);
  for (int i = 0; i < n; i++) args[i] = make_var(f, f->params.at[first_param + i]);
  emit_callee(f, callee, args, n, f->results.at, f->results.len);
  emit_leave(f);
}

static Name type_of_method(Type *recv, const char *suffix, Object *m) { return intern_printf("%s.%s%s", type_link_name(recv), m->name, suffix); }

CoreExpr *lower_method_value(Fn *f, Node *n) {
  Type *sig = node_type(f, n);
  Callee c = lower_callee(f, n);
  f->pos = n->pos;
  CoreExpr *kept = c.how == CALL_INTERFACE ? emit_temp(f, c.fun) : c.recv;
  if (c.how == CALL_INTERFACE) {         // a nil interface panics now
    Block then, *outer = block_begin(f, &then);
    emit_panic(f, ENTRY_panicmem, NULL, 0);
    f->block = outer;
    emit_if(f, make_binary(f, OP_EQL, make_typeword(f, kept), make_zero(f, T_PTR)), &then, NULL);
  }
  Object *method = f->pkg->info.selections[n->id]->found.obj;
  Name symbol = c.how == CALL_INTERFACE ? type_of_method(kept->type, "-fm", method)
                                        : intern_printf("%s-fm", c.func->symbol);
  CoreFunc *made = find_func(f->lw, symbol);
  if (made) {                            // the same method was used as a value before
    CoreExpr *e = core_expr(f->lw->u, CORE_CLOSURE, sig, f->pos);
    e->closure.func = made;
    e->closure.captures = make_list(f, &kept, 1);
    return e;
  }
  Fn inner;
  Block body;
  begin_closure(f, &inner, symbol, sig, n->pos, &body);
  inner.core->linkage = LINK_ONCE;
  inner.core->is_wrapper = true;
  if (may_recover(method)) emit_runtime(&inner, ENTRY_wrapperadjust, ARGS(make_frame(&inner)));
  CoreVar *recv = closure_capture(&inner, kept, f);
  if (c.how == CALL_INTERFACE) c.fun = make_var(&inner, recv);
  else c.recv = make_var(&inner, recv);
  call_and_return(&inner, &c, 0);
  return end_closure(f, &inner, sig);
}

// ---- T.M: a function with the receiver as first parameter

CoreExpr *lower_method_expr(Fn *f, Node *n) {
  Type *recv;
  SelectionKind kind;
  Lookup *m = fn_lookup(f, n, &recv, &kind);
  Type *sig = node_type(f, n);
  return make_func(f, method_wrapper(f->lw, recv, m, fn_types(f, info_instance(&f->pkg->info, n))), sig);
}
