// Building core: nodes, temporaries, blocks. Nothing here knows syntax.
#include "lower_impl.h"

// ================================================================ expressions

static CoreExpr *expr(Fn *f, CoreExprKind kind, Type *t) { return core_expr(f->lw->u, kind, t, f->pos); }

CoreVar *new_var(Fn *f, Name name, Type *t) {
  CoreVar *v = NEW(f->lw->arena, CoreVar);
  v->name = name;
  v->type = t;
  v->pos = f->pos;
  v->id = ++f->core->nvars;
  return v;
}

// The type checker leaves a constant in the kind of its literal where a type parameter stood; here the type is known.
CoreExpr *make_const(Fn *f, Type *t, const Const *v) {
  CoreExpr *e = expr(f, CORE_CONST, t);
  const Const *fit = NULL;
  if (type_is(t, TF_INTEGER)) fit = const_to_int(f->lw->arena, v);
  else if (type_is(t, TF_FLOAT)) fit = const_to_float(f->lw->arena, v);
  else if (type_is(t, TF_COMPLEX)) fit = const_to_complex(f->lw->arena, v);
  e->constant.value = fit ? fit : v;
  return e;
}

CoreExpr *make_int(Fn *f, Type *t, int64_t v) { return make_const(f, t, const_int64(f->lw->arena, v)); }
CoreExpr *make_bool(Fn *f, bool v) { return make_const(f, T_BOOL, const_bool(f->lw->arena, v)); }
CoreExpr *make_string(Fn *f, const char *s) { return make_const(f, T_STRING, const_string(f->lw->arena, s, strlen(s))); }
CoreExpr *make_zero(Fn *f, Type *t) { return expr(f, CORE_ZERO, t); }

CoreExpr *make_var(Fn *f, CoreVar *v) {
  CoreExpr *e = expr(f, CORE_VAR, v->type);
  e->var.var = v;
  return e;
}

CoreExpr *make_global(Fn *f, CoreGlobal *g) {
  CoreExpr *e = expr(f, CORE_GLOBAL, g->type);
  e->global.global = g;
  return e;
}

CoreExpr *make_func(Fn *f, CoreFunc *fn, Type *sig) {
  CoreExpr *e = expr(f, CORE_FUNC, sig);
  e->func.func = fn;
  return e;
}

CoreExpr *make_field(Fn *f, CoreExpr *x, int index) {
  if (x->kind == CORE_COMPOSITE && x->composite.elems.at[index] && x->composite.elems.len == 1) return x->composite.elems.at[index];
  CoreExpr *e = expr(f, CORE_FIELD, field_type(x->type, index));
  e->field.x = x;
  e->field.index = index;
  return e;
}

CoreExpr *make_index(Fn *f, CoreExpr *x, CoreExpr *index, bool checked) {
  Type *t = under(x->type);
  CoreExpr *e = expr(f, CORE_INDEX, t->kind == TYPE_SLICE ? t->slice.elem : t->kind == TYPE_ARRAY ? t->array.elem : T_UINT8);
  e->type = type_unalias(e->type);
  e->index.x = x;
  e->index.index = index;
  e->index.checked = checked;
  return e;
}

CoreExpr *make_deref(Fn *f, CoreExpr *p, bool checked) {
  Type *t = under(p->type);
  if (t->kind != TYPE_POINTER) internal_error(f->pos, "lower: dereference of a non-pointer");
  CoreExpr *e = expr(f, CORE_DEREF, type_unalias(t->pointer.elem));
  e->deref.x = p;
  e->deref.checked = checked && p->kind != CORE_ADDR && p->kind != CORE_NEW;
  return e;
}

CoreExpr *make_deref_as(Fn *f, CoreExpr *p, Type *elem) {
  CoreExpr *e = expr(f, CORE_DEREF, elem);
  e->deref.x = p;
  return e;
}

