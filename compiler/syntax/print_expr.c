// Expressions and types as source, in the one form that gc uses in its messages: spaces around binary operators and
// nowhere else, parentheses as written (they are nodes), fields on one line.
#include "syntax_impl.h"

static void add(Printer *pr, const char *s) { strbuf_add(pr->to, s); }

void print_exprs(Printer *pr, NodeList l) {
  for (int i = 0; i < l.len; i++) {
    if (i) add(pr, ", ");
    print_expr(pr, l.at[i]);
  }
}

static void print_field(Printer *pr, const Node *f) {
  print_exprs(pr, f->field.names);
  if (f->field.names.len) add(pr, " ");
  print_expr(pr, f->field.type);
  if (f->field.tag) {
    add(pr, " ");
    print_expr(pr, f->field.tag);
  }
}

static void print_fields(Printer *pr, NodeList fields, const char *between) {
  for (int i = 0; i < fields.len; i++) {
    if (i) add(pr, between);
    print_field(pr, fields.at[i]);
  }
}

// In `type T[P *C] ...` only a comma tells a constraint from a length.
void print_type_params(Printer *pr, NodeList tparams) {
  if (!tparams.len) return;
  add(pr, "[");
  print_fields(pr, tparams, ", ");
  NodeKind first = tparams.at[0]->field.type->kind;
  if (!pr->brief && (first == AST_STAR || first == AST_PAREN || first == AST_BINARY)) add(pr, ",");
  add(pr, "]");
}

void print_signature(Printer *pr, const Node *n) {
  NodeList results = n->func_type.results;
  add(pr, "(");
  print_fields(pr, n->func_type.params, ", ");
  add(pr, ")");
  if (!results.len) return;
  bool bare = results.len == 1 && !results.at[0]->field.names.len && results.at[0]->field.type->kind != AST_PAREN;
  add(pr, bare ? " " : " (");
  print_fields(pr, results, ", ");
  if (!bare) add(pr, ")");
}

static void print_interface(Printer *pr, NodeList elems) {
  add(pr, "interface{");
  for (int i = 0; i < elems.len; i++) {
    const Node *e = elems.at[i];
    if (i) add(pr, "; ");
    if (e->field.names.len) {
      print_expr(pr, e->field.names.at[0]);
      print_signature(pr, e->field.type);
    } else {
      print_expr(pr, e->field.type);
    }
  }
  add(pr, "}");
}

static void print_composite(Printer *pr, const Node *n) {
  if (n->composite.type) print_expr(pr, n->composite.type);
  add(pr, "{");
  if (pr->brief && n->composite.elems.len) add(pr, "…");
  else print_exprs(pr, n->composite.elems);
  add(pr, "}");
}

static void print_slice(Printer *pr, const Node *n) {
  print_expr(pr, n->slice.x);
  add(pr, "[");
  if (n->slice.lo) print_expr(pr, n->slice.lo);
  add(pr, ":");
  if (n->slice.hi) print_expr(pr, n->slice.hi);
  if (n->slice.three) {
    add(pr, ":");
    print_expr(pr, n->slice.max);
  }
  add(pr, "]");
}

static void print_call(Printer *pr, const Node *n) {
  print_expr(pr, n->call.fun);
  add(pr, "(");
  print_exprs(pr, n->call.args);
  if (n->call.has_dots && n->call.args.at[n->call.args.len - 1]->kind == AST_BASIC_LIT) add(pr, " ");    // 1... would begin a float
  add(pr, n->call.has_dots ? "...)" : ")");
}

// Two operators in a row need a space where they would make another token: - -x, & ^x.
static void print_unary(Printer *pr, const Node *n) {
  add(pr, op_text(n->unary.op));
  const Node *x = n->unary.x;
  if (x->kind == AST_UNARY && (x->unary.op == n->unary.op || n->unary.op == OP_AND) && n->unary.op != OP_NOT) add(pr, " ");
  print_expr(pr, x);
}

