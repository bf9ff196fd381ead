// //go:embed: what is matched, and what is wrong.
#include "tree.h"

static void embed_begin(void) {
  tree_begin();
  tree_write("std/embed/embed.go", "package embed\nimport \"internal/embedfile\"\ntype FS struct { files *[]embedfile.File }\n");
  tree_write("std/internal/embedfile/f.go", "package embedfile\nimport \"unsafe\"\ntype File struct { Name, Data string }\nfunc Pack(f []File) unsafe.Pointer { p := &f; return unsafe.Pointer(&p) }\n");
  tree_write("go.mod", "module m\n");
  tree_write("a.txt", "text of \"a\"\n");
  tree_write("d/b.txt", "b");
  tree_write("d/.hidden", "h");
  tree_write("d/sub/c.txt", "c");
  tree_write("d/sub/.h/x", "x");
  tree_write("none/.keep", "");
  tree_write("other/go.mod", "module other\n");
  tree_write("other/o.txt", "o");
}

// What is generated for a variable, or the errors.
static const char *embedded(const char *directive, const char *var) {
  char text[300];
  snprintf(text, sizeof text, "package p\nimport \"embed\"\nvar _ embed.FS\n%s\n%s\n", directive, var);
  tree_write("p.go", text);
  Program *p = tree_load(".");
  if (*tree_errors) return tree_errors;
  const SourceFile *made = p->roots[0]->files[0]->generated;
  return made ? strstr(made->text, "var _ = ") + 8 : "";
}

START_TEST(a_file_becomes_a_literal) {
  embed_begin();
  ck_assert_str_eq(embedded("//go:embed a.txt", "var s string"), "\"text of \\\"a\\\"\\n\"\n");
  ck_assert_str_eq(embedded("//go:embed \"a.txt\"", "var s []byte"), "[]byte(\"text of \\\"a\\\"\\n\")\n");
  ck_assert_str_eq(embedded("//go:embed `a.txt`", "var s N\ntype N string"), "\"text of \\\"a\\\"\\n\"\n");
}
END_TEST

START_TEST(a_tree_lists_its_directories_and_files_in_order) {
  embed_begin();
  ck_assert_str_eq(embedded("//go:embed d\n//go:embed d/b.txt", "var f embed.FS"),
                   "*(*embed.FS)(_embedded.Pack([]_embedded.File{{\"d/\", \"\"}, {\"d/b.txt\", \"b\"}, {\"d/sub/\", \"\"}, {\"d/sub/c.txt\", \"c\"}, }))\n");
  ck_assert_ptr_nonnull(strstr(embedded("//go:embed all:d", "var f embed.FS"), "{\"d/sub/.h/x\", \"x\"}"));
  ck_assert_ptr_nonnull(strstr(embedded("//go:embed d/*", "var f embed.FS"), "{\"d/.hidden\", \"h\"}"));
}
END_TEST

START_TEST(faults_are_told_in_the_go_commands_words) {
  static const struct { const char *directive, *var, *error; } cases[] = {
    {"//go:embed nothing", "var s string", "p.go:4:12: pattern nothing: no matching files found\n"},
    {"//go:embed a.txt nothing", "var f embed.FS", "p.go:4:18: pattern nothing: no matching files found\n"},
    {"//go:embed [", "var f embed.FS", "p.go:4:12: pattern [: invalid pattern syntax\n"},
    {"//go:embed ../x", "var f embed.FS", "p.go:4:12: pattern ../x: invalid pattern syntax\n"},
    {"//go:embed none", "var f embed.FS", "p.go:4:12: pattern none: cannot embed directory none: contains no embeddable files\n"},
    {"//go:embed other", "var f embed.FS", "p.go:4:12: pattern other: cannot embed directory other: in different module\n"},
    {"//go:embed other/o.txt", "var f embed.FS", "p.go:4:12: pattern other/o.txt: cannot embed file other/o.txt: in different module\n"},
    {"//go:embed d", "var s string", "p.go:5:5: invalid go:embed: multiple files for type string\n"},
    {"//go:embed a.txt", "var s int", "p.go:5:5: go:embed cannot apply to var of type int\n"},
    {"//go:embed a.txt", "var s, t string", "p.go:4:3: go:embed cannot apply to multiple vars\n"},
    {"//go:embed a.txt", "var s string = \"x\"", "p.go:4:3: go:embed cannot apply to var with initializer\n"},
  };
  embed_begin();
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) ck_assert_str_eq(embedded(cases[i].directive, cases[i].var), cases[i].error);
}
END_TEST

Suite *embed_suite(void) {
  Suite *s = suite_create("embedded files");
  TCase *t = tcase_create("embed");
  tcase_add_checked_fixture(t, NULL, tree_end);
  tcase_add_test(t, a_file_becomes_a_literal);
  tcase_add_test(t, a_tree_lists_its_directories_and_files_in_order);
  tcase_add_test(t, faults_are_told_in_the_go_commands_words);
  suite_add_tcase(s, t);
  return s;
}
