// Declarations that need themselves.
//
// While an object is being declared it is grey and lies on object_path. Meeting a grey object closes a cycle: the objects on
// the path from there on. Cycles of variables, constants and functions are left to the initialisation order, which reports
// them with the functions in between. A cycle through types is fine if a defined type lies on it (type T struct { next *T });
// type A = *A is not, because an alias only names what is not there yet.
//
// Each link of the path notes how much it needs of what it mentions. [unsafe.Sizeof(S{})]int needs S at once; if S needs the array's
// type by value, that is an error although defined types lie on the cycle.
//
// What that cannot see: a type that contains itself (type T struct { t T }), or is its own underlying type (type T T). That is checked when the
// outermost type declaration is complete, before anybody can ask for sizes: a walk through fields, array elements, embedded
// interfaces and names, but not through pointers. Instances are walked with their arguments put in; a generic type that
// grows with each step (type T[P any] struct { t T[[]P] }) is cut off at a depth.
#include "check.h"

#include <stdlib.h>

enum { MAX_NESTED_INSTANCES = 32 };

static int first_in_source(const CycleStep *cycle, int n) {
  int first = 0;
  for (int i = 1; i < n; i++)
    if (cycle[i].pos < cycle[first].pos) first = i;
  return first;
}

static const char *step_name(Checker *c, const Object *o) {
  return o->pkg && o->pkg != c->pkg ? arena_printf(c->arena, "%s.%s", o->pkg->name, o->name) : o->name;
}

void check_cycle_error(Checker *c, const CycleStep *cycle, int n, int start) {
  const Object *o = cycle[start].obj;
  Pos at = cycle[start].pos;
  bool type = o->kind == OBJ_TYPENAME;
  if (n == 1) {
    check_error(c, at, type ? "invalid recursive type: %s refers to itself" : "invalid cycle in declaration: %s refers to itself", o->name);
    return;
  }
  StrBuf b = {0};
  strbuf_printf(&b, type ? "invalid recursive type %s" : "invalid cycle in declaration of %s", o->name);
  for (int i = 0; i < n; i++) {
    const CycleStep *from = &cycle[(start + i) % n], *to = &cycle[(start + i + 1) % n];
    strbuf_printf(&b, "\n\t%s: %s refers to %s", pos_string(from->pos), step_name(c, from->obj), step_name(c, to->obj));
  }
  check_error(c, at, "%s", strbuf_str(&b));
  strbuf_free(&b);
}

static void report_path(Checker *c, int start) {
  VEC(CycleStep) steps = {0};
  for (int i = start; i < c->object_path.len; i++) vec_push(&steps, ((CycleStep){c->object_path.at[i].obj, c->object_path.at[i].obj->pos}));
  check_cycle_error(c, steps.at, steps.len, first_in_source(steps.at, steps.len));
  vec_free(&steps);
}

// Does each step of the path from start on need the next one whole, and one of them at once?
static bool needs_itself(Checker *c, int start) {
  bool at_once = c->ctx.need == NEED_SIZE;
  if (c->ctx.need == NEED_NAME) return false;
  for (int i = start + 1; i < c->object_path.len; i++) {
    if (c->object_path.at[i].need == NEED_NAME) return false;
    if (c->object_path.at[i].need == NEED_SIZE) at_once = true;
  }
  return at_once;
}

bool check_cycle(Checker *c, Object *o) {
  if (o->kind == OBJ_FUNC) return true;                          // functions may refer to themselves
  int start = c->object_path.len - 1;
  while (start >= 0 && c->object_path.at[start].obj != o) start--;
  if (start < 0) return true;                                    // grey, but not on the path: its declaration was interrupted by an error
  int n = c->object_path.len - start, values = 0, definitions = 0;
  for (int i = start; i < c->object_path.len; i++) {
    const Object *p = c->object_path.at[i].obj;
    if (p->kind == OBJ_CONST || p->kind == OBJ_VAR) values++;
    if (p->kind == OBJ_TYPENAME && !p->typename_.is_alias) definitions++;
  }
  if (values == n) return true;
  if (values == 0 && definitions > 0 && !needs_itself(c, start)) return true;
  report_path(c, start);
  return false;
}

// ---- sizes of values: unsafe.Sizeof(f()), where f returns what is being declared

typedef struct {
  Checker *c;
  VEC(CycleStep) names;          // from the type asked for inwards
} SizeWalk;

static int path_index(const Checker *c, const Object *o) {
  for (int i = c->object_path.len - 1; i >= 0; i--)
    if (c->object_path.at[i].obj == o) return i;
  return -1;
}

