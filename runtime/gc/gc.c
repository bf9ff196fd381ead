// gc.c -- a collection from beginning to end.
//
// How it works.  The collector is a stop-the-world, non-moving, tri-colour mark and sweep collector; marking is precise in the
// heap and conservative in the roots.
//
//     stop the world
//     on this goroutine   sync.Pool's clean-up (Go code)
//     on g0               caches are flushed -> roots -> mark -> finalizers, cleanups, weak handles -> sweep -> next goal
//     start the world     finalizer goroutine is woken, free pages beyond the next goal go back to the kernel
//
// Whoever's allocation reaches the trigger does the work. If several do at once, the later ones find, when it is their
// turn to stop the world, that a collection has happened since they asked.
// The pieces are made for more: markers share their work and set mark bits atomically (work.c), shading is there (barrier.c),
// sweeping reads nothing but the bitmaps. What is missing for a concurrent collector is marking on a quarter of the
// processors while the program runs, assists, and allocating black meanwhile.
#include "../os/os.h"
#include "../panic/panic.h"
#include "gc_impl.h"

static bool running;                 // only its goroutine writes, with the world stopped
static funcval *pool_cleanup;        // sync.Pool's, a func()
static bool checking;                // GODEBUG=gccheck=1: the heap's invariants after each collection

void gc_pool_cleanup(funcval *fn) { pool_cleanup = fn; }

// ---- on g0, the world stopped

static void mark_phase(gccycle *c) {
  gcwork w = {0};
  mcache_flushall();
  mark_roots(&w);
  barrier_flush();
  mark_all(&w);
  special_process(&w);
  gcwork_publish(&w);
  pace.roots = w.scanned;
  c->globals = w.globals;
  c->stacks = w.scanned - w.globals;
  c->marked_ns = os_nanotime();
}

static void sweep_phase(gccycle *c) {
  c->live = pace.live = sweep();
  __atomic_store_n(&mheap.live, c->live, __ATOMIC_RELAXED);   // the world is stopped
  pace_update();
  c->swept_ns = os_nanotime();
}

static void collect_on_g0(void *arg) {
  gccycle *c = arg;
  mark_phase(c);
  sweep_phase(c);
  gctrace_record(c);
  if (checking) heap_check();
}

// ---- around it

// How many bytes of free pages stay: the program will want soon what the next goal says and a tenth more. A program
// whose heap swings gets them back at once when it has shrunk, so what is kept sinks only by an eighth of the
// difference at each collection. The world is stopped.
static Uint free_bytes_to_keep(void) {
  static Uint keep;
  if (pace.goal == ~(Uint)0) return ~(Uint)0;
  Uint want = pace.goal + pace.goal / 10, inuse = mheap.used - (mheap.pages_free << PAGE_SHIFT);
  keep = want > keep ? want : keep - (keep - want) / 8;
  return keep > inuse ? keep - inuse : 0;
}

// Collects. Unless must is set, not if another collection ended since the caller saw count of them.
static void collect(bool must, bool forced, uint32_t count) {
  if (running) return;               // Pool's clean-up allocated
  gccycle c = {.forced = forced, .asked_ns = os_nanotime()};
  stopTheWorld("garbage collection");
  if (!must && gctrace_count() != count) {
    startTheWorld();
    return;
  }
  c.stopped_ns = os_nanotime();
  c.before = __atomic_load_n(&mheap.live, __ATOMIC_RELAXED);
  c.goal = pace.goal;
  if (pool_cleanup != NULL) {
    running = true;
    __builtin_call_with_static_chain(((__attribute__((swiftcall)) void (*)(void))pool_cleanup->code)(), pool_cleanup);
    running = false;
  }
  systemstack(collect_on_g0, &c);
  Uint keep = free_bytes_to_keep();
  startTheWorld();
  heap_scavenge(keep >> PAGE_SHIFT);
  if (gctrace_on) gctrace_print(&c);
  finq_wake();
}

static void collect_when_due(void) {
  // Under gcstress every call collects: the trigger has nothing to do with it.
  collect(mheap.stress != 0, false, gctrace_count());
}

// ---- the room's door

RUNS_ON_G0 void gcinit(void) {
  gctrace_init();
  pace_init();
  mheap.gcstats = gctrace_stats;
  mheap.clobberfree = os_debugvar("clobberfree", 0) > 0;
  checking = os_debugvar("gccheck", 0) > 0;
  gc_add_root(&pool_cleanup, sizeof pool_cleanup);
  pace_update();
}

void gcenable(void) {
  mheap.collect = collect_when_due;
  Int every = os_debugvar("gcstress", 0);
  mheap.stress = every < 0 ? 0 : every;
  pace_update();
}

bool gc_should_start(void) { return mheap.collect != NULL && __atomic_load_n(&mheap.live, __ATOMIC_RELAXED) >= __atomic_load_n(&mheap.trigger, __ATOMIC_RELAXED); }

void gc_collect(void) {
  if (mheap.collect != NULL) collect(true, true, 0);
}

// sysmon has no P and cannot collect; it makes the next allocation that takes a span do it. A program that allocates
// nothing has no garbage that was not there two minutes ago.
void gc_force_if_old(int64_t now_ns) {
  static const int64_t TWO_MINUTES = 120ll * 1000000000;
  if (mheap.collect != NULL && pace.percent >= 0 && now_ns - gctrace_last_ns() > TWO_MINUTES) __atomic_store_n(&mheap.trigger, 0, __ATOMIC_RELAXED);
}

// ---- runtime/debug

int32_t gc_setpercent(int32_t percent) {
  stopTheWorld("garbage collection settings");
  int32_t old = pace.percent;
  pace.percent = percent < 0 ? -1 : percent;
  pace_update();
  startTheWorld();
  return old;
}

int64_t gc_setmemorylimit(int64_t bytes) {
  if (bytes < 0) return pace.limit;
  stopTheWorld("garbage collection settings");
  int64_t old = pace.limit;
  pace.limit = bytes;
  pace_update();
  startTheWorld();
  return old;
}

void gc_freeosmemory(void) {
  gc_collect();
  heap_scavenge(0);
}
