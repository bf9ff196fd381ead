// core_check: does a unit keep the promises of core.def and core.h?  It runs after lower and after escape; whoever breaks a promise hears of it here, with the
// function and the position, and not in the depths of LLVM.
//
// Types: what is stored must have the type of where it goes. Pointer-shaped types count as one, since a pointer's type matters to nobody after lower.
#include "core.h"

typedef enum { K_Void, K_Bool, K_I32, K_Int, K_Ptr, K_F32, K_F64, K_PtrInt, K_IntInt, K_PtrPtr, K_F64F64 } Kind;
enum { ALLOC = 1, NORETURN = 2, COLD = 4, PURE = 8, RTWICE = 16, ZEROED = 32 };
typedef struct { Kind result; int nparams, attrs; } EntryShape;

#define P0                 0
#define P1(a)              1
#define P2(a, b)           2
#define P3(a, b, c)        3
#define P4(a, b, c, d)     4
#define P5(a, b, c, d, e)  5
static const EntryShape entries[ENTRY_COUNT] = {
#define ENTRY(name, result, params, attrs) [ENTRY_##name] = {K_##result, params, attrs},
#include "../../runtime/abi/entry.def"
#undef ENTRY
};

typedef struct {
  const CoreUnit *unit;
  const CoreFunc *func;          // NULL: a global's initial value
  const CoreStmt *inside[4096];  // loops, blocks and switches around the current statement
  int depth;
  Pos pos;
} Checker;

#define REQUIRE(c, cond) do { if (!(cond)) fail(c, #cond); } while (0)
static _Noreturn void fail(const Checker *c, const char *what) {
  internal_error(c->pos, "core: %s: not true: %s", c->func ? c->func->symbol : "global", what);
}

static bool is_kind(Type *t, TypeKind kind) { return type_underlying(t)->kind == kind; }
static bool is_bool(Type *t) { return type_is(t, TF_BOOLEAN); }
static bool is_integer(Type *t) { return type_is(t, TF_INTEGER); }

static bool is_word(Type *t) {
  t = type_underlying(t);
  return t->kind == TYPE_POINTER || t->kind == TYPE_MAP || t->kind == TYPE_CHAN || t->kind == TYPE_SIGNATURE ||
         (t->kind == TYPE_BASIC && t->basic.kind == BASIC_UNSAFE_POINTER);
}

static bool agree(Type *x, Type *y) { return x == y || (is_word(x) && is_word(y)) || type_identical(x, y); }

static void check_type(Checker *c, Type *t) {
  REQUIRE(c, t != NULL);
  REQUIRE(c, !type_has_typeparam(t));
  REQUIRE(c, !type_is_untyped(t));
}

static void check_var(Checker *c, const CoreVar *v) {
  REQUIRE(c, c->func != NULL);
  REQUIRE(c, v != NULL);
  REQUIRE(c, v->id >= 1 && v->id <= c->func->nvars);
  check_type(c, v->type);
}

static void check_expr(Checker *c, const CoreExpr *e);
static void check_child(CoreExpr *e, void *arg) { check_expr(arg, e); }

static int words(Type *t) {      // how many of an entry's parameters a value of type t fills
  Type *u = type_underlying(t);
  if (u->kind == TYPE_SLICE) return 3;
  if (u->kind == TYPE_INTERFACE || type_is(t, TF_STRING | TF_COMPLEX)) return 2;
  return 1;
}

static void check_entry_args(Checker *c, Entry entry, CoreList args) {
  int n = 0;
  for (int i = 0; i < args.len; i++) {
    REQUIRE(c, args.at[i] != NULL);
    n += words(args.at[i]->type);
  }
  REQUIRE(c, entry >= 0 && entry < ENTRY_COUNT);
  if (n != entries[entry].nparams) internal_error(c->pos, "core: %s: %d argument words for %s", c->func->symbol, n, entry_name(entry));
}

static void check_composite(Checker *c, const CoreExpr *e) {
  Type *t = type_underlying(e->type);
  CoreList l = e->composite.elems;
  REQUIRE(c, t->kind == TYPE_STRUCT || t->kind == TYPE_ARRAY);
  REQUIRE(c, l.len == (t->kind == TYPE_STRUCT ? t->struct_.fields.len : (int)t->array.len));
  for (int i = 0; i < l.len; i++)
    if (l.at[i]) REQUIRE(c, agree(l.at[i]->type, t->kind == TYPE_STRUCT ? t->struct_.fields.at[i]->type : t->array.elem));
}

