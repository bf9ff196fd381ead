// worker.c -- who marks, and when marking is done.
//
// How it works.  There are no threads or goroutines for marking: a P marks in between, on g0, for some microseconds at a time. Three occasions:
//
//      share     each time a P looks for its next goroutine: if less than a quarter of its time since the cycle began went to marking,
//                it catches up. So a busy program gives the collector a quarter of its processors, and no goroutine
//                waits longer than SHARE_MAX for it
//      idle      a P that finds no goroutine marks until there is one
//      assist    who allocates pays (pace.c): for each span it takes, the bytes to scan that the heap's growth demands, less the
//                credit that shares and idle Ps have earned. A program that allocates faster than its share marks slows itself down
//
// Whoever marks counts itself in markers. It takes the P's own grey objects and shared ones, then roots, and shares what it has left when it
// ends. So when the last marker ends and nothing is shared and no root is left, all is marked, but for what write barriers shaded meanwhile:
// the collector's goroutine is woken to stop the world and look (cycle.c). It may find some; then marking goes on.
#include "../os/os.h"
#include "gc_impl.h"

static const int64_t SHARE_MIN = 30000, SHARE_MAX = 2500000, SHARE_WANTED = 300000;   // ns: worth beginning; longest; longest if goroutines wait
static const int64_t IDLE_SLICE = 50000;                                             // ns until an idle P looks for goroutines again
enum { SHARE_OF_TIME = 4, PIECE = 32 << 10, ASSIST_LEAST = 64 << 10 };               // a quarter; bytes scanned between looks at the clock

static uint32_t markers;         // atomic, sequentially consistent, as gcwork_any
static uint32_t complete;        // atomic: the collector's goroutine was told

static bool nothing_in_sight(void) { return !gcwork_any() && roots_done(); }

static void begin(void) { __atomic_fetch_add(&markers, 1, __ATOMIC_SEQ_CST); }

static void end(gcwork *w) {
  gcwork_publish(w);
  uint32_t not_told = 0;
  if (__atomic_sub_fetch(&markers, 1, __ATOMIC_SEQ_CST) == 0 && nothing_in_sight() &&
      __atomic_compare_exchange_n(&complete, &not_told, 1, false, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED))
    cycle_marked();
}

static Uint looked_at(const gcwork *w) { return w->scanned + w->stacks + w->globals; }

bool mark_work(gcwork *w, Uint budget) {
  for (Uint start = looked_at(w);;) {
    if (!mark_drain(w, budget)) return false;
    if (!roots_some(w)) return !gcwork_any();
    if (looked_at(w) - start >= budget) return false;
  }
}

// Marks until the time comes, the world stops, or (after patience_ns) the P is wanted. Returns how long it took.
static int64_t mark_until(int64_t now, int64_t until, int64_t patience_ns) {
  int64_t start = now;
  gcwork *w = this_gcwork();
  begin();
  Uint before = looked_at(w);
  for (bool nothing = false; !nothing && now < until && !sched_stopping(); now = os_nanotime()) {
    if (now - start >= patience_ns && sched_wanted()) break;
    nothing = mark_work(w, PIECE);
    if (gcwork_any()) sched_wake();
  }
  __atomic_fetch_add(&pace.credit, (int64_t)(looked_at(w) - before), __ATOMIC_RELAXED);
  end(w);
  return now - start;
}

bool mark_background(bool idle) {
  if (__atomic_load_n(&complete, __ATOMIC_RELAXED) || sched_stopping()) return false;
  gcwork *w = this_gcwork();
  if (w->chunk == NULL && nothing_in_sight()) return false;
  int64_t now = os_nanotime();
  if (idle) {
    __atomic_fetch_add(&counts.idle_ns, mark_until(now, now + IDLE_SLICE, 0), __ATOMIC_RELAXED);
    return true;
  }
  int64_t due = (now - cycle.mark_ns) / SHARE_OF_TIME - w->background_ns;
  if (due < SHARE_MIN) return false;
  int64_t took = mark_until(now, now + (due < SHARE_MAX ? due : SHARE_MAX), SHARE_WANTED);
  w->background_ns += took;
  __atomic_fetch_add(&counts.background_ns, took, __ATOMIC_RELAXED);
  return true;
}

// ---- assists

typedef struct { Uint bytes; bool nothing; } piecework;

static void assist_on_g0(void *arg) {
  piecework *p = arg;
  gcwork *w = this_gcwork();
  int64_t start = os_nanotime();
  begin();
  Uint before = looked_at(w);
  p->nothing = mark_work(w, p->bytes);
  p->bytes = looked_at(w) - before;
  end(w);
  __atomic_fetch_add(&counts.assist_ns, os_nanotime() - start, __ATOMIC_RELAXED);
}

// Takes up to debt from the credit; returns what is left to do.
static Uint borrow(Uint debt) {
  int64_t credit = __atomic_load_n(&pace.credit, __ATOMIC_RELAXED);
  if (credit <= 0) return debt;
  int64_t take = (Uint)credit < debt ? credit : (int64_t)debt;
  __atomic_fetch_sub(&pace.credit, take, __ATOMIC_RELAXED);   // two who take at once may make it negative: the next ones work
  return debt - (Uint)take;
}

void mark_assist(Uint grown) {
  Uint debt = borrow(pace_debt(grown));
  while (debt > 0 && phase == GC_MARK) {
    piecework p = {debt < ASSIST_LEAST ? ASSIST_LEAST : debt < 4 * ASSIST_LEAST ? debt : 4 * ASSIST_LEAST, false};
    systemstack(assist_on_g0, &p);
    if (p.bytes > debt) __atomic_fetch_add(&pace.credit, (int64_t)(p.bytes - debt), __ATOMIC_RELAXED);
    debt = p.bytes < debt ? debt - p.bytes : 0;
    if (debt == 0) return;
    // What is grey is in others' hands, or all is marked. Let them work if the heap is longer than it should be by now.
    if (p.nothing && __atomic_load_n(&mheap.live, __ATOMIC_RELAXED) < pace.goal) return;
    gosched();
    if (p.nothing) debt = borrow(debt < ASSIST_LEAST ? debt : ASSIST_LEAST);
  }
}

// ---- with the world stopped

static void reset_share(void) {
  for (gcwork *w = gcwork_first(); w != NULL; w = w->all) w->background_ns = 0;
}

void worker_begin(void) {
  complete = 0;
  reset_share();
}

void worker_again(void) { complete = 0; }
