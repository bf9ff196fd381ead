// infer.h -- between unify.c and infer.c.
#ifndef BURROW_INFER_H
#define BURROW_INFER_H

#include "check.h"

typedef struct {
  Arena *arena;
  TypeList tparams;              // to be found
  Type **inferred;               // what is known of each, or NULL; may mention other ones of tparams
  int depth;
} Unifier;

int  unifier_index(const Unifier *u, const Type *t);              // which of tparams t is; -1
bool unify_assignable(Unifier *u, Type *x, Type *y);              // so that one is assignable to the other
bool unify_core(Unifier *u, Type *x, Type *core);                 // so that x has that core type
bool unify_methods(Unifier *u, Type *t, Type *iface);             // so that t has iface's methods

#endif
