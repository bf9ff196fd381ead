// //go:embed: files that become initial values of variables.
//
//   //go:embed static/*.html
//   var pages embed.FS
//
// When all files of a package are parsed, each directive's patterns are matched against the package's directory, and the variable gets an initial value as
// if it had been written in Go: a string literal, T("...") for bytes, or *(*T)(embedfile.Pack(...)) for an embed.FS. The value is made as text and parsed, so that
// no later phase knows of embedding. The text belongs to what the cache hashes (SyntaxFile.generated).
// What kind of value it is must be known before types are: the variable's type is followed through the package's own type declarations.
#include "packages_impl.h"

#include <dirent.h>
#include <errno.h>
#include <glob.h>
#include <stdlib.h>
#include <sys/stat.h>

typedef VEC(Name) Paths;         // relative to the package's directory

typedef struct {
  Package *package;
  SyntaxFile *file;
  Pos at;                        // the pattern's
  const char *pattern;           // as written, unquoted
  bool all;                      // all:
  Paths *out;
} Match;

typedef enum { EMBED_NOT, EMBED_STRING, EMBED_BYTES, EMBED_FS } Kind;

// ---- patterns

static bool fail(const Match *m, const char *fmt, const char *name) {
  diag_error(m->at, "pattern %s: %s", m->pattern, intern_printf(fmt, name));
  return false;
}

static bool is_valid_pattern(const char *p) {
  if (!*p || strcmp(p, ".") == 0) return false;
  for (const char *element = p; element; element = strchr(element, '/') ? strchr(element, '/') + 1 : NULL) {
    size_t n = strcspn(element, "/");
    if (n == 0 || (n == 1 && *element == '.') || (n == 2 && element[0] == '.' && element[1] == '.')) return false;
  }
  for (; *p; p++) {
    if (*p == '\\' && !*++p) return false;
    if (*p == '[' && !(p = strchr(p + 1, ']'))) return false;
  }
  return true;
}

static bool is_hidden(const char *name) { return *name == '.' || *name == '_'; }
static bool is_repository(const char *name) {
  return strcmp(name, ".git") == 0 || strcmp(name, ".hg") == 0 || strcmp(name, ".svn") == 0 || strcmp(name, ".bzr") == 0;
}

// A name that modules cannot contain.
static bool is_bad_name(const char *name) { return is_repository(name) || strpbrk(name, "\"*<>?`'|\\:") != NULL; }

static const char *in_package(const Match *m, const char *path) { return path_join(m->package->dir, path); }

// All files below a directory; those with hidden names only if asked for. Other modules are left out.
static int walk(const Match *m, const char *dir) {
  struct dirent **list;
  int n = scandir(in_package(m, dir), &list, NULL, alphasort), found = 0;
  for (int i = 0; i < n; i++) {
    const char *name = list[i]->d_name;
    bool dots = strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
    const char *path = intern_printf("%s/%s", dir, name);
    struct stat st;
    if (!dots && !is_bad_name(name) && (m->all || !is_hidden(name)) && lstat(in_package(m, path), &st) == 0) {
      if (S_ISREG(st.st_mode)) {
        vec_push(m->out, path);
        found++;
      } else if (S_ISDIR(st.st_mode) && !module_is_root(in_package(m, path))) {
        found += walk(m, path);
      }
    }
    free(list[i]);
  }
  if (n >= 0) free(list);
  return found;
}

// Does a directory on the way to path begin another module?
static bool in_other_module(const Match *m, const char *path, bool is_dir) {
  for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/'))
    if (module_is_root(in_package(m, intern_n(path, (size_t)(slash - path))))) return true;
  return is_dir && module_is_root(in_package(m, path));
}

static bool add_match(const Match *m, const char *path) {
  struct stat st;
  const char *base = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
  if (lstat(in_package(m, path), &st) < 0) return fail(m, "%s", strerror(errno));
  bool dir = S_ISDIR(st.st_mode);
  const char *what = dir ? "directory" : "file";
  if (is_bad_name(base)) return fail(m, intern_printf("cannot embed %s %s: invalid name %%s", what, path), base);
  if (in_other_module(m, path, dir)) return fail(m, intern_printf("cannot embed %s %%s: in different module", what), path);
  if (dir) return walk(m, path) > 0 || fail(m, "cannot embed directory %s: contains no embeddable files", path);
  if (!S_ISREG(st.st_mode)) return fail(m, "cannot embed irregular file %s", path);
  vec_push(m->out, intern(path));
  return true;
}

