// The main program of a test. It lists the functions found in the files *_test.go, and hands them to package testing:
//
//   package main
//   import ("os"; "testing"; "testing/internal/testdeps"; _test "example.com/p"; _xtest "example.com/p_test")
//   var tests = []testing.InternalTest{{"TestA", _test.TestA}, ...}
//   func main() { os.Exit(testing.MainStart(testdeps.TestDeps{}, tests, ...).Run()) }
//
// What is a test is decided by name and parameters alone, as the go command does it: Test, Benchmark, Fuzz and Example at the beginning of a name, not followed by
// a small letter.
#include <stdlib.h>
#include <string.h>

#include "driver.h"
#include "../support/strbuf.h"
#include "../support/utf8.h"

typedef struct {
  StrBuf tests, benchmarks, fuzz, examples;
  const char *package;           // _test or _xtest
  const char *main_of;           // the package that has TestMain
  bool used[2];                  // is something of _test, of _xtest listed?
  int wrong;
} List;

static bool has_prefix(const char *name, const char *prefix) {
  size_t n = strlen(prefix);
  if (strncmp(name, prefix, n) != 0) return false;
  if (!name[n]) return true;
  uint32_t rune;
  utf8_decode(name + n, strlen(name + n), &rune);
  return rune_is_upper(rune) || !rune_is_letter(rune) || rune == '_';
}

// func(x *testing.T), however the package testing is called; letter: T, B, F or M.
static bool takes(const Node *type, const char *letter) {
  NodeList params = type->func_type.params;
  if (type->func_type.results.len || type->func_type.tparams.len || params.len != 1 || params.at[0]->field.names.len > 1) return false;
  const Node *t = params.at[0]->field.type;
  if (t->kind != AST_STAR) return false;
  t = t->star.x;
  if (t->kind == AST_SELECTOR) t = t->selector.sel;
  return t->kind == AST_IDENT && strcmp(t->ident.name, letter) == 0;
}

static bool check(List *l, const Node *f, const char *letter) {
  if (takes(f->func_decl.type, letter)) return true;
  char small = (char)(letter[0] - 'A' + 'a');
  const char *name = f->func_decl.name->ident.name;
  diag_error(f->pos, "wrong signature for %s, must be: func %s(%c *testing.%s)", name, name, small, letter);
  l->wrong++;
  return false;
}

static void add(List *l, StrBuf *to, const char *name) {
  strbuf_printf(to, "\t{\"%s\", %s.%s},\n", name, l->package, name);
  l->used[l->package[1] == 'x'] = true;
}

static void add_example(List *l, const SyntaxFile *file, const Node *f, const char *name) {
  if (f->func_decl.type->func_type.params.len || f->func_decl.type->func_type.results.len || !f->func_decl.body) return;
  StrBuf output = {0};
  bool unordered;
  const Node *body = f->func_decl.body;
  if (example_output(file->source, body->pos, body->block.rbrace, &output, &unordered)) {
    strbuf_printf(&l->examples, "\t{\"%s\", %s.%s, ", name, l->package, name);
    strbuf_add_quoted(&l->examples, strbuf_str(&output), output.len);
    strbuf_printf(&l->examples, ", %s},\n", unordered ? "true" : "false");
    l->used[l->package[1] == 'x'] = true;
  }
  strbuf_free(&output);
}

static void list_function(List *l, const SyntaxFile *file, const Node *f) {
  const char *name = f->func_decl.name->ident.name;
  if (strcmp(name, "TestMain") == 0 && !takes(f->func_decl.type, "T")) {
    if (!check(l, f, "M")) return;
    if (l->main_of) diag_error(f->pos, "multiple definitions of TestMain");
    l->main_of = l->package;
    l->used[l->package[1] == 'x'] = true;
  } else if (has_prefix(name, "Test")) {
    if (check(l, f, "T")) add(l, &l->tests, name);
  } else if (has_prefix(name, "Benchmark")) {
    if (check(l, f, "B")) add(l, &l->benchmarks, name);
  } else if (has_prefix(name, "Fuzz")) {
    if (check(l, f, "F")) add(l, &l->fuzz, name);
  } else if (has_prefix(name, "Example")) {
    add_example(l, file, f, name);
  }
}

static bool is_test_file(const SyntaxFile *f) {
  size_t n = strlen(f->source->path);
  return n >= 8 && strcmp(f->source->path + n - 8, "_test.go") == 0;
}

static bool list_package(List *l, const Package *p, const char *as) {
  bool any = false;
  l->package = as;
  for (int i = 0; i < p->nfiles; i++) {
    if (!is_test_file(p->files[i])) continue;
    any = true;
    for (int k = 0; k < p->files[i]->decls.len; k++) {
      const Node *d = p->files[i]->decls.at[k];
      if (d->kind == AST_FUNC_DECL && !d->func_decl.recv) list_function(l, p->files[i], d);
    }
  }
  return any;
}

static void add_list(StrBuf *b, const char *name, const char *type, StrBuf *elements) {
  strbuf_printf(b, "var %s = []testing.%s{\n%s}\n", name, type, strbuf_str(elements));
  strbuf_free(elements);
}

const char *testmain_text(const Program *program, const char *import_path, bool *empty) {
  List l = {0};
  StrBuf b = {0};
  *empty = true;
  strbuf_add(&b, "package main\nimport \"os\"\nimport \"testing\"\nimport \"testing/internal/testdeps\"\nimport _ \"internal/testmain\"\n");
  for (int i = 0; i < program->nroots; i++) {
    bool external = program->roots[i] == program->external_test;
    if (list_package(&l, program->roots[i], external ? "_xtest" : "_test")) *empty = false;
    strbuf_printf(&b, "import %s \"%s\"\n", !l.used[external] ? "_" : external ? "_xtest" : "_test", program->roots[i]->path);
  }
  add_list(&b, "tests", "InternalTest", &l.tests);
  add_list(&b, "benchmarks", "InternalBenchmark", &l.benchmarks);
  add_list(&b, "fuzzTargets", "InternalFuzzTarget", &l.fuzz);
  add_list(&b, "examples", "InternalExample", &l.examples);
  strbuf_add(&b, "func init() { testdeps.ImportPath = ");
  strbuf_add_quoted(&b, import_path, strlen(import_path));
  strbuf_add(&b, " }\nfunc main() {\n\tm := testing.MainStart(testdeps.TestDeps{}, tests, benchmarks, fuzzTargets, examples)\n");
  if (l.main_of) strbuf_printf(&b, "\t%s.TestMain(m)\n\tos.Exit(testdeps.ExitCode(m))\n}\n", l.main_of);
  else strbuf_add(&b, "\tos.Exit(m.Run())\n}\n");
  return l.wrong ? NULL : strbuf_str(&b);
}
