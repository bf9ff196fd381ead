// The order in which package variables are initialised: by dependency, then as declared.
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include "helpers.h"

static const struct { const char *program, *order; } cases[] = {
  {"var a = 1\nvar b = 2\n", "a b"},
  {"var a = b\nvar b = c\nvar c = 1\n", "c b a"},
  {"var a = f()\nvar b = 1\nfunc f() int { return b }\n", "b a"},
  {"var a = f()\nvar b = g()\nfunc f() int { return g() }\nfunc g() int { return h }\nvar h = 3\n", "h a b"},
  {"var x, y = pair()\nvar z = 1\nfunc pair() (int, int) { return z, z }\n", "z x,y"},
  {"var _ = f()\nvar a = 1\nfunc f() int { return a }\n", "a _"},
  {"var a = T{}.m()\nvar b = 1\ntype T struct{}\nfunc (T) m() int { return b }\n", "b a"},
  {"var a = T.m\nvar b = 1\ntype T struct{}\nfunc (T) m() int { return b }\n", "b a"},
  {"var a = func() int { return b }()\nvar b = 1\n", "b a"},
  {"var a = &b\nvar b = 1\nvar c = *a\n", "b a c"},
  {"var a, b = c, d\nvar c = d\nvar d = 1\n", "d b c a"},
  {"const k = 1\nvar a = k + b\nvar b = len([k]int{})\n", "b a"},
};

static void order_of(Package *p, char *out, size_t size) {
  out[0] = '\0';
  for (int i = 0; i < p->ninits; i++) {
    Initializer in = p->inits[i];
    if (i) strncat(out, " ", size - strlen(out) - 1);
    if (in.nlhs == 0) strncat(out, "_", size - strlen(out) - 1);
    for (int k = 0; k < in.nlhs; k++) {
      if (k) strncat(out, ",", size - strlen(out) - 1);
      strncat(out, in.lhs[k]->name, size - strlen(out) - 1);
    }
  }
}

START_TEST(variables_follow_what_they_need) {
  char text[1024], got[256];
  snprintf(text, sizeof text, "package p\n\n%s", cases[_i].program);
  Package *p = check_text("order.go", text);
  char *errors = take_errors();
  ck_assert_str_eq(errors, "");
  free(errors);
  order_of(p, got, sizeof got);
  ck_assert_str_eq(got, cases[_i].order);
}
END_TEST

START_TEST(a_cycle_is_reported_with_its_way) {
  check_text("cycle.go", "package p\n\nvar a = f()\n\nfunc f() int { return g() }\nfunc g() int { return a }\n");
  char *errors = take_errors();
  ck_assert_msg(strstr(errors, "cycle.go:3:5: initialization cycle or refers to itself") || strstr(errors, "cycle.go:3:5: initialization cycle"), "%s", errors);
  ck_assert_ptr_nonnull(strstr(errors, "a refers to f"));
  ck_assert_ptr_nonnull(strstr(errors, "g refers to a"));
  free(errors);
}
END_TEST

Suite *order_suite(void) {
  Suite *s = suite_create("types: initialisation order");
  TCase *t = tcase_create("order");
  tcase_add_loop_test(t, variables_follow_what_they_need, 0, (int)(sizeof cases / sizeof *cases));
  tcase_add_test(t, a_cycle_is_reported_with_its_way);
  suite_add_tcase(s, t);
  return s;
}
