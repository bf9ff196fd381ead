// Goroutines: birth, death, counting.
//
// A g lives for ever: when its goroutine ends it goes, with its first stack segment, to the free list of the P, and from there in
// batches to the global one. All of them hang on one append-only list in order of birth, so that tracebacks and the collector can walk
// without a lock. Counting is per P (born minus died there); only the sum means anything.

#include "sched_impl.h"
#include "../abi/entry.h"
#include "../heap/heap.h"
#include "../panic/panic.h"

enum { GFREE_MAX = 64, GFREE_BATCH = 32, GOID_BATCH = 16 };

static g *gfget(p *pp) {
  if (pp->gfree == NULL && __atomic_load_n(&sched.ngfree, __ATOMIC_RELAXED) != 0) {
    lock(&sched.gfreelock);
    while (sched.gfree != NULL && pp->ngfree < GFREE_BATCH) {
      g *gp = sched.gfree;
      sched.gfree = gp->schedlink;
      __atomic_store_n(&sched.ngfree, sched.ngfree - 1, __ATOMIC_RELAXED);
      gp->schedlink = pp->gfree;
      pp->gfree = gp;
      pp->ngfree++;
    }
    unlock(&sched.gfreelock);
  }
  g *gp = pp->gfree;
  if (gp == NULL) return NULL;
  pp->gfree = gp->schedlink;
  pp->ngfree--;
  return gp;
}

static void gfput(p *pp, g *gp) {
  gp->schedlink = pp->gfree;
  pp->gfree = gp;
  if (++pp->ngfree < GFREE_MAX) return;
  lock(&sched.gfreelock);
  while (pp->ngfree > GFREE_BATCH) {
    g *old = pp->gfree;
    pp->gfree = old->schedlink;
    pp->ngfree--;
    old->schedlink = sched.gfree;
    sched.gfree = old;
    __atomic_store_n(&sched.ngfree, sched.ngfree + 1, __ATOMIC_RELAXED);
  }
  unlock(&sched.gfreelock);
}

// A g that never existed, with a stack, on the list of all.
static g *malg(void) {
  g *gp = persistentalloc(sizeof(g), 64);
  gp->stack = stack_new();
  setgstatus(gp, G_DEAD);
  lock(&sched.alllock);
  if (sched.allglast != NULL) __atomic_store_n(&sched.allglast->alllink, gp, __ATOMIC_RELEASE);   // pairs with forEachG's acquire
  else __atomic_store_n(&sched.allg, gp, __ATOMIC_RELEASE);
  sched.allglast = gp;
  unlock(&sched.alllock);
  return gp;
}

void forEachG(void (*fn)(g *gp, void *arg), void *arg) {
  for (g *gp = __atomic_load_n(&sched.allg, __ATOMIC_ACQUIRE); gp != NULL; gp = __atomic_load_n(&gp->alllink, __ATOMIC_ACQUIRE)) fn(gp, arg);
}

static uint64_t next_goid(p *pp) {
  if (pp->goidcache == pp->goidcacheend) {
    pp->goidcache = __atomic_fetch_add(&sched.goidgen, GOID_BATCH, __ATOMIC_RELAXED) + 1;
    pp->goidcacheend = pp->goidcache + GOID_BATCH;
  }
  return pp->goidcache++;
}

static void count_goroutine(p *pp, int64_t n) { __atomic_store_n(&pp->ngo, pp->ngo + n, __ATOMIC_RELAXED); }

int64_t gcount(void) {
  int64_t n = 0;
  for (int32_t i = 0; i < GOMAXPROCS_LIMIT && allp[i] != NULL; i++) n += __atomic_load_n(&allp[i]->ngo, __ATOMIC_RELAXED);
  return n;
}

// Makes a goroutine that will call fv, in the current P's queue. gopc: the go statement, for tracebacks.
g *newproc_at(funcval *fv, bool system, Uint gopc) {
  acquirem();
  m *mp = tls_m();
  p *pp = mp->p;
  g *gp = gfget(pp);
  if (gp == NULL) gp = malg();
  if (scan_pending(gp)) scan_skip(gp);
  Uint top = gp->stack->top;
  switchframe *frame = (switchframe *)(top - 16 - sizeof(switchframe));
  *frame = (switchframe){.rbx = (Uint)fv, .rbp = 0, .pc = (Uint)gostart};
  ((Uint *)top)[-1] = ((Uint *)top)[-2] = 0;
  gp->sp = (Uint)frame;
  gp->seg = gp->stack;
  gp->system = system;
  gp->goid = next_goid(pp);
  gp->gopc = gopc;
  gp->parentgoid = mp->curg != NULL ? mp->curg->goid : 0;
  if (!system) count_goroutine(pp, 1);
  setgstatus(gp, G_RUNNABLE);
  runqput(pp, gp, true);
  if (sched.mainstarted) wakep();
  releasem();
  return gp;
}

g *newsystemproc(void (*fn)(void)) {
  funcval *fv = persistentalloc(sizeof(funcval), 8);
  fv->code = (void *)fn;
  return newproc_at(fv, true, 0);
}

void rt_newproc(void *fv) {
  codeplace caller = frame_caller((Uint)__builtin_frame_address(0));
  if (fv == NULL) fatal("go of nil func value");
  newproc_at(fv, false, caller.pc);
}

// On g0: gp has returned from its function, or Goexit has run its last deferred call.
NAMED_BY_ASSEMBLY RUNS_ON_G0 void goexit_m(g *gp) {
  m *mp = tls_m();
  p *pp = mp->p;
  bool locked = gp->lockedm != NULL;
  if (locked) {
    gp->lockedm = NULL;
    gp->lockcount = 0;
    mp->lockedg = NULL;
  }
  gp->m = NULL;
  mp->curg = NULL;
  gp->deferframes = NULL;
  gp->panic = NULL;
  gp->param = NULL;
  gp->waitlockarg = NULL;
  gp->sig = 0;
  gp->paniconfault = false;
  gp->panicking = false;
  gp->waitwhy = WAIT_ZERO;
  if (!gp->system) count_goroutine(pp, -1);
  stack_trim(gp->stack);
  setgstatus(gp, G_DEAD);
  gfput(pp, gp);
  if (locked) mexit();                                          // nobody else shall run in a thread that the goroutine may have changed
  schedule();
}

void lockOSThread(void) {
  m *mp = tls_m();
  g *gp = mp->curg;
  gp->lockcount++;
  gp->lockedm = mp;
  mp->lockedg = gp;
}

void unlockOSThread(void) {
  g *gp = tls_m()->curg;
  if (gp->lockcount == 0 || --gp->lockcount > 0) return;
  gp->lockedm->lockedg = NULL;
  gp->lockedm = NULL;
}
