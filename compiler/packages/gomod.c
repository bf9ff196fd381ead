// Reading go.mod: the module's path, its language version, and replacements by directories.
//
// A go.mod is a list of lines, or of blocks: require ( ... ). Modules from the network are not fetched; a requirement counts only if a
// replace directive says in which directory it is.
#include "packages_impl.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include "../support/map.h"

static Map by_dir;               // interned directory -> Module, or NULL for none above

typedef struct { VEC(char *) words; } Line;

static char *copy_word(const char *p, size_t n) {
  char *s = xmalloc(n + 1);
  memcpy(s, p, n);
  s[n] = '\0';
  return s;
}

// Splits a line into words; quotes are removed, comments dropped.
static void split(const char *p, const char *end, Line *out) {
  out->words.len = 0;
  while (p < end) {
    if (isspace((unsigned char)*p)) { p++; continue; }
    if (p + 1 < end && p[0] == '/' && p[1] == '/') return;
    char quote = *p == '"' || *p == '`' ? *p : 0;
    const char *start = quote ? ++p : p;
    if (!quote && (*p == '(' || *p == ')')) p++;
    else while (p < end && (quote ? *p != quote : !isspace((unsigned char)*p) && *p != '(' && *p != ')')) p++;
    vec_push(&out->words, copy_word(start, (size_t)(p - start)));
    if (quote && p < end) p++;
  }
}

static void replace_directive(Module *m, char **w, int n) {
  int arrow = 0;
  while (arrow < n && strcmp(w[arrow], "=>") != 0) arrow++;
  if (arrow == 0 || arrow + 1 >= n) return;
  const char *target = w[arrow + 1];
  if (target[0] != '.' && target[0] != '/') return;              // another module of the network
  vec_push(&m->replaced, ((Replacement){w[0], target[0] == '/' ? target : path_join(m->dir, target)}));
}

static void directive(Module *m, const char *verb, char **w, int n) {
  int minor;
  if (strcmp(verb, "module") == 0 && n > 0) m->path = w[0];
  else if (strcmp(verb, "go") == 0 && n > 0 && sscanf(w[0], "1.%d", &minor) == 1) m->go_version = minor;
  else if (strcmp(verb, "replace") == 0) replace_directive(m, w, n);
}

static Module *read_gomod(const char *dir, const char *file) {
  const char *error;
  const SourceFile *f = source_read(file, &error);
  if (!f) return NULL;
  Module *m = xcalloc(1, sizeof *m);
  m->dir = dir;
  m->path = "command-line-arguments";
  m->go_version = NEWEST_GO;
  const char *block = NULL;
  Line line = {0};
  for (const char *p = f->text, *end = p + f->size, *eol; p < end; p = eol + 1) {
    eol = memchr(p, '\n', (size_t)(end - p));
    if (!eol) eol = end;
    split(p, eol, &line);
    char **w = line.words.at;
    int n = line.words.len;
    if (n == 0) continue;
    if (block && strcmp(w[0], ")") == 0) block = NULL;
    else if (block) directive(m, block, w, n);
    else if (n > 1 && strcmp(w[1], "(") == 0) block = w[0];
    else directive(m, w[0], w + 1, n - 1);
  }
  vec_free(&line.words);
  return m;
}

static bool is_file(const char *path) {
  FILE *f = fopen(path, "r");
  if (f) fclose(f);
  return f != NULL;
}

bool gomod_is_root(const char *dir) { return is_file(path_join(dir, "go.mod")); }

Module *gomod_find(const char *dir) {
  Name key = intern(dir);
  if (map_has(&by_dir, key)) return map_get(&by_dir, key);
  const char *file = path_join(key, "go.mod");
  Module *m = NULL;
  if (is_file(file)) {
    m = read_gomod(key, file);
  } else {
    const char *slash = strrchr(key, '/');
    if (slash && slash != key) m = gomod_find(intern_n(key, (size_t)(slash - key)));
    else if (slash && key[1]) m = gomod_find("/");
  }
  map_set(&by_dir, key, m);
  return m;
}
