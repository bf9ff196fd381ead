// burrow_fuzz [-seed=N] [-runs=N] [-first=N] [-object=N] [-findings=FOLDER] [-stdlib=FOLDER] FILE-OR-FOLDER...
//
// Mutates the programs given and sends the results through the whole compiler. Each input depends on the programs, the seed and its number only.
// Inputs are made and compiled in children, with limits of memory and time, which have inherited the checked standard library by fork: a batch in each, for
// forking costs more than a small program. A child that ends otherwise than it should (see Outcome) leaves its last input behind; the
// next begins after it. Such inputs are written to the folder of findings with what the compiler said, three of each kind. The exit
// status is 1 if there were any.
//
// burrow_fuzz -one FILE: that program as it is, in this process (for a debugger, and for reduce.py).
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../compiler/support/stack.h"
#include "inputs.h"
#include "stages.h"

enum { MEMORY_LIMIT_MIB = 3000, SECONDS = 10, SECONDS_BY_THE_CLOCK = 120, BATCH = 25, SHOWN_OF_A_KIND = 3 };

typedef struct {
  unsigned long seed;
  long runs, first, object;      // every object-th input also becomes object code; 0: none
  const char *findings, *stdlib;
} Options;

// What parent and child share.
static struct Shared {
  long run;                      // the child's current input
  long outcomes[EMITTED + 1];
  size_t size;
  uint8_t text[4 * LARGEST_INPUT];
} *input;

static Inputs programs;

// ---- the child

static void limit(int resource, rlim_t n) { setrlimit(resource, &(struct rlimit){n, n}); }

static void make_input(unsigned long seed, long run) {
  uint64_t state = seed * 1000003 + (uint64_t)run;
  Input a = programs.at[below(&state, (size_t)programs.len)], b = programs.at[below(&state, (size_t)programs.len)];
  uint64_t its_seed = next_random(&state);
  bool tree = below(&state, 8) > 0;
  input->size = tree ? graft(a, b, input->text, sizeof input->text, its_seed) : 0;
  if (input->size == 0) input->size = mutate(a, b, input->text, sizeof input->text, its_seed);
}

static void child(const Options *o, long end, int message) {
  limit(RLIMIT_AS, (rlim_t)MEMORY_LIMIT_MIB << 20);
  limit(RLIMIT_CORE, 0);
  dup2(message, STDERR_FILENO);
  for (; input->run < end; input->run++) {
    setitimer(ITIMER_PROF, &(struct itimerval){.it_value.tv_sec = SECONDS}, NULL);
    alarm(SECONDS_BY_THE_CLOCK);
    input->size = 0;
    make_input(o->seed, input->run);
    bool object = o->object && input->run % o->object == 0;
    input->outcomes[stages_run((Input){input->text, input->size}, object)]++;
  }
}

// ---- the parent

typedef struct { char kind[160]; int count; } Kind;
static VEC(Kind) kinds;

// The first line of what was said, without what differs from program to program: numbers, and names in the position.
static void describe(char *kind, size_t max, int status, const char *message) {
  size_t n = 0;
  if (!*message) {
    snprintf(kind, max, WIFSIGNALED(status) ? "signal %d" : "exit status %d", WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
    return;
  }
  for (const char *s = message; *s && *s != '\n' && n + 1 < max; s++)
    if (*s < '0' || *s > '9') kind[n++] = *s;
  kind[n] = '\0';
}

static void write_file(const char *path, const void *text, size_t size) {
  FILE *f = fopen(path, "wb");
  if (!f) return;
  fwrite(text, 1, size, f);
  fclose(f);
}

static void report(const Options *o, long run, int status, const char *message) {
  Kind k = {.count = 1};
  describe(k.kind, sizeof k.kind, status, message);
  for (int i = 0; i < kinds.len; i++)
    if (strcmp(kinds.at[i].kind, k.kind) == 0 && ++kinds.at[i].count > SHOWN_OF_A_KIND) return;
    else if (strcmp(kinds.at[i].kind, k.kind) == 0) k.count = kinds.at[i].count;
  if (k.count == 1) vec_push(&kinds, k);
  char *path;
  if (asprintf(&path, "%s/seed%lu-run%ld.go", o->findings ? o->findings : "/tmp", o->seed, run) < 0) abort();
  write_file(path, input->text, input->size);
  printf("%s: %s %d\n%s", path, WIFSIGNALED(status) ? "signal" : "status", WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status), message);
  fflush(stdout);
  free(path);
}

