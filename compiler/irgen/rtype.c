// Type descriptors and itabs as constants, field by field in the order of runtime/abi/rtype.def. LLVM lays an unpacked struct out as C does,
// so a descriptor is the list of its fields.
//
// Allocation and copying need only size and pointer bitmap: for them there are bare descriptors, shared by all types of the same shape, which keep
// no method alive.
#include "gen.h"

#include <string.h>
#include "../../runtime/abi/layout.h"
#include "../support/vec.h"

typedef VEC(LLVMValueRef) Fields;

static uint32_t fnv1a(const char *s) {
  uint32_t h = 2166136261u;
  for (; *s; s++) h = (h ^ (uint8_t)*s) * 16777619u;
  return h;
}

static void add_ptr(Gen *g, Fields *f, LLVMValueRef p) { vec_push(f, p ? p : null_ptr(g)); }
static void add_int(Gen *g, Fields *f, int64_t v) { vec_push(f, int_const(g, v)); }
static void add_u32(Gen *g, Fields *f, uint32_t v) { vec_push(f, LLVMConstInt(g->i32, v, false)); }
static void add_u8(Gen *g, Fields *f, unsigned v) { vec_push(f, LLVMConstInt(g->i8, v, false)); }

static void add_string(Gen *g, Fields *f, const char *s) {
  size_t len = s ? strlen(s) : 0;
  add_ptr(g, f, len ? string_const(g, s, len) : NULL);
  add_int(g, f, (int64_t)len);
}

static LLVMValueRef finish(Gen *g, Fields *f) {
  LLVMValueRef v = LLVMConstStructInContext(g->ctx, f->at, (unsigned)f->len, false);
  vec_free(f);
  return v;
}

// One symbol a package path: names are the same exactly if text and this address agree.
static LLVMValueRef pkgpath_ptr(Gen *g, const Object *o) {
  if (name_is_exported(o->name) || !o->pkg) return NULL;
  const char *name = arena_printf(g->arena, "go:path.%s", o->pkg->path);
  LLVMValueRef v = LLVMGetNamedGlobal(g->mod, name);
  if (v) return v;
  v = make_constant_global(g, name, LLVMConstStringInContext2(g->ctx, o->pkg->path, strlen(o->pkg->path), false), true);
  return v;
}

// ---- the part all kinds share

static unsigned kind_of(Type *u) {
  switch (u->kind) {
  case TYPE_POINTER: return KIND_POINTER;
  case TYPE_SLICE: return KIND_SLICE;
  case TYPE_ARRAY: return KIND_ARRAY;
  case TYPE_MAP: return KIND_MAP;
  case TYPE_CHAN: return KIND_CHAN;
  case TYPE_STRUCT: return KIND_STRUCT;
  case TYPE_SIGNATURE: return KIND_FUNC;
  case TYPE_INTERFACE: return KIND_INTERFACE;
  case TYPE_BASIC: break;
  default: internal_error(0, "irgen: no kind for a type of kind %d", u->kind);
  }
  static const uint8_t kinds[BASIC_COUNT] = {
    [BASIC_BOOL] = KIND_BOOL, [BASIC_INT] = KIND_INT, [BASIC_INT8] = KIND_INT8, [BASIC_INT16] = KIND_INT16, [BASIC_INT32] = KIND_INT32,
    [BASIC_INT64] = KIND_INT64, [BASIC_UINT] = KIND_UINT, [BASIC_UINT8] = KIND_UINT8, [BASIC_UINT16] = KIND_UINT16,
    [BASIC_UINT32] = KIND_UINT32, [BASIC_UINT64] = KIND_UINT64, [BASIC_UINTPTR] = KIND_UINTPTR, [BASIC_FLOAT32] = KIND_FLOAT32,
    [BASIC_FLOAT64] = KIND_FLOAT64, [BASIC_COMPLEX64] = KIND_COMPLEX64, [BASIC_COMPLEX128] = KIND_COMPLEX128,
    [BASIC_STRING] = KIND_STRING, [BASIC_UNSAFE_POINTER] = KIND_UNSAFE_POINTER,
  };
  return kinds[u->basic.kind];
}