// The package's directory is no pattern.
static const char *escaped(const char *dir) {
  StrBuf b = {0};
  for (; *dir; dir++) {
    if (strchr("*?[]\\", *dir)) strbuf_addc(&b, '\\');
    strbuf_addc(&b, *dir);
  }
  const char *s = intern(strbuf_str(&b));
  strbuf_free(&b);
  return s;
}

static bool match_pattern(Match *m) {
  const char *pattern = m->pattern;
  m->all = strncmp(pattern, "all:", 4) == 0;
  if (m->all) pattern += 4;
  if (!is_valid_pattern(pattern)) return fail(m, "invalid pattern syntax%s", "");
  glob_t g;
  bool ok = glob(path_join(escaped(m->package->dir), pattern), GLOB_PERIOD, NULL, &g) == 0, any = false;
  for (size_t i = 0; ok && i < g.gl_pathc; i++) {
    const char *path = g.gl_pathv[i] + strlen(m->package->dir) + 1, *base = strrchr(g.gl_pathv[i], '/') + 1;
    if (strcmp(base, ".") == 0 || strcmp(base, "..") == 0) continue;
    any = true;
    ok = add_match(m, path);
  }
  globfree(&g);
  return any ? ok : fail(m, "no matching files found%s", "");
}

// Column of a place in the file's text.
static Pos text_pos(const SyntaxFile *f, Pos line_of, const char *at) {
  const char *start = at;
  while (start > f->source->text && start[-1] != '\n') start--;
  return pos_make(f->source->index, pos_line(line_of), (int)(at - start) + 1);
}

// Matches each pattern of a directive: words, or strings in double or back quotes.
static bool match_directive(Match *m, const EmbedDirective *e) {
  bool ok = true;
  for (const char *p = e->patterns.at, *end = p + e->patterns.len; p < end;) {
    if (*p == ' ' || *p == '\t') { p++; continue; }
    const char *start = p, *bytes;
    size_t len;
    bool quoted = *p == '"' || *p == '`';
    if (quoted) {
      const char quote = *p++;
      while (p < end && *p != quote) p += quote == '"' && *p == '\\' && p + 1 < end ? 2 : 1;
      if (p >= end || !literal_string(m->package->arena, (Text){start, (int)(++p - start)}, &bytes, &len)) {
        diag_error(e->pos, "invalid quoted string in //go:embed: %.*s", (int)(end - start), start);
        return false;
      }
    } else {
      while (p < end && *p != ' ' && *p != '\t') p++;
      bytes = start;
      len = (size_t)(p - start);
    }
    m->pattern = intern_n(bytes, len);
    m->at = text_pos(m->file, e->pos, start);
    ok = match_pattern(m) && ok;
  }
  return ok;
}

// ---- the type

static bool imports_as(const Package *p, const SyntaxFile *f, const char *path, const char *name) {
  for (int i = 0; i < f->imports.len; i++) {
    const Node *spec = f->imports.at[i];
    const char *text;
    size_t len;
    if (!spec->import.path || !literal_string(p->arena, spec->import.path->lit.text, &text, &len)) continue;
    if (strlen(path) != len || memcmp(text, path, len) != 0) continue;
    if (!name || strcmp(spec->import.name ? spec->import.name->ident.name : path, name) == 0) return true;
  }
  return false;
}

static const Node *find_type(const Package *p, Name name, const SyntaxFile **file) {
  for (int i = 0; i < p->nfiles; i++)
    for (int k = 0; k < p->files[i]->decls.len; k++) {
      const Node *d = p->files[i]->decls.at[k];
      if (d->kind != AST_TYPE_SPEC || d->type_spec.name->ident.name != name) continue;
      *file = p->files[i];
      return d;
    }
  return NULL;
}

