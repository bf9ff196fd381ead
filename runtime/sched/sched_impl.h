// sched_impl.h -- the structs behind sched.h: g, m, p and the scheduler's global state.
//
// For the files of sched/ and the few rooms that work below the language: stack, panic, traceback, signal, time, sync,
// rt0, goglue. Everybody else uses sched.h.
#ifndef BURROW_SCHED_IMPL_H
#define BURROW_SCHED_IMPL_H

#include "sched.h"
#include "offsets.h"
#include "../stack/stack.h"
#include "../time/heap.h"

// ---- g: a goroutine ------------------------------------------------------------------------------------------
//
//           newproc              execute              gopark
//   DEAD ------------> RUNNABLE ---------> RUNNING ------------> WAITING
//    ^                  ^  ^                 |  |                   |
//    |                  |  +-- preempted ----+  |      goready      |
//    |                  +-----------------------|-------------------+
//    +------------------- goexit ---------------+---- entersyscall ----> SYSCALL (and back)
//
// status is written by whoever owns the goroutine at that moment: the M that runs it, or the one that took it from
// where it waited. Release stores, acquire loads: with the status the goroutine's saved registers change hands.
enum { G_IDLE, G_RUNNABLE, G_RUNNING, G_SYSCALL, G_WAITING, G_DEAD };

// What lies at g->sp of a goroutine that does not run, made by mcall, systemstack and syscall_blocking.
typedef struct { Uint r15, r14, r13, r12, rbx, rbp, pc; } switchframe;

struct panicrec;
struct sigcontext_save;

struct g {
  // offsets.h
  Uint sp;                        // valid while not running: a switchframe, or for async the interrupted rsp
  seg *seg;                       // the current segment then
  volatile uint8_t preempt;       // asked to give way; set by any thread, cleared by execute
  bool system;                    // the runtime's own: not counted for deadlocks, not shown
  bool panicking;                 // prints its panic; another panic now is fatal
  uint32_t status;                // G_*
  deferframe *deferframes;        // offsets.h. Activations with pending defers, innermost first
  struct panicrec *panic;         // offsets.h. Unfinished panics, newest first

  seg *stack;                     // the first segment; stays with a dead g
  struct sigcontext_save *async;  // all registers, if a signal stopped it
  uint64_t goid;
  m *m;                           // the M that runs it, or works on its behalf in a system call
  m *lockedm;                     // LockOSThread: only this M may run it
  uint32_t lockcount;             // nested LockOSThread calls
  waitreason waitwhy;
  int64_t waitsince;              // ns, set by the first collection that finds it waiting; 0: none did
  uint32_t scanned;               // scan_epoch if the collector needs nothing of it; atomic, see scan.c
  void *param;                    // what the waker hands over
  g *schedlink;                   // run queues, free lists, wait lists of sync: one at a time
  g *alllink;                     // all goroutines, in order of birth; append-only
  void *waitlockarg;              // gopark's argument, for the scan

  // panic/
  int32_t sig;                    // the signal behind the panic in flight, for its message
  Uint sigcode, sigaddr, sigpc;
  bool paniconfault;              // debug.SetPanicOnFault: a fault at any address is a panic

  // traceback
  Uint gopc;                      // where the go statement is
  uint64_t parentgoid;
};

// ---- m: a thread. %fs points at it ---------------------------------------------------------------------------
struct m {
  // offsets.h
  m *self;
  g *g;
  g *curg;
  g *g0;
  Uint g0sp;
  p *p;                           // offsets.h; the P it holds, NULL in system calls and when idle
  int32_t locks;                  // > 0: no preemption of what runs here
  int32_t id;
  p *nextp;                       // handed over by startm before the wake-up
  p *oldp;                        // held before the system call
  g *lockedg;                     // LockOSThread: it runs only this goroutine
  m *schedlink;                   // idle list
  uint64_t rng;
  bool (*waitunlockf)(g *, void *);
  void (*startfn)(void);          // runs before the scheduler on a new M
  Uint limit;                     // 0x70
  seg *seg;                       // 0x78

  note park;
  int32_t tid;
  uint32_t running;               // futex-like: the kernel clears it when the thread has ended
  uint32_t signalled;             // atomic: a SIGURG is on its way
  bool spinning;                  // looks for work and has none; counted in sched.nmspinning
  bool blocked;                   // sleeps on park
  uint8_t throwing;               // 1: reports a fatal error of the program, 2: our own
  bool dying;
  uint8_t printlocked;            // nesting of printlock
  uint8_t *writebuf;              // prints of this M go here instead of to fd 2, if set
  Int writelen, writecap;         // bytes there and room for
  struct g g0_;                   // g0's g
  Uint g0lo, g0hi;                // bounds of g0's stack
  void *sigstack;
  struct sigcontext_save *spare;  // room for the registers of the next goroutine stopped by a signal
  struct deferrecord *deferpool;
  enum { STACK_CACHED_CLASSES = 4 } stack_cached_classes_;
  seg *stackcache[STACK_CACHED_CLASSES];
  uint32_t nstackcache[STACK_CACHED_CLASSES];
  m *alllink;
};

