// burrow list: import paths.
#include <string.h>

#include "driver.h"

int command_list(Options *o) {
  if (o->deps) {
    Program *program = packages_load(&o->load, o->args, o->nargs);
    if (diag_flush(stderr, 0)) return 1;
    for (int i = 0; i < program->len; i++) puts(program->at[i]->path);
    return 0;
  }
  int n;
  o->load.tests = true;          // a folder may have nothing but tests
  const char **names = packages_match(&o->load, o->args, o->nargs, &n);
  for (int i = 0; i < n; i++) {
    const char *path = packages_path(&o->load, names[i]);
    if (path) puts(path);
  }
  return diag_flush(stderr, 0) ? 1 : 0;
}
