// Constraints, instances and inference.
#include "program.h"

static const char *inferred(const char *source) {
  Package *p = sound_program(source);
  return type_string(p->arena, type_named(p, "v"), p);
}

START_TEST(type_arguments_follow_from_arguments) {
  ck_assert_str_eq(inferred("func f[T any](x T) T { return x }; var v = f(1)"), "int");
  ck_assert_str_eq(inferred("func f[T any](x, y T) T { return x }; var v = f(1, 2.5)"), "float64");
  ck_assert_str_eq(inferred("func f[K comparable, V any](m map[K]V) []V { return nil }; var v = f(map[string]bool{})"), "[]bool");
  ck_assert_str_eq(inferred("func f[S ~[]E, E any](s S) E { return s[0] }; type L []string; var v = f(L{})"), "string");
  ck_assert_str_eq(inferred("func f[T any](x []T) T { return x[0] }; type L []string; var v = f(L{})"), "string");
  ck_assert_str_eq(inferred("func f[T any](x, y T) T { return x }; type L []string; var a []string; var v = f(a, L{})"), "L");
  ck_assert_str_eq(inferred("func f[A, B any](x A, g func(A) B) B { return g(x) }; var v = f(1, func(int) string { return \"\" })"), "string");
  ck_assert_str_eq(inferred("func f[A, B any](x A, g func(A) B) B { return g(x) }; func id[T any](x T) T { return x }; var v = f(byte(1), id)"), "byte");
  ck_assert_str_eq(inferred("func f[T any](x ...T) []T { return x }; var v = f(1, 'a')"), "[]rune");
  ck_assert_str_eq(inferred("func f[T interface { m() R }, R any](x T) R { return x.m() }; type X int; func (X) m() bool { return true }; var v = f(X(1))"), "bool");
  ck_assert_str_eq(inferred("func f[T any, P interface { *T; set() }](x T) P { return &x }; type X int; func (*X) set() {}; var v = f(X(1))"), "*X");
  ck_assert_str_eq(inferred("func f[T any](x chan T) T { return <-x }; type C chan int; var v = f(C(nil))"), "int");
  ck_assert_str_eq(inferred("type G[T any] struct { x T }; func f[T any](g G[T]) T { return g.x }; var v = f(G[G[int]]{})"), "G[int]");
  ck_assert_str_eq(inferred("func f[T any](x T) []T { return f(x) }; var v = f(f(1))"), "[][]int");
}
END_TEST

START_TEST(what_cannot_be_inferred_is_named) {
  static const struct { const char *source, *errors; } cases[] = {
    {"func f[S, T any](T) {}; func g() { f(0) }", "1:48: in call to f, cannot infer S (declared at 1:19)\n"},
    {"func f[T any]([]T) {}; func g() { f(1) }", "1:47: in call to f, cannot infer T (declared at 1:19)\n"},
    {"func f[T any](x, y T) {}; func g() { f(byte(1), \"\") }", NULL},
    {"func f[T int | string](T) {}; func g() { f(1.5) }", "1:54: float64 does not satisfy int | string (float64 missing in int | string)\n"},
    {"func f[T ~int](T) {}; type M int; func g() { f(M(1)) }", ""},
    {"func f[T int](T) {}; type M int; func g() { f(M(1)) }", "1:57: M does not satisfy int (possibly missing ~ for int in int)\n"},
    {"type G[T comparable] struct{}; var _ G[[]int]", "1:51: []int does not satisfy comparable\n"},
    {"type G[T any] struct{}; var _ G", "1:42: cannot use generic type G[T any] without instantiation\n"},
    {"type G[T any] struct{}; var _ G[int, int]", "1:42: too many type arguments for type G: have 2, want 1\n"},
    {"type G[T any] struct{}; func (G[A, B]) m() {}", "1:42: receiver declares 2 type parameters, but receiver base type declares 1\n"},
    {"type C interface { ~[]byte | ~string; m() }; func f[T C](x T) int { x.m(); return len(x) }", ""},
    {"type N int; type C interface { ~N }", "1:43: invalid use of ~ (underlying type of N is int)\n"},
    {"type C interface { int | ~int }", "1:37: overlapping terms ~int and int\n"},
    {"func f[T any]() { f[*T]() }", "1:19: instantiation cycle:\n\t1:32: T instantiated as *T\n"},
    {"type T struct { x G[T] }; type G[P any] struct { p P }", "1:17: invalid recursive type T\n\t1:17: T refers to G\n\t1:30: G refers to T\n"},
    {"type T struct { x G[T] }; type G[P any] struct { p *P }", ""},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    program(cases[i].source);
    if (!cases[i].errors) ck_assert_msg(*program_errors() != '\0', "%s: no error", cases[i].source);
    else ck_assert_msg(strcmp(program_errors(), cases[i].errors) == 0, "%s\n  gives  %s  wanted %s", cases[i].source, program_errors(), cases[i].errors);
  }
}
END_TEST

START_TEST(equal_instances_are_one_type) {
  Package *p = sound_program("type G[T any] struct { next *G[T]; x T }; var a G[int]; var b G[int]; var c *G[int]");
  Type *a = type_named(p, "a");
  ck_assert_ptr_eq(a, type_named(p, "b"));
  ck_assert_ptr_eq(a, type_named(p, "c")->pointer.elem);
  Type *u = type_underlying(a);
  ck_assert_ptr_eq(u->struct_.fields.at[0]->type->pointer.elem, a);
  ck_assert_ptr_eq(u->struct_.fields.at[1]->type, type_basic[BASIC_INT]);
}
END_TEST

START_TEST(type_sets_intersect) {
  Package *p = sound_program("type A interface { ~int | string | bool }; type B interface { int8 | int | ~string }; type C interface { A; B }; type D interface { A; float64 }");
  Type *c = type_underlying(type_named(p, "C")), *d = type_underlying(type_named(p, "D"));
  typeset_complete(c);
  typeset_complete(d);
  ck_assert_int_eq(c->interface.nterms, 2);
  ck_assert(typeset_has_term(c, type_basic[BASIC_INT]));
  ck_assert(typeset_has_term(c, type_basic[BASIC_STRING]));
  ck_assert(!typeset_has_term(c, type_basic[BASIC_BOOL]));
  ck_assert_int_eq(d->interface.nterms, 0);
}
END_TEST

Suite *generics_suite(void) {
  Suite *s = suite_create("generics");
  TCase *t = tcase_create("generics");
  tcase_add_test(t, type_arguments_follow_from_arguments);
  tcase_add_test(t, what_cannot_be_inferred_is_named);
  tcase_add_test(t, equal_instances_are_one_type);
  tcase_add_test(t, type_sets_intersect);
  suite_add_tcase(s, t);
  return s;
}
