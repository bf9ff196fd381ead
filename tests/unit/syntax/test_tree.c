// What trees programs become, above all where the grammar is ambiguous.
#include <check.h>

#include "helpers.h"

static const struct { const char *expr, *tree; } expressions[] = {
  {"a + b * c", "(+ a (* b c))"},
  {"a * b + c", "(+ (* a b) c)"},
  {"a - b - c", "(- (- a b) c)"},
  {"a || b && c == d + e << f", "(|| a (&& b (== c (+ d (<< e f)))))"},
  {"a &^ b | c ^ d", "(^ (| (&^ a b) c) d)"},
  {"-a * b", "(* (- a) b)"},
  {"!a.b(c)[d]", "(! (index (call (sel a b) c) d))"},
  {"*p.q", "(star (sel p q))"},
  {"&T{}", "(& (lit T))"},
  {"<-c + 1", "(+ (<- c) 1)"},
  {"*Point(p)", "(star (call Point p))"},
  {"(*Point)(p)", "(call (paren (star Point)) p)"},
  {"<-chan int(c)", "(<- (call (chan int) c))"},
  {"(<-chan int)(c)", "(call (paren (<-chan int)) c)"},
  {"(<-chan<- chan int)(c)", "(call (paren (<-chan (<-chan int))) c)"},
  {"(chan<- chan int)(c)", "(call (paren (chan<- (chan int))) c)"},
  {"chan (<-chan int)(c)", "(call (chan (paren (<-chan int))) c)"},
  {"func()(x)", "func() x"},
  {"func() {}(x)", "(call (func-lit func()) x)"},
  {"[]T[int]{x}", "(lit ([] (index T int)) x)"},
  {"[]int{1}[0]", "(index (lit ([] int) 1) 0)"},
  {"[...]int{1, 2}", "(lit (array ... int) 1 2)"},
  {"[n]T(x)", "(call (array n T) x)"},
  {"f[int, []string](x)", "(call (index f int ([] string)) x)"},
  {"T[P]{}.f", "(sel (lit (index T P)) f)"},
  {"a.b.c{d: e}", "(lit (sel (sel a b) c) d: e)"},
  {"[][]int{{1}, {2}}", "(lit ([] ([] int)) (lit 1) (lit 2))"},
  {"x.(T)", "(assert x T)"},
  {"f(a...)", "(call... f a)"},
  {"f(a, b..., )", "(call... f a b)"},
  {"struct{}{}", "(lit struct{})"},
  {"map[K]V{}", "(lit map[K]V)"},
  {"interface{}(x)", "(call interface{} x)"},
  {"- -a", "(- (- a))"},
  {"a - -b", "(- a (- b))"},
};

START_TEST(expressions_bind_as_in_go) {
  ck_assert_str_eq(sexpr(expressions[_i].expr), expressions[_i].tree);
}
END_TEST

// The kind of the type that `type T...` declares, and how many type parameters it has.
static const struct { const char *decl; int tparams; NodeKind kind; } type_decls[] = {
  {"T [N]int", 0, AST_ARRAY_TYPE},
  {"T []int", 0, AST_SLICE_TYPE},
  {"T [5]int", 0, AST_ARRAY_TYPE},
  {"T [N * M]int", 0, AST_ARRAY_TYPE},
  {"T [N + 1]int", 0, AST_ARRAY_TYPE},
  {"T [len(a)]int", 0, AST_ARRAY_TYPE},
  {"T [unsafe.Sizeof(struct{}{})]int", 0, AST_ARRAY_TYPE},
  {"T [N * len([2]int{})]int", 0, AST_ARRAY_TYPE},
  {"T [P *C]int", 0, AST_ARRAY_TYPE},
  {"T [P (C)]int", 0, AST_ARRAY_TYPE},
  {"T[P any] int", 1, AST_IDENT},
  {"T[P *C,] int", 1, AST_IDENT},
  {"T[P *C, Q any] int", 2, AST_IDENT},
  {"T[P *struct{}] int", 1, AST_IDENT},
  {"T[P (interface{})] int", 1, AST_IDENT},
  {"T[P ~int] int", 1, AST_IDENT},
  {"T[P *C | ~int] int", 1, AST_IDENT},
  {"T[P []int] int", 1, AST_IDENT},
  {"T[P [N]int] int", 1, AST_IDENT},
  {"T[P, Q any] int", 2, AST_IDENT},
  {"T[P interface{ m() }] struct{}", 1, AST_STRUCT_TYPE},
  {"T[P x.C] int", 1, AST_IDENT},
  {"T[P any] = []P", 1, AST_SLICE_TYPE},
  {"T[P func()] int", 1, AST_IDENT},
  {"T[P chan int] int", 1, AST_IDENT},
};

