// gc_impl.h -- what the files of gc/ share.
#ifndef BURROW_GC_IMPL_H
#define BURROW_GC_IMPL_H

#include "../heap/gc_heap.h"
#include "gc.h"

// ---- work.c: grey objects, and the markers that share them

enum { CHUNK_OBJS = 253 };
typedef struct markchunk {
  struct markchunk *next;
  Uint room;             // of a chunk in a list
  Uint objs[CHUNK_OBJS]; // filled from the end
} markchunk;
// One marker: what a P has in hand. Only code that cannot be preempted touches it, or who stopped the world.
typedef struct gcwork {
  markchunk *chunk;
  Uint       room;       // free places in it
  Uint       scanned;    // bytes of objects looked at since the last gcwork_account
  Uint       marked;     // bytes of objects marked since then
  Uint       stacks, globals;   // bytes of roots looked at since then
  int64_t    background_ns;     // of this cycle: what this P gave to marking (worker.c)
  struct gcwork *all;    // all of them
} gcwork;

gcwork *this_gcwork(void);                           // the P's. Not to be kept over anything that may park
void gcwork_overflow(gcwork *w);                     // room was 0: another chunk
bool gcwork_refill(gcwork *w);                       // the chunk is empty: one of those that all share; false if there is none
void gcwork_publish(gcwork *w);                      // shares all that w has
bool gcwork_starving(void);                          // somebody may want work, and none is shared
void gcwork_share(gcwork *w);                        // shares half
void gcwork_account(gcwork *w);                      // adds its counts to those of the cycle
void gcwork_publish_all(void);                       // every P's; world stopped
gcwork *gcwork_first(void);                          // all of them; world stopped
bool gcwork_any(void);                               // some is shared

// ---- mark.c

void mark_pointer(gcwork *w, Uint p);                // a word that is a pointer or, by its type, may be one
void mark_conservative(Uint lo, Uint hi, void *w);   // memory outside the heap that may hold pointers; arg is the gcwork
void mark_stack(Uint lo, Uint hi, void *w);          // likewise, a stack: also pointers just behind an object
void mark_children(gcwork *w, Uint obj);             // what the object points at, not the object
bool mark_drain(gcwork *w, Uint budget);             // until nothing is grey (true), or about budget bytes are scanned
bool is_marked(Uint obj);

// ---- roots.c
void roots_begin(gcwork *w);                         // world stopped: those that are read at once
bool roots_some(gcwork *w);                          // another piece of the rest; false: all is done. On g0
bool roots_done(void);
void roots_variables(void (*fn)(Uint lo, Uint hi, void *arg));   // package variables (check.c)

// ---- barrier.c: pointers that the program overwrote
void barrier_flush_all(gcwork *w);                   // marks those in all Ps' buffers; world stopped
void barrier_discard_all(void);

// ---- worker.c: who marks
bool mark_work(gcwork *w, Uint budget);              // roots, then grey objects; true: neither is left in sight
void mark_assist(Uint grown);                        // mheap.tax while marking
bool mark_background(bool idle);                     // sched_background while marking
void worker_begin(void);                             // world stopped: a cycle marks from now on
void worker_again(void);                             // marking was not complete after all

// ---- sweep.c
bool sweep_begin(void);                              // world stopped: all spans are to be swept; false: there is none
void sweep_finish(void);                             // sweeps all that is left
bool sweep_done(void);
void sweep_pay(Uint grown);                          // mheap.tax after marking
bool sweep_background(bool idle);                    // sched_background after marking

// ---- special.c: finalizers, cleanups and weak handles by object
// NULL in a program that never attached any: such a program does not have the code.
typedef struct specialhooks {
  void (*mark)(gcwork *w);                           // their own roots
  void (*process)(void);                             // after marking, world stopped: queues what is due, clears weak handles
  void (*wake)(void);                                // starts the finalizer goroutine if there is work; the world runs
} specialhooks;
extern const specialhooks *specials;                 // atomic
// ---- finalizer.c: what is queued, and who runs it
void finq_push(funcval *run, void *p, bool with_arg);
void finq_mark(gcwork *w);
void finq_wake(void);                                // specialhooks.wake

// ---- cycle.c: the phases
typedef enum { GC_OFF, GC_MARK, GC_SWEEP } gcphase;  // after a sweep it stays GC_SWEEP; GC_OFF: there was no collection yet
extern gcphase phase;                                // changes while the world is stopped
void cycle_marked(void);                             // worker.c found nothing more to mark: the collector's goroutine shall finish. On g0
void cycle_swept(void);                              // the last span was swept
void cycle_init(void);
void cycle_due(void);                                // mheap.collect: an allocation found that it is time

// What a cycle counts while many work on it; atomic, relaxed: statistics and pacing.
typedef struct gccounts {
  Uint    scanned, marked, stacks, globals;          // bytes
  int64_t assist_ns, background_ns, idle_ns;         // processor time
} gccounts;
extern gccounts counts;

// ---- pace.c: when, and how much
typedef struct gcpace {
  int32_t percent;       // GOGC; < 0: off
  int64_t limit;         // GOMEMLIMIT, bytes; INT64_MAX: none
  Uint    live;          // bytes marked by the last collection
  Uint    roots;         // bytes of stacks and package variables it looked at
  Uint    scanned;       // bytes of objects it scanned
  Uint    runway;        // bytes that were allocated while it marked, smoothed
  Uint    goal;          // heap size at which marking should be complete
  Uint    trigger;       // heap size at which it begins
  Uint    expected;      // of this cycle: bytes to scan
  int64_t credit;        // of this cycle: bytes scanned in the background that assists need not scan; atomic
} gcpace;
extern gcpace pace;
void pace_init(void);
void pace_begin(void);                               // a cycle begins to mark
void pace_end(Uint allocated);                       // it has marked, while so many bytes were allocated: pace.live is new
void pace_update(void);                              // computes goal and trigger
Uint pace_debt(Uint grown);                          // bytes to scan for bytes allocated, before credit
Uint pace_keep(void);                                // bytes of free pages that stay with us

// ---- trace.c: what a collection tells
typedef struct gccycle {
  int64_t  stop1_ns, mark_ns, stop2_ns, end_ns;      // monotonic: stopped, marking beside the program, stopped again, running
  int64_t  asked_ns;                                 // when the first stop was asked for
  Uint     before, after, live;                      // bytes in the heap: at the beginning, after marking, of these reachable
  Uint     goal;
  bool     forced;
} gccycle;
extern gccycle cycle;
void gctrace_init(void);
void gctrace_record(void);
void gctrace_print(void);
uint32_t gctrace_count(void);
int64_t gctrace_last_ns(void);                          // monotonic end of the last collection
extern bool gctrace_on;

// ---- check.c: GODEBUG=gccheckmark=1
void check_marks(void);                                 // world stopped, marking complete: throws if something was missed

// ---- gc.c: sync.Pool's func(), called at the beginning of each collection while nothing else runs
void gc_pool_cleanup(funcval *fn);

#endif