static Kind kind_of(const Package *p, const SyntaxFile *f, const Node *t, int depth) {
  if (!t || depth > 20) return EMBED_NOT;
  if (t->kind == AST_PAREN) return kind_of(p, f, t->paren.x, depth + 1);
  if (t->kind == AST_SELECTOR && t->selector.x->kind == AST_IDENT)
    return strcmp(t->selector.sel->ident.name, "FS") == 0 && imports_as(p, f, "embed", t->selector.x->ident.name) ? EMBED_FS : EMBED_NOT;
  if (t->kind == AST_SLICE_TYPE && t->slice_type.elem->kind == AST_IDENT) {
    const char *elem = t->slice_type.elem->ident.name;
    return strcmp(elem, "byte") == 0 || strcmp(elem, "uint8") == 0 ? EMBED_BYTES : EMBED_NOT;
  }
  if (t->kind != AST_IDENT) return EMBED_NOT;
  const SyntaxFile *declared_in;
  const Node *d = find_type(p, t->ident.name, &declared_in);
  if (!d) {
    if (strcmp(t->ident.name, "FS") == 0 && imports_as(p, f, "embed", ".")) return EMBED_FS;
    return strcmp(t->ident.name, "string") == 0 ? EMBED_STRING : EMBED_NOT;
  }
  Kind k = kind_of(p, declared_in, d->type_spec.type, depth + 1);
  return k == EMBED_FS && !d->type_spec.is_alias ? EMBED_NOT : k;
}

// ---- the value

static int compare_paths(const void *a, const void *b) {
  const char *x = *(const char *const *)a, *y = *(const char *const *)b;
  size_t nx = strlen(x), ny = strlen(y);
  if (nx && x[nx - 1] == '/') nx--;
  if (ny && y[ny - 1] == '/') ny--;
  const char *sx = memrchr(x, '/', nx), *sy = memrchr(y, '/', ny);
  const char *dx = sx ? intern_n(x, (size_t)(sx - x)) : ".", *dy = sy ? intern_n(y, (size_t)(sy - y)) : ".";
  int order = strcmp(dx, dy);
  return order ? order : strcmp(intern_n(sx ? sx + 1 : x, nx - (size_t)(sx ? sx + 1 - x : 0)), intern_n(sy ? sy + 1 : y, ny - (size_t)(sy ? sy + 1 - y : 0)));
}

// Adds the directories that files lie in, sorts, and drops what is there twice.
static void complete(Paths *paths) {
  int files = paths->len;
  for (int i = 0; i < files; i++)
    for (const char *path = paths->at[i], *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) vec_push(paths, intern_n(path, (size_t)(slash + 1 - path)));
  if (paths->len) qsort(paths->at, (size_t)paths->len, sizeof *paths->at, compare_paths);
  int n = 0;
  for (int i = 0; i < paths->len; i++)
    if (n == 0 || paths->at[n - 1] != paths->at[i]) paths->at[n++] = paths->at[i];
  paths->len = n;
}

static void drop_doubles(Paths *paths) {
  int n = 0;
  for (int i = 0; i < paths->len; i++) {
    bool had = false;
    for (int k = 0; k < n; k++) had = had || paths->at[k] == paths->at[i];
    if (!had) paths->at[n++] = paths->at[i];
  }
  paths->len = n;
}

static void add_content(StrBuf *b, const Package *p, const char *path) {
  size_t n = strlen(path);
  char *text = NULL;
  size_t size = 0;
  FILE *f = path[n - 1] == '/' ? NULL : fopen(path_join(p->dir, path), "rb"), *copy = f ? open_memstream(&text, &size) : NULL;
  char buffer[8192];
  for (size_t got; f && (got = fread(buffer, 1, sizeof buffer, f)) > 0;) fwrite(buffer, 1, got, copy);
  if (copy) fclose(copy);
  if (f) fclose(f);
  strbuf_add_quoted(b, text ? text : "", size);
  free(text);
}

