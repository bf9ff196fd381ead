// Making two types equal by choosing types for type parameters.
//
// A Unifier holds the parameters to be found and what is known of each. unify walks both types side by side; where one side is
// such a parameter, the other side becomes its type, or has to agree with the one it has already.
//
// How much must agree:  ASSIGN   at the top assignability is enough: a declared type matches a type literal through its underlying type, a
//                                channel its one-way form, an interface a type with its methods; inside, only identity will do
//                       LOOSE    the same leniency inside, too (constraints' core types)
//                       EXACT    identity
// If a parameter first met []int and then a declared type with that underlying type, the declared type wins, because the literal is
// assignable to it; likewise a one-way channel wins over a two-way one.
#include "infer.h"

typedef enum { EXACT, LOOSE, ASSIGN } Strictness;

static bool unify(Unifier *u, Type *x, Type *y, Strictness mode);

// A parameter may have been joined with another, which then knows for both.
int unifier_index(const Unifier *u, const Type *t) {
  int i = t->kind == TYPE_TYPEPARAM ? type_list_index(u->tparams, t) : -1;
  while (i >= 0 && u->inferred[i] && type_unalias(u->inferred[i])->kind == TYPE_TYPEPARAM) {
    int next = type_list_index(u->tparams, type_unalias(u->inferred[i]));
    if (next < 0) break;
    i = next;
  }
  return i;
}

static Strictness inside(Strictness mode) { return mode == ASSIGN ? EXACT : mode; }

static bool unify_vars(Unifier *u, ObjectList x, ObjectList y, Strictness mode) {
  if (x.len != y.len) return false;
  for (int i = 0; i < x.len; i++)
    if (!unify(u, x.at[i]->type, y.at[i]->type, mode)) return false;
  return true;
}

static const char *tag_at(const Type *t, int i) { return t->struct_.tags && t->struct_.tags[i] ? t->struct_.tags[i] : ""; }

static bool unify_structs(Unifier *u, Type *x, Type *y, Strictness mode) {
  ObjectList f = x->struct_.fields, g = y->struct_.fields;
  if (f.len != g.len) return false;
  for (int i = 0; i < f.len; i++) {
    if (f.at[i]->var.embedded != g.at[i]->var.embedded || !object_same_name(f.at[i], g.at[i]->name, g.at[i]->pkg)) return false;
    if (strcmp(tag_at(x, i), tag_at(y, i)) != 0 || !unify(u, f.at[i]->type, g.at[i]->type, mode)) return false;
  }
  return true;
}

static bool unify_signatures(Unifier *u, Type *x, Type *y, Strictness mode) {
  return x->signature.variadic == y->signature.variadic && x->signature.tparams.len == y->signature.tparams.len &&
         unify_vars(u, x->signature.params, y->signature.params, mode) && unify_vars(u, x->signature.results, y->signature.results, mode);
}

bool unify_methods(Unifier *u, Type *t, Type *iface) {
  ObjectList methods = type_methods(iface);
  for (int i = 0; i < methods.len; i++) {
    Lookup l = type_lookup(u->arena, t, methods.at[i]->name, methods.at[i]->pkg);
    if (!l.obj || l.obj->kind != OBJ_FUNC || !l.type || (l.obj->func.ptr_recv && !l.indirect) || !unify(u, l.type, methods.at[i]->type, EXACT)) return false;
  }
  return true;
}

static bool same_limits(Type *x, Type *y) {
  typeset_complete(x);
  typeset_complete(y);
  if (x->interface.is_comparable != y->interface.is_comparable || (x->interface.nterms < 0) != (y->interface.nterms < 0)) return false;
  return x->interface.nterms < 0 || (typeset_subset(x, y) && typeset_subset(y, x));
}

// Unless all must agree, one may have more methods than the other.
static bool unify_interfaces(Unifier *u, Type *x, Type *y, Strictness mode) {
  if (!same_limits(x, y)) return false;
  int m = type_methods(x).len, n = type_methods(y).len;
  if (mode == EXACT && m != n) return false;
  return m <= n ? unify_methods(u, y, x) : unify_methods(u, x, y);
}

static bool unify_named(Unifier *u, Type *x, Type *y, Strictness mode) {
  Type *a = x->named.origin ? x->named.origin : x, *b = y->named.origin ? y->named.origin : y;
  if (a != b || x->named.targs.len != y->named.targs.len) return false;
  for (int i = 0; i < x->named.targs.len; i++)
    if (!unify(u, x->named.targs.at[i], y->named.targs.at[i], mode)) return false;
  return true;
}

