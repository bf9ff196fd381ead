// What the collector must see of goroutines and threads.  LLVM may keep a pointer in any register or stack slot, so all
// of a goroutine's stack in use is scanned word by word. A stopped goroutine's registers are on its stack (a switchframe) or, if a
// signal stopped it, in its async record. Segments in use: the current one from rsp up, each earlier one from
// where it was left (seg.leftsp) up. Segments kept for later growth hold nothing, and this is the moment to give them back.
//
// When.  The collector wants every stack as it is at one moment, but stopping the program until a hundred thousand stacks are read is no
// option. It is not needed either: the stack of a goroutine that does not run does not change. So scan_begin, with the world
// stopped, only counts scan_epoch up, and each goroutine whose g->scanned is behind is scanned before it runs again: by the M that is
// about to run it (execute, exitsyscall) or by one that has time (scan_some), whoever comes first.
//
//      g->scanned   older epoch --- CAS ---> SCANNING --- release ---> scan_epoch
//
// Who finds SCANNING waits: a stack is read in microseconds. What others may write to a waiting goroutine's stack is a
// value that a channel hands over; before or after, that makes no difference (gc/barrier.c).

#include "sched_impl.h"
#include "../os/os.h"
#include "../panic/panic_impl.h"
#include "../signal/async.h"
#include "../time/timer.h"

enum { RED_ZONE = 128 };

typedef void scanfn(Uint lo, Uint hi, void *arg);

static void scan_segments(seg *s, Uint sp, scanfn *fn, void *arg) {
  fn(sp & ~(Uint)7, (Uint)s + s->size, arg);
  for (; s->prev != NULL; s = s->prev) fn(s->leftsp & ~(Uint)7, (Uint)s->prev + s->prev->size, arg);
}

static void scan_records(g *gp, scanfn *fn, void *arg) {
  fn((Uint)&gp->param, (Uint)(&gp->param + 1), arg);
  fn((Uint)&gp->waitlockarg, (Uint)(&gp->waitlockarg + 1), arg);
  for (deferframe *df = gp->deferframes; df != NULL; df = df->link)
    for (deferrecord *d = df->defers; d != NULL; d = d->link) fn((Uint)&d->fn, (Uint)(&d->fn + 1), arg);
}

// The calling goroutine itself, not on g0: its callee-saved registers are still in the processor.
static void __attribute__((noinline)) scan_self(g *gp, scanfn *fn, void *arg) {
  Uint registers[JMPBUF_WORDS];
  save_registers(registers);
  fn((Uint)registers, (Uint)(registers + JMPBUF_WORDS), arg);
  scan_segments(tls_m()->seg, (Uint)registers, fn, arg);
  scan_records(gp, fn, arg);
}

void g_scanstack(g *gp, scanfn *fn, void *arg) {
  uint32_t status = readgstatus(gp);
  if (status == G_DEAD || status == G_IDLE) return;
  if (status == G_WAITING && gp->waitsince == 0) gp->waitsince = os_nanotime();   // for tracebacks; free of charge here
  if (gp == tls_g()) {
    scan_self(gp, fn, arg);
    return;
  }
  if (gp->async != NULL) {
    Uint lo, hi;
    async_bounds(gp->async, &lo, &hi);
    fn(lo, hi, arg);
    scan_segments(gp->seg, gp->sp - RED_ZONE, fn, arg);
  } else {
    scan_segments(gp->seg, gp->sp, fn, arg);
  }
  scan_records(gp, fn, arg);
  // The goroutine in whose name we collect may run again while g0 still uses what it found here; it keeps its segments.
  if (gp != tls_m()->curg && status != G_SYSCALL) stack_shrink(gp->seg);
}

// While the world is stopped no M but ours is in the middle of anything. The runtime's own data hold few heap pointers; rooms
// with more than a word or two register roots with the collector, those here are in memory that moves.
void scan_ms(scanfn *fn, void *arg) {
  if (timer_ops != NULL) timer_ops->scan(fn, arg);
  m *mp = tls_m();
  if (mp->g == mp->g0) {
    Uint registers[JMPBUF_WORDS];
    save_registers(registers);
    fn((Uint)registers, mp->g0hi, arg);
  }
}

// ---- rounds ----------------------------------------------------------------------------------------------------

enum { SCANNING = 1, EPOCH_STEP = 2, SOME = 16 };   // epochs are even

uint32_t scan_epoch;
static void (*scan_stack)(g *gp);
static struct {
  mutex lock;
  g *next;                        // where scan_some goes on in the list of all; those born later need no scan
} round;

// Acquires pair with the release of whoever scanned gp, on another M perhaps; its stack was only read there, but for what stack_shrink did.
static bool claim(g *gp) {
  for (;;) {
    uint32_t was = __atomic_load_n(&gp->scanned, __ATOMIC_ACQUIRE);
    if (was == scan_epoch) return false;
    if (was == SCANNING) __builtin_ia32_pause();
    else if (__atomic_compare_exchange_n(&gp->scanned, &was, SCANNING, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) return true;
  }
}

static void done(g *gp) { __atomic_store_n(&gp->scanned, scan_epoch, __ATOMIC_RELEASE); }

void scan_before_run(g *gp) {
  if (!claim(gp)) return;
  scan_stack(gp);
  done(gp);
}

void scan_skip(g *gp) {
  if (claim(gp)) done(gp);
}

void scan_begin(void (*scan)(g *gp)) {
  scan_epoch += EPOCH_STEP;
  scan_stack = scan;
  round.next = __atomic_load_n(&sched.allg, __ATOMIC_ACQUIRE);
  scan_before_run(tls_m()->curg);
}

bool scan_some(void) {
  lock(&round.lock);
  g *gp = round.next, *end = gp;
  for (int i = 0; i < SOME && end != NULL; i++) end = __atomic_load_n(&end->alllink, __ATOMIC_ACQUIRE);
  round.next = end;
  unlock(&round.lock);
  for (; gp != end; gp = __atomic_load_n(&gp->alllink, __ATOMIC_ACQUIRE)) scan_before_run(gp);
  return end != NULL;
}

// ---- what background work asks ---------------------------------------------------------------------------------

bool (*sched_background)(bool idle);

bool sched_stopping(void) { return __atomic_load_n(&sched.gcwaiting, __ATOMIC_RELAXED) != 0; }

bool sched_wanted(void) {
  return sched_stopping() || !runqempty(tls_m()->p) || __atomic_load_n(&sched.runqsize, __ATOMIC_RELAXED) != 0;
}

void sched_wake(void) {
  if (__atomic_load_n(&sched.npidle, __ATOMIC_RELAXED) != 0) wakep();
}

void goready_anywhere(g *gp) {
  gqueue one = {gp, gp};
  injectglist(&one);
}
