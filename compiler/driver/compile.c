// From packages to objects. All packages are parsed and checked in this process; those whose object is not in the cache are then compiled in child processes, as many at
// a time as there are processors. A child inherits the checked trees by fork and needs no other input than the escape summaries of the packages
// it imports, which is why it starts when those are done.
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "driver.h"
#include "../backend/backend.h"
#include "../escape/escape.h"
#include "../lower/lower.h"

static int index_of(const Program *program, const Package *p) {
  for (int i = 0; i < program->len; i++)
    if (program->at[i] == p) return i;
  return -1;
}

bool load_program(Options *o, Program **program) {
  Program *p = *program = packages_load(&o->load, o->args, o->nfiles);
  bool only_syntax = o->stage && strcmp(o->stage, "ast") == 0;
  if (!only_syntax) packages_check(p);
  bool is_program = p->nroots == 1 && p->roots[0]->name && strcmp(p->roots[0]->name, "main") == 0;   // no name: a syntax error
  if (is_program && !only_syntax && !o->compile_only && diag_count() == 0) packages_check_main(p);
  return diag_flush(stderr, o->all_errors ? 0 : 10) == 0 && p->nroots >= 1;
}

int root_index(const Program *program) { return index_of(program, program->roots[0]); }

static void read_imports(const Program *program, const Package *p, const CacheEntry *entries, bool *seen, EscapeTable *t) {
  for (int i = 0; i < p->nimports; i++) {
    int k = index_of(program, p->imports[i]);
    if (k < 0 || seen[k]) continue;
    seen[k] = true;
    escape_table_read(t, entries[k].escape);
    read_imports(program, program->at[k], entries, seen, t);
  }
}

EscapeTable *read_summaries(const Program *program, int index, const CacheEntry *entries) {
  EscapeTable *t = escape_table_new();
  bool *seen = xcalloc((size_t)program->len, sizeof *seen);
  read_imports(program, program->at[index], entries, seen, t);
  free(seen);
  return t;
}

bool compile_package(const Options *o, const Program *program, int index, const CacheEntry *entries, const char *object_path, CacheEntry *result) {
  CoreUnit *unit = lower_package(program->at[index], o->opt_level > 0);
  EscapeTable *imported = read_summaries(program, index, entries);
  core_check(unit);
  escape_unit(unit, imported);
  if (!core_check_frames(unit)) {
    diag_flush(stderr, o->all_errors ? 0 : 10);
    return false;
  }
  Backend b;
  backend_open(&b, o->opt_level);
  LLVMModuleRef module = backend_module(&b, unit);
  backend_optimize(&b, module);
  char *error = NULL;
  bool ok = backend_emit(&b, module, object_path, false, &error);
  if (!ok) fprintf(stderr, "burrow: %s: %s\n", object_path, error);
  if (result && ok) {
    ok = escape_table_write(unit, result->escape) && cache_write_meta(result, unit->init != NULL);
    if (!ok) fprintf(stderr, "burrow: cannot write to the cache in %s\n", driver_cache_dir());
  }
  return ok;
}

// ---- children

typedef struct { pid_t pid; int index; } Child;

// The child: writes to temporary names, then renames, the object last.
static int compile_in_child(const Options *o, const Program *program, int index, CacheEntry *entries) {
  char *temporary;
  if (asprintf(&temporary, "%s.%d", entries[index].object, (int)getpid()) < 0) abort();
  bool ok = compile_package(o, program, index, entries, temporary, &entries[index]);
  ok = ok && rename(temporary, entries[index].object) == 0;
  if (!ok) unlink(temporary);
  return ok ? 0 : 1;
}

static bool deps_ready(const Program *program, int index, const CacheEntry *entries) {
  const Package *p = program->at[index];
  for (int i = 0; i < p->nimports; i++) {
    int k = index_of(program, p->imports[i]);
    if (k >= 0 && !entries[k].present) return false;
  }
  return true;
}

static bool start_child(const Options *o, const Program *program, int index, CacheEntry *entries, Child *child) {
  if (o->verbose) fprintf(stderr, "%s\n", program->at[index]->path);
  fflush(NULL);
  pid_t pid = fork();
  if (pid == 0) {
    int status = compile_in_child(o, program, index, entries);
    fflush(NULL);
    _exit(status);
  }
  *child = (Child){pid, index};
  return pid > 0;
}

static bool reap(Child *children, int *n, CacheEntry *entries) {
  int status;
  pid_t pid;
  while ((pid = wait(&status)) < 0 && errno == EINTR) continue;
  for (int i = 0; i < *n; i++) {
    if (children[i].pid != pid) continue;
    CacheEntry *e = &entries[children[i].index];
    children[i] = children[--*n];
    if (WIFSIGNALED(status)) fprintf(stderr, "burrow: internal compiler error: killed by signal %d\n", WTERMSIG(status));
    e->present = WIFEXITED(status) && WEXITSTATUS(status) == 0 && cache_read_meta(e);
    return e->present;
  }
  return false;
}

bool compile_packages(const Options *o, const Program *program, CacheEntry *entries, bool without_root) {
  enum { MAX_CHILDREN = 16 };
  int n = program->len, left_out = without_root ? root_index(program) : -1;
  for (int i = 0; i < program->len; i++) {
    const Package *p = program->at[i];
    const CacheEntry *deps[p->nimports + 1];
    int ndeps = 0;
    for (int k = 0; k < p->nimports; k++) {
      int d = index_of(program, p->imports[k]);
      if (d >= 0) deps[ndeps++] = &entries[d];
    }
    cache_find(&entries[i], p, o, deps, ndeps);
  }
  Child children[MAX_CHILDREN];
  int running = 0, limit = (int)sysconf(_SC_NPROCESSORS_ONLN);
  if (limit < 1) limit = 1;
  if (limit > MAX_CHILDREN) limit = MAX_CHILDREN;
  bool started[program->len];
  for (int i = 0; i < program->len; i++) started[i] = entries[i].present || i == left_out;
  bool ok = true;
  for (;;) {
    for (int i = 0; i < n && ok && running < limit; i++) {
      if (started[i] || !deps_ready(program, i, entries)) continue;
      started[i] = true;
      ok = start_child(o, program, i, entries, &children[running++]);
    }
    if (running == 0) break;
    ok = reap(children, &running, entries) && ok;
  }
  return ok;
}
