// slice.c -- making and growing slices.
//
// append grows by doubling while slices are short, and by ever less beyond 256 elements, down to a quarter more at a
// time: doubling is quick to outgrow a series of appends, a quarter keeps long slices from wasting as much as they use.
// In between the growth is (cap + 3 * 256) / 4, which makes the passage smooth. The result is rounded up to what the
// allocator hands out anyway. Programs can watch all this through cap(), so the formula is Go's.
//
// Only memory behind the new length needs clearing when elements hold no pointers: the rest is overwritten, here or by
// the caller that asked for room. With pointers the collector must never see old bytes, and all is cleared.
#include "../abi/entry.h"
#include "../gc/gc.h"
#include "../heap/heap.h"
#include "../panic/panic.h"

enum { DOUBLING_UP_TO = 256 };

void *rt_makeslice(void *elem, Int len, Int cap) {
  const rtype *t = elem;
  Uint bytes;
  if (__builtin_mul_overflow(t->size, (Uint)cap, &bytes) || bytes > MAX_ALLOC || len < 0 || len > cap) {
    // The length is named if it is at fault by itself: make([]T, n) has cap == n, and n is what the program wrote.
    if (len < 0 || __builtin_mul_overflow(t->size, (Uint)len, &bytes) || bytes > MAX_ALLOC) rt_panicmakeslicelen();
    rt_panicmakeslicecap();
  }
  return mallocgc(bytes, t, true);
}

static Uint grown_cap(Uint cap, Uint need) {
  if (need > 2 * cap) return need;
  if (cap < DOUBLING_UP_TO) return 2 * cap;
  while (cap < need) cap += (cap + 3 * DOUBLING_UP_TO) / 4;
  return cap;
}

PtrInt rt_growslice(void *old, Int newlen, Int oldcap, Int added, void *elem) {
  const rtype *t = elem;
  if (newlen < 0) panic_error("growslice: len out of range");
  if (t->size == 0) return (PtrInt){&zerobase, newlen};
  Uint cap = grown_cap((Uint)oldcap, (Uint)newlen), bytes;
  if (__builtin_mul_overflow(t->size, cap, &bytes) || (bytes = roundupsize(bytes)) > MAX_ALLOC) panic_error("growslice: len out of range");
  cap = bytes / t->size;
  bytes = cap * t->size;
  Uint used = (Uint)(newlen - added) * t->size, len_bytes = (Uint)newlen * t->size;
  char *p = mallocgc(bytes, t, false);
  if (t->ptrdata == 0) __builtin_memset(p + len_bytes, 0, bytes - len_bytes);
  __builtin_memmove(p, old, used);
  return (PtrInt){p, (Int)cap};
}
