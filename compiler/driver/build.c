// burrow build and burrow run.
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "driver.h"
#include "../backend/backend.h"
#include "../support/vec.h"

// The object with module_table: which packages to initialise, in which order.
static char *emit_link_table(const Options *o, const PackageList *list, const CacheEntry *entries) {
  Backend b;
  Package **packages = xcalloc((size_t)list->len, sizeof *packages);
  bool *has_init = xcalloc((size_t)list->len, sizeof *has_init);
  for (int i = 0; i < list->len; i++) {
    packages[i] = list->at[i];
    has_init[i] = entries[i].has_init;
  }
  char *path = temp_path(".o"), *error;
  (void)o;
  backend_open(&b, 0);
  LLVMModuleRef m = irgen_link_table(b.context, packages, list->len, has_init, b.layout, b.triple);
  if (!backend_emit(&b, m, path, false, &error)) {
    fprintf(stderr, "burrow: %s: %s\n", path, error);
    unlink(path);
    free(path);
    path = NULL;
  }
  LLVMDisposeModule(m);
  backend_close(&b);
  free(packages);
  free(has_init);
  return path;
}

bool build_executable(const Options *o, const PackageList *list, const char *output) {
  CacheEntry *entries = xcalloc((size_t)list->len, sizeof *entries);
  if (!compile_packages(o, list, entries, false)) return false;
  char *table = emit_link_table(o, list, entries);
  if (!table) return false;
  VEC(const char *) objects = {0};
  vec_push(&objects, table);
  for (int i = list->len - 1; i >= 0; i--)
    if (list->at[i] != package_unsafe) vec_push(&objects, entries[i].object);
  LinkOptions link = {.output = output, .runtime_dir = driver_runtime_dir(), .objects = objects.at, .nobjects = objects.len, .verbose = o->verbose, .strip = o->strip};
  bool ok = backend_link(&link);
  unlink(table);
  free(table);
  vec_free(&objects);
  return ok;
}

// As go build names it: the folder, or the first file without .go.
static char *default_output(const Options *o, const PackageList *list) {
  char *name;
  if (o->nfiles > 0 && strstr(o->args[0], ".go")) {
    const char *slash = strrchr(o->args[0], '/');
    name = xstrdup(slash ? slash + 1 : o->args[0]);
    name[strlen(name) - 3] = '\0';
    return name;
  }
  char absolute[PATH_MAX];
  const char *dir = list->root->dir && realpath(list->root->dir, absolute) ? absolute : ".";
  const char *slash = strrchr(dir, '/');
  return xstrdup(slash && slash[1] ? slash + 1 : "a.out");
}

static bool is_directory(const char *path) {
  struct stat st;
  return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

// -c: one object, named like the package's first file.
static int compile_only(Options *o, PackageList *list) {
  CacheEntry *entries = xcalloc((size_t)list->len, sizeof *entries);
  if (!compile_packages(o, list, entries, true)) return 1;
  char *path = o->output ? xstrdup(o->output) : NULL;
  if (!path && asprintf(&path, "%s.o", default_output(o, list)) < 0) abort();
  return compile_package(o, list, list->len - 1, entries, path, NULL) ? 0 : 1;
}

int command_build(Options *o) {
  PackageList list = {0};
  if (!load_packages(o, &list)) return 1;
  if (o->load.compile_only) return compile_only(o, &list);
  if (strcmp(list.root->name, "main") != 0) {                  // a library: it compiles, nothing is kept but the cache
    CacheEntry *entries = xcalloc((size_t)list.len, sizeof *entries);
    return compile_packages(o, &list, entries, false) ? 0 : 1;
  }
  char *output = o->output ? xstrdup(o->output) : default_output(o, &list);
  if (is_directory(output)) {
    char *inside;
    if (asprintf(&inside, "%s/%s", output, default_output(o, &list)) < 0) abort();
    output = inside;
  }
  return build_executable(o, &list, output) ? 0 : 1;
}

// ---- run

static int wait_for(pid_t pid) {
  int status;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) continue;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int command_run(Options *o) {
  if (o->nfiles == 0) return usage_error("run: no go files listed");
  PackageList list = {0};
  if (!load_packages(o, &list)) return 1;
  if (strcmp(list.root->name, "main") != 0) {
    fprintf(stderr, "package %s is not a main package\n", list.root->name);
    return 1;
  }
  char *program = temp_path("");
  if (!build_executable(o, &list, program)) {
    unlink(program);
    return 1;
  }
  VEC(char *) argv = {0};
  vec_push(&argv, program);
  for (int i = o->nfiles; i < o->nargs; i++) vec_push(&argv, (char *)o->args[i]);
  vec_push(&argv, NULL);
  fflush(NULL);
  pid_t pid = fork();
  if (pid == 0) {
    execv(program, argv.at);
    fprintf(stderr, "burrow: cannot run %s: %s\n", program, strerror(errno));
    _exit(127);
  }
  int status = pid < 0 ? 1 : wait_for(pid);
  unlink(program);
  return status;
}
