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
#include "offsets.h"
#include "sizeclass.h"

typedef struct mspan mspan;

enum { SPAN_FREE, SPAN_INUSE };

// A run of pages: free, or cut into nelems slots of elemsize bytes (a large object is one slot).
// Which slots are allocated: alloc[] says it. While a P caches the span, alloc[] lags behind: all slots before word
// cacheword are taken then, and in that word cache has a 1 for each free slot. So an allocation changes cache only (malloc.c).
// Every span in use is in exactly one place: a P's cache, or a list of its central.
struct mspan {
  Uint      base;         // address of the first page
  Uint      elemsize;     // bytes
  uint32_t  divmul;       // slot = offset * divmul >> 32; 0 if there is one slot
  uint32_t  nelems;
  uint64_t *mark;         // span_words each, behind the struct
  uint8_t   state;        // SPAN_*; guarded by mheap.lock
  bool      noscan;       // no slot holds pointers
  uint8_t   spanclass;    // size class * 2 + noscan; class 0: large
  bool      needzero;     // slots may hold old bytes
  uint8_t   bitspool;     // which pool of mspan structs it came from
  bool      cached;       // by a P; changed by that P, or while the world is stopped
  uint32_t  cacheword;
  uint64_t  cache;        // free slots among the 64 from slot cacheword * 64 on; owned by the P that caches the span
  uint64_t *alloc;
  // What follows is not needed for marking and allocating: the above is one cache line.
  Uint      npages;
  uint32_t  ncounted;     // slots allocated that statistics know of
  mspan    *next, *prev;  // a central's list, or bin of free runs
  uint64_t  bits[];
};
_Static_assert(offsetof(mspan, npages) == 64, "the first part is a cache line");

// The spans of one class that belong to no P. Those that the last collection left to sweep are in lists of their own.
typedef struct mcentral {
  mutex    lock;
  mspan   *partial, *full;                     // swept: with free slots, without
  mspan   *unswept_partial, *unswept_full;     // not yet swept, as they were before the collection
  uint64_t nmalloc, nfree;                     // objects so far; nfree: atomic
  uint64_t pad;                                // each central in its own cache line
} mcentral;
_Static_assert(sizeof(mcentral) == 64, "a cache line");

// What a P keeps for itself. Only code that cannot be preempted touches it, or who stopped the world.
typedef struct mcache {
  // The write barrier's buffer: pointers that were overwritten (gc/barrier.c; barrier_amd64.S knows these two).
  Uint     noverwritten;
  Uint     overwritten[BARRIER_ENTRIES];
  mspan   *alloc[NSPANCLASS];
  Uint     tiny, tinyend;    // rest of a block for tiny objects, 0 if none
  uint64_t ntiny;            // objects put into such blocks
  struct mcache *next;       // all caches
} mcache;
_Static_assert(offsetof(mcache, noverwritten) == MCACHE_NOVERWRITTEN && offsetof(mcache, overwritten) == MCACHE_OVERWRITTEN, "offsets.h");

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
  Uint      spans_inuse;     // atomic
  Uint      nspans;          // mspan structs handed out
  mcache   *caches;
  uint64_t  caches_count;

  // The collector's trigger, in bytes. live counts a cached span as full, so it errs on the early side; atomic, relaxed:
  // it decides when, never whether, something is safe.
  Uint      live;
  Uint      trigger;
  void    (*collect)(void);  // gc's; NULL until gcenable
  // gc's share of an allocation that takes bytes more: marking while a collection runs, sweeping after it. NULL when neither is due.
  // Set and cleared while the world is stopped, or cleared when sweeping is done: atomic, relaxed.
  void    (*tax)(Uint bytes);
  // Objects are born black, that is, marked. Changes while the world is stopped.
  bool      black;
  Int       stress;          // GODEBUG=gcstress=N: a collection at every Nth allocation; 0: off
  bool      clobberfree;     // GODEBUG=clobberfree=1

  mcentral  central[NSPANCLASS];
} mheap_t;
extern mheap_t mheap;

// ---- look-ups

// Free runs stand in the span table with a bit set, so that a look-up beside the allocator never follows a pointer to an mspan that
// is about to become another. Spans in use become free only while nobody marks.
enum { FREE_RUN_BIT = 1 };

// Acquire pairs with the release in span_alloc: who sees the entry sees the span complete.
static inline mspan *span_entry(mspan *const *at) {
  mspan *s = __atomic_load_n(at, __ATOMIC_ACQUIRE);
  return s == NULL || (Uint)s & FREE_RUN_BIT ? NULL : s;
}

// The span that p lies in, or NULL. Any word may be asked about.
static inline mspan *spanof(Uint p) {
  Uint off = p - mheap.base;
  if (off >= __atomic_load_n(&mheap.used, __ATOMIC_RELAXED)) return NULL;
  return span_entry(&mheap.spans[off >> PAGE_SHIFT]);
}

// The slot of s that p lies in; nelems or more in the unused tail.
static inline uint32_t span_slot(const mspan *s, Uint p) { return (uint32_t)((p - s->base) * (Uint)s->divmul >> 32); }
static inline Uint span_slotaddr(const mspan *s, uint32_t slot) { return s->base + slot * s->elemsize; }
static inline uint32_t span_words(const mspan *s) { return (s->nelems + 63) / 64; }

// The slots among the 64 of word w.
static inline uint64_t span_allslots(const mspan *s, uint32_t w) {
  return w + 1 == span_words(s) && s->nelems % 64 != 0 ? ((uint64_t)1 << s->nelems % 64) - 1 : ~(uint64_t)0;
}
// The allocated ones. Of a cached span only its P may ask, or who stopped the world.
static inline uint64_t span_allocated(const mspan *s, uint32_t w) {
  if (!s->cached) return s->alloc[w];
  return w < s->cacheword ? span_allslots(s, w) : w == s->cacheword ? span_allslots(s, w) & ~s->cache : s->alloc[w];
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

// ---- what the collector does to the heap; first what needs the world stopped

void mcache_flushall(void);                          // every P gives up its spans: allocated slots are exactly alloc[]'s
void central_unsweep(void);                          // all spans are to be swept
mspan *span_first(void);                             // all spans, free ones too, in address order
mspan *span_next(const mspan *s);

mspan *central_unswept(unsigned spanclass);          // takes a span that is to be swept; NULL: there is none
void central_put(mspan *s, uint32_t freed);          // s was swept, freed objects fewer; some live. It belongs to the central again
void central_free(mspan *s, uint32_t freed);         // likewise, none lives: its pages are free
// Gives free pages back until at most keep_pages free ones are backed by memory, but no more than at_most; returns pages given.
Uint heap_scavenge(Uint keep_pages, Uint at_most);
Uint heap_mapped(void);                              // bytes in use of the kernel's memory: heap, tables, spans; pages given back not counted
void heap_check(void);                               // throws if an invariant is broken (tests)

#endif
