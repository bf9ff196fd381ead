// Loading packages.
//
// Depth first: the files of a package are chosen and parsed, then its imports are loaded, then it is appended to the list: so each
// package stands after those it needs. A package whose loading has begun but not ended and that is met again closes an import cycle; the
// chain of packages being loaded is the explanation. Imports are followed in the order of files and lines, which makes the
// order of packages the same in each run.
//
// Checking goes over that list. The checker asks for imports by path and gets what was loaded under it.
#include "packages_impl.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct Loaded {
  Package *package;
  const char *import_path;       // as imported; a package main's own path is "main"
  const char *place;             // what counts for internal packages: the path of its directory
  Module *module;
  Build *build;                  // what its imports are looked up in
  bool std, done, failed;
  bool made_here;                // by packages_add_main: may import internal packages
  Map imports;                   // interned path -> Loaded
  struct Loaded *external;       // package p_test
} Loaded;

typedef struct { Loaded *who; const char *file; } Link;         // file: which imports the next one

typedef struct Loader {
  PackagesConfig config;
  Map by_dir;                    // interned absolute directory -> Loaded
  Build *build;                  // of the root that is being loaded
  VEC(Package *) order, roots;
  Package *external_test;        // the last of them
  VEC(Link) chain;
  bool only_imports;             // what is loaded now was not named: without tests
} Loader;

typedef VEC(const char *) Paths;

static Map loaded_by_package;    // Package -> Loaded

static const char *base_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

// A path as people like to read it: relative if it lies below the current directory.
static const char *for_display(const char *path) {
  char cwd[PATH_MAX];
  if (!getcwd(cwd, sizeof cwd)) return path;
  size_t n = strlen(cwd);
  if (strcmp(path, cwd) == 0) return ".";
  return strncmp(path, cwd, n) == 0 && path[n] == '/' ? intern(path + n + 1) : path;
}

// ---- files of a directory

