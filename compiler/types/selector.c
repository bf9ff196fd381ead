// Selectors: x.f is a name of another package, a field, a method value or, if x is a type, a method expression.
//
// Only the first is decided by syntax and scope (x is an identifier that stands for an import). For the rest the operand is
// checked and the name looked up in its type. What is found is recorded as a Selection; its path through embedded fields lies there too.
//
//     fmt.Println      objects[sel]                        no selection
//     v.field          SEL_FIELD           addressable if v is, or if a pointer was followed
//     v.Method         SEL_METHOD_VALUE    a pointer method wants an addressable v or a pointer
//     T.Method         SEL_METHOD_EXPR     a function whose first parameter is the receiver
#include "check.h"

#include <strings.h>
#include "../support/utf8.h"

// ---- names of other packages

static Object *package_name(Checker *c, Node *n) {
  if (n->kind != AST_IDENT) return NULL;
  Object *o = scope_lookup_parent(c->ctx.scope, n->ident.name, 0);
  return o && o->kind == OBJ_PKGNAME ? o : NULL;
}

static void undefined_in_package(Checker *c, Node *n, const Package *p) {
  Name name = n->selector.sel->ident.name;
  const char *other = NULL;
  for (int i = 0; i < p->scope->names.len && !other; i++) {
    const char *candidate = p->scope->names.entries[i].key;
    if (strcasecmp(candidate, name) == 0 && name_is_exported(candidate)) other = candidate;
  }
  Pos at = n->selector.sel->pos;
  if (other && strcmp(other, name) != 0) check_error(c, at, "undefined: %s (but have %s)", check_expr_str(c, n), other);
  else check_error(c, at, "undefined: %s", check_expr_str(c, n));
}

static void qualified_identifier(Checker *c, Operand *x, Node *n, Object *import) {
  Node *sel = n->selector.sel;
  Package *p = import->pkgname.imported;
  import->used = true;
  check_record_object(c, n->selector.x, import);
  if (!p) return;                          // the import has been reported
  Object *o = name_is_exported(sel->ident.name) ? scope_lookup(p->scope, sel->ident.name) : NULL;
  if (!o) {
    undefined_in_package(c, n, p);
    return;
  }
  check_record_object(c, sel, o);
  if (!o->type && o->kind != OBJ_BUILTIN) return;
  x->type = o->type;
  switch (o->kind) {
    case OBJ_CONST:
      x->mode = o->const_.value ? MODE_CONSTANT : MODE_INVALID;
      x->val = o->const_.value;
      break;
    case OBJ_TYPENAME: x->mode = MODE_TYPE; break;
    case OBJ_VAR:      x->mode = MODE_VARIABLE; break;
    case OBJ_FUNC:     x->mode = MODE_VALUE; break;
    case OBJ_BUILTIN:
      x->mode = MODE_BUILTIN;
      x->builtin = o->builtin.id;
      x->type = type_invalid;
      break;
    case OBJ_PKGNAME: case OBJ_LABEL: case OBJ_NIL: break;
  }
  if (x->mode != MODE_BUILTIN && type_is_invalid(x->type)) operand_invalidate(x);
}

// ---- what is not there

static void similar_in(Type *t, Name name, int depth, Object **best) {
  enum { DEEPEST = 8 };
  t = type_unalias(type_deref(t, NULL));
  if (depth > DEEPEST) return;
  if (t->kind == TYPE_NAMED) {
    ObjectList methods = (t->named.origin ? t->named.origin : t)->named.methods;
    for (int i = 0; i < methods.len && !*best; i++)
      if (strcasecmp(methods.at[i]->name, name) == 0) *best = methods.at[i];
  }
  Type *u = type_underlying(t);
  if (u->kind == TYPE_INTERFACE) {
    ObjectList methods = type_methods(u);
    for (int i = 0; i < methods.len && !*best; i++)
      if (strcasecmp(methods.at[i]->name, name) == 0) *best = methods.at[i];
  }
  if (u->kind != TYPE_STRUCT) return;
  for (int i = 0; i < u->struct_.fields.len && !*best; i++)
    if (strcasecmp(u->struct_.fields.at[i]->name, name) == 0) *best = u->struct_.fields.at[i];
  for (int i = 0; i < u->struct_.fields.len && !*best; i++)
    if (u->struct_.fields.at[i]->var.embedded) similar_in(u->struct_.fields.at[i]->type, name, depth + 1, best);
}

// gc's explanation of why t has no field or method of that name.
static const char *why_missing(Checker *c, Type *t, Name name) {
  bool pointer;
  Type *base = type_deref(t, &pointer), *u = type_underlying(t);
  if (!pointer && u->kind == TYPE_POINTER && type_is_interface(u->pointer.elem)) {       // a declared pointer type
    pointer = true;
    base = u->pointer.elem;
  }
  if (pointer && type_is_typeparam(base)) return arena_printf(c->arena, "type %s is pointer to type parameter, not type parameter", check_type_str(c, t));
  if (pointer && type_is_interface(base)) return arena_printf(c->arena, "type %s is pointer to interface, not interface", check_type_str(c, t));
  Object *o = NULL;
  similar_in(t, name, 0, &o);
  const char *missing = arena_printf(c->arena, "type %s has no field or method %s", check_type_str(c, t), name);
  if (!o || (pointer && type_unalias(base)->kind == TYPE_POINTER)) return missing;
  const char *what = o->kind == OBJ_FUNC ? "method" : "field";
  bool accessible = o->pkg == c->pkg || name_is_exported(o->name);
  if (o->name == name) return accessible ? missing : arena_printf(c->arena, "cannot refer to unexported %s %s", what, name);
  if (accessible) return arena_printf(c->arena, "%s, but does have %s %s", missing, what, o->name);
  if (strcmp(o->name + 1, name + 1) != 0) return missing;
  return arena_printf(c->arena, "%s, but does have unexported %s %s", missing, what, o->name);
}

