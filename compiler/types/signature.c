// Function types: parameters, results, and the receivers of methods.
//
// The scope given is the function's: type parameters are declared in it first, so that all types can mention them; the names of
// parameters come last, because a parameter's type never means another parameter.
//
// A method of a generic type names the type's parameters anew: func (l *List[E]) Len() declares E and its receiver has the type
// *List[E]. The bounds are those of the declaration, with the new names.
#include "check.h"

typedef struct { Node *ident; Object *var; } Declared;
typedef VEC(Declared) Names;

static Object *new_param(Checker *c, Pos pos, Name name, Type *t, bool is_result) {
  Object *o = check_new_object(c, OBJ_VAR, pos, name, t);
  o->color = BLACK;
  o->var.is_param = !is_result;
  o->var.is_result = is_result;
  o->used = true;                                                // never "declared and not used"
  return o;
}

static Type *param_type(Checker *c, Node *type, bool last, bool is_result, bool *variadic) {
  if (type->kind != AST_ELLIPSIS) return check_var_type(c, type);
  if (!type->ellipsis.elem) return type_invalid;
  Type *elem = check_var_type(c, type->ellipsis.elem);
  if (is_result) check_error(c, type->pos, "invalid use of ...");
  else if (!last) check_error(c, type->pos, "can only use ... with final parameter");
  else *variadic = true;
  Type *t = type_is_invalid(elem) ? type_invalid : type_new_slice(c->arena, elem);
  check_record(c, type, MODE_TYPE, t, NULL);
  return t;
}

// All the parameters or results. Named ones are declared later, from names.
static ObjectList collect_params(Checker *c, NodeList fields, bool is_result, bool *variadic, Names *names) {
  VEC(Object *) list = {0};
  for (int i = 0; i < fields.len; i++) {
    Node *f = fields.at[i];
    bool last = i == fields.len - 1 && f->field.names.len <= 1;
    Type *t = param_type(c, f->field.type, last, is_result, variadic);
    for (int k = 0; k < f->field.names.len; k++) {
      Node *ident = f->field.names.at[k];
      Object *o = new_param(c, ident->pos, ident->ident.name, t, is_result);
      vec_push(&list, o);
      vec_push(names, ((Declared){ident, o}));
    }
    if (f->field.names.len) continue;
    Object *o = new_param(c, f->pos, intern(""), t, is_result);
    check_record_object(c, f, o);
    vec_push(&list, o);
  }
  ObjectList result = {.len = list.len};
  result.at = vec_freeze(c->arena, &list);
  return result;
}

void check_signature(Checker *c, Type *sig, Node *recv, Node *n, Scope *scope) {
  Scope *outer = c->ctx.scope;
  c->ctx.scope = scope;
  Names names = {0};
  bool variadic = false;
  if (recv) {
    check_receiver(c, recv, sig, scope);
    if (sig->signature.recv && recv->field.names.len) vec_push(&names, ((Declared){recv->field.names.at[0], sig->signature.recv}));
  }
  if (n->func_type.tparams.len) check_collect_tparams(c, n->func_type.tparams, &sig->signature.tparams);
  sig->signature.params = collect_params(c, n->func_type.params, false, &variadic, &names);
  sig->signature.results = collect_params(c, n->func_type.results, true, &variadic, &names);
  sig->signature.variadic = variadic;
  for (int i = 0; i < names.len; i++) check_declare(c, scope, names.at[i].ident, names.at[i].var, n->pos);
  vec_free(&names);
  c->ctx.scope = outer;
  check_record(c, n, MODE_TYPE, sig, NULL);
}

Type *check_func_type(Checker *c, Node *n, Scope *scope) {
  Type *sig = type_new_signature(c->arena, NULL, (ObjectList){0}, (ObjectList){0}, false);
  Need outer = c->ctx.need;
  c->ctx.need = NEED_NAME;
  check_signature(c, sig, NULL, n, scope);
  c->ctx.need = outer;
  return sig;
}

// ---- receivers

static Node *receiver_base(Node *n, bool *pointer) {
  n = ast_unparen(n);
  if (n->kind == AST_STAR) {
    *pointer = true;
    n = ast_unparen(n->star.x);
  }
  return n;
}

static TypeList bounds_with(Checker *c, TypeList declared, TypeList fresh) {
  for (int i = 0; i < fresh.len; i++)
    if (i < declared.len) fresh.at[i]->typeparam.bound = type_subst(c->arena, declared.at[i]->typeparam.bound, declared, fresh);
  return fresh;
}

