// Which files take part.
#include "tree.h"

START_TEST(a_name_ends_in_system_and_processor) {
  static const char *const in[] = {"a.go", "a_linux.go", "a_amd64.go", "a_linux_amd64.go", "linux.go", "amd64.go", "windows.go", "a_b.go", "a_unix.go", "x_linux_foo.go"};
  static const char *const out[] = {"a_windows.go", "a_arm64.go", "a_windows_amd64.go", "a_linux_arm64.go", "a_test.go", "a_linux_test.go", "_a.go", ".a.go", "a.c", "go", "a_plan9_amd64.go"};
  for (size_t i = 0; i < sizeof in / sizeof *in; i++) ck_assert_msg(buildtags_match_name(in[i], false), "%s", in[i]);
  for (size_t i = 0; i < sizeof out / sizeof *out; i++) ck_assert_msg(!buildtags_match_name(out[i], false), "%s", out[i]);
  ck_assert(buildtags_match_name("a_test.go", true));
  ck_assert(buildtags_match_name("a_linux_test.go", true));
  ck_assert(!buildtags_match_name("a_windows_test.go", true));
}
END_TEST

static bool line_holds(const char *line) {
  static const char *const tags[] = {"mine"};
  PackagesConfig config = {.tags = tags, .ntags = 1};
  char text[256];
  int n = snprintf(text, sizeof text, "// a comment\n\n/* another\n*/\n%s\n\npackage p\n", line);
  return buildtags_match_text(&config, source_from_text("t.go", text, (size_t)n));
}

START_TEST(a_build_line_is_an_expression_of_tags) {
  static const char *const in[] = {"//go:build linux", "//go:build !windows", "//go:build amd64 && linux", "//go:build windows || mine", "//go:build !(windows || arm64)",
                                   "//go:build go1.21", "//go:build unix && !ignore", "//go:build burrow", "// nothing", "//go:buildx windows"};
  static const char *const out[] = {"//go:build windows", "//go:build ignore", "//go:build linux && arm64", "//go:build !mine", "//go:build go1.99", "//go:build gc", "//go:build cgo"};
  for (size_t i = 0; i < sizeof in / sizeof *in; i++) ck_assert_msg(line_holds(in[i]), "%s", in[i]);
  for (size_t i = 0; i < sizeof out / sizeof *out; i++) ck_assert_msg(!line_holds(out[i]), "%s", out[i]);
  ck_assert_int_eq(diag_count(), 0);
}
END_TEST

START_TEST(a_build_line_after_the_package_clause_says_nothing) {
  const char *text = "package p\n//go:build windows\n";
  ck_assert(buildtags_match_text(&(PackagesConfig){0}, source_from_text("t.go", text, strlen(text))));
}
END_TEST

START_TEST(older_build_lines_hold_together) {
  ck_assert(line_holds("// +build linux"));
  ck_assert(!line_holds("// +build windows"));
  ck_assert(line_holds("// +build windows mine"));
  ck_assert(!line_holds("// +build linux,!mine"));
  ck_assert(!line_holds("// +build linux\n// +build arm64"));
  ck_assert(line_holds("//go:build linux\n// +build windows"));
  const char *text = "// +build windows\npackage p\n";   // no empty line: an ordinary comment
  ck_assert(buildtags_match_text(&(PackagesConfig){0}, source_from_text("t.go", text, strlen(text))));
}
END_TEST

START_TEST(a_malformed_build_line_is_reported) {
  ck_assert(!line_holds("//go:build linux &&"));
  ck_assert_int_eq(diag_count(), 1);
  diag_reset();
  ck_assert(!line_holds("//go:build (linux"));
  ck_assert_int_eq(diag_count(), 1);
  diag_reset();
}
END_TEST

Suite *constraints_suite(void) {
  Suite *s = suite_create("build constraints");
  TCase *t = tcase_create("files");
  tcase_add_test(t, a_name_ends_in_system_and_processor);
  tcase_add_test(t, a_build_line_is_an_expression_of_tags);
  tcase_add_test(t, a_build_line_after_the_package_clause_says_nothing);
  tcase_add_test(t, older_build_lines_hold_together);
  tcase_add_test(t, a_malformed_build_line_is_reported);
  suite_add_tcase(s, t);
  return s;
}
