// The entry of the room: one file from text to tree. The parser is started once, and again behind each function that began where
// none may begin (see feed.c), at top level.
#include "syntax_impl.h"

#include <stdarg.h>

static void report(Parser *p, Pos at, bool syntax, const char *fmt, va_list args) {
  if (p->learning) return;
  p->errors++;
  if (at > p->last_error) p->last_error = at;
  char *text;
  if (vasprintf(&text, fmt, args) < 0) return;
  if (syntax) diag_syntax_error(at, "%s", text);
  else diag_error(at, "%s", text);
  free(text);
}

void error_at(Parser *p, Pos at, const char *fmt, ...) {
  va_list args;
  va_start(args, fmt);
  report(p, at, false, fmt, args);
  va_end(args);
}

void syntax_error_at(Parser *p, Pos at, const char *fmt, ...) {
  va_list args;
  va_start(args, fmt);
  report(p, at, true, fmt, args);
  va_end(args);
}

static void parse(Parser *p) {
  scan_begin(p);
  go_parse(p, true);
  while (p->feed.restart) go_parse(p, false);
  scan_end(p);
}

static void release(Parser *p) {
  vec_free(&p->feed.levels);
  vec_free(&p->feed.ahead);
  vec_free(&p->pending);
  vec_free(&p->pragma.funcs);
  vec_free(&p->pragma.linknames);
  vec_free(&p->pragma.embeds);
  vec_free(&p->imports);
  vec_free(&p->decls);
}

SyntaxFile *syntax_parse_file(SyntaxContext *ctx, const SourceFile *source, bool imports_only) {
  Parser p = {.ctx = ctx, .arena = ctx->arena, .source = source, .imports_only = imports_only};
  SyntaxFile *f = p.file = NEW(ctx->arena, SyntaxFile);
  f->source = source;
  p.decl_begins = ctx->next_id;
  check_encoding(&p);
  parse(&p);
  pragma_finish(&p);

  f->imports.len = p.imports.len;
  f->imports.at = vec_freeze(ctx->arena, &p.imports);
  f->decls.len = p.decls.len;
  f->decls.at = vec_freeze(ctx->arena, &p.decls);
  f->nlinknames = p.pragma.linknames.len;
  f->linknames = vec_freeze(ctx->arena, &p.pragma.linknames);
  f->nembeds = p.pragma.embeds.len;
  f->embeds = vec_freeze(ctx->arena, &p.pragma.embeds);
  release(&p);
  return f;
}

bool syntax_try(SyntaxContext *ctx, const char *text, int *state, int *token) {
  size_t size = strlen(text);
  char *copy = arena_alloc(ctx->arena, size + 2);
  memcpy(copy, text, size);
  SourceFile source = {.path = "example.go", .text = copy, .size = size};
  SyntaxFile file = {.source = &source};
  Parser p = {.ctx = ctx, .arena = ctx->arena, .source = &source, .file = &file, .learning = true};
  parse(&p);
  release(&p);
  *state = p.error_state;
  *token = p.error_token;
  return p.error_state != 0;
}
