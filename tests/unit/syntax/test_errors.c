// Syntax errors: what they say, and that parsing goes on behind them.
#include <check.h>

#include "helpers.h"

// Each example of message.def, parsed on its own, says what it promises; a message belongs to one state of the parser, so two
// examples that reach the same state with different messages contradict each other.
START_TEST(every_example_says_its_message) {
  const char *text, *message;
  for (int i = 0; message_examples(&text, &message, i); i++) {
    const char *errors = errors_of(text, strlen(text));
    char *line = strndup(errors, strcspn(errors, "\n"));
    bool suffix = strchr(",; ", *message) != NULL;
    const char *found = suffix ? strstr(line, "syntax error: unexpected ") : strstr(line, "syntax error: ");
    size_t n = strlen(line), m = strlen(message);
    ck_assert_msg(found && n > m && strcmp(line + n - m, message) == 0, "%s\n  should end in: %s\n  but says:      %s", text, message, line);
    free(line);
  }
}
END_TEST

static const struct { const char *text, *errors; } recoveries[] = {
  // one error an item, and the next item is read
  {"package p\nfunc f() {\na b\nc d\n}\nfunc g() {\ne f\n}\nvar x\n",
   "3:3: syntax error: unexpected name b at end of statement\n4:3: syntax error: unexpected name d at end of statement\n"
   "7:3: syntax error: unexpected name f at end of statement\n9:6: syntax error: unexpected newline, expected type\n"},
  // a broken header does not take its body's brace for the function's
  {"package p\nfunc f() {\n\tif x y {\n\t\ta\n\t}\n\tb c\n}\n",
   "3:7: syntax error: unexpected name y, expected {\n6:4: syntax error: unexpected name c at end of statement\n"},
  // inside a struct, an interface, a group
  {"package p\ntype T struct {\na b c\nd e\nf, 5\n}\ntype I interface {\nm() x y\n5\n}\nvar (\nx int y\nz 5\n)\n",
   "3:5: syntax error: unexpected name c in struct type; possibly missing semicolon or newline or }\n5:4: syntax error: unexpected literal 5, expected name\n"
   "8:7: syntax error: unexpected name y in interface type; possibly missing semicolon or newline or }\n9:1: syntax error: unexpected literal 5, expected ~ term or type\n"
   "12:7: syntax error: unexpected name y in grouped declaration; possibly missing semicolon or newline or )\n13:3: syntax error: unexpected literal 5, expected type\n"},
  // a missing brace is found where the next function begins, and that function is read
  {"package p\nfunc f() {\n\tif x {\n}\nfunc g() {\n\ta b\n}\n",
   "5:6: syntax error: unexpected name g, expected (\n6:4: syntax error: unexpected name b at end of statement\n"},
  {"package p\nfunc f() {\n\tx(\nfunc (t T) g() {\n\ta b\n}\n",
   "4:1: syntax error: unexpected keyword func, expected }\n5:4: syntax error: unexpected name b at end of statement\n"},
  // a missing comma at the end of a line
  {"package p\nfunc f() {\n\tg(a,\n\t\tb\n\t)\n\tx y\n}\n",
   "4:4: syntax error: unexpected newline in argument list; possibly missing comma or )\n6:4: syntax error: unexpected name y at end of statement\n"},
  {"package p\nvar x = []int{\n\t1,\n\t2\n}\nvar y z w\n",
   "4:3: syntax error: unexpected newline in composite literal; possibly missing comma or }\n6:9: syntax error: unexpected name w after top level declaration\n"},
  // an open parenthesis does not swallow the next statement
  {"package p\nfunc f() {\n\tx = (a + b\n\ty = 5 6\n}\n",
   "3:12: syntax error: unexpected newline, expected )\n4:8: syntax error: unexpected literal 6 at end of statement\n"},
  // a case without its colon
  {"package p\nfunc f() {\n\tswitch x {\n\tcase 1\n\t\ta b\n\tcase 2:\n\t}\n\tc d\n}\n",
   "4:8: syntax error: unexpected newline, expected :\n5:5: syntax error: unexpected name b at end of statement\n8:4: syntax error: unexpected name d at end of statement\n"},
  // the file's own order
  {"x\npackage p\n", "1:1: syntax error: package statement must be first\n"},
  {"package p\nvar x = 1\nimport \"a\"\n", "3:1: syntax error: imports must appear before other declarations\n"},
  {"package p\nx := 1\ny := 2\nfunc f() { a b }\n",
   "2:1: syntax error: non-declaration statement outside function body\n4:14: syntax error: unexpected name b at end of statement\n"},
  {"package p\nfunc f()\n{\n}\n", "3:1: syntax error: unexpected semicolon or newline before {\n"},
  {"package p\nfunc f() {\n", "3:1: syntax error: unexpected EOF, expected }\n"},
  // ... which is said only if nothing was wrong before
  {"package p\nfunc f() {\n\tif x y {\n", "3:7: syntax error: unexpected name y, expected {\n"},
};

START_TEST(parsing_goes_on_behind_an_error) {
  ck_assert_str_eq(errors_of(recoveries[_i].text, strlen(recoveries[_i].text)), recoveries[_i].errors);
}
END_TEST

