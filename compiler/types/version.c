// Language versions: what a go.mod, -lang or a //go:build go1.N line does not allow.
//
// A file's own line counts more than the package's version: it may ask for a newer language, or for an older one down to go1.21, before
// which files could not choose.
#include "check.h"

#include <stdlib.h>

enum { NEWEST = 27, OLDEST_OF_FILES = 21 };

// The minor version that the file at that position declares; 0: none.
static int file_version(const Package *p, Pos at) {
  const SourceFile *source = source_file(at);
  for (int i = 0; i < p->nfiles; i++) {
    const SyntaxFile *f = p->files[i];
    if (f->source != source || !f->go_version) continue;
    int minor = strncmp(f->go_version, "go1.", 4) == 0 ? atoi(f->go_version + 4) : 0;
    return minor && minor < OLDEST_OF_FILES ? OLDEST_OF_FILES : minor;
  }
  return 0;
}

int package_go_version(const Package *p, Pos at) {
  int minor = file_version(p, at);
  return minor ? minor : p->go_version ? p->go_version : NEWEST;
}

bool check_allowed(const Checker *c, Pos at, int minor) {
  int version = c->pkg->go_version ? c->pkg->go_version : NEWEST;
  if (minor <= OLDEST_OF_FILES && minor <= version) return true;        // whatever the file says
  return package_go_version(c->pkg, at) >= minor;
}

const char *check_requires(Checker *c, Pos at, int minor) {
  int file = file_version(c->pkg, at);
  if (file) return arena_printf(c->arena, "requires go1.%d or later (file declares //go:build go1.%d)", minor, file);
  return arena_printf(c->arena, "requires go1.%d or later (-lang was set to go1.%d; check go.mod)", minor, c->pkg->go_version);
}

bool check_version(Checker *c, Pos at, int minor, const char *what) {
  if (check_allowed(c, at, minor)) return true;
  check_error(c, at, "%s %s", what, check_requires(c, at, minor));
  return false;
}

// ---- number literals

void check_literal_version(Checker *c, Pos at, Text text) {
  enum { NEW_NUMBERS = 13 };
  if (text.len < 2 || check_allowed(c, at, NEW_NUMBERS)) return;
  const char *what = NULL;
  char kind = text.at[0] == '0' ? text.at[1] | 32 : 0;
  bool hex_float = kind == 'x' && (memchr(text.at, 'p', (size_t)text.len) || memchr(text.at, 'P', (size_t)text.len) || text.at[text.len - 1] == 'i');
  if (memchr(text.at, '_', (size_t)text.len)) what = "underscore in numeric literal";
  else if (kind == 'b') what = "binary literal";
  else if (kind == 'o') what = "0o/0O-style octal literal";
  else if (hex_float) what = "hexadecimal floating-point literal";
  if (what) check_version(c, at, NEW_NUMBERS, what);
}
