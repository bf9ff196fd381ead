// pageheap.c -- pages: the heap's address range, runs of free pages, spans.
//
// How it works.  mallocinit reserves one huge range of addresses that costs nothing until it is used; the heap grows
// through it from bottom to top, committing a few megabytes at a time, and never gives addresses back. What it gives
// back is memory: a free page is either backed or *released*, and a bit a page tells which. A released page reads as
// zero, so these bits also answer whether a new span must be cleared.
//
// A free run is an mspan with state SPAN_FREE, entered in spans[] at its first and last page only, so that a
// neighbour that becomes free finds it there and joins. Pages inside a free run have NULL entries: no address in one
// leads to a span; the two that are not carry FREE_RUN_BIT. An allocated span stands in spans[] at each of its pages.
//
// Runs wait in bins by length: one bin for each length below 64 pages, four for each power of two above. A bin map
// finds the next filled bin. Within the large bins lengths differ by up to a quarter; there the first fit is taken.
//
// Always true when mheap.lock is free (heap_check asserts it): runs are maximal (no two are neighbours), every page
// below used belongs to exactly one mspan, pages_free and pages_released count what the tables say.
// Rejected: a bitmap of pages with a summary tree. Its look-ups need no mspan for free memory, but it is a second
// structure beside spans[], and the heaps of one machine do not have enough free runs for bins to be slow.
#include "../os/os.h"
#include "../panic/panic.h"
#include "heap_impl.h"

mheap_t mheap;

enum { GROW_MIN = 4 << 20, GROW_MAX = 64 << 20 };   // bytes committed at a time; a multiple of 2 MiB fills whole kernel pages of each table
static const Uint RESERVE = (Uint)1 << 40;
static void *const RESERVE_HINT = (void *)0xc000000000;   // where Go programs have their heap: pointers are recognised at a glance

// ---- start

// Takes the widest range the kernel will give (a limit on address space makes it small) with its tables.
static bool reserve(Uint size) {
  void *heap = os_reserve(RESERVE_HINT, size);
  if (heap == NULL) return false;
  void *bitmap = os_reserve(NULL, size / 64 + PAGE_SIZE);
  if (bitmap == NULL) goto fail_bitmap;
  void *spans = os_reserve(NULL, size / PAGE_SIZE * sizeof(mspan *));
  if (spans == NULL) goto fail_spans;
  void *released = os_alloc(size / PAGE_SIZE / 8);
  if (released == NULL) goto fail_released;
  mheap.base = (Uint)heap;
  mheap.bitmap = bitmap;
  mheap.spans = spans;
  mheap.released = released;
  mheap.reserved = size;
  return true;

fail_released:
  os_free(spans, size / PAGE_SIZE * sizeof(mspan *));
fail_spans:
  os_free(bitmap, size / 64 + PAGE_SIZE);
fail_bitmap:
  os_free(heap, size);
  return false;
}

void pageheap_init(void) {
  for (Uint size = RESERVE; !reserve(size); size /= 2)
    if (size <= 2 * GROW_MAX) fatal("runtime: cannot reserve address space for the heap");
  if (mheap.base % PAGE_SIZE != 0) {   // the kernel's pages are smaller than ours
    Uint skip = PAGE_SIZE - mheap.base % PAGE_SIZE;
    mheap.base += skip;
    mheap.reserved -= PAGE_SIZE;
  }
  mheap.trigger = ~(Uint)0;
}

// ---- mspan structs: pools by the size of their bitmaps, 1, 2, 4, 8 or 16 words

static mspan *mspan_new(uint32_t nelems) {
  unsigned pool = 0;
  while (64u << pool < nelems) pool++;
  mspan *s = mheap.spanpool[pool];
  if (s != NULL) {
    mheap.spanpool[pool] = s->next;
  } else {
    s = persistentalloc(sizeof(mspan) + 2 * sizeof(uint64_t) * (1u << pool), 64);
    mheap.nspans++;
  }
  __builtin_memset(s, 0, sizeof(mspan) + 2 * sizeof(uint64_t) * (1u << pool));
  s->bitspool = (uint8_t)pool;
  s->alloc = s->bits;
  s->mark = s->bits + (1u << pool);
  return s;
}

