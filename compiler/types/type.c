// Types: how they are made, and the simple questions about them.
//
// A type expression gives a new Type each time it is met; nothing is hash-consed, because a type under construction
// (type T struct { next *T }) cannot be hashed yet. Only declared types have an identity of their own. So two questions
// are asked everywhere: what is under the name (type_underlying), and is it the same (type_identical, in its own file).
//
// Under the name. A NAMED's underlying may, while declarations are being checked, be another NAMED; following that chain is
// what type_underlying does. Instances compute theirs when first asked. A type parameter's is its constraint interface, so a
// switch on the kind of type_underlying(t) must not take TYPE_INTERFACE for an interface value before it asked type_is_interface.
//
// A predicate about a type parameter holds if it holds for each type in its type set; without terms it does not hold.
#include "check.h"

#include <assert.h>

static Type basics[BASIC_COUNT] = {
#define BASIC(KIND, TEXT, SIZE, FLAGS) [BASIC_##KIND] = {.kind = TYPE_BASIC, .flags = FLAGS, .basic = {BASIC_##KIND, TEXT}},
#include "universe.def"
#undef BASIC
};

Type *const type_basic[BASIC_COUNT] = {
#define BASIC(KIND, TEXT, SIZE, FLAGS) &basics[BASIC_##KIND],
#include "universe.def"
#undef BASIC
};

// ---- making

static Type *new_type(Arena *a, TypeKind kind) {
  Type *t = NEW(a, Type);
  t->kind = kind;
  return t;
}

Type *type_new_pointer(Arena *a, Type *elem) {
  Type *t = new_type(a, TYPE_POINTER);
  t->pointer.elem = elem;
  return t;
}

Type *type_new_slice(Arena *a, Type *elem) {
  Type *t = new_type(a, TYPE_SLICE);
  t->slice.elem = elem;
  return t;
}

Type *type_new_array(Arena *a, Type *elem, int64_t len) {
  Type *t = new_type(a, TYPE_ARRAY);
  t->array.elem = elem;
  t->array.len = len;
  return t;
}

Type *type_new_map(Arena *a, Type *key, Type *elem) {
  Type *t = new_type(a, TYPE_MAP);
  t->map.key = key;
  t->map.elem = elem;
  return t;
}

Type *type_new_chan(Arena *a, int dir, Type *elem) {
  Type *t = new_type(a, TYPE_CHAN);
  t->chan.dir = dir;
  t->chan.elem = elem;
  return t;
}

Type *type_new_tuple(Arena *a, ObjectList vars) {
  Type *t = new_type(a, TYPE_TUPLE);
  t->tuple.vars = vars;
  return t;
}

Type *type_new_struct(Arena *a, ObjectList fields, const char **tags) {
  Type *t = new_type(a, TYPE_STRUCT);
  t->struct_.fields = fields;
  t->struct_.tags = tags;
  return t;
}

Type *type_new_signature(Arena *a, Object *recv, ObjectList params, ObjectList results, bool variadic) {
  Type *t = new_type(a, TYPE_SIGNATURE);
  t->signature.recv = recv;
  t->signature.params = params;
  t->signature.results = results;
  t->signature.variadic = variadic;
  return t;
}

// ---- seeing through names

Type *type_unalias(Type *t) {
  while (t->kind == TYPE_ALIAS) {
    if (!t->alias.actual) return type_basic[BASIC_INVALID];      // still being declared
    t = t->alias.actual;
  }
  return t;
}

// The constraint of type parameter t as an interface. A bound that is none, [T int], stands for interface{ int }.
static Type *constraint_of(Type *t) {
  if (!t->typeparam.bound) return type_basic[BASIC_INVALID];     // still being declared
  Type *u = type_underlying(t->typeparam.bound);
  if (u->kind == TYPE_INTERFACE || u == type_basic[BASIC_INVALID]) return u;
  Type *iface = new_type(types_arena, TYPE_INTERFACE);
  iface->interface.implicit = true;
  iface->interface.embedded = (TypeList){NEW(types_arena, Type *), 1};
  iface->interface.embedded.at[0] = t->typeparam.bound;
  return t->typeparam.bound = iface;
}

Type *type_underlying(Type *t) {
  for (;;) {
    switch (t->kind) {
      case TYPE_ALIAS:
        t = type_unalias(t);
        break;
      case TYPE_NAMED:
        if (!t->named.underlying && t->named.origin) type_expand(t);
        if (!t->named.underlying) return type_basic[BASIC_INVALID];   // still being declared
        t = t->named.underlying;
        break;
      case TYPE_TYPEPARAM:
        return constraint_of(t);
      default:
        return t;
    }
  }
}

Type *type_deref(Type *t, bool *was_pointer) {
  Type *p = type_unalias(t);
  bool is = p->kind == TYPE_POINTER;
  if (was_pointer) *was_pointer = is;
  return is ? p->pointer.elem : t;
}

