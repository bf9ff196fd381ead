// Scopes: a map of names and a pointer outwards. universe <- package <- file (its imports) <- function <- block ...
// Objects enter a scope when they become visible, so that a lookup needs no positions while checking; afterwards (tools) scope_pos tells.
#include "check.h"

#include "../support/utf8.h"

Scope *scope_new(Arena *a, Scope *parent) {
  Scope *s = NEW(a, Scope);
  s->parent = parent;
  return s;
}

Object *scope_lookup(const Scope *s, Name name) { return map_get(&s->names, name); }

Object *scope_lookup_parent(const Scope *s, Name name, Pos at) {
  for (; s; s = s->parent) {
    Object *o = map_get(&s->names, name);
    if (o && (!at || o->scope_pos <= at)) return o;
  }
  return NULL;
}

Object *scope_insert(Scope *s, Object *o) {
  Object *there = map_get(&s->names, o->name);
  if (there) return there;
  map_set(&s->names, o->name, o);
  if (!o->parent) o->parent = s;
  return NULL;
}

bool object_same_name(const Object *o, Name name, const Package *pkg) {
  return o->name == name && (o->pkg == pkg || name_is_exported(name));
}
