// Which types a unit describes (core.h: CoreTypeInfo), and its itabs.
//
// Who describes a type:
//   basic types, pointers to them, error     package runtime
//   a named type of package level and its pointer      its own package, always: any other unit may refer to them
//   everything else                                    each unit that mentions it
// A description refers to others (element, fields, parameters, methods' types): need_type closes over them, and stops at what another package describes.
#include "lower_impl.h"

enum { OURS_ONCE, OURS_STRONG, THEIRS };

static bool in_runtime(Lower *lw) { return strcmp(lw->pkg->path, "runtime") == 0; }

static int who_describes(Lower *lw, Type *t) {
  t = type_unalias(t);
  Type *base = t->kind == TYPE_POINTER ? type_unalias(t->pointer.elem) : t;
  if (base->kind == TYPE_BASIC || t == type_unalias(type_error)) return in_runtime(lw) ? OURS_STRONG : THEIRS;
  if (base->kind != TYPE_NAMED || !base->named.obj->pkg) return OURS_ONCE;
  if (base->named.targs.len || base->named.in_func || base->named.local_index) return OURS_ONCE;
  return is_local_unit(lw, base->named.obj->pkg) ? OURS_STRONG : THEIRS;
}

// A type only for constraints: nothing has it at run time.
static bool is_constraint(Type *t) {
  if (!is_interface(t)) return false;
  type_methods(t);
  Type *u = under(t);
  return u->interface.nterms >= 0 || u->interface.is_comparable;
}

static void need_signature(Lower *lw, Type *sig) {
  for (int i = 0; i < sig->signature.params.len; i++) need_type(lw, sig->signature.params.at[i]->type);
  for (int i = 0; i < sig->signature.results.len; i++) need_type(lw, sig->signature.results.at[i]->type);
}

static void need_parts(Lower *lw, Type *t) {
  t = under(t);
  switch (t->kind) {
  case TYPE_POINTER: need_type(lw, t->pointer.elem); break;
  case TYPE_SLICE: need_type(lw, t->slice.elem); break;
  case TYPE_ARRAY:
    need_type(lw, t->array.elem);
    need_type(lw, slice_of(lw, t->array.elem));
    break;
  case TYPE_MAP:
    need_type(lw, t->map.key);
    need_type(lw, t->map.elem);
    break;
  case TYPE_CHAN: need_type(lw, t->chan.elem); break;
  case TYPE_STRUCT:
    for (int i = 0; i < t->struct_.fields.len; i++) need_type(lw, t->struct_.fields.at[i]->type);
    break;
  case TYPE_SIGNATURE: need_signature(lw, t); break;
  case TYPE_INTERFACE: {
    ObjectList methods = type_methods(t);
    for (int i = 0; i < methods.len; i++) need_type(lw, bare_signature(lw, methods.at[i]->type));
    break;
  }
  default: break;
  }
}

// ---- maps: struct { ctrl uint64; slots [8]struct { key K; elem E } }, large K and E by pointer

enum { GROUP_SLOTS = 8, MAX_INLINE = 128 };

static Object *new_field(Lower *lw, const char *name, Type *t) {
  Object *o = NEW(lw->pkg->arena, Object);
  o->kind = OBJ_VAR;
  o->name = intern(name);
  o->pkg = lw->pkg;
  o->type = t;
  o->var.is_field = true;
  return o;
}

static Type *struct_of(Lower *lw, Object *a, Object *b) {
  ObjectList fields = {NEW_ARRAY(lw->pkg->arena, Object *, 2), 2};
  fields.at[0] = a;
  fields.at[1] = b;
  return type_new_struct(lw->pkg->arena, fields, NEW_ARRAY(lw->pkg->arena, const char *, 2));
}

static Type *slot_part(Lower *lw, Type *t) { return type_size(t) > MAX_INLINE ? pointer_to(lw, t) : t; }

Type *map_group_type(Lower *lw, Type *map) {
  map = under(map);
  Type *slot = struct_of(lw, new_field(lw, "key", slot_part(lw, map->map.key)), new_field(lw, "elem", slot_part(lw, map->map.elem)));
  return struct_of(lw, new_field(lw, "ctrl", T_UINT64), new_field(lw, "slots", array_of(lw, slot, GROUP_SLOTS)));
}

