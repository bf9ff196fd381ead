// map.h -- Go maps.
//
// Owns:    the layout of map headers, tables and iterators; growth; the order of iteration.
// Calls:   alg (hashing, equality), heap, panic. Callers: compiled code through entry.def, reflect's glue.
// Stacks:  any goroutine stack. Key types' hash and equality functions are compiled code; hashing may panic.
// Locks:   none. A map that goroutines change at the same time is the program's fault, found out by a flag when lucky.
#ifndef BURROW_MAP_H
#define BURROW_MAP_H

#include "../abi/entry.h"

// The map header; what a variable of map type points at. map.c tells how it works.
typedef struct hmap {
  uint64_t used;         // entries: len(m)
  Uint     seed;         // of this map's hash
  void    *dir;          // dirlen == 0: the only group, or NULL; else table *[dirlen]
  Int      dirlen;       // 0, or 2^depth
  uint8_t  depth;        // bits of the hash that index dir
  uint8_t  writing;      // toggled while somebody writes
  uint8_t  pad[2];
  uint32_t clearseq;     // how often the map was cleared
} hmap;

// Throws if an invariant of m is broken. For tests.
void map_check(const maptype *t, const hmap *m);

#endif
