// select.
//
//   select {}                      block
//   default alone                  its body
//   one case                       the operation itself
//   one case and default           selectnbsend, selectnbrecv
//   otherwise                      selectgo over an array of {channel, element}: sends first, then receives; it answers with an index into that array
//
// Channels and values to send are evaluated first, all of them, in source order; what a receive assigns to is evaluated only if its case is chosen.
#include "lower_impl.h"

typedef struct {
  Node *clause;
  bool is_send;
  Node *recv, *lhs[2];           // receives: the <-c expression, the left sides (NULL if none)
  bool define;
  CoreExpr *chan;
  CoreVar *elem;                 // sends: the value; receives: where it arrives
  int index;                     // in the array
} Comm;

typedef struct {
  Fn *f;
  Comm *comms;
  int n;
  Node *otherwise;               // default clause
  CoreStmt *block;
} Select;

static Comm parse_comm(Node *clause) {
  Comm c = {.clause = clause};
  Node *s = clause->comm_clause.comm;
  if (s->kind == AST_SEND) {
    c.is_send = true;
  } else if (s->kind == AST_EXPR_STMT) {
    c.recv = ast_unparen(s->expr_stmt.x);
  } else {
    c.recv = ast_unparen(s->assign.rhs.at[0]);
    c.define = s->assign.define;
    for (int i = 0; i < s->assign.lhs.len && i < 2; i++) c.lhs[i] = s->assign.lhs.at[i];
  }
  return c;
}

static void evaluate(Fn *f, Comm *c) {
  Node *s = c->clause->comm_clause.comm;
  f->pos = s->pos;
  c->chan = emit_stable(f, lower_expr(f, c->is_send ? s->send.chan : c->recv->unary.x));
  Type *elem = type_unalias(under(c->chan->type)->chan.elem);
  CoreExpr *v = c->is_send ? lower_expr_as(f, s->send.value, elem) : NULL;
  c->elem = emit_decl(f, NULL, elem, v);
}

static CoreExpr *elem_address(Fn *f, Comm *c) { return make_addr_word(f, make_var(f, c->elem)); }

static void lower_chosen(Select *s, Comm *c, CoreExpr *received) {
  Fn *f = s->f;
  f->pos = c->clause->pos;
  if (c->lhs[0] && !is_blank(ast_unparen(c->lhs[0]))) assign_to_node(f, c->lhs[0], c->define, make_var(f, c->elem));
  if (c->lhs[1] && !is_blank(ast_unparen(c->lhs[1]))) assign_to_node(f, c->lhs[1], c->define, received);
  lower_stmts(f, c->clause->comm_clause.body);
  emit_break(f, s->block);
}

static void lower_one(Select *s) {
  Fn *f = s->f;
  Comm *c = &s->comms[0];
  CoreExpr *received = NULL;
  if (c->is_send) emit_runtime(f, ENTRY_chansend1, ARGS(c->chan, elem_address(f, c)));
  else received = emit_runtime1(f, ENTRY_chanrecv2, T_BOOL, ARGS(c->chan, elem_address(f, c)));
  lower_chosen(s, c, received);
}

static void lower_one_or_default(Select *s) {
  Fn *f = s->f;
  Comm *c = &s->comms[0];
  CoreExpr *chosen, *received = NULL;
  if (c->is_send) {
    chosen = emit_runtime1(f, ENTRY_selectnbsend, T_BOOL, ARGS(c->chan, elem_address(f, c)));
  } else {
    CoreExpr *out[2];
    emit_runtime2(f, ENTRY_selectnbrecv, T_INT, T_INT, ARGS(c->chan, elem_address(f, c)), out);
    chosen = make_binary(f, OP_NEQ, out[0], make_int(f, T_INT, 0));
    received = make_binary(f, OP_NEQ, out[1], make_int(f, T_INT, 0));
  }
  Block then, *outer = block_begin(f, &then);
  lower_chosen(s, c, received);
  f->block = outer;
  emit_if(f, chosen, &then, NULL);
  lower_stmts(f, s->otherwise->comm_clause.body);
}

// The array of cases: two words each.
static CoreVar *case_array(Select *s, int nsends) {
  Fn *f = s->f;
  CoreVar *cases = emit_decl(f, NULL, array_of(f->lw, T_PTR, 2 * s->n), NULL);
  int send = 0, recv = nsends;
  for (int i = 0; i < s->n; i++) {
    Comm *c = &s->comms[i];
    c->index = c->is_send ? send++ : recv++;
    emit_assign(f, make_index(f, make_var(f, cases), make_int(f, T_INT, 2 * c->index), false), make_convert(f, T_PTR, c->chan));
    emit_assign(f, make_index(f, make_var(f, cases), make_int(f, T_INT, 2 * c->index + 1), false), elem_address(f, c));
  }
  return cases;
}

static void lower_many(Select *s) {
  Fn *f = s->f;
  int nsends = 0;
  for (int i = 0; i < s->n; i++) nsends += s->comms[i].is_send;
  CoreVar *cases = case_array(s, nsends);
  CoreVar *scratch = emit_decl(f, NULL, array_of(f->lw, T_UINT16, 2 * s->n), NULL);
  CoreExpr *out[2];
  emit_runtime2(f, ENTRY_selectgo, T_INT, T_INT,
                ARGS(make_addr_word(f, make_var(f, cases)), make_addr_word(f, make_var(f, scratch)), make_int(f, T_INT, nsends),
                     make_int(f, T_INT, s->n - nsends), make_bool(f, s->otherwise == NULL)),
                out);
  for (int i = 0; i < s->n; i++) {
    Block then, *outer = block_begin(f, &then);
    lower_chosen(s, &s->comms[i], make_binary(f, OP_NEQ, out[1], make_int(f, T_INT, 0)));
    f->block = outer;
    emit_if(f, make_binary(f, OP_EQL, out[0], make_int(f, T_INT, s->comms[i].index)), &then, NULL);
  }
  if (s->otherwise) lower_stmts(f, s->otherwise->comm_clause.body);
  else emit(f, CORE_S_UNREACHABLE);
}

void lower_select(Fn *f, Node *n) {
  NodeList clauses = n->select_stmt.clauses;
  Name label = take_label(f);
  Select s = {.f = f, .comms = NEW_ARRAY(f->lw->arena, Comm, clauses.len)};
  for (int i = 0; i < clauses.len; i++) {
    if (!clauses.at[i]->comm_clause.comm) s.otherwise = clauses.at[i];
    else s.comms[s.n++] = parse_comm(clauses.at[i]);
  }
  if (clauses.len == 0) {
    emit_panic(f, ENTRY_block, NULL, 0);
    return;
  }
  Block body, *outer;
  s.block = begin_block_stmt(f, &body, &outer);
  for (int i = 0; i < s.n; i++) evaluate(f, &s.comms[i]);
  f->pos = n->pos;
  f->pending_label = label;
  Target target;
  push_target(f, &target, s.block, NULL);
  if (s.n == 0) lower_stmts(f, s.otherwise->comm_clause.body);
  else if (s.n == 1 && !s.otherwise) lower_one(&s);
  else if (s.n == 1) lower_one_or_default(&s);
  else lower_many(&s);
  pop_target(f);
  end_block_stmt(f, s.block, &body, outer);
}
