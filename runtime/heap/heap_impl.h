// heap_impl.h -- what the files of heap/ share.
#ifndef BURROW_HEAP_IMPL_H
#define BURROW_HEAP_IMPL_H

#include "gc_heap.h"
#ifndef BURROW_HOSTED
#include "../sched/sched_impl.h"
#endif

void   pageheap_init(void);
mspan *span_alloc(Uint npages, unsigned spanclass, Uint elemsize);
void   span_free(mspan *s);      // s has no object; joins free neighbours, whose structs are gone then
// Another span with a free slot for c, in place of the full one. NULL if there is no memory. Preemption is off. *grown: bytes that the heap
// is longer by, for the collector.
mspan *mcache_refill(mcache *c, unsigned spanclass, Uint *grown);
// gc's: sweeps s, which nobody else has. Returns how many of its objects live.
extern uint32_t (*span_sweep)(mspan *s, uint32_t *freed);
void   span_blacken(mspan *s);   // marks all free slots: what is allocated in them is born black
void   central_add(mspan *s);    // a large object's span
// Bytes that persistentalloc took from the kernel.
Uint   persistent_sys(void);
// For MemStats: brings the centrals' counts up to date, but leaves the caches their spans. The world is stopped.
void   mcache_countall(void);

// The current P's cache. Valid until the next call of any function: even a prologue may move the goroutine to another
// P, unless preemption is off.
#ifdef BURROW_HOSTED
static inline mcache *this_mcache(void) { return *p_mcache(getp()); }
static inline bool can_collect(void) { return true; }
#else
static inline mcache *this_mcache(void) { return tls_m()->p->mcache; }   // the same without calls
// A collection stops the world, for which the goroutine must be able to park: not on g0, nor while preemption is off. An
// allocation there leaves the collection to the next one elsewhere.
static inline bool can_collect(void) { return tls_m()->locks == 0 && tls_m()->g != tls_m()->g0; }
#endif

static inline void live_add(Uint bytes) { __atomic_fetch_add(&mheap.live, bytes, __ATOMIC_RELAXED); }
static inline void live_sub(Uint bytes) { __atomic_fetch_sub(&mheap.live, bytes, __ATOMIC_RELAXED); }

#endif
