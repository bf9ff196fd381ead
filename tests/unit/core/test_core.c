// Core by itself: a small unit built by hand is printed, walked, asked and checked; each broken promise must stop the compiler.
#include <check.h>
#include <stdlib.h>

#include "core.h"

#define INT  type_basic[BASIC_INT]
#define PTR  type_basic[BASIC_UNSAFE_POINTER]
#define BOOL type_basic[BASIC_BOOL]

static CoreUnit *u;
static CoreFunc *f;

static CoreVar *var(const char *name, Type *t) {
  CoreVar *v = NEW(u->arena, CoreVar);
  *v = (CoreVar){.name = name ? intern(name) : NULL, .type = t, .id = ++f->nvars};
  return v;
}

static CoreExpr *use(CoreVar *v) {
  CoreExpr *e = core_expr(u, CORE_VAR, v->type, 0);
  e->var.var = v;
  return e;
}

static CoreExpr *number(int64_t n) {
  CoreExpr *e = core_expr(u, CORE_CONST, INT, 0);
  e->constant.value = const_int64(u->arena, n);
  return e;
}

static CoreExpr *binary(Op op, CoreExpr *x, CoreExpr *y, Type *t) {
  CoreExpr *e = core_expr(u, CORE_BINARY, t, 0);
  e->binary.op = op, e->binary.x = x, e->binary.y = y;
  return e;
}

static CoreStmt *decl(CoreVar *v, CoreExpr *init) {
  CoreStmt *s = core_stmt(u, CORE_S_DECL, 0);
  s->decl.var = v, s->decl.init = init;
  return s;
}

static CoreStmt *assign(CoreExpr *dst, CoreExpr *src) {
  CoreStmt *s = core_stmt(u, CORE_S_ASSIGN, 0);
  s->assign.dst = dst, s->assign.src = src;
  return s;
}

static CoreBlock block(CoreStmt **stmts, int n) {
  CoreBlock b = {NEW_ARRAY(u->arena, CoreStmt *, n), n};
  for (int i = 0; i < n; i++) b.at[i] = stmts[i];
  return b;
}
#define BLOCK(...) block((CoreStmt *[]){__VA_ARGS__}, (int)(sizeof((CoreStmt *[]){__VA_ARGS__}) / sizeof(CoreStmt *)))

static void setup(void) {
  universe_init();
  Arena *a = arena_new();
  u = NEW(a, CoreUnit);
  u->arena = a;
  f = NEW(a, CoreFunc);
  f->symbol = intern("p.f");
  vec_push(&u->funcs, f);
}

static void teardown(void) {
  vec_free(&u->funcs);
  vec_free(&u->globals);
  arena_free(u->arena);
}

static char *print_unit(const char *only) {
  char *text;
  size_t size;
  FILE *to = open_memstream(&text, &size);
  core_print(to, u, only);
  fclose(to);
  return text;
}

static CoreGlobal *global(Type *t, CoreExpr *init) {
  CoreGlobal *g = NEW(u->arena, CoreGlobal);
  *g = (CoreGlobal){.symbol = intern("p.g"), .type = t, .init = init};
  vec_push(&u->globals, g);
  return g;
}

// ---- printing

START_TEST(a_function_prints_like_go) {
  CoreVar *n = var("n", INT), *i = var("i", INT);
  f->params = (CoreVarList){NEW_ARRAY(u->arena, CoreVar *, 1), 1};
  f->params.at[0] = n;
  CoreStmt *loop = core_stmt(u, CORE_S_LOOP, 0), *stop = core_stmt(u, CORE_S_BREAK, 0);
  stop->break_.target = loop;
  loop->loop.cond = binary(OP_LSS, use(i), use(n), BOOL);
  loop->loop.body = BLOCK(stop);
  loop->loop.post = BLOCK(assign(use(i), binary(OP_ADD, use(i), number(1), INT)));
  f->body = BLOCK(decl(i, number(0)), loop, core_stmt(u, CORE_S_RETURN, 0));
  core_check(u);
  char *text = print_unit(NULL);
  ck_assert_str_eq(text,
                   "func p.f(n int) {\n"
                   "    var i int = 0\n"
                   "    L1: for (i < n) {\n"
                   "        break L1\n"
                   "    } post {\n"
                   "        i = (i + 1)\n"
                   "    }\n"
                   "    return\n"
                   "}\n\n");
  free(text);
}
END_TEST

