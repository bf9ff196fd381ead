// The queues of timers.  Each P has a heap of pending timers and, in a word of its own that is read without the lock, the time of the
// first (p.timernext). The P's scheduler runs what is due each time it looks for work; a scheduler with nothing to do runs the due timers
// of other Ps, which may be busy with long calculations; when the program is idle one M sleeps until the first of all (sched/proc.c).
//
// A timer starts in the queue of the P that starts it. Whoever stops it removes it at once, from whichever queue: the owner's name is in
// the timer and is read again under the owner's lock. That the queue has no lock-free half-removed entries keeps it small; the lock is
// rarely waited for, because a P's timers are mostly its own goroutines' doing.
//
// Running a timer: it is taken out under the lock, then fire runs without. What fire finds may have changed in between, so each kind of timer has
// a lock of its own, under which it starts, stops and fires (a channel's, a descriptor's), and looks there again.

#include "heap.h"
#include "../os/os.h"
#include "../panic/panic.h"
#include "../sched/sched_impl.h"

const timerops *timer_ops;
static const timerops ops;

// pp->timerlock held. True if the first timer is now earlier than it was.
static bool update_next(p *pp) {
  timer *first = timerheap_min(&pp->timers);
  int64_t when = first == NULL ? 0 : first->when, was = pp->timernext;
  // seq_cst pairs with timers_next in sched/proc.c: sleep_idle must not miss a timer.
  if (when != was) __atomic_store_n(&pp->timernext, when, __ATOMIC_SEQ_CST);
  return when != 0 && (was == 0 || when < was);
}

void timer_start(timer *t) {
  if (__atomic_load_n(&timer_ops, __ATOMIC_RELAXED) == NULL) __atomic_store_n(&timer_ops, &ops, __ATOMIC_RELEASE);
  acquirem();
  p *pp = tls_m()->p;
  if (t->when <= 0) t->when = 1;                                // 0 means "none" in timernext
  int64_t when = t->when;
  lock(&pp->timerlock);
  __atomic_store_n(&t->owner, pp, __ATOMIC_RELEASE);
  timerheap_push(&pp->timers, t);
  bool earlier = update_next(pp);
  unlock(&pp->timerlock);
  // From here on t may be gone: it can have fired on another P.
  if (earlier) timers_added(when);
  releasem();
}

static void take_out(p *pp, timer *t) {
  timerheap_remove(&pp->timers, t);
  __atomic_store_n(&t->owner, NULL, __ATOMIC_RELEASE);
}

bool timer_stop(timer *t) {
  for (p *pp; (pp = __atomic_load_n(&t->owner, __ATOMIC_ACQUIRE)) != NULL;) {
    lock(&pp->timerlock);
    bool here = t->owner == pp;
    if (here) {
      take_out(pp, t);
      update_next(pp);
    }
    unlock(&pp->timerlock);
    if (here) return true;
  }
  return false;
}

int64_t timer_when(int64_t now, int64_t ns) { return ns > INT64_MAX - now ? INT64_MAX : now + ns; }

static void run(p *pp, int64_t now) {
  lock(&pp->timerlock);
  for (timer *t; (t = timerheap_min(&pp->timers)) != NULL && t->when <= now; lock(&pp->timerlock)) {
    take_out(pp, t);
    update_next(pp);
    unlock(&pp->timerlock);
    t->fire(t, now);
  }
  unlock(&pp->timerlock);
}

static void retire(p *pp, p *heir) {
  for (timer *t; (t = timerheap_min(&pp->timers)) != NULL;) {
    timerheap_remove(&pp->timers, t);
    __atomic_store_n(&t->owner, heir, __ATOMIC_RELEASE);
    timerheap_push(&heir->timers, t);
  }
  update_next(pp);
  update_next(heir);
}

static void scan(void (*fn)(Uint lo, Uint hi, void *arg), void *arg) {
  for (int32_t i = 0; i < gomaxprocs; i++) fn((Uint)allp[i]->timers.slots, (Uint)(allp[i]->timers.slots + allp[i]->timers.n), arg);
}

static const timerops ops = {run, retire, scan};

// ---- sleep: the timer lies on the goroutine's stack ------------------------------------------------------------

static void wake_sleeper(timer *t, int64_t now) {
  (void)now;
  ready(t->arg, false);
}

// The timer starts when the goroutine is asleep, so that it cannot ring before.
static RUNS_ON_G0 bool start_sleep(g *gp, void *t) {
  (void)gp;
  timer_start(t);
  return true;
}

void timer_sleep(int64_t ns) {
  if (ns <= 0) {
    if (ns == 0) gosched();
    return;
  }
  timer t = {.fire = wake_sleeper, .arg = tls_m()->curg, .when = timer_when(os_nanotime(), ns)};
  gopark(start_sleep, &t, WAIT_SLEEP);
}
