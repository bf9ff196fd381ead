// Declaring: constants, variables, types and functions get their types, each when first needed.
//
// check_object is the only way in for package-level objects. It saves the context, steps into the object's own (its file's scope,
// its iota), and leaves the object black. Local declarations use the same code below, in the context they stand in.
//
// A defined type is known by name before its right-hand side is read, so that it can contain pointers to itself. Function bodies
// are never checked here: they wait in the queue.
#include "check.h"

#include <assert.h>

// ---- constants

static bool may_be_constant(Type *t) {
  Type *u = type_underlying(t);
  return u->kind == TYPE_BASIC && u->basic.kind != BASIC_UNSAFE_POINTER && u->basic.kind != BASIC_INVALID && u->basic.kind != BASIC_UNTYPED_NIL &&
         !type_is_typeparam(t);
}

// inherited_at: where errors of an expression that stands at an earlier spec are reported, or NULL.
static void declare_const_value(Checker *c, Object *o, Node *type, Node *init, Node *inherited_at) {
  if (type) {
    Type *t = check_type(c, type);
    if (!may_be_constant(t)) {
      if (!type_is_invalid(type_underlying(t))) check_error(c, node_start(type), "invalid constant type %s", check_type_str(c, t));
      o->type = type_invalid;
      return;
    }
    o->type = t;
  }
  Operand x = {0};
  c->ctx.const_inherited_at = inherited_at;
  if (init) check_expr(c, &x, init);
  check_init_const(c, o, &x);
}

static void declare_const(Checker *c, Object *o, Node *type, Node *init, int iota, Node *inherited_at) {
  Context saved = c->ctx;
  c->ctx.iota = const_int64(c->arena, iota);
  declare_const_value(c, o, type, init, inherited_at);
  c->ctx = saved;
}

// ---- variables

// var o t = init; with lhs: all of them from one call.
static void declare_var(Checker *c, Object *o, Type *t, Node *init, Object **lhs, int nlhs) {
  o->type = t;
  if (!init) {
    if (!t) o->type = type_invalid;
  } else if (lhs) {
    for (int i = 0; i < nlhs; i++) lhs[i]->type = t;
    check_init_vars(c, lhs, nlhs, (NodeList){&init, 1}, NULL);
  } else {
    Operand x = {0};
    check_name_target(c, init, NULL, o->name);
    check_expr_hint(c, &x, init, t);
    check_init_var(c, o, &x, "variable declaration");
  }
}

// The objects beside o on the left of one call are declared with it and depend on the same.
static void declare_global_var(Checker *c, Object *o, const DeclInfo *d) {
  Type *t = d->type ? check_var_type(c, d->type) : NULL;
  int depth = c->object_path.len;
  for (int i = 0; i < d->nlhs; i++)
    if (d->lhs[i] != o) {
      d->lhs[i]->color = GREY;
      vec_push(&c->object_path, ((Declaring){d->lhs[i], NEED_NAME}));
    }
  declare_var(c, o, t, d->init, d->lhs, d->nlhs);
  c->object_path.len = depth;
  for (int i = 0; i < d->nlhs; i++) {
    if (d->lhs[i] == o) continue;
    d->lhs[i]->color = BLACK;
    DeclInfo *other = decl_info(c, d->lhs[i]);
    for (int k = 0; k < d->depends.len; k++) map_set(&other->depends, d->depends.entries[k].key, d->depends.entries[k].value);
  }
}

// ---- types

// Fields and methods of a type share one name space.
static void check_method_names(Checker *c, Type *named, Object *m) {
  for (int i = 0; i < named->named.methods.len; i++) {
    Object *other = named->named.methods.at[i];
    if (other == m) break;
    if (other->name == m->name) {
      check_error(c, m->pos, "method %s.%s already declared at %s", named->named.obj->name, m->name, pos_string(other->pos));
      return;
    }
  }
  Type *u = type_underlying(named);
  if (u->kind != TYPE_STRUCT) return;
  for (int i = 0; i < u->struct_.fields.len; i++) {
    Object *f = u->struct_.fields.at[i];
    if (f->name == m->name)
      check_error(c, m->pos, "field and method with the same name %s\n\t%s: other declaration of %s", m->name, pos_string(f->pos), m->name);
  }
}

static void check_members(Checker *c, void *arg) {
  Type *named = arg;
  for (int i = 0; i < named->named.methods.len; i++) check_method_names(c, named, named->named.methods.at[i]);
}

static void attach_methods(Checker *c, Type *named, Object *o) {
  MethodDecls *list = map_get(&c->methods_of, o);
  if (!list) return;
  named->named.methods.len = list->len;
  named->named.methods.at = vec_freeze(c->arena, list);
  check_later(c, check_members, named);
}

static Type *new_named(Checker *c, Object *o) {
  Type *t = NEW(c->arena, Type);
  t->kind = TYPE_NAMED;
  t->named.obj = o;
  o->type = t;
  return t;
}

