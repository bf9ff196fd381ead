// Select: each clause is a send or a receive, the latter perhaps with an assignment or a declaration.
#include "check.h"

static bool is_receive(Node *n) {
  n = ast_unparen(n);
  return n->kind == AST_UNARY && n->unary.op == OP_ARROW;
}

static bool is_communication(Node *n) {
  switch (n->kind) {
    case AST_SEND:      return true;
    case AST_EXPR_STMT: return is_receive(n->expr_stmt.x);
    case AST_ASSIGN:    return n->assign.op == OP_NONE && n->assign.rhs.len == 1 && is_receive(n->assign.rhs.at[0]);
    default:            return false;
  }
}

void check_select(Checker *c, Node *n) {
  Node *first = NULL;                      // default clause
  for (int i = 0; i < n->select_stmt.clauses.len; i++) {
    Node *clause = n->select_stmt.clauses.at[i], *comm = clause->comm_clause.comm;
    if (!comm && first) check_error(c, clause->pos, "multiple defaults (first at %s)", pos_string(first->pos));
    else if (!comm) first = clause;
    if (comm && !is_communication(comm)) {
      check_error(c, node_start(comm), "select case must be send or receive (possibly with assignment)");
      continue;
    }
    check_open_scope(c);
    if (comm) check_stmt(c, comm);
    check_stmts(c, clause->comm_clause.body);
    check_close_scope(c);
  }
}
