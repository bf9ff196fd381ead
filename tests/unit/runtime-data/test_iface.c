// test_iface.c -- itabs and assertions.
#include <stdlib.h>
#include <string.h>

#include "../../../runtime/iface/iface.h"
#include "suites.h"
#include "types.h"

// Methods are named by what they are: exported "A".."Z", unexported "a".."z" of package p or q.
static const uint8_t package_p[] = "p", package_q[] = "q";
static functype type_f1, type_f2;
static int code[64];

static method make_method(const char *name, const uint8_t *pkg, const functype *t, int i) { return (method){{(const uint8_t *)name, (Int)strlen(name)}, pkg, &t->type, &code[i]}; }
static imethod make_imethod(const char *name, const uint8_t *pkg, const functype *t) { return (imethod){{(const uint8_t *)name, (Int)strlen(name)}, pkg, &t->type}; }

static const interfacetype *interface_of(const char *name, const imethod *m, Int n) {
  interfacetype *t = calloc(1, sizeof *t);
  imethod *copy = malloc((Uint)n * sizeof *m);
  memcpy(copy, m, (Uint)n * sizeof *m);
  t->type = (rtype){.size = 16, .kind = KIND_INTERFACE, .str = {(const uint8_t *)name, (Int)strlen(name)}, .hash = (uint32_t)random_below(1u << 31)};
  t->methods = copy;
  t->nmethods = n;
  return t;
}

static const rtype *type_with(const char *name, const method *m, Int n) {
  uncommontype *u = calloc(1, sizeof *u);
  method *copy = malloc((Uint)n * sizeof *m + 1);
  memcpy(copy, m, (Uint)n * sizeof *m);
  u->methods = copy;
  u->nmethods = n;
  rtype *t = calloc(1, sizeof *t);
  *t = (rtype){.size = 8, .kind = KIND_STRUCT, .str = {(const uint8_t *)name, (Int)strlen(name)}, .uncommon = u, .hash = (uint32_t)random_below(1u << 31)};
  return t;
}

static void **functions(const void *tab) { return (void **)((const itab *)tab + 1); }

START_TEST(methods_are_matched_by_name_type_and_package) {
  hosted_init();
  method have[] = {make_method("Close", NULL, &type_f1, 0), make_method("Read", NULL, &type_f2, 1), make_method("Write", NULL, &type_f2, 2),
                   make_method("hidden", package_p, &type_f1, 3), make_method("hidden", package_q, &type_f1, 4), make_method("other", package_p, &type_f1, 5)};
  const rtype *t = type_with("main.T", have, 6), *bare = type_with("main.Bare", have, 0);
  imethod rw[] = {make_imethod("Read", NULL, &type_f2), make_imethod("Write", NULL, &type_f2)};
  const interfacetype *ReadWriter = interface_of("ReadWriter", rw, 2);
  void *tab = rt_getitab((void *)ReadWriter, (void *)t, false);
  ck_assert_ptr_eq(functions(tab)[0], &code[1]);
  ck_assert_ptr_eq(functions(tab)[1], &code[2]);
  ck_assert_ptr_eq(((itab *)tab)->type, t);
  ck_assert_uint_eq(((itab *)tab)->hash, t->hash);
  ck_assert_ptr_eq(rt_typeAssertE2I((void *)ReadWriter, (void *)t), tab);

  imethod hidden_q[] = {make_imethod("Close", NULL, &type_f1), make_imethod("hidden", package_q, &type_f1)};
  tab = rt_typeAssertE2I2((void *)interface_of("HQ", hidden_q, 2), (void *)t);
  ck_assert_ptr_eq(functions(tab)[1], &code[4]);

  imethod wrong_type[] = {make_imethod("Close", NULL, &type_f1), make_imethod("Read", NULL, &type_f1)};
  const interfacetype *W = interface_of("W", wrong_type, 2);
  for (int i = 0; i < 3; i++) ck_assert_ptr_null(rt_typeAssertE2I2((void *)W, (void *)t));
  ck_assert_ptr_null(rt_typeAssertE2I2((void *)W, (void *)bare));
  ck_assert_ptr_null(rt_typeAssertE2I2((void *)W, (void *)&type_int64));
  ck_assert_ptr_null(rt_typeAssertE2I2((void *)W, NULL));
}
END_TEST

