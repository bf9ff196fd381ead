// How the map works. Entries stand in one array in the order of insertion; an open-addressing index of entry numbers
// finds them by key. Nothing is ever deleted, which the compiler does not need and which keeps both arrays simple.
// Most maps stay small (the names of a block, what a declaration mentions): up to SMALL entries are searched one by one and have no
// index, which is faster and half the memory.
#include "map.h"

#include <stdlib.h>
#include <string.h>
#include "arena.h"

enum { SMALL = 8, FIRST_CAP = 4 };

static uint64_t hash_pointer(const void *p) {
  uint64_t x = (uint64_t)(uintptr_t)p;
  x ^= x >> 32;
  x *= 0x9E3779B97F4A7C15u;
  return x ^ (x >> 29);
}

// The slot of key in the index, or the empty slot where it belongs.
static int32_t *find_slot(const Map *m, const void *key) {
  uint64_t mask = (uint64_t)m->index_cap - 1;
  for (uint64_t i = hash_pointer(key) & mask;; i = (i + 1) & mask) {
    int32_t *slot = &m->index[i];
    if (*slot == 0 || m->entries[*slot - 1].key == key) return slot;
  }
}

static MapEntry *find(const Map *m, const void *key) {
  if (m->len > SMALL) {
    int32_t slot = *find_slot(m, key);
    return slot ? &m->entries[slot - 1] : NULL;
  }
  for (int i = 0; i < m->len; i++)
    if (m->entries[i].key == key) return &m->entries[i];
  return NULL;
}

static void grow(Map *m) {
  m->cap = m->cap ? 2 * m->cap : FIRST_CAP;
  m->entries = xrealloc(m->entries, sizeof *m->entries * (size_t)m->cap);
  if (m->cap <= SMALL) return;
  free(m->index);
  m->index_cap = 2 * m->cap;
  m->index = xcalloc((size_t)m->index_cap, sizeof *m->index);
  for (int i = 0; i < m->len; i++) *find_slot(m, m->entries[i].key) = i + 1;
}

void *map_get(const Map *m, const void *key) {
  MapEntry *e = find(m, key);
  return e ? e->value : NULL;
}

bool map_has(const Map *m, const void *key) { return find(m, key) != NULL; }

void map_set(Map *m, const void *key, void *value) {
  MapEntry *e = find(m, key);
  if (e) {
    e->value = value;
    return;
  }
  if (m->len == m->cap) grow(m);
  m->entries[m->len++] = (MapEntry){key, value};
  if (m->cap > SMALL) *find_slot(m, key) = m->len;
}

void map_free(Map *m) {
  free(m->entries);
  free(m->index);
  *m = (Map){0};
}
