// Statements: the simple ones, and where break, continue, goto and return go.
#include "lower_impl.h"

// ---- targets

void push_target(Fn *f, Target *t, CoreStmt *break_to, CoreStmt *continue_to) {
  *t = (Target){.up = f->targets, .label = take_label(f), .break_to = break_to, .continue_to = continue_to};
  f->targets = t;
}

void pop_target(Fn *f) { f->targets = f->targets->up; }

// The label in front of the loop, switch or select about to be lowered.
Name take_label(Fn *f) {
  Name label = f->pending_label;
  f->pending_label = NULL;
  return label;
}

static Target *find_target(Fn *f, Name label, bool for_continue) {
  for (Target *t = f->targets; t; t = t->up) {
    if (label ? t->label == label : !for_continue || t->continue_to) return t;
  }
  return NULL;
}

static CoreStmt *label_of(Fn *f, Name name) {
  CoreStmt *s = map_get(&f->labels, name);
  if (!s) map_set(&f->labels, name, s = new_label(f, name));
  return s;
}

static void lower_branch(Fn *f, Node *n) {
  Name label = n->branch.label ? n->branch.label->ident.name : NULL;
  if (n->branch.tok == BRANCH_FALLTHROUGH) {
    emit_goto(f, f->fallthrough_to);
    return;
  }
  if (range_body_branch(f, n)) return;
  if (n->branch.tok == BRANCH_GOTO) {
    emit_goto(f, label_of(f, label));
    return;
  }
  bool is_continue = n->branch.tok == BRANCH_CONTINUE;
  Target *t = find_target(f, label, is_continue);
  if (!t) internal_error(n->pos, "lower: nothing to break or continue");
  if (is_continue) emit_continue(f, t->continue_to);
  else emit_break(f, t->break_to);
}

static bool has_own_target(const Node *n) {
  return n->kind == AST_FOR || n->kind == AST_RANGE || n->kind == AST_SWITCH || n->kind == AST_TYPE_SWITCH || n->kind == AST_SELECT;
}

// A label serves goto; a loop, switch or select takes it for break and continue, too.
static void lower_labeled(Fn *f, Node *n) {
  Name name = n->labeled.label->ident.name;
  if (strcmp(name, "_") != 0) emit_label(f, label_of(f, name));
  Node *s = n->labeled.stmt;
  if (!s) return;
  if (has_own_target(s)) f->pending_label = name;
  lower_stmt(f, s);
  f->pending_label = NULL;
}

// ---- return

void lower_return_values(Fn *f, NodeList values) {
  int n = f->results.len;
  if (values.len == 0) return;
  CoreExpr **v = NEW_ARRAY(f->lw->arena, CoreExpr *, n);
  bool several = n > 1;
  if (values.len == 1 && n > 1) {
    lower_multi(f, values.at[0], v, n);
    for (int i = 0; i < n; i++) v[i] = convert_assign(f, v[i], f->results.at[i]->type);
    several = false;
  } else {
    for (int i = 0; i < n; i++) v[i] = lower_expr_as(f, values.at[i], f->results.at[i]->type);
  }
  for (int i = 0; several && i < n; i++)
    if (v[i]->kind != CORE_CONST && v[i]->kind != CORE_ZERO) v[i] = emit_stable(f, v[i]);
  for (int i = 0; i < n; i++) {
    CoreExpr *place = f->boxes.at[i] ? make_deref(f, make_var(f, f->boxes.at[i]), false) : make_var(f, f->results.at[i]);
    emit_assign(f, place, v[i]);
  }
}

static void lower_return(Fn *f, Node *n) {
  if (range_body_return(f, n)) return;
  lower_return_values(f, n->ret.results);
  emit_leave(f);
}

// ---- if

static void lower_if(Fn *f, Node *n) {
  if (n->if_stmt.init) lower_stmt(f, n->if_stmt.init);
  CoreExpr *cond = lower_cond(f, n->if_stmt.cond);
  Block then, els, *outer = block_begin(f, &then);
  lower_stmt(f, n->if_stmt.then);
  f->block = outer;
  block_begin(f, &els);
  if (n->if_stmt.els) lower_stmt(f, n->if_stmt.els);
  f->block = outer;
  f->pos = n->pos;
  emit_if(f, cond, &then, &els);
}

// ---- all of them

static void lower_expr_stmt(Fn *f, Node *n) {
  Node *x = ast_unparen(n->expr_stmt.x);
  if (x->kind == AST_CALL) lower_call_stmt(f, x);
  else emit_eval(f, lower_expr(f, x));
}

static void lower_decl_stmt(Fn *f, Node *n) {
  for (int i = 0; i < n->decl_stmt.decls.len; i++) {
    Node *d = n->decl_stmt.decls.at[i];
    if (d->kind == AST_VAR_SPEC) lower_var_spec(f, d);
  }
}

void lower_stmts(Fn *f, NodeList l) {
  for (int i = 0; i < l.len; i++) lower_stmt(f, l.at[i]);
}

void lower_stmt(Fn *f, Node *n) {
  f->pos = n->pos;
  switch (n->kind) {
  case AST_EMPTY: break;
  case AST_DECL_STMT: lower_decl_stmt(f, n); break;
  case AST_LABELED: lower_labeled(f, n); break;
  case AST_EXPR_STMT: lower_expr_stmt(f, n); break;
  case AST_SEND: lower_send(f, n); break;
  case AST_INC_DEC: lower_inc_dec(f, n); break;
  case AST_ASSIGN: lower_assign(f, n); break;
  case AST_GO: lower_go(f, n); break;
  case AST_DEFER: lower_defer(f, n); break;
  case AST_RETURN: lower_return(f, n); break;
  case AST_BRANCH: lower_branch(f, n); break;
  case AST_BLOCK: lower_stmts(f, n->block.stmts); break;
  case AST_IF: lower_if(f, n); break;
  case AST_SWITCH: lower_switch(f, n); break;
  case AST_TYPE_SWITCH: lower_type_switch(f, n); break;
  case AST_SELECT: lower_select(f, n); break;
  case AST_FOR: lower_for(f, n); break;
  case AST_RANGE: lower_range(f, n); break;
  default: internal_error(n->pos, "lower: no statement: %s", ast_kind_name(n->kind));
  }
}