static void check_binary(Checker *c, const CoreExpr *e) {
  const CoreExpr *x = e->binary.x, *y = e->binary.y;
  switch (e->binary.op) {
  case OP_ANDAND:
  case OP_OROR: REQUIRE(c, is_bool(x->type)); REQUIRE(c, is_bool(y->type)); REQUIRE(c, is_bool(e->type)); break;
  case OP_SHL:
  case OP_SHR: REQUIRE(c, is_integer(x->type)); REQUIRE(c, is_integer(y->type)); REQUIRE(c, agree(e->type, x->type)); break;
  case OP_EQL:
  case OP_NEQ:
    REQUIRE(c, is_bool(e->type));
    REQUIRE(c, agree(x->type, y->type));
    REQUIRE(c, y->kind == CORE_ZERO || is_word(x->type) || type_is(x->type, TF_BOOLEAN | TF_INTEGER | TF_FLOAT | TF_COMPLEX));
    break;
  case OP_LSS: case OP_LEQ: case OP_GTR: case OP_GEQ:
    REQUIRE(c, is_bool(e->type)); REQUIRE(c, agree(x->type, y->type)); REQUIRE(c, type_is(x->type, TF_INTEGER | TF_FLOAT)); break;
  default:
    REQUIRE(c, agree(x->type, y->type)); REQUIRE(c, agree(e->type, x->type)); REQUIRE(c, type_is(x->type, TF_INTEGER | TF_FLOAT | TF_COMPLEX)); break;
  }
}

// Asserts what core.def says about e; its children are checked already.
static void check_shape(Checker *c, const CoreExpr *e) {
  switch (e->kind) {
  case CORE_CONST: REQUIRE(c, e->constant.value != NULL); REQUIRE(c, is_kind(e->type, TYPE_BASIC)); break;
  case CORE_VAR: check_var(c, e->var.var); REQUIRE(c, agree(e->type, e->var.var->type)); break;
  case CORE_GLOBAL: REQUIRE(c, agree(e->type, e->global.global->type)); break;
  case CORE_FUNC: REQUIRE(c, e->func.func->captures.len == 0); REQUIRE(c, is_kind(e->type, TYPE_SIGNATURE)); break;
  case CORE_COMPOSITE: check_composite(c, e); break;
  case CORE_CLOSURE:
    REQUIRE(c, e->closure.captures.len == e->closure.func->captures.len);
    for (int i = 0; i < e->closure.captures.len; i++) REQUIRE(c, agree(e->closure.captures.at[i]->type, e->closure.func->captures.at[i]->type));
    break;
  case CORE_NEW: check_type(c, e->new_.elem); REQUIRE(c, is_word(e->type)); break;
  case CORE_FIELD:
    REQUIRE(c, is_kind(e->field.x->type, TYPE_STRUCT));
    REQUIRE(c, e->field.index < type_underlying(e->field.x->type)->struct_.fields.len);
    REQUIRE(c, agree(e->type, type_underlying(e->field.x->type)->struct_.fields.at[e->field.index]->type));
    break;
  case CORE_INDEX:
    REQUIRE(c, is_kind(e->index.x->type, TYPE_SLICE) || is_kind(e->index.x->type, TYPE_ARRAY) || type_is(e->index.x->type, TF_STRING));
    REQUIRE(c, is_integer(e->index.index->type));
    break;
  case CORE_DEREF: REQUIRE(c, is_word(e->deref.x->type)); break;
  case CORE_ADDR: REQUIRE(c, core_is_lvalue(e->addr.x)); REQUIRE(c, is_word(e->type)); break;
  case CORE_SLICE:
    REQUIRE(c, is_kind(e->slice.x->type, TYPE_SLICE) || is_kind(e->slice.x->type, TYPE_POINTER) || type_is(e->slice.x->type, TF_STRING));
    break;
  case CORE_MAKE_IFACE: REQUIRE(c, is_kind(e->type, TYPE_INTERFACE)); break;
  case CORE_UNARY: REQUIRE(c, e->unary.op == OP_SUB || e->unary.op == OP_XOR || e->unary.op == OP_NOT); break;
  case CORE_BINARY: check_binary(c, e); break;
  case CORE_COND: REQUIRE(c, is_bool(e->cond.cond->type)); REQUIRE(c, agree(e->cond.x->type, e->cond.y->type)); break;
  case CORE_RTCALL:
    check_entry_args(c, (Entry)e->rtcall.entry, e->rtcall.args);
    REQUIRE(c, entries[e->rtcall.entry].attrs & PURE);
    break;
  case CORE_TYPEDESC: check_type(c, e->typedesc.of); break;
  case CORE_ITAB: check_type(c, e->itab.of); check_type(c, e->itab.iface); break;
  case CORE_DEFERFRAME: REQUIRE(c, c->func && c->func->has_defer); break;
  case CORE_FRAME: REQUIRE(c, c->func && c->func->has_recover); break;
  case CORE_TYPEWORD:
  case CORE_DYNTYPE: REQUIRE(c, is_kind((e->kind == CORE_DYNTYPE ? e->dyntype.x : e->typeword.x)->type, TYPE_INTERFACE)); break;
  default: break;
  }
}