static CoreExpr *address(Fn *f, CoreExpr *place, Type *t) {
  if (place->kind == CORE_DEREF && !place->deref.checked) return make_convert(f, t, place->deref.x);
  if (!core_is_lvalue(place)) internal_error(f->pos, "lower: address of %s", core_expr_kind_name(place->kind));
  CoreExpr *root = place;
  while (root->kind == CORE_FIELD || (root->kind == CORE_INDEX && under(root->index.x->type)->kind == TYPE_ARRAY))
    root = root->kind == CORE_FIELD ? root->field.x : root->index.x;
  if (root->kind == CORE_VAR) root->var.var->addressed = true;
  CoreExpr *e = expr(f, CORE_ADDR, t);
  e->addr.x = place;
  return e;
}

CoreExpr *make_addr(Fn *f, CoreExpr *place) { return address(f, place, pointer_to(f->lw, place->type)); }
CoreExpr *make_addr_word(Fn *f, CoreExpr *place) { return address(f, place, T_PTR); }

CoreExpr *make_new(Fn *f, Type *elem) {
  CoreExpr *e = expr(f, CORE_NEW, pointer_to(f->lw, elem));
  e->new_.elem = elem;
  return e;
}

CoreExpr *make_len(Fn *f, CoreExpr *x) {
  Type *t = under(x->type);
  if (t->kind == TYPE_ARRAY) return make_int(f, T_INT, t->array.len);
  if (x->kind == CORE_MAKE_SLICE) return x->make_slice.len;
  if (x->kind == CORE_CONST) {
    size_t len;
    const_string_value(x->constant.value, &len);
    return make_int(f, T_INT, (int64_t)len);
  }
  CoreExpr *e = expr(f, CORE_LEN, T_INT);
  e->len.x = x;
  return e;
}

CoreExpr *make_cap(Fn *f, CoreExpr *x) {
  Type *t = under(x->type);
  if (t->kind == TYPE_ARRAY) return make_int(f, T_INT, t->array.len);
  CoreExpr *e = expr(f, CORE_CAP, T_INT);
  e->cap.x = x;
  return e;
}

CoreExpr *make_data(Fn *f, CoreExpr *x) {
  CoreExpr *e = expr(f, CORE_DATA, T_PTR);
  e->data.x = x;
  return e;
}

CoreExpr *make_slice_of(Fn *f, Type *t, CoreExpr *ptr, CoreExpr *len, CoreExpr *cap) {
  CoreExpr *e = expr(f, CORE_MAKE_SLICE, t);
  e->make_slice.ptr = ptr;
  e->make_slice.len = len;
  e->make_slice.cap = cap;
  return e;
}

CoreExpr *make_string_of(Fn *f, Type *t, CoreExpr *ptr, CoreExpr *len) {
  CoreExpr *e = expr(f, CORE_MAKE_STRING, t);
  e->make_string.ptr = ptr;
  e->make_string.len = len;
  return e;
}

CoreExpr *make_iface(Fn *f, Type *t, CoreExpr *word, CoreExpr *data) {
  CoreExpr *e = expr(f, CORE_MAKE_IFACE, t);
  e->make_iface.word = word;
  e->make_iface.data = data;
  return e;
}

CoreExpr *make_unary(Fn *f, Op op, CoreExpr *x) {
  CoreExpr *e = expr(f, CORE_UNARY, x->type);
  e->unary.op = op;
  e->unary.x = x;
  return e;
}

CoreExpr *make_not(Fn *f, CoreExpr *x) {
  if (x->kind == CORE_UNARY && x->unary.op == OP_NOT) return x->unary.x;
  return make_unary(f, OP_NOT, x);
}

CoreExpr *make_binary_as(Fn *f, Op op, Type *t, CoreExpr *x, CoreExpr *y) {
  CoreExpr *e = expr(f, CORE_BINARY, t);
  e->binary.op = op;
  e->binary.x = x;
  e->binary.y = y;
  return e;
}

static bool gives_bool(Op op) {
  return op == OP_EQL || op == OP_NEQ || op == OP_LSS || op == OP_LEQ || op == OP_GTR || op == OP_GEQ || op == OP_ANDAND || op == OP_OROR;
}