static void mspan_delete(mspan *s) {
  s->next = mheap.spanpool[s->bitspool];
  mheap.spanpool[s->bitspool] = s;
}

// ---- bins

static unsigned bin_of(Uint npages) {
  if (npages < 64) return (unsigned)npages;
  unsigned lg = 63 - (unsigned)__builtin_clzll(npages);
  return 64 + (lg - 6) * 4 + (npages >> (lg - 2) & 3);
}

// The lock is held; relaxed for those who only want to know about how much there is.
static void count_pages(Uint *n, Uint more) { __atomic_store_n(n, *n + more, __ATOMIC_RELAXED); }

static Uint page_of(Uint addr) { return (addr - mheap.base) >> PAGE_SHIFT; }

static void run_insert(mspan *r) {
  unsigned b = bin_of(r->npages);
  r->state = SPAN_FREE;
  r->prev = NULL;
  r->next = mheap.bins[b];
  if (r->next != NULL) r->next->prev = r;
  mheap.bins[b] = r;
  mheap.binmap[b / 64] |= (uint64_t)1 << b % 64;
  mheap.spans[page_of(r->base)] = mheap.spans[page_of(r->base) + r->npages - 1] = (mspan *)((Uint)r | FREE_RUN_BIT);
  count_pages(&mheap.pages_free, r->npages);
}

static void run_remove(mspan *r) {
  unsigned b = bin_of(r->npages);
  if (r->prev != NULL) r->prev->next = r->next;
  else mheap.bins[b] = r->next;
  if (r->next != NULL) r->next->prev = r->prev;
  if (mheap.bins[b] == NULL) mheap.binmap[b / 64] &= ~((uint64_t)1 << b % 64);
  mheap.spans[page_of(r->base)] = NULL;
  mheap.spans[page_of(r->base) + r->npages - 1] = NULL;
  count_pages(&mheap.pages_free, -r->npages);
}

// The free run that begins or ends with page i, or NULL.
static mspan *run_at(Uint i) {
  Uint entry = (Uint)mheap.spans[i];
  return entry & FREE_RUN_BIT ? (mspan *)(entry & ~(Uint)FREE_RUN_BIT) : NULL;
}

static mspan *run_find(Uint npages) {
  unsigned b = bin_of(npages);
  for (mspan *r = mheap.bins[b]; r != NULL; r = r->next)
    if (r->npages >= npages) return r;
  for (unsigned w = (b + 1) / 64; w < (NBINS + 63) / 64; w++) {
    uint64_t filled = mheap.binmap[w];
    if (w == (b + 1) / 64) filled &= ~(uint64_t)0 << (b + 1) % 64;
    if (filled != 0) return mheap.bins[w * 64 + (unsigned)__builtin_ctzll(filled)];
  }
  return NULL;
}

// Enters pages [base, base + npages) as free, joined with free neighbours. r is a struct to use for the run.
static void run_free(mspan *r, Uint base, Uint npages) {
  Uint first = page_of(base);
  if (first > 0) {
    mspan *left = run_at(first - 1);
    if (left != NULL) {
      run_remove(left);
      base = left->base;
      npages += left->npages;
      mspan_delete(left);
    }
  }
  if (base + npages * PAGE_SIZE < mheap.base + mheap.used) {
    mspan *right = run_at(page_of(base) + npages);
    if (right != NULL) {
      run_remove(right);
      npages += right->npages;
      mspan_delete(right);
    }
  }
  r->base = base;
  r->npages = npages;
  run_insert(r);
}

// ---- released pages

static Uint released_count(Uint first, Uint npages) {
  Uint n = 0;
  for (Uint i = first; i < first + npages;) {
    if (i % 64 == 0 && i + 64 <= first + npages) {
      n += (Uint)__builtin_popcountll(mheap.released[i / 64]);
      i += 64;
    } else {
      n += mheap.released[i / 64] >> i % 64 & 1;
      i++;
    }
  }
  return n;
}

