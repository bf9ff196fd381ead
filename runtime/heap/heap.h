// heap.h -- memory for Go objects: size classes, spans, per-P caches, large objects.
//
// Owns:    the heap's address space, the span table, the pointer bitmap of objects. The collector (gc/) marks and sweeps through gc_heap.h.
// Calls:   os, sched (locks, P), gc (through heap_collect, when a collection is due). Callers: compiled code through entry.def, every other room.
// Stacks:  any; mallocgc may park (a collection) unless on g0 or with preemption off, where it leaves the collection to others. Never
//          while holding a runtime lock that a collection needs: use persistentalloc there.
#ifndef BURROW_HEAP_H
#define BURROW_HEAP_H

#include "../abi/layout.h"

enum {
  PAGE_SHIFT = 13,
  PAGE_SIZE  = 1 << PAGE_SHIFT,  // bytes of a heap page; the kernel's are smaller
  MAX_SMALL  = 32768,            // larger objects have a span of their own
};
// No object is larger, whatever memory there is: make says "len out of range" instead of running out of memory.
#define MAX_ALLOC ((Uint)1 << 48)

void  mallocinit(void);                                  // from schedinit, before the first allocation
void  mcache_init(void *pp);                             // for a new P: fills its p_mcache slot
// size bytes for values of typ (NULL: no pointers inside). zeroed if zero, or if it may hold pointers. Never NULL: out of memory is fatal.
// Where size is a multiple of typ->size the object is an array of that many typ.
void *mallocgc(Uint size, const rtype *typ, bool zero);
// Memory that is never freed and never holds heap pointers unless registered as root; any stack, locks may be held. Zeroed.
void *persistentalloc(Uint size, Uint align);
// The start and size of the allocated heap object that p points into, or 0.
Uint  findobject(Uint p, Uint *size);
// How many bytes an allocation of size bytes really has: append gives the surplus to the program.
Uint  roundupsize(Uint size);

// All zero-size objects are at this address.
extern Uint zerobase __asm__("runtime.zerobase");

// Descriptors for objects of the runtime's own: one pointer, and structs whose pointers, among the first eight words, the bits tell.
extern const rtype rtype_pointer;
#define RTYPE_WITH_POINTERS(ctype, bits) \
  {.size = sizeof(ctype), .ptrdata = sizeof(ctype) < 64 ? sizeof(ctype) / 8 * 8 : 64, .align = 8, .fieldalign = 8, .kind = KIND_STRUCT, \
   .gcdata = (const uint8_t[]){bits}}

// runtime.MemStats, field by field as Go declares it.
typedef struct memstats {
  uint64_t Alloc, TotalAlloc, Sys, Lookups, Mallocs, Frees;
  uint64_t HeapAlloc, HeapSys, HeapIdle, HeapInuse, HeapReleased, HeapObjects;
  uint64_t StackInuse, StackSys, MSpanInuse, MSpanSys, MCacheInuse, MCacheSys, BuckHashSys, GCSys, OtherSys;
  uint64_t NextGC, LastGC, PauseTotalNs, PauseNs[256], PauseEnd[256];
  uint32_t NumGC, NumForcedGC;
  double   GCCPUFraction;
  bool     EnableGC, DebugGC;
  struct { uint32_t Size; uint64_t Mallocs, Frees; } BySize[61];
} memstats;
_Static_assert(offsetof(memstats, PauseNs) == 24 * 8, "24 words come before PauseNs");
_Static_assert(offsetof(memstats, BySize) == (24 + 512 + 3) * 8, "MemStats is Go's");
_Static_assert(sizeof(memstats) == (24 + 512 + 3 + 61 * 3) * 8, "MemStats is Go's");

// runtime.ReadMemStats; collector (gc_memstats) adds its part. Stops the world: call it from a goroutine without locks.
void heap_readmemstats(memstats *out, void (*collector)(memstats *out));

// What was allocated since the program began. Stops the world, too.
typedef struct { uint64_t bytes, objects; } heaptotals;
heaptotals heap_totals(void);

#endif
