// Collecting: which names does the package declare, what do its files import, and which methods belong to which type?
//
// Nothing is typed here. Each package-level object gets a DeclInfo with all that its declaration needs later, in source order
// (Object.order is its index); methods get one, too, but enter no scope. Methods are attached to their receiver base type by
// looking at the syntax alone, through parentheses, pointers and aliases, because the type's declaration must find them.
// File scopes hold what is imported. They lie inside the package scope, so a name must not stand in both.
#include "check.h"

#include "../support/utf8.h"

DeclInfo *decl_info(Checker *c, const Object *o) {
  return o->pkg == c->pkg && o->order > 0 ? c->decls.at[o->order - 1] : NULL;
}

Object *check_new_object(Checker *c, ObjectKind kind, Pos pos, Name name, Type *t) {
  Object *o = NEW(c->arena, Object);
  o->kind = kind;
  o->name = name;
  o->pkg = c->pkg;
  o->type = t;
  o->pos = pos;
  if (kind == OBJ_VAR && c->ctx.body) o->var.in_func = c->ctx.body->func;
  return o;
}

void check_declare(Checker *c, Scope *s, Node *ident, Object *o, Pos scope_pos) {
  o->scope_pos = scope_pos;
  if (ident) check_record_object(c, ident, o);
  if (o->name == name_blank) {
    o->parent = s;
    return;
  }
  Object *there = scope_insert(s, o);
  if (there)
    check_error(c, o->pos, "%s redeclared in this block\n\t%s: other declaration of %s", o->name, pos_string(there->pos), o->name);
}

// ---- package-level objects

typedef struct {
  Checker *c;
  Scope *file_scope;
  VEC(Object *) methods;
} Collector;

static DeclInfo *new_decl(Collector *k, Object *o, Node *spec, Node *ident) {
  DeclInfo *d = NEW(k->c->arena, DeclInfo);
  d->obj = o;
  d->file_scope = k->file_scope;
  d->spec = spec;
  d->ident = ident;
  vec_push(&k->c->decls, d);
  o->order = (uint32_t)k->c->decls.len;
  return d;
}

// What cannot be declared is not looked at further.
static void declare_package_object(Collector *k, Node *ident, Object *o) {
  Checker *c = k->c;
  Name name = ident->ident.name;
  if (name == name_init || (name == name_main && c->pkg->name == name_main)) {
    check_error(c, ident->pos, "cannot declare %s - must be func", name);
    check_record_object(c, ident, o);
    o->type = type_invalid;
    o->color = BLACK;
    return;
  }
  check_declare(c, c->pkg->scope, ident, o, 0);
}

void check_arity(Checker *c, Node *spec, NodeList names, NodeList values, Node *inherited_from, bool is_const) {
  int l = names.len, r = values.len;
  if (r == 0 && !is_const) return;
  if (l < r) {
    Node *extra = values.at[l];
    if (inherited_from) check_error(c, spec->pos, "extra init expr at %s", pos_string(extra->pos));
    else check_error(c, extra->pos, "extra init expr %s", check_expr_str(c, extra));
  } else if (l > r && (is_const || r != 1)) {
    check_error(c, names.at[r]->pos, "missing init expr for %s", names.at[r]->ident.name);
  }
}

// The spec whose type and values a constant spec without values repeats.
typedef struct { Node *spec; int group; } ConstGroup;

static Node *const_source(ConstGroup *g, Node *spec) {
  if (spec->const_spec.type || spec->const_spec.values.len) *g = (ConstGroup){spec, spec->const_spec.group};
  return g->spec && g->group == spec->const_spec.group ? g->spec : spec;
}

static Object *new_const(Checker *c, Node *ident) { return check_new_object(c, OBJ_CONST, ident->pos, ident->ident.name, NULL); }

static void collect_consts(Collector *k, Node *spec, Node *source) {
  NodeList names = spec->const_spec.names, values = source->const_spec.values;
  for (int i = 0; i < names.len; i++) {
    Object *o = new_const(k->c, names.at[i]);
    o->const_.decl = spec;
    DeclInfo *d = new_decl(k, o, spec, names.at[i]);
    d->iota = spec->const_spec.iota;
    d->type = source->const_spec.type;
    d->init = i < values.len ? values.at[i] : NULL;
    d->inherited = source != spec;
    declare_package_object(k, names.at[i], o);
  }
  check_arity(k->c, spec, names, values, source != spec ? source : NULL, true);
}

