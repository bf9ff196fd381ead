// Which files of a directory take part: their names (reader_linux.go, asm_arm64.go, x_test.go) and their //go:build lines decide.
//
// The line must stand before the package clause, among comments. So it is found without parsing: blank lines and comments are skipped,
// and the search ends at the first other character. A file without such a line may have the older form, // +build lines, which an empty line must
// part from the package clause: "// +build linux,amd64 !foo" means (linux && amd64) || !foo, and all such lines must hold.
#include "packages_impl.h"

#include <ctype.h>
#include <stdio.h>

static const char *const systems[] = {"aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "nacl", "netbsd",
                                      "openbsd", "plan9", "solaris", "wasip1", "windows", "zos", NULL};
static const char *const processors[] = {"386", "amd64", "amd64p32", "arm", "arm64", "arm64be", "armbe", "loong64", "mips", "mips64", "mips64le",
                                         "mips64p32", "mips64p32le", "mipsle", "ppc", "ppc64", "ppc64le", "riscv", "riscv64", "s390", "s390x",
                                         "sparc", "sparc64", "wasm", NULL};
static const char *const always[] = {"linux", "amd64", "unix", "burrow", "purego", NULL};

typedef struct { const char *at; size_t len; } Word;

static bool word_is(Word w, const char *s) { return strlen(s) == w.len && memcmp(w.at, s, w.len) == 0; }

static bool word_in(Word w, const char *const *list) {
  for (; *list; list++)
    if (word_is(w, *list)) return true;
  return false;
}

// ---- names

// Cuts the part after the last underscore off; an empty word if there is none.
static Word cut_suffix(Word *name) {
  for (size_t i = name->len; i > 0; i--)
    if (name->at[i - 1] == '_') {
      Word suffix = {name->at + i, name->len - i};
      name->len = i - 1;
      return suffix;
    }
  return (Word){name->at, 0};
}

bool buildtags_match_name(const char *file_name, bool tests) {
  size_t len = strlen(file_name);
  if (len < 4 || strcmp(file_name + len - 3, ".go") != 0 || *file_name == '_' || *file_name == '.') return false;
  Word name = {file_name, len - 3}, rest = name;
  Word last = cut_suffix(&rest);
  if (last.len && word_is(last, "test")) {
    if (!tests) return false;
    name = rest;
    last = cut_suffix(&rest);
  }
  if (!last.len) return true;
  if (word_in(last, systems)) return word_is(last, "linux");
  if (!word_in(last, processors)) return true;
  if (!word_is(last, "amd64")) return false;
  Word before = cut_suffix(&rest);
  return !before.len || !word_in(before, systems) || word_is(before, "linux");
}

// ---- expressions: a || b && !(c)

typedef struct {
  const PackagesConfig *config;
  const char *p, *end;
  bool bad;
} Expr;

static void skip_blanks(Expr *e) {
  while (e->p < e->end && (*e->p == ' ' || *e->p == '\t')) e->p++;
}

static bool accept(Expr *e, const char *token) {
  skip_blanks(e);
  size_t n = strlen(token);
  if ((size_t)(e->end - e->p) < n || memcmp(e->p, token, n) != 0) return false;
  e->p += n;
  return true;
}

static bool go_version_holds(Word w) {
  if (w.len < 5 || memcmp(w.at, "go1.", 4) != 0) return false;
  int minor = 0;
  for (size_t i = 4; i < w.len; i++) {
    if (!isdigit((unsigned char)w.at[i])) return false;
    minor = 10 * minor + (w.at[i] - '0');
  }
  return minor <= NEWEST_GO;
}

static bool tag_holds(const PackagesConfig *config, Word w) {
  for (int i = 0; i < config->ntags; i++)
    if (word_is(w, config->tags[i])) return true;
  return word_in(w, always) || go_version_holds(w);
}

static bool is_tag_char(char ch) { return isalnum((unsigned char)ch) || ch == '_' || ch == '.' || (unsigned char)ch >= 0x80; }

static bool eval_or(Expr *e);

