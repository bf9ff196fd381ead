// Results: the types, values, selections and instances that later phases read beside the tree.
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include "helpers.h"

static Package *p;

static void given(const char *body) {
  static const char head[] =
    "package p\n\nimport \"unsafe\"\n\nvar _ = unsafe.Sizeof(0)\n\n"
    "type Named int\ntype Inner struct{ deep string }\ntype Mid struct{ *Inner }\ntype Outer struct{ pad int; Mid }\n"
    "func (Inner) Value(int) string { return \"\" }\nfunc (*Inner) Pointer() {}\n"
    "func two() (int, string) { return 0, \"\" }\nfunc id[T any](x T) T { return x }\n"
    "func mapped[K comparable, V any](m map[K]V, f func(K) V) V { var v V; return v }\n"
    "func use(...any) {}\n\n"
    "func test(i int, s uint, f float64, m map[string]Named, c chan int, e any, o Outer, po *Outer) {\n";
  char *text = xmalloc(strlen(head) + strlen(body) + 8);
  sprintf(text, "%s%s\n}\n", head, body);
  p = check_text("results.go", text);
  char *errors = take_errors();
  ck_assert_str_eq(errors, "");
  free(errors);
}

static TypeAndValue of(const char *expr) {
  Node *n = find_expr(p, expr);
  ck_assert_msg(n != NULL, "no expression %s", expr);
  return p->info.types[n->id];
}

static const char *type_of(const char *expr) {
  Type *t = of(expr).type;
  return t ? type_string(p->arena, t, p) : "no type";
}

static const char *value_of(const char *expr) {
  const Const *v = of(expr).value;
  return v ? const_to_string(p->arena, v) : "no value";
}

static Selection *selection_of(const char *expr) { return p->info.selections[find_expr(p, expr)->id]; }

// ---- untyped expressions get their final type

START_TEST(constants_take_the_type_of_their_target) {
  given("var a float32 = 1; var b any = 'x'; var d Named = 2 + 3; use(a, b, d, f + 7, i + 'y')");
  ck_assert_str_eq(type_of("1"), "float32");
  ck_assert_str_eq(type_of("'x'"), "rune");
  ck_assert_str_eq(type_of("2 + 3"), "Named");
  ck_assert_str_eq(value_of("2 + 3"), "5");
  ck_assert_str_eq(type_of("7"), "float64");
  ck_assert_str_eq(type_of("'y'"), "int");
  ck_assert_str_eq(value_of("'y'"), "121");
}
END_TEST

START_TEST(constants_are_rounded_to_their_type) {
  given("var a float32 = 0.1; var b = 0.1; use(a, b, uint8(255), float32(16777217))");
  ck_assert(const_float64_value(of("0.1").value) == (double)0.1f);
  ck_assert(const_float64_value(of("float32(16777217)").value) == 16777216.0);
  ck_assert_str_eq(type_of("float32(16777217)"), "float32");
}
END_TEST

START_TEST(a_shift_takes_its_type_from_outside) {
  given("var a int64 = 1 << s; var b = make([]int, 1.0 << s); w := uint8(3) << s; use(a, b, w, 5 << i | 6)");
  ck_assert_str_eq(type_of("1"), "int64");
  ck_assert_str_eq(type_of("1 << s"), "int64");
  ck_assert_str_eq(type_of("1.0 << s"), "int");
  ck_assert_str_eq(value_of("1.0"), "1");
  ck_assert_str_eq(type_of("uint8(3) << s"), "uint8");
  ck_assert_str_eq(type_of("5 << i | 6"), "int");
  ck_assert_str_eq(type_of("5"), "int");
}
END_TEST

START_TEST(conditions_are_bool_and_nil_has_the_other_sides_type) {
  given("type B bool; var b B = i < 3; if i == 4 && e != nil { use(b, m == nil) }");
  ck_assert_str_eq(type_of("i < 3"), "B");
  ck_assert_str_eq(type_of("i == 4 && e != nil"), "bool");
  ck_assert_str_eq(type_of("i == 4"), "bool");
  ck_assert_str_eq(type_of("4"), "int");
  ck_assert_str_eq(type_of("nil"), "any");
  ck_assert_int_eq(of("nil").mode, MODE_NILVALUE);
}
END_TEST

START_TEST(no_untyped_type_is_left_outside_of_constants) {
  given("x := (i == 1) != (f > 2); y := !(s == 3); z := 'a' << s; use(x, y, z, \"s\", 1.5, 2i)\nif !(x && y) { use(1 << s == 2 << s, min(1, i)) }");
  for (uint32_t k = 0; k < p->info.count; k++) {
    TypeAndValue tv = p->info.types[k];
    ck_assert_msg(!tv.type || !type_is_untyped(tv.type) || tv.value || tv.mode == MODE_NILVALUE, "node %u is %s", k, type_string(p->arena, tv.type, p));
  }
}
END_TEST