// Number of words up to the last pointer, and the bitmap.
static int64_t pointer_words(Gen *g, Type *t, uint8_t **mask) {
  int64_t words = type_has_pointers(t) ? (type_size(t) + WORD - 1) / WORD : 0;
  *mask = NEW_ARRAY(g->arena, uint8_t, words / 8 + 1);
  pointer_mask(t, 0, *mask);
  while (words > 0 && !((*mask)[(words - 1) / 8] >> (words - 1) % 8 & 1)) words--;
  return words;
}

static LLVMValueRef mask_data(Gen *g, const uint8_t *mask, int64_t words) {
  return words ? string_const(g, (const char *)mask, (size_t)(words + 7) / 8) : NULL;
}

// string_const interns by content with NULs included, so equal bitmaps are shared within a module.

static LLVMValueRef entry_ptr(Gen *g, int entry) {
  LLVMTypeRef type;
  return entry < 0 ? NULL : entry_func(g, (Entry)entry, &type);
}

static bool is_plain_memory(int equal_entry) {
  return equal_entry == ENTRY_memequal0 || equal_entry == ENTRY_memequal8 || equal_entry == ENTRY_memequal16 || equal_entry == ENTRY_memequal32 ||
         equal_entry == ENTRY_memequal64 || equal_entry == ENTRY_memequal128;
}

static LLVMValueRef common(Gen *g, CoreTypeInfo *ti, LLVMValueRef uncommon) {
  Type *t = ti->type, *u = type_underlying(t);
  uint8_t *mask;
  int64_t words = pointer_words(g, t, &mask);
  unsigned flags = (type_is_named(t) ? TFLAG_NAMED : 0) | (uncommon ? TFLAG_UNCOMMON : 0) | (type_is_direct(t) ? TFLAG_DIRECT : 0) |
                   (!ti->equal && is_plain_memory(ti->equal_entry) ? TFLAG_REGULAR_MEM : 0);
  Fields f = {0};
  add_int(g, &f, type_size(t));
  add_int(g, &f, words * WORD);
  add_u32(g, &f, fnv1a(type_link_name(t)));
  add_u8(g, &f, flags);
  add_u8(g, &f, (unsigned)type_align(t));
  add_u8(g, &f, (unsigned)type_align(t));
  add_u8(g, &f, kind_of(u));
  add_ptr(g, &f, ti->equal ? func_value(g, ti->equal) : entry_ptr(g, ti->equal_entry));
  add_ptr(g, &f, ti->hash ? func_value(g, ti->hash) : entry_ptr(g, ti->hash_entry));
  add_ptr(g, &f, mask_data(g, mask, words));
  add_string(g, &f, type_reflect_string(g->arena, t));
  // The link step drops ptrto where nobody can ask for it (backend/prune.c): it would keep *T and its methods in every program that has T.
  bool has_pointer = t->kind == TYPE_NAMED && t->named.obj->pkg && u->kind != TYPE_INTERFACE;
  add_ptr(g, &f, has_pointer ? type_desc(g, type_new_pointer(g->arena, t)) : NULL);
  add_ptr(g, &f, uncommon);
  return finish(g, &f);
}

LLVMValueRef gc_type_of_mask(Gen *g, int64_t size, const uint8_t *mask, int64_t words) {
  while (words > 0 && !(mask[(words - 1) / 8] >> (words - 1) % 8 & 1)) words--;
  StrBuf key = {0};
  strbuf_printf(&key, "go:gc.%lld.", (long long)size);
  uint64_t h = 14695981039346656037u;
  for (int64_t i = 0; i < (words + 7) / 8; i++) {
    h = (h ^ mask[i]) * 1099511628211u;
    if (i < 16) strbuf_printf(&key, "%02x", mask[i]);
  }
  if (words > 128) strbuf_printf(&key, ".%llx", (unsigned long long)h);
  Name name = intern(strbuf_str(&key));
  strbuf_free(&key);
  LLVMValueRef v = LLVMGetNamedGlobal(g->mod, name);
  if (v) return v;
  Fields f = {0};
  add_int(g, &f, size);
  add_int(g, &f, words * WORD);
  add_u32(g, &f, 0);
  add_u8(g, &f, 0);
  add_u8(g, &f, WORD);
  add_u8(g, &f, WORD);
  add_u8(g, &f, KIND_STRUCT);
  add_ptr(g, &f, NULL);
  add_ptr(g, &f, NULL);
  add_ptr(g, &f, mask_data(g, mask, words));
  add_string(g, &f, NULL);
  add_ptr(g, &f, NULL);
  add_ptr(g, &f, NULL);
  return make_constant_global(g, name, finish(g, &f), true);
}

