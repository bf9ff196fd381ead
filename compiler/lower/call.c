// Calls: what is called, with which arguments, where the results go.
//
// Arguments are core expressions evaluated at the call itself; calls among them have been emitted before, in order. A call of several results can only stand alone, as
// an assignment's right side, a return's operand or another call's only argument: lower_call_multi.
#include "lower_impl.h"

// ---- what is called

// The selection of n with this instance's type arguments: methods and fields of a type parameter are looked up again in what stands for it.
Lookup *fn_lookup(Fn *f, const Node *n, Type **recv, SelectionKind *kind) {
  Selection *s = f->pkg->info.selections[n->id];
  *kind = s->kind;
  *recv = fn_type(f, s->recv);
  if (!f->env || !type_has_typeparam(s->recv)) return &s->found;
  Lookup *m = NEW(f->lw->arena, Lookup);
  *m = type_lookup(f->lw->pkg->arena, *recv, n->selector.sel->ident.name, f->pkg);
  if (!m->obj) internal_error(n->pos, "lower: no %s in %s", n->selector.sel->ident.name, type_link_name(*recv));
  return m;
}

// Type arguments may be recorded at the INDEX, at the name in it, or at the selected identifier.
static TypeList instance_at(Fn *f, const Node *n) {
  TypeList own = info_instance(&f->pkg->info, n);
  if (own.len) return own;
  if (n->kind == AST_INDEX) return instance_at(f, ast_unparen(n->index.x));
  if (n->kind == AST_SELECTOR) return info_instance(&f->pkg->info, n->selector.sel);
  return (TypeList){0};
}

Object *called_func(Fn *f, Node *fun, TypeList *targs) {
  fun = ast_unparen(fun);
  *targs = fn_types(f, instance_at(f, fun));
  if (fun->kind == AST_INDEX) {
    if (targs->len == 0) return NULL;
    fun = ast_unparen(fun->index.x);
  }
  Object *o = NULL;
  if (fun->kind == AST_IDENT) o = node_object(f, fun);
  else if (fun->kind == AST_SELECTOR && !f->pkg->info.selections[fun->id]) o = node_object(f, fun->selector.sel);
  return o && o->kind == OBJ_FUNC ? o : NULL;
}

BuiltinKind called_builtin(Fn *f, Node *call, bool *is) {
  Node *fun = ast_unparen(call->call.fun);
  Object *o = NULL;
  if (fun->kind == AST_IDENT) o = node_object(f, fun);
  else if (fun->kind == AST_SELECTOR && !f->pkg->info.selections[fun->id]) o = node_object(f, fun->selector.sel);
  *is = o && o->kind == OBJ_BUILTIN;
  return *is ? o->builtin.id : 0;
}

int method_index(Type *iface, Object *method) {
  ObjectList all = type_methods(iface);
  for (int i = 0; i < all.len; i++)
    if (all.at[i]->name == method->name && (all.at[i]->pkg == method->pkg || name_is_exported(method->name))) return i;
  internal_error(method->pos, "lower: no method %s in %s", method->name, type_link_name(iface));
}

CoreExpr *lower_receiver(Fn *f, CoreExpr *x, const Lookup *m) {
  if (m->obj->func.ptr_recv) return is_pointer(x->type) ? x : make_addr(f, core_is_lvalue(x) ? x : emit_temp(f, x));
  return is_pointer(x->type) ? make_deref(f, x, true) : x;
}

static Callee method_callee(Fn *f, Node *n, TypeList own_targs) {
  Type *recv;
  SelectionKind kind;
  Lookup *m = fn_lookup(f, n, &recv, &kind);
  CoreExpr *x = lower_expr(f, n->selector.x);
  f->pos = n->pos;
  x = lower_place_path(f, x, m->path, m->npath);
  if (is_interface(x->type)) {
    int index = method_index(x->type, m->obj);
    return (Callee){.how = CALL_INTERFACE, .fun = x, .method = index, .sig = under(type_methods(x->type).at[index]->type)};
  }
  Type *sig = under(fn_type(f, f->pkg->info.types[n->id].type));
  return (Callee){.how = CALL_STATIC, .func = method_ref(f->lw, m, own_targs), .sig = sig, .recv = lower_receiver(f, x, m)};
}

