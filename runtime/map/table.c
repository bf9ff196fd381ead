// table.c -- tables: making, growing, splitting; the directory.
//
// A table is never rebuilt in place: its entries move to new ones, and it stays as it was, marked stale, for iterators
// that stand in it. They go on through its slots but ask the map about each key (iter.c).
#include "map_impl.h"

static const rtype table_rtype = RTYPE_WITH_POINTERS(table, 1 << 2);
_Static_assert(offsetof(table, groups) == 16, "table_rtype");

char *groups_new(const maptype *t, Uint ngroups) {
  char *groups = mallocgc(ngroups * t->groupsize, t->group, true);
  for (Uint i = 0; i < ngroups; i++) *ctrl_of(groups + i * t->groupsize) = ALL_EMPTY;
  return groups;
}

static uint16_t max_used(Uint capacity) { return (uint16_t)(capacity / 8 * 7); }

table *table_new(const maptype *t, Uint capacity, Int index, uint8_t localdepth) {
  table *tb = mallocgc(sizeof(table), &table_rtype, true);
  tb->capacity = (uint16_t)capacity;
  tb->growthleft = max_used(capacity);
  tb->localdepth = localdepth;
  tb->index = index;
  store_pointer(&tb->groups, groups_new(t, capacity / MAP_GROUP_SLOTS));
  return tb;
}

void table_clear(const maptype *t, table *tb) {
  for (Uint i = 0; i <= table_mask(tb); i++) {
    char *group = table_group(t, tb, i);
    if (*ctrl_of(group) == ALL_EMPTY) continue;
    rt_typedmemclr((void *)t->group, group);
    *ctrl_of(group) = ALL_EMPTY;
  }
  tb->used = 0;
  tb->growthleft = max_used(tb->capacity);
}

// ---- the directory

static table **dir_new(Int len) { return mallocgc((Uint)len * sizeof(table *), &rtype_pointer, true); }

// Points tb's entries of the directory at it.
static void dir_install(hmap *m, table *tb) {
  Int n = (Int)1 << (m->depth - tb->localdepth);
  for (Int i = 0; i < n; i++) store_pointer(&((table **)m->dir)[tb->index + i], tb);
}

static void dir_double(hmap *m) {
  table **old = m->dir, **dir = dir_new(2 * m->dirlen);
  for (Int i = 0; i < m->dirlen; i++) {
    store_pointer(&dir[2 * i], old[i]);
    store_pointer(&dir[2 * i + 1], old[i]);
    if (old[i]->index == i) old[i]->index = 2 * i;   // is behind all of the table's entries, so this happens once a table
  }
  store_pointer(&m->dir, dir);
  m->dirlen *= 2;
  m->depth++;
}

static Uint pow2_at_least(Uint n) { return n <= 1 ? 1 : (Uint)1 << (64 - __builtin_clzll(n - 1)); }

void map_make_tables(const maptype *t, hmap *m, Uint hint) {
  Uint slots;
  if (__builtin_mul_overflow(hint, 8, &slots) || slots / 7 * t->slotsize > MAX_ALLOC) return;   // a hint is only a hint
  slots = slots / 7 + 1;
  Uint ntables = pow2_at_least((slots + MAX_TABLE - 1) / MAX_TABLE);
  Uint capacity = pow2_at_least(slots / ntables);
  if (capacity < MIN_TABLE) capacity = MIN_TABLE;
  if (capacity > MAX_TABLE) capacity = MAX_TABLE;
  uint8_t depth = (uint8_t)__builtin_ctzll(ntables);
  table **dir = dir_new((Int)ntables);
  for (Uint i = 0; i < ntables; i++) store_pointer(&dir[i], table_new(t, capacity, (Int)i, depth));
  store_pointer(&m->dir, dir);
  m->dirlen = (Int)ntables;
  m->depth = depth;
}

// ---- moving entries

// Puts a copy of slot into tb, which has room and not this key.
static void table_put(const maptype *t, table *tb, Uint hash, const char *slot) {
  char *group;
  FOR_PROBE(group, t, tb, hash) {
    slotmask free = ctrl_match_free(group);
    if (free == 0) continue;
    unsigned i = (unsigned)__builtin_ctz(free);
    words_copy(slot_at(t, group, i), slot, t->slotsize);   // no barrier: the old table has one when the directory drops it
    ctrl_set(group, i, hash_h2(hash));
    tb->used++;
    tb->growthleft--;
    return;
  }
}

