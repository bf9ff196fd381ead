// iter.c -- ranging over maps.
//
// What Go promises: each entry that is there from beginning to end is produced exactly once; one that is deleted before
// it is reached is not produced; one that is added may be produced or not, but not twice. The order is random, so that
// programs do not come to rely on one.
//
// How it works.  The iterator walks the directory from a random table on, each table from a random slot on, both
// wrapping around. If nothing is rebuilt meanwhile that is all: a slot is passed once, and what it holds then counts.
// When the table it stands in is rebuilt, it goes on through the old one, which nobody changes any more, and asks the
// map about each key: gone, or what is its element now? Keys that came later are not in the old table and not produced.
// The old table's range of the directory is skipped as a whole afterwards, so nothing is produced from its successors.
// When the directory doubles, positions in it double.
//
// A NaN cannot be asked about. It cannot be deleted or changed either, except by clear; so it is produced from the old
// table unless the map was cleared since.
#include "map_impl.h"

typedef struct iter {
  void          *key;          // NULL: ended
  void          *elem;
  const maptype *type;
  hmap          *m;
  char          *group;        // small map: its group at the beginning
  table         *tb;           // where it stands, maybe stale; NULL: go to the table at dirpos
  Uint           dirstart;     // directory index where it began
  Uint           dirpos;       // distance from there
  Uint           slotstart, slotpos;   // likewise within a table or group
  uint32_t       clearseq;     // the map's at the beginning
  uint32_t       depth;        // the map's when dirstart and dirpos were computed
} iter;
_Static_assert(sizeof(iter) <= sizeof(mapiter), "compiled code allocates it");

// Produces the entry in slot. live: its table is still the map's.
static bool produce(iter *it, char *slot, bool live) {
  const maptype *t = it->type;
  if (!live) {
    mapkey key = {.p = slot_key(t, slot)};
    char *now = it->m->used == 0 ? NULL : map_find(KEY_ANY, t, it->m, type_hash(t->key, key.p, it->m->seed), &key).slot;
    if (now != NULL) slot = now;
    else if (it->clearseq != it->m->clearseq || type_equal(t->key, key.p, key.p)) return false;
  }
  it->key = slot_key(t, slot);
  it->elem = slot_elem(t, slot);
  return true;
}

// The next entry of a group or table: n slots, those of group i at groups + i * groupsize.
static bool next_slot(iter *it, char *groups, Uint n, bool live) {
  const maptype *t = it->type;
  while (it->slotpos < n) {
    Uint at = (it->slotpos + it->slotstart) & (n - 1);
    char *group = groups + at / MAP_GROUP_SLOTS * t->groupsize;
    slotmask full = ctrl_match_full(group) >> at % MAP_GROUP_SLOTS;
    if (full == 0) {   // to the next group
      it->slotpos += MAP_GROUP_SLOTS - at % MAP_GROUP_SLOTS;
      continue;
    }
    unsigned skip = (unsigned)__builtin_ctz(full);
    if (it->slotpos + skip >= n) break;   // wrapped into the part of the first group that comes last
    it->slotpos += skip + 1;
    if (produce(it, slot_at(t, group, at % MAP_GROUP_SLOTS + skip), live)) return true;
  }
  return false;
}

// Follows the directory if it doubled.
static void adjust_depth(iter *it) {
  unsigned by = it->m->depth - it->depth;
  it->dirstart <<= by;
  it->dirpos <<= by;
  it->depth = it->m->depth;
}

static bool next_in_tables(iter *it) {
  for (;;) {
    adjust_depth(it);
    if (it->tb == NULL) {
      if (it->dirpos >= (Uint)it->m->dirlen) return false;
      it->tb = ((table **)it->m->dir)[(it->dirstart + it->dirpos) & (Uint)(it->m->dirlen - 1)];
      it->slotpos = 0;
    }
    if (next_slot(it, it->tb->groups, it->tb->capacity, !it->tb->stale)) return true;
    it->dirpos += (Uint)1 << (it->depth - it->tb->localdepth);
    it->tb = NULL;
  }
}

void rt_mapiternext(void *iterator) {
  iter *it = iterator;
  hmap *m = it->m;
  if (__atomic_load_n(&m->writing, __ATOMIC_RELAXED)) fatal("concurrent map iteration and map write");
  bool more = it->group != NULL ? next_slot(it, it->group, MAP_GROUP_SLOTS, m->dirlen == 0) : next_in_tables(it);
  if (!more) it->key = it->elem = NULL;
}

void rt_mapiterinit(void *type, void *map, void *iterator) {
  iter *it = iterator;
  hmap *m = map;
  it->key = it->elem = NULL;
  if (m == NULL || m->used == 0) return;
  it->type = type;
  it->m = m;
  it->clearseq = m->clearseq;
  it->slotstart = cheaprand();
  if (m->dirlen == 0) {
    it->group = m->dir;
  } else {
    // The first table is walked as a whole, so it is begun where its part of the directory begins.
    it->depth = m->depth;
    it->dirstart = (Uint)((table **)m->dir)[cheaprand() & (Uint)(m->dirlen - 1)]->index;
  }
  rt_mapiternext(it);
}