START_TEST(type_parameters_are_told_from_lengths) {
  StrBuf b = {0};
  strbuf_printf(&b, "package p; type %s; type ( %s )", type_decls[_i].decl, type_decls[_i].decl);
  SyntaxFile *f = parse_string(strbuf_str(&b));
  ck_assert_int_eq(diag_count(), 0);
  ck_assert_int_eq(f->decls.len, 2);
  for (int i = 0; i < 2; i++) {
    Node *spec = f->decls.at[i];
    int n = 0;
    for (int k = 0; k < spec->type_spec.tparams.len; k++) n += spec->type_spec.tparams.at[k]->field.names.len;
    ck_assert_int_eq(n, type_decls[_i].tparams);
    ck_assert_int_eq(spec->type_spec.type->kind, type_decls[_i].kind);
  }
}
END_TEST

// Parameters as FIELDs: "names type; ..."
static const struct { const char *params, *fields; } parameters[] = {
  {"", ""},
  {"int", "int"},
  {"int, string", "int; string"},
  {"a int", "a int"},
  {"a, b int", "a, b int"},
  {"a, b int, c string", "a, b int; c string"},
  {"a int, b int", "a int; b int"},
  {"a ...int", "a ...int"},
  {"...int", "...int"},
  {"a x.T", "a x.T"},
  {"x.T", "x.T"},
  {"x.T[int]", "x.T[int]"},
  {"T[int]", "T[int]"},
  {"T[int,]", "T[int]"},
  {"a []int", "a []int"},
  {"a [n]int", "a [n]int"},
  {"a [n + 1]T", "a [n + 1]T"},
  {"a T[int]", "a T[int]"},
  {"[]int", "[]int"},
  {"[n]int, T", "[n]int; T"},
  {"a (T)", "a (T)"},
  {"(T)", "(T)"},
  {"a func(b int) c, d <-chan e", "a func(b int) c; d <-chan e"},
  {"a *T, b map[K]V", "a *T; b map[K]V"},
};

START_TEST(parameters_share_types) {
  StrBuf b = {0};
  strbuf_printf(&b, "package p; func f(%s)", parameters[_i].params);
  SyntaxFile *f = parse_string(strbuf_str(&b));
  ck_assert_int_eq(diag_count(), 0);
  NodeList params = f->decls.at[0]->func_decl.type->func_type.params;
  b.len = 0;
  strbuf_add(&b, "");
  for (int i = 0; i < params.len; i++) strbuf_printf(&b, "%s%s", i ? "; " : "", ast_expr_string(arena_new(), params.at[i]));
  ck_assert_str_eq(params.len ? b.text : "", parameters[_i].fields);
}
END_TEST

