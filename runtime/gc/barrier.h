// barrier.h -- pointer stores by C code to memory that the collector may be scanning.
//
// Compiled code does the same in line, see barrier_amd64.S.
#ifndef BURROW_BARRIER_H
#define BURROW_BARRIER_H

#include "../abi/entry.h"
#include "gc.h"

static inline bool barrier_on(void) { return __builtin_expect(__atomic_load_n(&writeBarrier, __ATOMIC_RELAXED) != 0, 0); }

// The collector shall treat the object that p points into as reachable: p is about to be overwritten. Only while the barrier is on.
void shade(Uint p);
// Likewise all pointers among n bytes from p on.
void shade_area(const void *p, Uint n);

static inline void store_pointer(void *slot, const void *value) {
  if (barrier_on()) shade(*(Uint *)slot);
  *(const void **)slot = value;
}

// The barrier alone, before n bytes that may hold pointers are cleared by plain stores.
static inline void shade_before_clear(const void *p, Uint n) {
  if (barrier_on()) shade_area(p, n);
}

// Copies or clears a value of type t, with barriers if they are on and t has pointers.
static inline void store_typed(const rtype *t, void *dst, const void *src) { rt_typedmemmove((void *)t, dst, (void *)src); }
static inline void clear_typed(const rtype *t, void *dst) { rt_typedmemclr((void *)t, dst); }

// Whether pc lies between a test of runtime.writeBarrier in compiled code and the store that belongs to it. A goroutine must not be
// stopped there. pc is in Go code, and not among its first 16 bytes.
bool barrier_at(Uint pc);

#endif
