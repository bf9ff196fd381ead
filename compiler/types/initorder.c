// The order in which package variables are initialised.
//
// A variable depends on what its initialiser mentions, and on what the functions mentioned there mention. Again and again the
// earliest variable in source order all of whose dependencies are initialised is next. One without an initialiser counts, too: it is
// initialised when its turn comes, and those that mention it wait for that. Functions are not nodes of that
// game: each variable gets the list of the variables (and constants) it reaches through functions only.
// Constants take part for the sake of cycles, which are reported here for all of them, but come first: no variable waits for one. Functions among themselves may be recursive.
//
// When nothing is ready, there is a cycle. The one that waits for the fewest others is reported if it lies on one, and counts as done.
#include "check.h"

#include <stdlib.h>

typedef struct Entity {
  Object *obj;
  DeclInfo *decl;
  VEC(struct Entity *) needs;    // variables and constants, through functions
  bool done;
} Entity;

typedef struct {
  Checker *c;
  VEC(Entity *) entities;        // constants first, each kind in source order
  Map by_object;
} Graph;

static bool is_func(const Object *o) { return o->kind == OBJ_FUNC; }

// Adds what o's declaration mentions to e; goes on through functions.
static void reach(Graph *g, Entity *e, const Object *o, Map *visited) {
  DeclInfo *d = decl_info(g->c, o);
  if (!d) return;
  for (int i = 0; i < d->depends.len; i++) {
    Object *to = d->depends.entries[i].value;
    if (map_has(visited, to)) continue;
    map_set(visited, to, to);
    if (is_func(to)) {
      reach(g, e, to, visited);
    } else {
      Entity *other = map_get(&g->by_object, to);
      if (other) vec_push(&e->needs, other);
    }
  }
}

static void add_entities(Graph *g, ObjectKind kind) {
  for (int i = 0; i < g->c->decls.len; i++) {
    DeclInfo *d = g->c->decls.at[i];
    if (d->obj->kind != kind) continue;
    Entity *e = NEW(g->c->arena, Entity);
    e->obj = d->obj;
    e->decl = d;
    vec_push(&g->entities, e);
    map_set(&g->by_object, d->obj, e);
  }
}

static void build(Graph *g) {
  add_entities(g, OBJ_CONST);
  add_entities(g, OBJ_VAR);
  for (int i = 0; i < g->entities.len; i++) {
    Map visited = {0};
    if (g->entities.at[i]->decl->depends.len) reach(g, g->entities.at[i], g->entities.at[i]->obj, &visited);
    map_free(&visited);
  }
}

// ---- cycles

typedef struct {
  Checker *c;
  Object *goal;
  Map visited;
  VEC(Object *) path;
} PathSearch;

static bool find_path(PathSearch *s, Object *from) {
  DeclInfo *d = decl_info(s->c, from);
  if (!d) return false;
  vec_push(&s->path, from);
  for (int i = 0; i < d->depends.len; i++) {
    Object *to = d->depends.entries[i].value;
    if (to == s->goal) return true;
    if (map_has(&s->visited, to)) continue;
    map_set(&s->visited, to, to);
    if (find_path(s, to)) return true;
  }
  (void)vec_pop(&s->path);
  return false;
}

static void report_cycle(Checker *c, Object *const *cycle, int n) {
  if (n == 1) {
    check_error(c, cycle[0]->pos, "initialization cycle: %s refers to itself", cycle[0]->name);
    return;
  }
  StrBuf b = {0};
  strbuf_printf(&b, "initialization cycle for %s", cycle[0]->name);
  for (int i = 0; i < n; i++)
    strbuf_printf(&b, "\n\t%s: %s refers to %s", pos_string(cycle[i]->pos), cycle[i]->name, cycle[(i + 1) % n]->name);
  check_error(c, cycle[0]->pos, "%s", strbuf_str(&b));
  strbuf_free(&b);
}

static void report_cycle_through(Graph *g, Entity *e) {
  PathSearch s = {.c = g->c, .goal = e->obj};
  if (find_path(&s, e->obj)) report_cycle(g->c, s.path.at, s.path.len);
  map_free(&s.visited);
  vec_free(&s.path);
}

// ---- order

static bool ready(const Entity *e) {
  for (int i = 0; i < e->needs.len; i++)
    if (!e->needs.at[i]->done) return false;
  return true;
}

typedef VEC(Initializer) Order;

static void emit(Entity *e, Order *order) {
  e->done = true;
  if (e->obj->kind != OBJ_VAR || !e->decl->init) return;
  DeclInfo *d = e->decl;
  if (d->lhs && d->lhs[0] != e->obj) return;                     // came with the first of its group
  Initializer init = {.lhs = d->lhs, .nlhs = d->nlhs, .rhs = d->init, .spec = d->spec};
  if (!d->lhs) {
    init.lhs = NEW(types_arena, Object *);
    init.lhs[0] = e->obj;
    init.nlhs = 1;
  }
  if (init.nlhs == 1 && init.lhs[0]->name == name_blank) init.nlhs = 0;
  vec_push(order, init);
}

// The first entity that is ready, from index *low on; those before are done.
static Entity *next_ready(Graph *g, int *low) {
  while (*low < g->entities.len && g->entities.at[*low]->done) ++*low;
  for (int i = *low; i < g->entities.len; i++)
    if (!g->entities.at[i]->done && ready(g->entities.at[i])) return g->entities.at[i];
  return NULL;
}

static int count_waiting(const Entity *e) {
  int n = 0;
  for (int i = 0; i < e->needs.len; i++) n += !e->needs.at[i]->done;
  return n;
}

// Nothing is ready: the one that waits for the fewest, the first of those, goes on without them.
static void break_some_cycle(Graph *g, int low) {
  Entity *best = NULL;
  int fewest = 0;
  for (int i = low; i < g->entities.len; i++) {
    Entity *e = g->entities.at[i];
    int n = e->done ? 0 : count_waiting(e);
    if (e->done || (best && n >= fewest)) continue;
    best = e;
    fewest = n;
  }
  report_cycle_through(g, best);
  best->done = true;
}

void check_init_order(Checker *c) {
  Graph g = {.c = c};
  Order order = {0};
  build(&g);
  for (int low = 0;;) {
    Entity *e = next_ready(&g, &low);
    if (e) emit(e, &order);
    else if (low < g.entities.len) break_some_cycle(&g, low);
    else break;
  }
  c->pkg->ninits = order.len;
  c->pkg->inits = vec_freeze(c->arena, &order);
  for (int i = 0; i < g.entities.len; i++) vec_free(&g.entities.at[i]->needs);
  vec_free(&g.entities);
  map_free(&g.by_object);
}
