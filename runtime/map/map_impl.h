// map_impl.h -- what the files of map/ share: groups, tables, keys, the search.
#ifndef BURROW_MAP_IMPL_H
#define BURROW_MAP_IMPL_H

#include <emmintrin.h>

#include "../alg/alg.h"
#include "../gc/barrier.h"
#include "../heap/heap.h"
#include "../panic/panic.h"
#include "../sched/sched.h"
#include "map.h"

#define likely(x)   __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
#define INLINE      static inline __attribute__((always_inline))
// p stays on the stack or in a saved register up to here, where a collection during a call before finds it.
#define KEEP_ALIVE(p) __asm__ volatile("" : : "rm"(p))

enum {
  MAX_TABLE = 1024,                        // slots
  MIN_TABLE = 16,
};
enum { CTRL_EMPTY = 0x80, CTRL_DELETED = 0xfe };   // a full slot's byte is the hash's low 7 bits
#define ALL_EMPTY 0x8080808080808080u

// One table of the directory. Entries whose hash begins with the table's localdepth bits are here and nowhere else.
typedef struct table {
  uint16_t used;         // entries
  uint16_t capacity;     // slots: a power of two
  uint16_t growthleft;   // empty slots that may still be filled before the table is rebuilt
  uint8_t  localdepth;
  bool     stale;        // replaced; only iterators still know it
  Int      index;        // first of its 2^(depth - localdepth) entries in the directory
  char    *groups;
} table;

typedef unsigned slotmask;                 // bit i: slot i of a group

// ---- groups

INLINE uint64_t *ctrl_of(char *group) { return (uint64_t *)group; }
INLINE char *slot_at(const maptype *t, char *group, unsigned i) { return group + 8 + i * t->slotsize; }
INLINE slotmask ctrl_match(const char *group, uint8_t byte) {
  __m128i ctrl = _mm_loadl_epi64((const __m128i *)group);
  return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(ctrl, _mm_set1_epi8((char)byte))) & 0xff;
}
INLINE slotmask ctrl_match_empty(const char *group) { return ctrl_match(group, CTRL_EMPTY); }
INLINE slotmask ctrl_match_free(const char *group) { return (unsigned)_mm_movemask_epi8(_mm_loadl_epi64((const __m128i *)group)) & 0xff; }
INLINE slotmask ctrl_match_full(const char *group) { return ~ctrl_match_free(group) & 0xff; }
INLINE void ctrl_set(char *group, unsigned i, uint8_t byte) { ((uint8_t *)group)[i] = byte; }
INLINE uint8_t ctrl_get(const char *group, unsigned i) { return ((const uint8_t *)group)[i]; }

INLINE uint8_t hash_h2(Uint hash) { return hash & 0x7f; }
INLINE Uint hash_h1(Uint hash) { return hash >> 7; }

INLINE Uint table_mask(const table *tb) { return tb->capacity / MAP_GROUP_SLOTS - 1; }
INLINE char *table_group(const maptype *t, const table *tb, Uint i) { return tb->groups + i * t->groupsize; }
INLINE Uint dir_index(const hmap *m, Uint hash) { return hash >> 1 >> (63 - m->depth); }
INLINE table *table_for(const hmap *m, Uint hash) { return ((table **)m->dir)[dir_index(m, hash)]; }

// The groups in which a hash may be: all of them, in an order that starts at the hash and widens its steps.
#define FOR_PROBE(group, t, tb, hash) \
  for (Uint probe_ = 0, at_ = hash_h1(hash) & table_mask(tb); (group = table_group(t, tb, at_), true); at_ = (at_ + ++probe_) & table_mask(tb))

// ---- keys
//
// There is one search and one insertion, for four kinds of keys. The kind is a constant wherever they are called, so
// that the compiler makes four specialised copies of each.
typedef enum { KEY_ANY, KEY_32, KEY_64, KEY_STR } keykind;
typedef struct { void *p; uint64_t word; String str; } mapkey;   // the one that the kind says is set

INLINE Uint key_hash(keykind kind, const maptype *t, const hmap *m, const mapkey *key) {
  switch (kind) {
  case KEY_32:  return hash32((uint32_t)key->word, m->seed);
  case KEY_64:  return hash64(key->word, m->seed);
  case KEY_STR: return (Uint)rt_memhash((void *)key->str.ptr, (Int)m->seed, key->str.len);
  case KEY_ANY: break;
  }
  return type_hash(t->key, key->p, m->seed);
}

