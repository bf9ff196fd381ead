// heap.h -- memory for Go objects: size classes, spans, per-P caches, large objects.
//
// Owns:    the heap's address space, the span table, type bitmaps of objects. The collector (gc/) marks and sweeps through gc_heap.h.
// Calls:   os, sched (locks, P), gc (when to start a collection). Callers: compiled code through entry.def, every other room.
// Stacks:  any goroutine stack; mallocgc may park (a collection). Not on g0, not while holding a runtime lock: use persistentalloc there.
#ifndef BURROW_HEAP_H
#define BURROW_HEAP_H

#include "../abi/layout.h"

void  mallocinit(void);                                  // from schedinit, before the first allocation
void  mcache_init(void *pp);                             // for a new P
// size bytes for values of typ (NULL: no pointers inside). zeroed if zero, or if it may hold pointers. Never NULL: out of memory is fatal.
void *mallocgc(Uint size, const rtype *typ, bool zero);
// Memory that is never freed and never holds heap pointers unless registered as root; any stack, locks may be held. Zeroed.
void *persistentalloc(Uint size, Uint align);
// The start of the heap object that p points into (one past the end counts as the object before if p is a slot start: see LLVM facts), or 0.
Uint  findobject(Uint p, Uint *size);

#endif
