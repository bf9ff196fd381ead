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

// ---- modules.c: modules and builds
typedef struct Module {
  Name path, version;            // version NULL: a main module
  Name dir;                      // its files; NULL or missing: they are not here
  int go_version;                // minor number
  bool is_explicit;              // vendored: required by the main module itself
  struct GoMod *mod;             // NULL if there is none, or it was not downloaded
} Module;

typedef struct Build {
  VEC(Module *) main;            // the main module, or those of the go.work
  VEC(Module *) list;            // the others, in the versions selected
  Name vendor;                   // the directory that takes their place, or NULL
  struct GoMod *work;            // the go.work, or NULL
} Build;

// The module that dir lies in: the nearest go.mod upwards. NULL if there is none. Each is read once.
Module *module_of_dir(const char *dir);
bool module_is_root(const char *dir);                            // is there a go.mod?
bool module_ignores(const Module *m, const char *dir);           // an ignore directive of its go.mod names dir
// The modules of a build of a package in dir. NULL if dir lies in no module.
Build *modules_build(const PackagesConfig *config, const char *dir);

// ---- locate.c: where does an import path lead?
typedef struct {
  const char *dir;               // NULL: nowhere, and *why tells
  const char *path;              // the import path; set by locate_named
  bool std;
  Module *module;                // NULL for the standard library
  Build *build;                  // set by locate_named
  const char *why;               // the go command's sentence
} Location;
Location locate_import(const PackagesConfig *config, const char *path, bool from_std, const Build *build);
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
const char *path_below(const char *path, const char *prefix);     // what follows prefix and a slash: "" if they are equal, NULL if path lies elsewhere

// ---- embed.c: gives the variables below //go:embed directives their values. To be called when all files of the package are parsed.
void embed_files(Package *p);

enum { NEWEST_GO = 27 };         // go1.27: the language that is implemented

#endif