static bool has_size(SizeWalk *w, Type *t);

static bool name_has_size(SizeWalk *w, const Object *o, Type *below) {
  for (int i = 0; i < w->names.len; i++)
    if (w->names.at[i].obj == o) return true;                    // check_finite_types is going to report it
  int start = path_index(w->c, o);
  if (start < 0) {
    vec_push(&w->names, ((CycleStep){o, o->pos}));
    bool ok = !below || has_size(w, below);
    (void)vec_pop(&w->names);
    return ok;
  }
  VEC(CycleStep) cycle = {0};
  for (int i = start; i < w->c->object_path.len; i++) vec_push(&cycle, ((CycleStep){w->c->object_path.at[i].obj, w->c->object_path.at[i].obj->pos}));
  for (int i = 0; i < w->names.len; i++) vec_push(&cycle, w->names.at[i]);
  check_cycle_error(w->c, cycle.at, cycle.len, first_in_source(cycle.at, cycle.len));
  vec_free(&cycle);
  return false;
}

static bool has_size(SizeWalk *w, Type *t) {
  switch (t->kind) {
    case TYPE_NAMED: return name_has_size(w, t->named.obj, t->named.underlying);
    case TYPE_ALIAS: return name_has_size(w, t->alias.obj, t->alias.actual);
    case TYPE_ARRAY: return has_size(w, t->array.elem);
    case TYPE_STRUCT:
      for (int i = 0; i < t->struct_.fields.len; i++)
        if (t->struct_.fields.at[i]->type && !has_size(w, t->struct_.fields.at[i]->type)) return false;
      return true;
    default:
      return true;
  }
}

