// malloc.c -- allocating Go objects.
//
// How it works.  Three kinds of objects:
//   tiny    below 16 bytes without pointers: put side by side into a 16-byte block, which lives as long as any of them
//   small   up to 32 KiB: the next free slot of the P's span of the class, found by counting trailing zeros
//   large   a span of its own
// The fast path is straight code without calls between reading the P's cache and taking the slot: the runtime is not
// interrupted by the preemption signal, but a call's prologue may grow the stack and there yield to the scheduler, and
// the goroutine may wake up on another P. Whatever must call something turns preemption off (acquirem) around it.
// For the same reason a slot is cleared and its pointer bits are written before anything else can be called: no
// collection ever sees a half-made object.
//
// A collection that is due starts at the end of the allocation that made it so, when the new object is whole and its
// address in a register of this very frame, where the conservative scan of the stack finds it. There, too, an allocation
// that made the heap longer pays its share of marking and sweeping (mheap.tax).
//
// The bits of a new object are stored beside a marker that reads its neighbours': whole words, which are never torn, by the
// one P that owns the span.
#include <emmintrin.h>

#include "../abi/entry.h"
#include "../os/os.h"
#include "../panic/panic.h"
#include "../alg/alg.h"
#include "heap_impl.h"
#include "heapbits.h"

#define likely(x)   __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)

enum { TINY_BLOCK = 16, TINY_CLASS = 2 };

Uint zerobase;
const rtype rtype_pointer = {.size = 8, .ptrdata = 8, .align = 8, .fieldalign = 8, .kind = KIND_UNSAFE_POINTER, .gcdata = (const uint8_t[]){1}};

RUNS_ON_G0 void mallocinit(void) {
  sizeclass_init();
  pageheap_init();
  alginit();
}

// Clears n bytes, a multiple of 8. memset does not grow the stack either, but is slower to get going.
static inline void clear_slot(void *p, Uint n) {
  if (n > 128) {
    __builtin_memset(p, 0, n);
    return;
  }
  char *b = p;
  if (n == 8) {
    *(uint64_t *)p = 0;
    return;
  }
  const __m128i z = _mm_setzero_si128();
  _mm_storeu_si128((__m128i *)b, z);
  if (n > 64) {
    _mm_storeu_si128((__m128i *)(b + 16), z);
    _mm_storeu_si128((__m128i *)(b + 32), z);
    _mm_storeu_si128((__m128i *)(b + 48), z);
    _mm_storeu_si128((__m128i *)(b + n - 64), z);
    _mm_storeu_si128((__m128i *)(b + n - 48), z);
  }
  if (n > 32) {
    _mm_storeu_si128((__m128i *)(b + 16), z);
    _mm_storeu_si128((__m128i *)(b + n - 32), z);
  }
  _mm_storeu_si128((__m128i *)(b + n - 16), z);
}

// Takes the first free slot of s, or NULL if its cache word is empty.
static inline void *take_slot(mspan *s) {
  uint64_t cache = s->cache;
  if (unlikely(cache == 0)) return NULL;
  s->cache = cache & (cache - 1);
  return (void *)(s->base + (s->cacheword * 64 + (Uint)__builtin_ctzll(cache)) * s->elemsize);
}

// Makes the fresh slot v of s an object.
static inline void *finish(mspan *s, void *v, Uint size, const rtype *typ, bool noscan, bool zero) {
  if (noscan) {
    if (zero && s->needzero) clear_slot(v, s->elemsize);
  } else {
    if (s->needzero) clear_slot(v, s->elemsize);
    heapbits_write((Uint)v, s->elemsize, size, typ);
  }
  return v;
}

// ---- collections

static inline bool collection_due(void) {
  return __atomic_load_n(&mheap.live, __ATOMIC_RELAXED) >= __atomic_load_n(&mheap.trigger, __ATOMIC_RELAXED);
}

// The end of an allocation that made the heap grown bytes longer. v stays in this frame, and thereby alive, over what happens here.
static COLD void *pay_keeping(void *v, Uint grown) {
  if (can_collect()) {
    void (*tax)(Uint) = __atomic_load_n(&mheap.tax, __ATOMIC_RELAXED);
    if (tax != NULL) tax(grown);
    if (mheap.collect != NULL && (collection_due() || mheap.stress != 0)) mheap.collect();
  }
  __asm__ volatile("" : "+r"(v));
  return v;
}

static inline bool nothing_to_pay(void) { return __atomic_load_n(&mheap.tax, __ATOMIC_RELAXED) == NULL && !collection_due(); }