CoreExpr *make_binary(Fn *f, Op op, CoreExpr *x, CoreExpr *y) { return make_binary_as(f, op, gives_bool(op) ? T_BOOL : x->type, x, y); }

CoreExpr *make_cond(Fn *f, CoreExpr *cond, CoreExpr *x, CoreExpr *y) {
  CoreExpr *e = expr(f, CORE_COND, x->type);
  e->cond.cond = cond;
  e->cond.x = x;
  e->cond.y = y;
  return e;
}

CoreExpr *make_convert(Fn *f, Type *t, CoreExpr *x) {
  if (x->type == t || type_identical(x->type, t)) return x;
  if (x->kind == CORE_ZERO && under(t)->kind != TYPE_INTERFACE) return make_zero(f, t);
  CoreExpr *e = expr(f, CORE_CONVERT, t);
  e->convert.x = x;
  return e;
}

CoreExpr *make_typedesc(Fn *f, Type *t) {
  need_type(f->lw, t);
  CoreExpr *e = expr(f, CORE_TYPEDESC, T_PTR);
  e->typedesc.of = t;
  return e;
}

CoreExpr *make_itab(Fn *f, Type *t, Type *iface) {
  need_itab(f->lw, t, iface);
  CoreExpr *e = expr(f, CORE_ITAB, T_PTR);
  e->itab.of = t;
  e->itab.iface = iface;
  return e;
}

CoreExpr *make_dyntype(Fn *f, CoreExpr *x) {
  if (is_empty_interface(x->type)) return make_typeword(f, x);
  CoreExpr *e = expr(f, CORE_DYNTYPE, T_PTR);
  e->dyntype.x = x;
  return e;
}

CoreExpr *make_typeword(Fn *f, CoreExpr *x) {
  CoreExpr *e = expr(f, CORE_TYPEWORD, T_PTR);
  e->typeword.x = x;
  return e;
}

CoreExpr *make_unbox(Fn *f, Type *t, CoreExpr *word) {
  CoreExpr *e = expr(f, CORE_UNBOX, t);
  e->unbox.x = word;
  return e;
}

CoreList make_list(Fn *f, CoreExpr **at, int n) {
  CoreList l = {NEW_ARRAY(f->lw->arena, CoreExpr *, n), n};
  for (int i = 0; i < n; i++) l.at[i] = at[i];
  return l;
}

CoreExpr *make_rtcall(Fn *f, Entry entry, Type *t, CoreExpr **args, int n) {
  CoreExpr *e = expr(f, CORE_RTCALL, t);
  e->rtcall.entry = entry;
  e->rtcall.args = make_list(f, args, n);
  return e;
}

CoreExpr *make_frame(Fn *f) {
  f->core->has_recover = true;
  return expr(f, CORE_FRAME, T_PTR);
}

bool is_const_int(const CoreExpr *e, int64_t *v) {
  return e->kind == CORE_CONST && const_kind(e->constant.value) == CONST_INT && const_int64_value(e->constant.value, v);
}

bool is_zero(const CoreExpr *e) {
  if (e->kind == CORE_ZERO) return true;
  if (e->kind != CORE_CONST) return false;
  const Const *c = e->constant.value;
  size_t len;
  switch (const_kind(c)) {
  case CONST_BOOL: return !const_bool_value(c);
  case CONST_STRING: return const_string_value(c, &len), len == 0;
  case CONST_INT:
  case CONST_FLOAT:
  case CONST_COMPLEX: return const_sign(c) == 0;
  case CONST_UNKNOWN: return false;
  }
  return false;
}

// ================================================================ statements

static void append(Block *b, CoreStmt *s) { vec_push(b, s); }

CoreStmt *emit(Fn *f, CoreStmtKind kind) {
  CoreStmt *s = core_stmt(f->lw->u, kind, f->pos);
  append(f->block, s);
  return s;
}

CoreVar *emit_decl(Fn *f, Name name, Type *t, CoreExpr *init) {
  CoreVar *v = new_var(f, name, t);
  CoreStmt *s = emit(f, CORE_S_DECL);
  s->decl.var = v;
  s->decl.init = init && init->kind == CORE_ZERO ? NULL : init;
  return v;
}

