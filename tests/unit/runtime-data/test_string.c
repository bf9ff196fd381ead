// test_string.c -- strings and UTF-8 against straightforward definitions; complex division.
#include <math.h>
#include <string.h>

#include "../../../runtime/string/utf8.h"
#include "suites.h"
#include "types.h"

// ---- UTF-8 by definition: the shortest encoding of each scalar value, everything else is an error of width one

static Int encode_plainly(uint32_t r, uint8_t out[4]) {
  if (r < 0x80) return out[0] = (uint8_t)r, 1;
  if (r < 0x800) return out[0] = (uint8_t)(0xc0 + r / 64), out[1] = (uint8_t)(0x80 + r % 64), 2;
  if (r < 0x10000) return out[0] = (uint8_t)(0xe0 + r / 4096), out[1] = (uint8_t)(0x80 + r / 64 % 64), out[2] = (uint8_t)(0x80 + r % 64), 3;
  out[0] = (uint8_t)(0xf0 + r / 262144), out[1] = (uint8_t)(0x80 + r / 4096 % 64), out[2] = (uint8_t)(0x80 + r / 64 % 64), out[3] = (uint8_t)(0x80 + r % 64);
  return 4;
}

START_TEST(every_rune_is_encoded_and_decoded) {
  hosted_init();
  for (Int r = -3; r < 0x110003; r++) {
    bool valid = r >= 0 && r <= 0x10ffff && !(r >= 0xd800 && r < 0xe000);
    uint8_t want[4];
    Int n = encode_plainly(valid ? (uint32_t)r : 0xfffd, want), width;
    PtrInt s = rt_intstring(r);
    ck_assert_int_eq(s.n, n);
    ck_assert_mem_eq(s.p, want, (Uint)n);
    ck_assert_int_eq(utf8_decode(s.p, n, &width), valid ? r : 0xfffd);
    ck_assert_int_eq(width, n);
  }
  ck_assert_int_eq(rt_intstring(INTPTR_MIN).n, 3);
  ck_assert_int_eq(rt_intstring(1l << 40).n, 3);
}
END_TEST

// Decodes by trying all widths: the one whose bytes are the encoding of some scalar value.
static int32_t decode_plainly(const uint8_t *p, Int n, Int *width) {
  for (Int w = 1; w <= 4 && w <= n; w++) {
    uint32_t r = w == 1 ? p[0] : w == 2 ? p[0] & 0x1f : w == 3 ? p[0] & 0xf : p[0] & 7;
    for (Int i = 1; i < w; i++) r = r << 6 | (p[i] & 0x3f);
    uint8_t again[4];
    if (r > 0x10ffff || (r >= 0xd800 && r < 0xe000)) continue;
    if (encode_plainly(r, again) == w && memcmp(p, again, (Uint)w) == 0) return *width = w, (int32_t)r;
  }
  return *width = 1, 0xfffd;
}

START_TEST(malformed_bytes_are_errors_of_width_one) {
  hosted_init();
  random_seed(1);
  for (int round = 0; round < 300000; round++) {
    uint8_t p[5];
    static const uint8_t likely[] = {0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff};
    for (int i = 0; i < 5; i++) p[i] = random_below(2) ? likely[random_below(sizeof likely)] : (uint8_t)random_below(256);
    Int n = 1 + (Int)random_below(4), width, want_width;
    int32_t r = utf8_decode(p, n, &width), want = decode_plainly(p, n, &want_width);
    ck_assert_msg(r == want && width == want_width, "%02x %02x %02x %02x, %ld bytes", p[0], p[1], p[2], p[3], n);
    IntInt d = rt_decoderune(p, n, 0);
    ck_assert(d.a == want && d.b == want_width);
  }
}
END_TEST

START_TEST(runes_and_bytes_go_there_and_back) {
  hosted_init();
  random_seed(2);
  for (int round = 0; round < 3000; round++) {
    int32_t runes[50];
    uint8_t bytes[200];
    Int n = (Int)random_below(50), len = 0;
    for (Int i = 0; i < n; i++) {
      runes[i] = (int32_t)random_below(random_below(2) ? 0x300 : 0x110000);
      if (runes[i] >= 0xd800 && runes[i] < 0xe000) runes[i] = 'x';
      len += encode_plainly((uint32_t)runes[i], bytes + len);
    }
    PtrInt s = rt_slicerunetostring(runes, n);
    ck_assert_int_eq(s.n, len);
    if (len) ck_assert_mem_eq(s.p, bytes, (Uint)len);
    ck_assert_int_eq(rt_countrunes(s.p, s.n), n);
    PtrInt back = rt_stringtoslicerune(s.p, s.n);
    ck_assert_int_eq(back.n, n);
    if (n) ck_assert_mem_eq(back.p, runes, (Uint)n * 4);
    PtrInt b = rt_stringtoslicebyte(s.p, s.n);
    ck_assert_int_ge(b.n, len);
    if (len) ck_assert_mem_eq(b.p, bytes, (Uint)len);
    for (Int i = len; i < b.n; i++) ck_assert_int_eq(((uint8_t *)b.p)[i], 0);
    PtrInt copy = rt_slicebytetostring(b.p, len);
    ck_assert_int_eq(copy.n, len);
    if (len) ck_assert_mem_eq(copy.p, bytes, (Uint)len);
    if (len > 1) ck_assert_ptr_ne(copy.p, b.p);
  }
  int32_t bad[3] = {-1, 0xd800, 0x110000};
  PtrInt s = rt_slicerunetostring(bad, 3);
  ck_assert_int_eq(s.n, 9);
  ck_assert_mem_eq(s.p, "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", 9);
}
END_TEST

