// Positions and diagnostics.
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "../../../compiler/source/source.h"

static const SourceFile *file(void) { return source_from_text("dir/f.go", "package p\n", 10); }

// What diag_flush prints, on the heap.
static char *flushed(int limit, int *count) {
  char *text;
  size_t size;
  FILE *f = open_memstream(&text, &size);
  *count = diag_flush(f, limit);
  fclose(f);
  return text;
}

START_TEST(a_position_packs_file_line_and_column) {
  const SourceFile *f = file();
  Pos p = pos_make(f->index, 123456, 789);
  ck_assert_int_eq(pos_line(p), 123456);
  ck_assert_int_eq(pos_column(p), 789);
  ck_assert_ptr_eq(source_file(p), f);
  ck_assert_ptr_null(source_file(0));
  ck_assert(pos_make(f->index, 2, 1) > pos_make(f->index, 1, 999));
  ck_assert_int_eq(pos_column(pos_make(f->index, 1, 1 << 24)), 0xFFFFF);
  ck_assert_str_eq(pos_string(p), "dir/f.go:123456:789");
}
END_TEST

START_TEST(text_ends_in_two_nuls) {
  const SourceFile *f = file();
  ck_assert_uint_eq(f->size, 10);
  ck_assert_int_eq(f->text[10], 0);
  ck_assert_int_eq(f->text[11], 0);
}
END_TEST

START_TEST(a_file_that_cannot_be_read_says_why) {
  const char *error = NULL;
  ck_assert_ptr_null(source_read("/nonexistent/file.go", &error));
  ck_assert_str_eq(error, "No such file or directory");
}
END_TEST

START_TEST(line_directives_change_what_is_printed) {
  const SourceFile *f = file();
  source_add_line(pos_make(f->index, 5, 1), "other.go", 100, 0);
  source_add_line(pos_make(f->index, 10, 8), "third.go", 1, 20);
  ck_assert_str_eq(pos_string(pos_make(f->index, 4, 3)), "dir/f.go:4:3");
  ck_assert_str_eq(pos_string(pos_make(f->index, 5, 3)), "other.go:100");
  ck_assert_str_eq(pos_string(pos_make(f->index, 7, 3)), "other.go:102");
  ck_assert_str_eq(pos_string(pos_make(f->index, 10, 10)), "third.go:1:22");
  ck_assert_str_eq(pos_string(pos_make(f->index, 11, 10)), "third.go:2:10");
  ck_assert_str_eq(pos_filename(pos_make(f->index, 11, 10)), "third.go");
}
END_TEST

START_TEST(errors_are_sorted_and_equal_ones_said_once) {
  const SourceFile *f = file();
  int n;
  diag_error(pos_make(f->index, 3, 1), "third");
  diag_error(pos_make(f->index, 1, 9), "same");
  diag_error(pos_make(f->index, 1, 2), "same");
  diag_error(pos_make(f->index, 1, 5), "%s %d", "first", 1);
  char *text = flushed(0, &n);
  ck_assert_str_eq(text, "dir/f.go:1:2: same\ndir/f.go:1:5: first 1\ndir/f.go:1:9: same\ndir/f.go:3:1: third\n");
  ck_assert_int_eq(n, 4);
  free(text);
  diag_error(pos_make(f->index, 1, 2), "same");
  diag_error(pos_make(f->index, 1, 3), "same");
  text = flushed(0, &n);
  ck_assert_str_eq(text, "dir/f.go:1:2: same\n");
  free(text);
  ck_assert_int_eq(diag_count(), 0);
}
END_TEST

START_TEST(one_syntax_error_a_line) {
  const SourceFile *f = file();
  int n;
  diag_error(pos_make(f->index, 2, 1), "lexical");
  diag_syntax_error(pos_make(f->index, 2, 3), "a");
  diag_syntax_error(pos_make(f->index, 2, 5), "b");
  diag_syntax_error(pos_make(f->index, 3, 5), "c");
  diag_soft_error(pos_make(f->index, 3, 9), "soft");
  char *text = flushed(0, &n);
  ck_assert_str_eq(text, "dir/f.go:2:1: lexical\ndir/f.go:2:3: syntax error: a\ndir/f.go:3:5: syntax error: c\n");
  free(text);
}
END_TEST

START_TEST(after_the_limit_there_are_too_many) {
  const SourceFile *f = file();
  int n;
  for (int i = 1; i <= 20; i++) diag_error(pos_make(f->index, i, 1), "e%d", i);
  char *text = flushed(10, &n);
  ck_assert_int_eq(n, 10);
  ck_assert_str_eq(strstr(text, "dir/f.go:10:1"), "dir/f.go:10:1: e10\ntoo many errors\n");
  free(text);
}
END_TEST

int main(void) {
  Suite *s = suite_create("source");
  TCase *t = tcase_create("source");
  tcase_add_test(t, a_position_packs_file_line_and_column);
  tcase_add_test(t, text_ends_in_two_nuls);
  tcase_add_test(t, a_file_that_cannot_be_read_says_why);
  tcase_add_test(t, line_directives_change_what_is_printed);
  tcase_add_test(t, errors_are_sorted_and_equal_ones_said_once);
  tcase_add_test(t, one_syntax_error_a_line);
  tcase_add_test(t, after_the_limit_there_are_too_many);
  suite_add_tcase(s, t);
  SRunner *r = srunner_create(s);
  srunner_run_all(r, CK_NORMAL);
  int failed = srunner_ntests_failed(r);
  srunner_free(r);
  return failed != 0;
}
