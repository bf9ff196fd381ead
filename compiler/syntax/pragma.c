// Comments that mean something.
//
//   //line file:line[:column]     what follows counts as that place (source_add_line); also /*line ...*/
//   //go:build EXPR               before the package clause: the file's build constraint
//   //go:linkname local [target]  anywhere in a file that imports unsafe
//   //go:embed PATTERNS           above the declaration of one variable
//   //go:noinline //go:nosplit    above a function, and others of gc's that say nothing here
//   //go:systemstack //go:cgo_... gc's, for its own runtime and cgo: refused
//
// What is for functions must stand right in front of `func`. A //go:embed waits until the declaration behind it ends, which
// takes it or does not: then it is misplaced. The parser reads one token ahead, so a directive behind the end of a
// declaration may already be known when the declaration is reduced; positions tell which is which.
#include "syntax_impl.h"

#include <ctype.h>
#include "go.tab.h"

static bool begins(const char *text, int len, const char *with) {
  int n = (int)strlen(with);
  return len >= n && memcmp(text, with, (size_t)n) == 0;
}

static Text trim(const char *at, int len) {
  while (len > 0 && isspace((unsigned char)*at)) at++, len--;
  while (len > 0 && isspace((unsigned char)at[len - 1])) len--;
  return (Text){at, len};
}

// ---------------------------------------------------------------- line directives

// The number after the last colon of text: where it begins in *at (0: there is no colon), its value, and whether it is one.
static bool trailing_number(const char *text, int len, int *at, long *value) {
  int i = len;
  while (i > 0 && text[i - 1] != ':') i--;
  *at = i;
  *value = 0;
  if (i == 0 || i == len) return false;
  for (int k = i; k < len; k++) {
    if (!isdigit((unsigned char)text[k])) return false;
    if (*value < 1L << 40) *value = *value * 10 + (text[k] - '0');
  }
  return true;
}

// A relative name is relative to the file that bears the directive.
static Name directive_filename(Parser *p, const char *text, int len, Pos here) {
  if (len == 0) return intern(pos_filename(here));
  const char *path = p->source->path, *slash = strrchr(path, '/');
  if (text[0] == '/' || !slash) return intern_n(text, (size_t)len);
  return intern_printf("%.*s/%.*s", (int)(slash - path), path, len, text);
}

enum { LARGEST_LINE = 1 << 28, LARGEST_COLUMN = 1 << 20 };

// text is "file:line" or "file:line:column", at its position; it holds from from on.
static void line_directive(Parser *p, const char *text, int len, Pos at, Pos from) {
  int last, before;
  long line, column = 0;
  bool number = trailing_number(text, len, &last, &line);
  if (last == 0) return;
  if (!number) {
    error_at(p, at + (Pos)last, "invalid line number: %.*s", len - last, text + last);
    return;
  }
  long first;
  bool has_column = trailing_number(text, last - 1, &before, &first);
  if (has_column) {
    column = line;
    line = first;
    if (column == 0 || column >= LARGEST_COLUMN) {
      error_at(p, at + (Pos)last, "invalid column number: %.*s", len - last, text + last);
      return;
    }
    len = last - 1;
    last = before;
  }
  if (line == 0 || line >= LARGEST_LINE) {
    error_at(p, at + (Pos)last, "invalid line number: %.*s", len - last, text + last);
    return;
  }
  Name name = last == 1 && !has_column ? intern("") : directive_filename(p, text, last - 1, at);
  if (!p->learning) source_add_line(from, name, (int)line, (int)column);
}

// ---------------------------------------------------------------- //go:build go1.N

// The language version that a build constraint asks for: the larger side of &&, the smaller of ||; 0 for none.
typedef struct { const char *at, *end; int depth; } Constraint;

static int constraint_or(Constraint *c);

static void skip_space(Constraint *c) {
  while (c->at < c->end && isspace((unsigned char)*c->at)) c->at++;
}

static bool accept(Constraint *c, const char *token) {
  skip_space(c);
  if (!begins(c->at, (int)(c->end - c->at), token)) return false;
  c->at += strlen(token);
  return true;
}

static int constraint_term(Constraint *c) {
  bool negated = false;
  while (accept(c, "!")) negated = !negated;
  int version = 0;
  if (accept(c, "(") && c->depth < 100) {
    c->depth++;
    version = constraint_or(c);
    accept(c, ")");
    c->depth--;
  } else {
    const char *word = c->at;
    while (c->at < c->end && (isalnum((unsigned char)*c->at) || *c->at == '_' || *c->at == '.')) c->at++;
    if (begins(word, (int)(c->at - word), "go1.")) version = atoi(word + 4);
  }
  return negated ? 0 : version;
}

