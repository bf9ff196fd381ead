// burrow ir: the package after a phase, as text.
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "driver.h"
#include "../escape/escape.h"
#include "../inspect/inspect.h"
#include "../lower/lower.h"

static int show_syntax(const Package *p) {
  for (int i = 0; i < p->nfiles; i++) ast_dump(stdout, p->files[i]);
  return 0;
}

static int bad_pattern(const char *pattern) { return usage_error("ir: -func=%s is no regular expression", pattern); }

static int show_assembly(Backend *b, LLVMModuleRef m, const char *only) {
  char *path = temp_path(".s"), *error;
  bool ok = backend_emit(b, m, path, true, &error);
  if (!ok) fprintf(stderr, "burrow: %s\n", error);
  int status = !ok ? 1 : inspect_asm(stdout, path, only) ? 0 : bad_pattern(only);
  unlink(path);
  free(path);
  return status;
}

static int show_llvm(const Options *o, CoreUnit *unit) {
  Backend b;
  backend_open(&b, o->opt_level);
  LLVMModuleRef m = backend_module(&b, unit);
  if (strcmp(o->stage, "llvm") != 0) backend_optimize(&b, m);
  int status = strcmp(o->stage, "asm") == 0 ? show_assembly(&b, m, o->func) : inspect_llvm(stdout, m, o->func) ? 0 : bad_pattern(o->func);
  LLVMDisposeModule(m);
  backend_close(&b);
  return status;
}

int command_ir(Options *o) {
  static const char *const stages[] = {"ast", "core", "llvm", "llvm-opt", "asm"};
  bool known = false;
  if (!o->stage) o->stage = "core";
  for (size_t i = 0; i < sizeof stages / sizeof *stages; i++) known |= strcmp(o->stage, stages[i]) == 0;
  if (!known) return usage_error("ir: unknown stage %s: want ast, core, llvm, llvm-opt or asm", o->stage);
  o->compile_only = o->load.missing_bodies = true;
  Program *program;
  if (!load_program(o, &program)) return 1;
  if (strcmp(o->stage, "ast") == 0) return show_syntax(program->roots[0]);
  CacheEntry *entries = xcalloc((size_t)program->len, sizeof *entries);
  if (!compile_packages(o, program, entries, true)) return 1;    // for the escape summaries
  CoreUnit *unit = lower_package(program->roots[0], o->opt_level > 0);
  core_check(unit);
  escape_unit(unit, read_summaries(program, root_index(program), entries));
  if (strcmp(o->stage, "core") != 0) return show_llvm(o, unit);
  core_print(stdout, unit, o->func);
  return 0;
}
