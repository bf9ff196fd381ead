// Returns: results that do not match, and functions that may end without one (the specification's "terminating statements").
#include "check.h"

#include "../support/strbuf.h"

// ---- "have (...) want (...)"

static void report_types(Checker *c, Node *at, const char *problem, Object **want, int nwant, OperandList *have) {
  const char *given = check_operand_types(c, have, false);
  const char *wanted = check_var_types(c, want, nwant, false);
  check_error(c, node_start(at), "%s return values\n\thave %s\n\twant %s", problem, given, wanted);
}

void check_return_mismatch(Checker *c, Node *return_stmt, Object **results, int nresults, OperandList *values) {
  NodeList given = return_stmt->ret.results;
  if (values->len > nresults) {
    Node *at = given.at[nresults < given.len ? nresults : 0];
    report_types(c, at, "too many", results, nresults, values);
  } else {
    Node *at = given.len ? given.at[given.len - 1] : return_stmt;
    report_types(c, at, "not enough", results, nresults, values);
  }
}

// ---- terminating statements

static const Node *last_statement(NodeList list) {
  int i = list.len;
  while (i > 0 && list.at[i - 1]->kind == AST_EMPTY) i--;
  return i ? list.at[i - 1] : NULL;
}

static bool list_terminates(const Checker *c, NodeList list) {
  const Node *last = last_statement(list);
  return last && check_is_terminating(c, last, NULL);
}

// Does a break in n leave the statement around it? implicit: a break without a label would.
static bool has_break(const Node *n, Name label, bool implicit);

static bool any_break(NodeList list, Name label, bool implicit) {
  for (int i = 0; i < list.len; i++)
    if (has_break(list.at[i], label, implicit)) return true;
  return false;
}

static bool has_break(const Node *n, Name label, bool implicit) {
  if (!n) return false;
  switch (n->kind) {
    case AST_BRANCH:
      if (n->branch.tok != BRANCH_BREAK) return false;
      return n->branch.label ? n->branch.label->ident.name == label : implicit;
    case AST_LABELED:     return has_break(n->labeled.stmt, label, implicit);
    case AST_BLOCK:       return any_break(n->block.stmts, label, implicit);
    case AST_IF:          return has_break(n->if_stmt.then, label, implicit) || has_break(n->if_stmt.els, label, implicit);
    case AST_CASE_CLAUSE: return any_break(n->case_clause.body, label, implicit);
    case AST_COMM_CLAUSE: return any_break(n->comm_clause.body, label, implicit);
    case AST_SWITCH:      return label && any_break(n->switch_stmt.clauses, label, false);
    case AST_TYPE_SWITCH: return label && any_break(n->type_switch.clauses, label, false);
    case AST_SELECT:      return label && any_break(n->select_stmt.clauses, label, false);
    case AST_FOR:         return label && has_break(n->for_stmt.body, label, false);
    case AST_RANGE:       return label && has_break(n->range.body, label, false);
    default:              return false;
  }
}

static bool is_panic(const Checker *c, const Node *n) {
  n = ast_unparen((Node *)n);
  if (n->kind != AST_CALL) return false;
  const Node *fun = ast_unparen(n->call.fun);
  if (fun->kind != AST_IDENT) return false;
  const Object *o = c->pkg->info.objects[fun->id];
  bool valid = c->pkg->info.types[n->id].mode == MODE_NOVALUE;   // after an error in its argument gc does not count it
  return valid && o && o->kind == OBJ_BUILTIN && o->builtin.id == BUILTIN_PANIC;
}

static bool ends_in_fallthrough(NodeList body) {
  const Node *last = last_statement(body);
  return last && last->kind == AST_BRANCH && last->branch.tok == BRANCH_FALLTHROUGH;
}

static bool cases_terminate(const Checker *c, NodeList clauses, Name label) {
  bool has_default = false;
  for (int i = 0; i < clauses.len; i++) {
    const Node *clause = clauses.at[i];
    has_default = has_default || clause->case_clause.is_default;
    NodeList body = clause->case_clause.body;
    if (!list_terminates(c, body) && !ends_in_fallthrough(body)) return false;
    if (any_break(body, label, true)) return false;
  }
  return has_default;
}

static bool comms_terminate(const Checker *c, NodeList clauses, Name label) {
  for (int i = 0; i < clauses.len; i++) {
    NodeList body = clauses.at[i]->comm_clause.body;
    if (!list_terminates(c, body) || any_break(body, label, true)) return false;
  }
  return true;
}

bool check_is_terminating(const Checker *c, const Node *n, Name label) {
  switch (n->kind) {
    case AST_RETURN:      return true;
    case AST_BRANCH:      return n->branch.tok == BRANCH_GOTO || n->branch.tok == BRANCH_FALLTHROUGH;
    case AST_EXPR_STMT:   return is_panic(c, n->expr_stmt.x);
    case AST_BLOCK:       return list_terminates(c, n->block.stmts);
    case AST_IF:
      return n->if_stmt.els && check_is_terminating(c, n->if_stmt.then, NULL) && check_is_terminating(c, n->if_stmt.els, NULL);
    case AST_FOR:         return !n->for_stmt.cond && !has_break(n->for_stmt.body, label, true);
    case AST_LABELED:     return check_is_terminating(c, n->labeled.stmt, n->labeled.label->ident.name);
    case AST_SWITCH:      return cases_terminate(c, n->switch_stmt.clauses, label);
    case AST_TYPE_SWITCH: return cases_terminate(c, n->type_switch.clauses, label);
    case AST_SELECT:      return comms_terminate(c, n->select_stmt.clauses, label);
    default:              return false;
  }
}
