// Constants, as Go computes them. Most tests are tables of literals and what comes out as text.
#include <check.h>
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../../../compiler/constant/constant.h"

static Arena *arena;

static void setup(void) { arena = arena_new(); }
static void teardown(void) { arena_free(arena); }

static int literal_kind(const char *s) {
  if (*s == '"' || *s == '`') return LIT_STRING;
  if (*s == '\'') return LIT_CHAR;
  if (s[strlen(s) - 1] == 'i') return LIT_IMAG;
  bool hex = s[0] == '0' && (s[1] | 0x20) == 'x';
  return strpbrk(s, hex ? ".pP" : ".eE") ? LIT_FLOAT : LIT_INT;
}

static const Const *lit(const char *s) {
  if (*s == '-') return const_unary(arena, OP_SUB, lit(s + 1), 0);
  const Const *c = const_literal(arena, literal_kind(s), (Text){s, (int)strlen(s)});
  ck_assert_msg(c != NULL, "malformed: %s", s);
  return c;
}

static const char *exact(const Const *c) { return const_exact_string(arena, c); }

static const struct { const char *literal, *exact; } literals[] = {
  {"0", "0"}, {"42", "42"}, {"0x_FF", "255"}, {"0b1010", "10"}, {"0o17", "15"}, {"017", "15"}, {"1_000", "1000"}, {"0XdeadBEEF", "3735928559"},
  {"123456789012345678901234567890", "123456789012345678901234567890"}, {"0xFFFFFFFFFFFFFFFF", "18446744073709551615"},
  {"1.5", "3/2"}, {"0.1", "1/10"}, {"1e3", "1000"}, {".5e-1", "1/20"}, {"0x1p-2", "1/4"}, {"0x1.8p1", "3"}, {"0x.8p0", "1/2"}, {"5.", "5"}, {"1E+2", "100"},
  {"2i", "(0 + 2i)"}, {"0123i", "(0 + 123i)"}, {"0o17i", "(0 + 15i)"}, {"1.5i", "(0 + 3/2i)"}, {"1e2i", "(0 + 100i)"},
  {"'a'", "97"}, {"'\\n'", "10"}, {"'\\xff'", "255"}, {"'\\377'", "255"}, {"'\\u20ac'", "8364"}, {"'\\U0001F600'", "128512"}, {"'€'", "8364"}, {"'\\''", "39"},
  {"\"abc\"", "\"abc\""}, {"`a\\n`", "\"a\\\\n\""}, {"\"\\x41\\101\\u0041\"", "\"AAA\""}, {"\"\\xff\"", "\"\\xff\""},
  {"08.5", "17/2"}, {"1e1000", NULL},
};

START_TEST(literals_have_their_values) {
  if (literals[_i].exact) ck_assert_str_eq(exact(lit(literals[_i].literal)), literals[_i].exact);
  else ck_assert_int_eq(const_kind(lit(literals[_i].literal)), CONST_FLOAT);
}
END_TEST

START_TEST(raw_strings_lose_carriage_returns) {
  ck_assert_str_eq(exact(lit("`a\r\nb`")), "\"a\\nb\"");
}
END_TEST

START_TEST(malformed_literals_are_refused) {
  static const struct { int kind; const char *text; } bad[] = {
    {LIT_STRING, "\"abc"}, {LIT_STRING, "\"\\q\""}, {LIT_CHAR, "''"}, {LIT_CHAR, "'ab'"}, {LIT_INT, "0b2"}, {LIT_INT, "08"}, {LIT_STRING, "\""},
  };
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
    ck_assert_ptr_null(const_literal(arena, bad[i].kind, (Text){bad[i].text, (int)strlen(bad[i].text)}));
}
END_TEST

START_TEST(an_exponent_can_be_too_large) {
  ck_assert_int_eq(const_kind(lit("1e1000000000")), CONST_UNKNOWN);
  ck_assert_int_eq(const_sign(lit("1e-1000000000")), 0);
}
END_TEST

