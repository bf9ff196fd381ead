// Where an import path leads.
//
//   "fmt"                        the standard library (its first element has no dot)
//   "example.com/m/x"            the main module's directory x, if the module is example.com/m
//   "example.com/lib/y"          a module that go.mod replaces by a directory; or vendor/example.com/lib/y
// Nothing is fetched from anywhere. What is not found is explained as the go command explains it.
#include "packages_impl.h"

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

// What follows prefix and a slash in path: "" if they are equal, NULL if path lies elsewhere.
static const char *below(const char *path, const char *prefix) {
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

static bool in_module(const char *path, const char *module_path, const char *module_dir, const char **dir) {
  const char *rest = below(path, module_path);
  if (!rest) return false;
  *dir = subdir(module_dir, rest);
  return path_is_dir(*dir);
}

static const char *not_provided(const char *path, const Module *m) {
  if (!m)
    return intern_printf("no required module provides package %s: go.mod file not found in current directory or any parent directory; "
                         "see 'go help modules'", path);
  return intern_printf("no required module provides package %s; to add it:\n\tgo get %s", path, path);
}

static Location outside_std(const char *path, Module *m) {
  const char *dir;
  if (m && in_module(path, m->path, m->dir, &dir)) return (Location){.dir = dir, .module = m};
  for (int i = 0; m && i < m->replaced.len; i++)
    if (in_module(path, m->replaced.at[i].path, m->replaced.at[i].dir, &dir)) {
      Module *other = gomod_find(m->replaced.at[i].dir);
      return (Location){.dir = dir, .module = other ? other : m};
    }
  if (m && path_is_dir(dir = path_join(path_join(m->dir, "vendor"), path))) return (Location){.dir = dir, .module = m};
  return (Location){.why = not_provided(path, m)};
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

Location locate_import(const PackagesConfig *config, const char *path, const Package *from, bool from_std, Module *module) {
  if (is_relative(path)) return (Location){.why = intern_printf("\"%s\" is relative, but relative import paths are not supported in module mode", path)};
  if (path[0] == '/') return (Location){.why = intern_printf("\"%s\" is not a package path; see 'go help packages'", path)};
  if (strcmp(path, "C") == 0) return (Location){.why = "import \"C\": cgo is not supported"};
  const char *dir = path_join(config->stdlib, path);
  if (!first_element_has_dot(path) && path_is_dir(dir)) return (Location){.dir = dir, .std = true};
  if (from_std && path_is_dir(dir = path_join(path_join(config->stdlib, "vendor"), path))) return (Location){.dir = dir, .std = true};
  Location l = outside_std(path, module);
  if (!l.dir && !first_element_has_dot(path) && !(module && below(path, module->path)))
    l.why = intern_printf("package %s is not in std (%s)", path, path_join(config->stdlib, path));
  return l;
}

const char *locate_path_of(const PackagesConfig *config, const char *dir, Module *module) {
  const char *rest = below(dir, config->stdlib);
  if (rest && *rest) return rest;
  if (!module) return "command-line-arguments";
  rest = below(dir, module->dir);
  return rest && *rest ? intern_printf("%s/%s", module->path, rest) : module->path;
}

static Location locate_dir(const PackagesConfig *config, const char *arg) {
  const char *dir = path_absolute(arg);
  if (!path_is_dir(dir)) return (Location){.why = intern_printf("stat %s: directory not found", dir)};
  Module *m = gomod_find(dir);
  const char *rest = below(dir, config->stdlib);
  bool std = rest && *rest;
  return (Location){.dir = dir, .path = locate_path_of(config, dir, m), .std = std, .module = std ? NULL : m};
}

Location locate_named(const PackagesConfig *config, const char *arg) {
  if (*arg == '.' || *arg == '/') return locate_dir(config, arg);
  char cwd[PATH_MAX];
  Location l = locate_import(config, arg, NULL, true, getcwd(cwd, sizeof cwd) ? gomod_find(cwd) : NULL);
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
  return below(importer, intern_n(path, (size_t)(last - path - 1))) == NULL;
}
