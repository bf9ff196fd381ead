// Declarations that need themselves.
//
// While an object is being declared it is grey and lies on object_path. Meeting a grey object closes a cycle: the objects on
// the path from there on. Cycles of variables, constants and functions are left to the initialisation order, which reports
// them with the functions in between. A cycle through types is fine if a defined type lies on it (type T struct { next *T });
// type A = *A is not, because an alias only names what is not there yet.
//
// What that cannot see: a type that contains itself (type T struct { t T }), or is its own underlying type (type T T). That is checked when the
// outermost type declaration is complete, before anybody can ask for sizes: a walk through fields, array elements, embedded
// interfaces and names, but not through pointers. Instances are walked with their arguments put in; a generic type that
// grows with each step (type T[P any] struct { t T[[]P] }) is cut off at a depth.
#include "check.h"

#include <stdlib.h>

enum { MAX_NESTED_INSTANCES = 32 };

static int first_in_source(Object *const *cycle, int n) {
  int first = 0;
  for (int i = 1; i < n; i++)
    if (cycle[i]->pos < cycle[first]->pos) first = i;
  return first;
}

void check_cycle_error(Checker *c, Object *const *cycle, int n) {
  int start = first_in_source(cycle, n);
  Object *o = cycle[start];
  bool type = o->kind == OBJ_TYPENAME;
  if (n == 1) {
    check_error(c, o->pos, type ? "invalid recursive type: %s refers to itself" : "invalid cycle in declaration: %s refers to itself", o->name);
    return;
  }
  StrBuf b = {0};
  strbuf_printf(&b, type ? "invalid recursive type %s" : "invalid cycle in declaration of %s", o->name);
  for (int i = 0; i < n; i++) {
    Object *from = cycle[(start + i) % n], *to = cycle[(start + i + 1) % n];
    strbuf_printf(&b, "\n\t%s: %s refers to %s", pos_string(from->pos), from->name, to->name);
  }
  check_error(c, o->pos, "%s", strbuf_str(&b));
  strbuf_free(&b);
}

bool check_cycle(Checker *c, Object *o) {
  int start = c->object_path.len;
  while (start > 0 && c->object_path.at[start - 1] != o) start--;
  if (start == 0) return true;                                   // grey, but not on the path: its declaration was interrupted by an error
  Object **cycle = &c->object_path.at[--start];
  int n = c->object_path.len - start, values = 0, definitions = 0;
  for (int i = 0; i < n; i++) {
    if (cycle[i]->kind == OBJ_CONST || cycle[i]->kind == OBJ_VAR) values++;
    if (cycle[i]->kind == OBJ_TYPENAME && !cycle[i]->typename_.is_alias) definitions++;
  }
  if (values == n) return true;
  if (values == 0 && definitions > 0) return true;
  if (values == 0 && definitions == 0) {                         // functions alone may refer to each other
    bool only_funcs = true;
    for (int i = 0; i < n; i++) only_funcs = only_funcs && cycle[i]->kind == OBJ_FUNC;
    if (only_funcs) return true;
  }
  check_cycle_error(c, cycle, n);
  return false;
}

// ---- types of finite size

typedef struct {
  Checker *c;
  VEC(Type *) path;
} Walk;

static bool is_finite(Walk *w, Type *t);

static bool has_finite_fields(Walk *w, ObjectList fields) {
  for (int i = 0; i < fields.len; i++)
    if (fields.at[i]->type && !is_finite(w, fields.at[i]->type)) return false;
  return true;
}

static void report_walk(Walk *w, int from) {
  VEC(Object *) cycle = {0};
  for (int i = from; i < w->path.len; i++) vec_push(&cycle, w->path.at[i]->named.obj);
  check_cycle_error(w->c, cycle.at, cycle.len);
  vec_free(&cycle);
  for (int i = from; i < w->path.len; i++) {
    Type *t = w->path.at[i];
    t->named.underlying = type_invalid;
    if (t->named.origin) t->named.origin->named.underlying = type_invalid;
  }
}

// Does t lie on the path, or does its generic type too often? Then *from is where the cycle begins.
static bool on_path(Walk *w, Type *t, int *from) {
  int same_origin = 0;
  for (int i = w->path.len - 1; i >= 0; i--) {
    Type *p = w->path.at[i];
    *from = i;
    if (p == t) return true;
    if (t->named.origin && p->named.origin == t->named.origin && (type_identical(p, t) || ++same_origin == MAX_NESTED_INSTANCES)) return true;
    if (p->named.origin == t && t->named.tparams.len) return true;
    if (t->named.origin == p) return true;
  }
  return false;
}

static bool is_finite_name(Walk *w, Type *t) {
  if (t->named.obj->pkg != w->c->pkg && !t->named.origin) return true;
  if (map_has(&w->c->finite_types, t)) return true;
  int from;
  if (on_path(w, t, &from)) {
    report_walk(w, from);
    return false;
  }
  vec_push(&w->path, t);
  if (!t->named.underlying) type_underlying(t);                  // instances: expand
  bool ok = !t->named.underlying || is_finite(w, t->named.underlying);
  (void)vec_pop(&w->path);
  if (ok) map_set(&w->c->finite_types, t, t);
  return ok;
}