static int constraint_and(Constraint *c) {
  int version = constraint_term(c);
  while (accept(c, "&&")) {
    int other = constraint_term(c);
    if (other > version) version = other;
  }
  return version;
}

static int constraint_or(Constraint *c) {
  int version = constraint_and(c);
  while (accept(c, "||")) {
    int other = constraint_and(c);
    if (other < version) version = other;
  }
  return version;
}

static void build_directive(Parser *p, Text expr, Pos at) {
  if (p->pragma.package_seen) error_at(p, at, "misplaced compiler directive");
  if (p->pragma.package_seen || p->file->build_constraint.len > 0) return;
  p->file->build_constraint = expr;
  Constraint c = {expr.at, expr.at + expr.len, 0};
  int version = constraint_or(&c);
  if (version > 0) p->file->go_version = arena_printf(p->arena, "go1.%d", version);
}

// ---------------------------------------------------------------- the others

static void linkname_directive(Parser *p, Text args, Pos at) {
  Text word[3];
  int n = 0;
  for (const char *c = args.at, *end = args.at + args.len; c < end;) {
    const char *from = c;
    while (c < end && !isspace((unsigned char)*c)) c++;
    if (n == 3) break;
    word[n++] = (Text){from, (int)(c - from)};
    while (c < end && isspace((unsigned char)*c)) c++;
  }
  if (n == 0 || n > 2) {
    error_at(p, at, "usage: //go:linkname localname [linkname]");
    return;
  }
  Linkname l = {at, intern_n(word[0].at, (size_t)word[0].len), n == 2 ? intern_n(word[1].at, (size_t)word[1].len) : NULL};
  vec_push(&p->pragma.linknames, l);
}

static void embed_directive(Parser *p, Text args, Pos at) {
  if (args.len) vec_push(&p->pragma.embeds, ((EmbedDirective){at, args, 0}));
  else error_at(p, at, "usage: //go:embed pattern...");
}

// Those of gc that speak of functions. Most of them mean nothing to us but must stand where they may.
static const struct { const char *name; int flag; } of_functions[] = {
  {"noinline", PRAGMA_NOINLINE}, {"nosplit", PRAGMA_NOSPLIT}, {"noescape", PRAGMA_NOESCAPE}, {"norace", 0}, {"nocheckptr", 0}, {"nointerface", 0}, {"uintptrescapes", 0},
};

static const char *const of_runtime[] = {"systemstack", "nowritebarrier", "nowritebarrierrec", "yeswritebarrierrec"};

static bool is_word(const char *word, int n, const char *name) { return n == (int)strlen(name) && memcmp(word, name, (size_t)n) == 0; }

static void function_directive(Parser *p, const char *word, int n, Pos at) {
  for (size_t i = 0; i < sizeof of_functions / sizeof *of_functions; i++)
    if (is_word(word, n, of_functions[i].name)) vec_push(&p->pragma.funcs, ((FuncPragma){at, of_functions[i].flag}));
  for (size_t i = 0; i < sizeof of_runtime / sizeof *of_runtime; i++)
    if (is_word(word, n, of_runtime[i])) error_at(p, at, "//go:%s only allowed in runtime", of_runtime[i]);
  if (is_word(word, n, "uintptrkeepalive")) error_at(p, at, "//go:uintptrkeepalive is only allowed in the standard library");
}

// directive: all of it, from "go:cgo_" on.
static void cgo_directive(Parser *p, Text directive, Text args, Pos at) {
  static const struct { const char *begins, *usage; } without_arguments[] = {
    {"go:cgo_ldflag", "//go:cgo_ldflag \"arg\""}, {"go:cgo_import_dynamic", "//go:cgo_import_dynamic local [remote [\"library\"]]"},
  };
  error_at(p, at, "//%.*s only allowed in cgo-generated code", directive.len, directive.at);
  for (size_t i = 0; i < sizeof without_arguments / sizeof *without_arguments; i++)
    if (!args.len && is_word(directive.at, directive.len, without_arguments[i].begins)) error_at(p, at, "usage: %s", without_arguments[i].usage);
}

