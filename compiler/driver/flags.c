// The command line. Flags are -name=value or -name value, with one dash or two, as the go command takes them; one table says which there are, which
// commands know them, and what they do.
//
// `burrow test` is special: most of its flags belong to the test program, which gets them as -test.name=value; so do flags that nobody knows,
// since the program may define its own. Package names stand together; what follows a flag that nobody knows is no package name any more.
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "driver.h"
#include "../support/vec.h"

enum { BUILD = 1, RUN = 2, IR = 4, TEST = 8, LIST = 16, COMPILES = BUILD | RUN | IR | TEST };

typedef VEC(const char *) Strings;

typedef struct {
  const char *name;
  int commands;
  bool is_bool;
  bool to_program;                         // test: handed to the test program as -test.name
  bool (*set)(Options *o, const char *value);   // NULL if handing on is all; false: the value is wrong
} Flag;

static bool set_output(Options *o, const char *v) { return (o->output = v)[0] != '\0'; }
static bool set_stage(Options *o, const char *v) { return o->stage = v; }
static bool set_func(Options *o, const char *v) { return o->func = v; }
static bool set_timeout(Options *o, const char *v) { return o->test.timeout = v; }

static bool is_true(const char *v) { return strcmp(v, "true") == 0 || strcmp(v, "1") == 0 || strcmp(v, "t") == 0 || strcmp(v, "T") == 0; }
static bool set_bool(bool *to, const char *v) {
  *to = is_true(v);
  return *to || strcmp(v, "false") == 0 || strcmp(v, "0") == 0 || strcmp(v, "f") == 0 || strcmp(v, "F") == 0;
}

static bool set_verbose(Options *o, const char *v) { return set_bool(&o->verbose, v); }
static bool set_all_errors(Options *o, const char *v) { return set_bool(&o->all_errors, v); }
static bool set_strip(Options *o, const char *v) { return set_bool(&o->strip, v); }
static bool set_deps(Options *o, const char *v) { return set_bool(&o->deps, v); }
static bool set_compile_only(Options *o, const char *v) { return set_bool(&o->compile_only, v) && set_bool(&o->load.missing_bodies, v); }
static bool set_test_compile_only(Options *o, const char *v) { return set_bool(&o->compile_only, v); }
static bool set_shows(Options *o, const char *v) { return set_bool(&o->test.shows, v) || strcmp(v, "test2json") == 0; }
static bool set_bench(Options *o, const char *v) { return o->test.shows = o->test.streams = true; }
static bool set_list(Options *o, const char *v) { return o->test.shows = true; }

static bool set_processes(Options *o, const char *v) {
  char *end;
  o->test.processes = (int)strtol(v, &end, 10);
  return end != v && !*end && o->test.processes > 0;
}

static bool set_tags(Options *o, const char *list) {
  Strings tags = {0};
  char *copy = xstrdup(list);
  for (char *save, *t = strtok_r(copy, ", ", &save); t; t = strtok_r(NULL, ", ", &save)) vec_push(&tags, t);
  o->load.tags = tags.at;
  o->load.ntags = tags.len;
  return true;
}

static bool set_mod(Options *o, const char *v) {
  o->load.mod = v;
  return strcmp(v, "mod") == 0 || strcmp(v, "vendor") == 0 || strcmp(v, "readonly") == 0;
}

static bool set_directory(Options *o, const char *v) { return chdir(v) == 0; }

static bool set_lang(Options *o, const char *v) {
  char *end;
  if (strncmp(v, "go1.", 4) != 0) return false;
  o->load.lang = (int)strtol(v + 4, &end, 10);
  return end != v + 4 && *end == '\0' && o->load.lang >= 1 && o->load.lang <= 27;
}

static bool ignore(Options *o, const char *v) { return true; }

static const Flag flags[] = {
  {"o", BUILD | TEST | RUN, false, false, set_output},
  {"v", BUILD | RUN | IR, true, false, set_verbose},
  {"v", TEST, true, true, set_shows},
  {"c", BUILD | IR, true, false, set_compile_only},
  {"c", TEST, true, false, set_test_compile_only},
  {"e", COMPILES, true, false, set_all_errors},
  {"s", COMPILES, true, false, set_strip},
  {"tags", COMPILES | LIST, false, false, set_tags},
  {"lang", COMPILES, false, false, set_lang},
  {"mod", COMPILES | LIST, false, false, set_mod},
  {"C", COMPILES | LIST, false, false, set_directory},
  {"trimpath", COMPILES, true, false, ignore},
  {"buildvcs", COMPILES, true, false, ignore},
  {"stage", IR, false, false, set_stage},
  {"func", IR, false, false, set_func},
  {"deps", LIST, true, false, set_deps},
  {"p", TEST, false, false, set_processes},
  {"vet", TEST, false, false, ignore},
  {"bench", TEST, false, true, set_bench},
  {"list", TEST, false, true, set_list},
  {"timeout", TEST, false, true, set_timeout},
  {"benchmem", TEST, true, true, NULL},
  {"benchtime", TEST, false, true, NULL},
  {"count", TEST, false, true, NULL},
  {"cpu", TEST, false, true, NULL},
  {"failfast", TEST, true, true, NULL},
  {"fullpath", TEST, true, true, NULL},
  {"artifacts", TEST, true, true, NULL},
  {"outputdir", TEST, false, true, NULL},
  {"fuzz", TEST, false, true, NULL},
  {"parallel", TEST, false, true, NULL},
  {"run", TEST, false, true, NULL},
  {"short", TEST, true, true, NULL},
  {"shuffle", TEST, false, true, NULL},
  {"skip", TEST, false, true, NULL},
};

