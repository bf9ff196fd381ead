// The link step: methods that nobody can call are cut from the type descriptors (prune.c); ld.lld puts together the entry, the runtime and the packages' objects by the linker script that stands beside the runtime, dropping
// every section that is not reached; then the pc table is appended (pclntab.c).
#include "backend.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "prune.h"
#include "../support/vec.h"

typedef VEC(const char *) Args;

static bool run(Args *args, bool verbose) {
  if (verbose) {
    for (int i = 0; args->at[i]; i++) fprintf(stderr, "%s%s", i ? " " : "", args->at[i]);
    fputc('\n', stderr);
  }
  fflush(NULL);
  pid_t pid = fork();
  if (pid < 0) {
    fprintf(stderr, "burrow: cannot start the linker: %s\n", strerror(errno));
    return false;
  }
  if (pid == 0) {
    execvp(args->at[0], (char *const *)args->at);
    fprintf(stderr, "burrow: cannot run %s: %s\n", args->at[0], strerror(errno));
    _exit(127);
  }
  int status;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) continue;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool backend_link(const LinkOptions *o) {
  Args args = {0};
  Arena *a = arena_new();
  vec_push(&args, BURROW_LLD);
  static const char *const fixed[] = {"-static", "-nostdlib", "--gc-sections", "-z", "noexecstack", "--no-eh-frame-hdr", "--build-id=none", "-e", "_rt0_amd64_linux"};
  for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) vec_push(&args, fixed[i]);
  vec_push(&args, "-T");
  vec_push(&args, arena_printf(a, "%s/burrow.ld", o->runtime_dir));
  vec_push(&args, "-o");
  vec_push(&args, o->output);
  const char *archive = arena_printf(a, "%s/libruntime.a", o->runtime_dir);
  char **temps = NEW_ARRAY(a, char *, o->nobjects);
  int ntemps;
  prune_methods(o->objects, o->nobjects, archive, temps, &ntemps);
  for (int i = 0; i < o->nobjects; i++) vec_push(&args, o->objects[i]);
  vec_push(&args, archive);
  vec_push(&args, "--defsym=" SYMBOL_REFLECT_METHOD "=0");
  vec_push(&args, NULL);
  bool ok = run(&args, o->verbose);
  for (int i = 0; i < ntemps; i++) {
    unlink(temps[i]);
    free(temps[i]);
  }
  const char *error;
  if (ok && !pclntab_append(o->output, o->strip, &error)) {
    fprintf(stderr, "burrow: %s: %s\n", o->output, error);
    ok = false;
  }
  vec_free(&args);
  arena_free(a);
  return ok;
}
