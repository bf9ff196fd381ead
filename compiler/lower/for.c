// for init; cond; post { body }
//
// Since Go 1.22 (is_per_iteration) each iteration has its own copy of the variables that init declares. Nobody can tell unless one of them is captured or its address taken. Those are kept
// twice: an outer variable, on which init, cond and post work, and the boxed copy that each iteration makes of it for the body and writes back before post:
//
//   outer := init; for cond(outer) { i := new copy of outer; body } post { outer = *i; post(outer) }
//
// If cond or post themselves capture the variable, the box is replaced by a fresh copy of itself before post.
#include "lower_impl.h"

typedef struct { Object *o; CoreVar *outer, *box; } LoopVar;
typedef VEC(LoopVar) LoopVars;

typedef struct { Fn *f; Object *o; int depth; bool found; } Search;

static bool find_capture(Node *n, void *arg) {
  Search *s = arg;
  if (n->kind == AST_FUNC_LIT) {
    s->depth++;
    ast_walk(n->func_lit.body, find_capture, arg);
    s->depth--;
    return false;
  }
  if (n->kind == AST_UNARY && n->unary.op == OP_AND) s->found = true;
  if (n->kind == AST_SELECTOR || n->kind == AST_SLICE_EXPR) s->found |= var_info(s->f, s->o)->addressed;
  if (n->kind == AST_IDENT && s->depth > 0 && node_object(s->f, n) == s->o) s->found = true;
  return true;
}

static bool header_needs_address(Fn *f, Node *n, Object *o) {
  Search s = {.f = f, .o = o};
  if (n->for_stmt.cond) ast_walk(n->for_stmt.cond, find_capture, &s);
  if (n->for_stmt.post) ast_walk(n->for_stmt.post, find_capture, &s);
  return s.found;
}

static void collect_vars(Fn *f, Node *n, LoopVars *out) {
  Node *init = n->for_stmt.init;
  if (!init || init->kind != AST_ASSIGN || !init->assign.define) return;
  for (int i = 0; i < init->assign.lhs.len; i++) {
    Node *id = init->assign.lhs.at[i];
    Object *o = is_blank(id) ? NULL : node_object(f, id);
    if (!o || o->pos != id->pos || !needs_box(f, o)) continue;
    LoopVar v = {.o = o};
    vec_push(out, v);
  }
}

static Binding *binding(Fn *f, Object *o) { return map_get(&f->bindings, o); }

// After init: the variables are boxed. Those that only the body can capture get an outer variable instead.
static void split_vars(Fn *f, Node *n, LoopVars *vars) {
  for (int i = 0; i < vars->len; i++) {
    LoopVar *v = &vars->at[i];
    Binding *b = binding(f, v->o);
    v->box = b->var;
    if (header_needs_address(f, n, v->o)) continue;
    v->outer = emit_decl(f, NULL, fn_type(f, v->o->type), make_deref(f, make_var(f, b->var), false));
    v->outer->name = v->o->name;
    *b = (Binding){v->outer, false};
  }
}

static void copy_in(Fn *f, LoopVars *vars) {
  for (int i = 0; i < vars->len; i++) {
    LoopVar *v = &vars->at[i];
    if (!v->outer) continue;
    CoreVar *box = emit_decl(f, v->o->name, v->box->type, make_new(f, v->outer->type));
    box->boxed = v->outer->type;
    emit_assign(f, make_deref(f, make_var(f, box), false), make_var(f, v->outer));
    v->box = box;
    *binding(f, v->o) = (Binding){box, true};
  }
}

static void copy_out(Fn *f, LoopVars *vars) {
  for (int i = 0; i < vars->len; i++) {
    LoopVar *v = &vars->at[i];
    CoreExpr *value = make_deref(f, make_var(f, v->box), false);
    if (v->outer) {
      emit_assign(f, make_var(f, v->outer), value);
      *binding(f, v->o) = (Binding){v->outer, false};
    } else {
      CoreExpr *copy = emit_temp(f, value);
      emit_assign(f, make_var(f, v->box), make_new(f, copy->type));
      emit_assign(f, make_deref(f, make_var(f, v->box), false), copy);
    }
  }
}

void lower_for(Fn *f, Node *n) {
  Name label = take_label(f);
  LoopVars vars = {0};
  if (is_per_iteration(f->pkg, n)) collect_vars(f, n, &vars);
  if (n->for_stmt.init) lower_stmt(f, n->for_stmt.init);
  split_vars(f, n, &vars);
  f->pos = n->pos;
  CoreStmt *loop = emit(f, CORE_S_LOOP);
  loop->loop.label = label;
  f->pending_label = label;
  Target target;
  push_target(f, &target, loop, loop);
  Block body, *outer = block_begin(f, &body);
  if (n->for_stmt.cond) {
    CoreExpr *cond = lower_cond(f, n->for_stmt.cond);
    if (body.len == 0) {
      loop->loop.cond = cond;
    } else {
      Block stop, *here = block_begin(f, &stop);
      emit_break(f, loop);
      f->block = here;
      emit_if(f, make_not(f, cond), &stop, NULL);
    }
  }
  copy_in(f, &vars);
  lower_stmt(f, n->for_stmt.body);
  loop->loop.body = block_end(f, &body, outer);
  Block post;
  block_begin(f, &post);
  copy_out(f, &vars);
  if (n->for_stmt.post) lower_stmt(f, n->for_stmt.post);
  loop->loop.post = block_end(f, &post, outer);
  pop_target(f);
  vec_free(&vars);
}
