// The scheduler: which goroutine runs next, and who looks for it.
//
// G is a goroutine, M a thread, P the right to run Go code; there are gomaxprocs Ps. An M that holds a P takes
// goroutines from, in this order: its P's queue (and every 61st time first the global queue, so that it cannot starve), due timers,
// the global queue, other Ps' queues. With nothing anywhere it gives its P back and sleeps.
//
// The delicate point is never to sleep while there is work, without waking everybody for each goroutine. Rule: an M that
// looks for work without having any is *spinning*; as long as there is at least one, whoever makes a goroutine runnable
// need not wake anybody, the spinning M will find it. A spinning M that finds work and was the last one wakes another
// (resetspinning), so that wake-ups unroll one after the other. The two races are closed like this, all sequentially consistent:
//
//      make runnable:  put g in a queue;        then read nmspinning: 0 -> wake one M (wakep)
//      go to sleep:    nmspinning--, P idle;    then look at all queues once more
//
// One of the two sees the other.
// What may happen later, timers and descriptors, is idle.c's.

#include "sched_impl.h"
#include "../os/os.h"
#include "../panic/panic.h"
#include "../signal/async.h"

struct schedt sched;
p *allp[GOMAXPROCS_LIMIT];
g *maing;
int32_t gomaxprocs, ncpu;

// ---- P and M join and part -------------------------------------------------------------------------------------

void acquirep(p *pp) {
  m *mp = tls_m();
  if (mp->p != NULL || pp->m != NULL || pp->status != P_IDLE) throw("acquirep: invalid p state");
  mp->p = pp;
  pp->m = mp;
  __atomic_store_n(&pp->status, P_RUNNING, __ATOMIC_RELEASE);
}

p *releasep(void) {
  m *mp = tls_m();
  p *pp = mp->p;
  if (pp == NULL || pp->m != mp || pp->status != P_RUNNING) throw("releasep: invalid p state");
  mp->p = NULL;
  pp->m = NULL;
  __atomic_store_n(&pp->status, P_IDLE, __ATOMIC_RELEASE);
  return pp;
}

void pidleput(p *pp) {
  if (!runqempty(pp)) throw("pidleput: P has non-empty run queue");
  pp->link = sched.pidle;
  sched.pidle = pp;
  __atomic_fetch_add(&sched.npidle, 1, __ATOMIC_SEQ_CST);
}

p *pidleget(void) {
  p *pp = sched.pidle;
  if (pp == NULL) return NULL;
  sched.pidle = pp->link;
  pp->link = NULL;
  __atomic_fetch_sub(&sched.npidle, 1, __ATOMIC_SEQ_CST);
  sysmon_wake();
  return pp;
}

void globrunqput(g *gp) {
  gqueue_pushback(&sched.runq, gp);
  __atomic_store_n(&sched.runqsize, sched.runqsize + 1, __ATOMIC_RELAXED);
}

// Takes a fair share of the global queue (at most max if max > 0): one to return, the rest to pp's ring. sched.lock held.
static g *globrunqget(p *pp, int32_t max) {
  int32_t size = sched.runqsize;
  if (size == 0) return NULL;
  int32_t n = size / gomaxprocs + 1;
  if (n > size) n = size;
  if (max > 0 && n > max) n = max;
  if (n > RUNQ_SIZE / 2) n = RUNQ_SIZE / 2;
  __atomic_store_n(&sched.runqsize, size - n, __ATOMIC_RELAXED);
  g *gp = gqueue_pop(&sched.runq);
  while (--n > 0) {
    g *more = gqueue_pop(&sched.runq);
    // The ring has room (we come here with a nearly empty one, or with max 1), so that runqput does not take sched.lock.
    runqput(pp, more, false);
  }
  return gp;
}

static g *globrunqget_locked(p *pp, int32_t max) {
  if (__atomic_load_n(&sched.runqsize, __ATOMIC_RELAXED) == 0) return NULL;
  lock(&sched.lock);
  g *gp = globrunqget(pp, max);
  unlock(&sched.lock);
  return gp;
}

// ---- waking ----------------------------------------------------------------------------------------------------

// Called after a goroutine became runnable: one more M shall look, unless one already does.
void wakep(void) {
  int32_t none = 0;
  if (__atomic_load_n(&sched.nmspinning, __ATOMIC_SEQ_CST) != 0) return;
  if (__atomic_load_n(&sched.npidle, __ATOMIC_SEQ_CST) == 0) {
    // Nobody to wake now. An M that is about to give up its P reads needspinning after it became idle, and goes on looking.
    // (Read first: all busy Ps come here for each goroutine they ready.)
    if (__atomic_load_n(&sched.needspinning, __ATOMIC_SEQ_CST) == 0) __atomic_store_n(&sched.needspinning, 1, __ATOMIC_SEQ_CST);
    if (__atomic_load_n(&sched.npidle, __ATOMIC_SEQ_CST) == 0) return;
  }
  if (!__atomic_compare_exchange_n(&sched.nmspinning, &none, 1, false, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED)) return;
  acquirem();
  lock(&sched.lock);
  p *pp = pidleget();
  if (pp == NULL) __atomic_store_n(&sched.needspinning, 1, __ATOMIC_SEQ_CST);
  unlock(&sched.lock);
  if (pp != NULL) startm(pp, true);
  else __atomic_fetch_sub(&sched.nmspinning, 1, __ATOMIC_SEQ_CST);
  releasem();
}

