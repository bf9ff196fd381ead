// The burrow command: flags, and the table of commands.
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "driver.h"
#include "../support/vec.h"

const Command commands[] = {
  {"build", "burrow build [-o out] [-O0..-O3] [-v] [-c] [-e] [-s] [-lang=go1.N] [-tags=a,b] [files.go | dir]", "compile a package and link it",
   "Compiles the package made of the files, or in the folder (the current one unless named), and links a\n"
   "static executable if it is package main.\n\n"
   "  -o out        name of the result; the folder's or the first file's name unless given\n"
   "  -O0 .. -O3    optimisation; -O2 unless given\n"
   "  -v            print packages as they are compiled, and the linker's command\n"
   "  -c            compile only: nothing is linked, func main and bodies of functions may be missing\n"
   "  -e            report all errors, not only the first ten\n"
   "  -s            leave out symbols and DWARF (tracebacks still work)\n"
   "  -lang=go1.N   the language version\n"
   "  -tags=a,b     build tags that are satisfied\n", command_build},
  {"run", "burrow run [build flags] file.go... [arguments]", "compile a program and run it",
   "Builds the program in a temporary file and runs it with the arguments. The exit status is the program's.\n", command_run},
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

// ---- flags: -name=value or -name value, with one dash or two, as the go command takes them

// The value of flag `name` if arg is it, else NULL. Takes the following argument for "-name value".
static const char *flag_value(const char *name, char **argv, int argc, int *i) {
  const char *arg = argv[*i];
  if (*arg == '-') arg++;
  if (*arg == '-') arg++;
  size_t n = strlen(name);
  if (strncmp(arg, name, n) != 0) return NULL;
  if (arg[n] == '=') return arg + n + 1;
  if (arg[n] != '\0' || *i + 1 >= argc) return NULL;
  return argv[++*i];
}

static bool is_flag(const char *arg, const char *name) { return arg[0] == '-' && (strcmp(arg + 1, name) == 0 || (arg[1] == '-' && strcmp(arg + 2, name) == 0)); }

static void split_tags(const char *list, PackagesConfig *load) {
  VEC(const char *) tags = {0};
  char *copy = xstrdup(list);
  for (char *save, *t = strtok_r(copy, ", ", &save); t; t = strtok_r(NULL, ", ", &save)) vec_push(&tags, t);
  load->tags = tags.at;
  load->ntags = tags.len;
}

static bool parse_lang(const char *v, Options *o) {
  char *end;
  if (strncmp(v, "go1.", 4) != 0) return false;
  o->load.lang = (int)strtol(v + 4, &end, 10);
  return end != v + 4 && *end == '\0' && o->load.lang >= 1 && o->load.lang <= 27;
}

// One flag; 0 if it was understood, else the exit status.
static int parse_flag(Options *o, char **argv, int argc, int *i) {
  const char *arg = argv[*i], *v;
  if (strncmp(arg, "-O", 2) == 0 && arg[2] >= '0' && arg[2] <= '3' && !arg[3]) o->opt_level = arg[2] - '0';
  else if (is_flag(arg, "v")) o->verbose = true;
  else if (is_flag(arg, "c")) o->compile_only = o->load.missing_bodies = true;
  else if (is_flag(arg, "e")) o->all_errors = true;
  else if (is_flag(arg, "s")) o->strip = true;
  else if ((v = flag_value("o", argv, argc, i))) o->output = v;
  else if ((v = flag_value("tags", argv, argc, i))) split_tags(v, &o->load);
  else if ((v = flag_value("stage", argv, argc, i))) o->stage = v;
  else if ((v = flag_value("func", argv, argc, i))) o->func = v;
  else if ((v = flag_value("lang", argv, argc, i))) {
    if (!parse_lang(v, o)) return usage_error("invalid value %s for -lang: want go1.1 to go1.27", v);
  } else return usage_error("unknown flag %s, or its value is missing", arg);
  return 0;
}

static bool is_go_file(const char *name) {
  size_t n = strlen(name);
  return n > 3 && strcmp(name + n - 3, ".go") == 0;
}

static int parse_args(Options *o, const Command *c, int argc, char **argv) {
  VEC(const char *) args = {0};
  bool run = strcmp(c->name, "run") == 0;
  for (int i = 0; i < argc; i++) {
    if (argv[i][0] == '-' && argv[i][1]) {
      int status = parse_flag(o, argv, argc, &i);
      if (status) return status;
      continue;
    }
    vec_push(&args, argv[i]);
    if (!run || (is_go_file(argv[i]) && i + 1 < argc && is_go_file(argv[i + 1]))) continue;
    o->nfiles = args.len;        // what follows belongs to the program
    for (i++; i < argc; i++) vec_push(&args, argv[i]);
  }
  o->args = args.at;
  o->nargs = args.len;
  if (!run) o->nfiles = o->nargs;
  return 0;
}

int main(int argc, char **argv) {
  if (argc < 2) {
    overview(stderr);
    return 2;
  }
  const char *name = strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "--help") == 0 ? "help" : argv[1];
  const Command *c = find_command(name);
  if (!c) return usage_error("unknown command %s\nRun \"burrow help\" for usage.", argv[1]);
  Options o = {.opt_level = 2};
  int status = parse_args(&o, c, argc - 2, argv + 2);
  if (status) return status;
  o.load.stdlib = driver_stdlib_dir();
  return c->run(&o);
}