// GODEBUG=gcstress=N. The count is not exact when several Ps allocate; nothing depends on it.
static COLD void *stressed(void *v, Uint size) {
  static Int count;
  if (__atomic_add_fetch(&count, 1, __ATOMIC_RELAXED) % mheap.stress != 0) return v;
  return pay_keeping(v, size);
}

// ---- small and large

static COLD void *malloc_slow(Uint size, const rtype *typ, unsigned spanclass, bool zero) {
  Uint grown;
  acquirem();
  mcache *c = this_mcache();
  mspan *s = mcache_refill(c, spanclass, &grown);
  if (s == NULL) fatal("runtime: out of memory");
  void *v = finish(s, take_slot(s), size, typ, spanclass & 1, zero);
  releasem();
  return grown == 0 || nothing_to_pay() ? v : pay_keeping(v, grown);
}

static COLD void *malloc_large(Uint size, const rtype *typ, bool noscan, bool zero) {
  if (size > MAX_ALLOC) fatal("runtime: out of memory");
  Uint npages = (size + PAGE_SIZE - 1) >> PAGE_SHIFT, bytes = npages << PAGE_SHIFT;
  acquirem();
  mspan *s = span_alloc(npages, noscan, bytes);
  if (s == NULL) fatal("runtime: out of memory");
  void *v = (void *)s->base;
  if (!noscan) {   // before the object exists for the collector, and without preemption
    if (s->needzero) __builtin_memset(v, 0, bytes);
    heapbits_write_long(s->base, bytes, size, typ);
  }
  if (mheap.black) span_blacken(s);
  s->cache = 0;
  s->alloc[0] = 1;
  s->ncounted = 1;
  __atomic_fetch_add(&mheap.large_nmalloc, 1, __ATOMIC_RELAXED);
  __atomic_fetch_add(&mheap.large_bytes, bytes, __ATOMIC_RELAXED);
  live_add(bytes);
  central_add(s);
  releasem();
  if (noscan && zero && s->needzero) __builtin_memset(v, 0, bytes);
  return nothing_to_pay() && mheap.stress == 0 ? v : pay_keeping(v, bytes);
}

static inline void *malloc_small(Uint size, const rtype *typ, bool noscan, bool zero) {
  unsigned spanclass = sizeclass_of(size) * 2 + noscan;
  mspan *s = this_mcache()->alloc[spanclass];
  void *v = take_slot(s);
  if (unlikely(v == NULL)) return malloc_slow(size, typ, spanclass, zero);
  finish(s, v, size, typ, noscan, zero);
  return likely(mheap.stress == 0) ? v : stressed(v, size);
}

// ---- tiny

// Opens a new block with the object at its start. The rest of the block serves the next objects if it is larger than
// what is left of the old one.
static COLD void *tiny_slow(Uint size) {
  void *v = malloc_small(TINY_BLOCK, NULL, true, true);
  acquirem();
  mcache *c = this_mcache();
  c->ntiny++;
  if (TINY_BLOCK - size > c->tinyend - c->tiny) {
    c->tiny = (Uint)v + size;
    c->tinyend = (Uint)v + TINY_BLOCK;
  }
  releasem();
  return v;
}

static inline void *malloc_tiny(Uint size) {
  Uint align = size & 7 ? size & 3 ? size & 1 ? 1 : 2 : 4 : 8;
  mcache *c = this_mcache();
  Uint v = (c->tiny + align - 1) & -align;
  if (unlikely(v + size > c->tinyend)) return tiny_slow(size);
  c->tiny = v + size;
  c->ntiny++;
  return (void *)v;
}

// ---- the entries

static inline void *malloc_any(Uint size, const rtype *typ, bool zero) {
  bool noscan = typ == NULL || typ->ptrdata == 0;
  if (likely(size - 1 < MAX_SMALL)) {
    if (noscan && size < TINY_BLOCK) return malloc_tiny(size);
    return malloc_small(size, typ, noscan, zero);
  }
  if (size == 0) return &zerobase;
  return malloc_large(size, typ, noscan, zero);
}

void *mallocgc(Uint size, const rtype *typ, bool zero) { return malloc_any(size, typ, zero); }

void *rt_mallocgc(Int size, void *typ, bool zero) { return mallocgc((Uint)size, typ, zero); }

void *rt_newobject(void *typ) {
  const rtype *t = typ;
  return malloc_any(t->size, t, true);
}

Uint roundupsize(Uint size) {
  if (size == 0) return 0;
  if (size <= MAX_SMALL) return class_size[sizeclass_of(size)];
  Uint r = (size + PAGE_SIZE - 1) & -(Uint)PAGE_SIZE;
  return r < size ? size : r;
}
