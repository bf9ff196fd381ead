// gc.h -- the collector as other rooms see it.
#ifndef BURROW_GC_H
#define BURROW_GC_H

#include "../abi/layout.h"

void gcinit(void);               // from schedinit: GOGC, GOMEMLIMIT, GODEBUG
void gcenable(void);             // from runtime.main: background goroutines (finalizers)
void gc_collect(void);           // runtime.GC: a full collection, finished when it returns
bool gc_should_start(void);      // heap reached its goal
void gc_force_if_old(int64_t now_ns);   // sysmon: a collection every two minutes
// Extra roots: memory outside the heap that may hold heap pointers (scanned conservatively at each collection).
void gc_add_root(void *p, Uint size);

// Nonzero while marking: compiled code calls runtime.gcWriteBarrier on pointer stores. Symbol "runtime.writeBarrier".
extern uint32_t writeBarrier __asm__("runtime.writeBarrier");

#endif
