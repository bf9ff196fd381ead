#include "helpers.h"

#include <stdlib.h>
#include <string.h>

static Package *import_unsafe(void *arg, const char *path, Pos at, Package *from) {
  if (strcmp(path, "unsafe") == 0) return package_unsafe;
  diag_error(at, "package %s is not in std", path);
  return NULL;
}

Package *check_text(const char *name, const char *text) {
  universe_init();
  Package *p = xcalloc(1, sizeof *p);
  p->arena = arena_new();
  p->path = p->name = intern("p");
  p->allow_missing_bodies = true;
  p->syntax = (SyntaxContext){.arena = p->arena, .next_id = 1};
  p->files = NEW(p->arena, SyntaxFile *);
  p->files[p->nfiles++] = syntax_parse_file(&p->syntax, source_from_text(name, text, strlen(text)), false);
  package_check(p, import_unsafe, NULL);
  return p;
}

char *take_errors(void) {
  char *text;
  size_t size;
  FILE *to = open_memstream(&text, &size);
  diag_flush(to, 0);
  fclose(to);
  return text;
}

// ---- finding expressions

typedef struct { Package *p; const char *text; Node *found; } Wanted;

static bool is_expr(const Node *n) { return n->kind >= AST_IDENT && n->kind <= AST_BINARY; }

static bool visit(Node *n, void *arg) {
  Wanted *w = arg;
  if (w->found) return false;
  if (is_expr(n) && strcmp(ast_expr_string(w->p->arena, n), w->text) == 0) w->found = n;
  return !w->found;
}

Node *find_expr(Package *p, const char *text) {
  Wanted w = {p, text, NULL};
  for (int i = p->files[0]->decls.len - 1; i >= 0; i--) ast_walk(p->files[0]->decls.at[i], visit, &w);
  return w.found;
}
