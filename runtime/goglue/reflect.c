// reflect.c -- what the Go package reflect asks of the runtime.
//
// stdlib/reflect/stubs.go is the list. Parameters are leaves whatever their number; results of more than two words go
// through a pointer before the parameters (docs/contract.md). Where an entry for compiled code does the same work, the
// function only has another name for it.
//
// callfunc and makefuncstub, which call functions that are known at run time only, are assembly: reflectcall_amd64.S.
#include "../alg/alg.h"
#include "../chan/chan.h"
#include "../gc/barrier.h"
#include "../heap/heap.h"
#include "../iface/iface.h"
#include "../map/map.h"
#include "../panic/panic.h"
#include "../stack/stack.h"

#define REFLECT(result, name, ...)                                                       \
  result reflect_##name(__VA_ARGS__) __asm__("reflect." #name);                          \
  result reflect_##name(__VA_ARGS__)

// ---- types

// Symbols of the linker script. Without them the range is empty, as stubs.go allows.
extern char types_begin[] __asm__("runtime.types") __attribute__((weak));
extern char types_end[] __asm__("runtime.etypes") __attribute__((weak));

REFLECT(PtrPtr, typerange, void) { return (PtrPtr){types_begin, types_end}; }

REFLECT(PtrPtr, partsAlgorithms, void) { return (PtrPtr){(void *)equal_parts, (void *)hash_parts}; }

// ---- calls

REFLECT(Uint *, recoveryRight, void *frame) { return recovery_right((Uint)frame); }

REFLECT(void, takeRecoveryRight, void *frame) {
  Uint *right = recovery_right((Uint)frame);
  if (right != NULL) *right = frame_caller((Uint)__builtin_frame_address(0)).fp;
}

// ---- memory

REFLECT(void *, unsafe_New, rtype *t) { return rt_newobject(t); }

REFLECT(void *, unsafe_NewArray, rtype *t, Int n) {
  Uint bytes;
  if (n < 0 || __builtin_mul_overflow(t->size, (Uint)n, &bytes) || bytes > MAX_ALLOC) panic_plain("reflect: array size out of range");
  return mallocgc(bytes, t, true);
}

REFLECT(void, typedmemmove, rtype *t, void *dst, void *src) { rt_typedmemmove(t, dst, src); }
REFLECT(void, typedmemclr, rtype *t, void *p) { rt_typedmemclr(t, p); }

REFLECT(Int, typedslicecopy, rtype *elem, void *dst, Int dstlen, Int dstcap, void *src, Int srclen, Int srccap) {
  (void)dstcap, (void)srccap;
  return rt_typedslicecopy(elem, dst, dstlen, src, srclen);
}

// All up to old's capacity is kept, what is new is zero; the length stays.
REFLECT(void, growslice, Slice *out, rtype *elem, void *old, Int len, Int cap, Int num) {
  PtrInt grown = rt_growslice(old, len + num, cap, len + num - cap, elem);
  char *fresh = (char *)grown.p + (Uint)cap * elem->size;
  if (elem->ptrdata == 0) __builtin_memset(fresh, 0, (Uint)(len + num - cap) * elem->size);   // rt_growslice leaves these to its caller
  *out = (Slice){grown.p, len, grown.n};
}

// ---- interfaces

REFLECT(void *, getitab, interfacetype *inter, rtype *typ) { return rt_getitab(inter, typ, true); }

REFLECT(void, ifaceE2I, interfacetype *inter, rtype *typ, void *data, iface *dst) {
  void *tab = rt_typeAssertE2I(inter, typ);
  dst->tab = tab;
  store_pointer(&dst->data, data);
}

// ---- maps

REFLECT(void *, makemap, maptype *t, Int hint) { return rt_makemap(t, hint); }

REFLECT(void *, mapaccess, maptype *t, void *m, void *key) {
  PtrInt r = rt_mapaccess2(t, m, key);
  return r.n ? r.p : NULL;
}

REFLECT(void, mapassign, maptype *t, void *m, void *key, void *elem) { store_typed(t->elem, rt_mapassign(t, m, key), elem); }
REFLECT(void, mapdelete, maptype *t, void *m, void *key) { rt_mapdelete(t, m, key); }
REFLECT(void, mapclear, maptype *t, void *m) { rt_mapclear(t, m); }
REFLECT(Int, maplen, hmap *m) { return m == NULL ? 0 : (Int)m->used; }
REFLECT(void, mapiterinit, maptype *t, void *m, mapiter *it) { rt_mapiterinit(t, m, it); }
REFLECT(void, mapiternext, mapiter *it) { rt_mapiternext(it); }

// ---- channels

REFLECT(void *, makechan, chantype *t, Int size) { return rt_makechan(t, size); }
REFLECT(Int, chanlen, hchan *c) { return c == NULL ? 0 : (Int)__atomic_load_n(&c->qcount, __ATOMIC_RELAXED); }   // a snapshot, as len(c)
REFLECT(Int, chancap, hchan *c) { return c == NULL ? 0 : (Int)c->dataqsiz; }
REFLECT(void, chanclose, hchan *c) { rt_closechan(c); }
REFLECT(bool, chansend, hchan *c, void *elem, bool nb) { return chansend(c, elem, !nb); }
REFLECT(IntInt, chanrecv, hchan *c, bool nb, void *dst) { return chanrecv(c, dst, !nb); }

REFLECT(IntInt, selectgo, scase *cases, uint16_t *order, Int nsends, Int nrecvs, bool block) {
  return rt_selectgo(cases, order, nsends, nrecvs, block);
}
