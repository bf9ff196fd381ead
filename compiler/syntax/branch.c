// Labels and branches: one walk over a function body when it is complete, without scopes and types. A body with a syntax error in it is
// left alone: the error may have swallowed labels and loops.
//
// Labels belong to the function, not to blocks, and a function literal is a function of its own. A goto may go back to any
// label of an enclosing block, forward to one if no variable is declared in between; never into a block. So for each block we keep
// the last variable declared in it; a goto whose label was not met yet waits, and when the label comes the two are compared: the label's
// block must enclose the goto, and its last variable must lie before the goto.
//
// break and continue want an enclosing statement: the innermost, or the one with the label. The walk carries both along.
#include "syntax_impl.h"

#include <stdarg.h>

typedef struct Block {
  const struct Block *up;
  Pos start;
  Pos last_var;                  // of the last declaration of a variable in this block so far, 0: none
  Name last_name;
} Block;

typedef struct Around {          // what break and continue can leave or repeat
  const struct Around *up;
  const Node *stmt;
  Name label;                    // NULL: none
} Around;

typedef struct {
  Name name;
  Pos pos;
  const Block *block;
  bool used;
} Label;

typedef struct { Node *stmt; const Block *block; } Goto;

typedef struct {
  Parser *p;
  VEC(Label) labels;
  VEC(Goto) waiting;
  const Around *around;
  const Node *fall;              // the fallthrough that stands where one may
} Walk;

static void statements(Walk *w, NodeList list, Block *block);
static void statement(Walk *w, Node *n, Block *block, Name label);

// These are no syntax errors: what stands around them is sound, and is checked further.
static void __attribute__((format(printf, 3, 4))) complain(const Walk *w, Pos at, const char *fmt, ...) {
  if (w->p->learning) return;
  char *text;
  va_list args;
  va_start(args, fmt);
  if (vasprintf(&text, fmt, args) >= 0) {
    diag_error(at, "%s", text);
    free(text);
  }
  va_end(args);
}

static bool encloses(const Block *outer, const Block *inner) {
  for (; inner; inner = inner->up)
    if (inner == outer) return true;
  return false;
}

static Label *find_label(Walk *w, Name name) {
  for (int i = 0; i < w->labels.len; i++)
    if (w->labels.at[i].name == name) return &w->labels.at[i];
  return NULL;
}

// ---- goto

static void into_block(Walk *w, const Node *jump, const Block *block) {
  complain(w, jump->branch.label->pos, "goto %s jumps into block starting at %s", jump->branch.label->ident.name, pos_string(block->start));
}

static void arrive(Walk *w, const Goto *g, const Block *block) {
  Node *label = g->stmt->branch.label;
  if (!encloses(block, g->block)) into_block(w, g->stmt, block);
  else if (block->last_var > g->stmt->pos)
    complain(w, label->pos, "goto %s jumps over declaration of %s at %s", label->ident.name, block->last_name, pos_string(block->last_var));
}

static void jump(Walk *w, Node *n, const Block *block) {
  Label *l = find_label(w, n->branch.label->ident.name);
  if (!l) {
    vec_push(&w->waiting, ((Goto){n, block}));
    return;
  }
  l->used = true;
  if (!encloses(l->block, block)) into_block(w, n, l->block);
}

static void declare_label(Walk *w, Node *n, const Block *block) {
  Name name = n->labeled.label->ident.name;
  if (strcmp(name, "_") == 0) return;
  Label *old = find_label(w, name);
  if (old) {
    complain(w, n->labeled.label->pos, "label %s already defined at %s", name, pos_string(old->pos));
    return;
  }
  Label l = {name, n->labeled.label->pos, block, false};
  int kept = 0;
  for (int i = 0; i < w->waiting.len; i++) {
    Goto g = w->waiting.at[i];
    if (g.stmt->branch.label->ident.name != name) {
      w->waiting.at[kept++] = g;
      continue;
    }
    l.used = true;
    arrive(w, &g, block);
  }
  w->waiting.len = kept;
  vec_push(&w->labels, l);
}

// ---- break, continue, fallthrough

static bool is_loop(const Node *n) { return n->kind == AST_FOR || n->kind == AST_RANGE; }
static bool is_breakable(const Node *n) { return is_loop(n) || n->kind == AST_SWITCH || n->kind == AST_TYPE_SWITCH || n->kind == AST_SELECT; }

static void labelled_branch(Walk *w, Node *n) {
  const char *word = n->branch.tok == BRANCH_BREAK ? "break" : "continue";
  Node *label = n->branch.label;
  Label *l = find_label(w, label->ident.name);
  if (!l) {
    complain(w, label->pos, "%s label not defined: %s", word, label->ident.name);
    return;
  }
  l->used = true;
  for (const Around *a = w->around; a; a = a->up)
    if (a->label == label->ident.name) {
      if (n->branch.tok == BRANCH_BREAK ? is_breakable(a->stmt) : is_loop(a->stmt)) return;
      break;
    }
  complain(w, label->pos, "invalid %s label %s", word, label->ident.name);
}

