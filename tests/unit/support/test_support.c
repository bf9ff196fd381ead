// The data structures everything else stands on.
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "../../../compiler/support/arena.h"
#include "../../../compiler/support/intern.h"
#include "../../../compiler/support/map.h"
#include "../../../compiler/support/strbuf.h"
#include "../../../compiler/support/utf8.h"
#include "../../../compiler/support/vec.h"

START_TEST(arena_memory_is_zeroed_and_aligned) {
  Arena *a = arena_new();
  size_t sizes[] = {1, 3, 16, 17, 1000, 70000, 5 << 20};
  for (int round = 0; round < 50; round++)
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes - (round > 3); i++) {
      unsigned char *p = arena_alloc(a, sizes[i]);
      ck_assert_uint_eq((uintptr_t)p % ARENA_ALIGN, 0);
      ck_assert_uint_eq(p[0], 0);
      ck_assert_uint_eq(p[sizes[i] - 1], 0);
      memset(p, 0xFF, sizes[i]);
    }
  arena_free(a);
}
END_TEST

START_TEST(arena_formats_strings) {
  Arena *a = arena_new();
  ck_assert_str_eq(arena_printf(a, "%s-%d", "x", 42), "x-42");
  ck_assert_str_eq(arena_strndup(a, "abcdef", 3), "abc");
  ck_assert_str_eq(arena_strndup(a, "", 0), "");
  arena_free(a);
}
END_TEST

START_TEST(equal_names_have_equal_addresses) {
  Name a = intern("hello"), b = intern_n("hello world", 5), c = intern_printf("%s%s", "hel", "lo");
  ck_assert_ptr_eq(a, b);
  ck_assert_ptr_eq(a, c);
  ck_assert_ptr_ne(a, intern("hello "));
}
END_TEST

START_TEST(a_hundred_thousand_names_stay_distinct) {
  enum { N = 100000 };
  Name *names = xmalloc(N * sizeof *names);
  for (int i = 0; i < N; i++) names[i] = intern_printf("name%d", i);
  for (int i = 0; i < N; i++) {
    ck_assert_ptr_eq(names[i], intern_printf("name%d", i));
    ck_assert_int_eq(atoi(names[i] + 4), i);
  }
  free(names);
}
END_TEST

START_TEST(long_names_are_formatted_in_full) {
  char big[1000];
  memset(big, 'x', sizeof big - 1);
  big[sizeof big - 1] = '\0';
  ck_assert_uint_eq(strlen(intern_printf("%s%s", big, big)), 2 * (sizeof big - 1));
}
END_TEST

START_TEST(a_map_keeps_insertion_order) {
  Map m = {0};
  static int keys[1000];
  ck_assert_ptr_null(map_get(&m, &keys[0]));
  for (int i = 0; i < 1000; i++) map_set(&m, &keys[(i * 7) % 1000], &keys[i]);
  map_set(&m, &keys[0], NULL);                               // replaces, keeps its place
  ck_assert_int_eq(m.len, 1000);
  for (int i = 0; i < 1000; i++) ck_assert_ptr_eq(m.entries[i].key, &keys[(i * 7) % 1000]);
  ck_assert_ptr_eq(map_get(&m, &keys[7]), &keys[1]);
  ck_assert(map_has(&m, &keys[0]));
  ck_assert_ptr_null(map_get(&m, &keys[0]));
  ck_assert(!map_has(&m, &m));
  map_free(&m);
  ck_assert_int_eq(m.len, 0);
}
END_TEST

START_TEST(a_vector_grows_and_freezes) {
  VEC(int) v = {0};
  for (int i = 0; i < 100; i++) vec_push(&v, i);
  ck_assert_int_eq(vec_last(&v), 99);
  ck_assert_int_eq(vec_pop(&v), 99);
  Arena *a = arena_new();
  int *frozen = vec_freeze(a, &v);
  ck_assert_int_eq(frozen[98], 98);
  ck_assert_int_eq(v.len, 0);
  ck_assert_ptr_null(vec_freeze(a, &v));
  arena_free(a);
}
END_TEST

START_TEST(a_string_grows) {
  StrBuf b = {0};
  ck_assert_str_eq(strbuf_str(&b), "");
  for (int i = 0; i < 1000; i++) strbuf_printf(&b, "%d,", i);
  strbuf_addc(&b, '!');
  strbuf_add_rune(&b, 0x20AC);
  strbuf_add_rune(&b, 0xD800);
  ck_assert_uint_eq(b.len, strlen(strbuf_str(&b)));
  ck_assert_str_eq(b.text + b.len - 11, "999,!€\xEF\xBF\xBD");
  strbuf_free(&b);
}
END_TEST

