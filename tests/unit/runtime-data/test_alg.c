// test_alg.c -- hashing: quality; equality: Go's rules.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../../../runtime/alg/alg.h"
#include "suites.h"
#include "types.h"

// Flipping any input bit must flip each output bit half of the time.
START_TEST(every_bit_of_the_input_reaches_every_bit_of_the_hash) {
  hosted_init();
  random_seed(1);
  static const Uint lengths[] = {4, 8, 12, 16, 24, 48, 49, 100};
  enum { TRIALS = 4000 };
  for (unsigned l = 0; l < sizeof lengths / sizeof lengths[0]; l++) {
    Uint n = lengths[l];
    for (Uint bit = 0; bit < 8 * n; bit += n > 16 ? 37 : 5) {
      int flips[64] = {0};
      for (int trial = 0; trial < TRIALS; trial++) {
        uint8_t p[128];
        for (Uint i = 0; i < n; i++) p[i] = (uint8_t)random_below(256);
        Uint seed = random_below(~(Uint)0);
#define HASH() (n == 4 ? rt_memhash32(p, (Int)seed) : n == 8 ? rt_memhash64(p, (Int)seed) : rt_memhash(p, (Int)seed, (Int)n))
        Uint a = (Uint)HASH();
        p[bit / 8] ^= (uint8_t)(1 << bit % 8);
        Uint d = a ^ (Uint)HASH();
        for (int k = 0; k < 64; k++) flips[k] += d >> k & 1;
      }
      for (int k = 0; k < 64; k++) ck_assert_msg(abs(flips[k] - TRIALS / 2) < TRIALS / 12, "length %lu, bit %lu -> %d: %d", n, bit, k, flips[k]);
    }
  }
}
END_TEST

static int compare_uint(const void *a, const void *b) { return *(const Uint *)a < *(const Uint *)b ? -1 : *(const Uint *)a > *(const Uint *)b; }

// Keys as programs have them. 64-bit hashes must all differ; the parts that maps use must spread like chance.
START_TEST(similar_keys_do_not_collide) {
  hosted_init();
  enum { N = 200000 };
  static Uint h[N];
  for (int kind = 0; kind < 6; kind++) {
    Uint seed = 12345;
    static int low[128], high[1024];
    memset(low, 0, sizeof low);
    memset(high, 0, sizeof high);
    for (Uint i = 0; i < N; i++) {
      uint8_t p[64] = {0};
      Uint v = kind == 0 ? i : kind == 1 ? i << 44 : kind == 2 ? i * 4096 : i;
      memcpy(p, &v, 8);
      Int len = kind < 3 ? 8 : kind == 3 ? 20 : kind == 4 ? 3 : 40;
      if (kind == 5) memset(p, 'a', 40), memcpy(p + 17, &v, 3);
      h[i] = (Uint)(kind < 3 ? rt_memhash64(p, (Int)seed) : rt_memhash(p, (Int)seed, len));
      low[h[i] & 127]++;
      high[h[i] >> 54]++;
    }
    for (int k = 0; k < 128; k++) ck_assert_msg(abs(low[k] - N / 128) < 300, "kind %d: %d of low bits %d", kind, low[k], k);
    for (int k = 0; k < 1024; k++) ck_assert_msg(abs(high[k] - N / 1024) < 100, "kind %d: %d of high bits %d", kind, high[k], k);
    qsort(h, N, sizeof h[0], compare_uint);
    for (Uint i = 1; i < N; i++) ck_assert(h[i] != h[i - 1]);
  }
}
END_TEST

START_TEST(hashes_depend_on_length_and_seed) {
  hosted_init();
  uint8_t zeros[100] = {0};
  Uint seen[100];
  for (Int n = 0; n < 100; n++) {
    seen[n] = (Uint)rt_memhash(zeros, 7, n);
    ck_assert_uint_ne(seen[n], (Uint)rt_memhash(zeros, 8, n));
    for (Int m = 0; m < n; m++) ck_assert_uint_ne(seen[m], seen[n]);
  }
}
END_TEST

