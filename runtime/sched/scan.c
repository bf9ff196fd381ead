// What the collector must see of goroutines and threads.  LLVM may keep a pointer in any register or stack slot, so all
// of a goroutine's stack in use is scanned word by word. A stopped goroutine's registers are on its stack (a switchframe) or, if a
// signal stopped it, in its async record. Segments in use: the current one from rsp up, each earlier one from
// where it was left (seg.leftsp) up. Segments kept for later growth hold nothing, and this is the moment to give them back.

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