// In a header, a brace behind a name opens the body; statements of the function and of the body are counted.
static const struct { const char *stmt; NodeKind kind; int body; } headers[] = {
  {"if x == y { a; b }", AST_IF, 2},
  {"if x { }", AST_IF, 0},
  {"if (x == T{}) { a }", AST_IF, 1},
  {"if f(T{}) { a }", AST_IF, 1},
  {"if x == [2]T{} { a }", AST_IF, 1},
  {"if f := func() bool { if y { }; return T{} == z }; f() { a }", AST_IF, 1},
  {"if struct{}{} == x { a }", AST_IF, 1},
  {"for { a }", AST_FOR, 1},
  {"for x { a }", AST_FOR, 1},
  {"for ;; { a }", AST_FOR, 1},
  {"for i := 0; i < n; i++ { a }", AST_FOR, 1},
  {"for range x { a }", AST_RANGE, 1},
  {"for i := range x { a }", AST_RANGE, 1},
  {"for i, v = range []int{1, 2} { a }", AST_RANGE, 1},
  {"for _, f := range []func(){} { a }", AST_RANGE, 1},
  {"for x.y = range z { a; b }", AST_RANGE, 2},
  {"for range func() {} { a }", AST_RANGE, 1},
};

START_TEST(braces_in_headers_open_bodies) {
  StrBuf b = {0};
  strbuf_printf(&b, "package p; func _() { %s; x = T{} }", headers[_i].stmt);
  SyntaxFile *f = parse_string(strbuf_str(&b));
  ck_assert_str_eq(errors_of(strbuf_str(&b), b.len), "");
  NodeList stmts = f->decls.at[0]->func_decl.body->block.stmts;
  ck_assert_int_eq(stmts.len, 2);
  Node *s = stmts.at[0];
  ck_assert_int_eq(s->kind, headers[_i].kind);
  Node *body = s->kind == AST_IF ? s->if_stmt.then : s->kind == AST_FOR ? s->for_stmt.body : s->range.body;
  ck_assert_int_eq(body->block.stmts.len, headers[_i].body);
}
END_TEST

START_TEST(switches_are_of_values_or_types) {
  static const struct { const char *stmt; NodeKind kind; } switches[] = {
    {"switch { }", AST_SWITCH}, {"switch x { case 1, 2: a; default: }", AST_SWITCH}, {"switch x := 1; x { }", AST_SWITCH}, {"switch x := 1; { }", AST_SWITCH},
    {"switch x.(type) { case int: }", AST_TYPE_SWITCH}, {"switch y := x.(type) { }", AST_TYPE_SWITCH},
    {"switch a := b; y := x.(type) { case []int, map[K]V, func(), nil: }", AST_TYPE_SWITCH}, {"select { case <-c: case x := <-c: case c <- x: default: }", AST_SELECT},
  };
  for (size_t i = 0; i < sizeof switches / sizeof *switches; i++) {
    StrBuf b = {0};
    strbuf_printf(&b, "package p; func _() { %s }", switches[i].stmt);
    SyntaxFile *f = parse_string(strbuf_str(&b));
    ck_assert_int_eq(diag_count(), 0);
    ck_assert_int_eq(f->decls.at[0]->func_decl.body->block.stmts.at[0]->kind, switches[i].kind);
  }
}
END_TEST

START_TEST(constants_know_their_group_and_iota) {
  SyntaxFile *f = parse_string("package p; const a = 1; const ( b = iota; c; d, e ); const f = 2");
  ck_assert_int_eq(f->decls.len, 5);
  Node **d = f->decls.at;
  ck_assert_int_eq(d[1]->const_spec.iota, 0);
  ck_assert_int_eq(d[3]->const_spec.iota, 2);
  ck_assert_int_eq(d[1]->const_spec.group, d[3]->const_spec.group);
  ck_assert_int_ne(d[0]->const_spec.group, d[1]->const_spec.group);
  ck_assert_int_ne(d[3]->const_spec.group, d[4]->const_spec.group);
}
END_TEST

