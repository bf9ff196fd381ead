// Types as the function being lowered sees them. A generic function's syntax is checked once; its side tables speak of type parameters. Every type that lowering
// takes from them goes through fn_type, which puts the type arguments of this instance in their place. So instantiation needs no other code than this.
#include "lower_impl.h"

Env *env_new(Arena *a, TypeList tparams, TypeList targs) {
  Env *env = NEW(a, Env);
  env->tparams = tparams;
  env->targs = targs;
  return env;
}

Type *fn_type(Fn *f, Type *t) {
  t = type_unalias(t);
  Env *env = f->env;
  if (!env || t->kind == TYPE_BASIC) return t;
  Type *found = map_get(&env->cache, t);
  if (!found) map_set(&env->cache, t, found = type_unalias(type_subst(f->lw->pkg->arena, t, env->tparams, env->targs)));
  return found;
}

TypeList fn_types(Fn *f, TypeList l) {
  TypeList out = {NEW_ARRAY(f->lw->arena, Type *, l.len), l.len};
  for (int i = 0; i < l.len; i++) out.at[i] = fn_type(f, l.at[i]);
  return out;
}

const TypeAndValue *node_info(Fn *f, const Node *n) { return &f->pkg->info.types[n->id]; }

Type *node_type(Fn *f, const Node *n) {
  Type *t = f->pkg->info.types[n->id].type;
  if (!t) {
    if (n->kind == AST_PAREN) return node_type(f, n->paren.x);
    internal_error(n->pos, "lower: %s without a type", ast_kind_name(n->kind));
  }
  t = fn_type(f, t);
  return type_is_untyped(t) && t->basic.kind != BASIC_UNTYPED_NIL ? type_default(t) : t;
}

Object *node_object(Fn *f, const Node *n) { return f->pkg->info.objects[n->id]; }

bool node_is_nil(Fn *f, const Node *n) {
  n = ast_unparen((Node *)n);
  if (node_info(f, n)->mode == MODE_NILVALUE) return true;
  return n->kind == AST_IDENT && node_object(f, n) && node_object(f, n)->kind == OBJ_NIL;
}

bool is_blank(const Node *n) {
  static Name blank;
  if (!blank) blank = intern("_");
  return n->kind == AST_IDENT && n->ident.name == blank;
}

TypeList types_concat(Arena *a, TypeList x, TypeList y) {
  if (y.len == 0) return x;
  TypeList out = {NEW_ARRAY(a, Type *, x.len + y.len), x.len + y.len};
  for (int i = 0; i < x.len; i++) out.at[i] = x.at[i];
  for (int i = 0; i < y.len; i++) out.at[x.len + i] = y.at[i];
  return out;
}

// ---- types that lowering makes

Type *under(Type *t) { return type_underlying(t); }
Type *field_type(Type *strukt, int i) { return type_unalias(under(strukt)->struct_.fields.at[i]->type); }
Type *pointer_to(Lower *lw, Type *elem) { return type_new_pointer(lw->pkg->arena, elem); }
Type *slice_of(Lower *lw, Type *elem) { return type_new_slice(lw->pkg->arena, elem); }
Type *array_of(Lower *lw, Type *elem, int64_t len) { return type_new_array(lw->pkg->arena, elem, len); }

ObjectList objects_of_types(Lower *lw, Type **types, int n) {
  ObjectList l = {NEW_ARRAY(lw->pkg->arena, Object *, n), n};
  for (int i = 0; i < n; i++) {
    Object *o = l.at[i] = NEW(lw->pkg->arena, Object);
    o->kind = OBJ_VAR;
    o->name = intern("");
    o->type = types[i];
    o->var.is_param = true;
  }
  return l;
}

Type *bare_signature(Lower *lw, Type *sig) {
  sig = under(sig);
  if (!sig->signature.recv && !sig->signature.tparams.len && !sig->signature.recv_tparams.len) return sig;
  return type_new_signature(lw->pkg->arena, NULL, sig->signature.params, sig->signature.results, sig->signature.variadic);
}

Type *signature_with_receiver(Lower *lw, Type *recv, Type *sig) {
  sig = under(sig);
  int n = sig->signature.params.len;
  ObjectList params = {NEW_ARRAY(lw->pkg->arena, Object *, n + 1), n + 1};
  params.at[0] = objects_of_types(lw, &recv, 1).at[0];
  for (int i = 0; i < n; i++) params.at[i + 1] = sig->signature.params.at[i];
  return type_new_signature(lw->pkg->arena, NULL, params, sig->signature.results, sig->signature.variadic);
}

Type *func0_type(Lower *lw) {
  ObjectList none = {0};
  return type_new_signature(lw->pkg->arena, NULL, none, none, false);
}

bool is_pointer(Type *t) { return under(t)->kind == TYPE_POINTER; }
bool is_interface(Type *t) { return under(t)->kind == TYPE_INTERFACE; }
bool is_empty_interface(Type *t) { return is_interface(t) && type_methods(t).len == 0; }