static void released_set(Uint first, Uint npages, bool on) {
  for (Uint i = first; i < first + npages;) {
    bool whole = i % 64 == 0 && i + 64 <= first + npages;
    uint64_t bits = whole ? ~(uint64_t)0 : (uint64_t)1 << i % 64;
    mheap.released[i / 64] = on ? mheap.released[i / 64] | bits : mheap.released[i / 64] & ~bits;
    i += whole ? 64 : 1;
  }
}

static bool is_released(Uint page) { return mheap.released[page / 64] >> page % 64 & 1; }

// Gives backed pages of run r back, from its end, at most so many; returns how many.
static Uint run_release(const mspan *r, Uint at_most) {
  Uint given = 0, end = page_of(r->base) + r->npages;
  for (Uint i = page_of(r->base); i < end && given < at_most;) {
    Uint n = 0;
    while (i + n < end && given + n < at_most && !is_released(i + n)) n++;
    if (n == 0) { i++; continue; }
    os_unused((void *)(mheap.base + (i << PAGE_SHIFT)), n << PAGE_SHIFT);
    released_set(i, n, true);
    given += n;
    i += n;
  }
  count_pages(&mheap.pages_released, given);
  return given;
}

Uint heap_scavenge(Uint keep_pages, Uint at_most) {
  Uint given = 0;
  lock(&mheap.lock);
  for (int b = NBINS - 1; b > 0; b--)
    for (mspan *r = mheap.bins[b]; r != NULL; r = r->next) {
      Uint backed = mheap.pages_free - mheap.pages_released;
      if (backed <= keep_pages || given >= at_most) goto done;
      Uint most = at_most - given, over = backed - keep_pages;
      given += run_release(r, over < most ? over : most);
    }
done:
  unlock(&mheap.lock);
  return given;
}

// ---- growth

// Commits room for at least npages more at the heap's end. Caller holds the lock.
static bool heap_grow(Uint npages) {
  Uint need = npages << PAGE_SHIFT;
  Uint step = mheap.used / 8 < GROW_MIN ? GROW_MIN : mheap.used / 8 > GROW_MAX ? GROW_MAX : mheap.used / 8;
  Uint size = ((need > step ? need : step) + GROW_MIN - 1) & -(Uint)GROW_MIN;
  if (size > mheap.reserved - mheap.used) return false;
  Uint used = mheap.used;
  if (os_commit((void *)(mheap.base + used), size) != 0) return false;
  if (os_commit((char *)mheap.bitmap + used / 64, size / 64 + 4096) != 0) return false;   // + 4096: heapbits_load reads one word ahead
  if (os_commit((char *)mheap.spans + used / PAGE_SIZE * sizeof(mspan *), size / PAGE_SIZE * sizeof(mspan *)) != 0) return false;
  // A look-up of a valid pointer into the new part comes later than the unlock that published its span.
  __atomic_store_n(&mheap.used, used + size, __ATOMIC_RELAXED);
  released_set(used >> PAGE_SHIFT, size >> PAGE_SHIFT, true);
  count_pages(&mheap.pages_released, size >> PAGE_SHIFT);
  run_free(mspan_new(1), mheap.base + used, size >> PAGE_SHIFT);
  return true;
}

// ---- spans

