// roots.c -- where marking begins.
//
// Package variables with pointers lie between two pairs of symbols that the linker script sets; stacks, registers and
// the scheduler's own structures come from sched; other rooms register what they have in memory of their own. All of it
// is scanned conservatively: LLVM may keep a pointer in any register or stack slot, and where variables begin is not
// worth a table.
//
// All roots count as they are when the cycle begins, but few are read then, with the world stopped: those that change without a write
// barrier and without a moment before it, which are small. The others are read beside the program:
//
//      package variables            stores to them have the barrier
//      stacks                       each before its goroutine runs again (sched/scan.c)
//      finalizers, cleanups         under their lock; what is taken out of their tables is shaded or dead (special.c)
//
// That work is cut into pieces, which markers take one after the other.
#include "../panic/panic.h"
#include "gc_impl.h"

extern char data_start[] __asm__("runtime.data"), data_end[] __asm__("runtime.edata");
extern char bss_start[] __asm__("runtime.bss"), bss_end[] __asm__("runtime.ebss");

static const Uint PIECE = 64 << 10;   // bytes of package variables
enum { MAX_ROOTS = 64 };
static struct { Uint lo, hi; } roots[MAX_ROOTS];
static Uint nroots;
static mutex roots_lock;

// What is left to read in this cycle; atomic: a piece is taken by counting on.
static struct {
  Uint     data, bss;          // pieces taken
  uint32_t tables;             // 1: somebody took the finalizers and cleanups
  uint32_t stacks_done;
} left;

void gc_add_root(void *p, Uint size) {
  lock(&roots_lock);
  if (nroots == MAX_ROOTS) throw("gc_add_root: too many roots");
  roots[nroots].lo = (Uint)p;
  roots[nroots].hi = (Uint)p + size;
  nroots++;
  unlock(&roots_lock);
}

static void scan_goroutine(g *gp) { g_scanstack(gp, mark_stack, this_gcwork()); }

void roots_begin(gcwork *w) {
  __builtin_memset(&left, 0, sizeof left);
  for (Uint i = 0; i < nroots; i++) mark_conservative(roots[i].lo, roots[i].hi, w);
  scan_ms(mark_stack, w);
  scan_begin(scan_goroutine);
}

static bool take_piece(Uint *taken, Uint lo, Uint hi, gcwork *w) {
  if (lo + __atomic_load_n(taken, __ATOMIC_RELAXED) * PIECE >= hi) return false;
  lo += __atomic_fetch_add(taken, 1, __ATOMIC_RELAXED) * PIECE;
  if (lo >= hi) return false;
  mark_conservative(lo, hi - lo < PIECE ? hi : lo + PIECE, w);
  return true;
}

bool roots_some(gcwork *w) {
  if (take_piece(&left.data, (Uint)data_start, (Uint)data_end, w)) return true;
  if (take_piece(&left.bss, (Uint)bss_start, (Uint)bss_end, w)) return true;
  if (!__atomic_load_n(&left.tables, __ATOMIC_RELAXED) && !__atomic_exchange_n(&left.tables, 1, __ATOMIC_RELAXED)) {
    const specialhooks *s = __atomic_load_n(&specials, __ATOMIC_ACQUIRE);
    if (s != NULL) s->mark(w);
    return true;
  }
  if (__atomic_load_n(&left.stacks_done, __ATOMIC_RELAXED)) return false;
  if (!scan_some()) __atomic_store_n(&left.stacks_done, 1, __ATOMIC_RELAXED);
  return true;
}

// Whether all pieces are taken. Who took one is a marker until it is read.
bool roots_done(void) {
  return (Uint)data_start + __atomic_load_n(&left.data, __ATOMIC_RELAXED) * PIECE >= (Uint)data_end &&
         (Uint)bss_start + __atomic_load_n(&left.bss, __ATOMIC_RELAXED) * PIECE >= (Uint)bss_end &&
         __atomic_load_n(&left.tables, __ATOMIC_RELAXED) && __atomic_load_n(&left.stacks_done, __ATOMIC_RELAXED);
}

void roots_variables(void (*fn)(Uint lo, Uint hi, void *arg)) {
  fn((Uint)data_start, (Uint)data_end, NULL);
  fn((Uint)bss_start, (Uint)bss_end, NULL);
}