LLVMValueRef gc_type(Gen *g, Type *t) {
  uint8_t *mask;
  int64_t words = pointer_words(g, t, &mask);
  return gc_type_of_mask(g, type_size(t), mask, words);
}

// ---- references

LLVMValueRef type_desc(Gen *g, Type *t) {
  const char *name = arena_printf(g->arena, "type:%s", type_link_name(t));
  LLVMValueRef v = LLVMGetNamedGlobal(g->mod, name);
  return v ? v : LLVMAddGlobal(g->mod, g->i8, name);
}

LLVMValueRef itab_ref(Gen *g, Type *t, Type *iface) {
  const char *name = arena_printf(g->arena, "go:itab.%s,%s", type_link_name(t), type_link_name(iface));
  LLVMValueRef v = LLVMGetNamedGlobal(g->mod, name);
  return v ? v : LLVMAddGlobal(g->mod, g->i8, name);
}

// Gives the symbol its constant, whatever type it was declared with.
static void define_symbol(Gen *g, const char *name, LLVMValueRef init, bool once) {
  LLVMValueRef old = LLVMGetNamedGlobal(g->mod, name);
  LLVMValueRef v = LLVMAddGlobal(g->mod, LLVMTypeOf(init), "");
  if (old) {
    LLVMReplaceAllUsesWith(old, v);
    LLVMDeleteGlobal(old);
  }
  LLVMSetValueName2(v, name, strlen(name));
  LLVMSetInitializer(v, init);
  LLVMSetGlobalConstant(v, true);
  LLVMSetAlignment(v, WORD);
  if (once) {
    LLVMSetLinkage(v, LLVMLinkOnceODRLinkage);
    LLVMSetComdat(v, LLVMGetOrInsertComdat(g->mod, name));
  }
  // Package reflect walks the descriptors of the program one by one: nothing else may lie among them.
  if (strncmp(name, "type:", 5) == 0) LLVMSetSection(v, arena_printf(g->arena, SECTION_TYPE "%s", name));
  else if (!once) own_section(g, v, name);
}

static LLVMValueRef array_data(Gen *g, Fields *elems) {
  if (elems->len == 0) return NULL;
  LLVMValueRef init = LLVMConstArray2(LLVMTypeOf(elems->at[0]), elems->at, (uint64_t)elems->len);
  vec_free(elems);
  return make_constant_global(g, "", init, false);
}

// The link step finds lists of methods by the names of their sections, to drop methods that nobody can call (backend/prune.c).
static LLVMValueRef method_data(Gen *g, Fields *elems, const char *section, Type *t) {
  LLVMValueRef v = array_data(g, elems);
  if (v) LLVMSetSection(v, arena_printf(g->arena, "%s%s", section, type_link_name(t)));
  return v;
}

// ---- methods

static LLVMValueRef method_array(Gen *g, CoreTypeInfo *ti, int *nexported) {
  Fields all = {0};
  *nexported = 0;
  for (int i = 0; i < ti->methods.len; i++) {
    const Lookup *m = &ti->methods.at[i];
    Fields f = {0};
    add_string(g, &f, m->obj->name);
    add_ptr(g, &f, pkgpath_ptr(g, m->obj));
    add_ptr(g, &f, type_desc(g, m->type));
    add_ptr(g, &f, func_value(g, ti->ifn[i]));
    vec_push(&all, finish(g, &f));
    if (name_is_exported(m->obj->name)) ++*nexported;
  }
  return method_data(g, &all, SECTION_METHODS, ti->type);
}

