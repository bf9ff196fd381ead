// for k, v := range f, where f is a function.
//
// The body becomes a function literal that f calls for each pair:
//
//   state := ready; next := 0                      boxed: the body changes them
//   f(func(k, v) bool {
//       if state != ready { panicrangestate(state) }
//       state = panicked
//       body                                       continue: state = ready; return true      break: state = done; return false
//       state = ready; return true                 other ways out: next = which; state = done; return false
//   })
//   if state == panicked { panicrangestate(missing panic) }
//   state = exhausted
//   if next == 1 { goto/break/continue/return, as the body said }
//
// Return values go to the boxed results of the function around (vars.c sees to it that they are). A way out of two nested loops is taken in two steps: the inner
// loop's epilogue leaves the outer body in turn. defer and recover in the body mean the function around: its defer frame and frame address are captured.
#include "lower_impl.h"

// In the numbering of panicrangestate, which tells the program what it did wrong.
enum { STATE_DONE, STATE_PANIC, STATE_EXHAUSTED, STATE_MISSING_PANIC, STATE_READY };

typedef struct RangeBody {
  Fn *outer;                     // the function that contains the statement
  Node *stmt;
  Name label;
  CoreVar *state, *next;         // in the body: captured boxes
  VEC(Node *) exits;             // BRANCH and RETURN statements; next is their number from 1
} RangeBody;

static CoreExpr *boxed(Fn *f, CoreVar *box) { return make_deref(f, make_var(f, box), false); }

static CoreVar *new_int_box(Fn *f, int64_t v) {
  CoreExpr *p = emit_temp(f, make_new(f, T_INT));
  emit_assign(f, make_deref(f, p, false), make_int(f, T_INT, v));
  return p->var.var;
}

static void set(Fn *f, CoreVar *box, int64_t v) { emit_assign(f, boxed(f, box), make_int(f, T_INT, v)); }

// Leaves the body: f wants more if more.
static void leave(Fn *f, int state, bool more) {
  set(f, f->range_body->state, state);
  emit_assign(f, make_var(f, f->results.at[0]), make_bool(f, more));
  emit_leave(f);
}

static void leave_by(Fn *f, Node *exit) {
  RangeBody *rb = f->range_body;
  vec_push(&rb->exits, exit);
  set(f, rb->next, rb->exits.len);
  leave(f, STATE_DONE, false);
}

typedef struct { Name name; bool found; } LabelSearch;
static bool find_label(Node *n, void *arg) {
  LabelSearch *s = arg;
  if (n->kind == AST_LABELED && n->labeled.label->ident.name == s->name) s->found = true;
  return n->kind != AST_FUNC_LIT;
}

static bool label_inside(RangeBody *rb, Name name) {
  LabelSearch s = {.name = name};
  ast_walk(rb->stmt->range.body, find_label, &s);
  return s.found;
}

static bool has_target(Fn *f, Name label, bool is_continue) {
  for (Target *t = f->targets; t; t = t->up)
    if (label ? t->label == label : !is_continue || t->continue_to) return true;
  return false;
}

bool range_body_branch(Fn *f, Node *n) {
  RangeBody *rb = f->range_body;
  if (!rb) return false;
  Name label = n->branch.label ? n->branch.label->ident.name : NULL;
  bool is_continue = n->branch.tok == BRANCH_CONTINUE;
  if (n->branch.tok == BRANCH_GOTO ? label_inside(rb, label) : has_target(f, label, is_continue)) return false;
  bool of_this_loop = n->branch.tok != BRANCH_GOTO && (!label || label == rb->label);
  if (!of_this_loop) leave_by(f, n);
  else if (is_continue) leave(f, STATE_READY, true);
  else leave(f, STATE_DONE, false);
  return true;
}

// The function whose return statement this is.
static Fn *real_function(Fn *f) {
  while (f->range_body) f = f->outer;
  return f;
}

bool range_body_return(Fn *f, Node *n) {
  if (!f->range_body) return false;
  Fn *real = real_function(f);
  ObjectList results = real->result_objects;
  NodeList values = n->ret.results;
  CoreExpr **v = NEW_ARRAY(f->lw->arena, CoreExpr *, results.len);
  if (values.len == 1 && results.len > 1) {
    lower_multi(f, values.at[0], v, results.len);
    for (int i = 0; i < results.len; i++) v[i] = convert_assign(f, v[i], real->results.at[i]->type);
  } else {
    for (int i = 0; i < values.len; i++) v[i] = emit_stable(f, lower_expr_as(f, values.at[i], real->results.at[i]->type));
  }
  for (int i = 0; i < results.len && values.len; i++) emit_assign(f, var_ref(f, results.at[i]), v[i]);
  leave_by(f, n);
  return true;
}

