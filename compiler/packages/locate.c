// Where an import path leads.
//
//   "fmt"                        the standard library (its first element has no dot)
//   "example.com/m/x"            the main module's directory x, if the module is example.com/m
//   "example.com/lib/y"          a module of the build list (modules.c); or vendor/example.com/lib/y
// What is not found is explained as the go command explains it.
#include "packages_impl.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../support/utf8.h"

bool path_is_dir(const char *path) {
  struct stat st;
  return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

const char *path_join(const char *dir, const char *name) {
  if (strcmp(dir, ".") == 0 && name[0] != '.') return intern(name);
  size_t n = strlen(dir);
  return intern_printf(n && dir[n - 1] == '/' ? "%s%s" : "%s/%s", dir, name);
}

const char *path_absolute(const char *path) {
  char buffer[PATH_MAX];
  return realpath(path, buffer) ? intern(buffer) : intern(path);
}

const char *path_below(const char *path, const char *prefix) {
  size_t n = strlen(prefix);
  if (strncmp(path, prefix, n) != 0) return NULL;
  if (path[n] == '\0') return path + n;
  return path[n] == '/' ? path + n + 1 : NULL;
}

static bool first_element_has_dot(const char *path) {
  const char *dot = strchr(path, '.'), *slash = strchr(path, '/');
  return dot && (!slash || dot < slash);
}

static const char *subdir(const char *dir, const char *rest) { return *rest ? path_join(dir, rest) : dir; }

static bool has_package(const char *dir) {
  DIR *d = opendir(dir);
  bool found = false;
  for (struct dirent *e; d && !found && (e = readdir(d));) {
    size_t n = strlen(e->d_name);
    found = n > 3 && strcmp(e->d_name + n - 3, ".go") == 0;
  }
  if (d) closedir(d);
  return found;
}

// In a main module a directory is enough: that it has no Go files is then the complaint.
static bool in_module(const char *path, const Module *m, const char **dir) {
  const char *rest = path_below(path, m->path);
  if (!rest || !m->dir) return false;
  *dir = subdir(m->dir, rest);
  return m->version ? has_package(*dir) : path_is_dir(*dir);
}

// The module with the longest path that has the package.
static Module *module_with(Module *const *modules, int n, const char *path, const char **dir) {
  Module *best = NULL;
  for (int i = 0; i < n; i++) {
    const char *d;
    if ((best && strlen(modules[i]->path) <= strlen(best->path)) || !in_module(path, modules[i], &d)) continue;
    best = modules[i];
    *dir = d;
  }
  return best;
}

// The module with the longest path that could have the package; used to explain.
static const Module *module_for(const Build *b, const char *path) {
  const Module *best = NULL;
  for (int i = 0; i < b->list.len; i++) {
    const Module *m = b->list.at[i];
    if (path_below(path, m->path) && (!best || strlen(m->path) > strlen(best->path))) best = m;
  }
  return best;
}

static const char *not_provided(const char *path, const Build *b) {
  if (!b)
    return intern_printf("no required module provides package %s: go.mod file not found in current directory or any parent directory; "
                         "see 'go help modules'", path);
  if (b->vendor) return intern_printf("cannot find module providing package %s: import lookup disabled by -mod=vendor", path);
  const Module *m = module_for(b, path);
  if (m && !path_is_dir(m->dir))
    return intern_printf("module %s@%s, which provides package %s, is not here (%s), and burrow downloads nothing; to download it:\n\tgo mod download %s", m->path,
                         m->version, path, m->dir, m->path);
  return intern_printf("no required module provides package %s; to add it:\n\tgo get %s", path, path);
}

static Location outside_std(const char *path, const Build *b) {
  const char *dir;
  Module *m = b ? module_with(b->main.at, b->main.len, path, &dir) : NULL;
  if (!m && b && b->vendor && has_package(dir = path_join(b->vendor, path))) m = (Module *)module_for(b, path), m = m ? m : b->main.at[0];
  else if (!m && b && !b->vendor) m = module_with(b->list.at, b->list.len, path, &dir);
  return m ? (Location){.dir = dir, .module = m} : (Location){.why = not_provided(path, b)};
}

// Is it a package of Go's standard library?
static bool is_go_package(const char *path) {
  static const char *const names[] = {
#define STD(name) name,
#include "std.def"
#undef STD
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], path) == 0) return true;
  return false;
}

static bool is_relative(const char *path) {
  return strcmp(path, ".") == 0 || strcmp(path, "..") == 0 || strncmp(path, "./", 2) == 0 || strncmp(path, "../", 3) == 0;
}

