// barrier.c -- the write barrier, and copying and clearing memory that holds pointers.
//
// While marking runs beside the program, the program must not hide an object: move its only pointer from where the
// marker will look to where it has looked already. The barrier shades two objects at each pointer store, before it
// happens: the one whose pointer is overwritten (it may be the last one the marker would have seen) and the one that
// is stored (it may come from a stack that is not scanned yet). It is on while runtime.writeBarrier is not 0.
// Today marking happens with the world stopped, and the word stays 0; the barrier is complete and tested for the day
// when it does not.
//
// Shaded objects go to a stack of their own, under a lock, which joins the markers' at the end.
#include "barrier.h"

#include "../heap/heap.h"
#include "gc_impl.h"

uint32_t writeBarrier;

static mutex barrier_lock;
static gcwork shaded;      // guarded by barrier_lock

void barrier_flush(void) {
  lock(&barrier_lock);
  gcwork_publish(&shaded);
  unlock(&barrier_lock);
}

void rt_gcWriteBarrier(void *slot, void *value) {
  lock(&barrier_lock);
  mark_pointer(&shaded, *(Uint *)slot);
  mark_pointer(&shaded, (Uint)value);
  unlock(&barrier_lock);
}

// The barrier for the words of a whole area; words that are no pointers find no object.
void shade_area(const void *p, Uint size) {
  lock(&barrier_lock);
  for (Uint i = 0; i < size / 8; i++) mark_pointer(&shaded, ((const Uint *)p)[i]);
  unlock(&barrier_lock);
}

static inline bool barrier_on(void) { return __builtin_expect(__atomic_load_n(&writeBarrier, __ATOMIC_RELAXED) != 0, 0); }

// ---- the entries

void rt_typedmemmove(void *type, void *dst, void *src) {
  const rtype *t = type;
  if (dst == src) return;
  if (t->ptrdata != 0 && barrier_on()) {
    shade_area(dst, t->ptrdata);
    shade_area(src, t->ptrdata);
  }
  __builtin_memmove(dst, src, t->size);
}

void rt_typedmemclr(void *type, void *p) {
  const rtype *t = type;
  if (t->ptrdata != 0 && barrier_on()) shade_area(p, t->ptrdata);
  __builtin_memset(p, 0, t->size);
}

void rt_memclrHasPointers(void *p, Int n) {
  if (barrier_on()) shade_area(p, (Uint)n);
  __builtin_memset(p, 0, (Uint)n);
}

Int rt_typedslicecopy(void *elem, void *dst, Int dstlen, void *src, Int srclen) {
  const rtype *t = elem;
  Int n = dstlen < srclen ? dstlen : srclen;
  if (n == 0 || dst == src) return n;
  Uint bytes = (Uint)n * t->size;
  if (t->ptrdata != 0 && barrier_on()) {
    shade_area(dst, bytes);
    shade_area(src, bytes);
  }
  __builtin_memmove(dst, src, bytes);
  return n;
}
