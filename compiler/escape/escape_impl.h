// escape_impl.h -- the flow graph of one function, and summaries.
#ifndef BURROW_ESCAPE_IMPL_H
#define BURROW_ESCAPE_IMPL_H

#include "escape.h"

enum { NO_FLOW = 127 };          // in place of a number of dereferences

// For each parameter, then each capture: how many dereferences of it reach the heap, and each result. NO_FLOW: none.
typedef struct { int8_t heap; int8_t *results; } ParamFlow;
struct EscapeSummary {
  int nparams;                   // parameters and captures
  int nresults;
  ParamFlow *params;
};

// A place that values are stored in: a variable, or the memory of an allocation site.
typedef struct Edge { struct Location *from; int derefs; struct Edge *next; } Edge;
typedef struct Location {
  Edge *in;                      // values that flow in here: from `from`, dereferenced so often (-1: its address)
  CoreExpr *site;                // NULL: a variable
  int loop_depth;
  int param, result;             // number + 1; 0: neither
  bool escapes;                  // sites: must be on the heap
  int dist;                      // of the walk under way
  unsigned walk, queued;
} Location;

typedef struct {
  CoreFunc *func;
  Arena *arena;
  const EscapeTable *imported;
  Location heap;
  Location *vars;                // [var id]
  CoreExpr **boxes;              // [var id]: the NEW that the variable always points at, or NULL
  CoreFunc **closures;           // [var id]: the function that the func variable always holds, or NULL
  bool *assigned;                // [var id]: more than by its declaration
  VEC(Location *) sites;
  Map site_of;                   // CoreExpr -> Location
  int loop_depth;
} Graph;

// graph.c: builds the graph of f
void graph_build(Graph *g, CoreFunc *f, Arena *arena, const EscapeTable *imported);
// solve.c: finds which sites escape and fills summary; true if the summary has grown
bool graph_solve(Graph *g, EscapeSummary *summary);
void graph_free(Graph *g);

// summary.c
EscapeSummary *summary_new(Arena *a, int nparams, int nresults);
const EscapeSummary *summary_of(const CoreFunc *f, const EscapeTable *imported);   // NULL: nothing is known

#endif