static void collect_vars(Collector *k, Node *spec) {
  NodeList names = spec->var_spec.names, values = spec->var_spec.values;
  Object **lhs = NEW_ARRAY(k->c->arena, Object *, names.len);
  bool spread = values.len == 1 && names.len > 1;
  for (int i = 0; i < names.len; i++) {
    Object *o = lhs[i] = check_new_object(k->c, OBJ_VAR, names.at[i]->pos, names.at[i]->ident.name, NULL);
    o->var.is_global = true;
    o->var.decl = spec;
    DeclInfo *d = new_decl(k, o, spec, names.at[i]);
    d->type = spec->var_spec.type;
    d->init = spread ? values.at[0] : i < values.len ? values.at[i] : NULL;
    d->lhs = spread ? lhs : NULL;
    d->nlhs = spread ? names.len : 0;
    declare_package_object(k, names.at[i], o);
  }
  if (!spec->var_spec.type || values.len) check_arity(k->c, spec, names, values, NULL, false);
}

static void collect_type(Collector *k, Node *spec) {
  Node *ident = spec->type_spec.name;
  Object *o = check_new_object(k->c, OBJ_TYPENAME, ident->pos, ident->ident.name, NULL);
  o->typename_.is_alias = spec->type_spec.is_alias;
  o->typename_.decl = spec;
  new_decl(k, o, spec, ident);
  declare_package_object(k, ident, o);
}

static void check_special_func(Checker *c, Node *decl, const char *name) {
  Node *type = decl->func_decl.type;
  if (type->func_type.tparams.len)
    check_error(c, type->func_type.tparams.at[0]->pos, "func %s must have no type parameters", name);
  if (type->func_type.params.len || type->func_type.results.len)
    check_error(c, decl->func_decl.name->pos, "func %s must have no arguments and no return values", name);
}

static void collect_func(Collector *k, Node *decl) {
  Checker *c = k->c;
  Node *ident = decl->func_decl.name;
  Name name = ident->ident.name;
  Object *o = check_new_object(c, OBJ_FUNC, ident->pos, name, NULL);
  o->func.decl = decl;
  o->scope_pos = 0;
  new_decl(k, o, decl, ident);
  bool is_init = name == name_init, is_main = name == name_main && c->pkg->name == name_main;
  NodeList tparams = decl->func_decl.type->func_type.tparams;
  if (decl->func_decl.recv) {
    if (tparams.len) check_version(c, node_start(tparams.at[0]), 27, "generic method");
    check_record_object(c, ident, o);
    vec_push(&k->methods, o);
    return;
  }
  if (is_init || is_main) check_special_func(c, decl, name);
  else if (tparams.len) check_version(c, tparams.at[0]->pos, 18, "type parameter");
  if (is_init && !decl->func_decl.body) check_error(c, ident->pos, "func init must have a body");
  if (is_init) {
    check_record_object(c, ident, o);
    o->parent = c->pkg->scope;
    return;
  }
  check_declare(c, c->pkg->scope, ident, o, 0);
}

static void collect_decls(Collector *k, SyntaxFile *f) {
  ConstGroup group = {0};
  for (int i = 0; i < f->decls.len; i++) {
    Node *d = f->decls.at[i];
    switch (d->kind) {
      case AST_CONST_SPEC: collect_consts(k, d, const_source(&group, d)); break;
      case AST_VAR_SPEC:   collect_vars(k, d); break;
      case AST_TYPE_SPEC:  collect_type(k, d); break;
      case AST_FUNC_DECL:  collect_func(k, d); break;
      default: break;
    }
  }
}

// ---- imports

static const char *import_path(Checker *c, Node *spec) {
  const char *bytes;
  size_t len;
  if (!spec->import.path || !literal_string(c->arena, spec->import.path->lit.text, &bytes, &len)) return NULL;
  if (len == 0 || memchr(bytes, '\0', len)) {
    check_error(c, spec->import.path->pos, "invalid import path (%s)", len ? "invalid character U+0000" : "empty string");
    return NULL;
  }
  return intern_n(bytes, len);
}

static void add_import(Package *p, Package *imported) {
  int at = 0;
  while (at < p->nimports && strcmp(p->imports[at]->path, imported->path) < 0) at++;
  if (at < p->nimports && p->imports[at] == imported) return;
  Package **more = NEW_ARRAY(p->arena, Package *, p->nimports + 1);
  for (int i = 0; i < at; i++) more[i] = p->imports[i];
  more[at] = imported;
  for (int i = at; i < p->nimports; i++) more[i + 1] = p->imports[i];
  p->imports = more;
  p->nimports++;
}

static void import_all(Collector *k, Object *pkgname, Package *imported) {
  Map *names = &imported->scope->names;
  for (int i = 0; i < names->len; i++) {
    Object *o = names->entries[i].value;
    if (!name_is_exported(o->name)) continue;
    Object *there = map_get(&k->file_scope->names, o->name);
    if (there && there != o)
      check_error(k->c, pkgname->pos, "%s redeclared in this block\n\t%s: other declaration of %s", o->name, pos_string(there->pos), o->name);
    else
      map_set(&k->file_scope->names, o->name, o);                // o keeps its own parent
  }
  vec_push(&k->c->dot_imports, ((__typeof__(*k->c->dot_imports.at)){k->file_scope, pkgname}));
}

