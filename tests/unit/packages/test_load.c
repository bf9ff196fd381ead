// From arguments to packages: order, import paths, modules, complaints.
#include "tree.h"

START_TEST(packages_stand_after_those_they_import) {
  tree_begin();
  tree_write("main.go", "package main\nimport \"fmt\"\nfunc main() { fmt.Print() }\n");
  Program *p = tree_load("main.go");
  ck_assert_str_eq(tree_errors, "");
  ck_assert_str_eq(tree_order(p), "internal/x fmt main runtime");
  ck_assert_int_eq(p->nroots, 1);
  ck_assert(packages_check_main(p));
  ck_assert(p->at[1]->allow_missing_bodies);
  ck_assert(!p->roots[0]->allow_missing_bodies);
}
END_TEST

START_TEST(a_module_names_its_packages) {
  tree_begin();
  tree_write("go.mod", "module \"example.com/m\" // comment\n\ngo 1.22\n\nrequire (\n\texample.com/other v1.0.0\n)\nreplace example.com/other v1.0.0 => ./third\n");
  tree_write("third/go.mod", "module example.com/other\ngo 1.20\n");
  tree_write("third/deep/d.go", "package deep\nvar D int\n");
  tree_write("a/a.go", "package a\nimport \"example.com/other/deep\"\nvar A = deep.D\n");
  tree_write("cmd/x/main.go", "package main\nimport \"example.com/m/a\"\nfunc main() { _ = a.A }\n");
  Program *p = tree_load("./cmd/x");
  ck_assert_str_eq(tree_errors, "");
  ck_assert_str_eq(tree_order(p), "example.com/other/deep example.com/m/a main runtime");
  ck_assert_int_eq(p->roots[0]->go_version, 22);
  ck_assert_int_eq(p->at[0]->go_version, 20);
  p = tree_load("example.com/m/a");
  ck_assert_str_eq(tree_errors, "");
  ck_assert_str_eq(tree_order(p), "example.com/other/deep example.com/m/a runtime");
}
END_TEST

START_TEST(a_tree_of_directories_gives_several_roots) {
  tree_begin();
  tree_write("go.mod", "module m\n");
  tree_write("a/a.go", "package a\n");
  tree_write("a/testdata/t.go", "package t\n");
  tree_write("a/_skip/t.go", "package t\n");
  tree_write("b/c/c.go", "package c\nimport _ \"m/a\"\n");
  Program *p = tree_load("./a/... ./b/...");
  ck_assert_str_eq(tree_errors, "");
  ck_assert_int_eq(p->nroots, 2);
  ck_assert_str_eq(tree_order(p), "m/a m/b/c runtime");
}
END_TEST

START_TEST(constraints_choose_the_files) {
  tree_begin();
  tree_write("a.go", "package p\n");
  tree_write("b_windows.go", "package p\nsyntax error\n");
  tree_write("c.go", "//go:build ignore\n\npackage other\n");
  tree_write("d_test.go", "package p\n");
  tree_write("e_test.go", "package p_test\n");
  ck_assert_str_eq(tree_files(tree_load("")), "a.go");
  ck_assert_str_eq(tree_errors, "");
  tree_config.tests = true;
  Program *p = tree_load(".");
  ck_assert_str_eq(tree_files(p), "a.go d_test.go");
  ck_assert_int_eq(p->nroots, 2);
  ck_assert_str_eq(p->roots[1]->path, "command-line-arguments_test");
  ck_assert_str_eq(tree_files(tree_load("c.go")), "c.go");
}
END_TEST

START_TEST(a_main_program_can_be_added_for_tests) {
  tree_begin();
  tree_write("go.mod", "module m\n");
  tree_write("a/a.go", "package a\nfunc hidden() int { return 1 }\n");
  tree_write("a/a_test.go", "package a\nfunc TestA() { hidden() }\n");
  tree_write("a/x_test.go", "package a_test\nimport \"m/a\"\nfunc TestX() { a.TestA() }\n");
  tree_config.tests = true;
  Program *p = tree_load("./a");
  ck_assert_str_eq(tree_errors, "");
  Package *main = packages_add_main(p, "_testmain.go", "package main\nimport \"m/a\"\nimport x \"m/a_test\"\nimport \"fmt\"\nfunc main() { a.TestA(); x.TestX(); fmt.Print() }\n");
  ck_assert_int_eq(diag_count(), 0);
  ck_assert_ptr_nonnull(main);
  ck_assert_str_eq(tree_order(p), "m/a m/a_test runtime internal/x fmt main");
  ck_assert_ptr_null(packages_add_main(p, "_bad.go", "package main\nfunc main() { undefined() }\n"));
  diag_reset();
}
END_TEST

START_TEST(external_tests_and_files_may_import_internal_packages_of_their_folder) {
  tree_begin();
  tree_write("go.mod", "module m\n");
  tree_write("internal/x/x.go", "package x\n");
  tree_write("m.go", "package m\n");
  tree_write("m_test.go", "package m_test\nimport _ \"m/internal/x\"\n");
  tree_write("prog/p.go", "package main\nimport _ \"m/internal/x\"\nfunc main() {}\n");
  tree_load("prog/p.go");
  ck_assert_str_eq(tree_errors, "");
  tree_config.tests = true;
  tree_load(".");
  ck_assert_str_eq(tree_errors, "");
}
END_TEST