CoreExpr *emit_temp(Fn *f, CoreExpr *e) { return make_var(f, emit_decl(f, NULL, e->type, e)); }

static bool is_fixed(const CoreExpr *e) {
  switch (e->kind) {
  case CORE_CONST: case CORE_ZERO: case CORE_FUNC: case CORE_TYPEDESC: case CORE_ITAB: case CORE_FRAME: return true;
  case CORE_VAR: return !e->var.var->name && !e->var.var->addressed;      // temporaries are set once
  case CORE_CONVERT: return is_fixed(e->convert.x);
  case CORE_LEN: return is_fixed(e->len.x) && under(e->len.x->type)->kind != TYPE_MAP && under(e->len.x->type)->kind != TYPE_CHAN;
  case CORE_DATA: return is_fixed(e->data.x);
  case CORE_ADDR: return e->addr.x->kind == CORE_GLOBAL;
  default: return false;
  }
}

CoreExpr *emit_stable(Fn *f, CoreExpr *e) { return is_fixed(e) ? e : emit_temp(f, e); }

static void count_nodes(CoreExpr *e, void *arg) {
  int *n = arg;
  switch (e->kind) {
  case CORE_NEW: case CORE_BOX: case CORE_CLOSURE: case CORE_RTCALL: case CORE_COMPOSITE: case CORE_COND: case CORE_SLICE: *n += 100; break;
  default: ++*n;
  }
  core_expr_children(e, count_nodes, arg);
}

CoreExpr *emit_cheap(Fn *f, CoreExpr *e) {
  int n = 0;
  count_nodes(e, &n);
  return n <= 4 ? e : emit_temp(f, e);
}

// A store needs the barrier if it changes a pointer that the collector may see: everywhere but in the frame's own variables.
static bool needs_barrier(const CoreExpr *dst) {
  const CoreExpr *root = dst;
  for (;;) {
    if (root->kind == CORE_FIELD) root = root->field.x;
    else if (root->kind == CORE_INDEX && under(root->index.x->type)->kind == TYPE_ARRAY) root = root->index.x;
    else break;
  }
  return root->kind != CORE_VAR && type_has_pointers(dst->type);
}

void emit_assign(Fn *f, CoreExpr *dst, CoreExpr *src) {
  CoreStmt *s = emit(f, CORE_S_ASSIGN);
  s->assign.dst = dst;
  s->assign.src = src;
  s->assign.barrier = needs_barrier(dst);
}

static void find_effect(CoreExpr *e, void *arg) {
  bool *effect = arg;
  switch (e->kind) {
  case CORE_CONST: case CORE_ZERO: case CORE_VAR: case CORE_GLOBAL: case CORE_FUNC: case CORE_FIELD: break;
  case CORE_DEREF: *effect |= e->deref.checked; break;
  default: *effect = true;
  }
  core_expr_children(e, find_effect, arg);
}

void emit_eval(Fn *f, CoreExpr *e) {
  bool effect = false;
  find_effect(e, &effect);
  if (effect) emit(f, CORE_S_EVAL)->eval.x = e;
}

void emit_if(Fn *f, CoreExpr *cond, Block *then, Block *els) {
  CoreStmt *s = emit(f, CORE_S_IF);
  s->if_.cond = cond;
  s->if_.then = block_freeze(f, then);
  if (els) s->if_.els = block_freeze(f, els);
}

void emit_break(Fn *f, CoreStmt *target) { emit(f, CORE_S_BREAK)->break_.target = target; }
void emit_continue(Fn *f, CoreStmt *target) { emit(f, CORE_S_CONTINUE)->continue_.target = target; }

CoreStmt *emit_goto(Fn *f, CoreStmt *label) {
  CoreStmt *s = emit(f, CORE_S_GOTO);
  s->goto_.target = label;
  return s;
}

CoreStmt *new_label(Fn *f, Name name) {
  CoreStmt *s = core_stmt(f->lw->u, CORE_S_LABEL, f->pos);
  s->label.name = name;
  return s;
}