// ---- p: the right to run Go code. gomaxprocs of them ---------------------------------------------------------
enum { P_IDLE, P_RUNNING, P_SYSCALL, P_GCSTOP, P_DEAD };
enum { RUNQ_SIZE = 256 };

struct p {
  void *mcache;                   // offsets.h; this and the next two: see p_mcache etc.
  void *gcwork, *pools;
  int32_t id;
  uint32_t status;                // P_*; P_SYSCALL -> anything by compare-and-swap (acq_rel): sysmon, stopTheWorld and the returning M race for it
  p *link;                        // idle list
  m *m;                           // who holds it, NULL if idle
  uint32_t schedtick;             // +1 each time slice; sysmon watches it
  uint32_t syscalltick;           // +1 each system call

  // The run queue: a ring; see runq.c for who may touch what.
  uint32_t runqhead, runqtail;
  g *runq[RUNQ_SIZE];
  g *runnext;                     // runs before the ring, in the same time slice; CAS by thieves

  g *gfree;                       // dead goroutines with their stacks
  int32_t ngfree;
  int64_t ngo;                    // goroutines born minus died here; the sum over all Ps is NumGoroutine. Owner writes, all read (relaxed)
  uint64_t goidcache, goidcacheend;

  // Pending timers: time/timer.c.
  mutex timerlock;
  timerheap timers;               // timerlock
  int64_t timernext;              // when the first is due, 0: there is none. Written under timerlock, atomic for readers

  // sysmon's notes on this P
  uint32_t seen_schedtick, seen_syscalltick;
  int64_t seen_schedwhen, seen_syscallwhen;
};

typedef struct { g *head, *tail; } gqueue;                      // linked through schedlink

// ---- the scheduler's global state. lock protects what is not marked atomic.
struct schedt {
  mutex lock;
  m *midle;
  int32_t nmidle;                 // Ms on midle
  int32_t nmidlelocked;           // Ms with a locked goroutine, waiting for it to become runnable
  int32_t nm;                     // Ms that exist
  int32_t nmsys;                  // of them, not counted for deadlocks (sysmon, those that have ended)
  m *mdead;                       // whose threads have ended, or are about to
  p *pidle;
  int32_t npidle;                 // atomic for readers
  int32_t nmspinning;             // atomic, seq_cst: see wakep
  uint32_t needspinning;          // atomic: a spinning M ought to be started
  gqueue runq;
  int32_t runqsize;               // atomic for readers
  mutex gfreelock;
  g *gfree;
  int32_t ngfree;
  uint64_t goidgen;               // atomic
  mutex alllock;                  // appends to allg and allm
  g *allg, *allglast;             // atomic links: read without the lock
  m *allm;
  uint32_t gcwaiting;             // atomic: the world is to stop
  int32_t stopwait;               // Ps that have not stopped yet
  note stopnote;
  uint32_t sysmonwait;            // atomic: sysmon sleeps deeply
  note sysmonnote;
  // The watcher: the one idle M that sleeps only until the next timer or until a descriptor is ready (proc.c).
  m *watcher;                     // atomic
  int64_t watcher_until;          // atomic; 0: it does not sleep (yet, or any more)
  bool watcher_polls;             // it sleeps in netpoll_ops->poll, not on watchernote; written before watcher_until
  note watchernote;
  int32_t iowaiters;              // atomic: goroutines parked for descriptors
  int64_t lastpoll;               // atomic: when somebody last asked which descriptors are ready
  int64_t started_ns;
  bool mainstarted;
};
extern struct schedt sched;

enum { GOMAXPROCS_LIMIT = 1024 };
extern p *allp[GOMAXPROCS_LIMIT];
extern m m0;
extern g *maing;                  // the goroutine of main.main

_Static_assert(offsetof(m, self) == M_SELF && offsetof(m, g) == M_G && offsetof(m, curg) == M_CURG && offsetof(m, g0) == M_G0, "offsets.h");
_Static_assert(offsetof(p, mcache) == P_MCACHE && offsetof(m, p) == M_P, "offsets.h");
_Static_assert(offsetof(m, g0sp) == M_G0SP && offsetof(m, limit) == M_LIMIT && offsetof(m, seg) == M_SEG, "offsets.h");
_Static_assert(offsetof(g, sp) == G_SP && offsetof(g, seg) == G_SEG && offsetof(g, preempt) == G_PREEMPT, "offsets.h");
_Static_assert(offsetof(g, deferframes) == G_DEFERFRAMES && offsetof(g, panic) == G_PANIC, "offsets.h");
_Static_assert(offsetof(seg, prev) == SEG_PREV && offsetof(seg, next) == SEG_NEXT && offsetof(seg, limit) == SEG_LIMIT, "offsets.h");
_Static_assert(offsetof(seg, top) == SEG_TOP && offsetof(seg, usable) == SEG_USABLE && offsetof(seg, leftsp) == SEG_LEFTSP, "offsets.h");

