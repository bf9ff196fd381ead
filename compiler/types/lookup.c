// Finding a field or method by name, through embedded fields, and collecting method sets.
//
// The search goes level by level: first the type itself, then what it embeds, then what those embed. The first level with the name
// decides; two finds on it make the selector ambiguous. A type seen on an upper level is not searched again, which also ends
// recursion through embedded pointers. If one type is embedded twice on a level, whatever is found in it is ambiguous ("several").
// The way down is a linked list of steps that share their beginnings; only the way to what was found becomes an array.
//
// Methods of instances are the generic methods: Lookup.obj is the FUNC of the origin, Lookup.type its signature with the receiver's
// type arguments put in. A method whose declaration was not checked yet is checked here, on demand.
#include "check.h"

#include <stdlib.h>
#include "../support/utf8.h"

typedef struct Step {
  const struct Step *up;
  int field, depth;
} Step;

typedef struct {
  Type *type;                    // not a pointer
  const Step *way;
  bool indirect;                 // a pointer was followed
  bool several;
} Embedded;

typedef struct {
  Arena *arena;
  Name name;
  Package *pkg;
  VEC(Embedded) level, next;
  VEC(Type *) seen;              // declared types of the levels before
  Embedded at;                   // where it was found
  Object *obj;
  int field;                     // -1: a method
  bool ambiguous;
} Search;

static const Step *step(Search *s, const Step *up, int field) {
  Step *n = NEW(s->arena, Step);
  *n = (Step){up, field, up ? up->depth + 1 : 1};
  return n;
}

static void found(Search *s, const Embedded *e, Object *o, int field) {
  if (s->obj || e->several) s->ambiguous = true;
  s->obj = o;
  s->at = *e;
  s->field = field;
}

static Object *find_method(ObjectList list, Name name, const Package *pkg) {
  for (int i = 0; i < list.len; i++)
    if (list.at[i]->name == name && object_same_name(list.at[i], name, pkg)) return list.at[i];
  return NULL;
}

static Type *origin_of(Type *named) { return named->named.origin ? named->named.origin : named; }

static bool seen_before(Search *s, Type *t) {
  for (int i = 0; i < s->seen.len; i++)
    if (type_identical(s->seen.at[i], t)) return true;
  vec_push(&s->seen, t);
  return false;
}

static void descend(Search *s, const Embedded *e, int i, Type *field_type) {
  bool pointer;
  Type *t = type_unalias(type_deref(field_type, &pointer));
  if (t->kind != TYPE_NAMED && t->kind != TYPE_STRUCT && t->kind != TYPE_INTERFACE) return;
  vec_push(&s->next, ((Embedded){t, step(s, e->way, i), e->indirect || pointer, e->several}));
}

static void search_fields(Search *s, const Embedded *e, Type *u) {
  ObjectList fields = u->struct_.fields;
  for (int i = 0; i < fields.len; i++) {
    Object *f = fields.at[i];
    if (f->name == s->name && object_same_name(f, s->name, s->pkg)) {
      found(s, e, f, i);
      return;
    }
    if (!s->obj && f->var.embedded) descend(s, e, i, f->type);
  }
}

static void search_one(Search *s, const Embedded *e) {
  Type *t = e->type;
  if (t->kind == TYPE_NAMED) {
    if (seen_before(s, t)) return;
    Object *m = find_method(origin_of(t)->named.methods, s->name, s->pkg);
    if (m) { found(s, e, m, -1); return; }
  }
  Type *u = type_underlying(t);
  if (u->kind == TYPE_STRUCT) {
    search_fields(s, e, u);
  } else if (u->kind == TYPE_INTERFACE) {
    Object *m = find_method(type_methods(u), s->name, s->pkg);
    if (m) found(s, e, m, -1);
  }
}

// The next level, with each type once.
static void go_down(Search *s) {
  s->level.len = 0;
  for (int i = 0; i < s->next.len; i++) {
    Embedded *e = &s->next.at[i], *same = NULL;
    for (int k = 0; k < s->level.len && !same; k++)
      if (e->type->kind == TYPE_NAMED && type_identical(s->level.at[k].type, e->type)) same = &s->level.at[k];
    if (same) same->several = true;
    else vec_push(&s->level, *e);
  }
  s->next.len = 0;
}

static void run(Search *s, Type *t, bool indirect) {
  Embedded start = {t, NULL, indirect, false};
  search_one(s, &start);
  while (!s->obj && s->next.len) {
    go_down(s);
    for (int i = 0; i < s->level.len; i++) search_one(s, &s->level.at[i]);
  }
  vec_free(&s->level);
  vec_free(&s->next);
  vec_free(&s->seen);
}

