// Which modules take part in a build, and in which versions.
//
// A build has one main module, the one that the named package lies in, or several: those that the go.work above it uses. Their requirements, and those of
// the modules required, make a graph; of each module the highest version that anybody requires is taken (minimal version selection: no newer version is
// ever chosen than somebody asked for). From go 1.17 on, a go.mod lists all it needs; what such a module's requirements require themselves is then left out
// (graph pruning). replace directives count in the main modules and in go.work only.
//
// Nothing is fetched. A go.mod that is not in the cache is passed over: if the main module's go.mod is complete, as `go mod tidy` leaves it, its requirements
// are all known. What matters is whether the module that provides an import is there; locate.c asks that.
//
// A directory vendor beside the main module's go.mod takes the place of all other modules, unless -mod says otherwise.
#include "gomod.h"

#include <stdlib.h>
#include <unistd.h>
#include "../support/map.h"

static Map by_dir;               // interned directory -> Module, or NULL for none above
static Map builds;               // directory of the main go.mod or go.work -> Build

static bool is_file(const char *path) { return access(path, R_OK) == 0 && !path_is_dir(path); }

bool module_is_root(const char *dir) { return is_file(path_join(dir, "go.mod")); }

static Name parent_dir(const char *dir) {
  const char *slash = strrchr(dir, '/');
  if (!slash || !dir[1]) return NULL;
  return slash == dir ? intern("/") : intern_n(dir, (size_t)(slash - dir));
}

static Module *new_module(Name path, Name version, Name dir, GoMod *mod) {
  Module *m = xcalloc(1, sizeof *m);
  *m = (Module){.path = path, .version = version, .dir = dir, .go_version = mod ? mod->go_version : GO_VERSION_IF_UNSAID, .mod = mod};
  return m;
}

Module *module_of_dir(const char *dir) {
  Name key = intern(dir);
  if (map_has(&by_dir, key)) return map_get(&by_dir, key);
  Module *m = NULL;
  GoMod *mod = is_file(path_join(key, "go.mod")) ? gomod_read(key, path_join(key, "go.mod")) : NULL;
  if (mod) m = new_module(mod->path, NULL, key, mod);
  else if (parent_dir(key)) m = module_of_dir(parent_dir(key));
  map_set(&by_dir, key, m);
  return m;
}

bool module_ignores(const Module *m, const char *dir) {
  for (int i = 0; m && m->mod && i < m->mod->ignores.len; i++) {
    const char *ignored = m->mod->ignores.at[i];
    if (ignored[0] == '.' && path_join(m->dir, ignored + 2) == intern(dir)) return true;
    const char *rest = path_below(dir, m->dir);
    size_t n = strlen(ignored);
    for (const char *p = rest; ignored[0] != '.' && p && *p; p = strchr(p, '/') ? strchr(p, '/') + 1 : NULL)
      if (strncmp(p, ignored, n) == 0 && (p[n] == '\0' || p[n] == '/')) return true;
  }
  return false;
}

// ---- the build list

static const Replace *replacement(const Build *b, Name path, Name version) {
  const Replace *any = NULL;
  for (int i = 0; i <= b->main.len; i++) {
    const GoMod *m = i == 0 ? b->work : b->main.at[i - 1]->mod;    // go.work overrules
    for (int k = 0; m && k < m->replaces.len; k++) {
      const Replace *r = &m->replaces.at[k];
      if (r->path != path || (r->version && r->version != version)) continue;
      if (r->version) return r;
      if (!any) any = r;
    }
  }
  return any;
}

// Where a module's files are, and what its go.mod says.
static Module *resolve(const Build *b, Name path, Name version) {
  const Replace *r = replacement(b, path, version);
  if (!r) return new_module(path, version, modcache_dir(path, version), modcache_gomod(path, version));
  if (r->with_version) return new_module(path, version, modcache_dir(r->with, r->with_version), modcache_gomod(r->with, r->with_version));
  Name dir = path_absolute(r->with);
  return new_module(path, version, dir, gomod_read(dir, path_join(dir, "go.mod")));
}

static bool is_main(const Build *b, Name path) {
  for (int i = 0; i < b->main.len; i++)
    if (b->main.at[i]->path == path) return true;
  return false;
}

static bool is_excluded(const Build *b, ModVersion v) {
  for (int i = 0; i < b->main.len; i++) {
    const GoMod *m = b->main.at[i]->mod;
    for (int k = 0; k < m->excludes.len; k++)
      if (m->excludes.at[k].path == v.path && m->excludes.at[k].version == v.version) return true;
  }
  return false;
}

typedef struct { Build *b; Map seen, selected; } Selection_;

static void require_all(Selection_ *s, const GoMod *mod, bool expand);

// One requirement. expand: what it requires itself counts, too.
static void require_one(Selection_ *s, ModVersion v, bool expand) {
  if (is_main(s->b, v.path) || is_excluded(s->b, v)) return;
  Name had = map_get(&s->selected, v.path);
  if (!had || semver_compare(had, v.version) < 0) map_set(&s->selected, v.path, (void *)v.version);
  Name key = intern_printf("%s@%s%s", v.path, v.version, expand ? "" : " pruned");
  if (!expand || map_has(&s->seen, key)) return;
  Module *m = resolve(s->b, v.path, v.version);
  map_set(&s->seen, key, m);
  if (m->mod) require_all(s, m->mod, m->mod->go_version < 17);
}