START_TEST(variables_of_one_name_are_told_apart_by_id) {
  CoreVar *a = var("x", INT), *b = var("x", INT), *t = var(NULL, INT);
  f->body = BLOCK(decl(a, NULL), decl(b, use(a)), decl(t, use(b)));
  char *text = print_unit(NULL);
  ck_assert_ptr_nonnull(strstr(text, "var x#1 int\n"));
  ck_assert_ptr_nonnull(strstr(text, "var x#2 int = x#1\n"));
  ck_assert_ptr_nonnull(strstr(text, "var t3 int = x#2\n"));
  free(text);
}
END_TEST

START_TEST(a_pattern_selects_functions) {
  char *all = print_unit("^p\\.f$"), *none = print_unit("^q");
  ck_assert_ptr_nonnull(strstr(all, "func p.f"));
  ck_assert_str_eq(none, "");
  free(all), free(none);
}
END_TEST

START_TEST(where_memory_lives_is_visible) {
  CoreExpr *heap = core_expr(u, CORE_NEW, type_new_pointer(u->arena, INT), 0), *stack = core_expr(u, CORE_NEW, heap->type, 0);
  heap->new_.elem = stack->new_.elem = INT;
  stack->new_.alloc = ALLOC_STACK;
  f->body = BLOCK(decl(var("h", heap->type), heap), decl(var("s", stack->type), stack));
  char *text = print_unit(NULL);
  ck_assert_ptr_nonnull(strstr(text, "var h *int = new(int)\n"));
  ck_assert_ptr_nonnull(strstr(text, "var s *int = stack new(int)\n"));
  free(text);
}
END_TEST

// ---- asking

START_TEST(places_are_variables_and_what_lies_in_them) {
  CoreExpr *array = use(var("a", type_new_array(u->arena, INT, 3)));
  CoreExpr *element = core_expr(u, CORE_INDEX, INT, 0);
  element->index.x = array, element->index.index = number(1);
  ck_assert(core_is_lvalue(array));
  ck_assert(core_is_lvalue(element));
  CoreExpr *zero = core_expr(u, CORE_ZERO, array->type, 0);
  element->index.x = zero;
  ck_assert(!core_is_lvalue(element));
  CoreExpr *slice = core_expr(u, CORE_ZERO, type_new_slice(u->arena, INT), 0);
  element->index.x = slice;
  ck_assert(core_is_lvalue(element));
  ck_assert(!core_is_lvalue(number(1)));
}
END_TEST

START_TEST(static_values_need_no_code) {
  CoreGlobal *g = global(type_new_array(u->arena, INT, 3), NULL);
  CoreExpr *place = core_expr(u, CORE_GLOBAL, g->type, 0), *address = core_expr(u, CORE_ADDR, PTR, 0), *slice = core_expr(u, CORE_MAKE_SLICE, NULL, 0);
  place->global.global = g;
  address->addr.x = place;
  slice->make_slice.ptr = address, slice->make_slice.len = slice->make_slice.cap = number(3);
  ck_assert(core_is_static(slice));
  CoreExpr *box = core_expr(u, CORE_BOX, PTR, 0);
  box->box.x = number(7);
  ck_assert(core_is_static(box));
  ck_assert(!core_is_static(place));
  slice->make_slice.len = use(var("n", INT));
  ck_assert(!core_is_static(slice));
  box->box.x = binary(OP_ADD, number(1), number(2), INT);
  ck_assert(!core_is_static(box));
}
END_TEST

static void count(CoreExpr *e, void *arg) {
  ++*(int *)arg;
  core_expr_children(e, count, arg);
}

START_TEST(walking_meets_every_child_that_is_there) {
  CoreExpr *slice = core_expr(u, CORE_SLICE, type_basic[BASIC_STRING], 0);
  slice->slice.x = core_expr(u, CORE_ZERO, type_basic[BASIC_STRING], 0);
  slice->slice.hi = binary(OP_SUB, number(5), number(2), INT);
  int n = 0;
  core_expr_children(slice, count, &n);
  ck_assert_int_eq(n, 4);
  CoreStmt *s = core_stmt(u, CORE_S_IF, 0);
  s->if_.cond = binary(OP_EQL, number(1), number(1), BOOL);
  n = 0;
  core_stmt_exprs(s, count, &n);
  ck_assert_int_eq(n, 3);
}
END_TEST

