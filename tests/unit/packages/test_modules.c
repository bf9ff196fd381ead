// Modules: versions, the cache, vendor, workspaces.
#include "tree.h"
#include "gomod.h"

#include <stdlib.h>
#include <unistd.h>

START_TEST(versions_are_ordered_as_semver_orders_them) {
  static const char *const up[] = {"v0.0.0-20200101000000-abcdefabcdef", "v0.0.0-20210101000000-0123456789ab", "v0.9.0", "v1.0.0-alpha", "v1.0.0-alpha.1", "v1.0.0-alpha.beta",
                                   "v1.0.0-beta", "v1.0.0-beta.2", "v1.0.0-beta.11", "v1.0.0-rc.1", "v1.0.0", "v1.0.1-0.20200101000000-abcdefabcdef", "v1.0.1", "v1.2.9", "v1.2.10", "v1.10.0",
                                   "v2.0.0+incompatible", "v10.0.0"};
  for (size_t i = 0; i < sizeof up / sizeof *up; i++)
    for (size_t k = 0; k < sizeof up / sizeof *up; k++) {
      int order = semver_compare(up[i], up[k]);
      ck_assert_msg(i < k ? order < 0 : i > k ? order > 0 : order == 0, "%s %s: %d", up[i], up[k], order);
    }
  ck_assert_int_eq(semver_compare("v2.0.0+incompatible", "v2.0.0"), 0);
}
END_TEST

// A module in the cache: its go.mod and one package that says its version.
static void cached(const char *path, const char *version, const char *gomod) {
  char file[256], text[512];
  snprintf(file, sizeof file, "cache/cache/download/%s/@v/%s.mod", path, version);
  snprintf(text, sizeof text, "module %s\n%s", path, gomod);
  tree_write(file, text);
  snprintf(file, sizeof file, "cache/%s@%s/p.go", path, version);
  snprintf(text, sizeof text, "package p\nconst Version = \"%s\"\n", version);
  tree_write(file, text);
}

static void cache_begin(void) {
  char cwd[200], dir[256];
  tree_begin();
  ck_assert_ptr_nonnull(getcwd(cwd, sizeof cwd));
  snprintf(dir, sizeof dir, "%s/cache", cwd);
  setenv("GOMODCACHE", dir, 1);
  unsetenv("GOWORK");
}

// The directory of the package with this path, below the current one.
static const char *dir_of(const Program *p, const char *path) {
  char cwd[200];
  ck_assert_ptr_nonnull(getcwd(cwd, sizeof cwd));
  for (int i = 0; i < p->len; i++)
    if (strcmp(p->at[i]->path, path) == 0) return p->at[i]->dir + strlen(cwd) + 1;
  return "";
}

START_TEST(the_highest_version_that_is_required_is_taken) {
  cache_begin();
  cached("a.com/a", "v1.0.0", "go 1.20\nrequire c.com/c v1.1.0\n");
  cached("b.com/b", "v1.0.0", "go 1.20\nrequire c.com/c v1.2.0\n");
  cached("c.com/c", "v1.0.0", "");
  cached("c.com/c", "v1.1.0", "");
  cached("c.com/c", "v1.2.0", "");
  cached("c.com/c", "v1.3.0", "");
  tree_write("go.mod", "module m\ngo 1.21\nrequire (\n\ta.com/a v1.0.0 // indirect\n\tb.com/b v1.0.0\n\tc.com/c v1.0.0\n)\n");
  tree_write("m.go", "package m\nimport (\n_ \"a.com/a\"\n_ \"b.com/b\"\n_ \"c.com/c\"\n)\n");
  Program *p = tree_load(".");
  ck_assert_str_eq(tree_errors, "");
  ck_assert_str_eq(dir_of(p, "c.com/c"), "cache/c.com/c@v1.2.0");
}
END_TEST

START_TEST(a_pruned_graph_ends_after_one_step) {
  cache_begin();
  cached("a.com/a", "v1.0.0", "go 1.20\nrequire b.com/b v1.0.0\n");
  cached("b.com/b", "v1.0.0", "go 1.20\nrequire c.com/c v1.2.0\n");   // b is not required by m itself
  cached("c.com/c", "v1.0.0", "");
  cached("c.com/c", "v1.2.0", "");
  tree_write("go.mod", "module m\ngo 1.21\nrequire a.com/a v1.0.0\nrequire c.com/c v1.0.0\n");
  tree_write("m.go", "package m\nimport _ \"c.com/c\"\n");
  ck_assert_str_eq(dir_of(tree_load("."), "c.com/c"), "cache/c.com/c@v1.0.0");
}
END_TEST