void pragma_comment(Parser *p, const char *text, int len, Pos at, Pos end) {
  if (begins(text, len, "//line ")) {
    if (len > 7 && text[len - 1] == '\r') len--;
    if (pos_column(at) == 1) line_directive(p, text + 7, len - 7, at + 7, pos_make(p->source->index, pos_line(at) + 1, 1));
    return;
  }
  if (begins(text, len, "/*line ")) {
    line_directive(p, text + 7, len - 9, at + 7, end);
    return;
  }
  if (!begins(text, len, "//go:")) return;
  const char *word = text + 5;
  int n = 0;
  while (5 + n < len && !isspace((unsigned char)word[n])) n++;
  Text args = trim(word + n, len - 5 - n);
  Pos name_at = at + 2;          // gc points behind the slashes
  if (is_word(word, n, "build")) build_directive(p, args, name_at);
  else if (is_word(word, n, "linkname")) linkname_directive(p, args, name_at);
  else if (is_word(word, n, "embed")) embed_directive(p, args, name_at);
  else if (begins(word, n, "cgo_")) cgo_directive(p, trim(text + 2, len - 2), args, name_at);
  else function_directive(p, word, n, name_at);
}

uint32_t pragma_take_func(Parser *p) {
  uint32_t all = 0;
  for (int i = 0; i < p->pragma.funcs.len; i++) all |= (uint32_t)p->pragma.funcs.at[i].flag;
  p->pragma.funcs.len = 0;
  return all;
}

// A directive belongs to the token behind it, so t decides about those in front of it; peeking may have met later ones.
void pragma_token(Parser *p, const Token *t) {
  Pos here = message_token_pos(t);
  int kept = 0;
  for (int i = 0; i < p->pragma.funcs.len; i++) {
    FuncPragma f = p->pragma.funcs.at[i];
    if (f.pos < here) error_at(p, f.pos, "misplaced compiler directive");
    else p->pragma.funcs.at[kept++] = f;
  }
  p->pragma.funcs.len = kept;
  for (; p->pragma.embeds_seen < p->pragma.embeds.len; p->pragma.embeds_seen++) {
    EmbedDirective *e = &p->pragma.embeds.at[p->pragma.embeds_seen];
    if (e->pos > here) break;
    if (t->token != VAR || p->feed.levels.len == 1) continue;
    error_at(p, e->pos, "go:embed cannot apply to var inside func");
    e->pos = 0;                  // dealt with
  }
}

void pragma_decl(Parser *p, Node *decl) {
  for (; p->pragma.embeds_placed < p->pragma.embeds.len; p->pragma.embeds_placed++) {
    EmbedDirective *e = &p->pragma.embeds.at[p->pragma.embeds_placed];
    if (e->pos > decl->pos) break;
    if (!e->pos) continue;
    if (decl->kind == AST_VAR_SPEC) e->decl = decl->pos;
    else error_at(p, e->pos, "misplaced go:embed directive");
  }
}

// The directive may stand anywhere in the file, so the functions are marked at its end.
static void mark_linknames(Parser *p) {
  for (int i = 0; i < p->pragma.linknames.len; i++)
    for (int k = 0; k < p->decls.len; k++) {
      Node *d = p->decls.at[k];
      if (d->kind == AST_FUNC_DECL && !d->func_decl.recv && d->func_decl.name->ident.name == p->pragma.linknames.at[i].local)
        d->func_decl.pragmas |= PRAGMA_LINKNAME;
    }
}

static bool imports(const Parser *p, const char *path) {
  size_t len = strlen(path);
  for (int i = 0; i < p->imports.len; i++) {
    Text text = p->imports.at[i]->import.path->lit.text;
    if ((size_t)text.len == len + 2 && memcmp(text.at + 1, path, len) == 0) return true;
  }
  return p->imports_only;
}

void pragma_finish(Parser *p) {
  mark_linknames(p);
  for (int i = 0; i < p->pragma.funcs.len; i++) error_at(p, p->pragma.funcs.at[i].pos, "misplaced compiler directive");
  for (int i = p->pragma.embeds_placed; i < p->pragma.embeds.len; i++)
    if (p->pragma.embeds.at[i].pos) error_at(p, p->pragma.embeds.at[i].pos, "misplaced go:embed directive");
  if (!imports(p, "unsafe"))
    for (int i = 0; i < p->pragma.linknames.len; i++)
      error_at(p, p->pragma.linknames.at[i].pos, "//go:linkname only allowed in Go files that import \"unsafe\"");
  if (!imports(p, "embed"))
    for (int i = 0; i < p->pragma.embeds.len; i++)
      if (p->pragma.embeds.at[i].decl)
        error_at(p, p->pragma.embeds.at[i].pos, "go:embed requires import \"embed\" (or import _ \"embed\", if package is not used)");
}