// Moves the entries of one group to the table that bit of the hash says (both may be the same).
static void group_move(const maptype *t, const hmap *m, char *group, table *left, table *right, Uint bit) {
  for (slotmask full = ctrl_match_full(group); full != 0; full &= full - 1) {
    char *slot = slot_at(t, group, (unsigned)__builtin_ctz(full));
    Uint hash = t->key->hasher == (void *)rt_memhash64 ? hash64(*(uint64_t *)slot, m->seed) : type_hash(t->key, slot_key(t, slot), m->seed);
    table_put(t, hash & bit ? right : left, hash, slot);
  }
}

static void table_move(const maptype *t, const hmap *m, table *from, table *left, table *right, Uint bit) {
  for (Uint i = 0; i <= table_mask(from); i++) group_move(t, m, table_group(t, from, i), left, right, bit);
  from->stale = true;
}

void map_small_to_table(const maptype *t, hmap *m) {
  table *tb = table_new(t, MIN_TABLE, 0, 0);
  table **dir = dir_new(1);
  group_move(t, m, m->dir, tb, tb, 0);
  store_pointer(&dir[0], tb);
  store_pointer(&m->dir, dir);
  m->dirlen = 1;
  m->depth = 0;
}

static void table_resize(const maptype *t, hmap *m, table *tb, Uint capacity) {
  table *bigger = table_new(t, capacity, tb->index, tb->localdepth);
  table_move(t, m, tb, bigger, bigger, 0);
  dir_install(m, bigger);
}

static void table_split(const maptype *t, hmap *m, table *tb) {
  if (tb->localdepth == m->depth) dir_double(m);
  uint8_t depth = tb->localdepth + 1;
  table *left = table_new(t, MAX_TABLE, tb->index, depth);
  table *right = table_new(t, MAX_TABLE, tb->index + ((Int)1 << (m->depth - depth)), depth);
  table_move(t, m, tb, left, right, (Uint)1 << (64 - depth));
  dir_install(m, left);
  dir_install(m, right);
}

// With more than a third of the used slots only marks, the same size is enough for a while; the entries it has then
// leave at least a quarter of the slots to fill before the next rebuilding, which pays for this one.
void table_rebuild(const maptype *t, hmap *m, table *tb) {
  if (tb->used <= tb->capacity / 8 * 5) table_resize(t, m, tb, tb->capacity);
  else if (tb->capacity < MAX_TABLE) table_resize(t, m, tb, 2 * (Uint)tb->capacity);
  else table_split(t, m, tb);
}

// ---- check

static void table_check(const maptype *t, const hmap *m, table *tb) {
  Uint full = 0, deleted = 0;
  for (Uint g = 0; g <= table_mask(tb); g++) {
    char *group = table_group(t, tb, g);
    deleted += (Uint)__builtin_popcount(ctrl_match(group, CTRL_DELETED));
    for (slotmask f = ctrl_match_full(group); f != 0; f &= f - 1, full++) {
      unsigned i = (unsigned)__builtin_ctz(f);
      mapkey key = {.p = slot_key(t, slot_at(t, group, i))};
      if (!type_equal(t->key, key.p, key.p)) continue;                  // NaN
      Uint hash = type_hash(t->key, key.p, m->seed);
      if (table_for(m, hash) != tb) throw("map_check: entry in the wrong table");
      if (ctrl_get(group, i) != hash_h2(hash)) throw("map_check: control byte is not the hash's");
      if (map_find(KEY_ANY, t, m, hash, &key).slot != slot_at(t, group, i)) throw("map_check: entry is not found");
    }
  }
  if (full != tb->used) throw("map_check: wrong count");
  if (full + deleted + tb->growthleft != max_used(tb->capacity)) throw("map_check: wrong growthleft");
}

void map_check(const maptype *t, const hmap *m) {
  if (m->writing) throw("map_check: writing");
  if (m->dirlen == 0) {
    if (m->used != (m->dir == NULL ? 0 : (Uint)__builtin_popcount(ctrl_match_full(m->dir)))) throw("map_check: wrong count of a small map");
    return;
  }
  if (m->dirlen != (Int)1 << m->depth) throw("map_check: directory's length");
  Uint used = 0;
  for (Int i = 0; i < m->dirlen;) {
    table *tb = ((table **)m->dir)[i];
    Int n = (Int)1 << (m->depth - tb->localdepth);
    if (tb->index != i || tb->stale) throw("map_check: table's index");
    for (Int j = 0; j < n; j++)
      if (((table **)m->dir)[i + j] != tb) throw("map_check: table's entries in the directory");
    table_check(t, m, tb);
    used += tb->used;
    i += n;
  }
  if (used != m->used) throw("map_check: wrong count of the map");
}