static const char *name_with_args(Gen *g, Type *t) {
  const char *s = type_reflect_string(g->arena, t);
  const char *bracket = strchr(s, '[');
  const char *dot = NULL;
  for (const char *p = s; *p && p != bracket; p++)
    if (*p == '.') dot = p;
  return dot ? dot + 1 : s;
}

static LLVMValueRef uncommon_data(Gen *g, CoreTypeInfo *ti) {
  Type *t = ti->type;
  bool named = type_is_named(t);
  if (!named && ti->methods.len == 0) return NULL;
  Package *pkg = t->kind == TYPE_NAMED ? t->named.obj->pkg : NULL;
  int nexported;
  LLVMValueRef methods = method_array(g, ti, &nexported);
  Fields f = {0};
  add_string(g, &f, named ? name_with_args(g, t) : NULL);
  add_string(g, &f, pkg ? pkg->path : NULL);
  add_ptr(g, &f, methods);
  add_int(g, &f, ti->methods.len);
  add_int(g, &f, nexported);
  return make_constant_global(g, "", finish(g, &f), false);
}

// ---- the part of each kind

static void add_interface(Gen *g, Fields *f, Type *t, Type *u) {
  ObjectList all = type_methods(u);
  Fields methods = {0};
  const char *pkg = t->kind == TYPE_NAMED && t->named.obj->pkg ? t->named.obj->pkg->path : NULL;
  for (int i = 0; i < all.len; i++) {
    Fields m = {0};
    add_string(g, &m, all.at[i]->name);
    add_ptr(g, &m, pkgpath_ptr(g, all.at[i]));
    add_ptr(g, &m, type_desc(g, all.at[i]->type));
    if (!pkg && !name_is_exported(all.at[i]->name) && all.at[i]->pkg) pkg = all.at[i]->pkg->path;
    vec_push(&methods, finish(g, &m));
  }
  add_string(g, f, pkg);
  add_ptr(g, f, method_data(g, &methods, SECTION_IMETHODS, t));
  add_int(g, f, all.len);
}

static void add_struct(Gen *g, Fields *f, Type *u) {
  Fields fields = {0};
  const char *pkg = NULL;
  for (int i = 0; i < u->struct_.fields.len; i++) {
    Object *o = u->struct_.fields.at[i];
    Fields m = {0};
    add_string(g, &m, o->name);
    add_ptr(g, &m, pkgpath_ptr(g, o));
    add_ptr(g, &m, type_desc(g, o->type));
    add_int(g, &m, struct_offset(u, i));
    add_string(g, &m, u->struct_.tags ? u->struct_.tags[i] : NULL);
    add_int(g, &m, o->var.embedded);
    if (!name_is_exported(o->name) && o->pkg) pkg = o->pkg->path;
    vec_push(&fields, finish(g, &m));
  }
  add_string(g, f, pkg);
  int n = fields.len;
  add_ptr(g, f, array_data(g, &fields));
  add_int(g, f, n);
}

static void add_func(Gen *g, Fields *f, Type *u) {
  Fields types = {0};
  for (int i = 0; i < u->signature.params.len; i++) vec_push(&types, type_desc(g, u->signature.params.at[i]->type));
  for (int i = 0; i < u->signature.results.len; i++) vec_push(&types, type_desc(g, u->signature.results.at[i]->type));
  add_ptr(g, f, array_data(g, &types));
  add_int(g, f, u->signature.params.len);
  add_int(g, f, u->signature.results.len);
  add_int(g, f, u->signature.variadic);
}

// Can the key hold an interface, whose hash may panic?
static bool hash_might_panic(Type *t) {
  Type *u = type_underlying(t);
  if (u->kind == TYPE_INTERFACE) return true;
  if (u->kind == TYPE_ARRAY) return hash_might_panic(u->array.elem);
  if (u->kind != TYPE_STRUCT) return false;
  for (int i = 0; i < u->struct_.fields.len; i++)
    if (hash_might_panic(u->struct_.fields.at[i]->type)) return true;
  return false;
}