// From input->run on; leaves it behind the last that was done.
static void run_batch(const Options *o, long end, int message) {
  if (ftruncate(message, 0) < 0 || lseek(message, 0, SEEK_SET) < 0) abort();
  if (end > input->run + BATCH) end = input->run + BATCH;
  fflush(NULL);
  pid_t pid = fork();
  if (pid == 0) {
    child(o, end, message);
    _exit(0);
  }
  int status;
  if (pid < 0 || waitpid(pid, &status, 0) < 0) {
    perror("burrow_fuzz");
    exit(2);
  }
  if (input->run == end) return;
  char text[2000];
  ssize_t n = pread(message, text, sizeof text - 1, 0);
  text[n < 0 ? 0 : n] = '\0';
  report(o, input->run++, status, text);
}

static int findings(void) {
  int n = 0;
  for (int i = 0; i < kinds.len; i++) n += kinds.at[i].count;
  return n;
}

static void summary(long done) {
  printf("%d programs, %ld inputs: %ld with syntax errors, %ld with type errors, %ld verified, %ld compiled, %d findings\n", programs.len, done, input->outcomes[SYNTAX_ERRORS],
         input->outcomes[TYPE_ERRORS], input->outcomes[VERIFIED], input->outcomes[EMITTED], findings());
  fflush(stdout);
}

static int run_file(const char *path) {
  Input in;
  if (!input_read(path, &in)) return 2;
  int outcome = stages_run(in, true);
  printf("%s: %s\n", path, outcome == SYNTAX_ERRORS ? "syntax errors" : outcome == TYPE_ERRORS ? "type errors" : "compiled");
  return 0;
}

typedef struct { int argc; char **argv; } CommandLine;

static int run(void *arg) {
  int argc = ((CommandLine *)arg)->argc;
  char **argv = ((CommandLine *)arg)->argv;
  Options o = {.seed = 1, .runs = 1000, .object = 8, .stdlib = STDLIB};
  const char *one = NULL;
  for (int i = 1; i < argc; i++) {
    if (sscanf(argv[i], "-seed=%lu", &o.seed) == 1 || sscanf(argv[i], "-runs=%ld", &o.runs) == 1 || sscanf(argv[i], "-first=%ld", &o.first) == 1 ||
        sscanf(argv[i], "-object=%ld", &o.object) == 1)
      continue;
    if (strncmp(argv[i], "-findings=", 10) == 0) mkdir(o.findings = argv[i] + 10, 0777);
    else if (strncmp(argv[i], "-stdlib=", 8) == 0) o.stdlib = argv[i] + 8;
    else if (strcmp(argv[i], "-one") == 0 && i + 1 < argc) one = argv[++i];
    else inputs_add(&programs, argv[i]);
  }
  stages_begin(o.stdlib);
  if (one) return run_file(one);
  if (programs.len == 0) {
    fprintf(stderr, "burrow_fuzz: no programs to start from\n");
    return 2;
  }
  input = mmap(NULL, sizeof *input, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  FILE *message = tmpfile();
  if (input == MAP_FAILED || !message) return 2;
  long end = o.first + o.runs, shown = 0;
  for (input->run = o.first; input->run < end;) {
    run_batch(&o, end, fileno(message));
    if (input->run - o.first < shown + 10000) continue;
    shown = input->run - o.first;
    summary(shown);
  }
  summary(o.runs);
  for (int i = 0; i < kinds.len; i++) printf("%6d  %s\n", kinds.at[i].count, kinds.at[i].kind);
  return kinds.len > 0;
}

int main(int argc, char **argv) { return with_large_stack(run, &(CommandLine){argc, argv}); }
