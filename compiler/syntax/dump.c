// The tree for people who want to see it: one node a line, its plain fields behind it, its children below, indented and
// named after the field. Made from ast.def, so that no field is forgotten.
#include "syntax_impl.h"

typedef struct {
  StrBuf *to;
  const SyntaxFile *file;
  bool positions;
  int indent;
} Dump;

static void dump_node(Dump *d, const char *field, int index, const Node *n);

static void dump_pos(Dump *d, Pos p) {
  if (d->positions && p) strbuf_printf(d->to, " %d:%d", pos_line(p), pos_column(p));
}

static const char *kind_name(const Node *n, const char *field, int value) {
  static const char *const literals[] = {"INT", "FLOAT", "IMAG", "CHAR", "STRING"};
  static const char *const dirs[] = {"both", "send", "recv"};
  static const char *const branches[] = {"break", "continue", "goto", "fallthrough"};
  if (n->kind == AST_BASIC_LIT) return literals[value];
  if (n->kind == AST_CHAN_TYPE) return dirs[value];
  if (n->kind == AST_BRANCH) return branches[value];
  return NULL;
}

static void dump_int(Dump *d, const Node *n, const char *field, int value) {
  const char *name = kind_name(n, field, value);
  if (name) strbuf_printf(d->to, " %s", name);
  else if (value && (d->positions || strcmp(field, "group") != 0)) strbuf_printf(d->to, " %s=%d", field, value);   // groups only have to differ
}

static void dump_text(Dump *d, Text t) {
  strbuf_addc(d->to, ' ');
  for (int i = 0; i < t.len; i++) {
    if (t.at[i] == '\n') strbuf_add(d->to, "\\n");
    else strbuf_addc(d->to, t.at[i]);
  }
}

// First the fields that fit on the line, then those that are trees.
static void plain_fields(Dump *d, const Node *n) {
  switch (n->kind) {
#define FI(name) strbuf_printf(d->to, " %s", f->name);
#define FO(name) if (f->name) strbuf_printf(d->to, " %s", op_text(f->name));
#define FB(name) if (f->name) strbuf_printf(d->to, " %s", #name);
#define FD(name) dump_int(d, n, #name, f->name);
#define FP(name) if (d->positions && f->name) { strbuf_printf(d->to, " %s", #name); dump_pos(d, f->name); }
#define FT(name) dump_text(d, f->name);
#include "fields.inc"
  }
}

static void tree_fields(Dump *d, const Node *n) {
  switch (n->kind) {
#define FN(name) if (f->name) dump_node(d, #name, -1, f->name);
#define FL(name) for (int i = 0; i < f->name.len; i++) dump_node(d, #name, i, f->name.at[i]);
#include "fields.inc"
  }
}

static void dump_node(Dump *d, const char *field, int index, const Node *n) {
  for (int i = 0; i < d->indent; i++) strbuf_add(d->to, "  ");
  if (index >= 0) strbuf_printf(d->to, "%s[%d]: ", field, index);
  else strbuf_printf(d->to, "%s: ", field);
  strbuf_add(d->to, ast_kind_name(n->kind));
  dump_pos(d, n->pos);
  plain_fields(d, n);
  strbuf_addc(d->to, '\n');
  d->indent++;
  tree_fields(d, n);
  d->indent--;
}

void dump_file(StrBuf *to, const SyntaxFile *file, bool positions) {
  Dump d = {to, file, positions, 0};
  if (file->build_constraint.len) strbuf_printf(to, "build %.*s\n", file->build_constraint.len, file->build_constraint.at);
  if (file->package_name) dump_node(&d, "package", -1, file->package_name);
  for (int i = 0; i < file->imports.len; i++) dump_node(&d, "imports", i, file->imports.at[i]);
  for (int i = 0; i < file->decls.len; i++) dump_node(&d, "decls", i, file->decls.at[i]);
  for (int i = 0; i < file->nlinknames; i++) {
    const Linkname *l = &file->linknames[i];
    strbuf_printf(to, "linkname %s %s\n", l->local, l->target ? l->target : "");
  }
  for (int i = 0; i < file->nembeds; i++) strbuf_printf(to, "embed %.*s\n", file->embeds[i].patterns.len, file->embeds[i].patterns.at);
}

void ast_dump(FILE *to, const SyntaxFile *file) {
  StrBuf b = {0};
  dump_file(&b, file, true);
  fwrite(strbuf_str(&b), 1, b.len, to);
  strbuf_free(&b);
}
