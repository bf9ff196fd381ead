// sweep.c -- giving back what was not marked.
//
// Sweeping a span is a matter of its bitmaps: what was allocated and is marked stays allocated, the rest is free. No
// object is touched; its memory is cleared when it is allocated again. A span without any object goes back to the page heap.
//
// It happens beside the program, from the end of marking to the beginning of the next cycle. Every span that is to be swept is in its
// central's unswept lists, and whoever takes it out sweeps it:
//
//      who needs a span             sweeps those of its class first (heap/mcache.c)
//      who makes the heap longer    sweeps on, so that all is done before the next cycle is due (sweep_pay)
//      a P without goroutines       a few at a time
//      the next cycle, runtime.GC   what is left
//
// Nobody marks and nobody looks at mark bits meanwhile, so a span's bitmaps are its sweeper's alone.
#include "../os/os.h"
#include "../heap/heap_impl.h"
#include "gc_impl.h"

static struct {
  Uint     left;         // spans; atomic
  uint32_t class;        // where to look next; a hint
  Uint     each;         // for so many bytes by which the heap grows, a span is to be swept
} sweeping;

// GODEBUG=clobberfree=1: whoever still uses a freed object shall notice.
static void clobber(const mspan *s, uint32_t w, uint64_t freed) {
  for (; freed != 0; freed &= freed - 1) {
    uint32_t *p = (uint32_t *)span_slotaddr(s, w * 64 + (uint32_t)__builtin_ctzll(freed));
    for (Uint i = 0; i < s->elemsize / 4; i++) p[i] = 0xdeadbeef;
  }
}

static void count_large(const mspan *s) {
  __atomic_fetch_add(&mheap.large_nfree, 1, __ATOMIC_RELAXED);
  __atomic_fetch_add(&mheap.large_freed, s->elemsize, __ATOMIC_RELAXED);
}

// Returns how many objects of s live on.
static uint32_t sweep_span(mspan *s, uint32_t *freed) {
  uint32_t live = 0, words = span_words(s);
  for (uint32_t w = 0; w < words; w++) {
    uint64_t was = s->alloc[w], now = was & s->mark[w];
    if (mheap.clobberfree && was != now) clobber(s, w, was & ~now);
    s->alloc[w] = now;
    s->mark[w] = 0;
    live += (uint32_t)__builtin_popcountll(now);
  }
  *freed = s->ncounted - live;
  if (*freed != 0) s->needzero = true;
  s->ncounted = live;
  return live;
}

// A span is swept, and where it belongs.
static void count_swept(void) {
  if (__atomic_sub_fetch(&sweeping.left, 1, __ATOMIC_ACQ_REL) == 0) cycle_swept();
}

// For heap/: the span goes to a P's cache, or to its central before the P does anything else.
static uint32_t sweep_for_allocation(mspan *s, uint32_t *freed) {
  uint32_t live = sweep_span(s, freed);
  count_swept();
  return live;
}

// Sweeps a span of any class. False if none is left to take.
static bool sweep_one(void) {
  uint32_t first = __atomic_load_n(&sweeping.class, __ATOMIC_RELAXED);
  for (uint32_t i = 0; i < NSPANCLASS; i++) {
    unsigned class = (first + i) % NSPANCLASS;
    mspan *s = central_unswept(class);
    if (s == NULL) continue;
    if (i != 0) __atomic_store_n(&sweeping.class, class, __ATOMIC_RELAXED);
    uint32_t freed, live = sweep_span(s, &freed);
    if (class < 2 && freed != 0) count_large(s);
    if (live != 0) central_put(s, freed);
    else central_free(s, freed);
    count_swept();
    return true;
  }
  return false;
}

bool sweep_done(void) { return __atomic_load_n(&sweeping.left, __ATOMIC_ACQUIRE) == 0; }   // pairs with the decrement: those spans' bitmaps are clean

bool sweep_begin(void) {
  span_sweep = sweep_for_allocation;
  central_unsweep();
  Uint live = __atomic_load_n(&mheap.live, __ATOMIC_RELAXED), room = pace.trigger > live ? pace.trigger - live : 1;
  sweeping.left = mheap.spans_inuse;
  sweeping.class = 0;
  if (sweeping.left == 0) return false;
  sweeping.each = room / sweeping.left + 1;
  return true;
}

void sweep_finish(void) {
  while (!sweep_done()) {
    acquirem();
    bool some = sweep_one();
    releasem();
    if (!some) gosched();   // the last ones are in others' hands
  }
}

void sweep_pay(Uint grown) {
  acquirem();
  for (Uint n = 1 + grown / sweeping.each; n > 0 && sweep_one(); n--) continue;
  releasem();
}

bool sweep_background(bool idle) {
  enum { AT_ONCE = 100 };
  if (!idle) return false;
  for (int i = 0; i < AT_ONCE; i++) {
    if (!sweep_one()) return i != 0;
    if (i % 16 == 0 && sched_wanted()) break;
  }
  return true;
}
