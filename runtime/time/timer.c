// Timers.  All pending timers are in one heap under one lock; the time of the first is also in a word of its own, which
// schedulers read without the lock each time they look for work (timers_run). What is due is taken out there:
//
//      a sleeping goroutine    becomes runnable at once; its timer lives on its own stack
//      a function              goes to the queue of due timers, and the timer goroutine, which runs it, is readied
//
// The functions (package time's: a non-blocking send, or the start of a goroutine) are Go code and allocate, so they
// cannot run on g0. A timer in the due queue still counts as pending: stopping it takes it out again.
//
// When the program is idle one M sleeps until the first timer (sched/proc.c, sleep_idle).
// Rejected for now: a heap for each P. It pays when many Ps arm and disarm timers all the time; it makes stopping a timer that
// another P owns, and handing timers over when a P goes away, the hardest code of the scheduler.

#include "heap.h"
#include "../heap/heap.h"
#include "../os/os.h"
#include "../panic/panic.h"
#include "../sched/sched_impl.h"

static struct {
  mutex lock;
  timerheap heap;
  int64_t next;            // when the heap's first is due, 0 if empty; written under lock, read anywhere
  timer *due, **due_tail;  // functions to run
  g *runner;               // the timer goroutine
  bool parked;             // it waits for work
} timers;

// Pairs with the store in update_next; seq_cst because sleep_idle must not miss a timer (see there).
int64_t timers_next(void) { return __atomic_load_n(&timers.next, __ATOMIC_SEQ_CST); }

// lock held. Returns true if the first timer is now earlier than it was.
static bool update_next(void) {
  timer *first = timerheap_min(&timers.heap);
  int64_t when = first == NULL ? 0 : first->when, was = timers.next;
  if (when != was) __atomic_store_n(&timers.next, when, __ATOMIC_SEQ_CST);
  return when != 0 && (was == 0 || when < was);
}

static void add(timer *t) {
  if (t->when <= 0) t->when = 1;                                // 0 means "none" in timers.next
  timerheap_push(&timers.heap, t);
}

static void due_push(timer *t) {
  if (timers.due_tail == NULL) timers.due_tail = &timers.due;
  t->next = NULL;
  t->due = true;
  *timers.due_tail = t;
  timers.due_tail = &t->next;
}

static void due_remove(timer *t) {
  timer **link = &timers.due;
  while (*link != t) link = &(*link)->next;
  *link = t->next;
  if (t->next == NULL) timers.due_tail = link;
  t->next = NULL;
  t->due = false;
}

// Takes t out of wherever it waits; true if it did. lock held.
static bool detach(timer *t) {
  if (t->due) {
    due_remove(t);
    return true;
  }
  if (t->index < 0) return false;
  timerheap_remove(&timers.heap, t);
  return true;
}

// ---- what is due ---------------------------------------------------------------------------------------------

void timers_run(void) {
  int64_t next = timers_next();
  if (next == 0) return;
  int64_t now = os_nanotime();
  if (now < next) return;
  g *sleepers = NULL, **tail = &sleepers, *runner = NULL;
  lock(&timers.lock);
  for (timer *t; (t = timerheap_min(&timers.heap)) != NULL && t->when <= now;) {
    timerheap_remove(&timers.heap, t);
    if (t->f != NULL) {
      due_push(t);
    } else {
      *tail = t->sleeper;
      tail = &t->sleeper->schedlink;
    }
  }
  *tail = NULL;
  if (timers.due != NULL && timers.parked) {
    timers.parked = false;
    runner = timers.runner;
  }
  update_next();
  unlock(&timers.lock);
  while (sleepers != NULL) {
    g *gp = sleepers;
    sleepers = gp->schedlink;
    ready(gp, false);
  }
  if (runner != NULL) ready(runner, true);
}

typedef __attribute__((swiftcall)) void timerfunc(const rtype *argtype, void *argdata, Uint seq, int64_t delta);

static void timer_goroutine(void) {
  for (;;) {
    lock(&timers.lock);
    timer *t = timers.due;
    if (t == NULL) {
      timers.runner = tls_m()->curg;
      timers.parked = true;
      goparkunlock(&timers.lock, WAIT_TIMER);
      continue;
    }
    due_remove(t);
    int64_t delta = os_nanotime() - t->when;
    bool earlier = false;
    if (t->period > 0) {
      t->when += t->period * (1 + (delta > 0 ? delta / t->period : 0));
      add(t);
      earlier = update_next();
    }
    int64_t when = t->when;
    funcval *f = t->f;
    eface arg = t->arg;
    unlock(&timers.lock);
    if (earlier) timers_added(when);
    __builtin_call_with_static_chain(((timerfunc *)f->code)(arg.type, arg.data, 0, delta), f);
  }
}

// ---- setting them --------------------------------------------------------------------------------------------

// c, f, arg's two words, next: what the collector looks at.
static const uint8_t timer_pointers[] = {0x1f};
static const rtype timer_type = {.size = sizeof(timer), .ptrdata = 5 * sizeof(void *), .align = 8, .fieldalign = 8, .kind = KIND_STRUCT, .gcdata = timer_pointers};

static uint32_t runner_started;

static void start(timer *t) {
  lock(&timers.lock);
  add(t);
  bool earlier = update_next();
  int64_t when = t->when;
  unlock(&timers.lock);
  if (earlier) timers_added(when);
}

timer *timer_new(int64_t when, int64_t period, funcval *f, eface arg) {
  if (__atomic_exchange_n(&runner_started, 1, __ATOMIC_RELAXED) == 0) newsystemproc(timer_goroutine);
  timer *t = mallocgc(sizeof(timer), &timer_type, true);
  t->f = f;
  t->arg = arg;
  t->when = when;
  t->period = period;
  t->index = -1;
  start(t);
  return t;
}

bool timer_stop(timer *t) {
  lock(&timers.lock);
  bool pending = detach(t);
  update_next();
  unlock(&timers.lock);
  return pending;
}

bool timer_reset(timer *t, int64_t when, int64_t period) {
  lock(&timers.lock);
  bool pending = detach(t);
  t->when = when;
  t->period = period;
  add(t);
  bool earlier = update_next();
  when = t->when;
  unlock(&timers.lock);
  if (earlier) timers_added(when);
  return pending;
}

// The timer starts when the goroutine is asleep, so that it cannot ring before.
static bool start_sleep(g *gp, void *t) {
  (void)gp;
  start(t);
  return true;
}

void timer_sleep(int64_t ns) {
  if (ns <= 0) {
    if (ns == 0) gosched();
    return;
  }
  int64_t now = os_nanotime();
  timer t = {.sleeper = tls_m()->curg, .when = ns > INT64_MAX - now ? INT64_MAX : now + ns, .index = -1};
  gopark(start_sleep, &t, WAIT_SLEEP);
}

void timers_scan(void (*fn)(Uint lo, Uint hi, void *arg), void *arg) {
  fn((Uint)timers.heap.slots, (Uint)(timers.heap.slots + timers.heap.n), arg);
  fn((Uint)&timers.due, (Uint)(&timers.due + 1), arg);
}