void become_spinning(m *mp) {
  mp->spinning = true;
  __atomic_fetch_add(&sched.nmspinning, 1, __ATOMIC_SEQ_CST);
  __atomic_store_n(&sched.needspinning, 0, __ATOMIC_SEQ_CST);
}

static void resetspinning(m *mp) {
  mp->spinning = false;
  if (__atomic_sub_fetch(&sched.nmspinning, 1, __ATOMIC_SEQ_CST) < 0) throw("resetspinning: negative nmspinning");
  wakep();
}

// A P whose M went to sleep in the kernel needs another M, if there is anything to do.
void handoffp(p *pp) {
  bool world_stops = __atomic_load_n(&sched.gcwaiting, __ATOMIC_SEQ_CST);
  if (!world_stops && (!runqempty(pp) || __atomic_load_n(&sched.runqsize, __ATOMIC_RELAXED) != 0)) {
    startm(pp, false);
    return;
  }
  int32_t none = 0;
  if (!world_stops && __atomic_load_n(&sched.nmspinning, __ATOMIC_SEQ_CST) + __atomic_load_n(&sched.npidle, __ATOMIC_SEQ_CST) == 0 &&
      __atomic_compare_exchange_n(&sched.nmspinning, &none, 1, false, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED)) {
    __atomic_store_n(&sched.needspinning, 0, __ATOMIC_SEQ_CST);
    startm(pp, true);
    return;
  }
  lock(&sched.lock);
  if (__atomic_load_n(&sched.gcwaiting, __ATOMIC_SEQ_CST)) {
    __atomic_store_n(&pp->status, P_GCSTOP, __ATOMIC_RELEASE);
    if (--sched.stopwait == 0) notewakeup(&sched.stopnote);
    unlock(&sched.lock);
    return;
  }
  if (sched.runqsize != 0) {
    unlock(&sched.lock);
    startm(pp, false);
    return;
  }
  pidleput(pp);
  bool unwatched = (timers_next() != 0 || io_awaited()) && __atomic_load_n(&sched.watcher, __ATOMIC_SEQ_CST) == NULL;
  unlock(&sched.lock);
  if (unwatched) wakep();                                       // somebody must become the watcher
}

// ---- looking for work ------------------------------------------------------------------------------------------

static g *stealwork(p *pp) {
  enum { ROUNDS = 4 };
  for (int round = 0; round < ROUNDS; round++) {
    uint32_t start = cheaprand() % (uint32_t)gomaxprocs;
    for (int32_t i = 0; i < gomaxprocs; i++) {
      if (__atomic_load_n(&sched.gcwaiting, __ATOMIC_RELAXED)) return NULL;
      p *victim = allp[(start + (uint32_t)i) % (uint32_t)gomaxprocs];
      if (victim == pp) continue;
      g *gp = runqsteal(pp, victim, round == ROUNDS - 1);
      if (gp != NULL) return gp;
      if (round < ROUNDS - 1) continue;
      // Its timers, too: it may be in a long calculation, or in no M's hands at all.
      bool inheritTime;
      run_timers(victim);
      if ((gp = runqget(pp, &inheritTime)) != NULL) return gp;
    }
  }
  return NULL;
}

static bool anywork(void) {
  if (__atomic_load_n(&sched.runqsize, __ATOMIC_SEQ_CST) != 0) return true;
  for (int32_t i = 0; i < gomaxprocs; i++)
    if (!runqempty(allp[i])) return true;
  return false;
}

// The collector's share of this P.
static bool background(bool idle) {
  bool (*fn)(bool) = __atomic_load_n(&sched_background, __ATOMIC_RELAXED);
  return fn != NULL && fn(idle);
}

