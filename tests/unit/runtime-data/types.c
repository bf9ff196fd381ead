// types.c -- see types.h.
#include "types.h"

#include <stdlib.h>
#include <string.h>

#define NAME(s) {(const uint8_t *)(s), sizeof(s) - 1}
#define PLAIN(bytes, k, name, eq, h) {.size = bytes, .align = bytes, .kind = k, .tflag = TFLAG_NAMED, .equal = (void *)(eq), .hasher = (void *)(h), .str = NAME(name)}
#define WITH(bytes, ptrs, bits, k, name, eq, h) \
  {.size = bytes, .ptrdata = ptrs, .align = 8, .kind = k, .equal = (void *)(eq), .hasher = (void *)(h), .str = NAME(name), .gcdata = (const uint8_t[]){bits}}

const rtype type_int8 = PLAIN(1, KIND_INT8, "int8", rt_memequal8, rt_memhash8);
const rtype type_int32 = PLAIN(4, KIND_INT32, "int32", rt_memequal32, rt_memhash32);
const rtype type_int64 = PLAIN(8, KIND_INT64, "int64", rt_memequal64, rt_memhash64);
const rtype type_float64 = PLAIN(8, KIND_FLOAT64, "float64", rt_f64equal, rt_f64hash);
const rtype type_string = WITH(16, 8, 1, KIND_STRING, "string", rt_strequal, rt_strhash);
const rtype type_pointer = {.size = 8, .ptrdata = 8, .align = 8, .kind = KIND_POINTER, .tflag = TFLAG_DIRECT, .equal = (void *)rt_memequal64,
                            .hasher = (void *)rt_memhash64, .str = NAME("*T"), .gcdata = (const uint8_t[]){1}};
const rtype type_eface = WITH(16, 16, 3, KIND_INTERFACE, "interface {}", rt_nilinterequal, rt_nilinterhash);
const rtype type_slice_int = WITH(24, 8, 1, KIND_SLICE, "[]int", NULL, NULL);
const rtype type_func = {.size = 8, .ptrdata = 8, .align = 8, .kind = KIND_FUNC, .tflag = TFLAG_DIRECT, .str = NAME("func()"), .gcdata = (const uint8_t[]){1}};
const rtype type_node = WITH(sizeof(node), 32, 0xd, KIND_STRUCT, "main.node", NULL, NULL);

static bool big_equal(const void *a, const void *b) { return memcmp(a, b, sizeof(big)) == 0; }
static Uint big_hash(const void *p, Uint seed) { return (Uint)rt_memhash((void *)p, (Int)seed, sizeof(big)); }
const rtype type_big = WITH(sizeof(big), 16, 2, KIND_STRUCT, "main.big", big_equal, big_hash);

// ---- composed types

typedef struct { uint8_t *bits; Uint words; } bitset;
static void set_bits(bitset *b, Uint offset, const rtype *t) {
  for (Uint i = 0; i < t->ptrdata / 8; i++)
    if (t->gcdata[i / 8] >> i % 8 & 1) {
      Uint at = offset / 8 + i;
      b->bits[at / 8] |= (uint8_t)(1 << at % 8);
      b->words = at + 1;
    }
}

static Uint round_up(Uint n, Uint to) { return (n + to - 1) / to * to; }

const maptype *map_of(const rtype *key, const rtype *elem) {
  maptype *m = calloc(1, sizeof *m);
  m->type = (rtype){.size = 8, .ptrdata = 8, .align = 8, .kind = KIND_MAP, .tflag = TFLAG_DIRECT, .str = NAME("map[K]E"), .gcdata = (const uint8_t[]){1}};
  m->key = key;
  m->elem = elem;
  if (key->size > MAP_MAX_INLINE) m->flags |= MAP_INDIRECT_KEY;
  if (elem->size > MAP_MAX_INLINE) m->flags |= MAP_INDIRECT_ELEM;
  if (key->kind == KIND_FLOAT64 || key->kind == KIND_STRING || key->kind == KIND_INTERFACE) m->flags |= MAP_NEED_KEY_UPDATE;
  if (key->kind == KIND_INTERFACE) m->flags |= MAP_HASH_MIGHT_PANIC;
  const rtype *k = m->flags & MAP_INDIRECT_KEY ? &type_pointer : key, *e = m->flags & MAP_INDIRECT_ELEM ? &type_pointer : elem;
  Uint align = k->align > e->align ? k->align : e->align;
  m->elemoff = round_up(k->size, e->align ? e->align : 1);
  m->slotsize = round_up(m->elemoff + e->size, align);
  m->groupsize = round_up(8 + 8 * m->slotsize, 8);
  bitset b = {calloc(1, m->groupsize / 64 + 1), 0};
  for (Uint i = 0; i < 8; i++) {
    set_bits(&b, 8 + i * m->slotsize, k);
    set_bits(&b, 8 + i * m->slotsize + m->elemoff, e);
  }
  rtype *group = calloc(1, sizeof *group);
  *group = (rtype){.size = m->groupsize, .ptrdata = b.words * 8, .align = 8, .kind = KIND_STRUCT, .gcdata = b.bits};
  m->group = group;
  return m;
}

const chantype *chan_of(const rtype *elem) {
  chantype *c = calloc(1, sizeof *c);
  c->elem = elem;
  c->dir = CHAN_BOTH;
  return c;
}
