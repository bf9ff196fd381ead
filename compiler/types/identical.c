// When are two types the same? Names decide for declared types, structure for all others, and struct tags, unexported field
// names with their package, parameter types (not names) and channel directions count.
//
// Interfaces are compared by their method sets and can contain themselves (type T interface { m() interface { T } } in two
// packages): pairs of interfaces under comparison are kept on a list, and a pair met again is taken for equal, because if it is
// not, the comparison that is still going on will find out.
#include "check.h"

typedef struct Pair {
  const Type *x, *y;             // NULL in the outermost
  struct Pair *outer;
  bool ignore_tags;              // conversions: struct tags do not count
} Pair;

static bool identical(const Type *x, const Type *y, Pair *outer);

static bool identical_vars(ObjectList x, ObjectList y, Pair *outer) {
  if (x.len != y.len) return false;
  for (int i = 0; i < x.len; i++)
    if (!identical(x.at[i]->type, y.at[i]->type, outer)) return false;
  return true;
}

static bool same_tag(const char *x, const char *y) {
  return x && y ? strcmp(x, y) == 0 : (!x || !*x) && (!y || !*y);
}

static bool identical_structs(const Type *x, const Type *y, Pair *outer) {
  ObjectList f = x->struct_.fields, g = y->struct_.fields;
  if (f.len != g.len) return false;
  for (int i = 0; i < f.len; i++) {
    const Object *a = f.at[i], *b = g.at[i];
    if (a->var.embedded != b->var.embedded || !object_same_name(a, b->name, b->pkg)) return false;
    if (!outer->ignore_tags && !same_tag(x->struct_.tags ? x->struct_.tags[i] : NULL, y->struct_.tags ? y->struct_.tags[i] : NULL)) return false;
    if (!identical(a->type, b->type, outer)) return false;
  }
  return true;
}

// Generic functions: equal up to the names of their type parameters.
static bool identical_signatures(const Type *x, const Type *y, Pair *outer) {
  TypeList p = x->signature.tparams, q = y->signature.tparams;
  if (x->signature.variadic != y->signature.variadic || p.len != q.len) return false;
  if (p.len) {
    for (int i = 0; i < p.len; i++)
      if (!identical(p.at[i]->typeparam.bound, type_subst(types_arena, q.at[i]->typeparam.bound, q, p), outer)) return false;
    Type plain = *y;
    plain.signature.tparams = (TypeList){0};
    y = type_subst(types_arena, &plain, q, p);
  }
  return identical_vars(x->signature.params, y->signature.params, outer) &&
         identical_vars(x->signature.results, y->signature.results, outer);
}

static bool identical_methods(ObjectList x, ObjectList y, Pair *outer) {
  if (x.len != y.len) return false;
  for (int i = 0; i < x.len; i++)
    if (!object_same_name(x.at[i], y.at[i]->name, y.at[i]->pkg)) return false;
  for (int i = 0; i < x.len; i++)
    if (!identical(x.at[i]->type, y.at[i]->type, outer)) return false;
  return true;
}

static bool identical_interfaces(const Type *x, const Type *y, Pair *outer) {
  for (Pair *p = outer; p; p = p->outer)
    if ((p->x == x && p->y == y) || (p->x == y && p->y == x)) return true;
  typeset_complete((Type *)x);
  typeset_complete((Type *)y);
  if (x->interface.is_comparable != y->interface.is_comparable) return false;
  if ((x->interface.nterms < 0) != (y->interface.nterms < 0)) return false;
  if (x->interface.nterms >= 0 && !(typeset_subset((Type *)x, (Type *)y) && typeset_subset((Type *)y, (Type *)x))) return false;
  Pair pair = {x, y, outer, outer->ignore_tags};
  return identical_methods(x->interface.all_methods, y->interface.all_methods, &pair);
}

static bool identical_unions(const Type *x, const Type *y, Pair *outer) {
  if (x->union_.nterms != y->union_.nterms) return false;
  for (int i = 0; i < x->union_.nterms; i++)
    if (x->union_.terms[i].tilde != y->union_.terms[i].tilde || !identical(x->union_.terms[i].type, y->union_.terms[i].type, outer))
      return false;
  return true;
}

static bool identical_named(const Type *x, const Type *y) {
  return x->named.origin && x->named.origin == y->named.origin && type_list_identical(x->named.targs, y->named.targs);
}

static bool identical(const Type *x, const Type *y, Pair *outer) {
  if (x == y) return true;
  x = type_unalias((Type *)x);
  y = type_unalias((Type *)y);
  if (x == y) return true;
  if (x->kind != y->kind) return false;
  switch (x->kind) {
    case TYPE_BASIC:     return x->basic.kind == y->basic.kind;
    case TYPE_NAMED:     return identical_named(x, y);
    case TYPE_POINTER:   return identical(x->pointer.elem, y->pointer.elem, outer);
    case TYPE_SLICE:     return identical(x->slice.elem, y->slice.elem, outer);
    case TYPE_ARRAY:     // an unknown length is an error already: equal to all
      return (x->array.len < 0 || y->array.len < 0 || x->array.len == y->array.len) && identical(x->array.elem, y->array.elem, outer);
    case TYPE_MAP:       return identical(x->map.key, y->map.key, outer) && identical(x->map.elem, y->map.elem, outer);
    case TYPE_CHAN:      return x->chan.dir == y->chan.dir && identical(x->chan.elem, y->chan.elem, outer);
    case TYPE_STRUCT:    return identical_structs(x, y, outer);
    case TYPE_SIGNATURE: return identical_signatures(x, y, outer);
    case TYPE_INTERFACE: return identical_interfaces(x, y, outer);
    case TYPE_TUPLE:     return identical_vars(x->tuple.vars, y->tuple.vars, outer);
    case TYPE_UNION:     return identical_unions(x, y, outer);
    case TYPE_TYPEPARAM: return false;
    case TYPE_ALIAS:     break;
  }
  return false;
}

bool type_identical(const Type *x, const Type *y) {
  Pair outermost = {0};
  return identical(x, y, &outermost);
}

bool type_identical_ignoring_tags(const Type *x, const Type *y) {
  Pair outermost = {.ignore_tags = true};
  return identical(x, y, &outermost);
}
