// What a tree promises beyond the types of its fields: which children may be missing, and of which kinds some must be.
// Asserted after parsing in tests and debug builds.
#include "ast.h"

#include <assert.h>

// The fields that may be NULL; all others may not.
#define OPTIONAL_FIELDS(X)                                                                                                     \
  X(COMPOSITE_LIT, type) X(SLICE_EXPR, lo) X(SLICE_EXPR, hi) X(SLICE_EXPR, max) X(TYPE_ASSERT, type) X(ELLIPSIS, elem)         \
  X(FIELD, tag) X(BRANCH, label) X(IF, init) X(IF, els) X(SWITCH, init) X(SWITCH, tag) X(TYPE_SWITCH, init)                    \
  X(TYPE_SWITCH, bind) X(COMM_CLAUSE, comm) X(FOR, init) X(FOR, cond) X(FOR, post) X(RANGE, key) X(RANGE, value) X(RANGE, extra)               \
  X(IMPORT, name) X(CONST_SPEC, type) X(VAR_SPEC, type) X(FUNC_DECL, recv) X(FUNC_DECL, body)

static bool optional(NodeKind kind, const char *field) {
#define X(KIND, name) if (kind == AST_##KIND && __builtin_strcmp(field, #name) == 0) return true;
  OPTIONAL_FIELDS(X)
#undef X
  return false;
}

static void check_fields(const Node *n) {
  switch (n->kind) {
#define FN(name) assert(f->name || optional(n->kind, #name));
#define FL(name) assert(f->name.len == 0 || f->name.at); for (int i = 0; i < f->name.len; i++) assert(f->name.at[i]);
#define FI(name) assert(f->name);
#define FO(name) assert(f->name <= OP_ARROW);
#define FT(name) assert(f->name.at);
#include "fields.inc"
  }
}

static void check_list(NodeList l, NodeKind kind) {
  for (int i = 0; i < l.len; i++) assert(l.at[i]->kind == kind);
}

static bool check_node(Node *n, void *arg) {
  const SyntaxFile *file = arg;
  check_fields(n);
  assert(n->id > 0);
  assert(source_file(n->pos) == file->source);
  switch (n->kind) {
    case AST_FUNC_LIT: assert(n->func_lit.type->kind == AST_FUNC_TYPE && n->func_lit.body->kind == AST_BLOCK); break;
    case AST_SELECTOR: assert(n->selector.sel->kind == AST_IDENT); break;
    case AST_STRUCT_TYPE: check_list(n->struct_type.fields, AST_FIELD); break;
    case AST_INTERFACE_TYPE: check_list(n->interface_type.elems, AST_FIELD); break;
    case AST_FUNC_TYPE:
      check_list(n->func_type.tparams, AST_FIELD);
      check_list(n->func_type.params, AST_FIELD);
      check_list(n->func_type.results, AST_FIELD);
      break;
    case AST_FIELD: check_list(n->field.names, AST_IDENT); break;
    case AST_LABELED: assert(n->labeled.label->kind == AST_IDENT); break;
    case AST_ASSIGN: assert(n->assign.lhs.len > 0 && n->assign.rhs.len > 0); break;
    case AST_IF: assert(!n->if_stmt.els || n->if_stmt.els->kind == AST_IF || n->if_stmt.els->kind == AST_BLOCK); break;
    case AST_SWITCH: check_list(n->switch_stmt.clauses, AST_CASE_CLAUSE); break;
    case AST_TYPE_SWITCH: check_list(n->type_switch.clauses, AST_CASE_CLAUSE); break;
    case AST_SELECT: check_list(n->select_stmt.clauses, AST_COMM_CLAUSE); break;
    case AST_INDEX: assert(n->index.indices.len > 0); break;
    case AST_CONST_SPEC: check_list(n->const_spec.names, AST_IDENT); break;
    case AST_VAR_SPEC: check_list(n->var_spec.names, AST_IDENT); break;
    case AST_FUNC_DECL: assert(n->func_decl.type->kind == AST_FUNC_TYPE && (!n->func_decl.recv || n->func_decl.recv->kind == AST_FIELD)); break;
    default: break;
  }
  return true;
}

void ast_check(const SyntaxFile *file) {
  for (int i = 0; i < file->imports.len; i++) ast_walk(file->imports.at[i], check_node, (void *)file);
  for (int i = 0; i < file->decls.len; i++) {
    NodeKind k = file->decls.at[i]->kind;
    assert(k == AST_CONST_SPEC || k == AST_TYPE_SPEC || k == AST_VAR_SPEC || k == AST_FUNC_DECL);
    ast_walk(file->decls.at[i], check_node, (void *)file);
  }
}
