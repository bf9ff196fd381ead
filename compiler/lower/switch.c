// Expression switches.
//
//   block { if tag == a || tag == b { body; break }  if ... { ... }  default body }
//
// Cases are tried in order; so the cases' expressions are evaluated in order, as the specification asks. fallthrough is a jump to a label at the start of the next body. If all
// cases are integer constants and there are several, core's SWITCH does the choice; if all are string constants, a SWITCH on the length comes first, and its arms jump to the bodies.
#include "lower_impl.h"

enum { MIN_TABLE_CASES = 5 };

typedef struct {
  Fn *f;
  Node *n;
  CoreExpr *tag;                 // NULL: switch { case cond: }
  CoreStmt **labels;             // [clause] jumped to, NULL if nobody does
  int default_clause;            // -1: none
} Switch;

static bool falls_through(const Node *clause) {
  NodeList body = clause->case_clause.body;
  for (int i = body.len - 1; i >= 0; i--) {
    const Node *s = body.at[i];
    while (s->kind == AST_LABELED && s->labeled.stmt) s = s->labeled.stmt;
    if (s->kind != AST_EMPTY) return s->kind == AST_BRANCH && s->branch.tok == BRANCH_FALLTHROUGH;
  }
  return false;
}

static CoreStmt *label_for(Switch *s, int clause) {
  if (!s->labels[clause]) s->labels[clause] = new_label(s->f, NULL);
  return s->labels[clause];
}

static void lower_clause_body(Switch *s, int i) {
  Fn *f = s->f;
  Node *clause = s->n->switch_stmt.clauses.at[i];
  if (s->labels[i]) emit_label(f, s->labels[i]);
  CoreStmt *saved = f->fallthrough_to;
  f->fallthrough_to = i + 1 < s->n->switch_stmt.clauses.len ? s->labels[i + 1] : NULL;
  lower_stmts(f, clause->case_clause.body);
  f->fallthrough_to = saved;
}

// ---- the general form

static CoreExpr *case_matches(Switch *s, Node *x) {
  Fn *f = s->f;
  if (!s->tag && type_is(node_type(f, x), TF_BOOLEAN)) return lower_cond(f, x);
  if (!s->tag) return lower_compare(f, OP_EQL, lower_expr(f, x), make_bool(f, true));
  if (node_is_nil(f, x)) return lower_compare(f, OP_EQL, s->tag, make_zero(f, s->tag->type));
  CoreExpr *v = lower_expr(f, x);
  f->pos = x->pos;
  return lower_compare(f, OP_EQL, s->tag, v);
}

static CoreExpr *clause_matches(Switch *s, Node *clause) {
  Fn *f = s->f;
  CoreExpr *any = NULL;
  for (int i = 0; i < clause->case_clause.exprs.len; i++) {
    if (!any) {
      any = case_matches(s, clause->case_clause.exprs.at[i]);
      continue;
    }
    Block b, *outer = block_begin(f, &b);
    CoreExpr *next = case_matches(s, clause->case_clause.exprs.at[i]);
    f->block = outer;
    any = lower_logical(f, OP_OROR, any, &b, next);
  }
  return any;
}

static void lower_chain(Switch *s, CoreStmt *block) {
  Fn *f = s->f;
  NodeList clauses = s->n->switch_stmt.clauses;
  for (int i = 0; i < clauses.len; i++) {
    if (clauses.at[i]->case_clause.is_default) continue;
    f->pos = clauses.at[i]->pos;
    CoreExpr *cond = clause_matches(s, clauses.at[i]);
    Block then, *outer = block_begin(f, &then);
    lower_clause_body(s, i);
    emit_break(f, block);
    f->block = outer;
    emit_if(f, cond, &then, NULL);
  }
  if (s->default_clause >= 0) lower_clause_body(s, s->default_clause);
}

// ---- constant cases

static const Const *case_const(Fn *f, Node *x, ConstKind kind) {
  const TypeAndValue *tv = node_info(f, ast_unparen(x));
  if (tv->mode != MODE_CONSTANT || !tv->value || const_kind(tv->value) != kind) return NULL;
  return tv->value;
}

static bool all_constant(Switch *s, ConstKind kind) {
  int count = 0;
  NodeList clauses = s->n->switch_stmt.clauses;
  for (int i = 0; i < clauses.len; i++) {
    NodeList exprs = clauses.at[i]->case_clause.exprs;
    for (int k = 0; k < exprs.len; k++)
      if (!case_const(s->f, exprs.at[k], kind)) return false;
    count += exprs.len;
  }
  return count >= MIN_TABLE_CASES;
}

static bool seen_before(Switch *s, int clause, int expr, const Const *v, ConstKind kind) {
  for (int i = 0; i <= clause; i++) {
    NodeList exprs = s->n->switch_stmt.clauses.at[i]->case_clause.exprs;
    for (int k = 0; k < exprs.len && (i < clause || k < expr); k++)
      if (const_compare(case_const(s->f, exprs.at[k], kind), OP_EQL, v)) return true;
  }
  return false;
}