static void branch(Walk *w, Node *n, const Block *block) {
  if (n->branch.tok == BRANCH_GOTO) {
    jump(w, n, block);
    return;
  }
  if (n->branch.tok == BRANCH_FALLTHROUGH) {
    if (n != w->fall) complain(w, n->pos, "fallthrough statement out of place");
    return;
  }
  if (n->branch.label) {
    labelled_branch(w, n);
    return;
  }
  bool is_break = n->branch.tok == BRANCH_BREAK;
  for (const Around *a = w->around; a; a = a->up)
    if (is_break ? is_breakable(a->stmt) : is_loop(a->stmt)) return;
  complain(w, n->pos, is_break ? "break is not in a loop, switch, or select" : "continue is not in a loop");
}

static Node *trailing_fallthrough(NodeList body) {
  int i = body.len;
  while (i > 0 && body.at[i - 1]->kind == AST_EMPTY) i--;
  Node *last = i ? body.at[i - 1] : NULL;
  while (last && last->kind == AST_LABELED) last = last->labeled.stmt;
  return last && last->kind == AST_BRANCH && last->branch.tok == BRANCH_FALLTHROUGH ? last : NULL;
}

// ---- the walk

// Blocks outlive the walk through them: labels and waiting gotos remember theirs.
static Block *new_block(Walk *w, Pos start, Block *up) {
  Block *b = NEW(w->p->arena, Block);
  *b = (Block){.up = up, .start = start};
  return b;
}

static void inner_block(Walk *w, NodeList list, Pos start, Block *up) { statements(w, list, new_block(w, start, up)); }

static void clauses(Walk *w, Node *n, NodeList list, Block *up) {
  for (int i = 0; i < list.len; i++) {
    Node *clause = list.at[i];
    NodeList body = clause->kind == AST_CASE_CLAUSE ? clause->case_clause.body : clause->comm_clause.body;
    Node *fall = n->kind == AST_SELECT ? NULL : trailing_fallthrough(body);
    const Node *outer_fall = w->fall;
    w->fall = fall;
    inner_block(w, body, clause->pos, up);
    w->fall = outer_fall;
    if (fall && n->kind == AST_TYPE_SWITCH) complain(w, fall->pos, "cannot fallthrough in type switch");
    else if (fall && i + 1 == list.len) complain(w, fall->pos, "cannot fallthrough final case in switch");
  }
}

static void body_of(Walk *w, Node *n, Name label, Block *block) {
  Around here = {w->around, n, label};
  w->around = &here;
  switch (n->kind) {
    case AST_FOR:         inner_block(w, n->for_stmt.body->block.stmts, n->for_stmt.body->pos, block); break;
    case AST_RANGE:       inner_block(w, n->range.body->block.stmts, n->range.body->pos, block); break;
    case AST_SWITCH:      clauses(w, n, n->switch_stmt.clauses, block); break;
    case AST_TYPE_SWITCH: clauses(w, n, n->type_switch.clauses, block); break;
    case AST_SELECT:      clauses(w, n, n->select_stmt.clauses, block); break;
    case AST_BLOCK:       inner_block(w, n->block.stmts, n->pos, block); break;
    case AST_IF:
      inner_block(w, n->if_stmt.then->block.stmts, n->if_stmt.then->pos, block);
      if (n->if_stmt.els) statement(w, n->if_stmt.els, block, NULL);
      break;
    default: break;
  }
  w->around = here.up;
}

static void declares(Block *block, Pos at, const Node *ident) {
  if (ident->kind != AST_IDENT) return;
  block->last_var = at;
  block->last_name = ident->ident.name;
}

static void declarations(NodeList decls, Block *block) {
  for (int i = 0; i < decls.len; i++) {
    Node *d = decls.at[i];
    if (d->kind == AST_VAR_SPEC && d->var_spec.names.len) declares(block, d->var_spec.names.at[0]->pos, d->var_spec.names.at[0]);
  }
}

static void statement(Walk *w, Node *n, Block *block, Name label) {
  switch (n->kind) {
    case AST_LABELED:
      declare_label(w, n, block);
      statement(w, n->labeled.stmt, block, n->labeled.label->ident.name);
      return;
    case AST_BRANCH:
      branch(w, n, block);
      return;
    case AST_DECL_STMT:
      declarations(n->decl_stmt.decls, block);
      return;
    case AST_ASSIGN:
      if (n->assign.define && n->assign.lhs.len) declares(block, n->assign.op_pos, n->assign.lhs.at[0]);
      return;
    case AST_FOR: case AST_RANGE: case AST_SWITCH: case AST_TYPE_SWITCH: case AST_SELECT: case AST_BLOCK: case AST_IF:
      body_of(w, n, label, block);
      return;
    default:
      return;
  }
}

static void statements(Walk *w, NodeList list, Block *block) {
  for (int i = 0; i < list.len; i++) statement(w, list.at[i], block, NULL);
}

void check_branches(Parser *p, Node *body) {
  Walk w = {.p = p};
  inner_block(&w, body->block.stmts, body->pos, NULL);
  for (int i = 0; i < w.waiting.len; i++) {
    Node *label = w.waiting.at[i].stmt->branch.label;
    complain(&w, label->pos, "label %s not defined", label->ident.name);
  }
  for (int i = 0; i < w.labels.len; i++)
    if (!w.labels.at[i].used) complain(&w, w.labels.at[i].pos, "label %s defined and not used", w.labels.at[i].name);
  vec_free(&w.labels);
  vec_free(&w.waiting);
}