// What the go command has and we do not.
static const char *const unsupported[] = {"race", "msan", "asan", "cover", "coverprofile", "covermode", "coverpkg", "cpuprofile", "memprofile", "blockprofile",
                                          "mutexprofile", "trace", "json", "fuzztime", "fuzzminimizetime", NULL};

static int command_bit(const char *name) {
  static const struct { const char *name; int bit; } bits[] = {{"build", BUILD}, {"run", RUN}, {"ir", IR}, {"test", TEST}, {"list", LIST}};
  for (size_t i = 0; i < sizeof bits / sizeof *bits; i++)
    if (strcmp(bits[i].name, name) == 0) return bits[i].bit;
  return 0;
}

static const Flag *find_flag(int command, const char *name, size_t len) {
  for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
    if ((flags[i].commands & command) && strlen(flags[i].name) == len && memcmp(flags[i].name, name, len) == 0) return &flags[i];
  return NULL;
}

static bool is_unsupported(const char *name, size_t len) {
  for (const char *const *u = unsupported; *u; u++)
    if (strlen(*u) == len && memcmp(*u, name, len) == 0) return true;
  return false;
}

static const char *joined(const char *fmt, const char *name, const char *value) {
  char *text;
  if (asprintf(&text, fmt, name, value) < 0) abort();
  return text;
}

static bool is_opt_level(const char *arg) { return strncmp(arg, "-O", 2) == 0 && arg[2] >= '0' && arg[2] <= '3' && !arg[3]; }

typedef struct { Options *o; int command; Strings args, program; bool packages_end; } Parse;

// One flag, and the argument after it if that is its value. 0 if it was understood, else the exit status.
static int parse_flag(Parse *p, char **argv, int argc, int *i) {
  const char *arg = argv[*i], *name = arg + 1 + (arg[1] == '-'), *equals = strchr(name, '=');
  size_t len = equals ? (size_t)(equals - name) : strlen(name);
  if (p->command == TEST && strncmp(name, "test.", 5) == 0) name += 5, len -= 5;
  if (is_opt_level(arg)) {
    p->o->opt_level = arg[2] - '0';
    return 0;
  }
  const Flag *f = find_flag(p->command, name, len);
  if (!f && is_unsupported(name, len)) return usage_error("flag -%.*s is not supported", (int)len, name);
  if (!f && p->command == TEST) {          // the test program's own
    vec_push(&p->program, arg);
    p->packages_end = true;
    return 0;
  }
  if (!f) return usage_error("unknown flag %s", arg);
  const char *value = equals ? equals + 1 : f->is_bool ? "true" : *i + 1 < argc ? argv[++*i] : NULL;
  if (!value) return usage_error("flag needs an argument: -%s", f->name);
  if (f->set == set_directory && *i > (equals ? 0 : 1)) return usage_error("-C flag must be first flag on command line");
  if (f->set && !f->set(p->o, value)) return usage_error("invalid value \"%s\" for flag -%s", value, f->name);
  if (f->to_program) vec_push(&p->program, joined("-test.%s=%s", f->name, value));
  return 0;
}

static bool is_go_file(const char *name) {
  size_t n = strlen(name);
  return n > 3 && strcmp(name + n - 3, ".go") == 0;
}

// run: what follows the files, or the package, belongs to the program.
static bool ends_packages_of_run(char **argv, int argc, int i) { return !(is_go_file(argv[i]) && i + 1 < argc && is_go_file(argv[i + 1])); }

static void take_rest(Strings *to, char **argv, int argc, int from) {
  for (int i = from; i < argc; i++) vec_push(to, argv[i]);
}

// $GOFLAGS holds flags that stand before all others; those that the command does not know are passed over.
static int parse_environment(Parse *p) {
  const char *env = getenv("GOFLAGS");
  char *copy = xstrdup(env ? env : "");
  for (char *save, *word = strtok_r(copy, " \t", &save); word; word = strtok_r(NULL, " \t", &save)) {
    const char *name = word + strspn(word, "-");
    int i = 0;
    if (!find_flag(p->command, name, strcspn(name, "="))) continue;
    int status = parse_flag(p, &word, 1, &i);
    if (status) return status;
  }
  return 0;
}

int parse_args(Options *o, const char *command, int argc, char **argv) {
  Parse p = {.o = o, .command = command_bit(command)};
  int wrong = parse_environment(&p);
  if (wrong) return wrong;
  for (int i = 0; i < argc; i++) {
    bool is_flag = argv[i][0] == '-' && argv[i][1];
    if (is_flag && p.command == TEST && (strcmp(argv[i], "-args") == 0 || strcmp(argv[i], "--args") == 0)) {
      take_rest(&p.program, argv, argc, i + 1);
      break;
    }
    if (is_flag) {
      int status = parse_flag(&p, argv, argc, &i);
      if (status) return status;
      p.packages_end |= p.args.len > 0;
      continue;
    }
    if (p.command == TEST && p.packages_end) {
      take_rest(&p.program, argv, argc, i);
      break;
    }
    vec_push(&p.args, argv[i]);
    if (p.command != RUN || !ends_packages_of_run(argv, argc, i)) continue;
    o->nfiles = p.args.len;
    take_rest(&p.args, argv, argc, i + 1);
    break;
  }
  o->args = p.args.at;
  o->nargs = p.args.len;
  if (p.command != RUN) o->nfiles = o->nargs;
  o->test.flags = p.program.at;
  o->test.nflags = p.program.len;
  return 0;
}