static void require_all(Selection_ *s, const GoMod *mod, bool expand) {
  for (int i = 0; i < mod->requires.len; i++) require_one(s, mod->requires.at[i], expand);
}

static void select_versions(Build *b) {
  Selection_ s = {.b = b};
  for (int i = 0; i < b->main.len; i++) require_all(&s, b->main.at[i]->mod, true);
  for (int i = 0; i < s.selected.len; i++) {
    Name path = s.selected.entries[i].key, version = s.selected.entries[i].value;
    Module *m = map_get(&s.seen, intern_printf("%s@%s", path, version));
    vec_push(&b->list, m ? m : resolve(b, path, version));
  }
  map_free(&s.seen);
  map_free(&s.selected);
}

// ---- vendor/modules.txt
//   # example.com/m v1.2.3
//   ## explicit; go 1.20
//   example.com/m/package
static void read_modules_txt(Build *b) {
  const char *error;
  const SourceFile *f = source_read(path_join(b->vendor, "modules.txt"), &error);
  Module *m = NULL;
  for (const char *p = f ? f->text : "", *eol; *p; p = *eol ? eol + 1 : eol) {
    eol = strchrnul(p, '\n');
    Name line = intern_n(p, (size_t)(eol - p));
    char path[512], version[256];
    const char *go = strstr(line, "go 1.");
    if (line[0] == '#' && line[1] == '#') {
      if (m && strstr(line, "explicit")) m->is_explicit = true;
      if (m && go) m->go_version = atoi(go + 5);
    } else if (sscanf(line, "# %511s %255s", path, version) == 2) {
      m = new_module(intern(path), intern(version), NULL, NULL);
      m->dir = path_join(b->vendor, path);
      vec_push(&b->list, m);
    }
  }
}

static const Module *listed(const Build *b, Name path) {
  for (int i = 0; i < b->list.len; i++)
    if (b->list.at[i]->path == path) return b->list.at[i];
  return NULL;
}

// go.mod may have changed since the directory was made.
static void check_vendor(const Build *b) {
  StrBuf text = {0};
  const GoMod *mod = b->main.at[0]->mod;
  for (int i = 0; i < mod->requires.len && mod->go_version >= 14; i++) {
    ModVersion v = mod->requires.at[i];
    const Module *m = listed(b, v.path);
    if (!m || m->version != v.version || !m->is_explicit)
      strbuf_printf(&text, "\n\t%s@%s: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt", v.path, v.version);
  }
  if (text.len)
    diag_error(0, "inconsistent vendoring in %s:%s\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n\tTo sync the vendor directory, run:\n\t\tgo mod vendor",
               mod->dir, strbuf_str(&text));
  strbuf_free(&text);
}

static bool uses_vendor(const PackagesConfig *config, const Module *m) {
  if (config->mod) return strcmp(config->mod, "vendor") == 0;
  return m->go_version >= 14 && path_is_dir(path_join(m->dir, "vendor"));
}

// ---- the build

// The go.work that counts: $GOWORK, or the nearest upwards.
static const char *find_work(const char *dir) {
  const char *env = getenv("GOWORK");
  if (env && strcmp(env, "off") == 0) return NULL;
  if (env && *env) return env;
  for (; dir; dir = parent_dir(dir)) {
    const char *file = path_join(dir, "go.work");
    if (is_file(file)) return file;
  }
  return NULL;
}

static Build *workspace(const char *file) {
  Name dir = parent_dir(path_absolute(file));
  if (map_has(&builds, dir)) return map_get(&builds, dir);
  Build *b = xcalloc(1, sizeof *b);
  map_set(&builds, dir, b);
  b->work = gomod_read(dir, file);
  for (int i = 0; b->work && i < b->work->uses.len; i++) {
    const char *use = b->work->uses.at[i];
    Module *m = module_of_dir(path_absolute(use[0] == '/' ? use : path_join(dir, use)));
    if (m) vec_push(&b->main, m);
    else diag_error(0, "cannot load module %s listed in go.work file: open %s/go.mod: no such file or directory", use, path_join(dir, use));
  }
  select_versions(b);
  return b;
}

static bool is_used(const Build *b, const Module *m) {
  for (int i = 0; i < b->main.len; i++)
    if (b->main.at[i] == m) return true;
  return false;
}

Build *modules_build(const PackagesConfig *config, const char *dir) {
  Module *m = module_of_dir(dir);
  const char *work = find_work(dir);
  Build *b = work ? workspace(work) : NULL;
  if (b && (!m || is_used(b, m))) return b;
  if (!m) return NULL;
  if (map_has(&builds, m->dir)) return map_get(&builds, m->dir);
  b = xcalloc(1, sizeof *b);
  map_set(&builds, m->dir, b);
  vec_push(&b->main, m);
  if (uses_vendor(config, m)) {
    b->vendor = path_join(m->dir, "vendor");
    read_modules_txt(b);
    check_vendor(b);
  } else {
    select_versions(b);
  }
  return b;
}
