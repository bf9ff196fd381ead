// for k, v := range x, for everything but functions.
//
//   n             hidden counter
//   array, *array the length is the type's; with a second variable an array is copied first
//   slice         slice and length are taken once
//   string        bytes below 0x80 inline, longer runes by decoderune
//   map           the runtime's iterator, in a variable of the frame
//   channel       receive until closed
//
// The iteration variables are assigned at the top of each iteration; := makes new ones there, which is what Go 1.22 asks for. Before, it made
// them once, in front of the loop.
#include "lower_impl.h"

static bool makes_new_ones(Fn *f, const Node *n) { return n->range.define && is_per_iteration(f->pkg, n); }

static void declare_vars_once(Fn *f, Node *n) {
  Node *vars[] = {n->range.key, n->range.value};
  for (int i = 0; i < 2; i++)
    if (vars[i] && !is_blank(vars[i])) declare_local(f, node_object(f, vars[i]), NULL);
}

// Key and value of this iteration go to the variables of the statement.
static void assign_vars(Fn *f, Node *n, CoreExpr *key, CoreExpr *value) {
  Node *k = n->range.key, *v = n->range.value;
  bool has_k = k && !is_blank(ast_unparen(k)), has_v = v && !is_blank(ast_unparen(v));
  f->pos = n->pos;
  bool define = makes_new_ones(f, n);
  if (has_k && has_v && !define) {
    CoreExpr *k_value = emit_temp(f, key);
    assign_pair(f, (Node *[]){k, v}, false, (CoreExpr *[]){k_value, emit_temp(f, value)});
    return;
  }
  if (has_k) assign_to_node(f, k, define, key);
  if (has_v) assign_to_node(f, v, define, value);
}

static bool wants_value(const Node *n) { return n->range.value && !is_blank(ast_unparen(n->range.value)); }
static bool wants_key(const Node *n) { return n->range.key && !is_blank(ast_unparen(n->range.key)); }

typedef struct { CoreStmt *loop; Target target; Block body, *outer; } Loop;

static void begin_loop(Fn *f, Loop *l, CoreExpr *cond) {
  l->loop = emit(f, CORE_S_LOOP);
  l->loop->loop.cond = cond;
  l->loop->loop.label = f->pending_label;
  push_target(f, &l->target, l->loop, l->loop);
  l->outer = block_begin(f, &l->body);
}

// Lowers the body; until finish_loop, statements go to the loop's post part.
static void lower_loop_body(Fn *f, Loop *l, Node *n, Block *post) {
  lower_stmt(f, n->range.body);
  l->loop->loop.body = block_end(f, &l->body, l->outer);
  f->pos = n->pos;
  block_begin(f, post);
}

static void finish_loop(Fn *f, Loop *l, Block *post) {
  l->loop->loop.post = block_end(f, post, l->outer);
  pop_target(f);
}

static void increment(Fn *f, CoreVar *i) {
  emit_assign(f, make_var(f, i), make_binary(f, OP_ADD, make_var(f, i), make_int(f, i->type, 1)));
}

// i counts from 0 to n; element (or NULL) says what the value of iteration i is.
static void count_to(Fn *f, Node *n, Type *t, CoreExpr *limit, CoreExpr *indexed) {
  CoreVar *i = emit_decl(f, NULL, t, make_int(f, t, 0));
  i->name = intern("i");
  Loop l;
  begin_loop(f, &l, make_binary(f, OP_LSS, make_var(f, i), limit));
  CoreExpr *value = indexed && wants_value(n) ? make_index(f, indexed, make_var(f, i), false) : NULL;
  assign_vars(f, n, make_var(f, i), value ? value : make_zero(f, t));
  Block post;
  lower_loop_body(f, &l, n, &post);
  increment(f, i);
  finish_loop(f, &l, &post);
}

static void range_integer(Fn *f, Node *n, CoreExpr *x) {
  Type *t = x->type;
  if (wants_key(n)) {                    // for i := range 10: i's type may come from the variable
    Type *key = node_object(f, n->range.key) && n->range.define ? fn_type(f, node_object(f, n->range.key)->type) : node_type(f, n->range.key);
    if (x->kind == CORE_CONST && !type_identical(t, key)) x = make_const(f, key, x->constant.value), t = key;
  }
  count_to(f, n, t, emit_stable(f, x), NULL);
}

static bool find_call(Node *n, void *arg) {
  bool *found = arg;
  *found |= n->kind == AST_CALL || (n->kind == AST_UNARY && n->unary.op == OP_ARROW);
  return n->kind != AST_FUNC_LIT;
}

// Without a second variable, an array is not evaluated unless it contains a call: its length is constant.
static void evaluate_for_calls(Fn *f, Node *n, CoreExpr *x) {
  bool call = false;
  ast_walk(n->range.x, find_call, &call);
  if (call) emit_eval(f, x);
}

static void range_array(Fn *f, Node *n, CoreExpr *x) {
  int64_t len = under(x->type)->array.len;
  CoreExpr *indexed = NULL;
  if (wants_value(n)) indexed = emit_temp(f, x);
  else evaluate_for_calls(f, n, x);
  count_to(f, n, T_INT, make_int(f, T_INT, len), indexed);
}

