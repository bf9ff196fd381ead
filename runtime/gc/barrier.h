// barrier.h -- pointer stores by C code to memory that the collector may be scanning.
//
// Compiled code does the same in line: it asks runtime.writeBarrier and calls runtime.gcWriteBarrier before the store.
#ifndef BURROW_BARRIER_H
#define BURROW_BARRIER_H

#include "../abi/entry.h"
#include "gc.h"

static inline void store_pointer(void *slot, const void *value) {
  if (__builtin_expect(__atomic_load_n(&writeBarrier, __ATOMIC_RELAXED) != 0, 0)) rt_gcWriteBarrier(slot, (void *)value);
  *(const void **)slot = value;
}

// The barrier alone, before n bytes that may hold pointers are cleared by plain stores.
void shade_area(const void *p, Uint n);
static inline void shade_before_clear(const void *p, Uint n) {
  if (__builtin_expect(__atomic_load_n(&writeBarrier, __ATOMIC_RELAXED) != 0, 0)) shade_area(p, n);
}

// Copies or clears a value of type t, with barriers if they are on and t has pointers.
static inline void store_typed(const rtype *t, void *dst, const void *src) { rt_typedmemmove((void *)t, dst, (void *)src); }
static inline void clear_typed(const rtype *t, void *dst) { rt_typedmemclr((void *)t, dst); }

#endif