static void report_missing(Checker *c, Operand *x, Node *n, const Lookup *found) {
  Name name = n->selector.sel->ident.name;
  Pos at = n->selector.sel->pos;
  if (found->ambiguous) check_error(c, at, "ambiguous selector %s.%s", check_expr_str(c, n->selector.x), name);
  else check_error(c, at, "%s.%s undefined (%s)", check_expr_str(c, n->selector.x), name, why_missing(c, x->type, name));
}

// ---- methods

// The function that T.Method is: the receiver becomes the first parameter.
static Type *method_expression_type(Checker *c, Type *recv, Type *sig) {
  ObjectList old = sig->signature.params;
  ObjectList params = {NEW_ARRAY(c->arena, Object *, old.len + 1), old.len + 1};
  Object *r = sig->signature.recv;
  bool named = old.len && old.at[0]->name && *old.at[0]->name;   // all or none have names
  Name name = !named ? intern("") : r && r->name && *r->name ? r->name : name_blank;
  params.at[0] = check_new_object(c, OBJ_VAR, 0, name, recv);
  params.at[0]->var.is_param = true;
  for (int i = 0; i < old.len; i++) params.at[i + 1] = old.at[i];
  Type *t = type_new_signature(c->arena, NULL, params, sig->signature.results, sig->signature.variadic);
  t->signature.tparams = sig->signature.tparams;
  return t;
}

static void method_expression(Checker *c, Operand *x, Node *n, Lookup found) {
  Name name = n->selector.sel->ident.name;
  Pos at = n->selector.sel->pos;
  if (found.obj->kind != OBJ_FUNC) {
    check_error(c, at, "%s undefined (type %s has no method %s)", check_expr_str(c, n), check_type_str(c, x->type), name);
    operand_invalidate(x);
    return;
  }
  if (found.obj->func.ptr_recv && !found.indirect) {
    const char *t = check_type_str(c, x->type);
    check_error(c, at, "invalid method expression %s.%s (needs pointer receiver (*%s).%s)", t, name, t, name);
    operand_invalidate(x);
    return;
  }
  check_record_selection(c, n, SEL_METHOD_EXPR, x->type, found);
  check_depends(c, found.obj);
  x->mode = MODE_VALUE;
  x->type = method_expression_type(c, x->type, found.type);
}

static void field_or_method_value(Checker *c, Operand *x, Node *n, Lookup found) {
  if (found.obj->kind == OBJ_VAR) {
    check_record_selection(c, n, SEL_FIELD, x->type, found);
    x->mode = x->mode == MODE_VARIABLE || found.indirect ? MODE_VARIABLE : MODE_VALUE;
    x->type = found.type;
    return;
  }
  if (found.obj->func.ptr_recv && !found.indirect && x->mode != MODE_VARIABLE) {
    check_error(c, n->selector.sel->pos, "cannot call pointer method %s on %s", n->selector.sel->ident.name, check_type_str(c, x->type));
    operand_invalidate(x);
    return;
  }
  check_record_selection(c, n, SEL_METHOD_VALUE, x->type, found);
  check_depends(c, found.obj);
  x->mode = MODE_VALUE;
  x->type = found.type;
}

// ---- the selector

static void select_in_type(Checker *c, Operand *x, Node *n) {
  Lookup found = type_lookup(c->arena, x->type, n->selector.sel->ident.name, c->pkg);
  if (!found.obj || found.ambiguous) {
    if (!type_is_invalid(type_deref(x->type, NULL)) && !type_is_invalid(type_underlying(x->type))) report_missing(c, x, n, &found);
    operand_invalidate(x);
    return;
  }
  check_record_object(c, n->selector.sel, found.obj);
  if (x->mode == MODE_TYPE) method_expression(c, x, n, found);
  else field_or_method_value(c, x, n, found);
  if (x->mode != MODE_INVALID && type_is_invalid(x->type)) operand_invalidate(x);
}

void check_selector(Checker *c, Operand *x, Node *n, bool want_type) {
  *x = (Operand){MODE_INVALID, type_invalid, NULL, 0, n};
  Object *import = package_name(c, n->selector.x);
  if (import) {
    qualified_identifier(c, x, n, import);
    return;
  }
  check_expr_or_type(c, x, n->selector.x, false);
  if (x->mode == MODE_INVALID) return;
  if (x->mode == MODE_BUILTIN) {
    check_error(c, ast_end(n->selector.x), "invalid use of %s in selector expression", check_operand_str(c, x));
    operand_invalidate(x);
    return;
  }
  if (want_type) {
    check_error(c, n->selector.sel->pos, "%s is not a type", check_expr_str(c, n));
    operand_invalidate(x);
    return;
  }
  select_in_type(c, x, n);
  x->expr = n;
}