// ---- predicates

static Type *unalias(const Type *t) { return type_unalias((Type *)t); }
static Type *under(const Type *t) { return type_underlying((Type *)t); }

bool type_is_typeparam(const Type *t) { return unalias(t)->kind == TYPE_TYPEPARAM; }

bool type_is_interface(const Type *t) { return !type_is_typeparam(t) && under(t)->kind == TYPE_INTERFACE; }

// Does f hold for all types of type parameter t's set? Not if it has no terms.
static bool all_terms(const Type *t, bool (*f)(Type *, unsigned), unsigned arg) {
  Type *iface = under(t);
  if (iface->kind != TYPE_INTERFACE) return false;
  typeset_complete(iface);
  if (iface->interface.nterms <= 0) return false;
  for (int i = 0; i < iface->interface.nterms; i++)
    if (!f(under(iface->interface.terms[i].type), arg)) return false;
  return true;
}

static bool has_flags(Type *u, unsigned flags) { return u->kind == TYPE_BASIC && (u->flags & flags) != 0; }

bool type_is(const Type *t, unsigned flags) {
  if (t->kind == TYPE_BASIC) return (t->flags & flags) != 0;
  if (type_is_typeparam(t)) return all_terms(t, has_flags, flags);
  return has_flags(under(t), flags);
}

bool type_is_untyped(const Type *t) { return t->kind == TYPE_BASIC && (t->flags & TF_UNTYPED) != 0; }

bool type_is_named(const Type *t) {
  TypeKind k = unalias(t)->kind;
  return k == TYPE_BASIC || k == TYPE_NAMED || k == TYPE_TYPEPARAM;
}

bool type_is_unsafe_pointer(const Type *t) {
  Type *u = under(t);
  return u->kind == TYPE_BASIC && u->basic.kind == BASIC_UNSAFE_POINTER;
}

static bool has_nil(Type *u, unsigned unused) {
  switch (u->kind) {
    case TYPE_BASIC:
      return u->basic.kind == BASIC_UNSAFE_POINTER || u->basic.kind == BASIC_UNTYPED_NIL;
    case TYPE_POINTER: case TYPE_SLICE: case TYPE_MAP: case TYPE_CHAN: case TYPE_SIGNATURE: case TYPE_INTERFACE:
      return true;
    default:
      return false;
  }
}

bool type_has_nil(const Type *t) { return type_is_typeparam(t) ? all_terms(t, has_nil, 0) : has_nil(under(t), 0); }

// A type parameter's constraint may mention the parameter: those that are being looked at form a chain.
typedef struct Looking {
  const Type *type;
  const struct Looking *outer;
} Looking;

static bool is_comparable(const Type *t, bool strict, const Looking *outer);

// All types of the set must be strictly comparable: == on a type parameter never panics.
static bool set_is_comparable(Type *iface, const Looking *outer) {
  typeset_complete(iface);
  if (iface->interface.nterms < 0) return iface->interface.is_comparable;
  for (int i = 0; i < iface->interface.nterms; i++)
    if (!is_comparable(iface->interface.terms[i].type, true, outer)) return false;
  return iface->interface.nterms > 0;
}

static bool fields_are_comparable(const Type *u, bool strict, const Looking *here) {
  for (int i = 0; i < u->struct_.fields.len; i++)
    if (!is_comparable(u->struct_.fields.at[i]->type, strict, here)) return false;
  return true;
}

static bool is_comparable(const Type *t, bool strict, const Looking *outer) {
  const Type *u = under(t);
  Looking here = {u, outer};
  switch (u->kind) {
    case TYPE_BASIC:
      return u->basic.kind != BASIC_UNTYPED_NIL;
    case TYPE_POINTER: case TYPE_CHAN:
      return true;
    case TYPE_INTERFACE:
      if (!strict && !type_is_typeparam(t)) return true;
      for (const Looking *l = outer; l; l = l->outer)
        if (l->type == u) return true;
      return set_is_comparable((Type *)u, &here);
    case TYPE_ARRAY:
      return is_comparable(u->array.elem, strict, &here);
    case TYPE_STRUCT:
      if (strict || !u->layout_done) return fields_are_comparable(u, strict, &here);         // the type may not be complete yet
      if (!u->comparable) ((Type *)u)->comparable = fields_are_comparable(u, strict, &here) ? ANSWER_YES : ANSWER_NO;
      return u->comparable == ANSWER_YES;
    default:
      return false;
  }
}

bool type_comparable_(const Type *t) { return is_comparable(t, false, NULL); }

bool type_strictly_comparable(const Type *t) { return is_comparable(t, true, NULL); }

static bool any_has_typeparam(TypeList list) {
  for (int i = 0; i < list.len; i++)
    if (type_has_typeparam(list.at[i])) return true;
  return false;
}

