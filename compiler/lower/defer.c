// defer and go.
//
// The runtime takes a func() value. defer f(x, y) evaluates f, x and y now and keeps them in a closure of our own making, F.deferwrap1, that calls f(x, y); a call of a func() without
// arguments or results needs none. The thunk tells the runtime that what it calls counts as called by defer (deferthunk), so that recover works in it. A nil func value
// panics when it is called, not now. go f(x) is the same with F.gowrap1; but go of a nil func value is fatal at once, which newproc sees to.
#include "lower_impl.h"

static bool no_params(Type *sig) { return under(sig)->signature.params.len == 0 && under(sig)->signature.results.len == 0; }

static bool is_conversion_call(Fn *f, Node *call) { return node_info(f, ast_unparen(call->call.fun))->mode == MODE_TYPE; }

// The func value of a call that needs no thunk, or NULL.
static CoreExpr *plain_call(Fn *f, Node *call) {
  bool builtin;
  called_builtin(f, call, &builtin);
  if (builtin || is_conversion_call(f, call)) return NULL;
  Node *fun = ast_unparen(call->call.fun);
  Type *sig = node_type(f, fun);
  if (!no_params(sig)) return NULL;
  Selection *s = fun->kind == AST_SELECTOR ? f->pkg->info.selections[fun->id] : NULL;
  if (s && s->kind == SEL_METHOD_VALUE) return NULL;
  return make_convert(f, func0_type(f->lw), lower_expr(f, fun));
}

typedef struct { Fn inner; Block body; bool is_defer; } Thunk;

static void begin_thunk(Fn *f, Thunk *t, bool is_defer, Pos pos) {
  Name symbol = is_defer ? intern_printf("%s.deferwrap%d", f->core->symbol, ++f->ndefers) : intern_printf("%s.gowrap%d", f->core->symbol, ++f->ngos);
  t->is_defer = is_defer;
  begin_closure(f, &t->inner, symbol, func0_type(f->lw), pos, &t->body);
  t->inner.core->is_wrapper = true;
  t->inner.block = &t->body;
  if (is_defer) emit_runtime(&t->inner, ENTRY_deferthunk, ARGS(make_frame(&t->inner)));
}

static CoreExpr *keep(Fn *f, Thunk *t, CoreExpr *value) {
  if (value->kind == CORE_CONST || value->kind == CORE_ZERO || value->kind == CORE_FUNC || value->kind == CORE_TYPEDESC) return value;
  return make_var(&t->inner, closure_capture(&t->inner, emit_temp(f, value), f));
}

static CoreExpr *thunk_of_call(Fn *f, Node *call, bool is_defer) {
  Callee c = lower_callee(f, call->call.fun);
  int n = c.sig->signature.params.len;
  CoreExpr **args = NEW_ARRAY(f->lw->arena, CoreExpr *, n);
  lower_args(f, call, c.sig, args);
  f->pos = call->pos;
  Thunk t;
  begin_thunk(f, &t, is_defer, call->pos);
  if (c.how == CALL_INTERFACE) {         // a nil interface panics now, as the method is looked up now
    CoreExpr *fun = emit_temp(f, c.fun);
    Block then, *outer = block_begin(f, &then);
    emit_panic(f, ENTRY_panicmem, NULL, 0);
    f->block = outer;
    emit_if(f, make_binary(f, OP_EQL, make_typeword(f, fun), make_zero(f, T_PTR)), &then, NULL);
    c.fun = keep(f, &t, fun);
  } else if (c.fun) {
    c.fun = keep(f, &t, c.fun);
  }
  if (c.recv) c.recv = keep(f, &t, c.recv);
  for (int i = 0; i < n; i++) args[i] = keep(f, &t, args[i]);
  emit_callee(&t.inner, &c, args, n, NULL, c.sig->signature.results.len);
  emit_leave(&t.inner);
  return end_closure(f, &t.inner, func0_type(f->lw));
}

// ---- built-in functions: their operands are variables of the thunk, so that the ordinary translation serves

// print and println take any operands; the others are few.
static void call_builtin(Fn *f, Thunk *t, Node *call, BuiltinKind id) {
  Operands o = lower_operands(f, call);
  Fn *in = &t->inner;
  CoreExpr **v = NEW_ARRAY(f->lw->arena, CoreExpr *, o.n);
  for (int i = 0; i < o.n; i++) {
    Type *want = id == BUILTIN_PANIC ? type_unalias(type_any) : NULL;
    if (id == BUILTIN_DELETE && i == 1) want = type_unalias(under(v[0]->type)->map.key);
    v[i] = keep(f, t, operand(f, &o, i, want));
  }
  in->pos = call->pos;
  switch (id) {
  case BUILTIN_PANIC: emit_panic(in, ENTRY_gopanic, v, 1); break;
  case BUILTIN_CLOSE: emit_runtime(in, ENTRY_closechan, v, 1); break;
  case BUILTIN_DELETE: map_delete(in, v[0], v[1]); break;
  case BUILTIN_CLEAR: clear_value(in, v[0]); break;
  case BUILTIN_COPY: copy_values(in, v[0], v[1]); break;
  case BUILTIN_PRINT:
  case BUILTIN_PRINTLN: print_values(in, v, o.n, id == BUILTIN_PRINTLN); break;
  case BUILTIN_RECOVER: {                // as if the function with the defer statement said recover() when it returns
    CoreExpr *frame = keep(f, t, recover_frame(f));
    emit_runtime(in, ENTRY_gorecover, ARGS(frame));
    break;
  }
  default: internal_error(call->pos, "lower: built-in function cannot be deferred");
  }
}

static CoreExpr *thunk_of_builtin(Fn *f, Node *call, BuiltinKind id, bool is_defer) {
  Thunk t;
  begin_thunk(f, &t, is_defer, call->pos);
  call_builtin(f, &t, call, id);
  return end_closure(f, &t.inner, func0_type(f->lw));
}

static CoreExpr *func_value_of(Fn *f, Node *call, bool is_defer) {
  call = ast_unparen(call);
  CoreExpr *fun = plain_call(f, call);
  if (fun) return fun;
  bool builtin;
  BuiltinKind id = called_builtin(f, call, &builtin);
  return builtin ? thunk_of_builtin(f, call, id, is_defer) : thunk_of_call(f, call, is_defer);
}

void lower_defer(Fn *f, Node *n) {
  CoreExpr *fun = func_value_of(f, n->defer.call, true);
  f->pos = n->pos;
  CoreStmt *s = emit(f, CORE_S_DEFER);
  s->defer.fun = fun;
  s->defer.frame = outer_defer_frame(f);
}

void lower_go(Fn *f, Node *n) {
  CoreExpr *fun = func_value_of(f, n->go.call, false);
  f->pos = n->pos;
  emit_runtime(f, ENTRY_newproc, ARGS(make_convert(f, T_PTR, fun)));
}
