// System calls.  A goroutine in the kernel needs its M but not its P. Giving the P away each time would cost two context
// switches, so entersyscall only marks the P as "in a system call" and leaves it where it is. If the call returns soon, exitsyscall
// takes the P back with one compare-and-swap. If it does not, sysmon (after 20 us at least) or a stop of the world takes
// the P with the same compare-and-swap and hands it to another M; then exitsyscall must find a P or park its goroutine.
//
// The goroutine's stack from the switchframe up (g->sp, g->seg) is what the collector scans and tracebacks show meanwhile.

#include "sched_impl.h"
#include "../panic/panic.h"

// Called by syscall_blocking alone, with the switchframe it made. After the P's status changed nothing here may need the P.
NAMED_BY_ASSEMBLY void entersyscall(Uint sp, seg *s) {
  m *mp = tls_m();
  g *gp = mp->curg;
  p *pp = mp->p;
  gp->sp = sp;
  gp->seg = s;
  mp->oldp = pp;
  mp->p = NULL;
  mp->locks++;                                                  // no preemption on the way
  setgstatus(gp, G_SYSCALL);
  pp->m = NULL;
  // Release: whoever takes the P by CAS sees all we did with it.
  __atomic_store_n(&pp->status, P_SYSCALL, __ATOMIC_SEQ_CST);
  if (__atomic_load_n(&sched.gcwaiting, __ATOMIC_SEQ_CST)) {
    // The world is being stopped: hand the P in rather than let the stopper find it.
    lock(&sched.lock);
    uint32_t status = P_SYSCALL;
    if (sched.stopwait > 0 && __atomic_compare_exchange_n(&pp->status, &status, P_GCSTOP, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) {
      pp->syscalltick++;
      if (--sched.stopwait == 0) notewakeup(&sched.stopnote);
    }
    unlock(&sched.lock);
  }
  sysmon_wake();
  mp->locks--;
}

static bool retake_own(m *mp, p *pp) {
  uint32_t status = P_SYSCALL;
  if (pp == NULL || !__atomic_compare_exchange_n(&pp->status, &status, P_RUNNING, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) return false;
  mp->p = pp;
  pp->m = mp;
  pp->syscalltick++;
  return true;
}

static bool take_idle(void) {
  if (__atomic_load_n(&sched.npidle, __ATOMIC_SEQ_CST) == 0) return false;
  lock(&sched.lock);
  p *pp = __atomic_load_n(&sched.gcwaiting, __ATOMIC_SEQ_CST) ? NULL : pidleget();
  unlock(&sched.lock);
  if (pp == NULL) return false;
  acquirep(pp);
  pp->syscalltick++;
  return true;
}

// On g0, without a P: queues gp and sleeps, or goes on if a P became idle meanwhile.
static void exitsyscall_m(g *gp) {
  m *mp = tls_m();
  gp->m = NULL;
  mp->curg = NULL;
  setgstatus(gp, G_RUNNABLE);
  lock(&sched.lock);
  p *pp = __atomic_load_n(&sched.gcwaiting, __ATOMIC_SEQ_CST) ? NULL : pidleget();
  bool locked = gp->lockedm != NULL;
  if (pp == NULL) globrunqput(gp);
  unlock(&sched.lock);
  if (pp != NULL) {
    acquirep(pp);
    execute(gp, false);
  }
  if (locked) {
    stoplockedm();                                              // gp is ours alone: somebody will find it and hand us a P
    execute(gp, false);
  }
  stopm();
  schedule();
}

static void scan_self_again(void *gp) { scan_before_run(gp); }

NAMED_BY_ASSEMBLY void exitsyscall(void) {
  m *mp = tls_m();
  g *gp = mp->curg;
  p *old = mp->oldp;
  mp->locks++;
  mp->oldp = NULL;
  if (retake_own(mp, old) || take_idle()) {
    if (scan_pending(gp)) systemstack(scan_self_again, gp);
    gp->waitsince = 0;
    setgstatus(gp, G_RUNNING);
    mp->locks--;
    if (gp->preempt) mp->limit = (Uint)LIMIT_PREEMPT;
    return;
  }
  mp->locks--;
  mcall(exitsyscall_m);
}