static bool any_object_has_typeparam(ObjectList list) {
  for (int i = 0; i < list.len; i++)
    if (list.at[i]->type && type_has_typeparam(list.at[i]->type)) return true;
  return false;
}

bool type_has_typeparam(const Type *t) {
  switch (t->kind) {
    case TYPE_BASIC:
      return false;
    case TYPE_ALIAS:
      return type_has_typeparam(unalias(t));
    case TYPE_TYPEPARAM:
      return true;
    case TYPE_NAMED:
      if (t->named.origin) return any_has_typeparam(t->named.targs);
      return t->named.in_func && type_params_of(t).len > 0;      // declared in a generic function
    case TYPE_POINTER: return type_has_typeparam(t->pointer.elem);
    case TYPE_SLICE:   return type_has_typeparam(t->slice.elem);
    case TYPE_ARRAY:   return type_has_typeparam(t->array.elem);
    case TYPE_CHAN:    return type_has_typeparam(t->chan.elem);
    case TYPE_MAP:     return type_has_typeparam(t->map.key) || type_has_typeparam(t->map.elem);
    case TYPE_STRUCT:  return any_object_has_typeparam(t->struct_.fields);
    case TYPE_TUPLE:   return any_object_has_typeparam(t->tuple.vars);
    case TYPE_SIGNATURE:
      return any_object_has_typeparam(t->signature.params) || any_object_has_typeparam(t->signature.results);
    case TYPE_INTERFACE:
      return any_object_has_typeparam(t->interface.methods) || any_has_typeparam(t->interface.embedded);
    case TYPE_UNION:
      for (int i = 0; i < t->union_.nterms; i++)
        if (type_has_typeparam(t->union_.terms[i].type)) return true;
      return false;
  }
  return false;
}

// ---- derived types

Type *type_default(Type *t) {
  if (t->kind != TYPE_BASIC) return t;
  switch (t->basic.kind) {
    case BASIC_UNTYPED_BOOL:    return type_basic[BASIC_BOOL];
    case BASIC_UNTYPED_INT:     return type_basic[BASIC_INT];
    case BASIC_UNTYPED_RUNE:    return type_rune;
    case BASIC_UNTYPED_FLOAT:   return type_basic[BASIC_FLOAT64];
    case BASIC_UNTYPED_COMPLEX: return type_basic[BASIC_COMPLEX128];
    case BASIC_UNTYPED_STRING:  return type_basic[BASIC_STRING];
    default:                    return t;
  }
}

// The core type that channel types x and y have in common: the restricted one if their directions do not conflict.
static Type *common_chan(Type *x, Type *y) {
  if (x->kind != TYPE_CHAN || y->kind != TYPE_CHAN) return NULL;
  if (!type_identical(x->chan.elem, y->chan.elem)) return NULL;
  if (x->chan.dir == CHAN_DIR_BOTH) return y;
  return y->chan.dir == CHAN_DIR_BOTH ? x : NULL;
}

Type *type_core(Type *t) {
  Type *u = type_underlying(t);
  if (!type_is_typeparam(t)) return u;
  if (u->kind != TYPE_INTERFACE) return NULL;
  typeset_complete(u);
  Type *core = NULL;
  for (int i = 0; i < u->interface.nterms; i++) {
    Type *term = type_underlying(u->interface.terms[i].type);
    if (!core) core = term;
    else if (!type_identical(core, term)) {
      core = common_chan(core, term);
      if (!core) return NULL;
    }
  }
  return core;
}

// ---- lists

TypeList type_list_concat(Arena *a, TypeList x, TypeList y) {
  if (!x.len) return y;
  if (!y.len) return x;
  TypeList all = {NEW_ARRAY(a, Type *, x.len + y.len), x.len + y.len};
  memcpy(all.at, x.at, sizeof *x.at * (size_t)x.len);
  memcpy(all.at + x.len, y.at, sizeof *y.at * (size_t)y.len);
  return all;
}

int type_list_index(TypeList list, const Type *t) {
  for (int i = 0; i < list.len; i++)
    if (list.at[i] == t) return i;
  return -1;
}

bool type_list_identical(TypeList x, TypeList y) {
  if (x.len != y.len) return false;
  for (int i = 0; i < x.len; i++)
    if (!type_identical(x.at[i], y.at[i])) return false;
  return true;
}

// Local types of generic functions are generic in the function's parameters without saying so.
TypeList type_params_around(const Type *named) {
  const Type *sig = named->named.in_func ? named->named.in_func->type : NULL;
  if (!sig || sig->kind != TYPE_SIGNATURE) return (TypeList){0};
  return type_list_concat(types_arena, sig->signature.recv_tparams, sig->signature.tparams);
}

TypeList type_params_of(const Type *named) {
  return named->named.in_func ? type_list_concat(types_arena, type_params_around(named), named->named.tparams) : named->named.tparams;
}