void emit_label(Fn *f, CoreStmt *label) { append(f->block, label); }

// The results of the caller's view: boxes are read last, after the deferred calls if there are any (then irgen does it).
void emit_leave(Fn *f) {
  if (!f->core->has_defer)
    for (int i = 0; i < f->results.len; i++)
      if (f->boxes.at[i]) emit_assign(f, make_var(f, f->results.at[i]), make_deref(f, make_var(f, f->boxes.at[i]), false));
  emit(f, CORE_S_RETURN);
}

// ---- calls

static CoreStmt *runtime_call(Fn *f, Entry entry, CoreExpr **args, int n, CoreVar **dsts, int ndsts) {
  CoreStmt *s = emit(f, CORE_S_CALL);
  s->call.how = CALL_RUNTIME;
  s->call.entry = entry;
  s->call.args = make_list(f, args, n);
  s->call.dsts.at = NEW_ARRAY(f->lw->arena, CoreVar *, ndsts);
  s->call.dsts.len = ndsts;
  for (int i = 0; i < ndsts; i++) s->call.dsts.at[i] = dsts[i];
  return s;
}

void emit_runtime(Fn *f, Entry entry, CoreExpr **args, int n) { runtime_call(f, entry, args, n, NULL, 0); }

CoreExpr *emit_runtime1(Fn *f, Entry entry, Type *t, CoreExpr **args, int n) {
  CoreVar *v = new_var(f, NULL, t);
  runtime_call(f, entry, args, n, &v, 1);
  return make_var(f, v);
}

void emit_runtime2(Fn *f, Entry entry, Type *t0, Type *t1, CoreExpr **args, int n, CoreExpr *out[2]) {
  CoreVar *v[2] = {new_var(f, NULL, t0), new_var(f, NULL, t1)};
  runtime_call(f, entry, args, n, v, 2);
  out[0] = make_var(f, v[0]);
  out[1] = make_var(f, v[1]);
}

void emit_panic(Fn *f, Entry entry, CoreExpr **args, int n) {
  emit_runtime(f, entry, args, n);
  emit(f, CORE_S_UNREACHABLE);
}

void emit_static_call(Fn *f, CoreFunc *callee, CoreExpr **args, int n, CoreVar **dsts, int ndsts) {
  Callee c = {.how = CALL_STATIC, .func = callee};
  emit_callee(f, &c, args, n, dsts, ndsts);
}

// ---- blocks

Block *block_begin(Fn *f, Block *b) {
  *b = (Block){0};
  Block *outer = f->block;
  f->block = b;
  return outer;
}

CoreBlock block_freeze(Fn *f, Block *b) {
  CoreBlock out = {.len = b->len};
  out.at = vec_freeze(f->lw->arena, b);
  return out;
}

CoreBlock block_end(Fn *f, Block *b, Block *outer) {
  f->block = outer;
  return block_freeze(f, b);
}

CoreStmt *begin_block_stmt(Fn *f, Block *body, Block **outer) {
  CoreStmt *s = emit(f, CORE_S_BLOCK);
  *outer = block_begin(f, body);
  return s;
}

void end_block_stmt(Fn *f, CoreStmt *s, Block *body, Block *outer) { s->block.body = block_end(f, body, outer); }

void begin_count_loop(Fn *f, CountLoop *l, CoreExpr *n) {
  n = emit_stable(f, n);
  l->i = emit_decl(f, NULL, T_INT, make_int(f, T_INT, 0));
  l->loop = emit(f, CORE_S_LOOP);
  l->loop->loop.cond = make_binary(f, OP_LSS, make_var(f, l->i), n);
  l->outer = block_begin(f, &l->body);
}

void end_count_loop(Fn *f, CountLoop *l) {
  l->loop->loop.body = block_end(f, &l->body, l->outer);
  Block post, *outer = block_begin(f, &post);
  emit_assign(f, make_var(f, l->i), make_binary(f, OP_ADD, make_var(f, l->i), make_int(f, T_INT, 1)));
  l->loop->loop.post = block_end(f, &post, outer);
}
