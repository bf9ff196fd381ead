// Errors: each file of errors/ is a package, and says at the end of a line what is to be reported there:
//
//     _ = i + f // ERROR 6 "invalid operation: i + f (mismatched types int and float64)"
//
// The number is the column. Nothing else may be reported. The messages and columns are those of gc, and the programs are grouped by
// the sections of the specification.
#include <check.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include "support/strbuf.h"
#include "helpers.h"

enum { MAX_FILES = 64 };
static char *files[MAX_FILES];
static int nfiles;

static int by_name(const void *x, const void *y) { return strcmp(*(char *const *)x, *(char *const *)y); }

static void list_files(void) {
  DIR *d = opendir(ERRORS_DIR);
  for (struct dirent *e; d && (e = readdir(d));)
    if (strstr(e->d_name, ".go") && nfiles < MAX_FILES) files[nfiles++] = xstrdup(e->d_name);
  if (d) closedir(d);
  qsort(files, (size_t)nfiles, sizeof *files, by_name);
}

static char *read_file(const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", ERRORS_DIR, name);
  const char *error;
  const SourceFile *f = source_read(path, &error);
  ck_assert_msg(f != NULL, "%s: %s", path, f ? "" : error);
  return (char *)f->text;
}

// Appends the messages that the comment at s announces for a line.
static void add_expected(StrBuf *to, const char *name, int line, const char *s) {
  while (*s && *s != '\n') {
    char *rest;
    long column = strtol(s, &rest, 10);
    ck_assert_msg(rest[0] == ' ' && rest[1] == '"', "%s:%d: malformed ERROR comment", name, line);
    strbuf_printf(to, "%s:%d:%ld: ", name, line, column);
    for (s = rest + 2; *s != '"'; s++) {
      if (*s == '\\') strbuf_addc(to, *++s == 'n' ? '\n' : *s == 't' ? '\t' : *s);
      else strbuf_addc(to, *s);
    }
    strbuf_addc(to, '\n');
    s++;
    while (*s == ' ') s++;
  }
}

static char *expected_errors(const char *name, const char *text) {
  StrBuf b = {0};
  int line = 1;
  for (const char *s = text; s; line++) {
    const char *end = strchr(s, '\n'), *mark = strstr(s, "// ERROR ");
    if (mark && (!end || mark < end)) add_expected(&b, name, line, mark + strlen("// ERROR "));
    s = end ? end + 1 : NULL;
  }
  return xstrdup(strbuf_str(&b));
}

// The first lines in which two texts differ.
static void show_difference(const char *want, const char *got, char *out, size_t size) {
  while (*want && *want == *got) want++, got++;
  while (want[-1] != '\n') want--, got--;
  snprintf(out, size, "want %.*s\ngot  %.*s", (int)strcspn(want, "\n"), want, (int)strcspn(got, "\n"), got);
}

START_TEST(each_line_reports_what_its_comment_says) {
  const char *name = files[_i];
  const char *text = read_file(name);
  char *want = expected_errors(name, text);
  check_text(name, text);
  char *got = take_errors();
  char difference[1024] = "";
  if (strcmp(want, got) != 0) {
    StrBuf w = {0}, g = {0};
    strbuf_printf(&w, "\n%s", want);
    strbuf_printf(&g, "\n%s", got);
    show_difference(w.text + 1, g.text + 1, difference, sizeof difference);
  }
  ck_assert_msg(strcmp(want, got) == 0, "%s", difference);
  free(want);
  free(got);
}
END_TEST

START_TEST(an_older_language_refuses_what_came_later) {
  universe_init();
  Package *p = check_text("empty.go", "package p\n");
  p->go_version = 17;
  p->checked = false;
  const char *text = "package p\n\nfunc f(m map[int]int) {\n\tfor range 10 {\n\t}\n\tclear(m)\n\t_ = min(1, len(m))\n}\n";
  p->syntax.next_id = 1;
  p->info = (Info){0};
  p->files[0] = syntax_parse_file(&p->syntax, source_from_text("old.go", text, strlen(text)), false);
  package_check(p, NULL, NULL);
  char *got = take_errors();
  ck_assert_str_eq(got, "old.go:4:12: cannot range over 10 (untyped int constant): requires go1.22 or later (-lang was set to go1.17; check go.mod)\n"
                        "old.go:6:2: clear requires go1.21 or later (-lang was set to go1.17; check go.mod)\n"
                        "old.go:7:6: built-in min requires go1.21 or later (-lang was set to go1.17; check go.mod)\n");
  free(got);
}
END_TEST

Suite *errors_suite(void) {
  list_files();
  Suite *s = suite_create("types: errors");
  TCase *t = tcase_create("files");
  tcase_set_timeout(t, 30);
  tcase_add_loop_test(t, each_line_reports_what_its_comment_says, 0, nfiles);
  tcase_add_test(t, an_older_language_refuses_what_came_later);
  suite_add_tcase(s, t);
  return s;
}