START_TEST(old_modules_are_followed_to_the_end) {
  cache_begin();
  cached("a.com/a", "v1.0.0", "go 1.14\nrequire b.com/b v1.0.0\n");
  cached("b.com/b", "v1.0.0", "go 1.14\nrequire c.com/c v1.2.0\n");
  cached("c.com/c", "v1.0.0", "");
  cached("c.com/c", "v1.2.0", "");
  tree_write("go.mod", "module m\ngo 1.14\nrequire a.com/a v1.0.0\nrequire c.com/c v1.0.0\n");
  tree_write("m.go", "package m\nimport _ \"c.com/c\"\n");
  ck_assert_str_eq(dir_of(tree_load("."), "c.com/c"), "cache/c.com/c@v1.2.0");
}
END_TEST

START_TEST(capital_letters_are_escaped_in_the_cache) {
  cache_begin();
  ck_assert_str_eq(modcache_escape("github.com/BurntSushi/toml"), "github.com/!burnt!sushi/toml");
  tree_write("cache/github.com/!burnt!sushi/toml@v1.4.0/t.go", "package toml\n");
  tree_write("cache/github.com/!burnt!sushi/toml@v1.4.0/go.mod", "module github.com/BurntSushi/toml\ngo 1.18\n");
  tree_write("go.mod", "module m\ngo 1.21\nrequire github.com/BurntSushi/toml v1.4.0\n");
  tree_write("m.go", "package m\nimport _ \"github.com/BurntSushi/toml\"\n");
  Program *p = tree_load(".");
  ck_assert_str_eq(tree_errors, "");
  ck_assert_int_eq(p->at[0]->go_version, 18);
}
END_TEST

START_TEST(a_replacement_may_be_another_module) {
  cache_begin();
  cached("fork.com/a", "v1.0.5", "");
  tree_write("go.mod", "module m\ngo 1.21\nrequire a.com/a v1.0.0\nreplace a.com/a => fork.com/a v1.0.5\nreplace a.com/a v0.9.0 => ./nowhere\n");
  tree_write("m.go", "package m\nimport _ \"a.com/a\"\n");
  Program *p = tree_load(".");
  ck_assert_str_eq(tree_errors, "");
  ck_assert_str_eq(dir_of(p, "a.com/a"), "cache/fork.com/a@v1.0.5");
}
END_TEST

START_TEST(a_module_that_was_not_downloaded_is_named) {
  cache_begin();
  tree_write("go.mod", "module m\ngo 1.21\nrequire a.com/a v1.0.0\n");
  tree_write("m.go", "package m\nimport _ \"a.com/a/b\"\n");
  tree_load(".");
  ck_assert_str_eq(tree_errors, "m.go:2:10: module a.com/a@v1.0.0, which provides package a.com/a/b, is not here (DIR/cache/a.com/a@v1.0.0), and burrow downloads nothing; "
                                "to download it:\n\tgo mod download a.com/a\n");
}
END_TEST

START_TEST(vendor_takes_the_place_of_the_cache) {
  cache_begin();
  cached("a.com/a", "v1.0.0", "");
  tree_write("go.mod", "module m\ngo 1.21\nrequire a.com/a v1.0.0\n");
  tree_write("vendor/modules.txt", "# a.com/a v1.0.0\n## explicit; go 1.19\na.com/a\n");
  tree_write("vendor/a.com/a/a.go", "package a\n");
  tree_write("m.go", "package m\nimport _ \"a.com/a\"\n");
  Program *p = tree_load(".");
  ck_assert_str_eq(tree_errors, "");
  ck_assert_str_eq(dir_of(p, "a.com/a"), "vendor/a.com/a");
  ck_assert_int_eq(p->at[0]->go_version, 19);
}
END_TEST

START_TEST(the_flag_mod_overrules_vendor) {
  cache_begin();
  cached("a.com/a", "v1.0.0", "");
  tree_write("go.mod", "module m\ngo 1.21\nrequire a.com/a v1.0.0\n");
  tree_write("vendor/modules.txt", "");
  tree_write("m.go", "package m\nimport _ \"a.com/a\"\n");
  tree_config.mod = "mod";
  ck_assert_str_eq(dir_of(tree_load("."), "a.com/a"), "cache/a.com/a@v1.0.0");
}
END_TEST

