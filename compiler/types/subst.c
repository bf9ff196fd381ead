// Putting types in the place of type parameters, and instances of generic types.
//
// type_subst copies only what changes. It never looks below a declared type's name: an instance T[P] becomes the instance T[int],
// and that one's structure is made when somebody asks (type_expand). So recursive generic types cost nothing and end.
// Instances of one generic type are kept on a list at the generic type and found again by identical arguments; what is made here
// is never tied to the package that happened to ask first.
//
// A type declared inside a generic function depends on the function's parameters without listing them (type_params_of). Substituting
// gives it instances, too: the function's arguments become its own, in front of those for parameters that it lists.
#include "check.h"

typedef struct {
  Arena *arena;
  TypeList from, to;
} Subst;

typedef VEC(Type *) Instances;

static Type *subst(Subst *s, Type *t);

static TypeList subst_list(Subst *s, TypeList list) {
  Type **changed = NULL;
  for (int i = 0; i < list.len; i++) {
    Type *t = subst(s, list.at[i]);
    if (t != list.at[i] && !changed) changed = memcpy(NEW_ARRAY(s->arena, Type *, list.len), list.at, sizeof *list.at * (size_t)list.len);
    if (changed) changed[i] = t;
  }
  return changed ? (TypeList){changed, list.len} : list;
}

static Object *with_type(Subst *s, const Object *o, Type *t) {
  Object *copy = NEW(s->arena, Object);
  *copy = *o;
  copy->type = t;
  if (o->kind == OBJ_FUNC) copy->func.origin = o->func.origin ? o->func.origin : (Object *)o;
  return copy;
}

static ObjectList subst_objects(Subst *s, ObjectList list) {
  Object **changed = NULL;
  for (int i = 0; i < list.len; i++) {
    Type *t = subst(s, list.at[i]->type);
    if (t == list.at[i]->type) continue;
    if (!changed) changed = memcpy(NEW_ARRAY(s->arena, Object *, list.len), list.at, sizeof *list.at * (size_t)list.len);
    changed[i] = with_type(s, list.at[i], t);
  }
  return changed ? (ObjectList){changed, list.len} : list;
}

static Type *copy_of(Subst *s, const Type *t) {
  Type *copy = NEW(s->arena, Type);
  *copy = *t;
  copy->link_name = NULL;
  copy->lowered = NULL;
  copy->layout_done = false;
  return copy;
}

static bool bounds_change(Subst *s, TypeList tparams) {
  for (int i = 0; i < tparams.len; i++)
    if (subst(s, tparams.at[i]->typeparam.bound) != tparams.at[i]->typeparam.bound) return true;
  return false;
}

// A generic method whose bounds mention the receiver's type parameters: its own are made anew, with the new bounds.
static Type *subst_generic_method(Subst *s, Type *t) {
  TypeList old = t->signature.tparams, fresh = {NEW_ARRAY(s->arena, Type *, old.len), old.len};
  for (int i = 0; i < old.len; i++) {
    fresh.at[i] = NEW(s->arena, Type);
    *fresh.at[i] = *old.at[i];
  }
  Subst both = {s->arena, type_list_concat(s->arena, s->from, old), type_list_concat(s->arena, s->to, fresh)};
  for (int i = 0; i < old.len; i++) fresh.at[i]->typeparam.bound = subst(&both, old.at[i]->typeparam.bound);
  Type *copy = copy_of(s, t);
  copy->signature.tparams = fresh;
  copy->signature.params = subst_objects(&both, t->signature.params);
  copy->signature.results = subst_objects(&both, t->signature.results);
  return copy;
}

static Type *subst_signature(Subst *s, Type *t) {
  if (bounds_change(s, t->signature.tparams)) return subst_generic_method(s, t);
  ObjectList params = subst_objects(s, t->signature.params), results = subst_objects(s, t->signature.results);
  if (params.at == t->signature.params.at && results.at == t->signature.results.at) return t;
  Type *copy = copy_of(s, t);
  copy->signature.params = params;
  copy->signature.results = results;
  return copy;
}

static Type *subst_interface(Subst *s, Type *t) {
  ObjectList methods = subst_objects(s, t->interface.methods);
  TypeList embedded = subst_list(s, t->interface.embedded);
  if (methods.at == t->interface.methods.at && embedded.at == t->interface.embedded.at) return t;
  Type *copy = copy_of(s, t);
  copy->interface.methods = methods;
  copy->interface.embedded = embedded;
  copy->interface.complete = copy->interface.computing = copy->interface.is_comparable = false;
  return copy;
}

static Type *subst_union(Subst *s, Type *t) {
  UnionTerm *terms = NULL;
  int n = t->union_.nterms;
  for (int i = 0; i < n; i++) {
    Type *u = subst(s, t->union_.terms[i].type);
    if (u == t->union_.terms[i].type) continue;
    if (!terms) terms = memcpy(NEW_ARRAY(s->arena, UnionTerm, n), t->union_.terms, sizeof *terms * (size_t)n);
    terms[i].type = u;
  }
  if (!terms) return t;
  Type *copy = copy_of(s, t);
  copy->union_.terms = terms;
  return copy;
}

// The arguments that instance or local type t of a generic function has now.
static TypeList current_args(Type *t) {
  if (t->named.origin) return t->named.targs;
  return t->named.in_func ? type_params_of(t) : (TypeList){0};
}

