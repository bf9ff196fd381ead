// gc.h -- the collector as other rooms see it.
//
// Owns:    collections, their pace, roots, finalizers, cleanups, weak pointers, the write barrier.
// Calls:   heap (through gc_heap.h), sched (stopping the world, scanning stacks), os.
// Callers: heap when a collection is due, sysmon, glue for the Go packages runtime, runtime/debug, sync, weak.
#ifndef BURROW_GC_H
#define BURROW_GC_H

#include "../abi/layout.h"

void gcinit(void);               // from schedinit, after mallocinit: GOGC, GOMEMLIMIT, GODEBUG
void gcenable(void);             // from runtime.main: from now on collections happen
void gc_collect(void);           // runtime.GC: a full collection, finished when it returns
void gc_force_if_old(int64_t now_ns);   // sysmon: asks for a collection if the last one is two minutes old; any stack
// Extra roots: memory outside the heap that may hold heap pointers (scanned conservatively at each collection).
void gc_add_root(void *p, Uint size);

// For runtime.SetFinalizer: run, a func(unsafe.Pointer), is called with p on the finalizer goroutine once the object at p is
// unreachable. A NULL run takes an earlier finalizer away. The codes are those of stdlib/runtime/finalizer.go.
enum { FINALIZER_SET, FINALIZER_NOT_OBJECT, FINALIZER_ALREADY_SET, FINALIZER_NOT_ON_HEAP };
int gc_setfinalizer(void *p, funcval *run);
// For runtime.AddCleanup: run, a func(), is called some time after the object that p points into was found unreachable.
// Returns an id for gc_removecleanup, never 0 if p points into the heap.
uint64_t gc_addcleanup(void *p, funcval *run);
void gc_removecleanup(void *p, uint64_t id);
// Weak pointers: a handle for the object p points into (equal objects, equal handles), and back: NULL once it was collected.
void *gc_weakhandle(void *p);
void *gc_strong(void *handle);

// Nonzero while marking: compiled code calls runtime.gcWriteBarrier on pointer stores. Symbol "runtime.writeBarrier".
extern uint32_t writeBarrier __asm__("runtime.writeBarrier");

// What debug.SetGCPercent and debug.SetMemoryLimit set; each returns the former value. percent < 0: off. limit < 0: only asks.
int32_t gc_setpercent(int32_t percent);
int64_t gc_setmemorylimit(int64_t bytes);
struct memstats;
void    gc_memstats(struct memstats *out);   // the collector's part of MemStats; the world is stopped
void    gc_freeosmemory(void);   // a collection, then every free page goes back to the kernel

#endif
