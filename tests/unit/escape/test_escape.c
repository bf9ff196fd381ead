// Escape analysis on small Go functions. Each is lowered, analysed and printed; what must be on the stack or the heap is looked for in the text.
#include <check.h>
#include <stdlib.h>
#include <unistd.h>

#include "escape.h"
#include "../lower/lower.h"

static Package *no_imports(void *arg, const char *path, Pos at, Package *from) {
  (void)arg, (void)from;
  if (strcmp(path, "unsafe") == 0) return package_unsafe;
  diag_error(at, "no package %s", path);
  return NULL;
}

static CoreUnit *lower_text(const char *body) {
  StrBuf text = {0};
  strbuf_printf(&text, "package p\n\nimport \"unsafe\"\n\ntype T struct { a int; p *int; next *T }\ntype I interface{ M() int }\n"
                       "var sink *int\nvar any1 any\nvar bytes unsafe.Pointer\n\n%s\n", body);
  Arena *a = arena_new();
  Package *p = NEW(a, Package);
  *p = (Package){.arena = a, .path = intern("p"), .go_version = 27, .syntax = {.arena = a, .next_id = 1}};
  p->files = NEW_ARRAY(a, SyntaxFile *, 1);
  p->files[0] = syntax_parse_file(&p->syntax, source_from_text("t.go", text.text, text.len), false);
  p->nfiles = 1;
  p->name = intern("p");
  package_check(p, no_imports, NULL);
  strbuf_free(&text);
  ck_assert_msg(diag_flush(stdout, 10) == 0, "the program of the test has errors");
  CoreUnit *u = lower_package(p, false);
  core_check(u);
  return u;
}

// Function f of the program, after analysis.
static const char *analysed(const char *body) {
  static char *text;
  size_t size;
  CoreUnit *u = lower_text(body);
  EscapeTable *t = escape_table_new();
  escape_unit(u, t);
  core_check(u);
  free(text);
  FILE *to = open_memstream(&text, &size);
  core_print(to, u, "^p\\.f$");
  fclose(to);
  escape_table_free(t);
  core_unit_free(u);
  return text;
}

typedef struct { const char *what, *body, *want; } Example;