// The fields that core.def does not mark "?" are there.
static void check_fields(Checker *c, const CoreExpr *e) {
#define CE(name) REQUIRE(c, arm_->name != NULL);
#define CL(name)
#define CV(name) REQUIRE(c, arm_->name != NULL);
#define CF(name) REQUIRE(c, arm_->name != NULL);
#define CG(name) REQUIRE(c, arm_->name != NULL);
#define CT(name) REQUIRE(c, arm_->name != NULL);
#define CC(name) REQUIRE(c, arm_->name != NULL);
#define CVL(name)
#define CB(name)
#define CS(name)
#define CO(name)
#define CI(name)
#define CY(name)
#define CN(name)
  if (e->kind == CORE_SLICE) return;
  switch (e->kind) {
#define EXPR(KIND, arm, fields) case CORE_##KIND: { const __typeof__(e->arm) *arm_ = &e->arm; (void)arm_; fields } break;
#define STMT(KIND, arm, fields)
#include "core.def"
#undef EXPR
#undef STMT
  case CORE_EXPR_COUNT: fail(c, "kind");
  }
}

static void check_expr(Checker *c, const CoreExpr *e) {
  if (e->pos) c->pos = e->pos;
  check_type(c, e->type);
  check_fields(c, e);
  core_expr_children(e, check_child, c);
  if (e->pos) c->pos = e->pos;
  check_shape(c, e);
}

// ---- statements

static void check_block(Checker *c, CoreBlock b);

static void check_inside(Checker *c, const CoreStmt *target) {
  for (int i = 0; i < c->depth; i++)
    if (c->inside[i] == target) return;
  fail(c, "the target of BREAK or CONTINUE is around it");
}

static void check_args(Checker *c, CoreList args, CoreVarList params) {
  if (args.len != params.len) internal_error(c->pos, "core: %s: %d arguments for %d parameters", c->func->symbol, args.len, params.len);
  for (int i = 0; i < args.len; i++) REQUIRE(c, agree(args.at[i]->type, params.at[i]->type));
}

static void check_sig_args(Checker *c, CoreList args, CoreVarList dsts, Type *sig) {
  REQUIRE(c, sig->kind == TYPE_SIGNATURE);
  REQUIRE(c, args.len == sig->signature.params.len);
  for (int i = 0; i < args.len; i++) REQUIRE(c, agree(args.at[i]->type, sig->signature.params.at[i]->type));
  REQUIRE(c, dsts.len == sig->signature.results.len);
  for (int i = 0; i < dsts.len; i++)
    if (dsts.at[i]) REQUIRE(c, agree(dsts.at[i]->type, sig->signature.results.at[i]->type));
}

static void check_call(Checker *c, const CoreStmt *s) {
  for (int i = 0; i < s->call.args.len; i++) REQUIRE(c, s->call.args.at[i] != NULL);
  for (int i = 0; i < s->call.dsts.len; i++)
    if (s->call.dsts.at[i]) check_var(c, s->call.dsts.at[i]);
  switch (s->call.how) {
  case CALL_STATIC:
    REQUIRE(c, s->call.func != NULL);
    REQUIRE(c, s->call.func->captures.len == 0);
    check_args(c, s->call.args, s->call.func->params);
    REQUIRE(c, s->call.dsts.len == s->call.func->results.len);
    for (int i = 0; i < s->call.dsts.len; i++)
      if (s->call.dsts.at[i]) REQUIRE(c, agree(s->call.dsts.at[i]->type, s->call.func->results.at[i]->type));
    break;
  case CALL_CLOSURE:
    REQUIRE(c, s->call.fun != NULL);
    check_sig_args(c, s->call.args, s->call.dsts, type_underlying(s->call.fun->type));
    break;
  case CALL_INTERFACE: {
    REQUIRE(c, s->call.fun != NULL);
    REQUIRE(c, is_kind(s->call.fun->type, TYPE_INTERFACE));
    ObjectList methods = type_methods(s->call.fun->type);
    REQUIRE(c, s->call.method >= 0 && s->call.method < methods.len);
    check_sig_args(c, s->call.args, s->call.dsts, type_underlying(methods.at[s->call.method]->type));
    break;
  }
  case CALL_RUNTIME: {
    check_entry_args(c, (Entry)s->call.entry, s->call.args);
    Kind r = entries[s->call.entry].result;
    int n = r == K_Void ? 0 : r >= K_PtrInt ? 2 : 1;
    REQUIRE(c, s->call.dsts.len <= n);
    break;
  }
  default: fail(c, "how is one of CALL_*");
  }
}

