// go_tree FILE...: every file parses without an error, and printed and parsed again it has the same shape.
#include <stdio.h>

#include "helpers.h"

int main(int argc, char **argv) {
  int bad = 0;
  for (int i = 1; i < argc; i++) {
    const char *error;
    const SourceFile *source = source_read(argv[i], &error);
    if (!source) {
      printf("%s: %s\n", argv[i], error);
      bad++;
      continue;
    }
    SyntaxContext ctx = {.arena = arena_new(), .next_id = 1};
    SyntaxFile *f = syntax_parse_file(&ctx, source, false);
    ast_check(f);
    if (diag_flush(stdout, 3) || !print_is_fixpoint(f)) bad++;
    arena_free(ctx.arena);
  }
  printf("%d files, %d bad\n", argc - 1, bad);
  return bad != 0;
}
