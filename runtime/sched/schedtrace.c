// GODEBUG=schedtrace=ms: every so many milliseconds sysmon prints a line on the state of the scheduler; with scheddetail=1 one on each P, M and
// goroutine besides. All in Go's form, so that its tools can read it:
//
//      SCHED 1004ms: gomaxprocs=2 idleprocs=1 threads=4 spinningthreads=0 needspinning=0 idlethreads=1 runqueue=0 [ 0 0 ] schedticks=[ 9 6 ]
//
// Details come with package os; programs without it get the line alone.
//
// What is printed is read while everything goes on: each number is true, the picture need not be.

#include "sched_impl.h"
#include "../os/os.h"
#include "../print/print.h"
#include "../traceback/traceback.h"

static void field(const char *name, Int value) {
  print_str(name);
  print_int(value);
}

static void flag(const char *name, bool value) {
  print_str(name);
  print_str(value ? "true" : "false");
}

// The number of something, or nil.
static void number_of(const char *name, const void *thing, Int number) {
  print_str(name);
  if (thing != NULL) print_int(number);
  else print_str("nil");
}

static Int queue_length(const p *pp) {
  return (Int)(uint32_t)(__atomic_load_n(&pp->runqtail, __ATOMIC_RELAXED) - __atomic_load_n(&pp->runqhead, __ATOMIC_RELAXED));
}

static void print_p(const p *pp) {
  const m *mp = pp->m;
  field("  P", pp->id);
  field(": status=", pp->status);
  field(" schedtick=", pp->schedtick);
  field(" syscalltick=", pp->syscalltick);
  number_of(" m=", mp, mp == NULL ? 0 : mp->id);
  field(" runqsize=", queue_length(pp));
  field(" gfreecnt=", pp->ngfree);
  field(" timerslen=", pp->timers.n);
  print_str("\n");
}

static void print_m(const m *mp) {
  const p *pp = mp->p;
  const g *curg = mp->curg, *locked = mp->lockedg;
  field("  M", mp->id);
  number_of(": p=", pp, pp == NULL ? 0 : pp->id);
  number_of(" curg=", curg, curg == NULL ? 0 : (Int)curg->goid);
  field(" mallocing=0 throwing=", mp->throwing);
  field(" preemptoff= locks=", mp->locks);
  field(" dying=", mp->dying);
  flag(" spinning=", mp->spinning);
  flag(" blocked=", mp->blocked);
  number_of(" lockedg=", locked, locked == NULL ? 0 : (Int)locked->goid);
  print_str("\n");
}

// Go's numbers of the states: idle 0, runnable 1, running 2, syscall 3, waiting 4, dead 6.
static Int status_number(uint32_t status) { return status == G_DEAD ? 6 : (Int)status; }

static void print_g(g *gp, void *unused) {
  (void)unused;
  const m *mp = gp->m, *locked = gp->lockedm;
  uint32_t status = readgstatus(gp);
  if (status == G_DEAD) return;
  field("  G", (Int)gp->goid);
  field(": status=", status_number(status));
  print_str("(");
  if (status == G_WAITING) print_str(waitreason_text(gp->waitwhy));
  number_of(") m=", mp, mp == NULL ? 0 : mp->id);
  number_of(" lockedm=", locked, locked == NULL ? 0 : locked->id);
  print_str("\n");
}

void schedtrace_everything(void) {
  flag(" gcwaiting=", __atomic_load_n(&sched.gcwaiting, __ATOMIC_RELAXED));
  field(" nmidlelocked=", sched.nmidlelocked);
  field(" stopwait=", sched.stopwait);
  flag(" sysmonwait=", __atomic_load_n(&sched.sysmonwait, __ATOMIC_RELAXED));
  print_str("\n");
  for (int32_t i = 0; i < gomaxprocs; i++) print_p(allp[i]);
  for (const m *mp = __atomic_load_n(&sched.allm, __ATOMIC_ACQUIRE); mp != NULL; mp = mp->alllink) print_m(mp);
  forEachG(print_g, NULL);
}

void (*schedtrace_details)(void);

static void print_queues(void) {
  print_str(" [");
  for (int32_t i = 0; i < gomaxprocs; i++) field(" ", queue_length(allp[i]));
  print_str(" ] schedticks=[");
  for (int32_t i = 0; i < gomaxprocs; i++) field(" ", allp[i]->schedtick);
  print_str(" ]\n");
}

void schedtrace(bool detail) {
  rt_printlock();
  field("SCHED ", (os_nanotime() - sched.started_ns) / 1000000);
  field("ms: gomaxprocs=", gomaxprocs);
  field(" idleprocs=", __atomic_load_n(&sched.npidle, __ATOMIC_RELAXED));
  field(" threads=", sched.nm);
  field(" spinningthreads=", __atomic_load_n(&sched.nmspinning, __ATOMIC_RELAXED));
  field(" needspinning=", __atomic_load_n(&sched.needspinning, __ATOMIC_RELAXED));
  field(" idlethreads=", sched.nmidle);
  field(" runqueue=", __atomic_load_n(&sched.runqsize, __ATOMIC_RELAXED));
  void (*details)(void) = detail ? __atomic_load_n(&schedtrace_details, __ATOMIC_RELAXED) : NULL;
  if (details != NULL) details();
  else print_queues();
  rt_printunlock();
}
