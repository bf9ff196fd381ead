// Ms: threads, how they start, sleep and wake.
//
// An M is made when a P has work and no M is idle. It sleeps on its note in the list of idle Ms, and ends only if a goroutine ends that was
// bound to it (mexit). Its struct and its stacks then serve the next M, once the kernel has said that the thread does not use them any more. The struct
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
  mp->running = 1;
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

// An M whose thread has ended, as new; NULL if there is none.
static m *take_dead(void) {
  lock(&sched.lock);
  m **link = &sched.mdead;
  // Acquire pairs with the kernel's store at the thread's end.
  while (*link != NULL && __atomic_load_n(&(*link)->running, __ATOMIC_ACQUIRE) != 0) link = &(*link)->schedlink;
  m *mp = *link;
  if (mp != NULL) {
    *link = mp->schedlink;
    sched.nmsys--;                                              // it is counted again
    mp->running = 1;
    mp->g = mp->g0;
  }
  unlock(&sched.lock);
  return mp;
}

static m *make_m(void) {
  m *mp = persistentalloc(sizeof(m), 64);
  char *stack = thread_stack(G0_STACK);
  minit_common(mp, (Uint)stack, (Uint)stack + G0_STACK);
  mp->g0sp = mp->g0hi;                                          // mstart's own frames are dead once it schedules
  lock(&sched.lock);
  mp->id = sched.nm++;
  bool too_many = sched.nm > 10000;
  unlock(&sched.lock);
  if (too_many) fatal("thread exhaustion");
  allm_add(mp);
  return mp;
}

// A new thread that begins with fn (or NULL) and then schedules with pp. system: it is not counted for deadlocks.
void newm(void (*fn)(void), p *pp, bool system) {
  m *mp = take_dead();
  if (mp == NULL) mp = make_m();
  mp->nextp = pp;
  mp->startfn = fn;
  if (system) {
    lock(&sched.lock);
    sched.nmsys++;
    unlock(&sched.lock);
  }
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

// On g0: this thread ends. The first thread cannot, or the process would be hard to tell from a dead one: it sleeps for ever.
void mexit(void) {
  m *mp = tls_m();
  handoffp(releasep());
  lock(&sched.lock);
  sched.nmsys++;                                                // not counted for deadlocks any more
  checkdead();
  if (mp == &m0) {
    unlock(&sched.lock);
    for (;;) notesleep(&mp->park);
  }
  signal_block_all();
  mp->schedlink = sched.mdead;
  sched.mdead = mp;
  unlock(&sched.lock);
  os_exit_thread(&mp->running);
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
