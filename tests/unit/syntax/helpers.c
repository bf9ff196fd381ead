#include "helpers.h"

#include <stdlib.h>

static SyntaxContext context;

SyntaxFile *parse_text(const char *text, size_t len) {
  if (!context.arena) context = (SyntaxContext){.arena = arena_new(), .next_id = 1};
  SyntaxFile *f = syntax_parse_file(&context, source_from_text("t.go", text, len), false);
  ast_check(f);
  return f;
}

SyntaxFile *parse_string(const char *text) { return parse_text(text, strlen(text)); }

const char *errors_of(const char *text, size_t len) {
  char *flushed;
  size_t size;
  StrBuf b = {0};
  diag_reset();
  parse_text(text, len);
  FILE *f = open_memstream(&flushed, &size);
  diag_flush(f, 0);
  fclose(f);
  for (char *line = strtok(flushed, "\n"); line; line = strtok(NULL, "\n"))
    strbuf_printf(&b, "%s\n", strncmp(line, "t.go:", 5) == 0 ? line + 5 : line);
  free(flushed);
  return strbuf_str(&b);
}

const char *shape_of(const SyntaxFile *f) {
  StrBuf b = {0};
  dump_file(&b, f, false);
  return strbuf_str(&b);
}

const char *printed(const SyntaxFile *f) {
  StrBuf b = {0};
  ast_print(&b, f);
  return strbuf_str(&b);
}

bool print_is_fixpoint(const SyntaxFile *f) {
  char *text = (char *)printed(f), *before = (char *)shape_of(f);
  char *after = (char *)shape_of(parse_string(text));
  int errors = diag_count();
  bool same = errors == 0 && strcmp(before, after) == 0;
  if (errors) diag_flush(stdout, 5);
  if (!same) {
    size_t at = 0;
    while (before[at] && before[at] == after[at]) at++;
    printf("%s: printed and parsed again it differs:\n%.100s\n-- after --\n%.100s\n", f->source->path, before + at, after + at);
  }
  free(text);
  free(before);
  free(after);
  return same;
}

static void write_sexpr(StrBuf *b, const Node *n);

static void write_list(StrBuf *b, const char *head, const Node *x, NodeList l) {
  strbuf_printf(b, "(%s", head);
  if (x) {
    strbuf_addc(b, ' ');
    write_sexpr(b, x);
  }
  for (int i = 0; i < l.len; i++) {
    strbuf_addc(b, ' ');
    write_sexpr(b, l.at[i]);
  }
  strbuf_addc(b, ')');
}

static void write_sexpr(StrBuf *b, const Node *n) {
  NodeList pair = {(Node *[]){n->binary.x, n->binary.y}, 2}, none = {0};
  switch (n->kind) {
    case AST_BINARY: write_list(b, op_text(n->binary.op), NULL, pair); break;
    case AST_UNARY: write_list(b, op_text(n->unary.op), n->unary.x, none); break;
    case AST_STAR: write_list(b, "star", n->star.x, none); break;
    case AST_PAREN: write_list(b, "paren", n->paren.x, none); break;
    case AST_CALL: write_list(b, n->call.has_dots ? "call..." : "call", n->call.fun, n->call.args); break;
    case AST_INDEX: write_list(b, "index", n->index.x, n->index.indices); break;
    case AST_COMPOSITE_LIT: write_list(b, "lit", n->composite.type, n->composite.elems); break;
    case AST_SELECTOR: write_list(b, "sel", n->selector.x, (NodeList){(Node *[]){n->selector.sel}, 1}); break;
    case AST_SLICE_TYPE: write_list(b, "[]", n->slice_type.elem, none); break;
    case AST_ARRAY_TYPE: write_list(b, "array", n->array_type.len, (NodeList){(Node *[]){n->array_type.elem}, 1}); break;
    case AST_CHAN_TYPE: write_list(b, (const char *[]){"chan", "chan<-", "<-chan"}[n->chan_type.dir], n->chan_type.elem, none); break;
    case AST_FUNC_LIT: write_list(b, "func-lit", n->func_lit.type, none); break;
    case AST_TYPE_ASSERT: write_list(b, "assert", n->type_assert.x, n->type_assert.type ? (NodeList){(Node *[]){n->type_assert.type}, 1} : none); break;
    default: print_expr(&(Printer){.to = b, .brief = true}, n); break;
  }
}

const char *sexpr(const char *expr) {
  StrBuf b = {0};
  strbuf_printf(&b, "package p; var _ = %s", expr);
  SyntaxFile *f = parse_string(strbuf_str(&b));
  if (f->decls.len != 1 || diag_count()) {
    diag_reset();
    return "error";
  }
  b.len = 0;
  write_sexpr(&b, f->decls.at[0]->var_spec.values.at[0]);
  return strbuf_str(&b);
}