START_TEST(concatenation_copies_only_when_it_must) {
  hosted_init();
  random_seed(3);
  for (int round = 0; round < 3000; round++) {
    static uint8_t pool[64];
    for (int i = 0; i < 64; i++) pool[i] = (uint8_t)random_below(256);
    String parts[8];
    uint8_t want[8 * 20];
    Int n = (Int)random_below(9), len = 0, nonempty = 0;
    for (Int i = 0; i < n; i++) {
      Int l = random_below(2) ? 0 : (Int)random_below(20);
      parts[i] = (String){l ? pool + random_below(40) : NULL, l};
      if (l) memcpy(want + len, parts[i].ptr, (Uint)l), nonempty++;
      len += l;
    }
    PtrInt s = rt_concatstrings(parts, n);
    ck_assert_int_eq(s.n, len);
    if (len) ck_assert_mem_eq(s.p, want, (Uint)len);
    if (nonempty == 1) ck_assert((uint8_t *)s.p >= pool && (uint8_t *)s.p < pool + 64);
  }
  String huge[2] = {{(uint8_t *)"", INTPTR_MAX}, {(uint8_t *)"", 1}};
  ck_assert_str_eq(CAUGHT(rt_concatstrings(huge, 2)), "fatal: string concatenation too long");
}
END_TEST

START_TEST(strings_compare_by_bytes_then_length) {
  random_seed(4);
  for (int round = 0; round < 20000; round++) {
    uint8_t a[6], b[6];
    Int n = (Int)random_below(7), m = (Int)random_below(7);
    for (int i = 0; i < 6; i++) a[i] = (uint8_t)(random_below(2) * 200), b[i] = (uint8_t)(random_below(2) * 200);
    Int want = 0;
    for (Int i = 0; want == 0 && (i < n || i < m); i++) want = i >= n ? -1 : i >= m ? 1 : a[i] < b[i] ? -1 : a[i] > b[i];
    ck_assert_int_eq(rt_cmpstring(a, n, b, m), want);
  }
  ck_assert_int_eq(rt_cmpstring(NULL, 0, NULL, 0), 0);
}
END_TEST

// ---- complex numbers

static void same(double a, double b) { ck_assert_msg((a != a && b != b) || (a == b && signbit(a) == signbit(b)), "%g is not %g", a, b); }

START_TEST(complex_division_handles_the_extremes) {
  double inf = INFINITY, nan = NAN;
  static const double cases[][6] = {
      // a + bi divided by c + di
      {1, 0, 0, 1, 0, -1},   {4, 2, 2, 0, 2, 1},        {1e300, 1e300, 1e300, 1e300, 1, 0},
      {1, 1, 0, 0, INFINITY, INFINITY}, {-1, 0, 0, 0, -INFINITY, NAN}, {3, 4, 1e-320, 0, INFINITY, INFINITY},
  };
  for (unsigned i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    const double *c = cases[i];
    F64F64 q = rt_complex128div(c[0], c[1], c[2], c[3]);
    same(q.a, c[4]);
    same(q.b, c[5]);
  }
  F64F64 q = rt_complex128div(inf, nan, 2, 1);
  ck_assert(isinf(q.a) || isinf(q.b));
  q = rt_complex128div(1, 1, inf, nan);
  ck_assert(q.a == 0 && q.b == 0);
  q = rt_complex128div(0, 0, 0, 0);
  ck_assert(isnan(q.a) && isnan(q.b));
}
END_TEST

Suite *string_suite(void) {
  Suite *s = suite_create("string");
  TCase *t = tcase_create("string");
  tcase_set_timeout(t, 60);
  tcase_add_test(t, every_rune_is_encoded_and_decoded);
  tcase_add_test(t, malformed_bytes_are_errors_of_width_one);
  tcase_add_test(t, runes_and_bytes_go_there_and_back);
  tcase_add_test(t, concatenation_copies_only_when_it_must);
  tcase_add_test(t, strings_compare_by_bytes_then_length);
  tcase_add_test(t, complex_division_handles_the_extremes);
  suite_add_tcase(s, t);
  return s;
}
