// Reading trees: children, walks, ends. Everything that depends on the fields of a node is made from ast.def.
#include "ast.h"

#include <string.h>
#include "../support/vec.h"

const char *op_text(Op op) {
  static const char *const text[] = {
#define OPERATOR(name, text, prec) text,
#include "operators.def"
#undef OPERATOR
  };
  return text[op];
}

int op_precedence(Op op) {
  static const int precedence[] = {
#define OPERATOR(name, text, prec) prec,
#include "operators.def"
#undef OPERATOR
  };
  return precedence[op];
}

const char *ast_kind_name(NodeKind kind) {
  static const char *const names[] = {
#define AST(KIND, arm, fields) #KIND,
#include "ast.def"
#undef AST
  };
  return names[kind];
}

void ast_children(const Node *n, void (*visit)(Node *child, void *arg), void *arg) {
  switch (n->kind) {
#define FN(name) if (f->name) visit(f->name, arg);
#define FL(name) for (int i = 0; i < f->name.len; i++) visit(f->name.at[i], arg);
#include "fields.inc"
  }
}

typedef struct { bool (*visit)(Node *, void *); void *arg; } Walk;

static void walk_child(Node *child, void *arg) {
  Walk *w = arg;
  ast_walk(child, w->visit, w->arg);
}

void ast_walk(Node *n, bool (*visit)(Node *n, void *arg), void *arg) {
  if (visit(n, arg)) ast_children(n, walk_child, &(Walk){visit, arg});
}

Node *ast_unparen(Node *n) {
  while (n && n->kind == AST_PAREN) n = n->paren.x;
  return n;
}

// ---------------------------------------------------------------- ends

static Pos after_text(Pos at, const char *text, int len) {
  for (const char *nl, *end = text + len; (nl = memchr(text, '\n', (size_t)(end - text)));) {
    at = ((at >> 20) + 1) << 20 | 1;
    len -= (int)(nl + 1 - text);
    text = nl + 1;
  }
  return at + (Pos)len;
}

static Pos end_of_list(NodeList l, Pos otherwise) { return l.len ? ast_end(l.at[l.len - 1]) : otherwise; }
static Pos end_or(const Node *n, Pos otherwise) { return n ? ast_end(n) : otherwise; }

static Pos end_of_result(const Node *func_type) {
  Pos params = end_of_list(func_type->func_type.params, func_type->pos + 1);
  return end_of_list(func_type->func_type.results, params);
}

Pos ast_end(const Node *n) {
  switch (n->kind) {
    case AST_BAD: case AST_EMPTY: return n->pos;
    case AST_IDENT: return n->pos + strlen(n->ident.name);
    case AST_BASIC_LIT: return after_text(n->pos, n->lit.text.at, n->lit.text.len);
    case AST_COMPOSITE_LIT: return n->composite.rbrace + 1;
    case AST_KEY_VALUE: return ast_end(n->key_value.value);
    case AST_FUNC_LIT: return ast_end(n->func_lit.body);
    case AST_PAREN: return ast_end(n->paren.x) + 1;
    case AST_SELECTOR: return ast_end(n->selector.sel);
    case AST_INDEX: return end_of_list(n->index.indices, n->pos) + 1;
    case AST_SLICE_EXPR: return end_or(n->slice.max, end_or(n->slice.hi, end_or(n->slice.lo, ast_end(n->slice.x)) + 1)) + 1;
    case AST_TYPE_ASSERT: return end_or(n->type_assert.type, ast_end(n->type_assert.x)) + 1;
    case AST_CALL: return n->call.rparen + 1;
    case AST_STAR: return ast_end(n->star.x);
    case AST_UNARY: return ast_end(n->unary.x);
    case AST_BINARY: return ast_end(n->binary.y);
    case AST_ARRAY_TYPE: return ast_end(n->array_type.elem);
    case AST_SLICE_TYPE: return ast_end(n->slice_type.elem);
    case AST_ELLIPSIS: return end_or(n->ellipsis.elem, n->pos + 3);
    case AST_STRUCT_TYPE: return end_of_list(n->struct_type.fields, n->pos + 7) + 1;
    case AST_FUNC_TYPE: return end_of_result(n);
    case AST_INTERFACE_TYPE: return end_of_list(n->interface_type.elems, n->pos + 10) + 1;
    case AST_MAP_TYPE: return ast_end(n->map_type.value);
    case AST_CHAN_TYPE: return ast_end(n->chan_type.elem);
    case AST_FIELD: return end_or(n->field.tag, end_or(n->field.type, n->pos));
    case AST_DECL_STMT: return end_of_list(n->decl_stmt.decls, n->pos);
    case AST_LABELED: return ast_end(n->labeled.stmt);
    case AST_EXPR_STMT: return ast_end(n->expr_stmt.x);
    case AST_SEND: return ast_end(n->send.value);
    case AST_INC_DEC: return n->inc_dec.op_pos + 2;
    case AST_ASSIGN: return end_of_list(n->assign.rhs, n->pos);
    case AST_GO: return ast_end(n->go.call);
    case AST_DEFER: return ast_end(n->defer.call);
    case AST_RETURN: return end_of_list(n->ret.results, n->pos + 6);
    case AST_BRANCH: {
      static const int length[] = {5, 8, 4, 11};
      return end_or(n->branch.label, n->pos + (Pos)length[n->branch.tok]);
    }
    case AST_BLOCK: return n->block.rbrace + 1;
    case AST_IF: return end_or(n->if_stmt.els, ast_end(n->if_stmt.then));
    case AST_CASE_CLAUSE: return end_of_list(n->case_clause.body, n->case_clause.colon + 1);
    case AST_SWITCH: return n->switch_stmt.rbrace + 1;
    case AST_TYPE_SWITCH: return n->type_switch.rbrace + 1;
    case AST_COMM_CLAUSE: return end_of_list(n->comm_clause.body, n->comm_clause.colon + 1);
    case AST_SELECT: return n->select_stmt.rbrace + 1;
    case AST_FOR: return ast_end(n->for_stmt.body);
    case AST_RANGE: return ast_end(n->range.body);
    case AST_IMPORT: return ast_end(n->import.path);
    case AST_CONST_SPEC: return end_of_list(n->const_spec.values, end_or(n->const_spec.type, end_of_list(n->const_spec.names, n->pos)));
    case AST_TYPE_SPEC: return ast_end(n->type_spec.type);
    case AST_VAR_SPEC: return end_of_list(n->var_spec.values, end_or(n->var_spec.type, end_of_list(n->var_spec.names, n->pos)));
    case AST_FUNC_DECL: return end_or(n->func_decl.body, ast_end(n->func_decl.type));
    case AST_COUNT: break;
  }
  return n->pos;
}