START_TEST(lengths_are_constant_when_nothing_is_called) {
  given("var a [4]int; const n = len(a); use(n, len(\"héllo\"), cap(&a), len([2]int{i, i}), len([3]int{<-c}), len(m))");
  ck_assert_str_eq(value_of("len(a)"), "4");
  ck_assert_str_eq(value_of("len(\"héllo\")"), "6");
  ck_assert_str_eq(value_of("cap(&a)"), "4");
  ck_assert_str_eq(value_of("len([2]int{…})"), "2");
  ck_assert_str_eq(value_of("len([3]int{…})"), "no value");
  ck_assert_str_eq(value_of("len(m)"), "no value");
}
END_TEST

START_TEST(sizes_and_offsets_are_those_of_amd64) {
  given("var x struct { a byte; b int64; c byte }; use(unsafe.Sizeof(x), unsafe.Offsetof(x.c), unsafe.Alignof(x.a))");
  ck_assert_str_eq(value_of("unsafe.Sizeof(x)"), "24");
  ck_assert_str_eq(value_of("unsafe.Offsetof(x.c)"), "16");
  ck_assert_str_eq(value_of("unsafe.Alignof(x.a)"), "1");
  ck_assert_str_eq(type_of("unsafe.Sizeof(x)"), "uintptr");
}
END_TEST

START_TEST(a_const_group_inside_a_literal_has_its_own_iota) {
  given("const (zero = iota; one = unsafe.Sizeof(func() { const (a = iota; b; c) }) * 0 + iota; last); use(last + 0)");
  ck_assert_str_eq(value_of("last + 0"), "2");
}
END_TEST

// ---- modes

START_TEST(modes_tell_what_can_be_assigned) {
  given("var a [3]int; sl := a[:]; use(a[0], sl[1], m[\"k\"], <-c, e.(int), \"s\"[0], po.pad, o.pad, two, use)");
  ck_assert_int_eq(of("a[0]").mode, MODE_VARIABLE);
  ck_assert_int_eq(of("sl[1]").mode, MODE_VARIABLE);
  ck_assert_int_eq(of("m[\"k\"]").mode, MODE_MAPINDEX);
  ck_assert_int_eq(of("<-c").mode, MODE_COMMAOK);
  ck_assert_int_eq(of("e.(int)").mode, MODE_COMMAOK);
  ck_assert_int_eq(of("\"s\"[0]").mode, MODE_VALUE);
  ck_assert_int_eq(of("po.pad").mode, MODE_VARIABLE);
}
END_TEST

START_TEST(comma_ok_forms_keep_their_single_type) {
  given("v, ok := m[\"k\"]; n, ok2 := e.(int); r, ok3 := <-c; use(v, ok, n, ok2, r, ok3)");
  ck_assert_str_eq(type_of("m[\"k\"]"), "Named");
  ck_assert_str_eq(type_of("e.(int)"), "int");
  ck_assert_str_eq(type_of("<-c"), "int");
  ck_assert_str_eq(type_of("ok"), "no type");      // a declaring identifier: see its object
}
END_TEST

START_TEST(calls_of_several_results_are_tuples) {
  given("a, b := two(); use(a, b); use(two())");
  ck_assert_int_eq(of("two()").type->kind, TYPE_TUPLE);
  ck_assert_int_eq(of("use(a, b)").mode, MODE_NOVALUE);
}
END_TEST

// ---- selections

START_TEST(selections_lead_through_embedded_fields) {
  given("use(o.deep); o.Pointer(); use(o.Value, (*Inner).Value, Outer.Value)");
  Selection *s = selection_of("o.deep");
  ck_assert_int_eq(s->kind, SEL_FIELD);
  ck_assert_int_eq(s->found.npath, 3);
  ck_assert_int_eq(s->found.path[0], 1);
  ck_assert_int_eq(s->found.path[2], 0);
  ck_assert(s->found.indirect);
  s = selection_of("o.Pointer");
  ck_assert_int_eq(s->kind, SEL_METHOD_VALUE);
  ck_assert_int_eq(s->found.npath, 2);
  ck_assert(s->found.obj->func.ptr_recv);
  ck_assert_str_eq(type_of("o.Value"), "func(int) string");
  ck_assert_int_eq(selection_of("Outer.Value")->kind, SEL_METHOD_EXPR);
  ck_assert_str_eq(type_of("Outer.Value"), "func(Outer, int) string");
  ck_assert_str_eq(type_of("(*Inner).Value"), "func(*Inner, int) string");
}
END_TEST

// ---- declarations