START_TEST(directives_reach_their_declarations) {
  SyntaxFile *f = parse_string(
      "//go:build linux && (go1.21 || !cgo)\n\npackage p\nimport _ \"embed\"\nimport _ \"unsafe\"\n//go:noinline\n//go:nosplit\nfunc f() {}\nfunc g() {}\n"
      "//go:embed a b\nvar x string\n//go:linkname g other.g\n//go:linkname h\n");
  ck_assert_int_eq(diag_count(), 0);
  ck_assert_int_eq(f->build_constraint.len, (int)strlen("linux && (go1.21 || !cgo)"));
  ck_assert_ptr_null(f->go_version);
  ck_assert_int_eq(f->decls.at[0]->func_decl.pragmas, PRAGMA_NOINLINE | PRAGMA_NOSPLIT);
  ck_assert_int_eq(f->decls.at[1]->func_decl.pragmas, PRAGMA_LINKNAME);
  ck_assert_int_eq(f->nembeds, 1);
  ck_assert_uint_eq(f->embeds[0].decl, f->decls.at[2]->pos);
  ck_assert_int_eq(f->embeds[0].patterns.len, 3);
  ck_assert_int_eq(f->nlinknames, 2);
  ck_assert_ptr_eq(f->linknames[0].target, intern("other.g"));
  ck_assert_ptr_null(f->linknames[1].target);
}
END_TEST

