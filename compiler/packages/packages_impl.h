// packages_impl.h -- the room's own calls.
#ifndef BURROW_PACKAGES_IMPL_H
#define BURROW_PACKAGES_IMPL_H

#include "packages.h"
#include "../support/vec.h"

// ---- buildtags.c: does a file take part?
// By its name: _linux, _amd64, _test suffixes, a leading _ or dot.
bool buildtags_match_name(const char *file_name, bool tests);
// By its //go:build line. A line that cannot be understood is reported at the file and excludes it.
bool buildtags_match_text(const PackagesConfig *config, const SourceFile *file);

// ---- gomod.c: go.mod files
typedef struct { const char *path, *dir; } Replacement;
typedef struct Module {
  const char *path, *dir;        // "example.com/m" and where its go.mod lies
  int go_version;                // minor number
  VEC(Replacement) replaced;     // modules found in directories: replace directives with a path
} Module;
// The module that dir lies in: the nearest go.mod upwards. NULL if there is none. Each is read once.
Module *gomod_find(const char *dir);
bool gomod_is_root(const char *dir);     // is there a go.mod?

// ---- locate.c: where does an import path lead?
typedef struct {
  const char *dir;               // NULL: nowhere, and *why tells
  const char *path;              // the import path; set by locate_named
  bool std;
  Module *module;                // NULL for the standard library
  const char *why;               // the go command's sentence
} Location;
Location locate_import(const PackagesConfig *config, const char *path, const Package *from, bool from_std, Module *module);
// A package named on the command line: a directory, or an import path as the current directory's module sees it.
Location locate_named(const PackagesConfig *config, const char *arg);
// What is wrong with the text of an import path; NULL if nothing is.
const char *locate_path_fault(const char *path, size_t len);
// The import path of a directory: below the standard library, below its module, or "command-line-arguments".
const char *locate_path_of(const PackagesConfig *config, const char *dir, Module *module);
bool locate_is_internal_use(const char *path, const char *importer);   // may importer not import path, because of an "internal" element?
bool path_is_dir(const char *path);
const char *path_absolute(const char *path);                      // symbolic links resolved, if it exists
const char *path_join(const char *dir, const char *name);         // never freed

enum { NEWEST_GO = 27 };         // go1.27: the language that is implemented

#endif