// What the loop's epilogue does in the function around for an exit of the body.
static void follow_exit(Fn *f, Node *exit) {
  if (exit->kind != AST_RETURN) lower_stmt(f, exit);
  else if (f->range_body) leave_by(f, exit);      // the results are set
  else emit_leave(f);
}

static void assign_vars(Fn *f, Node *n) {
  Node *vars[2] = {n->range.key, n->range.value};
  for (int i = 0; i < 2; i++)
    if (vars[i] && !is_blank(ast_unparen(vars[i]))) assign_to_node(f, vars[i], n->range.define, make_var(f, f->params.at[i]));
}

static void panic_unless_ready(Fn *f, CoreVar *state) {
  Block then, *outer = block_begin(f, &then);
  emit_panic(f, ENTRY_panicrangestate, ARGS(boxed(f, state)));
  f->block = outer;
  emit_if(f, make_binary(f, OP_NEQ, boxed(f, state), make_int(f, T_INT, STATE_READY)), &then, NULL);
}

static CoreExpr *lower_body_func(Fn *f, RangeBody *rb, Type *yield, CoreVar *state, CoreVar *next) {
  Node *n = rb->stmt;
  Fn inner;
  Block body;
  begin_closure(f, &inner, intern_printf("%s-range%d", f->core->symbol, ++f->nranges), yield, n->pos, &body);
  inner.owner = n;
  inner.range_body = rb;
  inner.core->end_pos = n->range.body->block.rbrace;
  rb->state = closure_capture(&inner, make_var(f, state), f);
  rb->next = closure_capture(&inner, make_var(f, next), f);
  panic_unless_ready(&inner, rb->state);
  set(&inner, rb->state, STATE_PANIC);
  assign_vars(&inner, n);
  lower_stmt(&inner, n->range.body);
  inner.pos = inner.core->end_pos;
  leave(&inner, STATE_READY, true);
  return end_closure(f, &inner, yield);
}

void lower_range_func(Fn *f, Node *n) {
  RangeBody rb = {.outer = f, .stmt = n, .label = take_label(f)};
  CoreExpr *x = emit_stable(f, lower_expr(f, n->range.x));
  f->pos = n->pos;
  Type *sig = under(x->type);
  Type *yield = type_unalias(sig->signature.params.at[0]->type);
  CoreVar *state = new_int_box(f, STATE_READY), *next = new_int_box(f, 0);
  CoreExpr *body = convert_assign(f, lower_body_func(f, &rb, yield, state, next), yield);
  f->pos = n->pos;
  Callee c = {.how = CALL_CLOSURE, .fun = x};
  if (x->kind == CORE_FUNC) c = (Callee){.how = CALL_STATIC, .func = x->func.func};
  emit_callee(f, &c, &body, 1, NULL, 0);
  Block then, *outer = block_begin(f, &then);
  emit_panic(f, ENTRY_panicrangestate, ARGS(make_int(f, T_INT, STATE_MISSING_PANIC)));
  f->block = outer;
  emit_if(f, make_binary(f, OP_EQL, boxed(f, state), make_int(f, T_INT, STATE_PANIC)), &then, NULL);
  set(f, state, STATE_EXHAUSTED);
  for (int i = 0; i < rb.exits.len; i++) {
    outer = block_begin(f, &then);
    follow_exit(f, rb.exits.at[i]);
    f->block = outer;
    emit_if(f, make_binary(f, OP_EQL, boxed(f, next), make_int(f, T_INT, i + 1)), &then, NULL);
  }
  vec_free(&rb.exits);
}

// ---- defer and recover in a body belong to the function around

// f's own frame, known to the runtime from here on: before the iterator runs, which may have one, too.
static CoreExpr *linked_defer_frame(Fn *f) {
  CoreExpr *frame = emit_temp(f, core_expr(f->lw->u, CORE_DEFERFRAME, T_PTR, f->pos));
  emit_runtime(f, ENTRY_deferlink, &frame, 1);
  f->core->shares_frame = true;
  return frame;
}

CoreExpr *outer_defer_frame(Fn *f) {
  if (!f->range_body) return NULL;
  CoreExpr *frame = f->outer->range_body ? outer_defer_frame(f->outer) : linked_defer_frame(f->outer);
  return make_var(f, closure_capture(f, frame, f->outer));
}

CoreExpr *recover_frame(Fn *f) {
  if (!f->range_body) return make_frame(f);
  return make_var(f, closure_capture(f, recover_frame(f->outer), f->outer));
}