static const struct { const char *x; Op op; const char *y; bool integer; const char *result; } operations[] = {
  {"1", OP_ADD, "2", true, "3"}, {"7", OP_QUO, "2", true, "3"}, {"-7", OP_QUO, "2", true, "-3"}, {"-7", OP_REM, "2", true, "-1"}, {"7", OP_REM, "-2", true, "1"},
  {"7", OP_QUO, "2", false, "7/2"}, {"1.0", OP_QUO, "3", false, "1/3"}, {"0.1", OP_ADD, "0.2", false, "3/10"},
  {"12", OP_AND, "10", true, "8"}, {"12", OP_OR, "3", true, "15"}, {"12", OP_XOR, "10", true, "6"}, {"12", OP_AND_NOT, "4", true, "8"},
  {"-1", OP_AND, "255", true, "255"}, {"-8", OP_AND_NOT, "7", true, "-8"},
  {"0xFFFFFFFFFFFFFFFF", OP_MUL, "0xFFFFFFFFFFFFFFFF", true, "340282366920938463426481119284349108225"},
  {"9223372036854775807", OP_ADD, "1", true, "9223372036854775808"},
  {"1i", OP_MUL, "1i", false, "(-1 + 0i)"}, {"2", OP_MUL, "3i", false, "(0 + 6i)"}, {"1", OP_ADD, "2i", false, "(1 + 2i)"},
  {"\"ab\"", OP_ADD, "\"cd\"", false, "\"abcd\""},
};

START_TEST(operations_are_exact) {
  ck_assert_str_eq(exact(const_binary(arena, lit(operations[_i].x), operations[_i].op, lit(operations[_i].y), operations[_i].integer)), operations[_i].result);
}
END_TEST

START_TEST(complex_division_multiplies_back) {
  const Const *x = const_complex(arena, lit("3"), lit("4")), *y = const_complex(arena, lit("1"), lit("-2"));
  const Const *q = const_binary(arena, x, OP_QUO, y, false);
  ck_assert_str_eq(exact(q), "(-1 + 2i)");
  ck_assert(const_compare(const_binary(arena, q, OP_MUL, y, false), OP_EQL, x));
}
END_TEST

START_TEST(what_is_divided_by_zero_is_unknown) {
  ck_assert_int_eq(const_kind(const_binary(arena, lit("1"), OP_QUO, lit("0"), true)), CONST_UNKNOWN);
  ck_assert_int_eq(const_kind(const_binary(arena, lit("1.5"), OP_QUO, lit("0.0"), false)), CONST_UNKNOWN);
  ck_assert_int_eq(const_kind(const_binary(arena, NULL, OP_ADD, lit("1"), false)), CONST_UNKNOWN);
}
END_TEST

START_TEST(large_floats_leave_the_rationals_and_keep_512_bits) {
  const Const *big = lit("1e2000"), *one = lit("1.0");
  const Const *sum = const_binary(arena, big, OP_ADD, one, false);
  ck_assert(const_compare(sum, OP_EQL, big));                            // 1 is below the last of 512 bits
  const Const *ratio = const_binary(arena, big, OP_QUO, lit("1e1999"), false);
  ck_assert_str_eq(exact(const_to_int(arena, ratio)), "10");
  ck_assert(const_compare(lit("1e-2000"), OP_GTR, lit("0.0")));
}
END_TEST

START_TEST(complement_of_unsigned_stays_in_its_size) {
  ck_assert_str_eq(exact(const_unary(arena, OP_XOR, lit("5"), 0)), "-6");
  ck_assert_str_eq(exact(const_unary(arena, OP_XOR, lit("5"), 8)), "250");
  ck_assert_str_eq(exact(const_unary(arena, OP_XOR, lit("0"), 64)), "18446744073709551615");
}
END_TEST

START_TEST(shifts_go_both_ways) {
  ck_assert_str_eq(exact(const_shift(arena, lit("1"), OP_SHL, 100)), "1267650600228229401496703205376");
  ck_assert_str_eq(exact(const_shift(arena, const_shift(arena, lit("1"), OP_SHL, 100), OP_SHR, 98)), "4");
  ck_assert_str_eq(exact(const_shift(arena, lit("-5"), OP_SHR, 1)), "-3");
  ck_assert_str_eq(exact(const_shift(arena, lit("5"), OP_SHR, 1000000)), "0");
}
END_TEST

