// Sizes, alignments and offsets on amd64, as gc lays out: fields in source order, each at the next multiple of its alignment; a
// struct whose last field has no size gets a byte more, so that a pointer to that field stays inside the object.
#include "check.h"

enum { WORD = 8 };

static const int8_t basic_size[BASIC_COUNT] = {
#define BASIC(KIND, TEXT, SIZE, FLAGS) [BASIC_##KIND] = SIZE,
#include "universe.def"
#undef BASIC
};

static int64_t limited(int64_t size) { return size < TYPE_SIZE_LIMIT ? size : TYPE_SIZE_LIMIT; }

static int64_t times(int64_t n, int64_t size) {
  int64_t all;
  return n <= 0 ? 0 : __builtin_mul_overflow(n, size, &all) ? TYPE_SIZE_LIMIT : limited(all);
}

static int64_t round_up(int64_t n, int64_t align) { return (n + align - 1) / align * align; }

static void lay_out_struct(Type *t) {
  ObjectList fields = t->struct_.fields;
  t->struct_.offsets = NEW_ARRAY(types_arena, int64_t, fields.len);
  int64_t at = 0, align = 1, last = 1;
  for (int i = 0; i < fields.len; i++) {
    Type *f = fields.at[i]->type;
    int64_t a = type_align(f);
    if (a > align) align = a;
    at = round_up(at, a);
    t->struct_.offsets[i] = at;
    last = type_size(f);
    at = limited(at + last);
  }
  if (last == 0 && at > 0) at++;
  t->size = round_up(at, align);
  t->align = align;
}

static int64_t basic_align(BasicKind kind) {
  switch (kind) {
    case BASIC_COMPLEX64:  return 4;
    case BASIC_COMPLEX128: case BASIC_STRING: return WORD;
    default: return basic_size[kind] ? basic_size[kind] : 1;
  }
}

static void lay_out(Type *t) {
  Type *u = type_underlying(t);
  t->layout_done = true;
  if (u != t) {
    t->size = type_size(u);
    t->align = type_align(u);
    return;
  }
  t->align = WORD;
  switch (t->kind) {
    case TYPE_BASIC:
      t->size = basic_size[t->basic.kind];
      t->align = basic_align(t->basic.kind);
      break;
    case TYPE_ARRAY:
      t->align = type_align(t->array.elem);
      t->size = times(t->array.len, type_size(t->array.elem));
      break;
    case TYPE_STRUCT:
      lay_out_struct(t);
      break;
    case TYPE_POINTER: case TYPE_MAP: case TYPE_CHAN: case TYPE_SIGNATURE:
      t->size = WORD;
      break;
    case TYPE_SLICE:
      t->size = 3 * WORD;
      break;
    case TYPE_INTERFACE:
      t->size = 2 * WORD;
      break;
    case TYPE_NAMED: case TYPE_TUPLE: case TYPE_TYPEPARAM: case TYPE_UNION: case TYPE_ALIAS:
      break;
  }
}

int64_t type_size(Type *t) {
  if (!t->layout_done) lay_out(t);
  return t->size;
}

int64_t type_align(Type *t) {
  if (!t->layout_done) lay_out(t);
  return t->align;
}

int64_t struct_offset(Type *t, int field) {
  Type *u = type_underlying(t);
  type_size(u);
  return u->struct_.offsets[field];
}

static bool fields_have_pointers(Type *u) {
  for (int i = 0; i < u->struct_.fields.len; i++)
    if (type_has_pointers(u->struct_.fields.at[i]->type)) return true;
  return false;
}

bool type_has_pointers(Type *t) {
  Type *u = type_underlying(t);
  switch (u->kind) {
    case TYPE_BASIC:
      return u->basic.kind == BASIC_STRING || u->basic.kind == BASIC_UNSAFE_POINTER;
    case TYPE_ARRAY:
      return u->array.len > 0 && type_has_pointers(u->array.elem);
    case TYPE_STRUCT:
      if (!u->pointers) u->pointers = fields_have_pointers(u) ? ANSWER_YES : ANSWER_NO;
      return u->pointers == ANSWER_YES;
    default:
      return true;
  }
}

bool type_is_direct(Type *t) {
  Type *u = type_underlying(t);
  switch (u->kind) {
    case TYPE_POINTER: case TYPE_MAP: case TYPE_CHAN: case TYPE_SIGNATURE:
      return true;
    case TYPE_BASIC:
      return u->basic.kind == BASIC_UNSAFE_POINTER;
    case TYPE_ARRAY:
      return u->array.len == 1 && type_is_direct(u->array.elem);
    case TYPE_STRUCT:
      return u->struct_.fields.len == 1 && type_is_direct(u->struct_.fields.at[0]->type);
    default:
      return false;
  }
}
