// The order in which the packages of a program are initialised.
//
// As the specification has it: the packages are sorted by import path, and again and again the first of them all of whose imports are initialised is next.
// Package runtime and what it imports are initialised before all others, which may panic.
#include "packages.h"

#include <stdlib.h>
#include <string.h>

#include "../support/vec.h"

typedef struct { Map done; VEC(Package *) order; } Order;

static int compare_paths(const void *x, const void *y) { return strcmp((*(Package *const *)x)->path, (*(Package *const *)y)->path); }

static bool is_ready(const Order *o, const Package *p) {
  for (int i = 0; i < p->nimports; i++)
    if (p->imports[i] != package_unsafe && !map_has(&o->done, p->imports[i])) return false;
  return true;
}

static void initialise(Order *o, Package *p) {
  map_set(&o->done, p, p);
  vec_push(&o->order, p);
}

static void initialise_with_imports(Order *o, Package *p) {
  if (p == package_unsafe || map_has(&o->done, p)) return;
  for (int i = 0; i < p->nimports; i++) initialise_with_imports(o, p->imports[i]);
  initialise(o, p);
}

Package **packages_init_order(const Program *program) {
  int n = program->len;
  Package **sorted = xcalloc((size_t)n, sizeof *sorted);
  memcpy(sorted, program->at, sizeof *sorted * (size_t)n);
  qsort(sorted, (size_t)n, sizeof *sorted, compare_paths);
  Order o = {0};
  for (int i = 0; i < n; i++)
    if (strcmp(sorted[i]->path, "runtime") == 0) initialise_with_imports(&o, sorted[i]);
  while (o.order.len < n) {
    int i = 0;
    while (map_has(&o.done, sorted[i]) || !is_ready(&o, sorted[i])) i++;
    initialise(&o, sorted[i]);
  }
  map_free(&o.done);
  free(sorted);
  return o.order.at;
}