static void open_tparams(Checker *c, Node *spec, TypeList *out) {
  if (!spec->type_spec.tparams.len) return;
  check_open_scope(c);
  check_collect_tparams(c, spec->type_spec.tparams, out);
}

static void close_tparams(Checker *c, Node *spec) {
  if (spec->type_spec.tparams.len) check_close_scope(c);
}

static void declare_alias(Checker *c, Object *o, Node *spec) {
  Type *alias = NEW(c->arena, Type);
  alias->kind = TYPE_ALIAS;
  alias->alias.obj = o;
  o->type = alias;
  open_tparams(c, spec, &alias->alias.tparams);
  Type *rhs = check_type(c, spec->type_spec.type);
  close_tparams(c, spec);
  if (alias->alias.tparams.len && type_list_index(alias->alias.tparams, type_unalias(rhs)) >= 0) {
    check_error(c, spec->type_spec.type->pos, "cannot use type parameter declared in alias declaration as RHS");
    rhs = type_invalid;
  }
  alias->alias.actual = o->type == type_invalid ? type_invalid : rhs;   // a cycle was found meanwhile
}

static void declare_defined(Checker *c, Object *o, Node *spec, Object *in_func, int local_index) {
  Type *named = new_named(c, o);
  named->named.in_func = in_func;
  named->named.local_index = local_index;
  vec_push(&c->fresh_types, named);
  open_tparams(c, spec, &named->named.tparams);
  Type *rhs = check_type(c, spec->type_spec.type);
  close_tparams(c, spec);
  if (type_is_typeparam(rhs)) {
    check_error(c, spec->type_spec.type->pos, "cannot use a type parameter as RHS in type declaration");
    rhs = type_invalid;
  }
  check_declare_underlying(c, named, rhs);
  attach_methods(c, named, o);
}

static void check_type_spec_version(Checker *c, Node *spec) {
  NodeList tparams = spec->type_spec.tparams;
  if (!spec->type_spec.is_alias) {
    if (tparams.len) check_version(c, tparams.at[0]->pos, 18, "type parameter");
  } else if (!tparams.len || check_version(c, tparams.at[0]->pos, 23, "generic type alias")) {
    check_version(c, spec->type_spec.name->pos, 9, "type alias");
  }
}

static void declare_type(Checker *c, Object *o, Node *spec, Object *in_func, int local_index) {
  Need outer = c->ctx.need;
  c->ctx.need = NEED_VALUE;
  check_type_spec_version(c, spec);
  if (spec->type_spec.is_alias) declare_alias(c, o, spec);
  else declare_defined(c, o, spec, in_func, local_index);
  c->ctx.need = outer;
}

// ---- functions

static void own_variables(ObjectList list, Object *func) {
  for (int i = 0; i < list.len; i++) list.at[i]->var.in_func = func;
}

static void declare_func(Checker *c, Object *o, Node *decl) {
  Type *sig = NEW(c->arena, Type);                               // a function that is met while it is declared has this type already
  sig->kind = TYPE_SIGNATURE;
  o->type = sig;
  Scope *scope = scope_new(c->arena, c->ctx.scope);
  scope->is_func = true;
  c->ctx.decl = NULL;                                            // what the signature mentions is not needed to initialise anything
  check_signature(c, sig, decl->func_decl.recv, decl->func_decl.type, scope);
  own_variables(sig->signature.params, o);
  own_variables(sig->signature.results, o);
  if (sig->signature.recv) sig->signature.recv->var.in_func = o;
  if (decl->func_decl.body) {
    vec_push(&c->queue, ((FuncBody){.func = o, .sig = sig, .body = decl->func_decl.body, .scope = scope, .decl = o}));
  }
}

// ---- any object

static void declare_white(Checker *c, Object *o) {
  DeclInfo *d = decl_info(c, o);
  Context saved = c->ctx;
  c->ctx = (Context){.decl = o, .scope = d->file_scope};
  o->color = GREY;
  vec_push(&c->object_path, ((Declaring){o, saved.need}));
  switch (o->kind) {
    case OBJ_CONST:    declare_const(c, o, d->type, d->init, d->iota, d->inherited ? d->ident : NULL); break;
    case OBJ_VAR:      declare_global_var(c, o, d); break;
    case OBJ_TYPENAME: declare_type(c, o, d->spec, NULL, 0); break;
    case OBJ_FUNC:     declare_func(c, o, d->spec); break;
    case OBJ_PKGNAME: case OBJ_LABEL: case OBJ_BUILTIN: case OBJ_NIL: break;
  }
  (void)vec_pop(&c->object_path);
  o->color = BLACK;
  c->ctx = saved;
  check_finite_types(c);
}

static void meet_grey(Checker *c, Object *o) {
  bool fine = check_cycle(c, o);
  if (o->kind == OBJ_FUNC) return;
  if (!fine || !o->type) o->type = type_invalid;
}

void check_object(Checker *c, Object *o) {
  if (o->color == GREY) meet_grey(c, o);
  else if (o->color == WHITE && decl_info(c, o)) declare_white(c, o);
}