Callee lower_callee(Fn *f, Node *fun) {
  fun = ast_unparen(fun);
  Type *sig = under(node_type(f, fun));
  TypeList targs;
  Object *o = called_func(f, fun, &targs);
  if (o) return (Callee){.how = CALL_STATIC, .func = func_ref(f->lw, o, targs), .sig = sig};
  Node *sel = fun->kind == AST_INDEX ? ast_unparen(fun->index.x) : fun;
  if (sel->kind == AST_SELECTOR) {
    Selection *s = f->pkg->info.selections[sel->id];
    if (s && s->kind == SEL_METHOD_VALUE && (sel == fun || targs.len)) {
      Callee c = method_callee(f, sel, targs);
      if (c.how == CALL_STATIC) c.sig = sig;
      return c;
    }
  }
  CoreExpr *e = lower_expr(f, fun);
  if (e->kind == CORE_FUNC) return (Callee){.how = CALL_STATIC, .func = e->func.func, .sig = sig};
  return (Callee){.how = CALL_CLOSURE, .fun = e, .sig = sig};
}

// ---- arguments

// f(a, b, c...) with the last parameters packed into a slice.
static CoreExpr *pack_variadic(Fn *f, Type *slice, CoreExpr **args, int n) {
  if (n == 0) return make_zero(f, slice);
  Type *elem = under(slice)->slice.elem;
  Type *array = array_of(f->lw, elem, n);
  CoreExpr *p = emit_temp(f, make_new(f, array));
  for (int i = 0; i < n; i++)
    if (!is_zero(args[i])) emit_assign(f, make_index(f, make_deref(f, p, false), make_int(f, T_INT, i), false), args[i]);
  return make_slice_of(f, slice, p, make_int(f, T_INT, n), make_int(f, T_INT, n));
}

// Values that stand in for the arguments of a call, one an argument; the results of f() in g(f()) included.
static CoreExpr **argument_values(Fn *f, Node *call, ObjectList params, bool packs, int *n) {
  NodeList args = call->call.args;
  Node *only = args.len == 1 ? ast_unparen(args.at[0]) : NULL;
  Type *tuple = only && only->kind == AST_CALL ? f->pkg->info.types[only->id].type : NULL;
  if (tuple && tuple->kind == TYPE_TUPLE) {
    *n = tuple->tuple.vars.len;
    CoreExpr **out = NEW_ARRAY(f->lw->arena, CoreExpr *, *n);
    lower_multi(f, only, out, *n);
    return out;
  }
  *n = args.len;
  CoreExpr **out = NEW_ARRAY(f->lw->arena, CoreExpr *, *n);
  for (int i = 0; i < *n; i++) {
    bool in_rest = packs && i >= params.len - 1;
    Type *t = in_rest ? under(params.at[params.len - 1]->type)->slice.elem : params.at[i]->type;
    out[i] = lower_expr_as(f, args.at[i], type_unalias(t));
  }
  return out;
}

void lower_args(Fn *f, Node *call, Type *sig, CoreExpr **out) {
  ObjectList params = sig->signature.params;
  bool packs = sig->signature.variadic && !call->call.has_dots;
  int n;
  CoreExpr **values = argument_values(f, call, params, packs, &n);
  int fixed = packs ? params.len - 1 : params.len;
  for (int i = 0; i < fixed; i++) out[i] = convert_assign(f, values[i], type_unalias(params.at[i]->type));
  if (!packs) return;
  Type *slice = type_unalias(params.at[fixed]->type);
  for (int i = fixed; i < n; i++) values[i] = convert_assign(f, values[i], type_unalias(under(slice)->slice.elem));
  out[fixed] = pack_variadic(f, slice, values + fixed, n - fixed);
}

// ---- the call

