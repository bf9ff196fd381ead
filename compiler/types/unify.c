// Making two types equal by choosing types for type parameters.
//
// A Unifier holds the parameters to be found and what is known of each. unify walks both types side by side; where one side is
// such a parameter, the other side becomes its type, or has to agree with the one it has already.
//
// At the top, assignability is enough (inexact): a declared type matches a type literal through its underlying type, a
// channel its one-way form, an interface a type with its methods. Inside composite types only identity will do.
// If a parameter first met []int and then a declared type with that underlying type, the declared type wins, because the literal is
// assignable to it.
#include "infer.h"

static bool unify(Unifier *u, Type *x, Type *y, bool exact);

int unifier_index(const Unifier *u, const Type *t) {
  return t->kind == TYPE_TYPEPARAM ? type_list_index(u->tparams, t) : -1;
}

static bool unify_lists(Unifier *u, TypeList x, TypeList y) {
  if (x.len != y.len) return false;
  for (int i = 0; i < x.len; i++)
    if (!unify(u, x.at[i], y.at[i], true)) return false;
  return true;
}

static bool unify_vars(Unifier *u, ObjectList x, ObjectList y) {
  if (x.len != y.len) return false;
  for (int i = 0; i < x.len; i++)
    if (!unify(u, x.at[i]->type, y.at[i]->type, true)) return false;
  return true;
}

static bool unify_structs(Unifier *u, Type *x, Type *y) {
  ObjectList f = x->struct_.fields, g = y->struct_.fields;
  if (f.len != g.len) return false;
  for (int i = 0; i < f.len; i++) {
    const char *s = x->struct_.tags && x->struct_.tags[i] ? x->struct_.tags[i] : "";
    const char *t = y->struct_.tags && y->struct_.tags[i] ? y->struct_.tags[i] : "";
    if (f.at[i]->var.embedded != g.at[i]->var.embedded || !object_same_name(f.at[i], g.at[i]->name, g.at[i]->pkg) || strcmp(s, t) != 0) return false;
    if (!unify(u, f.at[i]->type, g.at[i]->type, true)) return false;
  }
  return true;
}

bool unify_methods(Unifier *u, Type *t, Type *iface) {
  ObjectList methods = type_methods(iface);
  for (int i = 0; i < methods.len; i++) {
    Lookup l = type_lookup(u->arena, t, methods.at[i]->name, methods.at[i]->pkg);
    if (!l.obj || l.obj->kind != OBJ_FUNC || !l.type || !unify(u, l.type, methods.at[i]->type, true)) return false;
  }
  return true;
}

static bool unify_interfaces(Unifier *u, Type *x, Type *y, bool exact) {
  if (x->interface.computing || y->interface.computing || u->depth > 50) return true;
  ObjectList m = type_methods(x), n = type_methods(y);
  if (!exact) return m.len <= n.len ? unify_methods(u, y, x) : unify_methods(u, x, y);
  if (m.len != n.len || (x->interface.nterms < 0) != (y->interface.nterms < 0) || x->interface.is_comparable != y->interface.is_comparable) return false;
  for (int i = 0; i < m.len; i++) {
    if (!object_same_name(m.at[i], n.at[i]->name, n.at[i]->pkg)) return false;
    if (!unify(u, m.at[i]->type, n.at[i]->type, true)) return false;
  }
  return true;
}

static bool unify_named(Unifier *u, Type *x, Type *y, bool exact) {
  Type *a = x->named.origin ? x->named.origin : x, *b = y->named.origin ? y->named.origin : y;
  if (a == b) return unify_lists(u, x->named.targs, y->named.targs);
  if (exact) return false;
  Type *xu = type_underlying(x), *yu = type_underlying(y);
  if (yu->kind == TYPE_INTERFACE && yu->interface.methods.len + yu->interface.embedded.len > 0) return unify_methods(u, x, yu);
  if (xu->kind == TYPE_INTERFACE && xu->interface.methods.len + xu->interface.embedded.len > 0) return unify_methods(u, y, xu);
  return false;
}

