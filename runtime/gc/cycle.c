// cycle.c -- a collection from beginning to end.
//
// How it works.  Two short stops of the world, and everything else beside the program:
//
//      GC_OFF, GC_SWEEP   the program runs; what the last cycle left is swept
//          |   begin      whoever's allocation reached the trigger: sweeps the rest, stops the world,
//          |              runs sync.Pool's clean-up, takes the Ps' spans, turns the write barrier on, reads the small roots
//          v
//      GC_MARK            the program runs and pays; Ps mark (worker.c); new objects are born black
//          |   finish     the collector's goroutine: stops the world, empties the barriers' buffers. If that shows more to mark, marking goes on;
//          |              else weak handles, finalizers, cleanups; takes the Ps' spans; the next goal
//          v
//      GC_SWEEP           every span is to be swept before its free slots are used
//
// What is kept: everything reachable at begin, and everything allocated since (barrier.c has the proof).
//
// The collector's goroutine is made for the first cycle. It waits for events; nothing but it ends cycles. Cycles begin where they are
// due, because that goroutine would have to wait for its turn to run. A stop of the world is the lock of everything here: phase, the
// barrier's flag and the epoch of stacks change only inside.
#include "../os/os.h"
#include "../panic/panic.h"
#include "gc_impl.h"

gcphase phase;
gccycle cycle;
const specialhooks *specials;
static bool in_cleanup;              // sync.Pool's clean-up runs, with the world stopped
static funcval *pool_cleanup;        // a func()
static bool stop_the_world, check;   // GODEBUG=gcstoptheworld=1: mark with the world stopped; gccheckmark=1

typedef struct waiter { g *gp; struct waiter *next; } waiter;
enum { MARKED = 1, SWEPT = 2, FORCE = 4 };
static struct {
  mutex    lock;
  uint32_t events;
  g       *parked;                   // the collector's goroutine, while it waits
  bool     created;
  waiter  *waiting;                  // for the end of a cycle
} runner;                            // guarded by its lock

void gc_pool_cleanup(funcval *fn) { pool_cleanup = fn; }

// ---- the collector's goroutine: events

static g *post(uint32_t event) {
  lock(&runner.lock);
  runner.events |= event;
  g *gp = runner.parked;
  runner.parked = NULL;
  unlock(&runner.lock);
  return gp;
}

void cycle_marked(void) {
  g *gp = post(MARKED);
  if (gp != NULL) goready(gp);
}

// What allocations and Ps do for the collector from now on.
static void others_do(void (*tax)(Uint grown), bool (*background)(bool idle)) {
  __atomic_store_n(&mheap.tax, tax, __ATOMIC_RELEASE);
  __atomic_store_n(&sched_background, background, __ATOMIC_RELEASE);
}

void cycle_swept(void) {
  others_do(NULL, NULL);
  g *gp = post(SWEPT);
  if (gp != NULL) goready(gp);
}

static uint32_t wait_for_events(void) {
  for (;;) {
    lock(&runner.lock);
    uint32_t events = runner.events;
    runner.events = 0;
    if (events != 0) {
      unlock(&runner.lock);
      return events;
    }
    runner.parked = getg();
    goparkunlock(&runner.lock, WAIT_GC_WORKER);
  }
}

static void wake_waiting(void) {
  lock(&runner.lock);
  waiter *w = runner.waiting;
  runner.waiting = NULL;
  unlock(&runner.lock);
  while (w != NULL) {
    g *gp = w->gp;
    w = w->next;          // before goready: w is on that goroutine's stack
    goready(gp);
  }
}

// Returns when more than count cycles have marked.
static void wait_marked(uint32_t count) {
  for (;;) {
    lock(&runner.lock);
    if (gctrace_count() != count) {
      unlock(&runner.lock);
      return;
    }
    waiter w = {getg(), runner.waiting};
    runner.waiting = &w;
    goparkunlock(&runner.lock, WAIT_GC_CYCLE);
    __asm__ volatile("" : : "r"(&w) : "memory");
  }
}

// ---- the beginning, on g0, the world stopped

static void finish_mark(void);

static void begin_mark(void *unused) {
  (void)unused;
  gcwork *w = this_gcwork();
  mcache_flushall();
  barrier_discard_all();
  counts = (gccounts){0};
  cycle.before = __atomic_load_n(&mheap.live, __ATOMIC_RELAXED);
  cycle.goal = pace.goal;
  phase = GC_MARK;
  mheap.black = true;
  __atomic_store_n(&writeBarrier, 1, __ATOMIC_RELAXED);   // starting the world publishes it
  pace_begin();
  worker_begin();
  roots_begin(w);
  cycle.mark_ns = cycle.stop2_ns = os_nanotime();
  if (!stop_the_world) {
    others_do(mark_assist, mark_background);
    return;
  }
  while (!mark_work(w, ~(Uint)0)) continue;
  finish_mark();
}