// Equal keys that differ in their bits: an overwrite stores the key again.
static bool needs_key_update(Type *t) {
  Type *u = type_underlying(t);
  if (u->kind == TYPE_INTERFACE || type_is(u, TF_FLOAT | TF_COMPLEX | TF_STRING)) return true;
  if (u->kind == TYPE_ARRAY) return needs_key_update(u->array.elem);
  if (u->kind != TYPE_STRUCT) return false;
  for (int i = 0; i < u->struct_.fields.len; i++)
    if (needs_key_update(u->struct_.fields.at[i]->type)) return true;
  return false;
}

static void add_map(Gen *g, Fields *f, CoreTypeInfo *ti, Type *u) {
  Type *group = type_underlying(ti->map_group);
  Type *slots = type_underlying(group->struct_.fields.at[1]->type);
  Type *slot = type_underlying(slots->array.elem);
  bool big_key = type_size(u->map.key) > MAP_MAX_INLINE, big_elem = type_size(u->map.elem) > MAP_MAX_INLINE;
  add_ptr(g, f, type_desc(g, u->map.key));
  add_ptr(g, f, type_desc(g, u->map.elem));
  add_ptr(g, f, gc_type(g, ti->map_group));
  add_int(g, f, type_size(ti->map_group));
  add_int(g, f, type_size(slot));
  add_int(g, f, struct_offset(slot, 1));
  add_int(g, f, (big_key ? MAP_INDIRECT_KEY : 0) | (big_elem ? MAP_INDIRECT_ELEM : 0) | (needs_key_update(u->map.key) ? MAP_NEED_KEY_UPDATE : 0) |
                  (hash_might_panic(u->map.key) ? MAP_HASH_MIGHT_PANIC : 0));
}

void define_type(Gen *g, CoreTypeInfo *ti) {
  Type *t = ti->type, *u = type_underlying(t);
  LLVMValueRef head = common(g, ti, uncommon_data(g, ti));
  Fields f = {0};
  vec_push(&f, head);
  switch (u->kind) {
  case TYPE_ARRAY:
    add_ptr(g, &f, type_desc(g, u->array.elem));
    add_ptr(g, &f, NULL);
    add_int(g, &f, u->array.len);
    break;
  case TYPE_CHAN:
    add_ptr(g, &f, type_desc(g, u->chan.elem));
    add_int(g, &f, u->chan.dir == CHAN_DIR_BOTH ? CHAN_BOTH : u->chan.dir == CHAN_DIR_SEND ? CHAN_SEND : CHAN_RECV);
    break;
  case TYPE_SIGNATURE: add_func(g, &f, u); break;
  case TYPE_INTERFACE: add_interface(g, &f, t, u); break;
  case TYPE_MAP: add_map(g, &f, ti, u); break;
  case TYPE_POINTER: add_ptr(g, &f, type_desc(g, u->pointer.elem)); break;
  case TYPE_SLICE: add_ptr(g, &f, type_desc(g, u->slice.elem)); break;
  case TYPE_STRUCT: add_struct(g, &f, u); break;
  default: break;
  }
  define_symbol(g, arena_printf(g->arena, "type:%s", type_link_name(t)), finish(g, &f), !ti->strong);
}

void define_itab(Gen *g, CoreItab *it) {
  Fields f = {0};
  add_ptr(g, &f, type_desc(g, it->iface));
  add_ptr(g, &f, type_desc(g, it->type));
  add_u32(g, &f, fnv1a(type_link_name(it->type)));
  add_u32(g, &f, 0);
  for (int i = 0; i < it->nfun; i++) add_ptr(g, &f, func_value(g, it->fun[i]));
  define_symbol(g, arena_printf(g->arena, "go:itab.%s,%s", type_link_name(it->type), type_link_name(it->iface)), finish(g, &f), true);
}
