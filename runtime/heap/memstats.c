// memstats.c -- runtime.MemStats.
//
// Allocation counts nothing on its fast path. What a span's bitmaps say is compared with what was counted before, when
// the span changes hands and here; so the numbers are exact whenever the world is stopped, and cost nothing otherwise.
// Tiny objects count as objects of their own that were freed at once: only their blocks live.
#include "heap_impl.h"

// The tables that describe the heap.
static Uint tables_sys(void) { return mheap.used / 64 + mheap.used / PAGE_SIZE * sizeof(mspan *) + mheap.used / PAGE_SIZE / 8; }

Uint heap_mapped(void) { return mheap.used - (mheap.pages_released << PAGE_SHIFT) + tables_sys() + persistent_sys(); }

void heap_stats(memstats *out) {
  mcache_countall();
  uint64_t tiny = 0;
  for (mcache *c = mheap.caches; c != NULL; c = c->next) tiny += c->ntiny;
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

void heap_readmemstats(memstats *out) {
  stopTheWorld("read mem stats");
  __builtin_memset(out, 0, sizeof *out);
  heap_stats(out);
  if (mheap.gcstats != NULL) mheap.gcstats(out);
  out->Sys = out->HeapSys + out->StackSys + out->MSpanSys + out->MCacheSys + out->BuckHashSys + out->GCSys + out->OtherSys;
  startTheWorld();
}