static void collect_import(Collector *k, Node *spec) {
  Checker *c = k->c;
  const char *path = import_path(c, spec);
  if (!path) return;
  Pos path_pos = spec->import.path->pos;
  Package *imported = strcmp(path, "unsafe") == 0 ? package_unsafe : c->import(c->import_arg, path, path_pos, c->pkg);
  const char *base = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
  Name name = spec->import.name ? spec->import.name->ident.name : imported ? imported->name : intern(base);
  if (imported) add_import(c->pkg, imported);
  else c->pkg->has_errors = true;
  if (name == name_init) {
    check_error(c, spec->pos, "cannot import package as init - init must be a func");
    return;
  }
  Object *o = check_new_object(c, OBJ_PKGNAME, spec->import.name ? spec->import.name->pos : path_pos, name, type_invalid);
  o->pkgname.imported = imported;
  o->pkgname.decl = spec;
  o->used = !imported || name == name_blank;
  o->color = BLACK;
  check_record_object(c, spec->import.name ? spec->import.name : spec, o);
  if (name == name_dot) {
    if (imported) import_all(k, o, imported);
  } else {
    check_declare(c, k->file_scope, NULL, o, 0);
  }
}

static const char *import_path_of(const Object *pkgname) {
  return pkgname->pkgname.imported ? pkgname->pkgname.imported->path : pkgname->name;
}

// A file's import and a package-level object of the same name.
static void check_file_conflicts(Checker *c, Scope *file) {
  for (int i = 0; i < file->names.len; i++) {
    Object *o = file->names.entries[i].value;
    Object *there = scope_lookup(c->pkg->scope, o->name);
    if (!there) continue;
    if (o->kind == OBJ_PKGNAME)
      check_error(c, there->pos, "%s already declared through import of package %s (\"%s\")\n\t%s: other declaration of %s", o->name,
                  o->pkgname.imported ? o->pkgname.imported->name : o->name, import_path_of(o), pos_string(o->pos), o->name);
    else
      check_error(c, there->pos, "%s already declared through dot-import of package %s (\"%s\")\n\t%s: other declaration of %s", o->name, o->pkg->name,
                  o->pkg->path, pos_string(o->pos), o->name);
  }
}

static void report_unused(Checker *c, Object *o) {
  Node *spec = o->pkgname.decl;
  const char *path = o->pkgname.imported->path, *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path;
  if (o->name == name_dot || strcmp(base, o->name) == 0)
    check_error(c, spec->pos, "\"%s\" imported and not used", path);
  else
    check_error(c, spec->pos, "\"%s\" imported as %s and not used", path, o->name);
}

void check_unused_imports(Checker *c) {
  for (int i = 0; i < c->pkg->nfiles; i++) {
    NodeList imports = c->pkg->files[i]->imports;
    for (int k = 0; k < imports.len; k++) {
      Node *spec = imports.at[k];
      Object *o = c->pkg->info.objects[(spec->import.name ? spec->import.name : spec)->id];
      if (o && !o->used) report_unused(c, o);
    }
  }
}

// ---- methods

static Object *package_type(Checker *c, Scope *file, Name name) {
  Object *o = scope_lookup(c->pkg->scope, name);
  return o && o->kind == OBJ_TYPENAME && !scope_lookup(file, name) ? o : NULL;
}

// Counts the stars it passes.
static Node *strip_type(Node *n, int *stars) {
  for (;;) {
    if (n->kind == AST_PAREN) n = n->paren.x;
    else if (n->kind == AST_STAR) { ++*stars; n = n->star.x; }
    else return n;
  }
}

// The declared type that receiver type expression n means, if it is one of this package. Aliases are followed.
static Object *receiver_base(Checker *c, Scope *file, Node *n, int *stars) {
  for (int hops = 0; hops < 100; hops++) {
    n = strip_type(n, stars);
    if (hops == 0 && n->kind == AST_INDEX) n = ast_unparen(n->index.x);     // List[E]; an alias of an instance has no methods
    if (n->kind != AST_IDENT || *stars > 1) return NULL;
    Object *o = package_type(c, file, n->ident.name);
    if (!o || !o->typename_.is_alias) return o;
    DeclInfo *d = decl_info(c, o);
    file = d->file_scope;
    n = d->spec->type_spec.type;
  }
  return NULL;
}

