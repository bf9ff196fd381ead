// The burrow command: the table of commands.
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "driver.h"
#include "../support/stack.h"

const Command commands[] = {
  {"build", "burrow build [-o out] [build flags] [files.go | packages]", "compile packages and link programs",
   "Compiles the package made of the files, or the packages named by folders (./cmd/x), import paths or patterns (./...); the one in the\n"
   "current folder unless named. A single package main is linked to a static executable; several are, into a folder, with -o folder/.\n\n"
   "  -o out        name of the result, or a folder; the folder's or the first file's name unless given\n"
   "  -O0 .. -O3    optimisation; -O2 unless given\n"
   "  -v            print packages as they are compiled, and the linker's command\n"
   "  -c            compile only: nothing is linked, func main and bodies of functions may be missing\n"
   "  -e            report all errors, not only the first ten\n"
   "  -s            leave out symbols and DWARF (tracebacks still work)\n"
   "  -lang=go1.N   the language version\n"
   "  -tags=a,b     build tags that are satisfied\n"
   "  -mod=mod      do not use the folder vendor (-mod=vendor: use it)\n"
   "  -C dir        change to that folder first\n"
   "Flags in $GOFLAGS count, too.\n", command_build},
  {"run", "burrow run [build flags] file.go... [arguments]", "compile a program and run it",
   "Builds the program in a temporary file and runs it with the arguments. The exit status is the program's.\n", command_run},
  {"test", "burrow test [build flags] [test flags] [packages] [-args ...]", "test packages",
   "Compiles each package together with its files *_test.go, runs its tests in the package's folder, and reports.\n\n"
   "  -run RE, -skip RE     which tests and examples; one regular expression for each element of a name, separated by slashes\n"
   "  -bench RE             which benchmarks; -benchmem, -benchtime d or Nx\n"
   "  -v                    print what every test says\n"
   "  -short, -failfast     for the tests to look at; stop after the first failure\n"
   "  -count n, -cpu list   run each test n times, with these numbers of processors\n"
   "  -parallel n           at most n parallel tests at a time\n"
   "  -timeout d            end with a dump of all goroutines after this time (10m; 0 for never)\n"
   "  -shuffle on|off|N     change the order of tests\n"
   "  -list RE              print names, run nothing\n"
   "  -c, -o file           build the test program only; its name\n"
   "  -p n                  test n packages at a time\n"
   "  -args ...             the rest belongs to the test program\n", command_test},
  {"list", "burrow list [-deps] [packages]", "print import paths", "Prints the import paths of the packages; with -deps those that they need, too, each after what it imports.\n", command_list},
  {"ir", "burrow ir [-stage=ast|core|llvm|llvm-opt|asm] [-func REGEX] [build flags] [files.go | dir]", "show a program between two phases",
   "Prints what a phase made of the package:\n\n"
   "  -stage=ast       the syntax tree\n"
   "  -stage=core      the lowered program, with every call into the runtime (the default)\n"
   "  -stage=llvm      LLVM IR as it is generated\n"
   "  -stage=llvm-opt  LLVM IR after optimisation\n"
   "  -stage=asm       assembly\n"
   "  -func REGEX      only functions whose symbol matches\n", command_ir},
  {"version", "burrow version", "print the version", "Prints the version of burrow and of the Go language it compiles.\n", command_version},
  {"help", "burrow help [command]", "explain a command", "Explains a command.\n", command_help},
};
const int ncommands = sizeof commands / sizeof *commands;

int usage_error(const char *fmt, ...) {
  va_list args;
  va_start(args, fmt);
  fputs("burrow: ", stderr);
  vfprintf(stderr, fmt, args);
  fputc('\n', stderr);
  va_end(args);
  return 2;
}

int command_version(Options *o) {
  (void)o;
  printf("burrow version %s go1.27 linux/amd64\n", BURROW_VERSION);
  return 0;
}

static const Command *find_command(const char *name) {
  for (int i = 0; i < ncommands; i++)
    if (strcmp(commands[i].name, name) == 0) return &commands[i];
  return NULL;
}

static void overview(FILE *to) {
  fputs("burrow compiles Go programs to native executables.\n\nUsage:\n\n", to);
  for (int i = 0; i < ncommands; i++) fprintf(to, "  burrow %-8s %s\n", commands[i].name, commands[i].summary);
  fputs("\nUse \"burrow help command\" for more about a command.\n", to);
}

int command_help(Options *o) {
  if (o->nargs == 0) {
    overview(stdout);
    return 0;
  }
  const Command *c = find_command(o->args[0]);
  if (!c) return usage_error("help: unknown command %s", o->args[0]);
  printf("usage: %s\n\n%s", c->usage, c->help);
  return 0;
}

typedef struct { int argc; char **argv; } CommandLine;

static int run(void *arg) {
  int argc = ((CommandLine *)arg)->argc;
  char **argv = ((CommandLine *)arg)->argv;
  if (argc < 2) {
    overview(stderr);
    return 2;
  }
  const char *name = strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "--help") == 0 ? "help" : argv[1];
  const Command *c = find_command(name);
  if (!c) return usage_error("unknown command %s\nRun \"burrow help\" for usage.", argv[1]);
  Options o = {.opt_level = 2};
  int status = parse_args(&o, c->name, argc - 2, argv + 2);
  if (status) return status;
  o.load.stdlib = driver_stdlib_dir();
  return c->run(&o);
}

int main(int argc, char **argv) { return with_large_stack(run, &(CommandLine){argc, argv}); }
