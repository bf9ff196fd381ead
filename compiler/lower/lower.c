// A unit: the functions and variables of one package and what they need of others.
//
// Everything has a linker symbol, and the symbol is the key: func_ref finds or declares. Declaring decides who defines it:
//   - a function of this package: this unit, STRONG
//   - an instance of generic code, a wrapper, a function of a type: each unit that needs it, ONCE
//   - a function of another package: that package's unit, EXTERN; a small one also here, AVAILABLE, for the optimiser
//   - one without a body: the C runtime
// Bodies wait in a queue until what was asked for before them is done.
#include "lower_impl.h"

bool is_local_unit(Lower *lw, Package *pkg) { return pkg == lw->pkg; }

// ---- functions

CoreFunc *find_func(Lower *lw, Name symbol) { return map_get(&lw->funcs, symbol); }

static CoreVar *signature_var(Lower *lw, CoreFunc *core, Object *o, Type *t, Pos pos) {
  CoreVar *v = NEW(lw->arena, CoreVar);
  v->name = o && o->name && o->name[0] && strcmp(o->name, "_") != 0 ? o->name : NULL;
  v->type = type_unalias(t);
  v->pos = o && o->pos ? o->pos : pos;
  v->id = ++core->nvars;
  return v;
}

CoreFunc *declare_func(Lower *lw, Name symbol, int linkage, Type *sig, Type *recv, Pos pos) {
  CoreFunc *core = NEW(lw->arena, CoreFunc);
  core->symbol = symbol;
  core->linkage = linkage;
  core->pos = core->end_pos = pos;
  sig = under(sig);
  ObjectList params = sig->signature.params, results = sig->signature.results;
  int n = params.len + (recv ? 1 : 0), i = 0;
  core->params = (CoreVarList){NEW_ARRAY(lw->arena, CoreVar *, n), n};
  if (recv) core->params.at[i++] = signature_var(lw, core, sig->signature.recv, recv, pos);
  for (int k = 0; k < params.len; k++) core->params.at[i++] = signature_var(lw, core, params.at[k], params.at[k]->type, pos);
  core->results = (CoreVarList){NEW_ARRAY(lw->arena, CoreVar *, results.len), results.len};
  for (int k = 0; k < results.len; k++) core->results.at[k] = signature_var(lw, core, results.at[k], results.at[k]->type, pos);
  vec_push(&lw->u->funcs, core);
  map_set(&lw->funcs, symbol, core);
  return core;
}

void queue_body(Lower *lw, CoreFunc *core, void (*lower)(Lower *, CoreFunc *, void *), void *arg) {
  Pending p = {core, lower, arg};
  vec_push(&lw->pending, p);
}

static int linkage_of(Lower *lw, Object *func, TypeList targs) {
  Node *decl = func->func.decl;
  if (!decl || !decl->func_decl.body) return LINK_C;
  if (targs.len) return LINK_ONCE;
  if (is_local_unit(lw, func->pkg)) return LINK_STRONG;
  return lw->inline_imports && is_small_function(lw, func) ? LINK_AVAILABLE : LINK_EXTERN;
}

static CoreFunc *declare_object(Lower *lw, Object *func, TypeList targs, Name symbol) {
  Type *sig = func->type;
  TypeList tparams = types_concat(lw->arena, sig->signature.recv_tparams, sig->signature.tparams);
  if (tparams.len != targs.len) internal_error(func->pos, "lower: %s: %d type arguments for %d parameters", symbol, targs.len, tparams.len);
  Type *recv = sig->signature.recv ? sig->signature.recv->type : NULL;
  if (targs.len) {
    Type *bare = type_new_signature(lw->pkg->arena, NULL, sig->signature.params, sig->signature.results, sig->signature.variadic);
    sig = type_subst(lw->pkg->arena, bare, tparams, targs);
    if (recv) recv = type_subst(lw->pkg->arena, recv, tparams, targs);
  }
  int linkage = linkage_of(lw, func, targs);
  CoreFunc *core = declare_func(lw, symbol, linkage, sig, recv, func->pos);
  Node *decl = func->func.decl;
  if (decl && decl->func_decl.pragmas & PRAGMA_NOINLINE) core->noinline_ = true;
  if (decl && decl->func_decl.body) core->end_pos = decl->func_decl.body->block.rbrace;
  if (linkage != LINK_C && linkage != LINK_EXTERN) {
    Instance *inst = NEW(lw->arena, Instance);
    *inst = (Instance){func, targs};
    queue_body(lw, core, lower_function, inst);
  }
  return core;
}

CoreFunc *func_ref(Lower *lw, Object *func, TypeList targs) {
  if (func->func.origin) func = func->func.origin;
  Name symbol = func->func.link_target ? func->func.link_target : func_symbol(func, targs);
  CoreFunc *core = find_func(lw, symbol);
  return core ? core : declare_object(lw, func, targs, symbol);
}

