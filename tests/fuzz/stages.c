// Parsed, printed, checked against the standard library, and if there are no errors lowered, analysed for escapes, turned into LLVM IR and
// verified; now and then object code is made, too.
#include "stages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../compiler/backend/backend.h"
#include "../../compiler/escape/escape.h"
#include "../../compiler/lower/lower.h"
#include "../../compiler/packages/packages.h"

static Program *library;

void stages_begin(const char *stdlib) {
  PackagesConfig config = {.stdlib = stdlib};
  char *everything;
  if (asprintf(&everything, "%s/...", stdlib) < 0) abort();
  const char *args[] = {everything};
  library = packages_load(&config, args, 1);
  packages_check(library);
  if (diag_flush(stderr, 10) > 0) exit(2);
}

// What the parser alone can do with a text, broken bytes included.
static void parse(Input in) {
  SyntaxContext ctx = {.arena = arena_new(), .next_id = 1};
  SyntaxFile *file = syntax_parse_file(&ctx, source_from_text("fuzz.go", (const char *)in.text, in.size), false);
  ast_check(file);
  StrBuf printed = {0};
  ast_print(&printed, file);
  strbuf_free(&printed);
}

static void compile(Package *p, bool object) {
  CoreUnit *unit = lower_package(p, object);
  core_check(unit);
  escape_unit(unit, escape_table_new());
  Backend b;
  backend_open(&b, object ? 2 : 0);
  LLVMModuleRef module = backend_module(&b, unit);
  if (!object) return;
  char path[] = "/tmp/burrow-fuzz-XXXXXX", *error;
  int fd = mkstemp(path);
  backend_optimize(&b, module);
  if (!backend_emit(&b, module, path, false, &error)) internal_error(0, "backend: %s", error);
  unlink(path);
  close(fd);
}

Outcome stages_run(Input in, bool object) {
  parse(in);
  bool wrong = diag_count() > 0;
  diag_reset();
  if (wrong) return SYNTAX_ERRORS;
  char *text = strndup((const char *)in.text, in.size);
  Package *p = packages_add_main(library, "fuzz.go", text);
  FILE *nowhere = fopen("/dev/null", "w");
  int errors = diag_flush(nowhere, 0);                       // making the messages is part of it
  fclose(nowhere);
  if (!p || errors) return TYPE_ERRORS;
  compile(p, object);
  return object ? EMITTED : VERIFIED;
}
