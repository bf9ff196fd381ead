// How escape analysis goes. Each function's graph (graph.c) is solved (solve.c) with the summaries of the functions it calls, beginning with summaries that say
// "nothing leaks"; when a summary grows, functions are solved again, until nothing changes: counts only fall, so this ends, and what it ends with is
// the least solution, which is sound for recursion too.
#include "escape_impl.h"

#include <stdlib.h>

static void analyse(CoreFunc *f, Arena *arena, const EscapeTable *imported, bool *grew) {
  Graph g;
  graph_build(&g, f, arena, imported);
  if (graph_solve(&g, f->escape)) *grew = true;
  graph_free(&g);
}

void escape_unit(CoreUnit *u, const EscapeTable *imported) {
  for (int i = 0; i < u->funcs.len; i++) {
    CoreFunc *f = u->funcs.at[i];
    bool has_body = f->linkage != LINK_EXTERN && f->linkage != LINK_C;
    f->escape = has_body ? summary_new(u->arena, f->params.len + f->captures.len, f->results.len) : NULL;
  }
  for (bool grew = true; grew;) {
    grew = false;
    Arena *arena = arena_new();
    for (int i = u->funcs.len - 1; i >= 0; i--)      // callees and closures tend to come after their users
      if (u->funcs.at[i]->escape) analyse(u->funcs.at[i], arena, imported, &grew);
    arena_free(arena);
  }
}
