// map.h -- hash map from pointers (interned names, nodes, types) to pointers.
//
// Zero is an empty map. Keys must not be NULL. Iteration (map_next) follows insertion order, so that everything made from it is
// deterministic. Heap memory; map_free releases the table, not what it points at.
#ifndef BURROW_MAP_H
#define BURROW_MAP_H

#include <stdbool.h>
#include <stdint.h>

typedef struct { const void *key; void *value; } MapEntry;
typedef struct {
  MapEntry *entries;             // in insertion order
  int32_t *index;                // open addressing: entry number + 1, 0 for empty
  int len, cap, index_cap;
} Map;

void *map_get(const Map *m, const void *key);                // NULL if absent
bool  map_has(const Map *m, const void *key);
void  map_set(Map *m, const void *key, void *value);         // replaces
void  map_free(Map *m);
// for (int i = 0; i < m.len; i++) m.entries[i].key ...

#endif
