// Declarations and type expressions: what is refused, in gc's words, and the order of initialisation.
#include "program.h"

typedef struct { const char *source, *errors; } Case;

static void check_all(const Case *cases, size_t n) {
  for (size_t i = 0; i < n; i++) {
    program(cases[i].source);
    ck_assert_msg(strcmp(program_errors(), cases[i].errors) == 0, "%s\n  gives  %s  wanted %s", cases[i].source, program_errors(), cases[i].errors);
  }
}
#define CHECK_ALL(cases) check_all(cases, sizeof cases / sizeof *cases)

START_TEST(names_are_declared_once) {
  static const Case cases[] = {
    {"var x, x int", "1:19: x redeclared in this block\n\t1:16: other declaration of x\n"},
    {"func f() {}; type f int", "1:30: f redeclared in this block\n\t1:17: other declaration of f\n"},
    {"func f(a, a int) {}", "1:22: a redeclared in this block\n\t1:19: other declaration of a\n"},
    {"func _() {}; func _() {}; var _, _ int", ""},
    {"func init() {}; func init() {}", ""},
    {"var init int", "1:16: cannot declare init - must be func\n"},
    {"func init() int { return 1 }", "1:17: func init must have no arguments and no return values\n"},
    {"type T struct { a int; a string }", "1:35: a redeclared\n\t1:28: other declaration of a\n"},
    {"type T struct { a int }; func (T) a() {}", "1:46: field and method with the same name a\n\t1:28: other declaration of a\n"},
    {"type T int; func (T) m() {}; func (*T) m() {}", "1:51: method T.m already declared at 1:33\n"},
    {"type I interface { m(); m() }", "1:36: duplicate method m\n\t1:31: other declaration of method m\n"},
  };
  CHECK_ALL(cases);
}
END_TEST

START_TEST(values_match_names_in_number) {
  static const Case cases[] = {
    {"const a, b = 1", "1:21: missing init expr for b\n"},
    {"const a = 1, 2", "1:25: extra init expr 2\n"},
    {"const (\na, b = 1, 2\nc\n)", "3:1: extra init expr at 2:11\n"},
    {"var a, b, c = 1, 2", "1:22: missing init expr for c\n"},
    {"var a = 1, 2", "1:23: extra init expr 2\n"},
  };
  CHECK_ALL(cases);
}
END_TEST

START_TEST(constants_inherit_expressions_and_count) {
  Package *p = sound_program("const (\na = iota * 2\nb\n_\nd, e = iota, 'x'\nf, g\n)\nconst h = iota");
  static const struct { const char *name; int64_t value; } values[] = {{"a", 0}, {"b", 2}, {"d", 3}, {"e", 'x'}, {"f", 4}, {"g", 'x'}, {"h", 0}};
  for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
    int64_t v;
    ck_assert(const_int64_value(scope_lookup(p->scope, intern(values[i].name))->const_.value, &v));
    ck_assert_int_eq(v, values[i].value);
  }
}
END_TEST

START_TEST(an_error_in_an_inherited_expression_stands_at_the_name) {
  static const Case cases[] = {{"const (\na int8 = 100 << iota\nb\n)", "3:1: cannot use 100 << iota (constant 200 of type int8) as int8 value"}};
  program(cases[0].source);
  ck_assert_msg(strncmp(program_errors(), "3:1: ", 5) == 0, "%s", program_errors());
}
END_TEST

START_TEST(types_must_not_contain_themselves) {
  static const Case cases[] = {
    {"type T T", "1:17: invalid recursive type: T refers to itself\n"},
    {"type A B; type B A", "1:17: invalid recursive type A\n\t1:17: A refers to B\n\t1:27: B refers to A\n"},
    {"type A = *A", "1:17: invalid recursive type: A refers to itself\n"},
    {"type T struct { f [2]T }", "1:17: invalid recursive type: T refers to itself\n"},
    {"type A struct { b B }; type B [2]A", "1:17: invalid recursive type A\n\t1:17: A refers to B\n\t1:40: B refers to A\n"},
    {"type I interface { J }; type J interface { I }", "1:17: invalid recursive type I\n\t1:17: I refers to J\n\t1:41: J refers to I\n"},
    {"type T [len(T{})]int", "1:17: invalid recursive type: T refers to itself\n"},
    {"import \"unsafe\"; type A [unsafe.Sizeof(B{})]int; type B struct { a A }", "1:34: invalid recursive type A\n\t1:34: A refers to B\n\t1:66: B refers to A\n"},
    {"type i interface { m() interface { i } }",
     "1:19: invalid recursive type: anonymous interface refers to itself (see https://go.dev/issue/56103)\n"},
    {"type T struct { a *T; b []T; c map[string]T; d func(T) T; e chan T; f interface { m(T) } }", ""},
    {"type A struct { b *B }; type B struct { a A }", ""},
  };
  CHECK_ALL(cases);
}
END_TEST