START_TEST(an_import_cycle_is_told_link_by_link) {
  tree_begin();
  tree_write("go.mod", "module m\n");
  tree_write("main.go", "package main\nimport _ \"m/a\"\nfunc main() {}\n");
  tree_write("a/a.go", "package a\nimport _ \"m/b\"\n");
  tree_write("b/b.go", "package b\nimport _ \"m/a\"\n");
  tree_load(".");
  ck_assert_str_eq(tree_errors, "package m\n\timports m/a from main.go\n\timports m/b from a.go\n\timports m/a from b.go: import cycle not allowed\n");
}
END_TEST

START_TEST(what_is_not_found_is_explained) {
  static const struct { const char *path, *error; } cases[] = {
    {"foo/bar", "main.go:2:10: package foo/bar is not in std (DIR/std/foo/bar)\n"},
    {"github.com/x/y", "main.go:2:10: no required module provides package github.com/x/y; to add it:\n\tgo get github.com/x/y\n"},
    {"m/none", "main.go:2:10: no required module provides package m/none; to add it:\n\tgo get m/none\n"},
    {"m/empty", "main.go:2:10: no Go files in DIR/empty\n"},
    {"m/tests", "main.go:2:10: m/tests: no non-test Go files in DIR/tests\n"},
    {"m/out", "main.go:2:10: build constraints exclude all Go files in DIR/out\n"},
    {"m/two", "main.go:2:10: found packages a (a.go) and b (b.go) in DIR/two\n"},
    {"m/prog", "main.go:2:10: import \"m/prog\" is a program, not an importable package\n"},
    {"m/in/internal/x", "main.go:2:10: use of internal package m/in/internal/x not allowed\n"},
    {"internal/x", "main.go:2:10: use of internal package internal/x not allowed\n"},
    {"./two", "main.go:2:10: \"./two\" is relative, but relative import paths are not supported in module mode\n"},
    {"C", "main.go:2:10: import \"C\": cgo is not supported\n"},
    {"", "main.go:2:10: invalid import path (empty string)\n"},
    {"a b", "main.go:2:10: invalid import path (invalid character U+0020 ' ')\n"},
    {"a//b", "main.go:2:10: non-canonical import path \"a//b\" (should be \"a/b\")\n"},
  };
  tree_begin();
  tree_write("go.mod", "module m\n");
  tree_write("empty/x.txt", "");
  tree_write("tests/x_test.go", "package tests\n");
  tree_write("out/x_windows.go", "package out\n");
  tree_write("two/a.go", "package a\n");
  tree_write("two/b.go", "package b\n");
  tree_write("prog/p.go", "package main\nfunc main() {}\n");
  tree_write("in/internal/x/x.go", "package x\n");
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char text[200];
    snprintf(text, sizeof text, "package main\nimport _ \"%s\"\nfunc main() {}\n", cases[i].path);
    tree_write("main.go", text);
    tree_load("main.go");
    ck_assert_str_eq(tree_errors, cases[i].error);
  }
}
END_TEST

START_TEST(a_package_with_errors_keeps_those_that_import_it_unchecked) {
  tree_begin();
  tree_write("go.mod", "module m\n");
  tree_write("a/a.go", "package a\nvar A undefinedType\n");
  tree_write("main.go", "package main\nimport \"m/a\"\nfunc main() { a.Nothing(); also() }\n");
  tree_load(".");
  ck_assert_str_eq(tree_errors, "a/a.go:2:7: undefined: undefinedType\n");
}
END_TEST

START_TEST(a_program_needs_a_function_main) {
  tree_begin();
  tree_write("main.go", "package main\nvar x int\n");
  Program *p = tree_load("main.go");
  ck_assert(!packages_check_main(p));
  ck_assert_int_eq(diag_count(), 1);
  diag_reset();
  tree_write("lib.go", "package lib\n");
  ck_assert(!packages_check_main(tree_load("lib.go")));
  diag_reset();
}
END_TEST

START_TEST(a_missing_file_is_reported) {
  tree_begin();
  tree_load("nothing.go");
  ck_assert_str_eq(tree_errors, "open nothing.go: No such file or directory\n");
}
END_TEST

Suite *load_suite(void) {
  Suite *s = suite_create("packages");
  TCase *t = tcase_create("loading");
  tcase_add_checked_fixture(t, NULL, tree_end);
  tcase_add_test(t, packages_stand_after_those_they_import);
  tcase_add_test(t, a_module_names_its_packages);
  tcase_add_test(t, a_tree_of_directories_gives_several_roots);
  tcase_add_test(t, constraints_choose_the_files);
  tcase_add_test(t, a_main_program_can_be_added_for_tests);
  tcase_add_test(t, external_tests_and_files_may_import_internal_packages_of_their_folder);
  tcase_add_test(t, an_import_cycle_is_told_link_by_link);
  tcase_add_test(t, what_is_not_found_is_explained);
  tcase_add_test(t, a_package_with_errors_keeps_those_that_import_it_unchecked);
  tcase_add_test(t, a_program_needs_a_function_main);
  tcase_add_test(t, a_missing_file_is_reported);
  suite_add_tcase(s, t);
  return s;
}
