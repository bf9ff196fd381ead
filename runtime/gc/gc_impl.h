// gc_impl.h -- what the files of gc/ share.
#ifndef BURROW_GC_IMPL_H
#define BURROW_GC_IMPL_H

#include "../heap/gc_heap.h"
#include "gc.h"

// ---- work.c: grey objects, and the markers that share them

enum { CHUNK_OBJS = 510 };
typedef struct markchunk {
  struct markchunk *next;
  Uint room;             // of a chunk in a list
  Uint objs[CHUNK_OBJS]; // filled from the end
} markchunk;
// One marker. Zero is a good beginning.
typedef struct gcwork {
  markchunk *chunk;
  Uint       room;       // free places in it
  Uint       scanned;    // bytes of roots looked at
  Uint       globals;    // of them, package variables
} gcwork;

void gcwork_overflow(gcwork *w);                     // room was 0: another chunk
bool gcwork_refill(gcwork *w);                       // the chunk is empty: one of those that all share; false if there is none
void gcwork_publish(gcwork *w);                      // shares all that w has
void gcwork_share(gcwork *w);                        // shares half
bool gcwork_somebody_idle(void);
void mark_all(gcwork *w);                            // mark_drain, with helpers if that is worth it

// Of sched_impl.h, which is too much to include: a thread that runs fn on its own stack, without a P, and is not counted.
void newm(void (*fn)(void), p *pp, bool system);

// ---- mark.c

void mark_pointer(gcwork *w, Uint p);                // a word that is a pointer or, by its type, may be one
void mark_conservative(Uint lo, Uint hi, void *w);   // memory outside the heap that may hold pointers; arg is the gcwork
void mark_stack(Uint lo, Uint hi, void *w);          // likewise, a stack: also pointers just behind an object
void mark_children(gcwork *w, Uint obj);             // what the object points at, not the object
void mark_drain(gcwork *w);                          // until nothing is grey; nobody else marks
void mark_drain_shared(gcwork *w);                   // until w and the shared list are empty; others mark, too
bool is_marked(Uint obj);

// ---- roots.c
void mark_roots(gcwork *w);

// ---- barrier.c: objects that the write barrier shaded
void barrier_flush(void);                            // shares them with the markers

// ---- sweep.c: returns the bytes of objects that live on
Uint sweep(void);

// ---- special.c: finalizers, cleanups and weak handles by object
void special_mark(gcwork *w);                        // their own roots
void special_process(gcwork *w);                     // after marking: queues what is due, clears weak handles
// ---- finalizer.c: what is queued, and who runs it
void finq_push(funcval *run, void *p, bool with_arg);
void finq_mark(gcwork *w);
void finq_wake(void);                                // starts the finalizer goroutine if there is work; the world runs

// ---- pace.c: when, and how much
typedef struct gcpace {
  int32_t percent;       // GOGC; < 0: off
  int64_t limit;         // GOMEMLIMIT, bytes; INT64_MAX: none
  Uint    live;          // bytes marked by the last collection
  Uint    roots;         // bytes of stacks and package variables it looked at
  Uint    goal;          // heap size at which the next one begins
} gcpace;
extern gcpace pace;
void pace_init(void);
void pace_update(void);  // computes goal and sets the heap's trigger

// ---- trace.c: what a collection tells
typedef struct gccycle {
  int64_t  asked_ns, stopped_ns, marked_ns, swept_ns;   // monotonic
  Uint     before, live;                                // bytes in the heap
  Uint     goal;
  Uint     stacks, globals;
  bool     forced;
} gccycle;
void gctrace_init(void);
void gctrace_record(const gccycle *c);
void gctrace_print(const gccycle *c);
void gctrace_stats(memstats *out);
uint32_t gctrace_count(void);
int64_t gctrace_last_ns(void);                          // monotonic end of the last collection
extern bool gctrace_on;

// ---- gc.c: sync.Pool's func(), called at the beginning of each collection while nothing else runs
void gc_pool_cleanup(funcval *fn);

#endif
