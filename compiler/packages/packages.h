// packages.h -- from command-line arguments to checked packages in dependency order.
//
// Owns:    the import graph, build constraints, go.mod, the place of the standard library.
// Calls:   syntax, types, source, support. Callers: driver, inspect, tests.
#ifndef BURROW_PACKAGES_H
#define BURROW_PACKAGES_H

#include "../types/types.h"

typedef struct {
  const char *stdlib_dir;        // folder of the standard library, one folder a package
  const char **tags;             // -tags
  int ntags;
  int lang;                      // -lang=go1.N: N; 0: as go.mod says, else the newest
  bool compile_only;             // -c: func main and bodies may be missing
  bool parse_only;               // stop after parsing (burrow ir -stage=ast)
} LoadOptions;

typedef struct {
  Package **at;                  // dependencies first, the named package last; "runtime" and what it needs always first
  int len;
  Package *root;                 // the package that the arguments name
} PackageList;

// args: .go files of one package, or one folder ("." if none). Reports through diag_*; false if there was any error (list is then as far as it got).
// Nothing is freed: packages live as long as the process.
bool packages_load(const LoadOptions *options, const char **args, int nargs, PackageList *list);

#endif