static void attach_method(Checker *c, Object *m) {
  Node *recv = m->func.decl->func_decl.recv;
  if (!recv->field.type) return;
  int stars = 0;
  Object *base = receiver_base(c, decl_info(c, m)->file_scope, recv->field.type, &stars);
  m->func.ptr_recv = stars > 0;
  if (!base || m->name == name_blank) return;
  MethodDecls *list = map_get(&c->methods_of, base);
  if (!list) map_set(&c->methods_of, base, list = NEW(c->arena, MethodDecls));
  vec_push(list, m);
}

// ---- linknames

static void attach_linknames(Checker *c, const SyntaxFile *f) {
  for (int i = 0; i < f->nlinknames; i++) {
    Object *o = scope_lookup(c->pkg->scope, f->linknames[i].local);
    if (o && o->kind == OBJ_FUNC) o->func.link_target = f->linknames[i].target ? f->linknames[i].target : f->linknames[i].local;
    if (o && o->kind == OBJ_VAR && f->linknames[i].target) o->var.link_target = f->linknames[i].target;
  }
}

static void check_linkname(Checker *c, const Linkname *l, Map *seen) {
  const Object *o = scope_lookup(c->pkg->scope, l->local);
  bool declared = o && (o->kind == OBJ_FUNC || o->kind == OBJ_VAR);
  if (l->target && strchr(l->target, '[') && strchr(l->target, ']'))
    check_error(c, l->pos, "//go:linkname reference of an instantiation is not allowed");
  else if (!declared && check_allowed(c, l->pos, 18)) check_error(c, l->pos, "//go:linkname must refer to declared function or variable");
  else if (declared && map_has(seen, o)) check_error(c, l->pos, "duplicate //go:linkname for %s", l->local);
  if (o) map_set(seen, o, seen);
}

void check_linknames(Checker *c) {
  if (c->pkg->has_errors) return;                                // gc gets that far in sound packages only
  Map seen = {0};
  for (int i = 0; i < c->pkg->nfiles; i++)
    for (int k = 0; k < c->pkg->files[i]->nlinknames; k++) check_linkname(c, &c->pkg->files[i]->linknames[k], &seen);
  map_free(&seen);
}

void check_missing_bodies(Checker *c) {
  if (c->pkg->has_errors) return;                                // gc gets that far in sound packages only
  for (int i = 0; i < c->pkg->nfuncs; i++) {
    const Node *n = c->pkg->funcs[i], *name = n->func_decl.name;
    const Object *o = c->pkg->info.objects[name->id];
    if (n->func_decl.body && n->func_decl.pragmas & PRAGMA_NOESCAPE)
      check_error(c, name->pos, "can only use //go:noescape with external func implementations");
    if (!n->func_decl.body && !c->pkg->allow_missing_bodies && o && !o->func.link_target) check_error(c, name->pos, "missing function body");
  }
}

static void check_embeds(Checker *c, const SyntaxFile *f) {
  for (int i = 0; i < f->nembeds; i++)
    if (f->embeds[i].decl) check_version(c, f->embeds[i].pos, 16, "go:embed");
}

// ---- all of it

static void collect_func_nodes(Package *p) {
  VEC(Node *) funcs = {0};
  for (int i = 0; i < p->nfiles; i++)
    for (int k = 0; k < p->files[i]->decls.len; k++)
      if (p->files[i]->decls.at[k]->kind == AST_FUNC_DECL) vec_push(&funcs, p->files[i]->decls.at[k]);
  p->nfuncs = funcs.len;
  p->funcs = vec_freeze(p->arena, &funcs);
}

static void check_package_name(Checker *c, SyntaxFile *f) {
  Node *n = f->package_name;
  if (n && n->ident.name == name_blank) check_error(c, n->pos, "invalid package name _");
}

void check_collect_objects(Checker *c) {
  Package *p = c->pkg;
  Collector k = {.c = c};
  p->scope = scope_new(c->arena, universe);
  p->file_scopes = NEW_ARRAY(c->arena, Scope *, p->nfiles);
  for (int i = 0; i < p->nfiles; i++) {
    k.file_scope = p->file_scopes[i] = scope_new(c->arena, p->scope);
    check_package_name(c, p->files[i]);
    check_embeds(c, p->files[i]);
    for (int m = 0; m < p->files[i]->imports.len; m++) collect_import(&k, p->files[i]->imports.at[m]);
    collect_decls(&k, p->files[i]);
  }
  for (int i = 0; i < p->nfiles; i++) check_file_conflicts(c, p->file_scopes[i]);
  for (int i = 0; i < k.methods.len; i++) attach_method(c, k.methods.at[i]);
  for (int i = 0; i < p->nfiles; i++) attach_linknames(c, p->files[i]);
  vec_free(&k.methods);
  collect_func_nodes(p);
}