static void print_func_lit(Printer *pr, const Node *n) {
  print_expr(pr, n->func_lit.type);
  add(pr, " ");
  if (!pr->brief) print_block(pr, n->func_lit.body);
  else add(pr, n->func_lit.body->block.stmts.len ? "{…}" : "{}");
}

static void print_chan(Printer *pr, const Node *n) {
  static const char *const text[] = {[CHAN_DIR_BOTH] = "chan ", [CHAN_DIR_SEND] = "chan<- ", [CHAN_DIR_RECV] = "<-chan "};
  add(pr, text[n->chan_type.dir]);
  print_expr(pr, n->chan_type.elem);
}

void print_expr(Printer *pr, const Node *n) {
  switch (n->kind) {
    case AST_IDENT: add(pr, n->ident.name); break;
    case AST_BASIC_LIT: strbuf_addn(pr->to, n->lit.text.at, (size_t)n->lit.text.len); break;
    case AST_COMPOSITE_LIT: print_composite(pr, n); break;
    case AST_KEY_VALUE:
      print_expr(pr, n->key_value.key);
      add(pr, ": ");
      print_expr(pr, n->key_value.value);
      break;
    case AST_FUNC_LIT: print_func_lit(pr, n); break;
    case AST_PAREN:
      add(pr, "(");
      print_expr(pr, n->paren.x);
      add(pr, ")");
      break;
    case AST_SELECTOR:
      print_expr(pr, n->selector.x);
      add(pr, ".");
      print_expr(pr, n->selector.sel);
      break;
    case AST_INDEX:
      print_expr(pr, n->index.x);
      add(pr, "[");
      print_exprs(pr, n->index.indices);
      add(pr, "]");
      break;
    case AST_SLICE_EXPR: print_slice(pr, n); break;
    case AST_TYPE_ASSERT:
      print_expr(pr, n->type_assert.x);
      add(pr, ".(");
      if (n->type_assert.type) print_expr(pr, n->type_assert.type);
      else add(pr, "type");
      add(pr, ")");
      break;
    case AST_CALL: print_call(pr, n); break;
    case AST_STAR:
      add(pr, "*");
      print_expr(pr, n->star.x);
      break;
    case AST_UNARY: print_unary(pr, n); break;
    case AST_BINARY:
      print_expr(pr, n->binary.x);
      strbuf_printf(pr->to, " %s ", op_text(n->binary.op));
      print_expr(pr, n->binary.y);
      break;
    case AST_ARRAY_TYPE:
      add(pr, "[");
      print_expr(pr, n->array_type.len);
      add(pr, "]");
      print_expr(pr, n->array_type.elem);
      break;
    case AST_SLICE_TYPE:
      add(pr, "[]");
      print_expr(pr, n->slice_type.elem);
      break;
    case AST_ELLIPSIS:
      add(pr, "...");
      if (n->ellipsis.elem) print_expr(pr, n->ellipsis.elem);
      break;
    case AST_STRUCT_TYPE:
      add(pr, "struct{");
      print_fields(pr, n->struct_type.fields, "; ");
      add(pr, "}");
      break;
    case AST_FUNC_TYPE:
      add(pr, "func");
      print_signature(pr, n);
      break;
    case AST_INTERFACE_TYPE: print_interface(pr, n->interface_type.elems); break;
    case AST_MAP_TYPE:
      add(pr, "map[");
      print_expr(pr, n->map_type.key);
      add(pr, "]");
      print_expr(pr, n->map_type.value);
      break;
    case AST_CHAN_TYPE: print_chan(pr, n); break;
    case AST_FIELD: print_field(pr, n); break;
    default: add(pr, "_"); break;            // BAD, or no expression at all
  }
}

const char *ast_expr_string(Arena *a, const Node *n) {
  StrBuf b = {0};
  print_expr(&(Printer){.to = &b, .brief = true}, n);
  const char *s = arena_strndup(a, strbuf_str(&b), b.len);
  strbuf_free(&b);
  return s;
}
