// tree.h -- directories full of Go files, made for one test.
#ifndef TEST_PACKAGES_TREE_H
#define TEST_PACKAGES_TREE_H

#include <check.h>
#include "packages_impl.h"

// A fresh directory becomes the current one. In it: std/runtime, std/fmt and std/internal/x, a standard library in small.
void tree_begin(void);
void tree_end(void);                                              // removes it
// Writes a file below the current directory; directories on the way are made.
void tree_write(const char *path, const char *text);
// Loads and checks what args (separated by blanks, may be empty) name. What was reported stands in tree_errors, with the directory's name
// replaced by "DIR".
Program *tree_load(const char *args);
extern const char *tree_errors;
extern PackagesConfig tree_config;
// The paths of the program's packages, separated by blanks.
const char *tree_order(const Program *p);
// The base names of the first root's files, separated by blanks.
const char *tree_files(const Program *p);

Suite *load_suite(void);
Suite *constraints_suite(void);
Suite *modules_suite(void);
Suite *embed_suite(void);

#endif