static void lower_int_switch(Switch *s, CoreStmt *block) {
  Fn *f = s->f;
  NodeList clauses = s->n->switch_stmt.clauses;
  CoreStmt *sw = emit(f, CORE_S_SWITCH);
  sw->switch_.x = s->tag;
  sw->cases = NEW_ARRAY(f->lw->arena, CoreCase, clauses.len);
  bool generic = f->env != NULL;         // instances may have equal cases
  for (int i = 0; i < clauses.len; i++) {
    NodeList exprs = clauses.at[i]->case_clause.exprs;
    Block body, *outer = block_begin(f, &body);
    lower_clause_body(s, i);
    if (i == s->default_clause) {
      sw->switch_.def = block_end(f, &body, outer);
      continue;
    }
    emit_break(f, block);
    CoreCase *c = &sw->cases[sw->switch_.ncases++];
    c->values = NEW_ARRAY(f->lw->arena, const Const *, exprs.len);
    for (int k = 0; k < exprs.len; k++) {
      const Const *v = case_const(f, exprs.at[k], CONST_INT);
      if (!generic || !seen_before(s, i, k, v, CONST_INT)) c->values[c->nvalues++] = v;
    }
    c->body = block_end(f, &body, outer);
  }
}

// Jumps to the body of the case whose string the tag is; strings of one length share an arm.
static void lower_string_switch(Switch *s, CoreStmt *block) {
  Fn *f = s->f;
  NodeList clauses = s->n->switch_stmt.clauses;
  CoreStmt *sw = emit(f, CORE_S_SWITCH);
  sw->switch_.x = make_len(f, s->tag);
  int total = 0;
  for (int i = 0; i < clauses.len; i++) total += clauses.at[i]->case_clause.exprs.len;
  sw->cases = NEW_ARRAY(f->lw->arena, CoreCase, total);
  Block *arms = NEW_ARRAY(f->lw->arena, Block, total);
  size_t *lens = NEW_ARRAY(f->lw->arena, size_t, total);
  int narms = 0;
  for (int i = 0; i < clauses.len; i++)
    for (int k = 0; k < clauses.at[i]->case_clause.exprs.len; k++) {
      const Const *v = case_const(f, clauses.at[i]->case_clause.exprs.at[k], CONST_STRING);
      size_t len;
      const_string_value(v, &len);
      int a = 0;
      while (a < narms && lens[a] != len) a++;
      if (a == narms) lens[narms++] = len;
      Block jump, *outer = f->block;
      block_begin(f, &jump);
      emit_goto(f, label_for(s, i));
      f->block = &arms[a];
      CoreExpr *text = make_const(f, T_STRING, v);
      CoreExpr *same = make_rtcall(f, ENTRY_memequal, T_BOOL, ARGS(make_data(f, s->tag), make_data(f, text), make_len(f, text)));
      emit_if(f, len ? same : make_bool(f, true), &jump, NULL);
      f->block = outer;
    }
  for (int a = 0; a < narms; a++) {
    CoreCase *c = &sw->cases[a];
    c->values = NEW_ARRAY(f->lw->arena, const Const *, 1);
    c->values[c->nvalues++] = const_int64(f->lw->arena, (int64_t)lens[a]);
    c->body = block_freeze(f, &arms[a]);
  }
  sw->switch_.ncases = narms;
  if (s->default_clause >= 0) emit_goto(f, label_for(s, s->default_clause));
  else emit_break(f, block);
  for (int i = 0; i < clauses.len; i++) {
    label_for(s, i);
    lower_clause_body(s, i);
    emit_break(f, block);
  }
}

// ---- all of them

static CoreExpr *lower_tag(Fn *f, Node *x) {
  CoreExpr *tag = lower_expr(f, x);
  return emit_stable(f, tag);
}

void lower_switch(Fn *f, Node *n) {
  Name label = take_label(f);
  if (n->switch_stmt.init) lower_stmt(f, n->switch_stmt.init);
  NodeList clauses = n->switch_stmt.clauses;
  Switch s = {.f = f, .n = n, .default_clause = -1, .labels = NEW_ARRAY(f->lw->arena, CoreStmt *, clauses.len)};
  f->pos = n->pos;
  if (n->switch_stmt.tag) s.tag = lower_tag(f, n->switch_stmt.tag);
  for (int i = 0; i < clauses.len; i++) {
    if (clauses.at[i]->case_clause.is_default) s.default_clause = i;
    if (falls_through(clauses.at[i]) && i + 1 < clauses.len) label_for(&s, i + 1);
  }
  Block body, *outer;
  CoreStmt *block = begin_block_stmt(f, &body, &outer);
  f->pending_label = label;
  Target target;
  push_target(f, &target, block, NULL);
  if (s.tag && type_is(s.tag->type, TF_INTEGER) && all_constant(&s, CONST_INT)) lower_int_switch(&s, block);
  else if (s.tag && type_is(s.tag->type, TF_STRING) && all_constant(&s, CONST_STRING)) lower_string_switch(&s, block);
  else lower_chain(&s, block);
  pop_target(f);
  end_block_stmt(f, block, &body, outer);
}