// ---- one description

static void describe_methods(Lower *lw, CoreTypeInfo *info) {
  Type *t = info->type;
  if (is_interface(t)) return;
  MethodSet set = type_method_set(lw->pkg->arena, t);
  info->methods = (MethodSet){NEW_ARRAY(lw->arena, Lookup, set.len), 0};
  info->ifn = NEW_ARRAY(lw->arena, CoreFunc *, set.len);
  for (int i = 0; i < set.len; i++) {
    Lookup *m = &set.at[i];
    if (m->obj->type->signature.tparams.len) continue;      // generic methods satisfy no interface
    need_type(lw, bare_signature(lw, m->type));
    info->ifn[info->methods.len] = ifn_for(lw, t, m);
    info->methods.at[info->methods.len++] = *m;
  }
}

static void describe_alg(Lower *lw, CoreTypeInfo *info) {
  Type *t = info->type;
  info->equal_entry = info->hash_entry = -1;
  if (!type_comparable_(t)) return;
  info->equal_entry = equal_entry(t);
  info->hash_entry = hash_entry(t);
  if (info->equal_entry < 0) info->equal = equal_func(lw, t);
  if (info->hash_entry < 0) info->hash = hash_func(lw, t);
}

void need_type(Lower *lw, Type *t) {
  t = type_unalias(t);
  Name key = type_link_name(t);
  if (map_has(&lw->types, key)) return;
  map_set(&lw->types, key, (void *)key);
  int who = who_describes(lw, t);
  if (who == THEIRS) return;
  int at = lw->u->types.len;
  CoreTypeInfo info = {.type = t, .strong = who == OURS_STRONG};
  vec_push(&lw->u->types, info);
  need_parts(lw, t);
  if (t->kind == TYPE_NAMED) need_type(lw, pointer_to(lw, t));
  describe_methods(lw, &info);
  describe_alg(lw, &info);
  if (under(t)->kind == TYPE_MAP) info.map_group = map_group_type(lw, t);
  lw->u->types.at[at] = info;
}

void need_itab(Lower *lw, Type *t, Type *iface) {
  Name key = intern_printf("%s,%s", type_link_name(t), type_link_name(iface));
  if (map_has(&lw->itabs, key)) return;
  map_set(&lw->itabs, key, (void *)key);
  need_type(lw, t);
  need_type(lw, iface);
  ObjectList methods = type_methods(iface);
  CoreItab itab = {.type = t, .iface = iface, .fun = NEW_ARRAY(lw->arena, CoreFunc *, methods.len), .nfun = methods.len};
  for (int i = 0; i < methods.len; i++) {
    Lookup m = type_lookup(lw->pkg->arena, t, methods.at[i]->name, methods.at[i]->pkg);
    if (!m.obj || m.obj->kind != OBJ_FUNC) internal_error(0, "lower: %s has no method %s", type_link_name(t), methods.at[i]->name);
    itab.fun[i] = ifn_for(lw, t, &m);
  }
  vec_push(&lw->u->itabs, itab);
}

// ---- what a package describes anyhow

static void need_basic_types(Lower *lw) {
  for (int i = BASIC_BOOL; i <= BASIC_UNSAFE_POINTER; i++) {
    need_type(lw, type_basic[i]);
    need_type(lw, pointer_to(lw, type_basic[i]));
  }
  need_type(lw, type_error);
}

void need_package_types(Lower *lw) {
  if (in_runtime(lw)) need_basic_types(lw);
  const Map *names = &lw->pkg->scope->names;
  for (int i = 0; i < names->len; i++) {
    Object *o = names->entries[i].value;
    if (o->kind != OBJ_TYPENAME || o->typename_.is_alias) continue;
    Type *t = type_unalias(o->type);
    if (t->kind != TYPE_NAMED || t->named.tparams.len || is_constraint(t)) continue;
    need_type(lw, t);
    need_type(lw, pointer_to(lw, t));
  }
}
