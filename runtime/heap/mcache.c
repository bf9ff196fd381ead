// mcache.c -- how spans travel: central lists hand them to the Ps' caches, and take them back.
//
// How it works.  A P owns one span of each class and allocates from it without locks. When it is full, the P hands it to
// the class's central list of full spans and takes another: one with free slots that is swept; else one that the last
// collection left to be swept, which the P then sweeps itself; else a new one. So there is room without growing the heap as
// long as any garbage of the class is left, and whoever allocates sweeps.
//
// A collection makes all Ps give up their spans twice: when it begins to mark, so that alloc[] says of every slot
// whether it was an object then, and when it has marked, so that all can be swept. Spans that are taken while it marks are
// blackened: their free slots are marked, what is allocated in them lives, and the fast path of an allocation knows
// nothing of it.
#include "../panic/panic.h"
#include "heap_impl.h"

// Stands where a P has no span yet: it is full, so that allocation needs no test for NULL.
static mspan full_span;
uint32_t (*span_sweep)(mspan *s, uint32_t *freed);

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

// ---- lists; the central's lock is held. Atomic for central_unswept, which looks without

static void push(mspan **list, mspan *s) {
  s->next = *list;
  __atomic_store_n(list, s, __ATOMIC_RELAXED);
}

static mspan *pop(mspan **list) {
  mspan *s = *list;
  if (s != NULL) {
    __atomic_store_n(list, s->next, __ATOMIC_RELAXED);
    s->next = NULL;
  }
  return s;
}

// Tells the central what was allocated from s since it was told last, or what the sweeper freed.
static void span_count(mspan *s) {
  mcentral *central = &mheap.central[s->spanclass];
  uint32_t n = span_nallocated(s);
  central->nmalloc += n - s->ncounted;
  s->ncounted = n;
}

// Relaxed: a statistic.
static void count_freed(mcentral *central, uint32_t n) { __atomic_fetch_add(&central->nfree, n, __ATOMIC_RELAXED); }

static mspan *take_unswept(mcentral *central) {
  mspan *s = pop(&central->unswept_partial);
  return s != NULL ? s : pop(&central->unswept_full);
}

// ---- a P gets a span, and gives it back

// Goes to the next word of s that has a free slot.
static bool span_advance(mspan *s) {
  while (s->cache == 0) {
    if (s->cacheword + 1 >= span_words(s)) return false;
    s->cacheword++;
    s->cache = span_allslots(s, s->cacheword) & ~s->alloc[s->cacheword];
  }
  return true;
}

// Writes back what was allocated from s. Returns the number of free slots.
static uint32_t span_uncache(mspan *s) {
  uint32_t nfree = 0;
  for (uint32_t w = 0; w < span_words(s); w++) {
    uint64_t bits = span_allocated(s, w);
    __atomic_store_n(&s->alloc[w], bits, __ATOMIC_RELAXED);   // a marker may look: what was an object when it began stays one
    nfree += (uint32_t)__builtin_popcountll(span_allslots(s, w) & ~bits);
  }
  s->cached = false;
  return nfree;
}

void span_blacken(mspan *s) {
  // Relaxed, as all marking: a bit guards nothing but itself.
  for (uint32_t w = 0; w < span_words(s); w++) __atomic_fetch_or(&s->mark[w], span_allslots(s, w) & ~s->alloc[w], __ATOMIC_RELAXED);
}

static void span_cache(mcache *c, mspan *s) {
  if (mheap.black) span_blacken(s);
  s->cacheword = 0;
  s->cache = span_allslots(s, 0) & ~s->alloc[0];
  s->cached = true;
  if (!span_advance(s)) throw("mcache_refill: full span");
  c->alloc[s->spanclass] = s;
}

// The old span, if there was one, is full. Takes one that is swept or to be swept.
static mspan *from_central(mcentral *central, mspan *old, bool *swept) {
  lock(&central->lock);
  if (old != &full_span) {
    span_uncache(old);
    span_count(old);
    push(&central->full, old);
  }
  mspan *s = pop(&central->partial);
  *swept = s != NULL;
  if (s == NULL) s = take_unswept(central);
  unlock(&central->lock);
  return s;
}

// Sweeps s, and others of its class, until one has a free slot. NULL if all are full.
static mspan *sweep_for_room(mcentral *central, mspan *s) {
  enum { TRIES = 100 };   // a bound on what one allocation has to do
  for (int i = 0; s != NULL && i < TRIES; i++) {
    uint32_t freed, live = span_sweep(s, &freed);
    lock(&central->lock);
    count_freed(central, freed);
    if (live < s->nelems) {
      unlock(&central->lock);
      return s;
    }
    push(&central->full, s);
    s = i + 1 < TRIES ? take_unswept(central) : NULL;
    unlock(&central->lock);
  }
  return NULL;
}

COLD mspan *mcache_refill(mcache *c, unsigned spanclass, Uint *grown) {
  mspan *s = c->alloc[spanclass];
  *grown = 0;
  if (span_advance(s)) return s;
  bool swept;
  mcentral *central = &mheap.central[spanclass];
  s = from_central(central, s, &swept);
  c->alloc[spanclass] = &full_span;
  if (s != NULL && !swept) s = sweep_for_room(central, s);
  if (s == NULL) {
    unsigned class = spanclass / 2;
    s = span_alloc(class_pages[class], spanclass, class_size[class]);
    if (s == NULL) return NULL;
  }
  *grown = (s->nelems - s->ncounted) * s->elemsize;
  live_add(*grown);
  span_cache(c, s);
  return s;
}

// ---- for the collector

void mcache_flushall(void) {
  for (mcache *c = mheap.caches; c != NULL; c = c->next) {
    for (unsigned i = 2; i < NSPANCLASS; i++) {
      mspan *s = c->alloc[i];
      if (s == &full_span) continue;
      uint32_t nfree = span_uncache(s);
      span_count(s);
      live_sub(nfree * s->elemsize);
      push(nfree == 0 ? &mheap.central[i].full : &mheap.central[i].partial, s);
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

void central_unsweep(void) {
  for (unsigned i = 0; i < NSPANCLASS; i++) {
    mcentral *central = &mheap.central[i];
    central->unswept_partial = central->partial;
    central->unswept_full = central->full;
    central->partial = central->full = NULL;
  }
}

mspan *central_unswept(unsigned spanclass) {
  mcentral *central = &mheap.central[spanclass];
  // A look without the lock; who sees a list empty that is not leaves the span to somebody else.
  if (__atomic_load_n(&central->unswept_partial, __ATOMIC_RELAXED) == NULL && __atomic_load_n(&central->unswept_full, __ATOMIC_RELAXED) == NULL) return NULL;
  lock(&central->lock);
  mspan *s = take_unswept(central);
  unlock(&central->lock);
  return s;
}

void central_put(mspan *s, uint32_t freed) {
  mcentral *central = &mheap.central[s->spanclass];
  lock(&central->lock);
  count_freed(central, freed);
  push(s->ncounted < s->nelems ? &central->partial : &central->full, s);
  unlock(&central->lock);
}

void central_free(mspan *s, uint32_t freed) {
  count_freed(&mheap.central[s->spanclass], freed);
  span_free(s);
}

void central_add(mspan *s) {
  mcentral *central = &mheap.central[s->spanclass];
  lock(&central->lock);
  push(&central->full, s);
  unlock(&central->lock);
}