static Type *new_receiver_tparam(Checker *c, Node *ident, int index, Scope *scope) {
  Type *t = NEW(c->arena, Type);
  t->kind = TYPE_TYPEPARAM;
  t->typeparam.index = index;
  t->typeparam.obj = check_new_object(c, OBJ_TYPENAME, ident->pos, ident->ident.name, t);
  t->typeparam.obj->color = BLACK;
  t->typeparam.bound = type_any;
  check_declare(c, scope, ident, t->typeparam.obj, ident->pos);
  check_record(c, ident, MODE_TYPE, t, NULL);
  return t;
}

// The type parameters that List[E] names in a receiver. They are declared even if there is no such List, so that nobody misses them.
static bool receiver_tparams(Checker *c, Node *n, Scope *scope, TypeList *fresh) {
  *fresh = (TypeList){NEW_ARRAY(c->arena, Type *, n->index.indices.len), 0};
  for (int i = 0; i < n->index.indices.len; i++) {
    Node *ident = n->index.indices.at[i];
    if (ident->kind != AST_IDENT) {
      check_error(c, ident->pos, "receiver type parameter %s must be an identifier", check_expr_str(c, ident));
      return false;
    }
    fresh->at[fresh->len++] = new_receiver_tparam(c, ident, i, scope);
  }
  return true;
}

// List[E] in a receiver.
static Type *generic_receiver(Checker *c, Node *n, Type *sig, Scope *scope) {
  TypeList fresh;
  check_version(c, node_start(n), 18, "type instantiation");
  Type *generic = check_generic_type(c, n->index.x);
  if (!receiver_tparams(c, n, scope, &fresh)) return type_invalid;
  if (generic->kind == TYPE_ALIAS && generic->alias.tparams.len) {
    check_error(c, n->pos, "cannot define new methods on generic alias type %s", check_type_str(c, generic));
    return type_invalid;
  }
  generic = type_unalias(generic);
  if (type_is_invalid(generic)) return type_invalid;
  if (generic->kind != TYPE_NAMED || !generic->named.tparams.len) {
    check_error(c, n->pos, "%s is not a generic type", check_type_str(c, generic));
    return type_invalid;
  }
  TypeList declared = generic->named.tparams;
  if (fresh.len != declared.len) {
    check_error(c, n->pos, "receiver declares %d type parameter%s, but receiver base type declares %d", fresh.len, fresh.len == 1 ? "" : "s",
                declared.len);
    return type_invalid;
  }
  sig->signature.recv_tparams = bounds_with(c, declared, fresh);
  for (int i = 0; i < fresh.len; i++) map_set(&c->declared_tparams, fresh.at[i], declared.at[i]);
  Type *t = type_instantiate(c->arena, generic, fresh);
  check_record(c, n, MODE_TYPE, t, NULL);
  return t;
}

typedef struct { Pos pos; Type *type; bool params; } Receiver;

static void check_receiver_type(Checker *c, void *arg) {
  Receiver *r = arg;
  Type *base = type_unalias(type_deref(r->type, NULL));
  if (type_is_invalid(base)) return;
  if (base->kind == TYPE_BASIC || (base->kind == TYPE_NAMED && base->named.obj->pkg != c->pkg)) {
    check_error(c, r->pos, "cannot define new methods on non-local type %s", check_type_str(c, type_deref(r->type, NULL)));
    return;
  }
  if (base->kind != TYPE_NAMED) {
    check_error(c, r->pos, "invalid receiver type %s", check_type_str(c, r->type));
    return;
  }
  if (base->named.origin && !r->params) {
    check_error(c, r->pos, "cannot define new methods on instantiated type %s", check_type_str(c, base));
    return;
  }
  TypeKind k = type_underlying(base)->kind;
  if (k == TYPE_POINTER || k == TYPE_INTERFACE)
    check_error(c, r->pos, "invalid receiver type %s (pointer or interface type)", check_type_str(c, type_deref(r->type, NULL)));
}

void check_receiver(Checker *c, Node *recv, Type *sig, Scope *scope) {
  if (!recv->field.type) return;
  bool pointer = false;
  Node *base = receiver_base(recv->field.type, &pointer);
  Type *t = base->kind == AST_INDEX ? generic_receiver(c, base, sig, scope) : check_type(c, base);
  if (pointer && !type_is_invalid(t)) t = type_new_pointer(c->arena, t);
  check_record(c, recv->field.type, MODE_TYPE, t, NULL);
  Node *ident = recv->field.names.len ? recv->field.names.at[0] : NULL;
  Object *o = new_param(c, ident ? ident->pos : base->pos, ident ? ident->ident.name : intern(""), t, false);
  if (!ident) check_record_object(c, recv, o);
  sig->signature.recv = o;
  Receiver *r = NEW(c->arena, Receiver);
  *r = (Receiver){base->pos, t, sig->signature.recv_tparams.len > 0};
  check_later(c, check_receiver_type, r);
}