void emit_callee(Fn *f, const Callee *c, CoreExpr **args, int nargs, CoreVar **dsts, int ndsts) {
  CoreStmt *s = emit(f, CORE_S_CALL);
  s->call.how = c->how;
  s->call.func = c->func;
  s->call.fun = c->fun;
  s->call.method = c->method;
  int extra = c->recv ? 1 : 0;
  s->call.args = (CoreList){NEW_ARRAY(f->lw->arena, CoreExpr *, nargs + extra), nargs + extra};
  if (extra) s->call.args.at[0] = c->recv;
  for (int i = 0; i < nargs; i++) s->call.args.at[i + extra] = args[i];
  s->call.dsts = (CoreVarList){NEW_ARRAY(f->lw->arena, CoreVar *, ndsts), ndsts};
  for (int i = 0; i < ndsts; i++) s->call.dsts.at[i] = dsts ? dsts[i] : NULL;
}

// dsts: one a result, filled with new variables where it is NULL.
static void lower_real_call(Fn *f, Node *n, CoreVar **dsts, int ndsts, bool want) {
  Callee c = lower_callee(f, n->call.fun);
  int nparams = c.sig->signature.params.len;
  CoreExpr **args = NEW_ARRAY(f->lw->arena, CoreExpr *, nparams);
  lower_args(f, n, c.sig, args);
  f->pos = n->call.lparen;         // where gc says a call is
  ObjectList results = c.sig->signature.results;
  if (want && ndsts != results.len) internal_error(n->pos, "lower: %d results wanted, %d there", ndsts, results.len);
  CoreVar **vars = NEW_ARRAY(f->lw->arena, CoreVar *, results.len);
  for (int i = 0; want && i < results.len; i++) {
    if (!dsts[i]) dsts[i] = new_var(f, NULL, type_unalias(results.at[i]->type));
    vars[i] = dsts[i];
  }
  emit_callee(f, &c, args, nparams, vars, results.len);
}

void lower_call_multi(Fn *f, Node *n, CoreVar **dsts, int ndsts) { lower_real_call(f, n, dsts, ndsts, true); }

static bool is_conversion(Fn *f, Node *n) { return node_info(f, ast_unparen(n->call.fun))->mode == MODE_TYPE; }

static CoreExpr *lower_conversion(Fn *f, Node *n) {
  Type *t = node_type(f, ast_unparen(n->call.fun));
  Node *x = n->call.args.at[0];
  if (node_is_nil(f, x)) return make_zero(f, t);
  const TypeAndValue *tv = node_info(f, ast_unparen(x));
  if (tv->mode == MODE_CONSTANT && tv->value) {
    ConstKind kind = const_kind(tv->value);
    bool to_number = type_is(t, TF_INTEGER | TF_FLOAT | TF_COMPLEX) && kind >= CONST_INT;
    bool same = (type_is(t, TF_STRING) && kind == CONST_STRING) || (type_is(t, TF_BOOLEAN) && kind == CONST_BOOL);
    if (to_number || same) return make_const(f, t, tv->value);
  }
  CoreExpr *e = lower_expr(f, x);
  f->pos = n->pos;
  return convert(f, e, t);
}

CoreExpr *lower_call(Fn *f, Node *n) {
  if (is_conversion(f, n)) return lower_conversion(f, n);
  bool builtin;
  BuiltinKind id = called_builtin(f, n, &builtin);
  if (builtin) return lower_builtin(f, n, id);
  CoreVar *dst = NULL;
  lower_real_call(f, n, &dst, 1, true);
  return make_var(f, dst);
}

void lower_call_stmt(Fn *f, Node *n) {
  if (is_conversion(f, n)) {
    emit_eval(f, lower_conversion(f, n));
    return;
  }
  bool builtin;
  BuiltinKind id = called_builtin(f, n, &builtin);
  if (builtin) {
    CoreExpr *e = lower_builtin(f, n, id);
    if (e) emit_eval(f, e);
    return;
  }
  lower_real_call(f, n, NULL, 0, false);
}