static bool eval_operand(Expr *e) {
  if (accept(e, "!")) return !eval_operand(e);
  if (accept(e, "(")) {
    bool v = eval_or(e);
    if (!accept(e, ")")) e->bad = true;
    return v;
  }
  skip_blanks(e);
  const char *start = e->p;
  while (e->p < e->end && is_tag_char(*e->p)) e->p++;
  if (e->p == start) {
    e->bad = true;
    return false;
  }
  return tag_holds(e->config, (Word){start, (size_t)(e->p - start)});
}

static bool eval_and(Expr *e) {
  bool v = eval_operand(e);
  while (!e->bad && accept(e, "&&")) v = eval_operand(e) && v;
  return v;
}

static bool eval_or(Expr *e) {
  bool v = eval_and(e);
  while (!e->bad && accept(e, "||")) v = eval_and(e) || v;
  return v;
}

// ---- the line

static const char *end_of_line(const char *p, const char *end) {
  const char *nl = memchr(p, '\n', (size_t)(end - p));
  return nl ? nl : end;
}

static const char *skip_comment(const char *p, const char *end) {
  const char *close = strstr(p + 2, "*/");
  return close && close < end ? close + 2 : end;
}

// What stands before the package clause.
typedef struct {
  const char *build, *build_end; // the expression after //go:build, or NULL
  int line;                      // where
  bool plus_holds;               // all // +build lines that count do
} Header;

static bool plus_term(const PackagesConfig *config, const char *p, const char *end) {
  for (const char *comma; p <= end; p = comma + 1) {
    comma = memchr(p, ',', (size_t)(end - p));
    if (!comma) comma = end;
    bool not = p < comma && *p == '!';
    p += not;
    if (tag_holds(config, (Word){p, (size_t)(comma - p)}) == not) return false;
  }
  return true;
}

// "// +build a b,c": does one of the terms hold? Other comments hold always.
static bool plus_line(const PackagesConfig *config, const char *p, const char *end) {
  for (p += 2; p < end && (*p == ' ' || *p == '\t'); p++) continue;
  static const char word[] = "+build";
  size_t n = sizeof word - 1;
  if ((size_t)(end - p) < n || memcmp(p, word, n) != 0 || (p + n < end && !isspace((unsigned char)p[n]))) return true;
  bool holds = false;
  for (p += n; p < end;) {
    if (isspace((unsigned char)*p)) { p++; continue; }
    const char *start = p;
    while (p < end && !isspace((unsigned char)*p)) p++;
    holds = holds || plus_term(config, start, p);
  }
  return holds;
}

static Header read_header(const PackagesConfig *config, const SourceFile *f) {
  static const char directive[] = "//go:build";
  Header h = {.plus_holds = true};
  bool pending = true;           // what the +build lines since the last empty line say
  int newlines = 0, line = 1;
  for (const char *p = f->text, *end = p + f->size; p < end;) {
    if (*p == '\n') {
      line++;
      p++;
      if (++newlines > 1) h.plus_holds = h.plus_holds && pending, pending = true;
      continue;
    }
    if (isspace((unsigned char)*p)) { p++; continue; }
    newlines = 0;
    if (p[0] == '/' && p[1] == '/') {
      const char *eol = end_of_line(p, end);
      size_t n = sizeof directive - 1;
      if ((size_t)(eol - p) > n && memcmp(p, directive, n) == 0 && isspace((unsigned char)p[n])) {
        h.build = p + n;
        h.build_end = eol;
        h.line = line;
        return h;
      }
      pending = plus_line(config, p, eol) && pending;
      p = eol;
      continue;
    }
    if (p[0] != '/' || p[1] != '*') return h;
    const char *after = skip_comment(p, end);
    for (; p < after; p++) line += *p == '\n';
  }
  return h;
}

bool buildtags_match_text(const PackagesConfig *config, const SourceFile *file) {
  Header h = read_header(config, file);
  if (!h.build) return h.plus_holds;
  if (h.build_end > h.build && h.build_end[-1] == '\r') h.build_end--;
  Expr e = {.config = config, .p = h.build, .end = h.build_end};
  bool v = eval_or(&e);
  skip_blanks(&e);
  if (!e.bad && e.p == e.end) return v;
  diag_error(pos_make(file->index, h.line, 1), "parsing //go:build line: unexpected token");
  return false;
}
