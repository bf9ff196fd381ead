// burrow test. Each package becomes a program of its own: the package with its internal test files, those that import it compiled against that, its external
// test package, and a main program (testmain.c). Several packages are tested by child processes that write into files; the parent prints these in the order
// of the packages, so the output does not depend on who was faster.
//
// How the result of a package looks, and when the program's output is shown, follows the go command: with packages named on the command line only the line
// "ok" is printed for one that passes; without, or with -v or -bench, everything is.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "driver.h"
#include "../support/vec.h"

typedef struct {
  const Options *o;
  bool local;                    // no packages named: the one here
  bool many;
} Run;

typedef VEC(char *) Argv;

// ---- running the program

static double seconds_since(struct timespec start) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)(now.tv_sec - start.tv_sec) + (double)(now.tv_nsec - start.tv_nsec) / 1e9;
}

static pid_t running_child;

// The program should have ended itself (-test.timeout) a minute ago.
static void too_long(int signal) {
  static const char text[] = "*** Test killed with quit: ran too long.\n";
  if (write(STDOUT_FILENO, text, sizeof text - 1) < 0) return;
  kill(running_child, SIGQUIT);
}

// Seconds of a duration such as 1m30s; 0 if it has another form.
static unsigned duration_seconds(const char *text) {
  double sum = 0;
  while (*text) {
    char *unit;
    double n = strtod(text, &unit);
    if (unit == text) return 0;
    bool milli = strncmp(unit, "ms", 2) == 0;
    sum += milli ? n / 1000 : *unit == 'h' ? 3600 * n : *unit == 'm' ? 60 * n : n;
    text = unit + (milli ? 2 : *unit != 0);
  }
  return (unsigned)sum;
}

static pid_t start(char *const *argv, const char *dir, int output) {
  fflush(NULL);
  pid_t pid = fork();
  if (pid != 0) return pid;
  if (output >= 0) {
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
  } else {
    dup2(STDOUT_FILENO, STDERR_FILENO);
  }
  if (chdir(dir) == 0) {
    setenv("PWD", dir, 1);
    execv(argv[0], argv);
  }
  fprintf(stderr, "burrow: cannot run %s: %s\n", argv[0], strerror(errno));
  _exit(127);
}

static int run_program(const Options *o, const char *program, const char *dir, int output) {
  const char *timeout = o->test.timeout ? o->test.timeout : "10m0s";
  char *timeout_flag;
  if (asprintf(&timeout_flag, "-test.timeout=%s", timeout) < 0) abort();
  Argv argv = {0};
  vec_push(&argv, (char *)program);
  vec_push(&argv, "-test.paniconexit0");
  if (!o->test.timeout) vec_push(&argv, timeout_flag);
  for (int i = 0; i < o->test.nflags; i++) vec_push(&argv, (char *)o->test.flags[i]);
  vec_push(&argv, NULL);
  running_child = start(argv.at, dir, output);
  vec_free(&argv);
  if (running_child < 0) return 1;
  unsigned limit = duration_seconds(timeout);
  signal(SIGALRM, too_long);
  if (limit) alarm(limit + 60);
  int status = wait_for(running_child);
  alarm(0);
  return status;
}

// ---- the report

static void copy_file(int fd, FILE *to) {
  char buffer[8192];
  lseek(fd, 0, SEEK_SET);
  for (ssize_t n; (n = read(fd, buffer, sizeof buffer)) > 0;) fwrite(buffer, 1, (size_t)n, to);
}

static bool begins_with(int fd, const char *text) {
  char buffer[128];
  ssize_t n = pread(fd, buffer, sizeof buffer, 0);
  size_t len = strlen(text);
  return n >= (ssize_t)len && memcmp(buffer, text, len) == 0;
}

// Runs the program and prints its result. Its output is shown at once (streams), or kept in a file to be shown, or not, afterwards.
static bool run_and_report(const Run *r, const char *program, const char *path, const char *dir) {
  const Options *o = r->o;
  bool streams = (r->local || o->test.streams) && !r->many;
  char *file = streams ? NULL : temp_path(".out");
  int output = file ? open(file, O_RDWR | O_CLOEXEC) : -1;
  struct timespec began;
  clock_gettime(CLOCK_MONOTONIC, &began);
  int status = run_program(o, program, dir, output);
  double took = seconds_since(began);
  bool silent = output < 0 || lseek(output, 0, SEEK_END) == 0;
  if (output >= 0 && (status != 0 || o->test.shows)) copy_file(output, stdout);
  const char *note = output >= 0 && begins_with(output, "testing: warning: no tests to run\n") ? " [no tests to run]" : "";
  if (status == 0) {
    printf("ok  \t%s\t%.3fs%s\n", path, took, note);
  } else {
    if (silent && status > 128) printf("signal: %s\n", strsignal(status - 128));
    else if (silent) printf("exit status %d\n", status);
    printf("FAIL\t%s\t%.3fs\n", path, took);
  }
  fflush(stdout);
  if (output >= 0) close(output);
  if (file) unlink(file);
  free(file);
  return status == 0;
}

// ---- one package

static bool fail(const Run *r, const char *path, const char *what) {
  fprintf(stderr, "# %s%s%s%s\n", path, strcmp(what, "build failed") == 0 ? " [" : "", strcmp(what, "build failed") == 0 ? path : "",
          strcmp(what, "build failed") == 0 ? ".test]" : "");
  diag_flush(stderr, r->o->all_errors ? 0 : 10);
  fflush(stderr);
  printf("FAIL\t%s [%s]\n", path, what);
  fflush(stdout);
  return false;
}