static int compare_names(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static bool has_suffix(const char *s, const char *suffix) {
  size_t n = strlen(s), m = strlen(suffix);
  return n >= m && strcmp(s + n - m, suffix) == 0;
}

// The names of all Go files, sorted.
static bool read_dir(const char *dir, Paths *names) {
  DIR *d = opendir(dir);
  if (!d) return false;
  for (struct dirent *e; (e = readdir(d));)
    if (has_suffix(e->d_name, ".go")) vec_push(names, intern(e->d_name));
  closedir(d);
  if (names->len) qsort(names->at, (size_t)names->len, sizeof *names->at, compare_names);
  return true;
}

// With files of another language beside them, functions may lack bodies: the linker tells whether they are there.
static bool holds_assembly(const char *dir) {
  DIR *d = opendir(dir);
  bool found = false;
  for (struct dirent *e; d && (e = readdir(d));) found = found || has_suffix(e->d_name, ".s");
  if (d) closedir(d);
  return found;
}

// ---- parsing

static void parse_file(Package *p, const SourceFile *source, SyntaxFile ***files, int *n, int *cap) {
  if (*n == *cap) *files = xrealloc(*files, sizeof **files * (size_t)(*cap = *cap ? 2 * *cap : 8));
  (*files)[(*n)++] = syntax_parse_file(&p->syntax, source, false);
}

static const SourceFile *read_source(const char *path) {
  const char *error;
  const SourceFile *f = source_read(path, &error);
  if (!f) diag_error(0, "open %s: %s", path, error);
  return f;
}

// Parses those of the files that take part. paths are complete; by_name: file names may exclude files.
static void parse_files(Loader *l, Package *p, Paths *paths, bool by_name, bool tests) {
  SyntaxFile **files = NULL;
  int n = 0, cap = 0;
  for (int i = 0; i < paths->len; i++) {
    if (by_name && !buildtags_match_name(base_name(paths->at[i]), tests)) continue;
    const SourceFile *f = read_source(paths->at[i]);
    if (f && (!by_name || buildtags_match_text(&l->config, f))) parse_file(p, f, &files, &n, &cap);
  }
  p->nfiles = n;
  p->files = n ? memcpy(NEW_ARRAY(p->arena, SyntaxFile *, n), files, sizeof *files * (size_t)n) : NULL;
  free(files);
  embed_files(p);
}

static Name package_name(const SyntaxFile *f) { return f->package_name ? f->package_name->ident.name : NULL; }

// Does the file name its package p_test? Only its beginning is parsed, for nodes belong to one package.
static bool is_external_test(const char *path) {
  const char *error;
  const SourceFile *f = has_suffix(path, "_test.go") ? source_read(path, &error) : NULL;
  if (!f) return false;
  int errors = diag_count();
  Arena *scratch = arena_new();
  SyntaxContext ctx = {.arena = scratch, .next_id = 1};
  Name name = package_name(syntax_parse_file(&ctx, f, true));
  arena_free(scratch);
  return diag_count() == errors && name && has_suffix(name, "_test");
}

// Moves the files of package p_test from paths to external.
static void split_external_tests(Paths *paths, Paths *external) {
  int n = 0;
  for (int i = 0; i < paths->len; i++) {
    if (buildtags_match_name(base_name(paths->at[i]), true) && is_external_test(paths->at[i])) vec_push(external, paths->at[i]);
    else paths->at[n++] = paths->at[i];
  }
  paths->len = n;
}

static bool any_takes_part(const Paths *paths, bool tests) {
  for (int i = 0; i < paths->len; i++)
    if (buildtags_match_name(base_name(paths->at[i]), tests)) return true;
  return false;
}

// All files must name the same package.
static bool take_name(Package *p, Pos import_pos) {
  const SyntaxFile *first = NULL;
  for (int i = 0; i < p->nfiles; i++) {
    Name name = package_name(p->files[i]);
    if (!name) continue;
    if (!first) first = p->files[i];
    if (name == package_name(first)) continue;
    diag_error(import_pos, "found packages %s (%s) and %s (%s) in %s", package_name(first), base_name(first->source->path), name,
               base_name(p->files[i]->source->path), p->dir);
    return false;
  }
  p->name = first ? package_name(first) : intern("main");
  return first != NULL;
}

static Package *new_package(const char *path, const char *dir, const Loaded *l) {
  Arena *a = arena_new();
  Package *p = NEW(a, Package);
  p->arena = a;
  p->path = intern(path);
  p->dir = dir;
  p->syntax = (SyntaxContext){.arena = a, .next_id = 1};
  p->go_version = l->module ? l->module->go_version : NEWEST_GO;
  p->allow_missing_bodies = l->std;
  return p;
}

// ---- imports

static Loaded *load_dir(Loader *l, const char *dir, const char *path, Module *module, bool std, Pos at);

static void report_cycle(Loader *l, const Loaded *again) {
  StrBuf b = {0};
  for (int i = 0; i < l->chain.len; i++) {
    if (i == 0) strbuf_printf(&b, "package %s", l->chain.at[0].who->import_path);
    else strbuf_printf(&b, "\n\timports %s from %s", l->chain.at[i].who->import_path, base_name(l->chain.at[i - 1].file));
  }
  strbuf_printf(&b, "\n\timports %s from %s: import cycle not allowed", again->import_path, base_name(l->chain.at[l->chain.len - 1].file));
  diag_error(0, "%s", strbuf_str(&b));
  strbuf_free(&b);
}

static bool internal_use(const Loaded *from, const Location *where, const char *path) {
  if (from->made_here) return false;
  if (where->std && strcmp(path, "internal/embedfile") == 0) return false;  // written by embed.c
  if (where->std && !from->std && (strncmp(path, "internal/", 9) == 0 || strstr(path, "/internal/") || has_suffix(path, "/internal"))) return true;
  return locate_is_internal_use(path, from->place);
}

static Loaded *load_import(Loader *l, Loaded *from, const char *path, Pos at) {
  Location where = locate_import(&l->config, path, from->std, from->build);
  if (!where.dir) {
    diag_error(at, "%s", where.why);
    return NULL;
  }
  if (internal_use(from, &where, path)) {
    diag_error(at, "use of internal package %s not allowed", path);
    return NULL;
  }
  Loaded *to = load_dir(l, where.dir, path, where.module, where.std, at);
  if (!to) return NULL;
  if (!to->done) {
    report_cycle(l, to);
    return NULL;
  }
  if (to->package && to->package->name == intern("main")) {
    diag_error(at, "import \"%s\" is a program, not an importable package", path);
    return NULL;
  }
  return to->failed ? NULL : to;
}

static void load_imports(Loader *l, Loaded *from) {
  Package *p = from->package;
  for (int i = 0; i < p->nfiles; i++) {
    l->chain.at[l->chain.len - 1].file = p->files[i]->source->path;
    for (int k = 0; k < p->files[i]->imports.len; k++) {
      Node *spec = p->files[i]->imports.at[k];
      const char *path;
      size_t len;
      if (!spec->import.path || !literal_string(p->arena, spec->import.path->lit.text, &path, &len)) continue;
      Name key = intern_n(path, len);
      const char *fault = locate_path_fault(key, len);
      if (fault) {
        diag_error(spec->import.path->pos, "%s", fault);
        from->failed = true;
        continue;
      }
      if (strcmp(key, "unsafe") == 0 || map_has(&from->imports, key)) continue;
      Loaded *to = load_import(l, from, key, spec->import.path->pos);
      map_set(&from->imports, key, to);
      if (!to) from->failed = true;
    }
  }
}

// ---- one package

static void finish_load(Loader *l, Loaded *n) {
  vec_push(&l->chain, ((Link){n, NULL}));
  load_imports(l, n);
  (void)vec_pop(&l->chain);
  n->done = true;
  vec_push(&l->order, n->package);
  map_set(&loaded_by_package, n->package, n);
}

static Loaded *new_loaded(Loader *l, const char *key, const char *path, Module *module, bool std) {
  Loaded *n = xcalloc(1, sizeof *n);
  n->import_path = n->place = intern(path);
  n->module = module;
  n->build = std ? NULL : l->build;
  n->std = std;
  map_set(&l->by_dir, key, n);
  return n;
}

static void complain_about_files(const char *dir, const char *path, const Paths *names, Pos at) {
  bool only_tests = names->len > 0;
  for (int i = 0; i < names->len; i++) only_tests = only_tests && has_suffix(names->at[i], "_test.go");
  if (only_tests) diag_error(at, "%s: no non-test Go files in %s", path, dir);
  else if (names->len) diag_error(at, "build constraints exclude all Go files in %s", dir);
  else diag_error(at, "no Go files in %s", dir);
}

// Parses the package's files and loads what they import.
static void load_package(Loader *l, Loaded *n, const char *dir, Paths *paths, bool tests, Pos at) {
  int errors = diag_syntax_count();
  Package *p = n->package = new_package(n->import_path, dir, n);
  p->allow_missing_bodies |= holds_assembly(dir);
  parse_files(l, p, paths, true, tests);
  if (p->nfiles == 0) complain_about_files(dir, n->import_path, paths, at);
  n->failed = diag_syntax_count() > errors || p->nfiles == 0 || !take_name(p, at);
  finish_load(l, n);
}

static Loaded *load_dir(Loader *l, const char *dir, const char *path, Module *module, bool std, Pos at) {
  const char *key = path_absolute(dir);
  Loaded *n = map_get(&l->by_dir, key);
  if (n) return n;
  n = new_loaded(l, key, path, module, std);
  Paths names = {0}, paths = {0}, external = {0};
  if (!read_dir(key, &names)) diag_error(at, "cannot find package \"%s\" in:\n\t%s", path, dir);
  for (int i = 0; i < names.len; i++) vec_push(&paths, path_join(for_display(key), names.at[i]));
  bool tests = l->config.tests && l->chain.len == 0 && !l->only_imports;
  if (tests) split_external_tests(&paths, &external);
  if (external.len == 0 || any_takes_part(&paths, tests)) load_package(l, n, key, &paths, tests, at);
  if (external.len) {
    n->external = new_loaded(l, intern_printf("%s (external test)", key), intern_printf("%s_test", path), module, std);
    n->external->place = n->place;
    load_package(l, n->external, key, &external, true, at);
  }
  vec_free(&names);
  vec_free(&paths);
  vec_free(&external);
  return n;
}

// The package that the files on the command line make up.
static Loaded *load_files(Loader *l, const char *const *args, int nargs) {
  int errors = diag_syntax_count();
  char dir[PATH_MAX];
  Paths paths = {0};
  for (int i = 0; i < nargs; i++) {
    const char *slash = strrchr(args[i], '/');
    const char *d = slash ? intern_n(args[i], slash == args[i] ? 1 : (size_t)(slash - args[i])) : ".";
    if (i == 0) snprintf(dir, sizeof dir, "%s", d);
    else if (strcmp(dir, d) != 0) diag_error(0, "named files must all be in one directory; have %s and %s", dir, d);
    vec_push(&paths, args[i]);
  }
  const char *key = path_absolute(dir);
  l->build = modules_build(&l->config, key);
  Loaded *n = new_loaded(l, intern_printf("%s (files)", key), "command-line-arguments", module_of_dir(key), false);
  n->place = locate_path_of(&l->config, key, n->module);
  Paths external = {0};
  if (l->config.tests) split_external_tests(&paths, &external);
  if (paths.len) {
    n->package = new_package("command-line-arguments", key, n);
    parse_files(l, n->package, &paths, false, false);
    n->failed = diag_syntax_count() > errors || n->package->nfiles == 0 || !take_name(n->package, 0);
    finish_load(l, n);
  }
  if (external.len) {
    n->external = new_loaded(l, intern_printf("%s (external test files)", key), "command-line-arguments_test", n->module, false);
    n->external->place = n->place;
    load_package(l, n->external, key, &external, true, 0);
  }
  vec_free(&paths);
  vec_free(&external);
  return n;
}

// ---- the command line

static void add_root(Loader *l, Loaded *n) {
  if (!n) return;
  if (n->external) l->external_test = n->external->package;
  if (!n->package) add_root(l, n->external);                     // there are only files of package p_test
  if (!n->package) return;
  if (n->package->name == intern("main") && !l->config.tests) n->package->path = intern("main");
  if (l->config.lang) n->package->go_version = l->config.lang;
  if (l->config.missing_bodies) n->package->allow_missing_bodies = true;
  vec_push(&l->roots, n->package);
  add_root(l, n->external);
}

static Loaded *load_named(Loader *l, const char *arg) {
  Location where = locate_named(&l->config, arg);
  if (!where.dir) {
    diag_error(0, "%s", where.why);
    return NULL;
  }
  l->build = where.build;
  return load_dir(l, where.dir, where.path, where.module, where.std, 0);
}

static void load_args(Loader *l, const char *const *args, int nargs) {
  if (nargs > 0 && has_suffix(args[0], ".go")) {
    add_root(l, load_files(l, args, nargs));
    return;
  }
  int n;
  const char **names = packages_match(&l->config, args, nargs, &n);
  for (int i = 0; i < n; i++) add_root(l, load_named(l, names[i]));
}

Program *packages_load(const PackagesConfig *config, const char *const *args, int nargs) {
  universe_init();
  Loader *l = xcalloc(1, sizeof *l);
  l->config = *config;
  l->config.stdlib = path_absolute(config->stdlib);
  load_args(l, args, nargs);
  l->only_imports = true;
  const char *runtime = path_join(l->config.stdlib, "runtime");
  if (path_is_dir(runtime)) load_dir(l, runtime, "runtime", NULL, true, 0);
  Program *p = xcalloc(1, sizeof *p);
  *p = (Program){l->order.at, l->order.len, l->roots.at, l->roots.len, l->external_test, l};
  return p;
}

// ---- checking

static Package *import_loaded(void *arg, const char *path, Pos at, Package *from) {
  Loaded *importer = map_get(&loaded_by_package, from);
  Loaded *to = importer ? map_get(&importer->imports, intern(path)) : NULL;
  return to && to->package->checked ? to->package : NULL;
}

static bool imports_are_sound(Package *p) {
  Loaded *n = map_get(&loaded_by_package, p);
  if (n->failed) return false;
  for (int i = 0; i < n->imports.len; i++) {
    Loaded *to = n->imports.entries[i].value;
    if (!to || !to->package->checked || to->package->has_errors) return false;
  }
  return true;
}

void packages_check(Program *p) {
  for (int i = 0; i < p->len; i++)
    if (imports_are_sound(p->at[i])) package_check(p->at[i], import_loaded, NULL);
}

Package *packages_add_main(Program *p, const char *file_name, const char *text) {
  Loader *l = p->loader;
  Loaded *n = new_loaded(l, intern_printf("%s (main)", file_name), "main", NULL, true);
  n->made_here = true;
  n->package = new_package("main", "", n);
  for (int i = 0; i < p->nroots; i++) map_set(&n->imports, p->roots[i]->path, map_get(&loaded_by_package, p->roots[i]));
  SyntaxFile **files = NULL;
  int errors = diag_count(), cap = 0, checked = p->len;
  parse_file(n->package, source_from_text(file_name, text, strlen(text)), &files, &n->package->nfiles, &cap);
  n->package->files = files;
  n->failed = diag_count() > errors || !take_name(n->package, 0);
  finish_load(l, n);
  p->at = l->order.at;
  p->len = l->order.len;
  for (int i = checked; i < p->len; i++)
    if (imports_are_sound(p->at[i])) package_check(p->at[i], import_loaded, NULL);
  return n->package->checked && !n->package->has_errors ? n->package : NULL;
}

bool packages_check_main(Program *p) {
  if (p->nroots == 0) return false;
  Package *root = p->roots[0];
  if (root->name != intern("main")) {
    diag_error(0, "package %s is not a main package", root->path);
    return false;
  }
  Object *o = root->scope ? scope_lookup(root->scope, intern("main")) : NULL;
  if (o && o->kind == OBJ_FUNC) return true;
  diag_error(0, "runtime.main_main·f: function main is undeclared in the main package");
  return false;
}