START_TEST(a_vendor_directory_must_agree_with_go_mod) {
  cache_begin();
  tree_write("go.mod", "module m\ngo 1.21\nrequire a.com/a v1.0.1\n");
  tree_write("vendor/modules.txt", "# a.com/a v1.0.0\n## explicit\na.com/a\n");
  tree_write("m.go", "package m\n");
  tree_load(".");
  ck_assert_ptr_nonnull(strstr(tree_errors, "inconsistent vendoring in DIR:\n\ta.com/a@v1.0.1: is explicitly required in go.mod"));
}
END_TEST

START_TEST(a_workspace_joins_modules) {
  cache_begin();
  cached("c.com/c", "v1.1.0", "");
  cached("c.com/c", "v1.2.0", "");
  tree_write("go.work", "go 1.21\nuse (\n\t./x\n\t./y\n)\n");
  tree_write("x/go.mod", "module x.com/x\ngo 1.21\nrequire y.com/y v0.0.0\nrequire c.com/c v1.1.0\n");
  tree_write("x/x.go", "package x\nimport _ \"y.com/y/deep\"\nimport _ \"c.com/c\"\n");
  tree_write("y/go.mod", "module y.com/y\ngo 1.21\nrequire c.com/c v1.2.0\n");
  tree_write("y/deep/d.go", "package deep\n");
  Program *p = tree_load("./x");
  ck_assert_str_eq(tree_errors, "");
  ck_assert_str_eq(dir_of(p, "y.com/y/deep"), "y/deep");
  ck_assert_str_eq(dir_of(p, "c.com/c"), "cache/c.com/c@v1.2.0");
}
END_TEST

START_TEST(faults_of_go_mod_are_reported) {
  cache_begin();
  tree_write("go.mod", "module m\ngo latest\nrequire a.com/a\nreplace a => b\nunknown x\nretract v1.0.0 // fine\ntoolchain go1.22.0\n");
  tree_write("m.go", "package m\n");
  tree_load(".");
  ck_assert_str_eq(tree_errors, "DIR/go.mod:2:1: invalid go version 'latest': must match format 1.23\n"
                                "DIR/go.mod:3:1: usage: require module/path v1.2.3\n"
                                "DIR/go.mod:4:1: replacement module without version must be directory path (rooted or starting with . or ..)\n"
                                "DIR/go.mod:5:1: unknown directive: unknown\n");
}
END_TEST

START_TEST(patterns_leave_other_modules_and_ignored_directories_out) {
  cache_begin();
  tree_write("go.mod", "module m\ngo 1.25\nignore ./gen\nignore node_modules\n");
  tree_write("a/a.go", "package a\n");
  tree_write("gen/g.go", "package g\n");
  tree_write("a/node_modules/n.go", "package n\n");
  tree_write("other/go.mod", "module other\n");
  tree_write("other/o.go", "package o\n");
  int n;
  const char **names = packages_match(&tree_config, (const char *[]){"./..."}, 1, &n);
  StrBuf found = {0};
  for (int i = 0; i < n; i++)
    if (!strstr(names[i], "/std/")) strbuf_printf(&found, "%s ", strrchr(names[i], '/') + 1);
  ck_assert_str_eq(strbuf_str(&found), "a ");
}
END_TEST

Suite *modules_suite(void) {
  Suite *s = suite_create("modules");
  TCase *t = tcase_create("modules");
  tcase_add_checked_fixture(t, NULL, tree_end);
  tcase_add_test(t, versions_are_ordered_as_semver_orders_them);
  tcase_add_test(t, the_highest_version_that_is_required_is_taken);
  tcase_add_test(t, a_pruned_graph_ends_after_one_step);
  tcase_add_test(t, old_modules_are_followed_to_the_end);
  tcase_add_test(t, capital_letters_are_escaped_in_the_cache);
  tcase_add_test(t, a_replacement_may_be_another_module);
  tcase_add_test(t, a_module_that_was_not_downloaded_is_named);
  tcase_add_test(t, vendor_takes_the_place_of_the_cache);
  tcase_add_test(t, the_flag_mod_overrules_vendor);
  tcase_add_test(t, a_vendor_directory_must_agree_with_go_mod);
  tcase_add_test(t, a_workspace_joins_modules);
  tcase_add_test(t, faults_of_go_mod_are_reported);
  tcase_add_test(t, patterns_leave_other_modules_and_ignored_directories_out);
  suite_add_tcase(s, t);
  return s;
}