static void range_array_pointer(Fn *f, Node *n, CoreExpr *p) {
  int64_t len = under(under(p->type)->pointer.elem)->array.len;
  CoreExpr *indexed = NULL;
  if (wants_value(n)) indexed = make_deref(f, emit_stable(f, p), true);
  else evaluate_for_calls(f, n, p);
  count_to(f, n, T_INT, make_int(f, T_INT, len), indexed);
}

static void range_slice(Fn *f, Node *n, CoreExpr *x) {
  x = emit_temp(f, x);
  CoreExpr *len = emit_temp(f, make_len(f, x));
  count_to(f, n, T_INT, len, x);
}

static void range_string(Fn *f, Node *n, CoreExpr *x) {
  x = emit_stable(f, x);
  CoreExpr *len = emit_temp(f, make_len(f, x));
  CoreVar *i = emit_decl(f, NULL, T_INT, make_int(f, T_INT, 0)), *next = emit_decl(f, NULL, T_INT, NULL);
  i->name = intern("i");
  Loop l;
  begin_loop(f, &l, make_binary(f, OP_LSS, make_var(f, i), len));
  CoreVar *r = emit_decl(f, NULL, T_INT32, make_convert(f, T_INT32, make_index(f, x, make_var(f, i), false)));
  r->name = intern("rune");
  Block ascii, wide, *outer = block_begin(f, &ascii);
  emit_assign(f, make_var(f, next), make_binary(f, OP_ADD, make_var(f, i), make_int(f, T_INT, 1)));
  f->block = outer;
  block_begin(f, &wide);
  CoreExpr *out[2];
  emit_runtime2(f, ENTRY_decoderune, T_INT, T_INT, ARGS(x, make_var(f, i)), out);
  emit_assign(f, make_var(f, r), make_convert(f, T_INT32, out[0]));
  emit_assign(f, make_var(f, next), out[1]);
  f->block = outer;
  emit_if(f, make_binary(f, OP_LSS, make_var(f, r), make_int(f, T_INT32, 0x80)), &ascii, &wide);
  assign_vars(f, n, make_var(f, i), make_var(f, r));
  Block post;
  lower_loop_body(f, &l, n, &post);
  emit_assign(f, make_var(f, i), make_var(f, next));
  finish_loop(f, &l, &post);
}

// struct mapiter of layout.h: key and elem pointers come first.
enum { MAPITER_WORDS = 16 };

static void range_map(Fn *f, Node *n, CoreExpr *m) {
  Type *t = under(m->type), *map = m->type;
  CoreVar *iter = emit_decl(f, NULL, array_of(f->lw, T_PTR, MAPITER_WORDS), NULL);
  CoreExpr *it = make_addr_word(f, make_var(f, iter));
  emit_runtime(f, ENTRY_mapiterinit, ARGS(make_typedesc(f, map), m, it));
  CoreExpr *key = make_index(f, make_var(f, iter), make_int(f, T_INT, 0), false);
  CoreExpr *elem = make_index(f, make_var(f, iter), make_int(f, T_INT, 1), false);
  Loop l;
  begin_loop(f, &l, make_binary(f, OP_NEQ, key, make_zero(f, T_PTR)));
  assign_vars(f, n, make_deref_as(f, key, type_unalias(t->map.key)), make_deref_as(f, elem, type_unalias(t->map.elem)));
  Block post;
  lower_loop_body(f, &l, n, &post);
  emit_runtime(f, ENTRY_mapiternext, ARGS(it));
  finish_loop(f, &l, &post);
}

static void range_chan(Fn *f, Node *n, CoreExpr *c) {
  c = emit_stable(f, c);
  Loop l;
  begin_loop(f, &l, NULL);
  CoreVar *v = emit_decl(f, NULL, type_unalias(under(c->type)->chan.elem), NULL);
  CoreExpr *ok = emit_runtime1(f, ENTRY_chanrecv2, T_BOOL, ARGS(c, make_addr_word(f, make_var(f, v))));
  Block stop, *outer = block_begin(f, &stop);
  emit_break(f, l.loop);
  f->block = outer;
  emit_if(f, make_not(f, ok), &stop, NULL);
  assign_vars(f, n, make_var(f, v), NULL);
  Block post;
  lower_loop_body(f, &l, n, &post);
  finish_loop(f, &l, &post);
}

void lower_range(Fn *f, Node *n) {
  if (is_range_func(f->pkg, n)) {
    lower_range_func(f, n);
    return;
  }
  Name label = take_label(f);
  CoreExpr *x = lower_expr(f, n->range.x);
  f->pos = n->pos;
  if (n->range.define && !makes_new_ones(f, n)) declare_vars_once(f, n);
  f->pending_label = label;
  Type *t = under(x->type);
  switch (t->kind) {
  case TYPE_ARRAY: range_array(f, n, x); break;
  case TYPE_POINTER: range_array_pointer(f, n, x); break;
  case TYPE_SLICE: range_slice(f, n, x); break;
  case TYPE_MAP: range_map(f, n, x); break;
  case TYPE_CHAN: range_chan(f, n, x); break;
  default:
    if (type_is(t, TF_STRING)) range_string(f, n, x);
    else range_integer(f, n, x);
  }
}