static const struct { const char *x; Op op; const char *y; bool result; } comparisons[] = {
  {"1", OP_EQL, "1.0", true}, {"1", OP_LSS, "1.5", true}, {"2", OP_LEQ, "2", true}, {"-1", OP_GTR, "0", false}, {"1", OP_NEQ, "1i", true},
  {"\"a\"", OP_LSS, "\"b\"", true}, {"\"ab\"", OP_GTR, "\"a\"", true}, {"\"\"", OP_EQL, "\"\"", true}, {"1e3000", OP_GTR, "1e2999", true},
  {"1e3000", OP_GTR, "5", true}, {"1i", OP_EQL, "1i", true}, {"\"\\xff\"", OP_GTR, "\"a\"", true},
};

START_TEST(comparisons_cross_kinds) {
  ck_assert_int_eq(const_compare(lit(comparisons[_i].x), comparisons[_i].op, lit(comparisons[_i].y)), comparisons[_i].result);
}
END_TEST

START_TEST(a_sum_of_many_strings_is_put_together_once) {
  const Const *sum = const_string(arena, "", 0);
  for (int i = 0; i < 100000; i++) sum = const_binary(arena, sum, OP_ADD, const_string(arena, "0123456789", 10), false);
  size_t len;
  const char *bytes = const_string_value(sum, &len);
  ck_assert_uint_eq(len, 1000000);
  for (size_t i = 0; i < len; i++)
    if (bytes[i] != '0' + (int)(i % 10)) ck_abort_msg("byte %zu", i);
  ck_assert_ptr_eq(const_string_value(sum, &len), bytes);
}
END_TEST

START_TEST(conversions_lose_nothing) {
  ck_assert_str_eq(exact(const_to_int(arena, lit("3.0"))), "3");
  ck_assert_ptr_null(const_to_int(arena, lit("3.5")));
  ck_assert_str_eq(exact(const_to_int(arena, const_complex(arena, lit("2.0"), lit("0")))), "2");
  ck_assert_ptr_null(const_to_int(arena, lit("2i")));
  ck_assert_ptr_null(const_to_float(arena, lit("2i")));
  ck_assert_ptr_null(const_to_int(arena, lit("\"1\"")));
  ck_assert_int_eq(const_kind(const_to_float(arena, lit("3"))), CONST_FLOAT);
  ck_assert_str_eq(exact(const_to_complex(arena, lit("3"))), "(3 + 0i)");
}
END_TEST

START_TEST(machine_integers_fit_or_do_not) {
  int64_t i;
  uint64_t u;
  ck_assert(const_int64_value(lit("-9223372036854775808"), &i) && i == INT64_MIN);
  ck_assert(!const_int64_value(lit("9223372036854775808"), &i));
  ck_assert(const_uint64_value(lit("18446744073709551615"), &u) && u == UINT64_MAX);
  ck_assert(!const_uint64_value(lit("-1"), &u));
  ck_assert(!const_int64_value(lit("1.5"), &i));
  ck_assert_uint_eq(const_low_bits(lit("-1")), UINT64_MAX);
  ck_assert_uint_eq(const_low_bits(lit("0x1FFFFFFFFFFFFFFFF")), UINT64_MAX);
  ck_assert_int_eq(const_bit_length(lit("-256")), 9);
  ck_assert_int_eq(const_bit_length(lit("0")), 0);
}
END_TEST

// Against the C library, which rounds correctly too.
static const char *const doubles[] = {
  "0.1", "0.3", "1e23", "9007199254740993.0", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "2.2250738585072011e-308", "1.7976931348623157e308",
  "3.4028235677973366e38", "1e-45", "7.0064923216240854e-46", "1.401298464324817e-45", "16777217.0", "0x1.fffffffffffff8p1023", "123456789.125", "1e-400",
};

