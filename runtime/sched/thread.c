// Ms: threads, how they start, sleep and wake.
//
// An M is made when a P has work and no M is idle. It never ends: it sleeps on its note in the list of idle Ms. Its struct
// is what %fs points at. g0's stack and the signal stack are mappings with a guard page below: 256 KiB and 64 KiB of
// address space, committed as they are touched.
//
// A goroutine that called LockOSThread and its M belong to each other. Such an M never takes other goroutines: when its goroutine
// cannot run it gives the P away and sleeps (stoplockedm) until another M, which found the goroutine runnable, hands it a P (startlockedm).

#include "sched_impl.h"
#include "../heap/heap.h"
#include "../os/kernel.h"
#include "../os/os.h"
#include "../panic/panic.h"
#include "../signal/async.h"
#include "../signal/signal.h"

enum { G0_STACK = 256 << 10, SIGNAL_STACK = 64 << 10 };

// A stack of the thread's own with a guard page; returns its lowest usable address.
static char *thread_stack(Uint size) {
  char *p = os_alloc(size + KERNEL_PAGE);
  if (p == NULL || os_protect_none(p, KERNEL_PAGE) != 0) throw("out of memory (thread stack)");
  return p + KERNEL_PAGE;
}

static void minit_common(m *mp, Uint g0lo, Uint g0hi) {
  mp->self = mp;
  mp->g0 = mp->g = &mp->g0_;
  mp->g0lo = g0lo;
  mp->g0hi = g0hi;
  mp->g0_.m = mp;
  mp->g0_.system = true;
  setgstatus(&mp->g0_, G_RUNNING);
  mp->sigstack = thread_stack(SIGNAL_STACK);
  mp->rng = bootrand();
  mp->spare = async_spare_new();
}

static void allm_add(m *mp) {
  lock(&sched.alllock);
  mp->alllink = sched.allm;
  __atomic_store_n(&sched.allm, mp, __ATOMIC_RELEASE);          // pairs with the acquire of those who walk without the lock
  unlock(&sched.alllock);
}

// The first thread: m0 is static, its g0 stack is the one the kernel gave the process.
void schedinit_m0(Uint g0lo, Uint g0hi) {
  minit_common(&m0, g0lo, g0hi);
  m0.tid = os_gettid();
  sched.nm = 1;
  allm_add(&m0);
  signal_minit(m0.sigstack, SIGNAL_STACK);
}

// The first C function of every thread, on g0.
RUNS_ON_G0 void mstart(void) {
  m *mp = tls_m();
  mp->tid = os_gettid();
  if (mp != &m0) signal_minit(mp->sigstack, SIGNAL_STACK);
  if (mp->startfn != NULL) mp->startfn();
  if (mp != &m0) {
    acquirep(mp->nextp);
    mp->nextp = NULL;
  }
  schedule();
}

// A new thread that begins with fn (or NULL) and then schedules with pp. system: it is not counted for deadlocks.
void newm(void (*fn)(void), p *pp, bool system) {
  m *mp = persistentalloc(sizeof(m), 64);
  char *stack = thread_stack(G0_STACK);
  minit_common(mp, (Uint)stack, (Uint)stack + G0_STACK);
  mp->g0sp = mp->g0hi;                                          // mstart's own frames are dead once it schedules
  mp->nextp = pp;
  mp->startfn = fn;
  lock(&sched.lock);
  mp->id = sched.nm++;
  if (system) sched.nmsys++;
  if (sched.nm > 10000) {
    unlock(&sched.lock);
    fatal("thread exhaustion");
  }
  unlock(&sched.lock);
  allm_add(mp);
  uint64_t mask = signal_block_all();
  Int tid = os_clone(mstart, (void *)mp->g0hi, mp);
  signal_restore(mask);
  if (tid < 0) {
    print_str("runtime: failed to create new OS thread (have ");
    print_int(sched.nm - 1);
    print_str(" already; errno=");
    print_int(-tid);
    print_str(")\n");
    throw("newosproc");
  }
}

// ---- idle Ms (sched.lock held) -------------------------------------------------------------------------------

void mput(m *mp) {
  mp->schedlink = sched.midle;
  sched.midle = mp;
  sched.nmidle++;
  checkdead();
}

static m *mget(void) {
  m *mp = sched.midle;
  if (mp == NULL) return NULL;
  sched.midle = mp->schedlink;
  sched.nmidle--;
  return mp;
}

static void mpark(m *mp) {
  notesleep(&mp->park);
  noteclear(&mp->park);
}

// Sleeps until startm hands this M a P.
void stopm(void) {
  m *mp = tls_m();
  if (mp->locks != 0) throw("stopm holding locks");
  if (mp->p != NULL) throw("stopm holding p");
  lock(&sched.lock);
  mput(mp);
  unlock(&sched.lock);
  mpark(mp);
  acquirep(mp->nextp);
  mp->nextp = NULL;
}

static RUNS_ON_G0 void mspinning(void) { tls_m()->spinning = true; }

// Gives pp (NULL: any idle one) to an idle M, or to a new one. spinning: the caller has counted it in nmspinning.
void startm(p *pp, bool spinning) {
  acquirem();
  lock(&sched.lock);
  if (pp == NULL && (pp = pidleget()) == NULL) {
    unlock(&sched.lock);
    releasem();
    return;
  }
  m *mp = mget();
  unlock(&sched.lock);
  if (mp == NULL) {
    newm(spinning ? mspinning : NULL, pp, false);
  } else {
    mp->spinning = spinning;
    mp->nextp = pp;
    notewakeup(&mp->park);
  }
  releasem();
}

// ---- goroutines bound to threads -----------------------------------------------------------------------------

static void incidlelocked(int32_t n) {
  lock(&sched.lock);
  sched.nmidlelocked += n;
  if (n > 0) checkdead();
  unlock(&sched.lock);
}

// This M's goroutine is not running: waits until it is runnable again and somebody hands us a P.
void stoplockedm(void) {
  m *mp = tls_m();
  if (mp->p != NULL) handoffp(releasep());
  incidlelocked(1);
  mpark(mp);
  if (readgstatus(mp->lockedg) != G_RUNNABLE) throw("stoplockedm: not runnable");
  acquirep(mp->nextp);
  mp->nextp = NULL;
}

// We found gp, which another M must run: gives that one our P and sleeps.
void startlockedm(g *gp) {
  m *locked = gp->lockedm;
  if (locked == tls_m()) throw("startlockedm: locked to me");
  incidlelocked(-1);
  locked->nextp = releasep();
  notewakeup(&locked->park);
  stopm();
}