static const struct { const char *stmt, *error; } statements[] = {
  {"if { }", "syntax error: missing condition in if statement"},
  {"if x; { }", "syntax error: missing condition in if statement"},
  {"if x\n{ }", "syntax error: unexpected newline, expected { after if clause"},
  {"if x := 1 { }", "syntax error: cannot use x := 1 as value"},
  {"if x = 1 { }", "syntax error: cannot use assignment x = 1 as value"},
  {"if a == b = c { }", "syntax error: cannot use assignment (a == b) = c as value"},
  {"if x++ { }", "syntax error: cannot use x++ as value"},
  {"if x { } else x", "syntax error: else must be followed by if or statement block"},
  {"if var x = 1; x { }", "syntax error: var declaration not allowed in if initializer"},
  {"for var i = 0; i < 10; i++ { }", "syntax error: var declaration not allowed in for initializer"},
  {"for i := 0; i < 10 { }", "syntax error: unexpected {, expected semicolon or newline"},
  {"for i := 0; { }", "syntax error: unexpected {, expected for loop condition"},
  {"for i := 0; i < 10; j := 1 { }", "syntax error: cannot declare in post statement of for loop"},
  {"go (f())", "expression in go must not be parenthesized"},
  {"switch x = y.(type) { }", "syntax error: cannot use assignment x = y.(type) as value"},
  {"for { break L }", "break label not defined: L"},
  {"x[::]", "middle index required in 3-index slice"},
  {"x[1:2:]", "final index required in 3-index slice"},
  {"x := (T){}", "syntax error: cannot parenthesize type in composite literal"},
  {"f(){}", "syntax error: unexpected { at end of statement"},
  {"var x struct { (a) }", "syntax error: cannot parenthesize embedded type"},
  {"var x interface { m[T any]() }", "interface method must have no type parameters"},
  {"var x func(a, b int, c)", "syntax error: missing parameter type"},
  {"var x func(a.b, c int)", "syntax error: missing parameter name"},
  {"var x func(a ..., b int)", "syntax error: ... is missing type"},
  {"return return", "syntax error: unexpected keyword return, expected expression"},
  {"switch { case 1: L: case 2: }", "syntax error: missing statement after label"},
};

START_TEST(a_wrong_statement_is_explained) {
  StrBuf b = {0};
  strbuf_printf(&b, "package p; func _() {\n%s\n}", statements[_i].stmt);
  const char *errors = errors_of(strbuf_str(&b), b.len);
  ck_assert_msg(strstr(errors, statements[_i].error) != NULL, "%s: %s", statements[_i].stmt, errors);
}
END_TEST

// Nested or chained more deeply than later phases could follow: an error, and no crash.
static const struct { const char *begin, *repeated, *middle, *closing; } deep[] = {
  {"package p; var x = ", "(", "1", ")"},
  {"package p; var x = ", "!", "1", ""},
  {"package p; var x = 1", " + 1", "", ""},
  {"package p; var x = x", ".y", "", ""},
  {"package p; var x = f", "()", "", ""},
  {"package p; var x ", "[]", "int", ""},
  {"package p; func f() ", "{", "", "}"},
  {"package p; func f() { ", "if x { ", "", "}"},
  {"package p; func f() { ", "if x { } else ", "{ } }", ""},
  {"package p; var x = ", "func() { x = ", "1", "}"},
  {"package p; var x = ", "[]int{", "1", "}"},
  {"package p; func f() { ", "L: ", "}", ""},
  {"package p; var x ", "chan ", "int", ""},
};

START_TEST(there_is_a_limit_to_nesting) {
  StrBuf b = {0};
  strbuf_add(&b, deep[_i].begin);
  for (int i = 0; i < 200000; i++) strbuf_add(&b, deep[_i].repeated);
  strbuf_add(&b, deep[_i].middle);
  for (int i = 0; i < 200000; i++) strbuf_add(&b, deep[_i].closing);
  const char *errors = errors_of(strbuf_str(&b), b.len);
  ck_assert_msg(strstr(errors, "nesting depth limit exceeded") != NULL, "%s...: %.200s", deep[_i].repeated, errors);
}
END_TEST

START_TEST(a_thousand_levels_are_no_problem) {
  StrBuf b = {0};
  strbuf_add(&b, "package p; func f() { x = ");
  for (int i = 0; i < 1000; i++) strbuf_add(&b, "(");
  strbuf_add(&b, "1");
  for (int i = 0; i < 1000; i++) strbuf_add(&b, ")");
  for (int i = 0; i < 8000; i++) strbuf_add(&b, " + 1");
  strbuf_add(&b, "}");
  ck_assert_str_eq(errors_of(strbuf_str(&b), b.len), "");
}
END_TEST

#define TABLE(t, test, rows) tcase_add_loop_test(t, test, 0, sizeof rows / sizeof *rows)

Suite *errors_suite(void) {
  Suite *s = suite_create("errors");
  TCase *t = tcase_create("errors");
  tcase_set_timeout(t, 60);
  tcase_add_test(t, every_example_says_its_message);
  TABLE(t, parsing_goes_on_behind_an_error, recoveries);
  TABLE(t, a_wrong_statement_is_explained, statements);
  TABLE(t, there_is_a_limit_to_nesting, deep);
  tcase_add_test(t, a_thousand_levels_are_no_problem);
  suite_add_tcase(s, t);
  return s;
}