// want: a piece of the printed function.
static const Example examples[] = {
  {"a variable whose address stays here", "func f() int { x := 1; p := &x; return *p }", "stack new(int)"},
  {"a variable whose address is returned", "func f() *int { x := 1; return &x }", "= new(int)"},
  {"a variable whose address goes to a global", "func f() { x := 1; sink = &x }", "= new(int)"},
  {"a pointer given to a function that only reads", "func g(p *int) int { return *p }\nfunc f() int { x := 1; return g(&x) }", "stack new(int)"},
  {"a pointer given to a function that keeps it", "func g(p *int) { sink = p }\nfunc f() { x := 1; g(&x) }", "= new(int)"},
  {"a pointer that comes back as a result and stays", "func g(p *int) *int { return p }\nfunc f() int { x := 1; return *g(&x) }", "stack new(int)"},
  {"a pointer that comes back as a result and is kept", "func g(p *int) *int { return p }\nfunc f() { x := 1; sink = g(&x) }", "= new(int)"},
  {"recursion that only reads", "func g(t *T) int { if t == nil { return 0 }; return 1 + g(t.next) }\nfunc f() int { return g(&T{}) }", "stack new(p.T)"},
  {"recursion that keeps", "func g(t *T) { if t.a > 0 { g(t.next) }; sink = t.p }\nfunc f() { x := 1; g(&T{p: &x}) }", "= new(int)"},
  {"a struct in memory that is only read", "func f() int { t := &T{a: 3}; return t.a }", "stack new(p.T)"},
  {"a pointer stored in a struct on the stack", "func f() int { x := 1; t := &T{p: &x}; return *t.p }", "x *int = stack new(int)"},
  {"a pointer stored through an unknown pointer", "func f(t *T) { x := 1; t.p = &x }", "= new(int)"},
  {"new memory in each iteration, not kept", "func f() (n int) { for i := 0; i < 9; i++ { t := &T{a: i}; n += t.a }; return }", "stack new(p.T)"},
  {"new memory in each iteration, kept by an outer variable", "func f() (n int) { var l *T; for i := 0; i < 9; i++ { l = &T{next: l} }; return l.a }", "= new(p.T)"},
  {"memory made again by goto", "func f() int { var l *T\nagain: l = &T{next: l}; if l.a < 3 { goto again }; return l.a }", "= new(p.T)"},
  {"a closure called here", "func f() int { n := 0; g := func() { n++ }; g(); return n }", "stack closure"},
  {"the variables of a closure called here", "func f() int { n := 0; g := func() { n++ }; g(); return n }", "n *int = stack new(int)"},
  {"a closure that is returned", "func f() func() int { n := 0; return func() int { n++; return n } }", "= closure"},
  {"the variables of a closure that is returned", "func f() func() int { n := 0; return func() int { n++; return n } }", "n *int = new(int)"},
  {"a closure started as a goroutine", "func f() { n := 0; go func() { n++ }() }", "(closure"},
  {"a deferred closure", "func f() (n int) { defer func() { n++ }(); return 1 }", "defer stack closure"},
  {"a deferred closure in a loop", "func f(k int) (n int) { for range k { defer func() { n++ }() }; return 1 }", "defer closure"},
  {"what a closure gives away", "func f() { n := 0; g := func() { sink = &n }; g() }", "n *int = new(int)"},
  {"an interface's copy that is only compared", "func f(n int) bool { return any(n) == any(3) }", "stack box"},
  {"an interface's copy that is kept", "func f(n int) { any1 = n }", "(int), box("},
  {"the receiver of an interface call", "type V struct{ a int }\nfunc (v *V) M() int { return v.a }\nfunc f() int { var i I = &V{}; return i.M() }", "= new(p.V)"},
  {"arguments packed for a function that reads", "func g(xs ...int) int { return len(xs) }\nfunc f() int { return g(1, 2, 3) }", "stack new([3]int)"},
  {"arguments packed for a function that keeps", "var all []int\nfunc g(xs ...int) { all = xs }\nfunc f() { g(1, 2, 3) }", "= new([3]int)"},
  {"a made slice that stays", "func f() int { s := make([]int, 10); return len(s) }", "stack new([10]int)"},
  {"a made slice that is returned", "func f() []int { return make([]int, 10) }", "(new([10]int)"},
  {"a slice literal that is returned by append", "func f() []int { return append([]int{1}, 2) }", "= new([1]int)"},
  {"too large for a frame", "func f() int { x := new([20000]int); return x[3] }", "= new([20000]int)"},
  {"a value sent to a channel", "func f(c chan *int) { x := 1; c <- &x }", "= new(int)"},
  {"a value stored in a map", "func f(m map[int]*int) { x := 1; m[1] = &x }", "= new(int)"},
  {"a panic's value", "func f() { x := 1; panic(&x) }", "= new(int)"},
  {"a pointer through unsafe.Add", "func f() { t := &T{}; bytes = unsafe.Add(unsafe.Pointer(t), 8) }", "= new(p.T)"},
  {"a pointer through arithmetic on its number", "func f() { t := &T{}; bytes = unsafe.Pointer(uintptr(unsafe.Pointer(t)) + 8) }", "= new(p.T)"},
  {"a method value that is called here", "func (t *T) get() int { return t.a }\nfunc f() int { t := &T{}; g := t.get; return g() }", "stack new(p.T)"},
  {"a range-over-func body for a function that only calls it",
   "func seq(yield func(int) bool) { for i := range 3 { if !yield(i) { return } } }\nfunc f() (n int) { for i := range seq { n += i }; return }", "stack closure"},
};

START_TEST(each_example_lives_where_it_should) {
  const Example *e = &examples[_i];
  const char *text = analysed(e->body);
  ck_assert_msg(strstr(text, e->want) != NULL, "%s: want \"%s\" in\n%s", e->what, e->want, text);
}
END_TEST

START_TEST(summaries_survive_being_written) {
  CoreUnit *u = lower_text("func reads(p *int) int { return *p }\nfunc keeps(p *int) { sink = p }\nfunc passes(a, b *int) *int { return b }");
  EscapeTable *none = escape_table_new(), *read = escape_table_new();
  escape_unit(u, none);
  char path[] = "/tmp/burrow-escape-XXXXXX";
  int fd = mkstemp(path);
  ck_assert_int_ge(fd, 0);
  ck_assert(escape_table_write(u, path));
  ck_assert(escape_table_read(read, path));
  char *text;
  size_t size;
  FILE *to = open_memstream(&text, &size);
  char line[256];
  FILE *from = fdopen(fd, "r");
  while (fgets(line, sizeof line, from))
    if (strstr(line, " p.reads") || strstr(line, " p.keeps") || strstr(line, " p.passes")) fputs(line, to);
  fclose(from), fclose(to);
  ck_assert_str_eq(text, "1 1 -- p.reads\n1 0 0 p.keeps\n2 1 ---0 p.passes\n");
  free(text);
  unlink(path);
  escape_table_free(none), escape_table_free(read);
  core_unit_free(u);
}
END_TEST

static void setup(void) { universe_init(); }

int main(void) {
  Suite *s = suite_create("escape");
  TCase *c = tcase_create("escape");
  tcase_add_checked_fixture(c, setup, NULL);
  tcase_add_loop_test(c, each_example_lives_where_it_should, 0, sizeof examples / sizeof *examples);
  tcase_add_test(c, summaries_survive_being_written);
  suite_add_tcase(s, c);
  SRunner *r = srunner_create(s);
  srunner_run_all(r, CK_NORMAL);
  int failed = srunner_ntests_failed(r);
  srunner_free(r);
  return failed != 0;
}
