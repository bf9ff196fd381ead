// Generics that would be instantiated for ever: func f[T any]() { f[*T]() }.
//
// Each instantiation that the package writes or infers says: type parameter P of the callee is given type A. If A mentions a
// type parameter Q of the function it stands in, whatever Q becomes flows into P: an edge from Q to P. The edge grows if A is more than Q
// itself; a type that the function declares is more, too. A cycle with a growing edge makes ever larger types. The receiver's type
// parameters of a method stand for those of its type.
#include "check.h"

typedef struct {
  Type *from, *to;
  Type *targ;                    // what to is given
  Pos pos;
  bool grows;
} Edge;

typedef struct {
  VEC(Edge) edges;
  const Map *declared;           // Checker.declared_tparams
} Graph;

static void add_mentions(Graph *g, const Edge *like, Type *t, bool inside);

static void add_list(Graph *g, const Edge *like, TypeList list) {
  for (int i = 0; i < list.len; i++) add_mentions(g, like, list.at[i], true);
}

static void add_objects(Graph *g, const Edge *like, ObjectList list) {
  for (int i = 0; i < list.len; i++)
    if (list.at[i]->type) add_mentions(g, like, list.at[i]->type, true);
}

// An edge from each type parameter that t mentions.
static void add_mentions(Graph *g, const Edge *like, Type *t, bool inside) {
  t = type_unalias(t);
  switch (t->kind) {
    case TYPE_TYPEPARAM: {
      Edge e = *like;
      Type *declared = map_get(g->declared, t);
      e.from = declared ? declared : t;
      e.grows = inside;
      vec_push(&g->edges, e);
      break;
    }
    case TYPE_NAMED:     add_list(g, like, t->named.origin ? t->named.targs : type_params_around(t)); break;
    case TYPE_POINTER:   add_mentions(g, like, t->pointer.elem, true); break;
    case TYPE_SLICE:     add_mentions(g, like, t->slice.elem, true); break;
    case TYPE_ARRAY:     add_mentions(g, like, t->array.elem, true); break;
    case TYPE_CHAN:      add_mentions(g, like, t->chan.elem, true); break;
    case TYPE_MAP:       add_mentions(g, like, t->map.key, true); add_mentions(g, like, t->map.elem, true); break;
    case TYPE_STRUCT:    add_objects(g, like, t->struct_.fields); break;
    case TYPE_TUPLE:     add_objects(g, like, t->tuple.vars); break;
    case TYPE_SIGNATURE: add_objects(g, like, t->signature.params); add_objects(g, like, t->signature.results); break;
    case TYPE_INTERFACE: add_objects(g, like, t->interface.methods); break;
    case TYPE_BASIC: case TYPE_UNION: case TYPE_ALIAS: break;
  }
}

void check_note_instance(Checker *c, Pos at, Type *tparam, Type *targ) {
  if (type_has_typeparam(targ)) vec_push(&c->noted_instances, ((__typeof__(*c->noted_instances.at)){at, tparam, targ}));
}

// ---- paths

typedef struct {
  Graph *g;
  Map visited;
  VEC(const Edge *) path;
} Search;

static bool find_path(Search *s, const Type *from, const Type *goal) {
  if (from == goal) return true;
  if (map_has(&s->visited, from)) return false;
  map_set(&s->visited, from, s);
  for (int i = 0; i < s->g->edges.len; i++) {
    const Edge *e = &s->g->edges.at[i];
    if (e->from != from) continue;
    vec_push(&s->path, e);
    if (find_path(s, e->to, goal)) return true;
    (void)vec_pop(&s->path);
  }
  return false;
}

static void write_step(Checker *c, StrBuf *b, const Edge *e) {
  Name from = e->from->typeparam.obj->name;
  strbuf_printf(b, "\n\t%s: %s instantiated as %s", pos_string(e->pos), from, check_type_str(c, e->targ));
  const Type *t = type_unalias(e->targ);
  if (t->kind == TYPE_NAMED && t->named.in_func) strbuf_printf(b, "\n\t%s: %s implicitly parameterized by %s", pos_string(t->named.obj->pos), t->named.obj->name, from);
}

static void report(Checker *c, const Edge *growing, Search *s) {
  StrBuf b = {0};
  strbuf_add(&b, "instantiation cycle:");
  write_step(c, &b, growing);
  for (int i = 0; i < s->path.len; i++) {
    const Edge *e = s->path.at[i];
    if (e->grows || e->targ->kind != TYPE_TYPEPARAM) write_step(c, &b, e);
  }
  check_error(c, growing->from->typeparam.obj->pos, "%s", strbuf_str(&b));
  strbuf_free(&b);
}

void check_instance_cycles(Checker *c) {
  if (c->pkg->has_errors) return;                                // wrong type arguments make cycles of their own
  Graph g = {.declared = &c->declared_tparams};
  bool found = false;
  for (int i = 0; i < c->noted_instances.len; i++) {
    Edge like = {.to = c->noted_instances.at[i].tparam, .targ = c->noted_instances.at[i].targ, .pos = c->noted_instances.at[i].pos};
    add_mentions(&g, &like, like.targ, false);
  }
  for (int i = 0; i < g.edges.len && !found; i++) {
    const Edge *e = &g.edges.at[i];
    if (!e->grows) continue;
    Search s = {.g = &g};
    found = find_path(&s, e->to, e->from);
    if (found) report(c, e, &s);
    map_free(&s.visited);
    vec_free(&s.path);
  }
  vec_free(&g.edges);
}