START_TEST(quoting_is_gos) {
  StrBuf b = {0};
  strbuf_add_quoted(&b, "a\"\\\n\t\r\x01\xFFé\x7F", 11);
  ck_assert_str_eq(strbuf_str(&b), "\"a\\\"\\\\\\n\\t\\r\\x01\\xffé\\x7f\"");
  strbuf_free(&b);
}
END_TEST

static const struct { const char *bytes; int n, width; uint32_t rune; } decodings[] = {
  {"A", 1, 1, 'A'}, {"\xC3\xA9", 2, 2, 0xE9}, {"\xE2\x82\xAC", 3, 3, 0x20AC}, {"\xF0\x9F\x98\x80", 4, 4, 0x1F600},
  {"\xF4\x8F\xBF\xBF", 4, 4, 0x10FFFF}, {"\xC3", 1, 1, UTF8_INVALID}, {"\xC3(", 2, 1, UTF8_INVALID}, {"\x80", 1, 1, UTF8_INVALID},
  {"\xC0\x80", 2, 1, UTF8_INVALID}, {"\xE0\x80\x80", 3, 1, UTF8_INVALID}, {"\xED\xA0\x80", 3, 1, UTF8_INVALID},
  {"\xF4\x90\x80\x80", 4, 1, UTF8_INVALID}, {"\xFF", 1, 1, UTF8_INVALID}, {"\xE2\x82", 2, 1, UTF8_INVALID}, {"\xEF\xBF\xBD", 3, 3, 0xFFFD},
};

START_TEST(utf8_is_decoded_by_gos_rules) {
  uint32_t rune;
  ck_assert_int_eq(utf8_decode(decodings[_i].bytes, (size_t)decodings[_i].n, &rune), decodings[_i].width);
  ck_assert_uint_eq(rune, decodings[_i].rune);
}
END_TEST

static bool survives(uint32_t r) {
  char bytes[4];
  uint32_t back;
  int n = utf8_encode(bytes, r);
  return utf8_decode(bytes, (size_t)n, &back) == n && back == r;
}

START_TEST(every_rune_survives_encoding) {
  for (uint32_t r = 0; r <= 0x10FFFF; r++)
    if ((r < 0xD800 || r > 0xDFFF) && !survives(r)) ck_abort_msg("U+%04X", r);
}
END_TEST

START_TEST(letters_digits_and_upper_case_follow_unicode) {
  ck_assert(rune_is_letter('_') && rune_is_letter(0xE9) && rune_is_letter(0x4E16) && rune_is_letter(0x10400));
  ck_assert(!rune_is_letter('1') && !rune_is_letter(0xD7) && !rune_is_letter(0x301) && !rune_is_letter(0x1F600));
  ck_assert(rune_is_digit('7') && rune_is_digit(0x661) && !rune_is_digit(0xB2));
  ck_assert(rune_is_upper('A') && rune_is_upper(0xC9) && !rune_is_upper(0xE9) && !rune_is_upper('_') && !rune_is_upper(0x4E16));
  ck_assert(name_is_exported("Éa") && !name_is_exported("éa") && !name_is_exported("_A") && !name_is_exported(""));
}
END_TEST

int main(void) {
  Suite *s = suite_create("support");
  TCase *t = tcase_create("support");
  tcase_add_test(t, arena_memory_is_zeroed_and_aligned);
  tcase_add_test(t, arena_formats_strings);
  tcase_add_test(t, equal_names_have_equal_addresses);
  tcase_add_test(t, a_hundred_thousand_names_stay_distinct);
  tcase_add_test(t, long_names_are_formatted_in_full);
  tcase_add_test(t, a_map_keeps_insertion_order);
  tcase_add_test(t, a_vector_grows_and_freezes);
  tcase_add_test(t, a_string_grows);
  tcase_add_test(t, quoting_is_gos);
  tcase_add_loop_test(t, utf8_is_decoded_by_gos_rules, 0, sizeof decodings / sizeof *decodings);
  tcase_add_test(t, every_rune_survives_encoding);
  tcase_add_test(t, letters_digits_and_upper_case_follow_unicode);
  suite_add_tcase(s, t);
  SRunner *r = srunner_create(s);
  srunner_run_all(r, CK_NORMAL);
  int failed = srunner_ntests_failed(r);
  srunner_free(r);
  return failed != 0;
}