// A span of npages pages cut into slots of elemsize bytes; none of them is allocated. NULL if there is no memory.
mspan *span_alloc(Uint npages, unsigned spanclass, Uint elemsize) {
  if (npages > mheap.reserved >> PAGE_SHIFT) return NULL;
  uint32_t nelems = spanclass < 2 ? 1 : (uint32_t)((npages << PAGE_SHIFT) / elemsize);
  lock(&mheap.lock);
  mspan *r = run_find(npages);
  if (r == NULL && heap_grow(npages)) r = run_find(npages);
  if (r == NULL) {
    unlock(&mheap.lock);
    return NULL;
  }
  run_remove(r);
  Uint base = r->base, first = page_of(base);
  if (r->npages > npages) {
    r->base += npages << PAGE_SHIFT;
    r->npages -= npages;
    run_insert(r);
  } else {
    mspan_delete(r);
  }
  mspan *s = mspan_new(nelems);
  s->base = base;
  s->npages = npages;
  s->elemsize = elemsize;
  s->divmul = class_divmul[spanclass / 2];
  s->nelems = nelems;
  s->cache = nelems >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << nelems) - 1;
  s->spanclass = (uint8_t)spanclass;
  s->noscan = spanclass & 1;
  Uint released = released_count(first, npages);
  s->needzero = released != npages;
  if (released != 0) released_set(first, npages, false);
  count_pages(&mheap.pages_released, -released);
  s->state = SPAN_INUSE;
  for (Uint i = 0; i < npages; i++) __atomic_store_n(&mheap.spans[first + i], s, __ATOMIC_RELEASE);   // pairs with span_entry
  __atomic_fetch_add(&mheap.spans_inuse, 1, __ATOMIC_RELAXED);
  unlock(&mheap.lock);
  return s;
}

void span_free(mspan *s) {
  lock(&mheap.lock);
  Uint first = page_of(s->base);
  for (Uint i = 0; i < s->npages; i++) mheap.spans[first + i] = NULL;
  run_free(s, s->base, s->npages);
  __atomic_fetch_sub(&mheap.spans_inuse, 1, __ATOMIC_RELAXED);
  unlock(&mheap.lock);
}

static mspan *span_at(Uint off) { return off < mheap.used ? (mspan *)((Uint)mheap.spans[off >> PAGE_SHIFT] & ~(Uint)FREE_RUN_BIT) : NULL; }
mspan *span_first(void) { return span_at(0); }
mspan *span_next(const mspan *s) { return span_at(s->base - mheap.base + (s->npages << PAGE_SHIFT)); }

uint32_t span_nallocated(const mspan *s) {
  uint32_t n = 0;
  for (uint32_t w = 0; w < span_words(s); w++) n += (uint32_t)__builtin_popcountll(span_allocated(s, w));
  return n;
}

Uint findobject(Uint p, Uint *size) {
  mspan *s = spanof(p);
  if (s == NULL) return 0;
  uint32_t slot = span_slot(s, p);
  if (slot >= s->nelems || !span_isallocated(s, slot)) return 0;
  if (size != NULL) *size = s->elemsize;
  return span_slotaddr(s, slot);
}

// ---- check

void heap_check(void) {
  lock(&mheap.lock);
  Uint off = 0, pages_free = 0, released = 0;
  bool was_free = false;
  for (mspan *s = span_first(); s != NULL; s = span_next(s)) {
    if (s->base != mheap.base + off) throw("heap_check: span table does not follow the addresses");
    bool is_free = s->state == SPAN_FREE;
    if (is_free && was_free) throw("heap_check: free neighbours were not joined");
    Uint first = off >> PAGE_SHIFT;
    Uint nreleased = released_count(first, s->npages);
    if (!is_free && nreleased != 0) throw("heap_check: a span in use has released pages");
    for (Uint i = 0; i < s->npages; i++) {
      mspan *want = is_free && i != 0 && i != s->npages - 1 ? NULL : s;
      if (mheap.spans[first + i] != (is_free && want != NULL ? (mspan *)((Uint)want | FREE_RUN_BIT) : want)) throw("heap_check: wrong entry in the span table");
    }
    if (is_free) {
      pages_free += s->npages;
      mspan *r = mheap.bins[bin_of(s->npages)];
      while (r != NULL && r != s) r = r->next;
      if (r == NULL) throw("heap_check: free run is not in its bin");
    }
    released += nreleased;
    was_free = is_free;
    off += s->npages << PAGE_SHIFT;
  }
  if (off != mheap.used) throw("heap_check: spans do not fill the heap");
  if (pages_free != mheap.pages_free || released != mheap.pages_released) throw("heap_check: wrong page counts");
  unlock(&mheap.lock);
}
