// map.c -- maps: making, searching, assigning, deleting, clearing.
//
// How a map works.  Entries lie in groups of eight slots. A group begins with a control word, one byte a slot: empty,
// deleted, or full with seven bits of the key's hash. One vector comparison finds the slots that may hold a key, so a
// search compares keys almost only when it has found the right one.
//
//     hmap          up to 8 entries: dir is the one group; no probing, no deleted marks
//     hmap -> directory -> tables -> groups                    (extendible hashing)
//             the hash's top bits           the rest, by open addressing over the table's groups
//
// A table has at most 1024 slots. It doubles until it has; then it splits in two by the next bit of the hash, and the
// directory, which has an entry for each prefix of hashes, doubles when a table needs more bits than it has. So an
// insertion never moves more than about 900 entries, however large the map is.
//
// A search probes groups until it meets one with an empty slot. Therefore a table keeps an eighth of its slots empty,
// and a deleted entry leaves an empty slot only if its group has another one (no search went past it); otherwise it
// leaves a mark. When no slot may be filled any more the table is rebuilt: at its size if many marks are in it, else larger.
//
// Always true between operations (map_check): used is the sum of the tables' used; every entry is found from its hash;
// growthleft + used + marks = 7/8 of the slots; each table stands in 2^(depth - localdepth) neighbouring directory entries.
// Free slots are zero in key and element, so that an element is zero when mapassign returns it for a new key.
// Rejected: growth by moving a few entries at each operation. Every access would look in two places, and iteration
// would have to know where it stands in both.
#include "map_impl.h"

const uint8_t zeroVal[1024] __asm__("runtime.zeroVal") __attribute__((aligned(64))) = {0};

static const rtype hmap_rtype = RTYPE_WITH_POINTERS(hmap, 1 << 2);
_Static_assert(offsetof(hmap, dir) == 16, "hmap_rtype");

static inline bool is_writing(const hmap *m) { return __atomic_load_n(&m->writing, __ATOMIC_RELAXED); }   // pairs with nothing: luck

static inline void writing_begin(hmap *m) { m->writing ^= 1; }
static inline void writing_end(hmap *m) {
  if (unlikely(!is_writing(m))) fatal("concurrent map writes");
  m->writing ^= 1;
}

void *rt_makemap(void *type, Int hint) {
  hmap *m = mallocgc(sizeof(hmap), &hmap_rtype, true);
  m->seed = cheaprand64();
  if (hint > MAP_GROUP_SLOTS) map_make_tables(type, m, (Uint)hint);
  return m;
}

// ---- access

// A key that cannot be hashed panics even where there is nothing to find; Go's text then differs from that of hashing by a colon and the prefix.
static __attribute__((noinline)) void check_key(const maptype *t, const mapkey *key) {
  const rtype *bad = t->flags & MAP_HASH_MIGHT_PANIC ? unhashable_part(t->key, key->p) : NULL;
  if (bad != NULL) panic_plain(type_text("hash of unhashable type: ", bad));
}

// The slot of key, or NULL.
INLINE char *access_slot(keykind kind, const maptype *t, const hmap *m, const mapkey *key) {
  if (m == NULL || m->used == 0) {
    if (kind == KEY_ANY) check_key(t, key);
    return NULL;
  }
  if (unlikely(is_writing(m))) fatal("concurrent map read and map write");
  char *slot = map_find(kind, t, m, key_hash(kind, t, m, key), key).slot;
  if (kind == KEY_ANY) KEEP_ALIVE(m);
  return slot;
}

INLINE void *access1(keykind kind, const maptype *t, const hmap *m, const mapkey *key) {
  char *slot = access_slot(kind, t, m, key);
  return slot == NULL ? (void *)zeroVal : slot_elem(t, slot);
}

INLINE PtrInt access2(keykind kind, const maptype *t, const hmap *m, const mapkey *key) {
  char *slot = access_slot(kind, t, m, key);
  return slot == NULL ? (PtrInt){(void *)zeroVal, 0} : (PtrInt){slot_elem(t, slot), 1};
}

// ---- assignment

// Makes slot i of group hold key with a zero element.
INLINE void *slot_fill(keykind kind, const maptype *t, char *group, unsigned i, Uint hash, const mapkey *key) {
  char *slot = slot_at(t, group, i);
  if (t->flags & MAP_INDIRECT_KEY) store_pointer(slot, mallocgc(t->key->size, t->key, true));
  if (t->flags & MAP_INDIRECT_ELEM) store_pointer(slot + t->elemoff, mallocgc(t->elem->size, t->elem, true));
  key_store(kind, t, slot, key);
  ctrl_set(group, i, hash_h2(hash));
  return slot_elem(t, slot);
}

INLINE void *slot_update(keykind kind, const maptype *t, char *slot, const mapkey *key) {
  if (t->flags & MAP_NEED_KEY_UPDATE) key_store(kind, t, slot, key);
  return slot_elem(t, slot);
}

