// Tokens: literals, semicolons, characters that are wrong. The wording and the columns are gc's.
#include <check.h>

#include "helpers.h"

#define BODY "package p\nfunc _() {\n"

static const struct { const char *line, *errors; } lexical_errors[] = {
  {"x := 08", "3:7: invalid digit '8' in octal literal\n"},
  {"x := 0b12", "3:9: invalid digit '2' in binary literal\n"},
  {"x := 0b", "3:8: binary literal has no digits\n"},
  {"x := 0x", "3:8: hexadecimal literal has no digits\n"},
  {"x := 0o8", "3:8: invalid digit '8' in octal literal\n"},
  {"x := 1__0", "3:8: '_' must separate successive digits\n"},
  {"x := 1_", "3:7: '_' must separate successive digits\n"},
  {"x := 1_000_.5", "3:11: '_' must separate successive digits\n"},
  {"x := 1e1_", "3:9: '_' must separate successive digits\n"},
  {"x := 0x_1 + 0_1 + 0b_1", ""},
  {"x := 1e", "3:8: exponent has no digits\n"},
  {"x := 1e+", "3:9: exponent has no digits\n"},
  {"x := 0x1.0", "3:11: hexadecimal mantissa requires a 'p' exponent\n"},
  {"x := 1p3", "3:7: 'p' exponent requires hexadecimal mantissa\n"},
  {"x := 0b1e3", "3:9: 'e' exponent requires decimal mantissa\n"},
  {"x := 0b1.0", "3:9: invalid radix point in binary literal\n"},
  {"x := 09.5 + 09i + 089. + 089e1 + 0x1.8p0i + 0xep+1", ""},
  {"x := 1.2.3", "3:9: syntax error: unexpected literal .3 at end of statement\n"},
  {"x := ''", "3:7: empty rune literal or unescaped '\n"},
  {"x := 'ab'", "3:6: more than one character in rune literal\n"},
  {"x := 'a", "3:8: newline in rune literal\n"},
  {"x := '\\q'", "3:8: unknown escape\n"},
  {"x := '\\400'", "3:11: octal escape value 256 > 255\n"},
  {"x := '\\x1'", "3:10: invalid character '\\'' in hexadecimal escape\n"},
  {"x := '\\ud800'", "3:13: escape is invalid Unicode code point U+D800\n"},
  {"x := '\\U00110000'", "3:17: escape is invalid Unicode code point U+110000\n"},
  {"x := '\\\"'", "3:8: unknown escape\n"},
  {"x := \"\\'\"", "3:8: unknown escape\n"},
  {"x := \"abc", "3:10: newline in string\n"},
  {"x := \"\\xg0\"", "3:9: invalid character 'g' in hexadecimal escape\n"},
  {"x := `abc", "3:6: string not terminated\n"},
  {"/* abc", "3:1: comment not terminated\n"},
  {"//\n#", "4:1: invalid character U+0023 '#'\n"},
  {"/**/ #", "3:6: invalid character U+0023 '#'\n"},
  {"/*/ */ #", "3:8: invalid character U+0023 '#'\n"},
  {"/*\n*/ #", "4:4: invalid character U+0023 '#'\n"},
  {"_ = `` + #", "3:10: invalid character U+0023 '#'\n4:1: syntax error: unexpected }, expected expression\n"},
  {"_ = `\n` + #\n1", "4:5: invalid character U+0023 '#'\n"},
  {"#", "3:1: invalid character U+0023 '#'\n"},
  {"x\x7F", "3:2: invalid character U+007F\n"},
  {"x := a\xC2\xB7" "b", "3:7: invalid character U+00B7 '·' in identifier\n"},
  {"x := \xD9\xA1" "a", "3:6: identifier cannot begin with digit U+0661 '\xD9\xA1'\n"},
  {"x := a\xD9\xA1 + 世界", ""},
  {"// \xFF", "3:4: invalid UTF-8 encoding\n"},
  {"x := `\xEF\xBB\xBF`", "3:7: invalid BOM in the middle of the file\n"},
  {"x @ y; z @ w", "3:3: invalid character U+0040 '@'\n3:5: syntax error: unexpected name y at end of statement\n3:10: invalid character U+0040 '@'\n"},
};

START_TEST(a_bad_token_is_reported_where_it_is_bad) {
  StrBuf b = {0};
  strbuf_printf(&b, BODY "%s\n}\n", lexical_errors[_i].line);
  ck_assert_str_eq(errors_of(strbuf_str(&b), b.len), lexical_errors[_i].errors);
  strbuf_free(&b);
}
END_TEST

START_TEST(nul_is_found_everywhere) {
  static const char text[] = "package p // \0\nvar s = \"\0\"\n";
  ck_assert_str_eq(errors_of(text, sizeof text - 1), "1:14: invalid NUL character\n2:10: invalid NUL character\n");
}
END_TEST