static void write_value(StrBuf *b, const Package *p, Kind kind, const char *type, Paths *paths) {
  if (kind == EMBED_FS) {
    complete(paths);
    strbuf_printf(b, "*(*%s)(_embedded.Pack([]_embedded.File{", type);
    for (int i = 0; i < paths->len; i++) {
      strbuf_addc(b, '{');
      strbuf_add_quoted(b, paths->at[i], strlen(paths->at[i]));
      strbuf_add(b, ", ");
      add_content(b, p, paths->at[i]);
      strbuf_add(b, "}, ");
    }
    strbuf_add(b, "}))");
    return;
  }
  if (kind == EMBED_BYTES) strbuf_printf(b, "%s(", type);
  add_content(b, p, paths->at[0]);
  if (kind == EMBED_BYTES) strbuf_addc(b, ')');
}

// ---- the variables

static Node *find_var(const SyntaxFile *f, Pos at) {
  for (int i = 0; i < f->decls.len; i++)
    if (f->decls.at[i]->pos == at && f->decls.at[i]->kind == AST_VAR_SPEC) return f->decls.at[i];
  return NULL;
}

static bool may_embed(const Package *p, const SyntaxFile *f, const EmbedDirective *e, const Node *var) {
  const char *why = NULL;
  if (!imports_as(p, f, "embed", NULL)) why = "go:embed requires import \"embed\" (or import _ \"embed\", if package is not used)";
  else if (var->var_spec.names.len > 1) why = "go:embed cannot apply to multiple vars";
  else if (var->var_spec.values.len) why = "go:embed cannot apply to var with initializer";
  if (why) diag_error(e->pos, "%s", why);
  return !why;
}

// All directives that stand above one variable.
static bool match_directives(Package *p, SyntaxFile *f, int first, Paths *paths) {
  Match m = {.package = p, .file = f, .out = paths};
  bool ok = true;
  for (int i = first; i < f->nembeds && f->embeds[i].decl == f->embeds[first].decl; i++) ok = match_directive(&m, &f->embeds[i]) && ok;
  drop_doubles(paths);
  return ok;
}

typedef VEC(Node *) Vars;

static void embed_variable(Package *p, SyntaxFile *f, int first, StrBuf *text, Vars *vars) {
  Node *var = find_var(f, f->embeds[first].decl);
  if (!var || !may_embed(p, f, &f->embeds[first], var)) return;
  const char *type = ast_expr_string(p->arena, var->var_spec.type);
  Kind kind = kind_of(p, f, var->var_spec.type, 0);
  Paths paths = {0};
  if (kind == EMBED_NOT) diag_error(var->var_spec.names.at[0]->pos, "go:embed cannot apply to var of type %s", type);
  else if (match_directives(p, f, first, &paths)) {
    if (kind != EMBED_FS && paths.len > 1) diag_error(var->var_spec.names.at[0]->pos, "invalid go:embed: multiple files for type %s", type);
    else {
      strbuf_add(text, "var _ = ");
      write_value(text, p, kind, type, &paths);
      strbuf_addc(text, '\n');
      vec_push(vars, var);
    }
  }
  vec_free(&paths);
}

static void embed_file(Package *p, SyntaxFile *f) {
  StrBuf text = {0};
  Vars vars = {0};
  strbuf_printf(&text, "package %s\nimport _embedded \"internal/embedfile\"\n", f->package_name ? f->package_name->ident.name : "p");
  for (int i = 0; i < f->nembeds; i++)
    if (i == 0 || f->embeds[i].decl != f->embeds[i - 1].decl) embed_variable(p, f, i, &text, &vars);
  if (vars.len) {
    const SourceFile *source = source_from_text(f->source->path, strbuf_str(&text), text.len);
    SyntaxFile *made = syntax_parse_file(&p->syntax, source, false);
    for (int i = 0; i < vars.len; i++) vars.at[i]->var_spec.values = made->decls.at[i]->var_spec.values;
    if (strstr(source->text, "_embedded.Pack")) {
      Node **imports = NEW_ARRAY(p->arena, Node *, f->imports.len + 1);
      memcpy(imports, f->imports.at, sizeof *imports * (size_t)f->imports.len);
      imports[f->imports.len] = made->imports.at[0];
      f->imports = (NodeList){imports, f->imports.len + 1};
    }
    f->generated = source;
  }
  strbuf_free(&text);
  vec_free(&vars);
}

void embed_files(Package *p) {
  for (int i = 0; i < p->nfiles; i++)
    if (p->files[i]->nembeds) embed_file(p, p->files[i]);
}