static void make_path(Search *s, Lookup *l) {
  int steps = s->at.way ? s->at.way->depth : 0;
  l->npath = steps + (s->field >= 0);
  if (!l->npath) return;
  l->path = NEW_ARRAY(s->arena, int, l->npath);
  if (s->field >= 0) l->path[steps] = s->field;
  for (const Step *w = s->at.way; w; w = w->up) l->path[--steps] = w->field;
}

// The signature of method m as the receiver type recv has it.
static Type *method_type(Arena *a, Object *m, Type *recv) {
  if (!m->type && m->pkg && m->pkg->checker) check_object(m->pkg->checker, m);
  if (!m->type || m->type->kind != TYPE_SIGNATURE || recv->kind != TYPE_NAMED || !recv->named.origin) return m->type;
  return type_subst(a, m->type, m->type->signature.recv_tparams, recv->named.targs);
}

static Lookup result(Search *s) {
  Lookup l = {0};
  if (!s->obj) return l;
  make_path(s, &l);
  l.indirect = s->at.indirect;
  if (s->ambiguous) {
    l.ambiguous = true;
    return l;
  }
  l.obj = s->obj;
  if (s->field >= 0) {
    l.type = s->obj->type;
  } else {
    l.recv = s->at.type;
    l.type = type_underlying(s->at.type)->kind == TYPE_INTERFACE ? s->obj->type : method_type(s->arena, s->obj, s->at.type);
  }
  return l;
}

// Declared pointer types have no methods, but the fields of what they point at; pointers to interfaces and to type parameters have neither.
Lookup type_lookup(Arena *a, Type *t, Name name, Package *pkg) {
  if (name == name_blank) return (Lookup){0};
  Type *named = type_unalias(t);
  Search s = {.arena = a, .name = name, .pkg = pkg, .field = -1};
  if (named->kind == TYPE_NAMED && type_underlying(named)->kind == TYPE_POINTER) {
    run(&s, type_unalias(type_underlying(named)->pointer.elem), true);
    return s.field < 0 ? (Lookup){0} : result(&s);
  }
  bool pointer;
  Type *base = type_unalias(type_deref(t, &pointer));
  if (pointer && type_underlying(base)->kind == TYPE_INTERFACE) return (Lookup){0};
  run(&s, base, pointer);
  return result(&s);
}

// ---- method sets

typedef struct {
  VEC(Object *) names;           // one FUNC of each name that can be promoted
  VEC(Type *) seen;
} Collector;

static void collect_methods(Collector *c, ObjectList list) {
  for (int i = 0; i < list.len; i++) {
    bool known = false;
    for (int k = 0; k < c->names.len && !known; k++)
      known = c->names.at[k]->name == list.at[i]->name && object_same_name(c->names.at[k], list.at[i]->name, list.at[i]->pkg);
    if (!known) vec_push(&c->names, list.at[i]);
  }
}

static void collect(Collector *c, Type *t) {
  t = type_unalias(t);
  if (t->kind == TYPE_NAMED) {
    for (int i = 0; i < c->seen.len; i++)
      if (type_identical(c->seen.at[i], t)) return;
    vec_push(&c->seen, t);
    collect_methods(c, origin_of(t)->named.methods);
  }
  Type *u = type_underlying(t);
  if (u->kind == TYPE_INTERFACE) collect_methods(c, type_methods(u));
  if (u->kind != TYPE_STRUCT) return;
  for (int i = 0; i < u->struct_.fields.len; i++)
    if (u->struct_.fields.at[i]->var.embedded) collect(c, type_deref(u->struct_.fields.at[i]->type, NULL));
}

static int compare_found(const void *x, const void *y) {
  const Lookup *a = x, *b = y;
  return method_less(a->obj, b->obj) ? -1 : method_less(b->obj, a->obj) ? 1 : 0;
}

MethodSet type_method_set(Arena *a, Type *t) {
  Collector c = {0};
  collect(&c, type_deref(t, NULL));
  VEC(Lookup) set = {0};
  for (int i = 0; i < c.names.len; i++) {
    Lookup l = type_lookup(a, t, c.names.at[i]->name, c.names.at[i]->pkg);
    if (!l.obj || l.obj->kind != OBJ_FUNC) continue;
    if (l.obj->func.ptr_recv && !l.indirect) continue;
    vec_push(&set, l);
  }
  vec_free(&c.names);
  vec_free(&c.seen);
  if (set.len) qsort(set.at, (size_t)set.len, sizeof *set.at, compare_found);
  MethodSet result_set = {.len = set.len};
  result_set.at = vec_freeze(a, &set);
  return result_set;
}