START_TEST(a_build_constraint_can_ask_for_a_version) {
  static const struct { const char *constraint, *version; } rows[] = {
    {"go1.21", "go1.21"}, {"linux && go1.21", "go1.21"}, {"go1.21 && go1.22", "go1.22"}, {"go1.21 || go1.22", "go1.21"}, {"linux || go1.22", NULL}, {"!go1.22", NULL}, {"linux", NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    StrBuf b = {0};
    strbuf_printf(&b, "//go:build %s\n\npackage p\n", rows[i].constraint);
    SyntaxFile *f = parse_string(strbuf_str(&b));
    if (rows[i].version) ck_assert_str_eq(f->go_version, rows[i].version);
    else ck_assert_ptr_null(f->go_version);
  }
}
END_TEST

START_TEST(a_third_range_variable_is_kept_for_the_checker) {
  SyntaxFile *f = parse_string("package p; func _() { for a, b, c = range x { } }");
  Node *range = f->decls.at[0]->func_decl.body->block.stmts.at[0];
  ck_assert_int_eq(diag_count(), 0);
  ck_assert_str_eq(range->range.extra->ident.name, "c");
}
END_TEST

START_TEST(malformed_literals_are_no_expressions) {
  SyntaxFile *f = parse_string("package p; var x = 0b2");
  ck_assert_int_eq(diag_count(), 1);
  diag_reset();
  ck_assert_int_eq(f->decls.at[0]->var_spec.values.at[0]->kind, AST_BAD);
}
END_TEST

START_TEST(imports_alone_can_be_read) {
  static const char text[] = "package p\nimport \"a\"\nimport ( b \"b\"; . \"c\"; _ \"d\" )\nvar x = (((\nthis is not read";
  SyntaxContext ctx = {.arena = arena_new(), .next_id = 1};
  SyntaxFile *f = syntax_parse_file(&ctx, source_from_text("t.go", text, sizeof text - 1), true);
  ck_assert_int_eq(diag_count(), 0);
  ck_assert_int_eq(f->imports.len, 4);
  ck_assert_int_eq(f->decls.len, 0);
  ck_assert_str_eq(f->imports.at[2]->import.name->ident.name, ".");
}
END_TEST

START_TEST(ends_are_behind_the_last_token) {
  static const char *const exprs[] = {"a", "a.b", "f(x)", "T{1}", "x[1]", "x[1:2]", "-x", "a + b", "[]int{}", "func() {}", "(x)", "x.(T)", "\"s\"", "*p", "map[K]V{}"};
  for (size_t i = 0; i < sizeof exprs / sizeof *exprs; i++) {
    StrBuf b = {0};
    strbuf_printf(&b, "package p; var x = %s", exprs[i]);
    SyntaxFile *f = parse_string(strbuf_str(&b));
    ck_assert_msg((size_t)pos_column(ast_end(f->decls.at[0])) == b.len + 1, "%s", exprs[i]);
  }
}
END_TEST

START_TEST(messages_print_expressions_in_one_form) {
  static const struct { const char *expr, *text; } rows[] = {
    {"a+b*  c", "a + b * c"}, {"f( x,y... )", "f(x, y...)"}, {"T{1,2}", "T{…}"}, {"T{}", "T{}"}, {"func(a, b int) (c string) { return }", "func(a, b int) (c string) {…}"},
    {"func() {}", "func() {}"}, {"struct{a, b int; c string `t`}{}", "struct{a, b int; c string `t`}{}"}, {"interface{ M(int) string; ~int|string }(nil)", "interface{M(int) string; ~int | string}(nil)"},
    {"x[ 1 : 2 : 3 ]", "x[1:2:3]"}, {"<-  c", "<-c"}, {"(chan<-  int)(nil)", "(chan<- int)(nil)"}, {"[...]int{}", "[...]int{}"}, {"- - x", "- -x"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    StrBuf b = {0};
    strbuf_printf(&b, "package p; var x = %s", rows[i].expr);
    SyntaxFile *f = parse_string(strbuf_str(&b));
    diag_reset();
    ck_assert_str_eq(ast_expr_string(arena_new(), f->decls.at[0]->var_spec.values.at[0]), rows[i].text);
  }
}
END_TEST

START_TEST(what_is_printed_parses_to_the_same_tree) {
  static const char *const programs[] = {
    "package p; type T[P *C,] struct{ a, b int \"t\"; *U; x.V; W[int] }; type A[P any] = []P",
    "package p; func (t *T[P]) m[Q any](a, b P, c ...Q) (x int, err error) { return }",
    "package p; func f() { L: for i := 0; i < 10; i++ { continue L; break }; goto M; M: ; goto M }",
    "package p; func f() { if a := b; a { } else if c { } else { }; switch { case x: fallthrough; default: }; switch x := y.(type) { case nil: } }",
    "package p; func f() { select { case a, b := <-c: case d <- e: default: }; go f(); defer func() { x++ }() }",
    "package p; const ( a = iota; b; c, d = iota, 1 << iota; ); var x, y = 1, 2; var ( z int ); type ()",
    "package p; var x = a.b[c](d...)[e:f:g].(h) + - -i * &x - & ^j; var y = func(int, ...string) (<-chan int) { return nil }",
    "package p; var x = int(1 ...); var y = map[string][]T{\"a\": {{1}, 2: {3}}}; var z = <-chan int(c)",
    "package p; type I interface { m(int) string; ~int | *T | x.y; comparable; interface{ n() } }",
    "package p; func f() { { }; var x int; const y = 1; type z int; x, y = y, x; x += 1; x &^= 1; c <- <-d; ; ; }",
  };
  for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
    SyntaxFile *f = parse_string(programs[i]);
    ck_assert_msg(diag_flush(stdout, 0) == 0, "%s", programs[i]);
    ck_assert_msg(print_is_fixpoint(f), "%s", programs[i]);
  }
}
END_TEST

#define TABLE(t, test, rows) tcase_add_loop_test(t, test, 0, sizeof rows / sizeof *rows)

Suite *tree_suite(void) {
  Suite *s = suite_create("tree");
  TCase *t = tcase_create("tree");
  TABLE(t, expressions_bind_as_in_go, expressions);
  TABLE(t, type_parameters_are_told_from_lengths, type_decls);
  TABLE(t, parameters_share_types, parameters);
  TABLE(t, braces_in_headers_open_bodies, headers);
  tcase_add_test(t, switches_are_of_values_or_types);
  tcase_add_test(t, constants_know_their_group_and_iota);
  tcase_add_test(t, directives_reach_their_declarations);
  tcase_add_test(t, a_build_constraint_can_ask_for_a_version);
  tcase_add_test(t, a_third_range_variable_is_kept_for_the_checker);
  tcase_add_test(t, malformed_literals_are_no_expressions);
  tcase_add_test(t, imports_alone_can_be_read);
  tcase_add_test(t, ends_are_behind_the_last_token);
  tcase_add_test(t, messages_print_expressions_in_one_form);
  tcase_add_test(t, what_is_printed_parses_to_the_same_tree);
  suite_add_tcase(s, t);
  return s;
}
