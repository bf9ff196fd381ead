// offsets.h -- the fields of mcache that assembly reaches. gc_heap.h asserts each of them against the C struct.
#ifndef BURROW_HEAP_OFFSETS_H
#define BURROW_HEAP_OFFSETS_H

#define MCACHE_NOVERWRITTEN 0x00
#define MCACHE_OVERWRITTEN  0x08
#define BARRIER_ENTRIES     256     // of the write barrier's buffer

#endif
