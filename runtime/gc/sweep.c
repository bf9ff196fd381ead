// sweep.c -- giving back what was not marked.
//
// Sweeping a span is a matter of its bitmaps: what was allocated and is marked stays allocated, the rest is free. No
// object is touched; its memory is cleared when it is allocated again. Spans without any object go back to the page heap,
// those with free slots become the central lists, in address order, so that allocation packs the heap's beginning.
//
// Because it is so cheap (a few dozen nanoseconds for a span) it is done at once, before the world goes on.
#include "gc_impl.h"

// GODEBUG=clobberfree=1: whoever still uses a freed object shall notice.
static void clobber(const mspan *s, uint32_t w, uint64_t freed) {
  for (; freed != 0; freed &= freed - 1) {
    uint32_t *p = (uint32_t *)span_slotaddr(s, w * 64 + (uint32_t)__builtin_ctzll(freed));
    for (Uint i = 0; i < s->elemsize / 4; i++) p[i] = 0xdeadbeef;
  }
}

// Returns how many objects of s live on.
static uint32_t sweep_bits(mspan *s) {
  uint32_t live = 0, words = span_words(s);
  for (uint32_t w = 0; w < words; w++) {
    uint64_t was = span_allocated(s, w), now = was & s->mark[w];
    if (mheap.clobberfree && was != now) clobber(s, w, was & ~now);
    s->alloc[w] = now;
    s->mark[w] = 0;
    live += (uint32_t)__builtin_popcountll(now);
  }
  s->cacheword = 0;
  s->cache = (s->nelems >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << s->nelems) - 1) & ~s->alloc[0];
  return live;
}

static void count_freed(const mspan *s, uint32_t n) {
  if (s->spanclass < 2) {
    mheap.large_nfree += n;
    mheap.large_freed += n * s->elemsize;
  } else {
    mheap.central[s->spanclass].nfree += n;
  }
}

Uint sweep(void) {
  Uint bytes = 0;
  central_reset();
  for (mspan *s = span_first(), *next; s != NULL; s = next) {
    // A freed span joins its neighbours, so the next one must not be a free run.
    next = span_next(s);
    if (next != NULL && next->state == SPAN_FREE) next = span_next(next);
    if (s->state == SPAN_FREE) continue;
    uint32_t live = sweep_bits(s);
    if (live != s->ncounted) {
      s->needzero = true;
      count_freed(s, s->ncounted - live);
      s->ncounted = live;
    }
    bytes += live * s->elemsize;
    if (live == 0) span_free(s);
    else if (live < s->nelems) central_append(s);
  }
  return bytes;
}