START_TEST(equal_values_hash_alike) {
  hosted_init();
  double z = 0, mz = -0.0, x = 1.5, nan = NAN;
  float fz = 0, fmz = -0.0f, f = 1.5f;
  ck_assert_int_eq(rt_f64hash(&z, 3), rt_f64hash(&mz, 3));
  ck_assert_int_eq(rt_f32hash(&fz, 3), rt_f32hash(&fmz, 3));
  ck_assert_int_eq(rt_f64hash(&x, 3), rt_f64hash(&x, 3));
  ck_assert_int_ne(rt_f64hash(&nan, 3), rt_f64hash(&nan, 3));
  ck_assert(rt_f64equal(&z, &mz) && !rt_f64equal(&nan, &nan) && rt_f32equal(&f, &f));
  double c[2] = {0, -0.0}, d[2] = {-0.0, 0}, e[2] = {NAN, 0};
  ck_assert_int_eq(rt_c128hash(c, 1), rt_c128hash(d, 1));
  ck_assert(rt_c128equal(c, d) && !rt_c128equal(e, e));
  float cf[2] = {1, 2}, df[2] = {1, 2};
  ck_assert_int_eq(rt_c64hash(cf, 1), rt_c64hash(df, 1));
  ck_assert(rt_c64equal(cf, df));
  String s = {(uint8_t *)"hello", 5}, t = {(uint8_t *)"xhello" + 1, 5};
  ck_assert_int_eq(rt_strhash(&s, 1), rt_strhash(&t, 1));
  ck_assert_int_eq(rt_strhash(&s, 1), rt_memhash((void *)s.ptr, 1, 5));
  ck_assert(rt_strequal(&s, &t));
  t.len = 4;
  ck_assert(!rt_strequal(&s, &t));
}
END_TEST

START_TEST(interfaces_compare_types_first) {
  hosted_init();
  int64_t a = 5, b = 5, c = 6;
  int32_t d = 5;
  eface ea = {&type_int64, &a}, eb = {&type_int64, &b}, ec = {&type_int64, &c}, ed = {&type_int32, &d}, nil = {0}, sl = {&type_slice_int, &a};
  ck_assert(rt_nilinterequal(&ea, &eb) && !rt_nilinterequal(&ea, &ec) && !rt_nilinterequal(&ea, &ed));
  ck_assert(rt_nilinterequal(&nil, &nil) && !rt_nilinterequal(&nil, &ea) && !rt_nilinterequal(&sl, &ea));
  ck_assert_int_eq(rt_nilinterhash(&ea, 1), rt_nilinterhash(&eb, 1));
  ck_assert_str_eq(CAUGHT(rt_nilinterequal(&sl, &sl)), "runtime error: comparing uncomparable type []int");
  ck_assert_str_eq(CAUGHT(rt_efaceeq((void *)&type_func, NULL, NULL)), "runtime error: comparing uncomparable type func()");
  ck_assert_str_eq(CAUGHT(rt_nilinterhash(&sl, 1)), "runtime error: hash of unhashable type []int");
  eface p = {&type_pointer, &a}, q = {&type_pointer, &a}, r = {&type_pointer, &b};
  ck_assert(rt_nilinterequal(&p, &q) && !rt_nilinterequal(&p, &r));
  ck_assert_int_eq(rt_nilinterhash(&p, 1), rt_nilinterhash(&q, 1));
  // Two itabs of one pair are equal: the compiler's and the run time's.
  itab t1 = {.type = &type_int64}, t2 = {.type = &type_int64}, t3 = {.type = &type_int32};
  iface ia = {&t1, &a}, ib = {&t2, &b}, ic = {&t3, &d}, in = {0};
  ck_assert(rt_interequal(&ia, &ib) && !rt_interequal(&ia, &ic) && !rt_interequal(&in, &ia) && rt_interequal(&in, &in));
  ck_assert(rt_ifaceeq(&t1, &a, &b) && !rt_ifaceeq(&t1, &a, &c) && rt_ifaceeq(NULL, NULL, NULL));
  ck_assert_int_eq(rt_interhash(&ia, 9), rt_interhash(&ib, 9));
}
END_TEST

Suite *alg_suite(void) {
  Suite *s = suite_create("alg");
  TCase *t = tcase_create("alg");
  tcase_set_timeout(t, 60);
  tcase_add_test(t, every_bit_of_the_input_reaches_every_bit_of_the_hash);
  tcase_add_test(t, similar_keys_do_not_collide);
  tcase_add_test(t, hashes_depend_on_length_and_seed);
  tcase_add_test(t, equal_values_hash_alike);
  tcase_add_test(t, interfaces_compare_types_first);
  suite_add_tcase(s, t);
  return s;
}