INLINE void *slot_key(const maptype *t, char *slot) { return t->flags & MAP_INDIRECT_KEY ? *(void **)slot : slot; }
INLINE void *slot_elem(const maptype *t, char *slot) {
  void *e = slot + t->elemoff;
  return unlikely(t->flags & MAP_INDIRECT_ELEM) ? *(void **)e : e;
}

INLINE bool key_equal(keykind kind, const maptype *t, char *slot, const mapkey *key) {
  switch (kind) {
  case KEY_32:  return *(uint32_t *)slot == (uint32_t)key->word;
  case KEY_64:  return *(uint64_t *)slot == key->word;
  case KEY_STR: {
    const String *s = (const String *)slot;
    return s->len == key->str.len && (s->ptr == key->str.ptr || __builtin_memcmp(s->ptr, key->str.ptr, (Uint)s->len) == 0);
  }
  case KEY_ANY: break;
  }
  return type_equal(t->key, slot_key(t, slot), key->p);
}

INLINE void key_store(keykind kind, const maptype *t, char *slot, const mapkey *key) {
  switch (kind) {
  case KEY_32:
    *(uint32_t *)slot = (uint32_t)key->word;
    return;
  case KEY_64:
    if (t->key->ptrdata != 0) store_pointer(slot, (void *)key->word);
    else *(uint64_t *)slot = key->word;
    return;
  case KEY_STR:
    store_pointer(slot, key->str.ptr);
    ((String *)slot)->len = key->str.len;
    return;
  case KEY_ANY: break;
  }
  store_typed(t->key, slot_key(t, slot), key->p);
}

// ---- whole slots

// Copies or clears n bytes, a multiple of 4 and mostly 16 or 24: memcpy's and memset's way to small sizes is long.
INLINE void words_copy(char *to, const char *from, Uint n) {
  for (; n >= 8; n -= 8, to += 8, from += 8) {
    __builtin_memcpy(to, from, 8);
    __asm__("" : "+r"(to));   // so that the loop is not taken for a memcpy
  }
  for (; n > 0; n--) *to++ = *from++;
}
INLINE void words_clear(char *to, Uint n) {
  for (; n >= 8; n -= 8, to += 8) {
    __builtin_memset(to, 0, 8);
    __asm__("" : "+r"(to));
  }
  for (; n > 0; n--) *to++ = 0;
}

// ---- the search

// Where an entry is; slot NULL: it is not there.
typedef struct { char *slot, *group; unsigned i; } place;

INLINE place group_find(keykind kind, const maptype *t, char *group, Uint hash, const mapkey *key) {
  for (slotmask match = ctrl_match(group, hash_h2(hash)); match != 0; match &= match - 1) {
    unsigned i = (unsigned)__builtin_ctz(match);
    char *slot = slot_at(t, group, i);
    if (likely(key_equal(kind, t, slot, key))) return (place){slot, group, i};
  }
  return (place){NULL, NULL, 0};
}

// m is not empty.
INLINE place map_find(keykind kind, const maptype *t, const hmap *m, Uint hash, const mapkey *key) {
  if (m->dirlen == 0) return group_find(kind, t, m->dir, hash, key);
  const table *tb = table_for(m, hash);
  char *group;
  FOR_PROBE(group, t, tb, hash) {
    place at = group_find(kind, t, group, hash, key);
    if (at.slot != NULL) return at;
    if (likely(ctrl_match_empty(group) != 0)) return at;
  }
  __builtin_unreachable();
}

// ---- between map.c and table.c

char  *groups_new(const maptype *t, Uint ngroups);                      // all slots empty
table *table_new(const maptype *t, Uint capacity, Int index, uint8_t localdepth);
void   table_clear(const maptype *t, table *tb);
void   map_small_to_table(const maptype *t, hmap *m);                   // a full small map becomes one table
void   table_rebuild(const maptype *t, hmap *m, table *tb);             // makes room: purges, grows or splits tb
void   map_make_tables(const maptype *t, hmap *m, Uint hint);

#endif
