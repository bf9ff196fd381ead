// gc.c -- the collector's door: what starts it, what programs may set.
//
// cycle.c is the place to begin reading; barrier.c says why the collector may run beside the program.
#include "../os/os.h"
#include "gc_impl.h"

RUNS_ON_G0 void gcinit(void) {
  gctrace_init();
  pace_init();
  cycle_init();
  mheap.clobberfree = os_debugvar("clobberfree", 0) > 0;
  pace_update();
}

void gcenable(void) {
  mheap.collect = cycle_due;
  Int every = os_debugvar("gcstress", 0);
  mheap.stress = every < 0 ? 0 : every;
  pace_update();
}

// ---- runtime/debug

int32_t gc_setpercent(int32_t percent) {
  stopTheWorld("garbage collection settings");
  int32_t old = pace.percent;
  pace.percent = percent < 0 ? -1 : percent;
  pace_update();
  startTheWorld();
  return old;
}

int64_t gc_setmemorylimit(int64_t bytes) {
  if (bytes < 0) return pace.limit;
  stopTheWorld("garbage collection settings");
  int64_t old = pace.limit;
  pace.limit = bytes;
  pace_update();
  startTheWorld();
  return old;
}

void gc_freeosmemory(void) {
  gc_collect();
  heap_scavenge(0, ~(Uint)0);
}
