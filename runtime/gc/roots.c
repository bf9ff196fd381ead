// roots.c -- where marking begins.
//
// Package variables with pointers lie between two pairs of symbols that the linker script sets; stacks, registers and
// the scheduler's own structures come from sched; other rooms register what they have in memory of their own. All of it
// is scanned conservatively: LLVM may keep a pointer in any register or stack slot, and where variables begin is not
// worth a table.
#include "../panic/panic.h"
#include "gc_impl.h"

extern char data_start[] __asm__("runtime.data"), data_end[] __asm__("runtime.edata");
extern char bss_start[] __asm__("runtime.bss"), bss_end[] __asm__("runtime.ebss");

enum { MAX_ROOTS = 64 };
static struct { Uint lo, hi; } roots[MAX_ROOTS];
static Uint nroots;
static mutex roots_lock;

void gc_add_root(void *p, Uint size) {
  lock(&roots_lock);
  if (nroots == MAX_ROOTS) throw("gc_add_root: too many roots");
  roots[nroots].lo = (Uint)p;
  roots[nroots].hi = (Uint)p + size;
  nroots++;
  unlock(&roots_lock);
}

static void mark_goroutine(g *gp, void *w) { g_scanstack(gp, mark_stack, w); }

void mark_roots(gcwork *w) {
  mark_conservative((Uint)data_start, (Uint)data_end, w);
  mark_conservative((Uint)bss_start, (Uint)bss_end, w);
  w->globals = w->scanned;
  for (Uint i = 0; i < nroots; i++) mark_conservative(roots[i].lo, roots[i].hi, w);
  forEachG(mark_goroutine, w);
  scan_ms(mark_stack, w);
  special_mark(w);
  finq_mark(w);
}
