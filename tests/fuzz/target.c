// What is done with each input: everything the front end can do with a file that may be nonsense.
#include "fuzz.h"

#include <stdio.h>

#include "../../compiler/types/types.h"

static Package *no_imports(void *arg, const char *path, Pos at, Package *from) {
  if (__builtin_strcmp(path, "unsafe") == 0) return package_unsafe;
  diag_error(at, "package %s is not in std", path);
  return NULL;
}

static void check(SyntaxContext ctx, SyntaxFile *file) {
  Package *p = NEW(ctx.arena, Package);
  *p = (Package){.path = intern("p"), .name = file->package_name ? file->package_name->ident.name : intern("p"), .dir = ".", .arena = ctx.arena};
  p->syntax = ctx;
  p->files = &file;
  p->nfiles = 1;
  p->go_version = 27;
  package_check(p, no_imports, NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  SyntaxContext ctx = {.arena = arena_new(), .next_id = 1};
  SyntaxFile *file = syntax_parse_file(&ctx, source_from_text("fuzz.go", (const char *)data, size), false);
  ast_check(file);
  StrBuf printed = {0};
  ast_print(&printed, file);
  strbuf_free(&printed);
  // Like the driver, check only what is syntactically right.
  if (diag_count() == 0) check(ctx, file);
  diag_reset();
  source_forget();
  arena_free(ctx.arena);
  return 0;
}