static void run_pool_cleanup(void) {
  if (pool_cleanup == NULL) return;
  in_cleanup = true;
  __builtin_call_with_static_chain(((__attribute__((swiftcall)) void (*)(void))pool_cleanup->code)(), pool_cleanup);
  in_cleanup = false;
}

static void after_mark(void);
static void run_collector(void);

// Begins a cycle, unless one is under way or, if !must, ended since the caller saw count of them.
static void begin(bool must, bool forced, uint32_t count) {
  int64_t asked = os_nanotime();
  for (;;) {
    sweep_finish();
    stopTheWorld("GC sweep termination");
    if (phase == GC_MARK || (!must && gctrace_count() != count)) {
      startTheWorld();
      return;
    }
    if (sweep_done()) break;       // else a whole cycle happened since we swept
    startTheWorld();
  }
  bool create = !runner.created;
  runner.created = true;
  cycle = (gccycle){.asked_ns = asked, .stop1_ns = os_nanotime(), .forced = forced};
  run_pool_cleanup();
  systemstack(begin_mark, NULL);
  bool marked = phase != GC_MARK;
  startTheWorld();
  if (create) newsystemproc(run_collector);
  if (marked) after_mark();
  else sched_wake();
}

// ---- the end, on g0, the world stopped

static void finish_mark(void) {
  if (check) check_marks();
  if (specials != NULL) specials->process();
  gcwork_publish_all();            // for their counts
  cycle.after = __atomic_load_n(&mheap.live, __ATOMIC_RELAXED);
  mcache_flushall();
  Uint born = __atomic_load_n(&mheap.live, __ATOMIC_RELAXED);
  born = born > cycle.before ? born - cycle.before : 0;
  cycle.live = pace.live = counts.marked + born;
  __atomic_store_n(&mheap.live, pace.live, __ATOMIC_RELAXED);
  phase = GC_SWEEP;
  mheap.black = false;
  __atomic_store_n(&writeBarrier, 0, __ATOMIC_RELAXED);
  pace_end(born);
  if (sweep_begin()) others_do(sweep_pay, sweep_background);
  else others_do(NULL, NULL);
  cycle.end_ns = os_nanotime();
  gctrace_record();
}

static void try_finish(void *done) {
  enum { PIECE = 64 << 10 };
  static const int64_t PATIENCE = 100000;   // ns that the world may stand still for what the barriers' buffers show
  if (phase != GC_MARK) return;             // told twice
  cycle.stop2_ns = os_nanotime();
  gcwork *w = this_gcwork();
  barrier_flush_all(w);
  gcwork_publish_all();
  while (!mark_work(w, PIECE))
    if (os_nanotime() - cycle.stop2_ns > PATIENCE) {
      gcwork_publish(w);
      worker_again();
      return;
    }
  finish_mark();
  *(bool *)done = true;
}

// The world runs again.
static void after_mark(void) {
  if (gctrace_on) gctrace_print();
  const specialhooks *s = __atomic_load_n(&specials, __ATOMIC_ACQUIRE);
  if (s != NULL) s->wake();
  wake_waiting();
}

static void scavenge(void) {
  enum { PAGES = 256 };            // at a time: the heap's lock is held so long
  while (heap_scavenge(pace_keep() >> PAGE_SHIFT, PAGES) >= PAGES) gosched();
}

static void run_collector(void) {
  for (;;) {
    uint32_t events = wait_for_events();
    if (events & MARKED) {
      bool done = false;
      stopTheWorld("GC mark termination");
      systemstack(try_finish, &done);
      startTheWorld();
      if (done) after_mark();
      else sched_wake();
    }
    if (events & SWEPT) scavenge();
    if (events & FORCE) begin(false, true, gctrace_count());
  }
}

// ---- the room's door

void cycle_init(void) {
  stop_the_world = os_debugvar("gcstoptheworld", 0) > 0;
  check = os_debugvar("gccheckmark", 0) > 0;
  gc_add_root(&pool_cleanup, sizeof pool_cleanup);
}

void cycle_due(void) {
  if (in_cleanup || phase == GC_MARK) return;
  begin(mheap.stress != 0, false, gctrace_count());
}

void gc_collect(void) {
  if (mheap.collect == NULL || in_cleanup) return;
  if (phase == GC_MARK) wait_marked(gctrace_count());
  uint32_t count = gctrace_count();
  begin(true, true, count);
  wait_marked(count);
  sweep_finish();
}

void gc_force_if_old(int64_t now_ns) {
  static const int64_t TWO_MINUTES = 120ll * 1000000000;
  if (mheap.collect == NULL || pace.percent < 0 || now_ns - gctrace_last_ns() < TWO_MINUTES || phase == GC_MARK) return;
  if (runner.created) {
    g *gp = post(FORCE);
    if (gp != NULL) goready_anywhere(gp);
  } else {
    __atomic_store_n(&mheap.trigger, 0, __ATOMIC_RELAXED);   // the next allocation that takes a span begins the first cycle
  }
}