// The first character that no import path may have, as a message shows it; NULL if there is none.
static const char *bad_character(const char *path, size_t len) {
  for (size_t i = 0; i < len;) {
    uint32_t rune;
    i += (size_t)utf8_decode(path + i, len - i, &rune);
    if (rune < 0x20 || rune == 0x7F) return intern_printf("U+%04X", rune);
    if (rune != UTF8_INVALID && !(rune < 0x80 && strchr(" !\"#$%&'()*,:;<=>?[\\]^`{|}", (int)rune))) continue;
    char text[5] = {0};
    utf8_encode(text, rune);
    return intern_printf("U+%04X '%s'", rune, text);
  }
  return NULL;
}

static const char *without_double_slashes(const char *path) {
  StrBuf b = {0};
  for (const char *p = path; *p; p++)
    if (*p != '/' || p[1] != '/') strbuf_addc(&b, *p);
  const char *clean = intern(strbuf_str(&b));
  strbuf_free(&b);
  return clean;
}

const char *locate_path_fault(const char *path, size_t len) {
  if (len == 0) return "invalid import path (empty string)";
  const char *bad = bad_character(path, len);
  if (bad) return intern_printf("invalid import path (invalid character %s)", bad);
  if (strstr(path, "//")) return intern_printf("non-canonical import path \"%s\" (should be \"%s\")", path, without_double_slashes(path));
  return NULL;
}

Location locate_import(const PackagesConfig *config, const char *path, bool from_std, const Build *build) {
  if (is_relative(path)) return (Location){.why = intern_printf("\"%s\" is relative, but relative import paths are not supported in module mode", path)};
  if (path[0] == '/') return (Location){.why = intern_printf("\"%s\" is not a package path; see 'go help packages'", path)};
  if (strcmp(path, "C") == 0) return (Location){.why = "import \"C\": cgo is not supported"};
  bool dotless = !first_element_has_dot(path);
  const char *dir = path_join(config->stdlib, path);
  if (dotless && path_is_dir(dir)) return (Location){.dir = dir, .std = true};
  if (from_std && path_is_dir(dir = path_join(path_join(config->stdlib, "vendor"), path))) return (Location){.dir = dir, .std = true};
  Location l = outside_std(path, build);
  if (l.dir || !dotless) return l;
  for (int i = 0; build && i < build->main.len; i++)
    if (path_below(path, build->main.at[i]->path)) return l;
  l.why = is_go_package(path) ? intern_printf("package %s is not in burrow's standard library yet", path)
                              : intern_printf("package %s is not in std (%s)", path, path_join(config->stdlib, path));
  return l;
}

const char *locate_path_of(const PackagesConfig *config, const char *dir, Module *module) {
  const char *rest = path_below(dir, config->stdlib);
  if (rest && *rest) return rest;
  if (!module) return "command-line-arguments";
  rest = path_below(dir, module->dir);
  return rest && *rest ? intern_printf("%s/%s", module->path, rest) : module->path;
}

static Location locate_dir(const PackagesConfig *config, const char *arg) {
  const char *dir = path_absolute(arg);
  if (!path_is_dir(dir)) return (Location){.why = intern_printf("stat %s: directory not found", dir)};
  Module *m = module_of_dir(dir);
  const char *rest = path_below(dir, config->stdlib);
  bool std = rest && *rest;
  return (Location){.dir = dir, .path = locate_path_of(config, dir, m), .std = std, .module = std ? NULL : m, .build = modules_build(config, dir)};
}

Location locate_named(const PackagesConfig *config, const char *arg) {
  if (*arg == '.' || *arg == '/') return locate_dir(config, arg);
  char cwd[PATH_MAX];
  Build *build = getcwd(cwd, sizeof cwd) ? modules_build(config, cwd) : NULL;
  Location l = locate_import(config, arg, true, build);
  l.build = build;
  l.path = arg;
  return l;
}

// a/internal/b may be imported from within a only.
bool locate_is_internal_use(const char *path, const char *importer) {
  const char *last = NULL;
  for (const char *p = path; (p = strstr(p, "internal")); p += 8)
    if ((p == path || p[-1] == '/') && (p[8] == '\0' || p[8] == '/')) last = p;
  if (!last) return false;
  if (last == path) return false;                                // the standard library's: the caller knows who belongs to it
  return path_below(importer, intern_n(path, (size_t)(last - path - 1))) == NULL;
}