START_TEST(initialisation_must_not_need_itself) {
  static const Case cases[] = {
    {"const c = c", "1:18: initialization cycle: c refers to itself\n"},
    {"var v = f(); func f() int { return v }", "1:16: initialization cycle for v\n\t1:16: v refers to f\n\t1:30: f refers to v\n"},
    {"type T int; func (T) m() int { return v }; var v = T(0).m()",
     "1:59: initialization cycle for v\n\t1:59: v refers to m\n\t1:33: m refers to v\n"},
    {"var a [len(a)]int", "1:16: initialization cycle: a refers to itself\n"},
    {"func f() { g() }; func g() { f() }", ""},
    {"var v = func() { g() }; func g() {}", ""},
  };
  CHECK_ALL(cases);
}
END_TEST

START_TEST(type_expressions_are_types) {
  static const Case cases[] = {
    {"var n int; var v n", "1:29: n (package-level variable) is not a type\n"},
    {"var v undefined", "1:18: undefined: undefined\n"},
    {"func f(p int) { var _ p }", "1:34: p (parameter) is not a type\n"},
    {"type T len", "1:19: len (built-in function) is not a type\n"},
    {"var v _", "1:18: cannot use _ as value or type\n"},
    {"var n int; type T [n]int", "1:31: invalid array length n\n"},
    {"type T [undefined]int", "1:20: undefined array length undefined or missing type constraint\n"},
    {"type T [-1]int", "1:20: invalid array length -1 (untyped int constant)\n"},
    {"type T [1.5]int", "1:20: array length 1.5 (untyped float constant) must be integer\n"},
    {"type T [...]int", "1:19: invalid use of [...] array (outside a composite literal)\n"},
    {"type T map[[]int]int", "1:23: invalid map key type []int\n"},
    {"type I interface { int }; var v I", "1:44: cannot use type I outside a type constraint: interface contains type constraints\n"},
    {"type P *int; type T struct { P }", "1:41: embedded field type cannot be a pointer\n"},
    {"type I interface{}; type T struct { *I }", "1:48: embedded field type cannot be a pointer to an interface\n"},
  };
  CHECK_ALL(cases);
}
END_TEST

START_TEST(receivers_are_declared_types_of_the_package) {
  static const Case cases[] = {
    {"func (int) m() {}", "1:18: cannot define new methods on non-local type int\n"},
    {"func ([]int) m() {}", "1:18: invalid receiver type []int\n"},
    {"type T int; func (**T) m() {}", "1:31: invalid receiver type **T\n"},
    {"type P *int; func (P) m() {}", "1:31: invalid receiver type P (pointer or interface type)\n"},
    {"type T int; type A = T; func (*A) m() {}; var _ = T.n; func (T) n() {}", ""},
  };
  CHECK_ALL(cases);
}
END_TEST

static const char *order_of(const char *source) {
  static char text[200];
  Package *p = sound_program(source);
  text[0] = '\0';
  for (int i = 0; i < p->ninits; i++)
    for (int k = 0; k < p->inits[i].nlhs; k++) strcat(strcat(text, p->inits[i].lhs[k]->name), k + 1 < p->inits[i].nlhs ? "+" : " ");
  return text;
}

START_TEST(variables_are_initialised_when_what_they_need_is) {
  ck_assert_str_eq(order_of("var a = c; var b = 1; var c = 2"), "b c a ");
  ck_assert_str_eq(order_of("var a = f(); func f() int { return b }; var b = 1"), "b a ");
  ck_assert_str_eq(order_of("var x = a; var a, b = f(); func f() (int, int) { return 1, 2 }"), "a+b x ");
  ck_assert_str_eq(order_of("var a = f(z); var b = 1; var z int; func f(int) int { return 1 }"), "b a ");
  ck_assert_str_eq(order_of("var a = func() int { return b }(); var b = 1"), "b a ");
  ck_assert_str_eq(order_of("type T int; func (T) m() int { return b }; var a = T.m; var b = 1"), "b a ");
}
END_TEST

Suite *declarations_suite(void) {
  Suite *s = suite_create("declarations");
  TCase *t = tcase_create("declarations");
  tcase_add_test(t, names_are_declared_once);
  tcase_add_test(t, values_match_names_in_number);
  tcase_add_test(t, constants_inherit_expressions_and_count);
  tcase_add_test(t, an_error_in_an_inherited_expression_stands_at_the_name);
  tcase_add_test(t, types_must_not_contain_themselves);
  tcase_add_test(t, initialisation_must_not_need_itself);
  tcase_add_test(t, type_expressions_are_types);
  tcase_add_test(t, receivers_are_declared_types_of_the_package);
  tcase_add_test(t, variables_are_initialised_when_what_they_need_is);
  suite_add_tcase(s, t);
  return s;
}
