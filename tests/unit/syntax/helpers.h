// helpers.h -- parsing snippets in tests.
#ifndef TEST_SYNTAX_HELPERS_H
#define TEST_SYNTAX_HELPERS_H

#include "syntax_impl.h"

// A file "t.go" from memory. Everything lives until the process ends.
SyntaxFile *parse_text(const char *text, size_t len);
SyntaxFile *parse_string(const char *text);
// The diagnostics that parsing text gives, one a line, without the file's name: "1:5: message\n".
const char *errors_of(const char *text, size_t len);
// The shape of the file, without positions.
const char *shape_of(const SyntaxFile *f);
const char *printed(const SyntaxFile *f);
// Does the printed file parse to the same shape? Says what differs on stdout if not.
bool print_is_fixpoint(const SyntaxFile *f);
// The expression as an S-expression: parentheses around every operation.
const char *sexpr(const char *expr);

#endif
