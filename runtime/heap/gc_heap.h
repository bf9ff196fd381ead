// gc_heap.h -- the heap as the collector sees it: spans, mark bits, the pointer bitmap.
//
// Owns:    mspan and the tables that lead from an address to its span and to its pointer bits.
// Callers: gc/ and the heap's own files only.
//
// How an address finds its object.  The heap is one reserved range of addresses, cut into 8 KiB pages, so every table
// about it is an array and every look-up an index:
//
//     spans[page]   the mspan that owns the page          bitmap   one bit a word: may it hold a pointer?
//     span.base, span.divmul                              a multiplication gives the slot of an interior pointer
//     span.mark[slot / 64]                                the mark bits lie beside the span's header
//
// The pointer bitmap is written when an object is allocated, from its type's gcdata, for all of its slot. Nothing in
// an object tells its type: small and large ones are scanned by the same loop. Rejected: a header word with the type
// in each larger object; it saves the bitmap's 1.6 % but costs a second way to scan, and 8-byte-aligned powers of two.
#ifndef BURROW_GC_HEAP_H
#define BURROW_GC_HEAP_H

#include "../sched/sched.h"
#include "heap.h"
#include "sizeclass.h"

typedef struct mspan mspan;

enum { SPAN_FREE, SPAN_INUSE };

// A run of pages: free, or cut into nelems slots of elemsize bytes (a large object is one slot).
// Which slots are allocated: alloc[] says it for the words from cacheword + 1 on; all before cacheword are taken; in
// word cacheword itself cache has a 1 for each free slot. So an allocation changes cache only (malloc.c).
struct mspan {
  Uint      base;         // address of the first page
  Uint      elemsize;     // bytes
  uint32_t  divmul;       // slot = offset * divmul >> 32; 0 if there is one slot
  uint32_t  nelems;
  uint64_t *mark;         // span_words each, behind the struct
  uint8_t   state;        // SPAN_*; guarded by mheap.lock, stable while the world is stopped
  bool      noscan;       // no slot holds pointers
  uint8_t   spanclass;    // size class * 2 + noscan; class 0: large
  bool      needzero;     // slots may hold old bytes
  uint8_t   bitspool;     // which pool of mspan structs it came from
  uint32_t  cacheword;
  uint64_t  cache;        // free slots among the 64 from slot cacheword * 64 on; owned by the P that caches the span
  uint64_t *alloc;
  // What follows is not needed for marking and allocating: the above is one cache line.
  Uint      npages;
  uint32_t  ncounted;     // slots allocated that statistics know of
  mspan    *next, *prev;  // list of partial spans, or bin of free runs
  uint64_t  bits[];
};
_Static_assert(offsetof(mspan, npages) == 64, "the first part is a cache line");

// Free lists of spans of one class that have free slots and belong to no P.
typedef struct mcentral {
  mutex    lock;
  mspan   *partial, *tail;   // in address order after a collection
  uint64_t nmalloc, nfree;   // objects so far; nfree by the sweeper
  uint64_t pad[3];           // each central in its own cache line
} mcentral;

// What a P keeps for itself. Only code that cannot be preempted touches it.
typedef struct mcache {
  mspan   *alloc[NSPANCLASS];
  Uint     tiny, tinyend;    // rest of a block for tiny objects, 0 if none
  uint64_t ntiny;            // objects put into such blocks
  struct mcache *next;       // all caches
} mcache;

enum { NBINS = 160 };

typedef struct mheap_t {
  // What every look-up reads; constant after mallocinit but for used.
  Uint      base;            // first address
  Uint      used;            // bytes from base that are in the tables; grows under lock, read racily by look-ups of valid pointers
  mspan   **spans;
  uint64_t *bitmap;
  Uint      reserved;        // bytes

  mutex     lock;            // pages, bins, spans' state
  mspan    *bins[NBINS];     // free runs by length
  uint64_t  binmap[(NBINS + 63) / 64];
  uint64_t *released;        // one bit a page: free and not backed by memory (so it reads as zero)
  Uint      pages_free, pages_released;
  mspan    *spanpool[6];     // unused mspan structs by size of their bitmaps
  uint64_t  large_nmalloc, large_nfree, large_bytes, large_freed;
  Uint      nspans;          // mspan structs handed out
  mcache   *caches;
  uint64_t  caches_count;

  // The collector's trigger, in bytes. live counts a cached span as full, so it errs on the early side; atomic, relaxed:
  // it decides when, never whether, something is safe.
  Uint      live;
  Uint      trigger;
  void    (*collect)(void);  // gc's; NULL until gcenable
  void    (*gcstats)(memstats *out);   // gc's part of MemStats
  Int       stress;          // GODEBUG=gcstress=N: a collection at every Nth allocation; 0: off
  bool      clobberfree;     // GODEBUG=clobberfree=1

  mcentral  central[NSPANCLASS];
} mheap_t;
extern mheap_t mheap;

// ---- look-ups

// The span that p lies in, or NULL. Any word may be asked about.
static inline mspan *spanof(Uint p) {
  Uint off = p - mheap.base;
  if (off >= mheap.used) return NULL;
  mspan *s = mheap.spans[off >> PAGE_SHIFT];
  return s != NULL && s->state == SPAN_INUSE ? s : NULL;
}

// The slot of s that p lies in; nelems or more in the unused tail.
static inline uint32_t span_slot(const mspan *s, Uint p) { return (uint32_t)((p - s->base) * (Uint)s->divmul >> 32); }
static inline Uint span_slotaddr(const mspan *s, uint32_t slot) { return s->base + slot * s->elemsize; }
static inline uint32_t span_words(const mspan *s) { return (s->nelems + 63) / 64; }

// The allocated slots among the 64 of word w.
static inline uint64_t span_allocated(const mspan *s, uint32_t w) {
  uint64_t all = w + 1 == span_words(s) && s->nelems % 64 != 0 ? ((uint64_t)1 << s->nelems % 64) - 1 : ~(uint64_t)0;
  return w < s->cacheword ? all : w == s->cacheword ? all & ~s->cache : s->alloc[w];
}
static inline bool span_isallocated(const mspan *s, uint32_t slot) { return span_allocated(s, slot / 64) >> slot % 64 & 1; }
uint32_t span_nallocated(const mspan *s);

// Up to 64 bits of the pointer bitmap, the first one for the word at p. Bits past the object are garbage.
static inline uint64_t heapbits_load(Uint p) {
  Uint w = (p - mheap.base) / 8;
  const uint64_t *b = mheap.bitmap + w / 64;
  unsigned sh = w % 64;
  return sh == 0 ? b[0] : b[0] >> sh | b[1] << (64 - sh);
}

// ---- what the collector does to the heap; the world is stopped

void mcache_flushall(void);                          // every P gives up its spans: allocated slots are exactly span_allocated's
mspan *span_first(void);                             // all spans, free ones too, in address order
mspan *span_next(const mspan *s);
void central_reset(void);                            // empties the lists of partial spans
void central_append(mspan *s);                       // s has free slots and is behind all that are in the list
void span_free(mspan *s);                            // s has no object; joins free neighbours, whose structs are gone then
Uint heap_scavenge(Uint keep_pages);                 // gives free pages back until at most keep_pages free ones are backed by memory; returns pages given
Uint heap_mapped(void);                              // bytes in use of the kernel's memory: heap, tables, spans; pages given back not counted
void heap_stats(memstats *out);                      // what the heap knows of MemStats
void heap_check(void);                               // throws if an invariant is broken (tests)

#endif
