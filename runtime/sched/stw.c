// Stopping the world.  Wanted: all Ps in P_GCSTOP but our own. gcwaiting asks everybody; then
//
//      idle Ps, Ps in system calls        are taken at once (compare-and-swap)
//      running Ps                         notice gcwaiting in the scheduler; to get there quickly their goroutines
//                                         are preempted (a poisoned stack limit, a signal), again and again until they did
//
// Each stopped P counts stopwait down; the last one wakes the stopper. gcstopm is where the other Ms wait; startTheWorld gives the Ps
// back, those with work in their queue to an M each. One goroutine at a time may stop the world: a queue of parked goroutines orders them.

#include "sched_impl.h"
#include "../heap/heap.h"
#include "../os/os.h"
#include "../panic/panic.h"

// ---- who may stop the world ----------------------------------------------------------------------------------

static struct {
  mutex lock;
  bool taken;
  gqueue waiting;
} turn;

static void take_turn(void) {
  lock(&turn.lock);
  if (!turn.taken) {
    turn.taken = true;
    unlock(&turn.lock);
    return;
  }
  gqueue_pushback(&turn.waiting, tls_m()->curg);
  goparkunlock(&turn.lock, WAIT_SEMACQUIRE);                    // whoever readies us passes the turn on
}

static void pass_turn(void) {
  lock(&turn.lock);
  g *gp = gqueue_pop(&turn.waiting);
  if (gp == NULL) turn.taken = false;
  unlock(&turn.lock);
  if (gp != NULL) goready(gp);
}

// ---- stop ----------------------------------------------------------------------------------------------------

static void stop_ps(void *unused) {
  (void)unused;
  m *mp = tls_m();
  lock(&sched.lock);
  sched.stopwait = gomaxprocs;
  noteclear(&sched.stopnote);
  // Pairs with the loads in findrunnable, entersyscall and handoffp: they change a P's status and then read gcwaiting,
  // we set gcwaiting and then read the status.
  __atomic_store_n(&sched.gcwaiting, 1, __ATOMIC_SEQ_CST);
  preemptall();
  mp->p->status = P_GCSTOP;
  sched.stopwait--;
  for (int32_t i = 0; i < gomaxprocs; i++) {
    uint32_t status = P_SYSCALL;
    if (__atomic_compare_exchange_n(&allp[i]->status, &status, P_GCSTOP, false, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED)) {
      allp[i]->syscalltick++;
      sched.stopwait--;
    }
  }
  for (p *pp; (pp = pidleget()) != NULL; sched.stopwait--) pp->status = P_GCSTOP;
  bool wait = sched.stopwait > 0;
  unlock(&sched.lock);
  for (int64_t us = 50; wait && !notetsleep(&sched.stopnote, us * 1000); us = us < 10000 ? us * 2 : us) preemptall();
  for (int32_t i = 0; i < gomaxprocs; i++)
    if (allp[i]->status != P_GCSTOP) throw("stopTheWorld: not stopped");
}

void stopTheWorld(const char *reason) {
  (void)reason;
  take_turn();
  acquirem();                                                   // until startTheWorld
  systemstack(stop_ps, NULL);
}

// This M's P shall stop. Comes from the scheduler, on g0.
void gcstopm(void) {
  m *mp = tls_m();
  if (mp->spinning) {
    mp->spinning = false;
    __atomic_fetch_sub(&sched.nmspinning, 1, __ATOMIC_SEQ_CST);
  }
  p *pp = releasep();
  lock(&sched.lock);
  if (!__atomic_load_n(&sched.gcwaiting, __ATOMIC_SEQ_CST)) {   // it is over already
    unlock(&sched.lock);
    acquirep(pp);
    return;
  }
  __atomic_store_n(&pp->status, P_GCSTOP, __ATOMIC_RELEASE);
  if (--sched.stopwait == 0) notewakeup(&sched.stopnote);
  unlock(&sched.lock);
  stopm();
}

// ---- start ---------------------------------------------------------------------------------------------------

static void p_init(int32_t id) {
  p *pp = persistentalloc(sizeof(p), 64);
  pp->id = id;
  pp->status = P_GCSTOP;
  mcache_init(pp);
  // Release: gcount and tracebacks read allp without a lock.
  __atomic_store_n(&allp[id], pp, __ATOMIC_RELEASE);
}

// Empties a P that will not be used any more. World stopped, sched.lock held.
static void p_retire(p *pp) {
  bool inherit;
  for (g *gp; (gp = runqget(pp, &inherit)) != NULL;) globrunqput(gp);
  while (pp->gfree != NULL) {
    g *gp = pp->gfree;
    pp->gfree = gp->schedlink;
    gp->schedlink = sched.gfree;
    sched.gfree = gp;
    sched.ngfree++;
  }
  pp->ngfree = 0;
  if (timer_ops != NULL) timer_ops->retire(pp, allp[0]);
  pp->status = P_DEAD;
}

// Changes the number of Ps to n. On return this M holds one; the others are idle or, if they have work, given to Ms by the caller
// through *work. Returns the old number.
static int32_t resize(int32_t n, p **work) {
  m *mp = tls_m();
  int32_t old = gomaxprocs;
  for (int32_t i = 0; i < n; i++) {
    if (allp[i] == NULL) p_init(i);
    else if (allp[i]->status == P_DEAD) allp[i]->status = P_GCSTOP;
  }
  for (int32_t i = n; i < old; i++) p_retire(allp[i]);
  gomaxprocs = n;
  if (mp->p == NULL || mp->p->id >= n) {
    if (mp->p != NULL) mp->p->m = NULL;
    mp->p = allp[0];
    mp->p->m = mp;
  }
  mp->p->status = P_RUNNING;
  *work = NULL;
  for (int32_t i = n - 1; i >= 0; i--) {
    p *pp = allp[i];
    if (pp == mp->p) continue;
    pp->m = NULL;
    pp->status = P_IDLE;
    if (runqempty(pp)) {
      pidleput(pp);
    } else {
      pp->link = *work;
      *work = pp;
    }
  }
  return old;
}

static void start_ps(void *arg) {
  int32_t n = *(int32_t *)arg;
  p *work;
  lock(&sched.lock);
  resize(n, &work);
  __atomic_store_n(&sched.gcwaiting, 0, __ATOMIC_SEQ_CST);
  sysmon_wake();
  unlock(&sched.lock);
  while (work != NULL) {
    p *pp = work;
    work = pp->link;
    pp->link = NULL;
    startm(pp, false);
  }
  wakep();                                                      // the global queue may have filled
}

void startTheWorld(void) {
  int32_t n = gomaxprocs;
  systemstack(start_ps, &n);
  releasem();
  pass_turn();
}

// During start-up, with one M: makes the first Ps.
int32_t procresize(int32_t n) {
  p *work;
  lock(&sched.lock);
  int32_t old = resize(n, &work);
  unlock(&sched.lock);
  return old;
}

void setGOMAXPROCS(int32_t n) {
  stopTheWorld("GOMAXPROCS");
  systemstack(start_ps, &n);
  releasem();
  pass_turn();
}

// A fatal error prints all goroutines: others shall not move meanwhile. Best effort: some may be in loops or hold locks.
void freezetheworld(void) {
  for (int i = 0; i < 5; i++) {
    sched.stopwait = 1 << 30;
    __atomic_store_n(&sched.gcwaiting, 1, __ATOMIC_SEQ_CST);
    preemptall();
    os_usleep(1000);
  }
}
