// mcache.c -- how spans travel: central lists hand them to the Ps' caches, a collection takes them back.
//
// How it works.  A P owns one span of each class and allocates from it without locks. When it is full, the P drops it
// (nobody lists full spans; the sweeper finds them by walking the heap) and takes the next from the class's central
// list of partial spans, or cuts a new one. A collection makes all Ps drop their spans, sweeps every span there is,
// and fills the central lists anew in address order: allocation then goes on at low addresses first, and spans at
// the top have a chance to become empty.
#include "../panic/panic.h"
#include "heap_impl.h"

// Stands where a P has no span yet: it is full, so that allocation needs no test for NULL.
static mspan full_span;

void mcache_init(void *pp) {
  mcache *c = persistentalloc(sizeof(mcache), 64);
  for (unsigned i = 0; i < NSPANCLASS; i++) c->alloc[i] = &full_span;
  lock(&mheap.lock);
  c->next = mheap.caches;
  mheap.caches = c;
  mheap.caches_count++;
  unlock(&mheap.lock);
  *p_mcache(pp) = c;
}

// Goes to the next word of s that has a free slot.
static bool span_advance(mspan *s) {
  while (s->cache == 0) {
    if (s->cacheword + 1 >= span_words(s)) return false;
    s->cacheword++;
    uint32_t left = s->nelems - s->cacheword * 64;
    uint64_t all = left >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << left) - 1;
    s->cache = all & ~s->alloc[s->cacheword];
  }
  return true;
}

// Tells the central list what was allocated from s since it was told last. Caller holds its lock or stopped the world.
static void span_count(mspan *s) {
  uint32_t n = span_nallocated(s);
  mheap.central[s->spanclass].nmalloc += n - s->ncounted;
  s->ncounted = n;
}

mspan *mcache_refill(mcache *c, unsigned spanclass) {
  mspan *s = c->alloc[spanclass];
  if (span_advance(s)) return s;
  mcentral *central = &mheap.central[spanclass];
  lock(&central->lock);
  if (s != &full_span) span_count(s);
  s = central->partial;
  if (s != NULL) central->partial = s->next;
  unlock(&central->lock);
  if (s == NULL) {
    unsigned class = spanclass / 2;
    s = span_alloc(class_pages[class], spanclass, class_size[class]);
    if (s == NULL) return NULL;
  }
  s->next = NULL;
  if (!span_advance(s)) throw("mcache_refill: full span in the central list");
  live_add((s->nelems - s->ncounted) * s->elemsize);
  c->alloc[spanclass] = s;
  return s;
}

void mcache_flushall(void) {
  for (mcache *c = mheap.caches; c != NULL; c = c->next) {
    for (unsigned i = 2; i < NSPANCLASS; i++) {
      mspan *s = c->alloc[i];
      if (s == &full_span) continue;
      span_count(s);
      c->alloc[i] = &full_span;
    }
    c->tiny = c->tinyend = 0;
  }
}

// The counts of a cached span lag behind until it changes hands.
void mcache_countall(void) {
  for (mcache *c = mheap.caches; c != NULL; c = c->next)
    for (unsigned i = 2; i < NSPANCLASS; i++)
      if (c->alloc[i] != &full_span) span_count(c->alloc[i]);
}

void central_reset(void) {
  for (unsigned i = 0; i < NSPANCLASS; i++) mheap.central[i].partial = NULL;
}

void central_append(mspan *s) {
  mcentral *central = &mheap.central[s->spanclass];
  s->next = NULL;
  if (central->partial == NULL) central->partial = s;
  else central->tail->next = s;
  central->tail = s;
}
