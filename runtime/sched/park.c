// Parking.  A goroutine that must wait calls gopark. The order matters: it is marked waiting *before* the lock that
// guards what it waits for is released (unlockf, on g0), so that a waker that holds the lock finds it entirely asleep, and
// its registers saved. unlockf may still say no: then it goes on at once.

#include "sched_impl.h"
#include "../panic/panic.h"
#include "../signal/async.h"

static void park_m(g *gp) {
  m *mp = tls_m();
  bool (*unlockf)(g *, void *) = mp->waitunlockf;
  void *arg = gp->waitlockarg;
  setgstatus(gp, G_WAITING);
  gp->m = NULL;
  mp->curg = NULL;
  if (unlockf != NULL) {
    mp->waitunlockf = NULL;
    if (!unlockf(gp, arg)) {
      setgstatus(gp, G_RUNNABLE);
      execute(gp, true);
    }
  }
  schedule();
}

void gopark(bool (*unlockf)(g *gp, void *arg), void *lockarg, waitreason why) {
  m *mp = tls_m();
  g *gp = mp->curg;
  if (mp->g != gp) throw("gopark on g0");
  mp->waitunlockf = unlockf;
  gp->waitlockarg = lockarg;
  gp->waitwhy = why;
  gp->waitsince = 0;
  mcall(park_m);
}

static RUNS_ON_G0 bool unlock_mutex(g *gp, void *l) {
  (void)gp;
  unlock(l);
  return true;
}

// The lock's hold on preemption passes to park_m with it: m->locks goes back in unlock, on the same M.
void goparkunlock(mutex *l, waitreason why) { gopark(unlock_mutex, l, why); }

void ready(g *gp, bool next) {
  acquirem();
  if (readgstatus(gp) != G_WAITING) throw("goready: bad g status");
  setgstatus(gp, G_RUNNABLE);
  runqput(tls_m()->p, gp, next);
  wakep();
  releasem();
}

void goready(g *gp) { ready(gp, true); }

static __attribute__((noreturn)) void yield_m(g *gp) {
  setgstatus(gp, G_RUNNABLE);
  gp->m = NULL;
  tls_m()->curg = NULL;
  lock(&sched.lock);
  globrunqput(gp);
  unlock(&sched.lock);
  if (sched.mainstarted) wakep();
  schedule();
}

void gosched(void) { mcall(yield_m); }

// A prologue found the limit poisoned. If this is no moment for it, the goroutine goes on and the request is dropped: whoever
// made it asks again until it is served.
NAMED_BY_ASSEMBLY RUNS_ON_G0 void preempt_giveway(g *gp) {
  m *mp = tls_m();
  if (mp->locks > 0 || !gp->preempt || mp->p == NULL || mp->p->status != P_RUNNING) {
    gp->preempt = 0;
    if (gp->async != NULL) resume_async(gp);
    gogo(gp);
  }
  yield_m(gp);
}

static void yield_local_m(g *gp) {
  setgstatus(gp, G_RUNNABLE);
  gp->m = NULL;
  tls_m()->curg = NULL;
  runqput(tls_m()->p, gp, false);
  schedule();
}

void goyield(void) { mcall(yield_local_m); }

// ---- what other rooms may know ---------------------------------------------------------------------------------

g *getg(void) { return tls_g(); }
m *getm(void) { return tls_m(); }
p *getp(void) { return tls_m()->p; }
int p_id(const p *pp) { return pp->id; }
void **p_mcache(p *pp) { return &pp->mcache; }
void **p_gcwork(p *pp) { return &pp->gcwork; }
void **p_pools(p *pp)  { return &pp->pools; }
void **g_param(g *gp)  { return &gp->param; }
uint64_t g_id(const g *gp) { return gp->goid; }