START_TEST(each_clause_of_a_type_switch_has_its_variable) {
  given("switch x := e.(type) { case int: use(x + 1); case string, nil: use(x); default: use(x) }");
  int seen = 0;
  const char *types[3];
  for (uint32_t k = 0; k < p->info.count; k++) {
    Object *o = p->info.objects[k];
    if (o && o->kind == OBJ_VAR && strcmp(o->name, "x") == 0 && o->pos && strcmp(type_string(p->arena, o->type, p), "T") != 0) {
      bool known = false;
      for (int i = 0; i < seen; i++) known = known || types[i] == (const char *)o;
      if (!known && seen < 3 && o->var.in_func && strcmp(o->var.in_func->name, "test") == 0) types[seen++] = (const char *)o;
    }
  }
  ck_assert_int_eq(seen, 3);
  ck_assert_str_eq(type_string(p->arena, ((Object *)types[0])->type, p), "int");
  ck_assert_str_eq(type_string(p->arena, ((Object *)types[1])->type, p), "any");
}
END_TEST

START_TEST(a_redeclaration_keeps_the_old_variable) {
  given("a, err := 1, e; b, err := 2, e; use(a, b, err)");
  Object *first = NULL, *second = NULL;
  for (uint32_t k = 0; k < p->info.count; k++) {
    Object *o = p->info.objects[k];
    if (!o || strcmp(o->name, "err") != 0) continue;
    if (!first) first = o;
    second = o;
  }
  ck_assert_ptr_nonnull(first);
  ck_assert_ptr_eq(first, second);
}
END_TEST

START_TEST(literals_that_elide_their_type_have_it) {
  given("use([]*Inner{{\"a\"}}, map[Named][]int{1: {2, 3}}, [...]string{4: \"x\"})");
  ck_assert_str_eq(type_of("{…}"), "*Inner");
  ck_assert_str_eq(type_of("[...]string{…}"), "[5]string");
  ck_assert_str_eq(type_of("1"), "Named");
}
END_TEST

// ---- generics

static const char *targs_of(const char *expr) {
  TypeList list = info_instance(&p->info, find_expr(p, expr));
  const char *s = "";
  for (int i = 0; i < list.len; i++) s = arena_printf(p->arena, "%s%s%s", s, i ? " " : "", type_string(p->arena, list.at[i], p));
  return s;
}

START_TEST(instances_are_recorded_with_the_name) {
  given("use(id(1.5), id[string](\"a\"), mapped(map[string]int{}, func(string) int { return 0 }))");
  ck_assert_str_eq(targs_of("id"), "float64");
  ck_assert_str_eq(type_of("id"), "func(x float64) float64");
  ck_assert_str_eq(targs_of("id[string]"), "string");
  ck_assert_str_eq(targs_of("mapped"), "string int");
  ck_assert_str_eq(type_of("id(1.5)"), "float64");
  ck_assert_str_eq(type_of("1.5"), "float64");
}
END_TEST

START_TEST(a_target_tells_the_type_arguments) {
  given("var g func(int) int = id; h := []func(string) string{id}; use(g, h, mapped(map[int]int{}, id))");
  ck_assert_str_eq(targs_of("id"), "int");
  ck_assert_str_eq(type_of("mapped(map[int]int{}, id)"), "int");
}
END_TEST

static void add(TCase *t) {
  tcase_add_test(t, constants_take_the_type_of_their_target);
  tcase_add_test(t, constants_are_rounded_to_their_type);
  tcase_add_test(t, a_shift_takes_its_type_from_outside);
  tcase_add_test(t, conditions_are_bool_and_nil_has_the_other_sides_type);
  tcase_add_test(t, no_untyped_type_is_left_outside_of_constants);
  tcase_add_test(t, lengths_are_constant_when_nothing_is_called);
  tcase_add_test(t, sizes_and_offsets_are_those_of_amd64);
  tcase_add_test(t, a_const_group_inside_a_literal_has_its_own_iota);
  tcase_add_test(t, modes_tell_what_can_be_assigned);
  tcase_add_test(t, comma_ok_forms_keep_their_single_type);
  tcase_add_test(t, calls_of_several_results_are_tuples);
  tcase_add_test(t, selections_lead_through_embedded_fields);
  tcase_add_test(t, each_clause_of_a_type_switch_has_its_variable);
  tcase_add_test(t, a_redeclaration_keeps_the_old_variable);
  tcase_add_test(t, literals_that_elide_their_type_have_it);
  tcase_add_test(t, instances_are_recorded_with_the_name);
  tcase_add_test(t, a_target_tells_the_type_arguments);
}

Suite *results_suite(void) {
  Suite *s = suite_create("types: results");
  TCase *t = tcase_create("results");
  add(t);
  suite_add_tcase(s, t);
  return s;
}
