// Solving the graph. From a root -- the heap, a result, or a variable of an outer loop -- we walk against the edges and count dereferences; each location keeps the
// least count. A site whose address (count -1) reaches a root that outlives it escapes; what flows into an escaped site flows to the heap. A parameter that reaches
// the heap or a result goes into the function's summary with its count. This is the analysis of gc's cmd/compile/internal/escape (the
// idea goes back to Choi et al., "Escape analysis for Java", 1999), without its distinction of kinds of calls.
#include "escape_impl.h"

#include <stdlib.h>

enum { MAX_STACK_OBJECT = 64 << 10, MAX_DEREFS = 8 };

typedef VEC(Location *) Queue;

typedef struct {
  Graph *g;
  EscapeSummary *summary;
  Queue escaped;                 // sites whose contents still have to be sent to the heap
  unsigned walk;
  bool grew;
} Solver;

static bool outlives(const Solver *s, const Location *root, const Location *l) {
  if (root == &s->g->heap || root->result || root->escapes) return true;
  return root->loop_depth < l->loop_depth;
}

static void lower_count(Solver *s, int8_t *count, int d) {
  if (d >= *count) return;
  *count = (int8_t)d;
  s->grew = true;
}

static void leak_param(Solver *s, const Location *root, const Location *param, int d) {
  ParamFlow *p = &s->summary->params[param->param - 1];
  if (root == &s->g->heap || root->escapes) lower_count(s, &p->heap, d);
  else if (root->result) lower_count(s, &p->results[root->result - 1], d);
}

static void visit(Solver *s, Location *root, Location *l, int d) {
  if (l->site && d < 0 && !l->escapes && outlives(s, root, l)) {
    l->escapes = true;
    vec_push(&s->escaped, l);
  }
  if (l->param) leak_param(s, root, l, d < 0 ? 0 : d);
}

static void walk(Solver *s, Location *root) {
  Queue queue = {0};
  s->walk++;
  root->walk = s->walk;
  root->dist = 0;
  vec_push(&queue, root);
  while (queue.len) {
    Location *l = vec_pop(&queue);
    l->queued = 0;
    if (l != root) visit(s, root, l, l->dist);
    int base = l->dist < 0 ? 0 : l->dist;          // root = &l, l = x: x's address does not flow to root
    for (Edge *e = l->in; e; e = e->next) {
      int d = base + e->derefs;
      if (d > MAX_DEREFS) d = MAX_DEREFS;
      Location *from = e->from;
      if (from->walk == s->walk && from->dist <= d) continue;
      from->walk = s->walk;
      from->dist = d;
      if (from->queued == s->walk) continue;
      from->queued = s->walk;
      vec_push(&queue, from);
    }
  }
  vec_free(&queue);
}

static void reset_walks(Graph *g) {
  g->heap.walk = g->heap.queued = 0;
  for (int i = 0; i <= g->func->nvars; i++) g->vars[i].walk = g->vars[i].queued = 0;
  for (int i = 0; i < g->sites.len; i++) g->sites.at[i]->walk = g->sites.at[i]->queued = 0;
}

static void walk_escaped(Solver *s) {
  while (s->escaped.len) walk(s, vec_pop(&s->escaped));
}

static int deepest_site(const Graph *g) {
  int depth = 0;
  for (int i = 0; i < g->sites.len; i++)
    if (g->sites.at[i]->loop_depth > depth) depth = g->sites.at[i]->loop_depth;
  return depth;
}

static int64_t site_size(const CoreExpr *e) {
  if (e->kind == CORE_NEW) return type_size(e->new_.elem);
  if (e->kind == CORE_BOX) return type_size(e->box.x->type);
  return 0;
}

bool graph_solve(Graph *g, EscapeSummary *summary) {
  Solver s = {.g = g, .summary = summary};
  reset_walks(g);
  for (int i = 0; i < g->sites.len; i++)
    if (site_size(g->sites.at[i]->site) > MAX_STACK_OBJECT && !g->sites.at[i]->escapes) {
      g->sites.at[i]->escapes = true;
      vec_push(&s.escaped, g->sites.at[i]);
    }
  walk(&s, &g->heap);
  walk_escaped(&s);
  for (int i = 0; i < g->func->results.len; i++) {
    walk(&s, &g->vars[g->func->results.at[i]->id]);
    walk_escaped(&s);
  }
  int depth = deepest_site(g);
  for (int i = 1; i <= g->func->nvars; i++)
    if (g->vars[i].loop_depth < depth && g->vars[i].in) walk(&s, &g->vars[i]);
  for (int i = 0; i < g->sites.len; i++)
    if (g->sites.at[i]->loop_depth < depth) walk(&s, g->sites.at[i]);
  walk_escaped(&s);
  vec_free(&s.escaped);
  for (int i = 0; i < g->sites.len; i++) {
    CoreExpr *e = g->sites.at[i]->site;
    int64_t alloc = g->sites.at[i]->escapes ? ALLOC_HEAP : ALLOC_STACK;
    if (e->kind == CORE_NEW) e->new_.alloc = alloc;
    else if (e->kind == CORE_BOX) e->box.alloc = alloc;
    else e->closure.alloc = alloc;
  }
  return s.grew;
}
