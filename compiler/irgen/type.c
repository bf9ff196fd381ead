// Leaves of types. A leaf is a scalar inside a value with its offset; a type with few leaves travels and is computed with in
// registers. Everything about sizes comes from types/layout.c.
#include "gen.h"

static void add_leaf(TypeInfo *ti, LeafKind kind, LLVMTypeRef type, int64_t offset, bool is_signed) {
  if (ti->nleaves < MAX_LEAVES) ti->leaves[ti->nleaves] = (Leaf){kind, type, offset, is_signed};
  if (ti->nleaves <= MAX_LEAVES) ti->nleaves++;
}

static void add_leaves(Gen *g, TypeInfo *ti, Type *t, int64_t at);

static void add_basic(Gen *g, TypeInfo *ti, BasicKind kind, int64_t at) {
  switch (kind) {
  case BASIC_BOOL: case BASIC_UNTYPED_BOOL: add_leaf(ti, LEAF_BOOL, g->i8, at, false); break;
  case BASIC_INT8: add_leaf(ti, LEAF_INT, g->i8, at, true); break;
  case BASIC_UINT8: add_leaf(ti, LEAF_INT, g->i8, at, false); break;
  case BASIC_INT16: add_leaf(ti, LEAF_INT, g->i16, at, true); break;
  case BASIC_UINT16: add_leaf(ti, LEAF_INT, g->i16, at, false); break;
  case BASIC_INT32: case BASIC_UNTYPED_RUNE: add_leaf(ti, LEAF_INT, g->i32, at, true); break;
  case BASIC_UINT32: add_leaf(ti, LEAF_INT, g->i32, at, false); break;
  case BASIC_INT: case BASIC_INT64: case BASIC_UNTYPED_INT: add_leaf(ti, LEAF_INT, g->i64, at, true); break;
  case BASIC_UINT: case BASIC_UINT64: case BASIC_UINTPTR: add_leaf(ti, LEAF_INT, g->i64, at, false); break;
  case BASIC_FLOAT32: add_leaf(ti, LEAF_FLOAT, g->f32, at, true); break;
  case BASIC_FLOAT64: case BASIC_UNTYPED_FLOAT: add_leaf(ti, LEAF_FLOAT, g->f64, at, true); break;
  case BASIC_COMPLEX64:
    add_leaf(ti, LEAF_FLOAT, g->f32, at, true);
    add_leaf(ti, LEAF_FLOAT, g->f32, at + 4, true);
    break;
  case BASIC_COMPLEX128: case BASIC_UNTYPED_COMPLEX:
    add_leaf(ti, LEAF_FLOAT, g->f64, at, true);
    add_leaf(ti, LEAF_FLOAT, g->f64, at + 8, true);
    break;
  case BASIC_STRING: case BASIC_UNTYPED_STRING:
    add_leaf(ti, LEAF_PTR, g->ptr, at, false);
    add_leaf(ti, LEAF_INT, g->i64, at + 8, true);
    break;
  case BASIC_UNSAFE_POINTER: case BASIC_UNTYPED_NIL: add_leaf(ti, LEAF_PTR, g->ptr, at, false); break;
  case BASIC_INVALID: case BASIC_COUNT: internal_error(0, "irgen: invalid type reached code generation");
  }
}