// Both return NULL if there is no room for a new key.
INLINE void *small_assign(keykind kind, const maptype *t, hmap *m, Uint hash, const mapkey *key) {
  if (m->dir == NULL) store_pointer(&m->dir, groups_new(t, 1));
  char *group = m->dir;
  char *slot = group_find(kind, t, group, hash, key).slot;
  if (slot != NULL) return slot_update(kind, t, slot, key);
  slotmask free = ctrl_match_free(group);
  if (free == 0) return NULL;
  m->used++;
  return slot_fill(kind, t, group, (unsigned)__builtin_ctz(free), hash, key);
}

INLINE void *table_assign(keykind kind, const maptype *t, hmap *m, table *tb, Uint hash, const mapkey *key) {
  char *group, *into = NULL;
  unsigned into_slot = 0;
  FOR_PROBE(group, t, tb, hash) {
    char *slot = group_find(kind, t, group, hash, key).slot;
    if (slot != NULL) return slot_update(kind, t, slot, key);
    slotmask free = ctrl_match_free(group);
    if (into == NULL && free != 0) {
      into = group;
      into_slot = (unsigned)__builtin_ctz(free);
    }
    if (likely(ctrl_match_empty(group) != 0)) break;
  }
  if (ctrl_get(into, into_slot) == CTRL_EMPTY) {
    if (tb->growthleft == 0) return NULL;
    tb->growthleft--;
  }
  tb->used++;
  m->used++;
  return slot_fill(kind, t, into, into_slot, hash, key);
}

INLINE void *assign(keykind kind, const maptype *t, hmap *m, const mapkey *key) {
  if (unlikely(m == NULL)) panic_plain("assignment to entry in nil map");
  if (unlikely(is_writing(m))) fatal("concurrent map writes");
  Uint hash = key_hash(kind, t, m, key);   // may panic, so the flag comes later
  writing_begin(m);
  void *elem;
  for (;;) {
    if (m->dirlen == 0) {
      elem = small_assign(kind, t, m, hash, key);
      if (likely(elem != NULL)) break;
      map_small_to_table(t, m);
    } else {
      table *tb = table_for(m, hash);
      elem = table_assign(kind, t, m, tb, hash, key);
      if (likely(elem != NULL)) break;
      table_rebuild(t, m, tb);
    }
  }
  writing_end(m);
  return elem;
}

// ---- deletion

static inline void slot_empty(const maptype *t, char *slot) {
  if (t->group->ptrdata != 0) shade_before_clear(slot, t->slotsize);
  words_clear(slot, t->slotsize);
}

INLINE void delete_at(const maptype *t, hmap *m, Uint hash, place at) {
  slot_empty(t, at.slot);
  m->used--;
  uint8_t mark = CTRL_EMPTY;
  if (m->dirlen != 0) {
    table *tb = table_for(m, hash);
    tb->used--;
    if (ctrl_match_empty(at.group) != 0) tb->growthleft++;
    else mark = CTRL_DELETED;
  }
  ctrl_set(at.group, at.i, mark);
}

INLINE void delete(keykind kind, const maptype *t, hmap *m, const mapkey *key) {
  if (m == NULL || m->used == 0) {
    if (kind == KEY_ANY) check_key(t, key);
    return;
  }
  if (unlikely(is_writing(m))) fatal("concurrent map writes");
  Uint hash = key_hash(kind, t, m, key);
  writing_begin(m);
  place at = map_find(kind, t, m, hash, key);
  if (at.slot != NULL) delete_at(t, m, hash, at);
  writing_end(m);
}

void rt_mapclear(void *type, void *map) {
  const maptype *t = type;
  hmap *m = map;
  if (m == NULL || m->dir == NULL) return;
  if (is_writing(m)) fatal("concurrent map writes");
  writing_begin(m);
  if (m->dirlen == 0) {
    rt_typedmemclr((void *)t->group, m->dir);
    *ctrl_of(m->dir) = ALL_EMPTY;
  }
  for (Int i = 0; i < m->dirlen;) {
    table *tb = ((table **)m->dir)[i];
    table_clear(t, tb);
    i += (Int)1 << (m->depth - tb->localdepth);
  }
  m->used = 0;
  m->clearseq++;
  m->seed = cheaprand64();
  writing_end(m);
}

// ---- the entries, for each kind of key

#define ENTRIES(suffix, kind, params, ...)                                                                    \
  void *rt_mapaccess1##suffix params { mapkey k = {__VA_ARGS__}; return access1(kind, t, m, &k); }           \
  PtrInt rt_mapaccess2##suffix params { mapkey k = {__VA_ARGS__}; return access2(kind, t, m, &k); }          \
  void *rt_mapassign##suffix params { mapkey k = {__VA_ARGS__}; return assign(kind, t, m, &k); }             \
  void rt_mapdelete##suffix params { mapkey k = {__VA_ARGS__}; delete(kind, t, m, &k); }

ENTRIES(, KEY_ANY, (void *t, void *m, void *key), .p = key)
ENTRIES(_fast32, KEY_32, (void *t, void *m, int32_t key), .word = (uint32_t)key)
ENTRIES(_fast64, KEY_64, (void *t, void *m, Int key), .word = (uint64_t)key)
ENTRIES(_faststr, KEY_STR, (void *t, void *m, void *p, Int n), .str = {p, n})