static bool unify_same_kind(Unifier *u, Type *x, Type *y, bool exact) {
  switch (x->kind) {
    case TYPE_POINTER:   return unify(u, x->pointer.elem, y->pointer.elem, true);
    case TYPE_SLICE:     return unify(u, x->slice.elem, y->slice.elem, true);
    case TYPE_ARRAY:     return x->array.len == y->array.len && unify(u, x->array.elem, y->array.elem, true);
    case TYPE_MAP:       return unify(u, x->map.key, y->map.key, true) && unify(u, x->map.elem, y->map.elem, true);
    case TYPE_CHAN:      return (!exact || x->chan.dir == y->chan.dir) && unify(u, x->chan.elem, y->chan.elem, true);
    case TYPE_STRUCT:    return unify_structs(u, x, y);
    case TYPE_SIGNATURE:
      return x->signature.variadic == y->signature.variadic && x->signature.tparams.len == y->signature.tparams.len &&
             unify_vars(u, x->signature.params, y->signature.params) && unify_vars(u, x->signature.results, y->signature.results);
    case TYPE_TUPLE:     return unify_vars(u, x->tuple.vars, y->tuple.vars);
    case TYPE_NAMED:     return unify_named(u, x, y, exact);
    case TYPE_INTERFACE: return unify_interfaces(u, x, y, exact);
    case TYPE_BASIC: case TYPE_TYPEPARAM: case TYPE_UNION: case TYPE_ALIAS:
      return type_identical(x, y);
  }
  return false;
}

static bool is_defined(const Type *t) { return t->kind == TYPE_NAMED; }

// Parameter i meets type t.
static bool meet(Unifier *u, int i, Type *t, bool exact) {
  Type *known = u->inferred[i];
  if (!known) {
    u->inferred[i] = t;
    return true;
  }
  if (!unify(u, known, t, exact)) return false;
  Type *bare = type_unalias(t), *old = type_unalias(known);
  if (exact || unifier_index(u, bare) >= 0) return true;
  if (is_defined(bare) && !is_defined(old) && !type_is_interface(bare)) u->inferred[i] = t;
  else if (bare->kind == TYPE_CHAN && old->kind == TYPE_CHAN && bare->chan.dir != CHAN_DIR_BOTH) u->inferred[i] = t;
  return true;
}

static bool is_literal(const Type *t) { return t->kind != TYPE_NAMED && t->kind != TYPE_BASIC && t->kind != TYPE_TYPEPARAM; }

static bool unify_unbound(Unifier *u, Type *x, Type *y, bool exact) {
  if (!exact && is_defined(x) && is_literal(y) && !(type_is_interface(x) && y->kind != TYPE_INTERFACE)) x = type_underlying(x);
  else if (!exact && is_defined(y) && is_literal(x) && !(type_is_interface(y) && x->kind != TYPE_INTERFACE)) y = type_underlying(y);
  if (!exact && x->kind == TYPE_TYPEPARAM && y->kind != TYPE_TYPEPARAM) {
    Type *core = type_core(x);
    if (core) return unify(u, core, y, false);
  }
  if (!exact && y->kind == TYPE_TYPEPARAM && x->kind != TYPE_TYPEPARAM) {
    Type *core = type_core(y);
    if (core) return unify(u, x, core, false);
  }
  if (x->kind == y->kind) return unify_same_kind(u, x, y, exact);
  if (exact) return false;
  if (type_is_interface(y) && type_methods(y).len) return unify_methods(u, x, type_underlying(y));
  if (type_is_interface(x) && type_methods(x).len) return unify_methods(u, y, type_underlying(x));
  return false;
}

static bool unify(Unifier *u, Type *x, Type *y, bool exact) {
  if (type_unalias(x) == type_unalias(y)) return true;
  if (++u->depth > 100) {
    u->depth--;
    return false;
  }
  Type *bx = type_unalias(x), *by = type_unalias(y);
  int i = unifier_index(u, bx), j = unifier_index(u, by);
  bool ok;
  if (i >= 0 && j >= 0 && !u->inferred[i] && u->inferred[j]) ok = meet(u, i, y, exact);
  else if (i >= 0 && j >= 0 && u->inferred[i] && !u->inferred[j]) ok = meet(u, j, x, exact);
  else if (i >= 0) ok = meet(u, i, y, exact);
  else if (j >= 0) ok = meet(u, j, x, exact);
  else ok = unify_unbound(u, bx, by, exact);
  u->depth--;
  return ok;
}

bool unify_types(Unifier *u, Type *x, Type *y) { return unify(u, x, y, false); }