START_TEST(failed_assertions_say_what_is_missing) {
  hosted_init();
  method have[] = {make_method("Close", NULL, &type_f1, 0)};
  const rtype *t = type_with("main.T", have, 1);
  imethod want[] = {make_imethod("Close", NULL, &type_f1), make_imethod("Read", NULL, &type_f1), make_imethod("Write", NULL, &type_f1)};
  const interfacetype *R = interface_of("main.R", want, 3);
  ck_assert_str_eq(CAUGHT(rt_typeAssertE2I((void *)R, (void *)t)), "assertion: nil main.T main.R missing Read");
  ck_assert_str_eq(CAUGHT(rt_typeAssertE2I((void *)R, (void *)t)), "assertion: nil main.T main.R missing Read");
  ck_assert_str_eq(CAUGHT(rt_typeAssertE2I((void *)R, NULL)), "assertion: nil nil main.R missing ");
  ck_assert_str_eq(CAUGHT(rt_panicdottypeE((void *)t, (void *)&type_int64, (void *)R)), "assertion: main.R main.T int64 missing ");
  itab tab = {.type = t};
  ck_assert_str_eq(CAUGHT(rt_panicdottypeI(&tab, (void *)&type_int64, (void *)R)), "assertion: main.R main.T int64 missing ");
  ck_assert_str_eq(CAUGHT(rt_panicdottypeI(NULL, (void *)&type_int64, (void *)R)), "assertion: main.R nil int64 missing ");
}
END_TEST

// ---- many pairs, from many threads

enum { TYPES = 40, INTERFACES = 40 };
static const rtype *types[TYPES];
static const interfacetype *interfaces[INTERFACES];
static void *tabs[8][TYPES][INTERFACES];

static void ask_all(void *arg) {
  for (int k = 0; k < TYPES * INTERFACES; k++) {
    int i = (k * 7 + (int)(Int)arg * 131) % (TYPES * INTERFACES);
    tabs[(Int)arg][i % TYPES][i / TYPES] = rt_typeAssertE2I2((void *)interfaces[i / TYPES], (void *)types[i % TYPES]);
  }
}

START_TEST(each_pair_has_one_itab_whoever_asks) {
  hosted_init();
  random_seed(5);
  static char names[26][2];
  uint32_t type_methods[TYPES], interface_methods[INTERFACES];
  for (int i = 0; i < 26; i++) names[i][0] = (char)('A' + i);
  for (int i = 0; i < TYPES; i++) {
    method m[26];
    Int n = 0;
    type_methods[i] = (uint32_t)random_below(1 << 26) | (uint32_t)random_below(1 << 26);
    for (int k = 0; k < 26; k++)
      if (type_methods[i] >> k & 1) m[n++] = make_method(names[k], NULL, &type_f1, k);
    types[i] = type_with("T", m, n);
  }
  for (int i = 0; i < INTERFACES; i++) {
    imethod m[26];
    Int n = 0;
    interface_methods[i] = 1u << random_below(26) | (uint32_t)(random_below(1 << 26) & random_below(1 << 26) & random_below(1 << 26) & random_below(1 << 26));
    for (int k = 0; k < 26; k++)
      if (interface_methods[i] >> k & 1) m[n++] = make_imethod(names[k], NULL, &type_f1);
    interfaces[i] = interface_of("I", m, n);
  }
  for (Int i = 0; i < 8; i++) hosted_go(ask_all, (void *)i);
  hosted_wait();
  int implemented = 0;
  for (int t = 0; t < TYPES; t++)
    for (int i = 0; i < INTERFACES; i++) {
      void *tab = tabs[0][t][i];
      for (int k = 1; k < 8; k++) ck_assert_ptr_eq(tabs[k][t][i], tab);
      bool want = (interface_methods[i] & ~type_methods[t]) == 0;
      ck_assert(want == (tab != NULL));
      if (!want) continue;
      implemented++;
      for (int k = 0, n = 0; k < 26; k++)
        if (interface_methods[i] >> k & 1) ck_assert_ptr_eq(functions(tab)[n++], &code[k]);
    }
  ck_assert_int_gt(implemented, 100);
  ck_assert_int_lt(implemented, TYPES * INTERFACES - 100);
}
END_TEST

Suite *iface_suite(void) {
  Suite *s = suite_create("iface");
  TCase *t = tcase_create("iface");
  tcase_set_timeout(t, 60);
  tcase_add_test(t, methods_are_matched_by_name_type_and_package);
  tcase_add_test(t, failed_assertions_say_what_is_missing);
  tcase_add_test(t, each_pair_has_one_itab_whoever_asks);
  suite_add_tcase(s, t);
  return s;
}
