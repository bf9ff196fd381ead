// Patterns on the command line: what "./..." and "example.com/m/..." stand for.
//
// A pattern ends in "/...": it matches the directory before it and all below that hold Go files. Left out, with all below them, are directories
// that the go command does not look into: testdata, vendor, names that begin with a dot or an underscore, and other modules (a go.mod
// of their own).
#include "packages_impl.h"

#include <dirent.h>
#include <stdlib.h>

typedef VEC(const char *) Names;

static bool has_go_files(const char *dir, bool tests) {
  DIR *d = opendir(dir);
  bool found = false;
  for (struct dirent *e; d && !found && (e = readdir(d));) found = buildtags_match_name(e->d_name, tests);
  if (d) closedir(d);
  return found;
}

static bool is_left_out(const char *dir, const char *name) {
  if (*name == '.' || *name == '_' || strcmp(name, "testdata") == 0 || strcmp(name, "vendor") == 0) return true;
  return module_is_root(dir) || module_ignores(module_of_dir(dir), dir);
}

static void match_tree(const char *dir, bool tests, Names *out) {
  if (has_go_files(dir, tests)) vec_push(out, dir);
  struct dirent **list;
  int n = scandir(dir, &list, NULL, alphasort);
  for (int i = 0; i < n; i++) {
    const char *sub = path_join(dir, list[i]->d_name);
    if (path_is_dir(sub) && !is_left_out(sub, list[i]->d_name)) match_tree(sub, tests, out);
    free(list[i]);
  }
  if (n >= 0) free(list);
}

static bool cut_dots(const char *arg, const char **before) {
  size_t n = strlen(arg);
  if (n < 4 || strcmp(arg + n - 4, "/...") != 0) return false;
  *before = intern_n(arg, n - 4);
  return true;
}

const char **packages_match(const PackagesConfig *config, const char *const *args, int nargs, int *n) {
  PackagesConfig resolved = *config;
  resolved.stdlib = path_absolute(config->stdlib);
  Names out = {0};
  for (int i = 0; i < nargs; i++) {
    const char *before;
    if (!cut_dots(args[i], &before)) {
      vec_push(&out, args[i]);
      continue;
    }
    Location where = locate_named(&resolved, before);
    int had = out.len;
    if (where.dir) match_tree(where.dir, config->tests, &out);
    else diag_error(0, "%s", where.why);
    if (where.dir && out.len == had) fprintf(stderr, "burrow: warning: \"%s\" matched no packages\n", args[i]);
  }
  if (nargs == 0) vec_push(&out, ".");
  *n = out.len;
  return out.at;
}

const char *packages_path(const PackagesConfig *config, const char *arg) {
  PackagesConfig resolved = *config;
  resolved.stdlib = path_absolute(config->stdlib);
  Location where = locate_named(&resolved, arg);
  if (!where.dir) diag_error(0, "%s", where.why);
  return where.dir ? where.path : NULL;
}