START_TEST(a_byte_order_mark_may_begin_the_file) {
  ck_assert_str_eq(errors_of("\xEF\xBB\xBFpackage p\n", 13), "");
}
END_TEST

START_TEST(a_string_at_the_end_of_the_file_is_not_terminated) {
  ck_assert_str_eq(errors_of("package p; var s = \"abc", 23), "1:20: string not terminated\n");
  ck_assert_str_eq(errors_of("package p; var s = 'a", 21), "1:20: rune literal not terminated\n");
}
END_TEST

// Every token that ends a statement lets the newline do so, in all the places where a newline can hide.
static const char *const ends[] = {"x", "5", "\"s\"", "'r'", "`s`", "f()", "a[1]", "T{}", "x++", "x--", "return", "break", "continue"};
static const char *const newlines[] = {"\n", "\r\n", " // c\n", " /* c */ \n", " /* \n */ ", "; ", ";\n"};

START_TEST(newlines_end_statements) {
  for (size_t n = 0; n < sizeof newlines / sizeof *newlines; n++) {
    StrBuf b = {0};
    strbuf_printf(&b, "package p; func _() { for { %s%sy } }", ends[_i], newlines[n]);
    ck_assert_str_eq(errors_of(strbuf_str(&b), b.len), "");
    SyntaxFile *f = parse_string(strbuf_str(&b));
    ck_assert_int_eq(f->decls.at[0]->func_decl.body->block.stmts.at[0]->for_stmt.body->block.stmts.len, 2);
    strbuf_free(&b);
  }
}
END_TEST

START_TEST(the_end_of_the_file_ends_a_declaration) {
  ck_assert_str_eq(errors_of("package p; var x = 1", 20), "");
  ck_assert_str_eq(errors_of("package p; var x = 1 // c", 25), "");
  ck_assert_str_eq(errors_of("package p", 9), "");
}
END_TEST

static const struct { const char *literal, *bytes; } strings[] = {
  {"\"\"", ""}, {"``", ""}, {"\"a\\tb\\n\"", "a\tb\n"}, {"\"\\\"\\\\\"", "\"\\"}, {"`\\n`", "\\n"}, {"\"\\101\\x42\\u0043\\U00000044\"", "ABCD"}, {"\"\\u20ac\"", "€"},
};

START_TEST(string_literals_have_their_bytes) {
  Arena *a = arena_new();
  const char *bytes;
  size_t len;
  ck_assert(literal_string(a, (Text){strings[_i].literal, (int)strlen(strings[_i].literal)}, &bytes, &len));
  ck_assert_uint_eq(len, strlen(strings[_i].bytes));
  ck_assert_int_eq(memcmp(bytes, strings[_i].bytes, len), 0);
  arena_free(a);
}
END_TEST

static const struct { const char *text, *position; } line_directives[] = {
  {"package p\n//line foo.go:10\nvar x y z\n", "foo.go:10: "},
  {"package p\n//line foo.go:10:5\nvar x y z\n", "foo.go:10:13: "},
  {"package p\n/*line foo.go:10:3*/\nvar x y z\n", "foo.go:11:9: "},
  {"package p\nvar /*line foo.go:10:3*/ x y z\n", "foo.go:10:8: "},
  {"package p\n//line :10:3\nvar x y z\n", "10:11: "},
  {"package p\n //line foo.go:10\nvar x y z\n", "3:9: "},
  {"package p\n//line foo.go:0\n", "2:15: invalid line number: 0"},
  {"package p\n//line foo.go:10:0\n", "2:18: invalid column number: 0"},
};

START_TEST(line_directives_move_positions) {
  const char *errors = errors_of(line_directives[_i].text, strlen(line_directives[_i].text));
  ck_assert_msg(strncmp(errors, line_directives[_i].position, strlen(line_directives[_i].position)) == 0, "%s", errors);
}
END_TEST

#define TABLE(t, test, rows) tcase_add_loop_test(t, test, 0, sizeof rows / sizeof *rows)

Suite *lexical_suite(void) {
  Suite *s = suite_create("lexical");
  TCase *t = tcase_create("lexical");
  TABLE(t, a_bad_token_is_reported_where_it_is_bad, lexical_errors);
  tcase_add_test(t, nul_is_found_everywhere);
  tcase_add_test(t, a_byte_order_mark_may_begin_the_file);
  tcase_add_test(t, a_string_at_the_end_of_the_file_is_not_terminated);
  TABLE(t, newlines_end_statements, ends);
  tcase_add_test(t, the_end_of_the_file_ends_a_declaration);
  TABLE(t, string_literals_have_their_bytes, strings);
  TABLE(t, line_directives_move_positions, line_directives);
  suite_add_tcase(s, t);
  return s;
}