static Type *subst_named(Subst *s, Type *t) {
  TypeList old = current_args(t);
  if (!old.len) return t;
  TypeList targs = subst_list(s, old);
  if (targs.at == old.at) return t;
  Type *instance = type_instantiate(s->arena, t->named.origin ? t->named.origin : t, targs);
  if (!instance->named.instance_pos) instance->named.instance_pos = t->named.instance_pos;
  return instance;
}

static Type *subst_alias(Subst *s, Type *t) {
  if (t->alias.targs.len) {
    TypeList targs = subst_list(s, t->alias.targs);
    return targs.at == t->alias.targs.at ? t : type_instantiate(s->arena, t->alias.origin, targs);
  }
  if (!t->alias.actual) return t;
  Type *actual = subst(s, t->alias.actual);
  return actual == t->alias.actual ? t : actual;                 // a local alias of a generic function
}

static Type *subst(Subst *s, Type *t) {
  switch (t->kind) {
    case TYPE_BASIC:
      return t;
    case TYPE_TYPEPARAM: {
      int i = type_list_index(s->from, t);
      return i >= 0 ? s->to.at[i] : t;
    }
    case TYPE_NAMED:
      return subst_named(s, t);
    case TYPE_ALIAS:
      return subst_alias(s, t);
    case TYPE_POINTER: {
      Type *elem = subst(s, t->pointer.elem);
      return elem == t->pointer.elem ? t : type_new_pointer(s->arena, elem);
    }
    case TYPE_SLICE: {
      Type *elem = subst(s, t->slice.elem);
      return elem == t->slice.elem ? t : type_new_slice(s->arena, elem);
    }
    case TYPE_ARRAY: {
      Type *elem = subst(s, t->array.elem);
      return elem == t->array.elem ? t : type_new_array(s->arena, elem, t->array.len);
    }
    case TYPE_CHAN: {
      Type *elem = subst(s, t->chan.elem);
      return elem == t->chan.elem ? t : type_new_chan(s->arena, t->chan.dir, elem);
    }
    case TYPE_MAP: {
      Type *key = subst(s, t->map.key), *elem = subst(s, t->map.elem);
      return key == t->map.key && elem == t->map.elem ? t : type_new_map(s->arena, key, elem);
    }
    case TYPE_STRUCT: {
      ObjectList fields = subst_objects(s, t->struct_.fields);
      return fields.at == t->struct_.fields.at ? t : type_new_struct(s->arena, fields, t->struct_.tags);
    }
    case TYPE_TUPLE: {
      ObjectList vars = subst_objects(s, t->tuple.vars);
      return vars.at == t->tuple.vars.at ? t : type_new_tuple(s->arena, vars);
    }
    case TYPE_SIGNATURE:
      return subst_signature(s, t);
    case TYPE_INTERFACE:
      return subst_interface(s, t);
    case TYPE_UNION:
      return subst_union(s, t);
  }
  return t;
}

Type *type_subst(Arena *a, Type *t, TypeList tparams, TypeList targs) {
  if (!tparams.len || !targs.len) return t;
  return subst(&(Subst){a, tparams, targs}, t);
}

// ---- instances

static Instances *instances_of(Type *generic) {
  if (!generic->named.instances) generic->named.instances = NEW(types_arena, Instances);
  return generic->named.instances;
}

static TypeList keep(TypeList list) {
  return (TypeList){memcpy(NEW_ARRAY(types_arena, Type *, list.len), list.at, sizeof *list.at * (size_t)list.len), list.len};
}

static Type *instantiate_named(Type *generic, TypeList targs) {
  Instances *known = instances_of(generic);
  for (int i = 0; i < known->len; i++)
    if (type_list_identical(known->at[i]->named.targs, targs)) return known->at[i];
  Type *t = NEW(types_arena, Type);
  t->kind = TYPE_NAMED;
  t->named.obj = generic->named.obj;
  t->named.origin = generic;
  t->named.targs = keep(targs);
  t->named.in_func = generic->named.in_func;
  t->named.local_index = generic->named.local_index;
  vec_push(known, t);
  return t;
}

void type_expand(Type *t) {
  Type *generic = t->named.origin;
  Type *u = type_underlying(generic);
  if (!generic->named.underlying) return;                        // still being declared: ask again later
  if (generic->named.underlying->kind == TYPE_NAMED && u == type_basic[BASIC_INVALID]) return;
  t->named.underlying = type_subst(types_arena, u, type_params_of(generic), t->named.targs);
}

static Type *instantiate_alias(Arena *a, Type *generic, TypeList targs) {
  Type *t = NEW(a, Type);
  t->kind = TYPE_ALIAS;
  t->alias.obj = generic->alias.obj;
  t->alias.origin = generic;
  t->alias.targs = targs;
  t->alias.actual = type_subst(a, type_unalias(generic), generic->alias.tparams, targs);
  return t;
}

Type *type_instantiate(Arena *a, Type *generic, TypeList targs) {
  switch (generic->kind) {
    case TYPE_NAMED:
      return instantiate_named(generic, targs);
    case TYPE_ALIAS:
      return instantiate_alias(a, generic, targs);
    case TYPE_SIGNATURE: {
      Type plain = *generic;
      plain.signature.tparams = (TypeList){0};
      Type *t = type_subst(a, &plain, generic->signature.tparams, targs);
      return t == &plain ? memcpy(NEW(a, Type), &plain, sizeof plain) : t;
    }
    default:
      return generic;
  }
}