static void add_leaves(Gen *g, TypeInfo *ti, Type *t, int64_t at) {
  Type *u = type_underlying(t);
  switch (u->kind) {
  case TYPE_BASIC: add_basic(g, ti, u->basic.kind, at); break;
  case TYPE_POINTER: case TYPE_MAP: case TYPE_CHAN: case TYPE_SIGNATURE: add_leaf(ti, LEAF_PTR, g->ptr, at, false); break;
  case TYPE_SLICE:
    add_leaf(ti, LEAF_PTR, g->ptr, at, false);
    add_leaf(ti, LEAF_INT, g->i64, at + 8, true);
    add_leaf(ti, LEAF_INT, g->i64, at + 16, true);
    break;
  case TYPE_INTERFACE:
    add_leaf(ti, LEAF_PTR, g->ptr, at, false);
    add_leaf(ti, LEAF_PTR, g->ptr, at + 8, false);
    break;
  case TYPE_ARRAY: {
    const TypeInfo *elem = type_info(g, u->array.elem);
    if (u->array.len > 0 && elem->size > 0) ti->in_memory = true;
    for (int64_t i = 0; i < u->array.len && ti->nleaves <= MAX_LEAVES && elem->nleaves > 0; i++)
      add_leaves(g, ti, u->array.elem, at + i * elem->size);
    break;
  }
  case TYPE_STRUCT:
    for (int i = 0; i < u->struct_.fields.len && ti->nleaves <= MAX_LEAVES; i++)
      add_leaves(g, ti, u->struct_.fields.at[i]->type, at + struct_offset(u, i));
    break;
  case TYPE_NAMED: case TYPE_TUPLE: case TYPE_TYPEPARAM: case TYPE_UNION: case TYPE_ALIAS:
    internal_error(0, "irgen: type %s has no layout", type_string(g->arena, t, NULL));
  }
}

const TypeInfo *type_info(Gen *g, Type *t) {
  TypeInfo *ti = map_get(&g->type_info, t);
  if (ti) return ti;
  ti = NEW(g->arena, TypeInfo);
  ti->size = type_size(t);
  ti->align = type_align(t);
  add_leaves(g, ti, t, 0);
  if (ti->nleaves > MAX_LEAVES) ti->in_memory = true;
  map_set(&g->type_info, t, ti);
  return ti;
}

int leaf_index_of_field(Gen *g, Type *strukt, int field) {
  Type *u = type_underlying(strukt);
  int index = 0;
  for (int i = 0; i < field; i++) index += type_info(g, u->struct_.fields.at[i]->type)->nleaves;
  return index;
}

LLVMTypeRef leaf_reg_type(Gen *g, const Leaf *l) { return l->kind == LEAF_BOOL ? g->i1 : l->type; }

LLVMTypeRef scalar_type(Gen *g, Type *t) {
  const TypeInfo *ti = type_info(g, t);
  if (ti->nleaves != 1) internal_error(0, "irgen: %s is no scalar", type_string(g->arena, t, NULL));
  return leaf_reg_type(g, &ti->leaves[0]);
}

LLVMTypeRef bytes_type(Gen *g, int64_t size) { return LLVMArrayType2(g->i8, (uint64_t)size); }

LLVMTypeRef element_type(Gen *g, Type *t) {
  const TypeInfo *ti = type_info(g, t);
  if (ti->nleaves == 1 && !ti->in_memory && LLVMABISizeOfType(g->layout, ti->leaves[0].type) == (uint64_t)ti->size)
    return ti->leaves[0].type;
  return bytes_type(g, ti->size);
}

void pointer_mask(Type *t, int64_t offset, uint8_t *mask) {
  Type *u = type_underlying(t);
  if (!type_has_pointers(u)) return;
  int64_t word = offset / WORD;
  switch (u->kind) {
  case TYPE_STRUCT:
    for (int i = 0; i < u->struct_.fields.len; i++)
      pointer_mask(u->struct_.fields.at[i]->type, offset + struct_offset(u, i), mask);
    break;
  case TYPE_ARRAY: {
    int64_t size = type_size(u->array.elem);
    for (int64_t i = 0; i < u->array.len; i++) pointer_mask(u->array.elem, offset + i * size, mask);
    break;
  }
  case TYPE_INTERFACE:           // the first word points at a descriptor or itab, never into the heap; Go marks both, so do we:
    mask[word / 8] |= (uint8_t)(1u << word % 8);   // itabs made at run time may be collected memory one day
    word++;
    mask[word / 8] |= (uint8_t)(1u << word % 8);
    break;
  default: mask[word / 8] |= (uint8_t)(1u << word % 8);   // pointer, map, chan, func, the first word of strings and slices
  }
}
