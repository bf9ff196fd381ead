// Wrappers: functions that call a method in a form in which it was not declared.
//
//   (*T).M for a method of T          dereferences; a nil pointer panics by name (panicwrap)
//   Outer.M, (*Outer).M promoted      walks to the embedded field
//   I.M                               a method expression of an interface
//
// Interfaces call methods with the data word as receiver. For a pointer that is the method itself, for a value the word is the address of the value: so the function
// in the table is the wrapper (*T).M. A named type's own package always makes those; other units only refer to them.
//
// A method that recovers, called by defer through a wrapper, must not see the wrapper as its deferred caller: wrapperadjust passes that on.
#include "lower_impl.h"

typedef struct { Type *recv; Lookup m; TypeList own; } Wrapped;            // own: a generic method's type arguments

static VarTable no_vars;

// pkg.(*T).M for pointers to named types, else the type's link name and the method's. Unexported methods of another package keep their package's path.
static Name wrapper_symbol(Type *recv, Object *m, TypeList own) {
  bool pointer;
  Type *base = type_unalias(type_deref(recv, &pointer));
  if (base->kind != TYPE_NAMED) pointer = false, base = recv;
  const char *text = type_link_name(base), *pkg = "", *dot = "";
  size_t prefix = 0;
  if (base->kind == TYPE_NAMED && base->named.obj->pkg) prefix = strlen(base->named.obj->pkg->path) + 1;
  Package *home = base->kind == TYPE_NAMED ? base->named.obj->pkg : NULL;
  if (!name_is_exported(m->name) && m->pkg && m->pkg != home) pkg = m->pkg->path, dot = ".";
  return intern_printf("%.*s%s%s%s.%s%s%s%s", (int)prefix, text, pointer ? "(*" : "", text + prefix, pointer ? ")" : "", pkg, dot, m->name,
                       type_args_link_name(own));
}

static void check_nil_receiver(Fn *f, Type *t, Object *m) {
  CoreExpr *r = make_var(f, f->params.at[0]);
  Block then, *outer = block_begin(f, &then);
  CoreExpr *type = make_string(f, type_reflect_string(f->lw->arena, t));
  emit_panic(f, ENTRY_panicwrap, ARGS(type, make_string(f, m->name)));
  f->block = outer;
  emit_if(f, make_binary(f, OP_EQL, r, make_zero(f, r->type)), &then, NULL);
}

static Callee wrapped_callee(Fn *f, Wrapped *w) {
  CoreExpr *x = lower_place_path(f, make_var(f, f->params.at[0]), w->m.path, w->m.npath);
  if (is_interface(x->type)) return (Callee){.how = CALL_INTERFACE, .fun = x, .method = method_index(x->type, w->m.obj)};
  CoreFunc *method = method_ref(f->lw, &w->m, w->own);
  if (w->m.obj->func.ptr_recv && !is_pointer(x->type)) {     // a promoted method of an embedded value: x is part of what the pointer receiver points at
    const CoreExpr *root = x;
    while (root->kind == CORE_FIELD) root = root->field.x;
    if (root->kind == CORE_VAR) internal_error(f->pos, "lower: %s is not in the method set", w->m.obj->name);
  }
  return (Callee){.how = CALL_STATIC, .func = method, .recv = lower_receiver(f, x, &w->m)};
}

// The method of an interface may be any.
bool may_recover(const Object *m) {
  if (m->func.origin) m = m->func.origin;
  return !m->func.decl || m->func.has_recover;
}

static void lower_wrapper(Lower *lw, CoreFunc *core, void *arg) {
  Wrapped *w = arg;
  Fn f;
  Block body;
  fn_begin(&f, lw, core, lw->pkg, NULL, &body);
  f.table = &no_vars;
  if (may_recover(w->m.obj)) emit_runtime(&f, ENTRY_wrapperadjust, ARGS(make_frame(&f)));
  bool pointer;
  Type *base = type_deref(w->recv, &pointer);
  if (pointer && w->m.npath == 0 && !w->m.obj->func.ptr_recv) check_nil_receiver(&f, base, w->m.obj);
  Callee c = wrapped_callee(&f, w);
  int n = f.params.len - 1;
  CoreExpr **args = NEW_ARRAY(lw->arena, CoreExpr *, n);
  for (int i = 0; i < n; i++) args[i] = make_var(&f, f.params.at[i + 1]);
  emit_callee(&f, &c, args, n, f.results.at, f.results.len);
  emit_leave(&f);
  fn_end(&f);
}

// Does the package of recv's base type make the wrappers with pointer receivers?
static bool made_elsewhere(Lower *lw, Type *recv) {
  bool pointer;
  Type *base = type_unalias(type_deref(recv, &pointer));
  if (base->kind != TYPE_NAMED || base->named.targs.len || base->named.in_func || !base->named.obj->pkg) return false;
  bool in_table = pointer || type_is_direct(base);
  return in_table && !is_local_unit(lw, base->named.obj->pkg);
}

CoreFunc *method_wrapper(Lower *lw, Type *recv, Lookup *m, TypeList own) {
  bool declared_so = !is_interface(recv) && m->npath == 0 && m->obj->func.ptr_recv == is_pointer(recv);
  if (declared_so) return method_ref(lw, m, own);
  Name symbol = wrapper_symbol(recv, m->obj, own);
  CoreFunc *core = find_func(lw, symbol);
  if (core) return core;
  int linkage = !own.len && !is_interface(recv) && made_elsewhere(lw, recv) ? LINK_EXTERN : LINK_ONCE;
  Type *sig = own.len ? type_instantiate(lw->pkg->arena, m->type, own) : m->type;
  core = declare_func(lw, symbol, linkage, bare_signature(lw, sig), recv, m->obj->pos ? m->obj->pos : unit_pos(lw));
  core->is_wrapper = true;
  if (linkage == LINK_EXTERN) return core;
  Wrapped *w = NEW(lw->arena, Wrapped);
  *w = (Wrapped){recv, *m, own};
  queue_body(lw, core, lower_wrapper, w);
  return core;
}

CoreFunc *ifn_for(Lower *lw, Type *t, Lookup *m) {
  return method_wrapper(lw, type_is_direct(t) ? t : pointer_to(lw, t), m, (TypeList){0});
}
