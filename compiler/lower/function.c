// Function bodies: parameters, results, local variables, captures.
//
// A parameter or result that must be boxed (vars.c) is copied into its box at entry. A boxed result is read back from its box when the function returns; if the function
// defers, only after the deferred calls (core.h: result_boxes).
//
// A closure meets a variable that is not its own: var_ref asks the function around for it, which may have to ask further out. Each function on the way adds it to its
// captures: the variable itself if it never changes, else the pointer to its box.
#include "lower_impl.h"

static void bind(Fn *f, Object *o, CoreVar *v, bool boxed) {
  Binding *b = NEW(f->lw->arena, Binding);
  *b = (Binding){v, boxed};
  map_set(&f->bindings, o, b);
}

void fn_begin(Fn *f, Lower *lw, CoreFunc *core, Package *pkg, Env *env, Block *body) {
  *f = (Fn){.lw = lw, .core = core, .pkg = pkg, .env = env, .pos = core->pos};
  for (int i = 0; i < core->params.len; i++) vec_push(&f->params, core->params.at[i]);
  for (int i = 0; i < core->results.len; i++) {
    vec_push(&f->results, core->results.at[i]);
    vec_push(&f->boxes, NULL);
  }
  block_begin(f, body);
}

static bool ends(const Block *b) {
  if (b->len == 0) return false;
  CoreStmtKind last = b->at[b->len - 1]->kind;
  return last == CORE_S_RETURN || last == CORE_S_UNREACHABLE || last == CORE_S_GOTO;
}

void fn_end(Fn *f) {
  CoreFunc *core = f->core;
  f->pos = core->end_pos;
  if (!ends(f->block)) {
    if (core->results.len == 0) emit_leave(f);
    else emit(f, CORE_S_UNREACHABLE);    // the checker has seen that control does not get here
  }
  core->body = block_end(f, f->block, NULL);
  if (core->has_defer && f->any_box) {
    core->result_boxes = (CoreVarList){NEW_ARRAY(f->lw->arena, CoreVar *, f->boxes.len), f->boxes.len};
    for (int i = 0; i < f->boxes.len; i++) core->result_boxes.at[i] = f->boxes.at[i];
  }
  core->captures = (CoreVarList){NEW_ARRAY(f->lw->arena, CoreVar *, f->captures.len), f->captures.len};
  for (int i = 0; i < f->captures.len; i++) core->captures.at[i] = f->captures.at[i].inner;
  vec_free(&f->params), vec_free(&f->results), vec_free(&f->boxes);
  map_free(&f->bindings), map_free(&f->labels);
}

static CoreVar *new_box(Fn *f, Object *o, Type *t) {
  CoreVar *box = emit_decl(f, o->name && o->name[0] ? o->name : NULL, pointer_to(f->lw, t), make_new(f, t));
  box->boxed = t;
  box->pos = o->pos;
  return box;
}

static void declare_param(Fn *f, Object *o, CoreVar *param) {
  if (!needs_box(f, o)) {
    bind(f, o, param, false);
    return;
  }
  CoreVar *box = new_box(f, o, param->type);
  emit_assign(f, make_deref(f, make_var(f, box), false), make_var(f, param));
  bind(f, o, box, true);
}

static void declare_result(Fn *f, Object *o, int i) {
  CoreVar *result = f->results.at[i];
  bool returned_inside = map_has(&f->table->returns_inside, f->owner);
  if (!returned_inside && !needs_box(f, o)) {
    bind(f, o, result, false);
    return;
  }
  f->boxes.at[i] = new_box(f, o, result->type);
  f->any_box = true;
  bind(f, o, f->boxes.at[i], true);
}

void declare_params(Fn *f, Type *sig, Object *recv) {
  f->result_objects = sig->signature.results;
  int p = 0;
  if (recv) declare_param(f, recv, f->params.at[p++]);
  for (int i = 0; i < sig->signature.params.len; i++) declare_param(f, sig->signature.params.at[i], f->params.at[p++]);
  for (int i = 0; i < sig->signature.results.len; i++) declare_result(f, sig->signature.results.at[i], i);
}

CoreVar *declare_local(Fn *f, Object *o, CoreExpr *init) {
  Type *t = fn_type(f, o->type);
  if (!needs_box(f, o)) {
    CoreVar *v = emit_decl(f, o->name, t, init);
    v->pos = o->pos;
    bind(f, o, v, false);
    return v;
  }
  CoreVar *box = new_box(f, o, t);
  if (init && !is_zero(init)) emit_assign(f, make_deref(f, make_var(f, box), false), init);
  bind(f, o, box, true);
  return box;
}

// ---- using variables

static CoreVar *find_capture(Fn *f, CoreVar *outer) {
  for (int i = 0; i < f->captures.len; i++)
    if (f->captures.at[i].outer == outer) return f->captures.at[i].inner;
  return NULL;
}

CoreVar *capture_var(Fn *f, Object *o, bool *boxed) {
  Binding *b = map_get(&f->bindings, o);
  if (b) {
    *boxed = b->boxed;
    return b->var;
  }
  if (!f->outer) internal_error(f->pos, "lower: %s is not declared in %s", o->name, f->core->symbol);
  CoreVar *outer = capture_var(f->outer, o, boxed);
  CoreVar *inner = find_capture(f, outer);
  if (!inner) {
    inner = new_var(f, o->name && o->name[0] ? o->name : NULL, outer->type);
    inner->boxed = outer->boxed;
    inner->pos = o->pos;
    Capture c = {inner, outer};
    vec_push(&f->captures, c);
  }
  bind(f, o, inner, *boxed);
  return inner;
}

CoreExpr *var_ref(Fn *f, Object *o) {
  bool boxed;
  CoreVar *v = capture_var(f, o, &boxed);
  return boxed ? make_deref(f, make_var(f, v), false) : make_var(f, v);
}

// ---- declared functions

void lower_function(Lower *lw, CoreFunc *core, void *arg) {
  Instance *inst = arg;
  Object *func = inst->func;
  Node *decl = func->func.decl;
  Type *sig = func->type;
  Env *env = NULL;
  if (inst->targs.len) env = env_new(lw->arena, types_concat(lw->arena, sig->signature.recv_tparams, sig->signature.tparams), inst->targs);
  Fn f;
  Block body;
  fn_begin(&f, lw, core, func->pkg, env, &body);
  f.table = analyse_vars(lw, func->pkg, decl);
  f.owner = decl;
  core->has_defer = map_has(&f.table->has_defer, decl);
  declare_params(&f, sig, sig->signature.recv);
  lower_stmts(&f, decl->func_decl.body->block.stmts);
  fn_end(&f);
  if (env) map_free(&env->cache);
}