bool check_has_size(Checker *c, Type *t) {
  if (!c->object_path.len) return true;
  SizeWalk w = {.c = c};
  bool ok = has_size(&w, t);
  vec_free(&w.names);
  return ok;
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

static Pos step_pos(const Type *t) { return t->named.instance_pos ? t->named.instance_pos : t->named.obj->pos; }

static void report_walk(Walk *w, int from) {
  VEC(CycleStep) cycle = {0};
  for (int i = from; i < w->path.len; i++) vec_push(&cycle, ((CycleStep){w->path.at[i]->named.obj, step_pos(w->path.at[i])}));
  check_cycle_error(w->c, cycle.at, cycle.len, 0);
  vec_free(&cycle);
  bool only_generics = true;                                     // else they are not to blame
  for (int i = from; i < w->path.len; i++) only_generics = only_generics && w->path.at[i]->named.origin;
  for (int i = from; i < w->path.len; i++) {
    Type *t = w->path.at[i];
    t->named.underlying = type_invalid;
    if (only_generics) t->named.origin->named.underlying = type_invalid;
  }
}

// Does t lie on the path, or does its generic type too often? Then *from is where the cycle begins.
static bool on_path(Walk *w, Type *t, int *from) {
  int same_origin = 0, nearest = -1;
  for (int i = w->path.len - 1; i >= 0; i--) {
    Type *p = w->path.at[i];
    *from = i;
    if (p == t) return true;
    if (!t->named.origin || p->named.origin != t->named.origin) continue;
    if (type_identical(p, t)) return true;
    if (nearest < 0) nearest = i;
    if (++same_origin < MAX_NESTED_INSTANCES) continue;
    *from = nearest;
    return true;
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
    if (c->object_path.at[i].obj->kind == OBJ_TYPENAME) return;      // wait for the outermost
  Walk w = {.c = c};
  for (int i = 0; i < c->fresh_types.len; i++) is_finite(&w, c->fresh_types.at[i]);
  vec_free(&w.path);
  for (int i = 0; i < c->fresh_types.len; i++) {                 // from here on no name stands for another
    Type *t = c->fresh_types.at[i];
    if (t->named.underlying) t->named.underlying = type_underlying(t);
  }
  c->fresh_types.len = 0;
}

// ---- values of types that are not complete yet: type T [unsafe.Sizeof(f())]int where f returns a T

typedef struct {
  Checker *c;
  VEC(CycleStep) names;          // passed on the way to the type that is not complete
  Map visited;
} Incomplete;

// Is t, or part of its values, a type whose declaration is under way? Returns its place on object_path, or -1.
static int incomplete_part(Incomplete *s, Type *t) {
  int found = -1;
  t = type_unalias(t);
  switch (t->kind) {
    case TYPE_NAMED:
      for (int i = s->c->object_path.len - 1; i >= 0; i--)
        if (s->c->object_path.at[i].obj == t->named.obj) return i;
      if (!t->named.underlying || t->named.obj->pkg != s->c->pkg || map_has(&s->visited, t)) return -1;
      map_set(&s->visited, t, t);
      vec_push(&s->names, ((CycleStep){t->named.obj, t->named.obj->pos}));
      found = incomplete_part(s, t->named.underlying);
      if (found < 0) (void)vec_pop(&s->names);
      return found;
    case TYPE_ARRAY:
      return incomplete_part(s, t->array.elem);
    case TYPE_STRUCT:
      for (int i = 0; i < t->struct_.fields.len && found < 0; i++)
        if (t->struct_.fields.at[i]->type) found = incomplete_part(s, t->struct_.fields.at[i]->type);
      return found;
    default:
      return -1;
  }
}

bool check_complete(Checker *c, Type *t) {
  if (!c->object_path.len) return true;
  Incomplete s = {.c = c};
  VEC(CycleStep) steps = {0};
  int start = incomplete_part(&s, t);
  if (start >= 0) {
    for (int i = start; i < c->object_path.len; i++) {
      const Object *o = c->object_path.at[i].obj;
      if (o->kind == OBJ_TYPENAME) vec_push(&steps, ((CycleStep){o, o->pos}));
    }
    for (int i = 0; i < s.names.len; i++) vec_push(&steps, s.names.at[i]);
    check_cycle_error(c, steps.at, steps.len, first_in_source(steps.at, steps.len));
  }
  vec_free(&steps);
  vec_free(&s.names);
  map_free(&s.visited);
  Walk w = {.c = c};
  bool complete = start < 0 && is_finite(&w, t);
  vec_free(&w.path);
  return complete;
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
  if (c->pkg->has_errors) return;                                // gc looks for them in sound packages only
  InterfaceWalk w = {0};
  if (c->interfaces.len) qsort(c->interfaces.at, (size_t)c->interfaces.len, sizeof *c->interfaces.at, by_pos);
  for (int i = 0; i < c->interfaces.len; i++)
    if (!map_has(&w.state, c->interfaces.at[i].type) && has_interface_cycle(&w, c->interfaces.at[i].type))
      check_error(c, c->interfaces.at[i].pos, "invalid recursive type: anonymous interface refers to itself (see https://go.dev/issue/56103)");
  map_free(&w.state);
}

static void report_circle(Checker *c, CycleStep *steps, int n) {
  check_cycle_error(c, steps, n, first_in_source(steps, n));
  for (int i = 0; i < n; i++)
    if (steps[i].obj->type && steps[i].obj->type->kind == TYPE_NAMED) steps[i].obj->type->named.underlying = type_invalid;
}

// named's declaration says that rhs is below it. If a chain of names leads back to named, type_underlying would never end:
// the chain is cut here.
void check_declare_underlying(Checker *c, Type *named, Type *rhs) {
  VEC(CycleStep) chain = {0};
  vec_push(&chain, ((CycleStep){named->named.obj, named->named.obj->pos}));
  Type *t = rhs;
  int begin = 0, mark = 0;       // the step that is met again if the chain runs into a circle without named: Brent's algorithm
  while (t && t != named && (t->kind == TYPE_NAMED || t->kind == TYPE_ALIAS)) {
    const Object *o = t->kind == TYPE_ALIAS ? t->alias.obj : t->named.obj;
    if (mark && chain.at[mark].obj == o) {
      begin = mark;
      break;
    }
    if ((chain.len & (chain.len - 1)) == 0) mark = chain.len;
    if (t->kind == TYPE_ALIAS) {
      vec_push(&chain, ((CycleStep){t->alias.obj, t->alias.obj->pos}));
      t = t->alias.actual;
      continue;
    }
    vec_push(&chain, ((CycleStep){t->named.obj, step_pos(t)}));
    Type *declared = t->named.origin ? t->named.origin : t;
    if (declared == named) chain.at[0].pos = step_pos(t);        // an instance: where it is written
    t = declared == named ? named : declared->named.underlying;
  }
  if (begin) {
    report_circle(c, chain.at + begin, chain.len - begin);
    named->named.underlying = type_invalid;
  } else if (t == named) {
    int n = chain.len > 1 && chain.at[chain.len - 1].obj == named->named.obj ? chain.len - 1 : chain.len;
    report_circle(c, chain.at, n);
    named->named.obj->type = type_invalid;
  } else {
    named->named.underlying = rhs;
  }
  vec_free(&chain);
}
