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
static char *emit_link_table(const Program *program, const CacheEntry *entries) {
  Backend b;
  Package **packages = packages_init_order(program);
  bool *has_init = xcalloc((size_t)program->len, sizeof *has_init);
  for (int i = 0; i < program->len; i++)
    for (int k = 0; k < program->len; k++)
      if (program->at[k] == packages[i]) has_init[i] = entries[k].has_init;
  char *path = temp_path(".o"), *error;
  backend_open(&b, 0);
  LLVMModuleRef m = irgen_link_table(b.context, packages, program->len, has_init, b.layout, b.triple);
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

bool build_executable(const Options *o, const Program *program, const char *output) {
  CacheEntry *entries = xcalloc((size_t)program->len, sizeof *entries);
  if (!compile_packages(o, program, entries, false)) return false;
  char *table = emit_link_table(program, entries);
  if (!table) return false;
  VEC(const char *) objects = {0};
  vec_push(&objects, table);
  for (int i = program->len - 1; i >= 0; i--) vec_push(&objects, entries[i].object);
  LinkOptions link = {.output = output, .runtime_dir = driver_runtime_dir(), .objects = objects.at, .nobjects = objects.len, .verbose = o->verbose, .strip = o->strip};
  bool ok = backend_link(&link);
  unlink(table);
  free(table);
  vec_free(&objects);
  return ok;
}

// As go build names it: the folder, or the first file without .go.
static char *default_output(const Options *o, const Program *program) {
  char *name;
  if (o->nfiles > 0 && strstr(o->args[0], ".go")) {
    const char *slash = strrchr(o->args[0], '/');
    name = xstrdup(slash ? slash + 1 : o->args[0]);
    name[strlen(name) - 3] = '\0';
    return name;
  }
  char absolute[PATH_MAX];
  const char *dir = program->roots[0]->dir && realpath(program->roots[0]->dir, absolute) ? absolute : ".";
  const char *slash = strrchr(dir, '/');
  return xstrdup(slash && slash[1] ? slash + 1 : "a.out");
}

static bool is_directory(const char *path) {
  struct stat st;
  return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

// -c: one object, named like the package's first file.
static int compile_only(Options *o, Program *program) {
  CacheEntry *entries = xcalloc((size_t)program->len, sizeof *entries);
  if (!compile_packages(o, program, entries, true)) return 1;
  char *path = o->output ? xstrdup(o->output) : NULL;
  if (!path && asprintf(&path, "%s.o", default_output(o, program)) < 0) abort();
  return compile_package(o, program, root_index(program), entries, path, NULL) ? 0 : 1;
}

static char *inside(const char *dir, char *name) {
  char *path;
  if (asprintf(&path, "%s/%s", dir, name) < 0) abort();
  free(name);
  return path;
}

static int build_one(Options *o) {
  Program *program;
  if (!load_program(o, &program)) return 1;
  if (o->compile_only) return compile_only(o, program);
  if (program->nroots > 1 || strcmp(program->roots[0]->name, "main") != 0) {   // it compiles: nothing is kept but the cache
    CacheEntry *entries = xcalloc((size_t)program->len, sizeof *entries);
    return compile_packages(o, program, entries, false) ? 0 : 1;
  }
  char *output = o->output ? xstrdup(o->output) : default_output(o, program);
  if (is_directory(output)) output = inside(output, default_output(o, program));
  return build_executable(o, program, output) ? 0 : 1;
}

// Each program into the folder, in a child process: packages named main of several programs would be the same package.
static int build_into(Options *o, const char *const *names, int n) {
  bool ok = true;
  mkdir(o->output, 0777);
  for (int i = 0; i < n; i++) {
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
      Options one = *o;
      one.args = (const char *[]){names[i]};
      one.nargs = one.nfiles = 1;
      int status = build_one(&one);
      fflush(NULL);
      _exit(status);
    }
    ok = pid > 0 && wait_for(pid) == 0 && ok;
  }
  return ok ? 0 : 1;
}

int command_build(Options *o) {
  int n = o->nfiles;
  bool files = n > 0 && strstr(o->args[0], ".go");
  if (files) return build_one(o);
  const char **names = packages_match(&o->load, o->args, o->nfiles, &n);
  if (diag_flush(stderr, 0)) return 1;
  if (n <= 1 && o->nfiles <= 1 && (o->nfiles == 0 || !strstr(o->args[0], "..."))) return build_one(o);
  bool folder = o->output && (o->output[strlen(o->output) - 1] == '/' || is_directory(o->output));
  if (folder) return build_into(o, names, n);
  if (o->output && n > 1) return usage_error("cannot write multiple packages to non-directory %s", o->output);
  return build_one(o);
}

// ---- run

int wait_for(pid_t pid) {
  int status;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) continue;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int command_run(Options *o) {
  if (o->nfiles == 0) return usage_error("run: no go files listed");
  Program *program;
  if (!load_program(o, &program)) return 1;
  if (strcmp(program->roots[0]->name, "main") != 0) {
    fprintf(stderr, "package %s is not a main package\n", program->roots[0]->name);
    return 1;
  }
  char *file = temp_path("");
  if (!build_executable(o, program, file)) {
    unlink(file);
    return 1;
  }
  VEC(char *) argv = {0};
  vec_push(&argv, file);
  for (int i = o->nfiles; i < o->nargs; i++) vec_push(&argv, (char *)o->args[i]);
  vec_push(&argv, NULL);
  fflush(NULL);
  pid_t pid = fork();
  if (pid == 0) {
    execv(file, argv.at);
    fprintf(stderr, "burrow: cannot run %s: %s\n", file, strerror(errno));
    _exit(127);
  }
  int status = pid < 0 ? 1 : wait_for(pid);
  unlink(file);
  return status;
}
