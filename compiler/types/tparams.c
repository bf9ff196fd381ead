// Type parameters: declaring them with their bounds, and instances T[int, string] in type expressions.
#include "check.h"

static Type *declare_tparam(Checker *c, Node *ident, int index) {
  Type *t = NEW(c->arena, Type);
  t->kind = TYPE_TYPEPARAM;
  t->typeparam.index = index;
  t->typeparam.obj = check_new_object(c, OBJ_TYPENAME, ident->pos, ident->ident.name, t);
  t->typeparam.obj->color = BLACK;
  check_declare(c, c->ctx.scope, ident, t->typeparam.obj, ident->pos);
  return t;
}

// A constraint may leave out interface{}: [T ~int | string], [T int].
static Type *bound_of(Checker *c, Node *n) {
  if ((n->kind == AST_UNARY && n->unary.op == OP_TILDE) || (n->kind == AST_BINARY && n->binary.op == OP_OR)) return check_union(c, n);
  Type *t = check_type(c, n);
  if (type_is_typeparam(t)) {
    check_error(c, n->pos, "cannot use a type parameter as constraint");
    return type_invalid;
  }
  return t;
}

void check_collect_tparams(Checker *c, NodeList fields, TypeList *out) {
  int n = 0;
  for (int i = 0; i < fields.len; i++) n += fields.at[i]->field.names.len;
  TypeList list = {NEW_ARRAY(c->arena, Type *, n), 0};
  for (int i = 0; i < fields.len; i++)
    for (int k = 0; k < fields.at[i]->field.names.len; k++, list.len++)
      list.at[list.len] = declare_tparam(c, fields.at[i]->field.names.at[k], list.len);
  *out = list;
  for (int i = 0, at = 0; i < fields.len; i++) {
    Node *f = fields.at[i];
    Type *bound = f->field.type ? bound_of(c, f->field.type) : type_invalid;
    for (int k = 0; k < f->field.names.len; k++) list.at[at++]->typeparam.bound = bound;
  }
}

// ---- instances

typedef struct { Pos pos; TypeList tparams, targs; NodeList written; } Verification;

static void verify(Checker *c, void *arg) {
  Verification *v = arg;
  check_verify_instance(c, v->pos, v->tparams, v->targs, v->written);
}

static TypeList type_arguments(Checker *c, NodeList nodes) {
  TypeList list = {NEW_ARRAY(c->arena, Type *, nodes.len), nodes.len};
  bool ok = true;
  for (int i = 0; i < nodes.len; i++) {
    list.at[i] = check_var_type(c, nodes.at[i]);
    if (type_is_invalid(list.at[i])) ok = false;
  }
  return ok ? list : (TypeList){0};
}

Type *check_instantiated_type(Checker *c, Node *n) {
  check_version(c, node_start(n), 18, "type instantiation");
  Type *generic = check_generic_type(c, n->index.x);
  if (generic->kind == TYPE_ALIAS && generic->alias.tparams.len && type_is_invalid(generic->alias.actual)) {   // stands for nothing, so it has no instances: gc says
    check_error(c, n->pos, "cannot use generic type %s without instantiation", check_type_str(c, generic));
    return type_invalid;
  }
  if (type_is_invalid(generic)) {
    type_arguments(c, n->index.indices);
    return type_invalid;
  }
  TypeList tparams = generic->kind == TYPE_NAMED ? generic->named.tparams : generic->kind == TYPE_ALIAS && !generic->alias.targs.len ? generic->alias.tparams : (TypeList){0};
  if (!tparams.len) {
    const char *name = check_expr_str(c, n->index.x);
    check_error(c, n->pos, "invalid operation: %s (%s is not a generic type)", check_expr_str(c, n), name);
    return type_invalid;
  }
  TypeList targs = type_arguments(c, n->index.indices);
  if (!targs.len) return type_invalid;
  if (targs.len != tparams.len) {
    check_error(c, n->pos, "%s type arguments for type %s: have %d, want %d", targs.len < tparams.len ? "not enough" : "too many",
                generic->kind == TYPE_NAMED ? generic->named.obj->name : generic->alias.obj->name, targs.len, tparams.len);
    return type_invalid;
  }
  Verification *v = NEW(c->arena, Verification);
  *v = (Verification){n->pos, tparams, targs, n->index.indices};
  check_later(c, verify, v);
  if (generic->kind == TYPE_NAMED) targs = type_list_concat(c->arena, type_params_around(generic), targs);
  Type *t = type_instantiate(c->arena, generic, targs);
  if (t->kind == TYPE_NAMED && !t->named.instance_pos) t->named.instance_pos = n->pos;
  return t;
}

bool check_verify_instance(Checker *c, Pos at, TypeList tparams, TypeList targs, NodeList written) {
  for (int i = 0; i < tparams.len && i < targs.len; i++) check_note_instance(c, i < written.len ? written.at[i]->pos : at, tparams.at[i], targs.at[i]);
  for (int i = 0; i < tparams.len; i++) {
    Type *bound = type_subst(c->arena, tparams.at[i]->typeparam.bound, tparams, targs);
    if (type_is_invalid(bound) || type_is_invalid(targs.at[i])) continue;
    Type probe = {.kind = TYPE_TYPEPARAM, .typeparam = {tparams.at[i]->typeparam.obj, i, bound}};
    type_underlying(&probe);                                     // a bound that is no interface is wrapped in one
    const char *cause;
    Pos arg_pos = i < written.len ? written.at[i]->pos : at;
    if (check_satisfies(c, arg_pos, targs.at[i], probe.typeparam.bound, &cause)) continue;
    check_error(c, arg_pos, "%s", cause);
    return false;
  }
  return true;
}
