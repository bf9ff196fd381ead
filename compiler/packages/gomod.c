// Reading go.mod and go.work.
//
// Both are lists of directives, a line each or in blocks: require ( ... ). A line is split into words; strings may be quoted; // begins a comment. Directives about
// publishing or tools (retract, toolchain, tool, godebug) are known but mean nothing here; an unknown one is an error.
#include "gomod.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  GoMod *m;
  const SourceFile *file;
  int line;
  VEC(char *) words;
} Reader;

static char *copy_word(const char *p, size_t n) {
  char *s = xmalloc(n + 1);
  memcpy(s, p, n);
  s[n] = '\0';
  return s;
}

// Splits a line into words; quotes are removed, comments dropped.
static void split(Reader *r, const char *p, const char *end) {
  r->words.len = 0;
  while (p < end) {
    if (isspace((unsigned char)*p)) { p++; continue; }
    if (p + 1 < end && p[0] == '/' && p[1] == '/') return;
    char quote = *p == '"' || *p == '`' ? *p : 0;
    const char *start = quote ? ++p : p;
    if (!quote && (*p == '(' || *p == ')')) p++;
    else while (p < end && (quote ? *p != quote : !isspace((unsigned char)*p) && *p != '(' && *p != ')')) p++;
    vec_push(&r->words, copy_word(start, (size_t)(p - start)));
    if (quote && p < end) p++;
  }
}

static void complain(Reader *r, const char *message) { diag_error(pos_make(r->file->index, r->line, 1), "%s", message); }

static bool is_path(const char *s) { return s[0] == '/' || strcmp(s, ".") == 0 || strcmp(s, "..") == 0 || strncmp(s, "./", 2) == 0 || strncmp(s, "../", 3) == 0; }

// old [version] => new [version]
static void replace_directive(Reader *r, char **w, int n) {
  int arrow = 0;
  while (arrow < n && strcmp(w[arrow], "=>") != 0) arrow++;
  int before = arrow, after = n - arrow - 1;
  if (before < 1 || before > 2 || after < 1 || after > 2) {
    complain(r, "usage: replace module/path [v1.2.3] => other/module v1.4\n\t or replace module/path [v1.2.3] => ../local/directory");
    return;
  }
  Replace x = {.path = intern(w[0]), .version = before == 2 ? intern(w[1]) : NULL, .with = w[arrow + 1], .with_version = after == 2 ? intern(w[arrow + 2]) : NULL};
  if (after == 1 && !is_path(x.with)) {
    complain(r, "replacement module without version must be directory path (rooted or starting with . or ..)");
    return;
  }
  if (after == 1 && x.with[0] != '/') x.with = path_join(r->m->dir, x.with);
  vec_push(&r->m->replaces, x);
}

static void required(Reader *r, char **w, int n, ModVersions *to, const char *verb) {
  if (n != 2) complain(r, intern_printf("usage: %s module/path v1.2.3", verb));
  else vec_push(to, ((ModVersion){intern(w[0]), intern(w[1])}));
}

static void go_directive(Reader *r, char **w, int n) {
  int minor;
  if (n != 1 || sscanf(w[0], "1.%d", &minor) != 1) complain(r, intern_printf("invalid go version '%s': must match format 1.23", n ? w[0] : ""));
  else r->m->go_version = minor;
}

static void directive(Reader *r, const char *verb, char **w, int n) {
  static const char *const silent[] = {"retract", "toolchain", "tool", "godebug"};
  if (strcmp(verb, "module") == 0) {
    if (n != 1) complain(r, "usage: module module/path");
    else r->m->path = intern(w[0]);
  } else if (strcmp(verb, "go") == 0) go_directive(r, w, n);
  else if (strcmp(verb, "require") == 0) required(r, w, n, &r->m->requires, verb);
  else if (strcmp(verb, "exclude") == 0) required(r, w, n, &r->m->excludes, verb);
  else if (strcmp(verb, "replace") == 0) replace_directive(r, w, n);
  else if (strcmp(verb, "ignore") == 0 && n == 1) vec_push(&r->m->ignores, w[0]);
  else if (strcmp(verb, "use") == 0 && n == 1) vec_push(&r->m->uses, w[0]);
  else {
    for (size_t i = 0; i < sizeof silent / sizeof *silent; i++)
      if (strcmp(verb, silent[i]) == 0) return;
    complain(r, intern_printf("unknown directive: %s", verb));
  }
}

// For each line outside of comments: visit(r). The words of a block's lines are led by the block's verb.
static void read_lines(Reader *r) {
  const char *block = NULL;
  const SourceFile *f = r->file;
  for (const char *p = f->text, *end = p + f->size, *eol; p < end; p = eol + 1) {
    eol = memchr(p, '\n', (size_t)(end - p));
    if (!eol) eol = end;
    r->line++;
    split(r, p, eol);
    char **w = r->words.at;
    int n = r->words.len;
    if (n == 0) continue;
    if (block && strcmp(w[0], ")") == 0) block = NULL;
    else if (block) directive(r, block, w, n);
    else if (n > 1 && strcmp(w[1], "(") == 0) block = n > 2 && strcmp(w[2], ")") == 0 ? NULL : w[0];
    else directive(r, w[0], w + 1, n - 1);
  }
}

GoMod *gomod_read(const char *dir, const char *file) {
  const char *error;
  const SourceFile *f = source_read(file, &error);
  if (!f) return NULL;
  GoMod *m = xcalloc(1, sizeof *m);
  m->dir = intern(dir);
  m->path = "command-line-arguments";
  m->go_version = GO_VERSION_IF_UNSAID;
  Reader r = {.m = m, .file = f};
  read_lines(&r);
  vec_free(&r.words);
  return m;
}
