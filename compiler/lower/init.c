// Package initialisation: pkg.init sets the variables in dependency order, then calls the init functions in source order.
//
// What the linker can do needs no code: a variable whose value turns out static gets it as CoreGlobal.init. Composite literals are filled as far as they are constant
// (composite.c); of a table of structs with one computed field only that field is code. A static value is there before its turn comes, which nobody can see: what reads a
// variable during initialisation comes after it in dependency order.
#include "lower_impl.h"

static void begin_initializer(Fn *f, Node *rhs) {
  f->table = analyse_vars(f->lw, f->pkg, rhs);
  f->owner = rhs;
  f->pos = rhs->pos;
}

static bool is_literal_of(Fn *f, Node *n, Type *t) {
  n = ast_unparen(n);
  if (n->kind != AST_COMPOSITE_LIT) return false;
  Type *nt = node_type(f, n);
  TypeKind kind = under(nt)->kind;
  return type_identical(nt, t) && (kind == TYPE_STRUCT || kind == TYPE_ARRAY);
}

static void init_one(Fn *f, Object *var, Node *rhs) {
  CoreGlobal *g = global_ref(f->lw, var);
  if (is_literal_of(f, rhs, g->type)) {
    init_global_literal(f, g, ast_unparen(rhs));
    return;
  }
  CoreExpr *v = lower_expr_as(f, rhs, g->type);
  f->pos = rhs->pos;
  if (!core_is_static(v)) emit_assign(f, make_global(f, g), v);
  else if (!is_zero(v)) g->init = v;
}

static bool is_blank_var(const Object *o) { return !o || strcmp(o->name, "_") == 0; }

static void init_blank(Fn *f, Initializer *init) {
  CoreExpr *v;
  Node *type = init->spec && init->spec->kind == AST_VAR_SPEC ? init->spec->var_spec.type : NULL;
  if (type) v = lower_expr_as(f, init->rhs, node_type(f, type));
  else v = lower_expr(f, init->rhs);
  if (!core_is_static(v)) emit_eval(f, v);
}

static void lower_initializer(Fn *f, Initializer *init) {
  begin_initializer(f, init->rhs);
  if (init->nlhs == 0 || (init->nlhs == 1 && is_blank_var(init->lhs[0]))) {
    init_blank(f, init);
    return;
  }
  if (init->nlhs == 1) {
    init_one(f, init->lhs[0], init->rhs);
    return;
  }
  CoreExpr **v = NEW_ARRAY(f->lw->arena, CoreExpr *, init->nlhs);
  lower_multi(f, init->rhs, v, init->nlhs);
  for (int i = 0; i < init->nlhs; i++) {
    if (is_blank_var(init->lhs[i])) continue;
    CoreGlobal *g = global_ref(f->lw, init->lhs[i]);
    emit_assign(f, make_global(f, g), convert_assign(f, v[i], g->type));
  }
}

static void call_init_functions(Fn *f) {
  for (int i = 0;; i++) {
    CoreFunc *init = find_func(f->lw, intern_printf("%s.init.%d", f->pkg->path, i));
    if (!init) return;
    emit_static_call(f, init, NULL, 0, NULL, 0);
  }
}

static void forget_func(Lower *lw, CoreFunc *core) {
  for (int i = 0; i < lw->u->funcs.len; i++)
    if (lw->u->funcs.at[i] == core) {
      memmove(&lw->u->funcs.at[i], &lw->u->funcs.at[i + 1], sizeof *lw->u->funcs.at * (size_t)(lw->u->funcs.len - i - 1));
      lw->u->funcs.len--;
      return;
    }
}

void lower_package_init(Lower *lw) {
  Package *p = lw->pkg;
  CoreFunc *core = declare_func(lw, intern_printf("%s.init", p->path), LINK_STRONG, func0_type(lw), NULL, unit_pos(lw));
  Fn f;
  Block body;
  fn_begin(&f, lw, core, p, NULL, &body);
  f.once = true;
  for (int i = 0; i < p->ninits; i++) lower_initializer(&f, &p->inits[i]);
  call_init_functions(&f);
  bool empty = body.len == 0;
  fn_end(&f);
  if (empty) forget_func(lw, core);
  else lw->u->init = core;
}