// ---- checking: each of these ends the compiler with status 2

START_TEST(a_store_to_a_value_is_refused) {
  f->body = BLOCK(assign(number(1), number(2)));
  core_check(u);
}
END_TEST

START_TEST(a_store_of_another_type_is_refused) {
  CoreVar *v = var("s", type_basic[BASIC_STRING]);
  f->body = BLOCK(decl(v, number(2)));
  core_check(u);
}
END_TEST

START_TEST(a_break_out_of_nowhere_is_refused) {
  CoreStmt *stop = core_stmt(u, CORE_S_BREAK, 0);
  stop->break_.target = core_stmt(u, CORE_S_LOOP, 0);
  f->body = BLOCK(stop);
  core_check(u);
}
END_TEST

START_TEST(a_call_with_too_few_arguments_is_refused) {
  CoreFunc *callee = NEW(u->arena, CoreFunc);
  callee->symbol = intern("p.g");
  callee->params = (CoreVarList){NEW_ARRAY(u->arena, CoreVar *, 1), 1};
  callee->params.at[0] = var("x", INT);
  CoreStmt *s = core_stmt(u, CORE_S_CALL, 0);
  s->call.how = CALL_STATIC, s->call.func = callee;
  f->body = BLOCK(s);
  core_check(u);
}
END_TEST

START_TEST(a_runtime_call_takes_what_entry_def_says) {
  CoreStmt *s = core_stmt(u, CORE_S_CALL, 0);
  s->call.how = CALL_RUNTIME, s->call.entry = ENTRY_printint;
  f->body = BLOCK(s);
  core_check(u);
}
END_TEST

START_TEST(an_expression_may_not_call_what_has_effects) {
  CoreExpr *e = core_expr(u, CORE_RTCALL, INT, 0), *n = number(1);
  e->rtcall.entry = ENTRY_printint;
  e->rtcall.args = (CoreList){&n, 1};
  f->body = BLOCK(decl(var("x", INT), e));
  core_check(u);
}
END_TEST

START_TEST(a_missing_operand_is_noticed) {
  f->body = BLOCK(decl(var("x", INT), binary(OP_ADD, number(1), NULL, INT)));
  core_check(u);
}
END_TEST

START_TEST(an_initial_value_must_be_static) {
  CoreVar *v = var("x", INT);
  global(INT, use(v));
  core_check(u);
}
END_TEST

int main(void) {
  Suite *s = suite_create("core");
  TCase *c = tcase_create("core");
  tcase_add_checked_fixture(c, setup, teardown);
  tcase_add_test(c, a_function_prints_like_go);
  tcase_add_test(c, variables_of_one_name_are_told_apart_by_id);
  tcase_add_test(c, a_pattern_selects_functions);
  tcase_add_test(c, where_memory_lives_is_visible);
  tcase_add_test(c, places_are_variables_and_what_lies_in_them);
  tcase_add_test(c, static_values_need_no_code);
  tcase_add_test(c, walking_meets_every_child_that_is_there);
  tcase_add_exit_test(c, a_store_to_a_value_is_refused, 2);
  tcase_add_exit_test(c, a_store_of_another_type_is_refused, 2);
  tcase_add_exit_test(c, a_break_out_of_nowhere_is_refused, 2);
  tcase_add_exit_test(c, a_call_with_too_few_arguments_is_refused, 2);
  tcase_add_exit_test(c, a_runtime_call_takes_what_entry_def_says, 2);
  tcase_add_exit_test(c, an_expression_may_not_call_what_has_effects, 2);
  tcase_add_exit_test(c, a_missing_operand_is_noticed, 2);
  tcase_add_exit_test(c, an_initial_value_must_be_static, 2);
  suite_add_tcase(s, c);
  SRunner *r = srunner_create(s);
  srunner_run_all(r, CK_NORMAL);
  int failed = srunner_ntests_failed(r);
  srunner_free(r);
  return failed != 0;
}