// The current M. Ask again after anything that may park: the goroutine may go on in another thread. (Hosted tests have no %fs of ours.)
#ifndef BURROW_HOSTED
static inline m *tls_m(void) { return *(m *volatile __attribute__((address_space(257))) *)M_SELF; }
static inline g *tls_g(void) { return *(g *volatile __attribute__((address_space(257))) *)M_G; }
#else
m *tls_m(void);
#define tls_g() (tls_m()->g)
#endif

static inline uint32_t readgstatus(const g *gp) { return __atomic_load_n(&gp->status, __ATOMIC_ACQUIRE); }
static inline void setgstatus(g *gp, uint32_t s) { __atomic_store_n(&gp->status, s, __ATOMIC_RELEASE); }

// switch_amd64.S
void gogo(g *gp) __attribute__((noreturn));                     // leaves g0, goes on with gp at its switchframe
extern const char gostart[];                                    // the first instruction of every goroutine
extern const char gostart_return[];                             // its return address: the end of every traceback

// proc.c
void schedule(void) __attribute__((noreturn));
void execute(g *gp, bool inheritTime) __attribute__((noreturn));
void wakep(void);
void ready(g *gp, bool next);
void handoffp(p *pp);
void acquirep(p *pp);
p   *releasep(void);
void checkdead(void);                                           // sched.lock held
void become_spinning(m *mp);                                    // it looks for work and has none
void pidleput(p *pp);                                           // these three too
p   *pidleget(void);
void globrunqput(g *gp);
void preempt_giveway(g *gp) __attribute__((noreturn));          // on g0: gp came through a poisoned prologue, or a signal stopped it
void goyield(void);                                             // as gosched, but stays in this P's queue: who was just readied runs first

// idle.c
int64_t timers_next(void);                                      // when the first timer of all is due; 0: there are none
void timers_added(int64_t when);                                // some P's first timer is now due at when
void run_timers(p *pp);                                         // those of pp's that are due
bool io_awaited(void);                                          // does a goroutine wait for a descriptor?
void poll_now(void);                                            // makes runnable whoever waits for a descriptor that is ready
void injectglist(gqueue *list);                                 // makes parked goroutines runnable; with or without a P
void sleep_idle(m *mp);                                         // without P and work: until there may be some. Has a P afterwards
void watcher_wake(void);                                        // the watcher, if it sleeps, shall look again

// thread.c
void mstart(void);
void startm(p *pp, bool spinning);
void stopm(void);
void newm(void (*fn)(void), p *pp, bool system);
void mexit(void) __attribute__((noreturn));
void mput(m *mp);
void stoplockedm(void);
void startlockedm(g *gp);

// runq.c
void runqput(p *pp, g *gp, bool next);
g   *runqget(p *pp, bool *inheritTime);
bool runqempty(p *pp);
g   *runqsteal(p *pp, p *victim, bool stealRunNext);
void gqueue_pushback(gqueue *q, g *gp);
g   *gqueue_pop(gqueue *q);

// goroutine.c
g   *newproc_at(funcval *fv, bool system, Uint gopc);
void goexit_m(g *gp) __attribute__((noreturn));
int64_t gcount(void);                                           // goroutines that exist, the system's excepted

// scan.c
extern uint32_t scan_epoch;                                     // changes while the world is stopped
void scan_before_run(g *gp);                                    // on g0
void scan_skip(g *gp);                                          // gp is dead: its next life begins after the round did
static inline bool scan_pending(const g *gp) { return __builtin_expect(__atomic_load_n(&gp->scanned, __ATOMIC_ACQUIRE) != scan_epoch, 0); }

// syscall.c
void entersyscall(Uint sp, seg *s);
void exitsyscall(void);
Int  syscall_blocking(Int num, Int a1, Int a2, Int a3, Int a4, Int a5, Int a6);   // switch_amd64.S: entersyscall, the call, exitsyscall

// stw.c, sysmon.c, preempt.c
void gcstopm(void);
void sysmon(void);
void sysmon_wake(void);
void preemptall(void);
void preemptone(p *pp);
int32_t procresize(int32_t n);                                  // world stopped (or starting): gomaxprocs becomes n
void setGOMAXPROCS(int32_t n);
void freezetheworld(void);                                      // before a fatal error prints all goroutines

// schedtrace.c
void schedtrace(bool detail);
extern void (*schedtrace_details)(void);                        // NULL: no details
void schedtrace_everything(void);

// goroutine.c: binding the calling goroutine to its M. Nests.
void lockOSThread(void);
void unlockOSThread(void);

// start-up
void schedinit_m0(Uint g0lo, Uint g0hi);
void rand_init(void);

#endif
