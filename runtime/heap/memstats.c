// memstats.c -- runtime.MemStats.
//
// Allocation counts nothing on its fast path. What a span's bitmaps say is compared with what was counted before, when
// the span changes hands and here; so the numbers are exact whenever the world is stopped, and cost nothing otherwise.
// Tiny objects count as objects of their own that were freed at once: only their blocks live.
#include "heap_impl.h"

// The tables that describe the heap.
static Uint tables_sys(void) {
  Uint used = __atomic_load_n(&mheap.used, __ATOMIC_RELAXED);
  return used / 64 + used / PAGE_SIZE * sizeof(mspan *) + used / PAGE_SIZE / 8;
}

Uint heap_mapped(void) {
  Uint used = __atomic_load_n(&mheap.used, __ATOMIC_RELAXED), released = __atomic_load_n(&mheap.pages_released, __ATOMIC_RELAXED);
  return used - (released << PAGE_SHIFT) + tables_sys() + persistent_sys();
}

static uint64_t tiny_objects(void) {
  uint64_t n = 0;
  for (mcache *c = mheap.caches; c != NULL; c = c->next) n += c->ntiny;
  return n;
}

heaptotals heap_totals(void) {
  stopTheWorld("read mem stats");
  mcache_countall();
  heaptotals t = {mheap.large_bytes, mheap.large_nmalloc + tiny_objects()};
  for (unsigned i = 2; i < NSPANCLASS; i++) {
    t.bytes += mheap.central[i].nmalloc * class_size[i / 2];
    t.objects += mheap.central[i].nmalloc;
  }
  startTheWorld();
  return t;
}

static void heap_stats(memstats *out) {
  mcache_countall();
  uint64_t tiny = tiny_objects();
  uint64_t mallocs = mheap.large_nmalloc, frees = mheap.large_nfree, total = mheap.large_bytes, freed = mheap.large_freed;
  for (unsigned i = 1; i < NSIZECLASS; i++) {
    uint64_t m = 0, f = 0;
    for (unsigned noscan = 0; noscan < 2; noscan++) {
      m += mheap.central[2 * i + noscan].nmalloc;
      f += mheap.central[2 * i + noscan].nfree;
    }
    if (i < sizeof out->BySize / sizeof out->BySize[0]) {
      out->BySize[i].Size = class_size[i];
      out->BySize[i].Mallocs = m;
      out->BySize[i].Frees = f;
    }
    mallocs += m;
    frees += f;
    total += m * class_size[i];
    freed += f * class_size[i];
  }
  out->Alloc = out->HeapAlloc = total - freed;
  out->TotalAlloc = total;
  out->Mallocs = mallocs + tiny;
  out->Frees = frees + tiny;
  out->HeapObjects = mallocs - frees;
  out->HeapSys = mheap.used;
  out->HeapIdle = mheap.pages_free << PAGE_SHIFT;
  out->HeapInuse = out->HeapSys - out->HeapIdle;
  out->HeapReleased = mheap.pages_released << PAGE_SHIFT;
  out->MSpanInuse = out->MSpanSys = mheap.nspans * sizeof(mspan);
  out->MCacheInuse = out->MCacheSys = mheap.caches_count * sizeof(mcache);
  out->OtherSys = persistent_sys() - out->MSpanSys - out->MCacheSys;
  out->GCSys = tables_sys();
}

void heap_readmemstats(memstats *out, void (*collector)(memstats *out)) {
  stopTheWorld("read mem stats");
  __builtin_memset(out, 0, sizeof *out);
  heap_stats(out);
  collector(out);
  out->Sys = out->HeapSys + out->StackSys + out->MSpanSys + out->MCacheSys + out->BuckHashSys + out->GCSys + out->OtherSys;
  startTheWorld();
}