START_TEST(floats_are_rounded_to_nearest_even) {
  const Const *c = lit(doubles[_i]);
  ck_assert_double_eq(const_float64_value(c), strtod(doubles[_i], NULL));
  ck_assert(const_float32_value(c) == strtof(doubles[_i], NULL));
  ck_assert_double_eq(const_float64_value(const_unary(arena, OP_SUB, c, 0)), -strtod(doubles[_i], NULL));
  const Const *f = const_round_float64(arena, c);
  if (isinf(strtod(doubles[_i], NULL))) ck_assert_ptr_null(f);
  else ck_assert_double_eq(const_float64_value(f), strtod(doubles[_i], NULL));
}
END_TEST

START_TEST(rounding_finds_overflow) {
  ck_assert_ptr_null(const_round_float32(arena, lit("1e39")));
  ck_assert_ptr_null(const_round_float64(arena, lit("1e309")));
  ck_assert_ptr_nonnull(const_round_float32(arena, lit("3.4e38")));
  ck_assert_int_eq(const_sign(const_round_float32(arena, lit("1e-60"))), 0);
  ck_assert(const_compare(const_round_float32(arena, lit("0.1")), OP_NEQ, lit("0.1")));
  ck_assert(const_compare(const_float64(arena, 0.1), OP_EQL, const_round_float64(arena, lit("0.1"))));
}
END_TEST

static const struct { const char *literal, *text; } texts[] = {
  {"3.14159265358979", "3.14159"}, {"1000000.5", "1.0000005e+06"}, {"1e6", "1e+06"}, {"1e400", "1e+400"}, {"0x1p-2000", "0.870981e-602"},
  {"123456789.0", "1.23457e+08"}, {"0.00001", "1e-05"}, {"5.0", "5"}, {"1.0000000001", "1.0000000001"}, {"100000000000000.0", "1e+14"},
  {"\"a\\tb\"", "\"a\\tb\""}, {"1.5i", "(0 + 1.5i)"},
  {"\"0123456789012345678901234567890123456789012345678901234567890123456789\"", "\"0123456789012345678901234567890123456789012345678901234567890123456789\""},
  {"\"01234567890123456789012345678901234567890123456789012345678901234567890\"", "\"01234567890123456789012345678901234567890123456789012345678901234567..."},
};

START_TEST(messages_print_them_as_gc_does) {
  ck_assert_str_eq(const_to_string(arena, lit(texts[_i].literal)), texts[_i].text);
}
END_TEST

#define TABLE(t, test, rows) tcase_add_loop_test(t, test, 0, sizeof rows / sizeof *rows)

int main(void) {
  Suite *s = suite_create("constant");
  TCase *t = tcase_create("constant");
  tcase_add_checked_fixture(t, setup, teardown);
  TABLE(t, literals_have_their_values, literals);
  tcase_add_test(t, raw_strings_lose_carriage_returns);
  tcase_add_test(t, malformed_literals_are_refused);
  tcase_add_test(t, an_exponent_can_be_too_large);
  TABLE(t, operations_are_exact, operations);
  tcase_add_test(t, complex_division_multiplies_back);
  tcase_add_test(t, what_is_divided_by_zero_is_unknown);
  tcase_add_test(t, large_floats_leave_the_rationals_and_keep_512_bits);
  tcase_add_test(t, complement_of_unsigned_stays_in_its_size);
  tcase_add_test(t, shifts_go_both_ways);
  TABLE(t, comparisons_cross_kinds, comparisons);
  tcase_add_test(t, a_sum_of_many_strings_is_put_together_once);
  tcase_add_test(t, conversions_lose_nothing);
  tcase_add_test(t, machine_integers_fit_or_do_not);
  TABLE(t, floats_are_rounded_to_nearest_even, doubles);
  tcase_add_test(t, rounding_finds_overflow);
  TABLE(t, messages_print_them_as_gc_does, texts);
  suite_add_tcase(s, t);
  SRunner *r = srunner_create(s);
  srunner_run_all(r, CK_NORMAL);
  int failed = srunner_ntests_failed(r);
  srunner_free(r);
  return failed != 0;
}
