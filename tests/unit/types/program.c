#include "program.h"

#include <stdio.h>
#include <stdlib.h>

static char *errors;

static Package *no_imports(void *arg, const char *path, Pos at, Package *from) { return NULL; }

static void take_errors(void) {
  char *text;
  size_t size;
  FILE *f = open_memstream(&text, &size);
  diag_flush(f, 0);
  fclose(f);
  StrBuf b = {0};
  for (const char *p = text; *p;) {
    bool file = strncmp(p, "p.go:", 5) == 0;
    if (!file) strbuf_addc(&b, *p);
    p += file ? 5 : 1;
  }
  free(text);
  free(errors);
  errors = xstrdup(strbuf_str(&b));
  strbuf_free(&b);
}

Package *program(const char *source) {
  universe_init();
  Arena *a = arena_new();
  Package *p = NEW(a, Package);
  p->arena = a;
  p->path = intern("dir/p");
  p->name = intern("p");
  p->go_version = 27;
  p->syntax = (SyntaxContext){.arena = a, .next_id = 1};
  const char *text = arena_printf(a, "package p; %s\n", source);
  p->files = NEW(a, SyntaxFile *);
  p->files[0] = syntax_parse_file(&p->syntax, source_from_text("p.go", text, strlen(text)), false);
  p->nfiles = 1;
  package_check(p, no_imports, NULL);
  take_errors();
  return p;
}

const char *program_errors(void) { return errors; }

Package *sound_program(const char *source) {
  Package *p = program(source);
  ck_assert_str_eq(program_errors(), "");
  return p;
}

Type *type_named(Package *p, const char *name) {
  Object *o = scope_lookup(p->scope, intern(name));
  ck_assert_msg(o != NULL, "%s is not declared", name);
  return o->type;
}
