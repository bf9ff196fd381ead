// glue.c -- what Go packages ask of the collector: body-less functions of runtime/debug, sync and weak.
//
// docs/contract.md tells how parameters and results travel. The package runtime's own are in goglue/.
#include "../goglue/glue.h"
#include "gc_impl.h"

int32_t debug_setGCPercent(int32_t percent) GO("runtime/debug.setGCPercent");
int64_t debug_setMemoryLimit(int64_t bytes) GO("runtime/debug.setMemoryLimit");
void    debug_freeOSMemory(void) GO("runtime/debug.freeOSMemory");
void    sync_registerPoolCleanup(funcval *fn) GO("sync.runtime_registerPoolCleanup");
void   *weak_registerWeakPointer(void *p) GO("weak.runtime_registerWeakPointer");
void   *weak_makeStrongFromWeak(void *handle) GO("weak.runtime_makeStrongFromWeak");

int32_t debug_setGCPercent(int32_t percent) {
  int32_t old = gc_setpercent(percent);
  gc_collect();   // as Go does: a smaller percentage shows at once
  return old;
}

int64_t debug_setMemoryLimit(int64_t bytes) { return gc_setmemorylimit(bytes); }
void debug_freeOSMemory(void) { gc_freeosmemory(); }
void sync_registerPoolCleanup(funcval *fn) { gc_pool_cleanup(fn); }
void *weak_registerWeakPointer(void *p) { return gc_weakhandle(p); }
void *weak_makeStrongFromWeak(void *handle) { return gc_strong(handle); }