static const char *last_element(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

// Where -c and -o put the program; NULL: it is temporary.
static char *kept_program(const Options *o, const char *path) {
  char *name;
  struct stat st;
  if (!o->output && !o->compile_only) return NULL;
  bool into = o->output && (o->output[strlen(o->output) - 1] == '/' || (stat(o->output, &st) == 0 && S_ISDIR(st.st_mode)));
  if (o->output && !into) return xstrdup(o->output);
  if (into) mkdir(o->output, 0777);
  if (asprintf(&name, "%s%s%s.test", into ? o->output : "", into ? "/" : "", last_element(path)) < 0) abort();
  return name;
}

// A directory of its own, so that the program has the same name in each run.
static char *temporary_program(const char *path, char **dir) {
  char *name;
  *dir = temp_path("");
  unlink(*dir);
  mkdir(*dir, 0700);
  if (asprintf(&name, "%s/%s.test", *dir, last_element(path)) < 0) abort();
  return name;
}

static bool build_and_run(const Run *r, const Program *program, const char *path, const char *dir) {
  char *kept = kept_program(r->o, path), *temporary = NULL, *file = kept ? kept : temporary_program(path, &temporary);
  bool ok = build_executable(r->o, program, file);
  if (!ok) fail(r, path, "build failed");
  else if (!r->o->compile_only) {
    char *absolute = realpath(file, NULL);
    ok = run_and_report(r, absolute ? absolute : file, path, dir);
    free(absolute);
  }
  if (temporary) {
    unlink(file);
    rmdir(temporary);
  }
  free(temporary);
  free(file);
  return ok;
}

static bool test_package(const Run *r, const char *const *args, int nargs) {
  Options o = *r->o;
  o.load.tests = true;
  bool files = nargs > 0 && strstr(args[0], ".go");
  const char *path = files ? "command-line-arguments" : packages_path(&o.load, args[0]);
  if (!path) return fail(r, args[0], "setup failed");
  Program *program = packages_load(&o.load, args, nargs);
  if (diag_count()) return fail(r, path, "setup failed");
  packages_check(program);
  if (diag_count()) return fail(r, path, "build failed");
  bool empty;
  const char *text = testmain_text(program, path, &empty);
  if (!text) return fail(r, path, "setup failed");
  if (empty) {
    printf("?   \t%s\t[no test files]\n", path);
    fflush(stdout);
    return true;
  }
  if (!packages_add_main(program, "_testmain.go", text)) return fail(r, path, "build failed");
  return build_and_run(r, program, path, program->roots[0]->dir);
}

// ---- several packages

typedef struct { pid_t pid; FILE *out, *err; bool done, ok; } Child;

static Child start_child(const Run *r, const char *const *arg) {
  Child c = {.out = tmpfile(), .err = tmpfile()};
  fflush(NULL);
  if (!c.out || !c.err || (c.pid = fork()) < 0) return (Child){.done = true};
  if (c.pid > 0) return c;
  dup2(fileno(c.out), STDOUT_FILENO);
  dup2(fileno(c.err), STDERR_FILENO);
  bool ok = test_package(r, arg, 1);
  fflush(NULL);
  _exit(ok ? 0 : 1);
}

static void show_child(Child *c) {
  copy_file(fileno(c->err), stderr);
  copy_file(fileno(c->out), stdout);
  fclose(c->err);
  fclose(c->out);
  fflush(stdout);
}

static void reap_child(Child *children, int n) {
  int status;
  pid_t pid;
  while ((pid = wait(&status)) < 0 && errno == EINTR) continue;
  for (int i = 0; i < n; i++)
    if (children[i].pid == pid) {
      children[i].done = true;
      children[i].ok = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
}

static bool test_all(const Run *r, const char *const *args, int n) {
  int limit = r->o->test.processes ? r->o->test.processes : (int)sysconf(_SC_NPROCESSORS_ONLN);
  if (r->o->test.streams) limit = 1;                               // benchmarks disturb each other
  Child *children = xcalloc((size_t)n, sizeof *children);
  int started = 0, shown = 0, finished = 0;
  bool ok = true;
  while (shown < n) {
    while (started < n && started - finished < limit) {
      children[started] = start_child(r, &args[started]);
      started++;
    }
    reap_child(children, started);
    for (finished = 0; finished < started && children[finished].done; finished++) continue;
    for (; shown < started && children[shown].done; shown++) {
      show_child(&children[shown]);
      ok = ok && children[shown].ok;
    }
  }
  free(children);
  return ok;
}

int command_test(Options *o) {
  Run r = {.o = o, .local = o->nargs == 0};
  bool files = o->nargs > 0 && strstr(o->args[0], ".go");
  int n = o->nargs;
  o->load.tests = true;
  const char **names = files ? o->args : packages_match(&o->load, o->args, o->nargs, &n);
  if (diag_flush(stderr, 0)) return 1;
  r.many = !files && n > 1;
  bool ok = r.many ? test_all(&r, names, n) : n == 0 || test_package(&r, names, files ? n : 1);
  if (!ok && !r.local && !o->compile_only) printf("FAIL\n");
  return ok ? 0 : 1;
}