static void check_child_block(CoreBlock b, void *arg) { check_block(arg, b); }

static void check_stmt(Checker *c, const CoreStmt *s) {
  if (s->pos) c->pos = s->pos;
  core_stmt_exprs(s, check_child, c);
  if (s->pos) c->pos = s->pos;
  switch (s->kind) {
  case CORE_S_DECL:
    check_var(c, s->decl.var);
    if (s->decl.init) REQUIRE(c, agree(s->decl.var->type, s->decl.init->type));
    break;
  case CORE_S_ASSIGN:
    REQUIRE(c, s->assign.dst != NULL); REQUIRE(c, s->assign.src != NULL);
    REQUIRE(c, core_is_lvalue(s->assign.dst));
    REQUIRE(c, agree(s->assign.dst->type, s->assign.src->type));
    break;
  case CORE_S_EVAL: REQUIRE(c, s->eval.x != NULL); break;
  case CORE_S_CALL: check_call(c, s); break;
  case CORE_S_IF: REQUIRE(c, s->if_.cond != NULL); REQUIRE(c, is_bool(s->if_.cond->type)); break;
  case CORE_S_LOOP: if (s->loop.cond) REQUIRE(c, is_bool(s->loop.cond->type)); break;
  case CORE_S_SWITCH: REQUIRE(c, s->switch_.x != NULL); REQUIRE(c, is_integer(s->switch_.x->type)); break;
  case CORE_S_BREAK: check_inside(c, s->break_.target); break;
  case CORE_S_CONTINUE: check_inside(c, s->continue_.target); REQUIRE(c, s->continue_.target->kind == CORE_S_LOOP); break;
  case CORE_S_GOTO: REQUIRE(c, s->goto_.target != NULL); REQUIRE(c, s->goto_.target->kind == CORE_S_LABEL); break;
  case CORE_S_DEFER: REQUIRE(c, s->defer.fun != NULL); REQUIRE(c, s->defer.frame || c->func->has_defer); break;
  case CORE_S_BLOCK: case CORE_S_LABEL: case CORE_S_RETURN: case CORE_S_UNREACHABLE: break;
  case CORE_STMT_COUNT: fail(c, "kind");
  }
  bool target = s->kind == CORE_S_LOOP || s->kind == CORE_S_BLOCK || s->kind == CORE_S_SWITCH;
  if (target) {
    REQUIRE(c, c->depth < 4096);
    c->inside[c->depth++] = s;
  }
  core_stmt_blocks(s, check_child_block, c);
  if (target) c->depth--;
}

static void check_block(Checker *c, CoreBlock b) {
  for (int i = 0; i < b.len; i++) {
    REQUIRE(c, b.at[i] != NULL);
    check_stmt(c, b.at[i]);
  }
}

static void check_func(Checker *c, const CoreFunc *f) {
  c->func = f;
  c->pos = f->pos;
  REQUIRE(c, f->symbol != NULL);
  for (int i = 0; i < f->params.len; i++) check_type(c, f->params.at[i]->type);
  for (int i = 0; i < f->results.len; i++) check_type(c, f->results.at[i]->type);
  REQUIRE(c, f->result_boxes.len == 0 || f->result_boxes.len == f->results.len);
  if (f->linkage == LINK_EXTERN || f->linkage == LINK_C) REQUIRE(c, f->body.len == 0);
  check_block(c, f->body);
}

void core_check(const CoreUnit *u) {
  static Checker c;              // static: its stack of targets is large
  c = (Checker){.unit = u};
  for (int i = 0; i < u->funcs.len; i++) check_func(&c, u->funcs.at[i]);
  c.func = NULL;
  for (int i = 0; i < u->globals.len; i++) {
    const CoreGlobal *g = u->globals.at[i];
    c.pos = g->pos;
    check_type(&c, g->type);
    if (!g->init) continue;
    REQUIRE(&c, g->linkage != LINK_EXTERN);
    REQUIRE(&c, core_is_static(g->init));
    REQUIRE(&c, agree(g->type, g->init->type));
    check_expr(&c, g->init);
  }
  for (int i = 0; i < u->types.len; i++) {
    const CoreTypeInfo *t = &u->types.at[i];
    c.pos = 0;
    check_type(&c, t->type);
    for (int m = 0; m < t->methods.len; m++) REQUIRE(&c, t->ifn[m] != NULL);
  }
}