static bool unify_same_kind(Unifier *u, Type *x, Type *y, Strictness mode) {
  Strictness in = inside(mode);
  switch (x->kind) {
    case TYPE_POINTER:   return unify(u, x->pointer.elem, y->pointer.elem, in);
    case TYPE_SLICE:     return unify(u, x->slice.elem, y->slice.elem, in);
    case TYPE_ARRAY:     return x->array.len == y->array.len && unify(u, x->array.elem, y->array.elem, in);
    case TYPE_MAP:       return unify(u, x->map.key, y->map.key, in) && unify(u, x->map.elem, y->map.elem, in);
    case TYPE_CHAN:      return (mode != EXACT || x->chan.dir == y->chan.dir) && unify(u, x->chan.elem, y->chan.elem, in);
    case TYPE_STRUCT:    return unify_structs(u, x, y, in);
    case TYPE_SIGNATURE: return unify_signatures(u, x, y, in);
    case TYPE_TUPLE:     return unify_vars(u, x->tuple.vars, y->tuple.vars, mode);
    case TYPE_NAMED:     return unify_named(u, x, y, mode);
    case TYPE_INTERFACE: return unify_interfaces(u, x, y, mode);
    case TYPE_BASIC: case TYPE_TYPEPARAM: case TYPE_UNION: case TYPE_ALIAS:
      return type_identical(x, y);
  }
  return false;
}

static bool is_literal(const Type *t) { return t->kind != TYPE_NAMED && t->kind != TYPE_TYPEPARAM; }

// Which of two types that agree says more: the defined one, the one-way channel.
static Type *stronger(Type *old, Type *new) {
  Type *x = type_unalias(old), *y = type_unalias(new);
  bool x_defined = x->kind == TYPE_NAMED, y_defined = y->kind == TYPE_NAMED;
  if (x_defined != y_defined) return y_defined ? new : old;
  Type *xu = type_underlying(x), *yu = type_underlying(y);
  return xu->kind == TYPE_CHAN && yu->kind == TYPE_CHAN && yu->chan.dir != CHAN_DIR_BOTH ? new : old;
}

// Values of an interface and of another type never tell the same parameter, nor do interfaces with different methods.
static bool may_share(Type *x, Type *y) {
  bool xi = type_is_interface(x), yi = type_is_interface(y);
  if (xi != yi) return false;
  return !xi || type_methods(x).len == type_methods(y).len;
}

// Parameter i meets type t, which is no parameter.
static bool meet(Unifier *u, int i, Type *t, Strictness mode) {
  Type *known = u->inferred[i];
  if (!known) {
    u->inferred[i] = t;
    return true;
  }
  if (mode != EXACT && !may_share(known, t)) return false;
  if (!unify(u, known, t, mode)) return false;
  if (mode != EXACT) u->inferred[i] = stronger(known, t);
  return true;
}

// Two parameters: they are joined, or what they know must agree.
static bool meet_params(Unifier *u, int i, int j, Strictness mode) {
  if (i == j) return true;
  if (u->inferred[i] && u->inferred[j]) return unify(u, u->inferred[i], u->inferred[j], mode);
  if (u->inferred[i]) u->inferred[j] = u->tparams.at[i];
  else u->inferred[i] = u->tparams.at[j];
  return true;
}

// Neither is a parameter to be found.
static bool unify_bound(Unifier *u, Type *x, Type *y, Strictness mode) {
  if (mode == EXACT) return x->kind == y->kind && unify_same_kind(u, x, y, mode);
  if (x->kind == TYPE_NAMED && is_literal(y) && y->kind != TYPE_INTERFACE) x = type_underlying(x);
  else if (y->kind == TYPE_NAMED && is_literal(x) && x->kind != TYPE_INTERFACE) y = type_underlying(y);
  if (x->kind == TYPE_TYPEPARAM && y->kind != TYPE_TYPEPARAM && type_core(x)) return unify(u, type_core(x), y, mode);
  if (y->kind == TYPE_TYPEPARAM && x->kind != TYPE_TYPEPARAM && type_core(y)) return unify(u, x, type_core(y), mode);
  bool xi = type_is_interface(x), yi = type_is_interface(y);
  if (xi && yi) return unify_interfaces(u, type_underlying(x), type_underlying(y), mode);
  if (xi) return unify_methods(u, y, x);
  if (yi) return unify_methods(u, x, y);
  return x->kind == y->kind && unify_same_kind(u, x, y, mode);
}

enum { MAX_DEPTH = 100 };

static bool unify(Unifier *u, Type *x, Type *y, Strictness mode) {
  Type *bare_x = type_unalias(x), *bare_y = type_unalias(y);
  if (bare_x == bare_y) return true;
  if (u->depth == MAX_DEPTH) return false;
  u->depth++;
  int i = unifier_index(u, bare_x), j = unifier_index(u, bare_y);
  bool ok;
  if (i >= 0 && j >= 0) ok = meet_params(u, i, j, mode);
  else if (i >= 0) ok = meet(u, i, y, mode);
  else if (j >= 0) ok = meet(u, j, x, mode);
  else ok = unify_bound(u, bare_x, bare_y, mode);
  u->depth--;
  return ok;
}

bool unify_assignable(Unifier *u, Type *x, Type *y) { return unify(u, x, y, ASSIGN); }

bool unify_core(Unifier *u, Type *x, Type *core) { return unify(u, x, core, LOOSE); }
