// Language versions: what a go.mod or -lang that names an older Go does not allow.
#include "check.h"

bool check_allowed(const Checker *c, int minor) { return !c->pkg->go_version || c->pkg->go_version >= minor; }

const char *check_requires(Checker *c, int minor) {
  return arena_printf(c->arena, "requires go1.%d or later (-lang was set to go1.%d; check go.mod)", minor, c->pkg->go_version);
}

bool check_version(Checker *c, Pos at, int minor, const char *what) {
  if (check_allowed(c, minor)) return true;
  check_error(c, at, "%s %s", what, check_requires(c, minor));
  return false;
}

// ---- number literals

void check_literal_version(Checker *c, Pos at, Text text) {
  enum { NEW_NUMBERS = 13 };
  if (check_allowed(c, NEW_NUMBERS) || text.len < 2) return;
  const char *what = NULL;
  char kind = text.at[0] == '0' ? text.at[1] | 32 : 0;
  bool hex_float = kind == 'x' && (memchr(text.at, 'p', (size_t)text.len) || memchr(text.at, 'P', (size_t)text.len));
  if (memchr(text.at, '_', (size_t)text.len)) what = "underscore in numeric literal";
  else if (kind == 'b') what = "binary literal";
  else if (kind == 'o') what = "0o/0O-style octal literal";
  else if (hex_float) what = "hexadecimal floating-point literal";
  if (what) check_version(c, at, NEW_NUMBERS, what);
}
