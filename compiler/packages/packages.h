// packages.h -- from what stands on the command line to parsed and checked packages.
//
// Owns:    which files belong to a package, where an import path leads, the order of packages.
// Calls:   types, syntax, source, support. Callers: driver.
// Errors:  through diag_*, in the words of the go command; nothing is printed here.
// Memory:  each package's arena. Packages live for the life of the process.
#ifndef BURROW_PACKAGES_H
#define BURROW_PACKAGES_H

#include "../types/types.h"

typedef struct {
  const char *stdlib;            // directory of the standard library
  const char *const *tags;       // -tags, beside those that always hold: linux amd64 unix burrow purego go1.1 ... go1.27
  int ntags;
  const char *mod;               // -mod=mod, readonly or vendor; NULL: vendor if there is such a directory
  int lang;                      // -lang=go1.N: N, for the packages named; 0: as go.mod says, else the newest
  bool missing_bodies;           // -c: functions of the packages named may lack bodies
  bool tests;                    // the packages named include their _test.go files; those of package p_test become a root of their own, "path_test"
} PackagesConfig;

typedef struct {
  Package **at; int len;         // all packages that are needed, each after those it imports; package unsafe is not among them
  Package **roots; int nroots;   // those that were named; a package main has the path "main" (but not with tests)
  Package *external_test;        // of the roots the last that is an external test package; NULL without tests
  struct Loader *loader;
} Program;

// What stands on the command line, one package each: patterns such as ./... are replaced by the directories they match (absolute), none by ".".
const char **packages_match(const PackagesConfig *config, const char *const *args, int nargs, int *n);
// The import path of a package that is named like this; NULL after an error was reported.
const char *packages_path(const PackagesConfig *config, const char *arg);

// Loads the packages named: either files of one package (*.go), or directories ("./cmd/x"), import paths ("strconv"), and directory
// trees ("./..."). None: the current directory. Every program gets package runtime, too.
// All files are parsed. What could not be loaded is missing from the result: look at diag_count before going on.
Program *packages_load(const PackagesConfig *config, const char *const *args, int nargs);

// Checks the types of all packages in order. A package that imports one with errors is not checked.
void packages_check(Program *p);

// Adds and checks a package main from memory, which may import the roots by their paths: the main program of a test. NULL after an error.
Package *packages_add_main(Program *p, const char *file_name, const char *text);

// The packages of a checked program in the order in which they are initialised; to be freed.
Package **packages_init_order(const Program *p);

// The root package as a program: reports "function main is undeclared in the main package" and the like. To be asked after packages_check.
bool packages_check_main(Program *p);

#endif
