// program.h -- small Go programs, checked from memory.
#ifndef TEST_TYPES_PROGRAM_H
#define TEST_TYPES_PROGRAM_H

#include <check.h>
#include "types/check.h"

// A package of one file "p.go" that consists of "package p; " and source, all on line 1 up to source's first newline. May import unsafe only.
Package *program(const char *source);
// What checking reported, one error a line, without the file's name: "1:20: undefined: x\n". "" if all is well. Valid until the next program.
const char *program_errors(void);
// program, and an assertion that nothing was reported.
Package *sound_program(const char *source);
// The type of the package-level object of that name.
Type *type_named(Package *p, const char *name);

Suite *declarations_suite(void);
Suite *type_facts_suite(void);
Suite *generics_suite(void);

#endif
