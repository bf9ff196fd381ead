// helpers.h -- one-file packages for the tests of the checker.
#ifndef TEST_TYPES_HELPERS_H
#define TEST_TYPES_HELPERS_H

#include "types/types.h"

// Parses and checks a package of one file, whose only possible import is unsafe.
Package *check_text(const char *name, const char *text);
// What was reported since, sorted, one "name:line:col: message" a line. The caller frees.
char *take_errors(void);
// The first expression of the last declaration (else of those before) that prints as text; NULL: none.
Node *find_expr(Package *p, const char *text);

#endif
