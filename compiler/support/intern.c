// How interning works. A chained hash table of strings in one arena that lives for ever; FNV-1a hashing.
#include "intern.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "arena.h"

typedef struct Entry {
  struct Entry *next;
  uint32_t hash;
  uint32_t len;
  char text[];
} Entry;

static struct {
  Arena *arena;
  Entry **buckets;
  uint32_t nbuckets, count;
} table;

static uint32_t hash_bytes(const char *s, size_t n) {
  uint32_t h = 2166136261u;
  for (size_t i = 0; i < n; i++) h = (h ^ (uint8_t)s[i]) * 16777619u;
  return h;
}

static void grow(void) {
  uint32_t old_n = table.nbuckets;
  Entry **old = table.buckets;
  if (!table.arena) table.arena = arena_new();
  table.nbuckets = old_n ? 2 * old_n : 4096;
  table.buckets = xcalloc(table.nbuckets, sizeof *table.buckets);
  for (uint32_t i = 0; i < old_n; i++)
    for (Entry *e = old[i], *next; e; e = next) {
      next = e->next;
      Entry **b = &table.buckets[e->hash & (table.nbuckets - 1)];
      e->next = *b;
      *b = e;
    }
  free(old);
}

Name intern_n(const char *s, size_t n) {
  if (2 * table.count >= table.nbuckets) grow();
  uint32_t h = hash_bytes(s, n);
  Entry **b = &table.buckets[h & (table.nbuckets - 1)];
  for (Entry *e = *b; e; e = e->next)
    if (e->hash == h && e->len == n && memcmp(e->text, s, n) == 0) return e->text;
  Entry *e = arena_alloc(table.arena, sizeof *e + n + 1);
  e->hash = h;
  e->len = (uint32_t)n;
  memcpy(e->text, s, n);
  e->next = *b;
  *b = e;
  table.count++;
  return e->text;
}

Name intern(const char *s) { return intern_n(s, strlen(s)); }

Name intern_printf(const char *fmt, ...) {
  char small[256];
  va_list args, again;
  va_start(args, fmt);
  va_copy(again, args);
  int n = vsnprintf(small, sizeof small, fmt, args);
  Name name;
  if ((size_t)n < sizeof small) {
    name = intern_n(small, (size_t)n);
  } else {
    char *big = xmalloc((size_t)n + 1);
    vsnprintf(big, (size_t)n + 1, fmt, again);
    name = intern_n(big, (size_t)n);
    free(big);
  }
  va_end(again);
  va_end(args);
  return name;
}
