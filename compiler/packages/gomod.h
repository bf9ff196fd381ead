// gomod.h -- go.mod and go.work files, and the modules they make up. Inside of the room packages.
#ifndef BURROW_GOMOD_H
#define BURROW_GOMOD_H

#include "packages_impl.h"

typedef struct { Name path, version; } ModVersion;
typedef VEC(ModVersion) ModVersions;
typedef struct { Name path, version; const char *with; Name with_version; } Replace;   // version NULL: any; with_version NULL: with is a directory

// What a file says.
typedef struct GoMod {
  Name dir;                      // where it lies
  Name path;                     // of the module
  int go_version;                // minor number
  ModVersions requires, excludes;
  VEC(Replace) replaces;
  VEC(const char *) uses;        // go.work: directories
  VEC(const char *) ignores;     // directories that patterns leave out
} GoMod;

enum { GO_VERSION_IF_UNSAID = 16 };      // a go.mod without a go directive means go 1.16

// Reads a file; faults are reported. NULL if it cannot be read.
GoMod *gomod_read(const char *dir, const char *file);

// ---- semver.c
// The order of versions "v1.2.3-pre+meta": less than 0 if a comes before b.
int semver_compare(const char *a, const char *b);

// ---- modcache.c: the module cache, $GOMODCACHE
// A path in which upper-case letters are written as !x.
Name modcache_escape(const char *path);
Name modcache_dir(const char *path, const char *version);         // where the module's files are, if they are there
GoMod *modcache_gomod(const char *path, const char *version);     // NULL if it was not downloaded

#endif