static bool is_plain_type(const Object *o) { return o->kind == OBJ_TYPENAME && !o->typename_.is_alias; }

void check_package_objects(Checker *c) {
  for (int i = 0; i < c->decls.len; i++)
    if (is_plain_type(c->decls.at[i]->obj)) check_object(c, c->decls.at[i]->obj);
  for (int i = 0; i < c->decls.len; i++)
    if (c->decls.at[i]->obj->color == WHITE) check_object(c, c->decls.at[i]->obj);
}

void check_depends(Checker *c, Object *o) {
  if (!c->ctx.decl || o->pkg != c->pkg || !o->order) return;
  if (o->kind != OBJ_CONST && o->kind != OBJ_VAR && o->kind != OBJ_FUNC) return;
  DeclInfo *d = decl_info(c, c->ctx.decl);
  if (d) map_set(&d->depends, o, o);
}

// ---- local declarations

Scope *check_open_scope(Checker *c) {
  Scope *s = scope_new(c->arena, c->ctx.scope);
  vec_push(&c->local_scopes, s);
  return c->ctx.scope = s;
}

void check_close_scope(Checker *c) { c->ctx.scope = c->ctx.scope->parent; }

static void local_const(Checker *c, Node *spec, Node *source) {
  NodeList names = spec->const_spec.names, values = source->const_spec.values;
  Object **objects = NEW_ARRAY(c->arena, Object *, names.len);
  int waiting = c->queue.len;
  for (int i = 0; i < names.len; i++) {
    Object *o = objects[i] = check_new_object(c, OBJ_CONST, names.at[i]->pos, names.at[i]->ident.name, NULL);
    o->const_.decl = spec;
    o->color = BLACK;
    declare_const(c, o, source->const_spec.type, i < values.len ? values.at[i] : NULL, spec->const_spec.iota, source != spec ? names.at[i] : NULL);
  }
  check_arity(c, spec, names, values, source != spec ? source : NULL, true);
  check_run_queue(c, waiting);                                   // function literals do not see the new constants
  for (int i = 0; i < names.len; i++) check_declare(c, c->ctx.scope, names.at[i], objects[i], ast_end(spec));
}

static void local_var(Checker *c, Node *spec) {
  NodeList names = spec->var_spec.names, values = spec->var_spec.values;
  Object **lhs = NEW_ARRAY(c->arena, Object *, names.len);
  for (int i = 0; i < names.len; i++) {
    lhs[i] = check_new_object(c, OBJ_VAR, names.at[i]->pos, names.at[i]->ident.name, NULL);
    lhs[i]->var.decl = spec;
    lhs[i]->color = BLACK;
  }
  Type *t = spec->var_spec.type ? check_var_type(c, spec->var_spec.type) : NULL;
  bool spread = values.len == 1;
  int waiting = c->queue.len;
  if (spread) declare_var(c, lhs[0], t, values.at[0], lhs, names.len);
  for (int i = 0; i < names.len && !spread; i++) declare_var(c, lhs[i], t, i < values.len ? values.at[i] : NULL, NULL, 0);
  if (!t || values.len) check_arity(c, spec, names, values, NULL, false);
  check_run_queue(c, waiting);                                   // nor here the new variables
  for (int i = 0; i < names.len; i++) check_declare(c, c->ctx.scope, names.at[i], lhs[i], ast_end(spec));
}

static void local_type(Checker *c, Node *spec) {
  Node *ident = spec->type_spec.name;
  Object *o = check_new_object(c, OBJ_TYPENAME, ident->pos, ident->ident.name, NULL);
  o->typename_.is_alias = spec->type_spec.is_alias;
  o->typename_.decl = spec;
  check_declare(c, c->ctx.scope, ident, o, ident->pos);
  ObjectList *all = &c->pkg->local_types;
  if (!spec->type_spec.is_alias) {
    if ((all->len & (all->len - 1)) == 0) {                      // full: double
      Object **more = NEW_ARRAY(c->arena, Object *, all->len ? 2 * all->len : 1);
      if (all->len) memcpy(more, all->at, sizeof *more * (size_t)all->len);
      all->at = more;
    }
    all->at[all->len++] = o;
  }
  o->color = GREY;
  vec_push(&c->object_path, ((Declaring){o, c->ctx.need}));
  declare_type(c, o, spec, c->ctx.body ? c->ctx.body->func : NULL, all->len);
  (void)vec_pop(&c->object_path);
  o->color = BLACK;
  check_finite_types(c);
}

void check_decl_stmt(Checker *c, Node *n) {
  Node *source = NULL;
  for (int i = 0; i < n->decl_stmt.decls.len; i++) {
    Node *d = n->decl_stmt.decls.at[i];
    switch (d->kind) {
      case AST_CONST_SPEC:
        if (d->const_spec.type || d->const_spec.values.len || !source) source = d;
        local_const(c, d, source);
        break;
      case AST_VAR_SPEC:  local_var(c, d); break;
      case AST_TYPE_SPEC: local_type(c, d); break;
      default: break;
    }
  }
}