static bool is_finite(Walk *w, Type *t) {
  switch (t->kind) {
    case TYPE_NAMED:  return is_finite_name(w, t);
    case TYPE_ALIAS:  return !t->alias.actual || is_finite(w, t->alias.actual);
    case TYPE_ARRAY:  return is_finite(w, t->array.elem);
    case TYPE_STRUCT: return has_finite_fields(w, t->struct_.fields);
    case TYPE_INTERFACE:
      for (int i = 0; i < t->interface.embedded.len; i++)
        if (!is_finite(w, t->interface.embedded.at[i])) return false;
      return true;
    case TYPE_UNION:
      for (int i = 0; i < t->union_.nterms; i++)
        if (!is_finite(w, t->union_.terms[i].type)) return false;
      return true;
    default:
      return true;
  }
}

void check_finite_types(Checker *c) {
  if (!c->fresh_types.len) return;
  for (int i = 0; i < c->object_path.len; i++)
    if (c->object_path.at[i]->kind == OBJ_TYPENAME) return;      // wait for the outermost
  Walk w = {.c = c};
  for (int i = 0; i < c->fresh_types.len; i++) is_finite(&w, c->fresh_types.at[i]);
  vec_free(&w.path);
  for (int i = 0; i < c->fresh_types.len; i++) {                 // from here on no name stands for another
    Type *t = c->fresh_types.at[i];
    if (t->named.underlying) t->named.underlying = type_underlying(t);
  }
  c->fresh_types.len = 0;
}

// ---- interface literals that contain themselves: type i interface { m() interface { i } }
//
// There is no name to break such a cycle, and nothing that compares or prints types would end. Declared types do break it.

typedef struct {
  Map state;                     // Type -> visiting or done
} InterfaceWalk;

static int visiting, done;

static bool has_interface_cycle(InterfaceWalk *w, Type *t);

static bool objects_have_cycle(InterfaceWalk *w, ObjectList list) {
  for (int i = 0; i < list.len; i++)
    if (list.at[i]->type && has_interface_cycle(w, list.at[i]->type)) return true;
  return false;
}

static bool interface_has_cycle(InterfaceWalk *w, Type *t) {
  void *state = map_get(&w->state, t);
  if (state) return state == &visiting;
  map_set(&w->state, t, &visiting);
  bool found = objects_have_cycle(w, type_methods(t));
  map_set(&w->state, t, &done);
  return found;
}

static bool has_interface_cycle(InterfaceWalk *w, Type *t) {
  switch (t->kind) {
    case TYPE_ALIAS:     return has_interface_cycle(w, type_unalias(t));
    case TYPE_POINTER:   return has_interface_cycle(w, t->pointer.elem);
    case TYPE_SLICE:     return has_interface_cycle(w, t->slice.elem);
    case TYPE_ARRAY:     return has_interface_cycle(w, t->array.elem);
    case TYPE_CHAN:      return has_interface_cycle(w, t->chan.elem);
    case TYPE_MAP:       return has_interface_cycle(w, t->map.key) || has_interface_cycle(w, t->map.elem);
    case TYPE_STRUCT:    return objects_have_cycle(w, t->struct_.fields);
    case TYPE_SIGNATURE: return objects_have_cycle(w, t->signature.params) || objects_have_cycle(w, t->signature.results);
    case TYPE_INTERFACE: return interface_has_cycle(w, t);
    case TYPE_BASIC: case TYPE_NAMED: case TYPE_TUPLE: case TYPE_TYPEPARAM: case TYPE_UNION: break;
  }
  return false;
}

static int by_pos(const void *x, const void *y) {
  const __typeof__(*((Checker *)0)->interfaces.at) *a = x, *b = y;
  return (a->pos > b->pos) - (a->pos < b->pos);
}

void check_interface_cycles(Checker *c) {
  InterfaceWalk w = {0};
  if (c->interfaces.len) qsort(c->interfaces.at, (size_t)c->interfaces.len, sizeof *c->interfaces.at, by_pos);
  for (int i = 0; i < c->interfaces.len; i++)
    if (!map_has(&w.state, c->interfaces.at[i].type) && has_interface_cycle(&w, c->interfaces.at[i].type))
      check_error(c, c->interfaces.at[i].pos, "invalid recursive type: anonymous interface refers to itself (see https://go.dev/issue/56103)");
  map_free(&w.state);
}

// named's declaration says that rhs is below it. If a chain of names leads back to named, type_underlying would never end:
// the chain is cut here.
void check_declare_underlying(Checker *c, Type *named, Type *rhs) {
  VEC(Object *) chain = {0};
  vec_push(&chain, named->named.obj);
  Type *t = type_unalias(rhs);
  while (t && t != named && t->kind == TYPE_NAMED) {
    vec_push(&chain, t->named.obj);
    Type *declared = t->named.origin ? t->named.origin : t;
    t = declared == named ? named : declared->named.underlying;
    if (t) t = type_unalias(t);
  }
  if (t == named) {
    int n = chain.len > 1 && chain.at[chain.len - 1] == named->named.obj ? chain.len - 1 : chain.len;
    check_cycle_error(c, chain.at, n);
    for (int i = 0; i < n; i++)
      if (chain.at[i]->type && chain.at[i]->type->kind == TYPE_NAMED) chain.at[i]->type->named.underlying = type_invalid;
  } else {
    named->named.underlying = rhs;
  }
  vec_free(&chain);
  vec_push(&c->fresh_types, named);
}