CoreFunc *method_ref(Lower *lw, Lookup *m, TypeList own_targs) {
  Type *recv = type_unalias(type_deref(m->recv, NULL));
  TypeList targs = recv->kind == TYPE_NAMED ? recv->named.targs : (TypeList){0};
  return func_ref(lw, m->obj, types_concat(lw->arena, targs, own_targs));
}

// ---- variables

CoreGlobal *global_ref(Lower *lw, Object *var) {
  CoreGlobal *g = map_get(&lw->globals, var);
  if (g) return g;
  g = NEW(lw->arena, CoreGlobal);
  static Name blank;
  if (!blank) blank = intern("_");
  if (var->name == blank) g->symbol = intern_printf("%s..blank_%u", var->pkg->path, var->order);
  else g->symbol = intern_printf("%s.%s", var->pkg->path, var->name);
  g->type = type_unalias(var->type);
  g->pos = var->pos;
  bool elsewhere = var->var.link_target && !var->var.decl->var_spec.values.len;      // linked to a variable of another package
  if (var->var.link_target) g->symbol = var->var.link_target;
  g->linkage = !is_local_unit(lw, var->pkg) ? LINK_EXTERN : elsewhere ? LINK_WEAK : LINK_STRONG;
  vec_push(&lw->u->globals, g);
  map_set(&lw->globals, var, g);
  return g;
}

// Where made-up functions stand: the package clause of the first file.
Pos unit_pos(Lower *lw) {
  Package *p = lw->pkg;
  return p->nfiles && p->files[0]->package_name ? p->files[0]->package_name->pos : 0;
}

CoreGlobal *new_static(Lower *lw, Type *t, Pos pos) {
  CoreGlobal *g = NEW(lw->arena, CoreGlobal);
  g->symbol = intern_printf("%s..stmp_%d", lw->pkg->path, lw->nstatics++);
  g->type = t;
  g->pos = pos;
  g->linkage = LINK_STRONG;
  vec_push(&lw->u->globals, g);
  return g;
}

// ---- the package

// func init() has no object that others could name; each gets a number.
static void declare_init(Lower *lw, Node *decl, int number) {
  Object *o = lw->pkg->info.objects[decl->func_decl.name->id];
  if (!o) internal_error(decl->pos, "lower: func init without an object");
  declare_object(lw, o, (TypeList){0}, intern_printf("%s.init.%d", lw->pkg->path, number));
}

static void declare_functions(Lower *lw) {
  int ninits = 0;
  Package *p = lw->pkg;
  for (int i = 0; i < p->nfuncs; i++) {
    Node *decl = p->funcs[i];
    if (is_blank(decl->func_decl.name)) continue;
    if (!decl->func_decl.recv && decl->func_decl.name->ident.name == intern("init")) {
      declare_init(lw, decl, ninits++);
      continue;
    }
    Object *o = p->info.objects[decl->func_decl.name->id];
    Type *sig = o->type;
    if (sig->signature.tparams.len || sig->signature.recv_tparams.len) continue;
    func_ref(lw, o, (TypeList){0});
  }
}

static void declare_variables(Lower *lw) {
  Package *p = lw->pkg;
  for (int i = 0; i < p->nfiles; i++)
    for (int d = 0; d < p->files[i]->decls.len; d++) {
      Node *spec = p->files[i]->decls.at[d];
      if (spec->kind != AST_VAR_SPEC) continue;
      for (int k = 0; k < spec->var_spec.names.len; k++) {
        Node *name = spec->var_spec.names.at[k];
        if (!is_blank(name) && p->info.objects[name->id]) global_ref(lw, p->info.objects[name->id]);
      }
    }
}

static void run_queue(Lower *lw) {
  while (lw->next_pending < lw->pending.len) {
    Pending p = lw->pending.at[lw->next_pending++];
    p.lower(lw, p.core, p.arg);
  }
}

CoreUnit *lower_package(Package *p, bool inline_imports) {
  Arena *arena = arena_new();
  CoreUnit *u = NEW(arena, CoreUnit);
  u->pkg = p;
  u->arena = arena;
  Lower lw = {.u = u, .arena = arena, .pkg = p, .inline_imports = inline_imports};
  declare_variables(&lw);
  declare_functions(&lw);
  lower_package_init(&lw);
  need_package_types(&lw);
  run_queue(&lw);
  Map *maps[] = {&lw.funcs, &lw.globals, &lw.types, &lw.itabs, &lw.small};
  for (size_t i = 0; i < sizeof maps / sizeof *maps; i++) map_free(maps[i]);
  for (int i = 0; i < lw.tables.len; i++) {
    VarTable *t = lw.tables.entries[i].value;
    map_free(&t->vars), map_free(&t->has_defer), map_free(&t->returns_inside);
  }
  map_free(&lw.tables);
  vec_free(&lw.pending);
  return u;
}

void core_unit_free(CoreUnit *u) {
  vec_free(&u->funcs);
  vec_free(&u->globals);
  vec_free(&u->types);
  vec_free(&u->itabs);
  arena_free(u->arena);
}