// Blocks until there is a goroutine to run. The M may hold another P afterwards.
static g *findrunnable(bool *inheritTime) {
  m *mp = tls_m();
  g *gp;
top:;
  p *pp = mp->p;
  *inheritTime = false;
  if (__atomic_load_n(&sched.gcwaiting, __ATOMIC_SEQ_CST)) {
    gcstopm();
    goto top;
  }
  run_timers(pp);
  background(false);
  if (pp->schedtick % 61 == 0 && (gp = globrunqget_locked(pp, 1)) != NULL) return gp;
  if ((gp = runqget(pp, inheritTime)) != NULL) return gp;
  if ((gp = globrunqget_locked(pp, 0)) != NULL) return gp;
  poll_now();
  if ((gp = runqget(pp, inheritTime)) != NULL) return gp;

  // At most half of the busy Ps' number of Ms spin: more would only burn processor time.
  int32_t busy = gomaxprocs - __atomic_load_n(&sched.npidle, __ATOMIC_RELAXED);
  if (mp->spinning || 2 * __atomic_load_n(&sched.nmspinning, __ATOMIC_RELAXED) < busy) {
    if (!mp->spinning) become_spinning(mp);
    if ((gp = stealwork(pp)) != NULL) return gp;
  }
  // Nothing to run here: the collector may have the P, a little at a time. Meanwhile this M does not count as looking for work.
  if (__atomic_load_n(&sched_background, __ATOMIC_RELAXED) != NULL) {
    bool spinning = mp->spinning;
    if (spinning) {
      mp->spinning = false;
      __atomic_fetch_sub(&sched.nmspinning, 1, __ATOMIC_SEQ_CST);
    }
    if (background(true)) goto top;
    if (spinning) become_spinning(mp);                          // to be given up below, with the look that this demands
  }

  lock(&sched.lock);
  if (__atomic_load_n(&sched.gcwaiting, __ATOMIC_SEQ_CST)) {
    unlock(&sched.lock);
    goto top;
  }
  if ((gp = globrunqget(pp, 0)) != NULL) {
    unlock(&sched.lock);
    return gp;
  }
  if (!mp->spinning && __atomic_load_n(&sched.needspinning, __ATOMIC_SEQ_CST) == 1) {
    become_spinning(mp);
    unlock(&sched.lock);
    goto top;
  }
  releasep();
  pidleput(pp);
  unlock(&sched.lock);

  if (mp->spinning) {
    mp->spinning = false;
    if (__atomic_sub_fetch(&sched.nmspinning, 1, __ATOMIC_SEQ_CST) < 0) throw("findrunnable: negative nmspinning");
    // Work that came after our last look and before nmspinning fell was not announced to anybody.
    if (anywork()) {
      lock(&sched.lock);
      pp = pidleget();
      unlock(&sched.lock);
      if (pp != NULL) {
        acquirep(pp);
        become_spinning(mp);
        goto top;
      }
    }
  }
  sleep_idle(mp);
  goto top;
}

// ---- running ---------------------------------------------------------------------------------------------------

void execute(g *gp, bool inheritTime) {
  m *mp = tls_m();
  if (scan_pending(gp)) scan_before_run(gp);
  mp->curg = gp;
  gp->m = mp;
  gp->waitsince = 0;
  gp->preempt = 0;
  gp->schedlink = NULL;
  setgstatus(gp, G_RUNNING);
  if (!inheritTime) mp->p->schedtick++;
  if (gp->async != NULL) resume_async(gp);
  gogo(gp);
}

void schedule(void) {
  m *mp = tls_m();
  if (mp->locks != 0) throw("schedule: holding locks");
  if (mp->lockedg != NULL) {
    stoplockedm();
    execute(mp->lockedg, false);
  }
  for (;;) {
    bool inheritTime;
    g *gp = findrunnable(&inheritTime);
    if (mp->spinning) resetspinning(mp);
    if (gp->lockedm == NULL) execute(gp, inheritTime);
    startlockedm(gp);                                           // gives our P to the M that must run it
  }
}

// ---- deadlock --------------------------------------------------------------------------------------------------

static void count_alive(g *gp, void *n) {
  uint32_t status = readgstatus(gp);
  if (!gp->system && status != G_DEAD && status != G_IDLE) ++*(int *)n;
}

// Nothing runs, nothing can be woken: the program is dead. Called whenever an M goes to sleep for an unknown time.
void checkdead(void) {
  int32_t run = sched.nm - sched.nmidle - sched.nmidlelocked - sched.nmsys;
  if (run > 0 || !sched.mainstarted || tls_m()->dying) return;
  if (run < 0) throw("checkdead: inconsistent counts");
  if (timers_next() != 0 || io_awaited() || __atomic_load_n(&sched.gcwaiting, __ATOMIC_SEQ_CST)) {
    // A P that has timers, waits for descriptors or takes part in a stop will go on; but some M must be there to do it.
    return;
  }
  // sysmon is not counted and may hold a P that it took from the M whose goroutine, back from the kernel, was just queued: handoffp sees the queue.
  if (sched.runqsize != 0) return;
  int alive = 0;
  forEachG(count_alive, &alive);
  unlock(&sched.lock);
  if (alive == 0) fatal("no goroutines (main called runtime.Goexit) - deadlock!");
  fatal("all goroutines are asleep - deadlock!");
}
