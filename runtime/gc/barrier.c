// barrier.c -- the write barrier, and copying and clearing memory that holds pointers.
//
// What it promises.  A collection keeps every object that was reachable when it began to mark, and every object made since. It
// sees the heap as it was at that moment, a snapshot, although the program goes on changing it: whoever overwrites a pointer
// while marking is on first hands the *old* pointer to the collector (shades it). So whatever way to an object the program
// cuts, the object at the end of that way is marked.
//
//      snapshot   an object reachable at the beginning: some chain of pointers led to it. Take the first pointer of the chain that was
//                 overwritten before a marker read it: its target was shaded, the rest of the chain hangs on it
//      stacks     have no barrier, and need none: each is read as it was at the beginning, before its goroutine runs again
//                 (sched/scan.c). So a running goroutine can hold only what the snapshot or a birth since then keeps anyway
//      births     new objects are marked (heap/mcache.c), and never scanned: what is stored in them came from such a goroutine
//
// This is the deletion half (Yuasa's) of Go's hybrid barrier. The other half (Dijkstra's) shades the new pointer while the storing
// goroutine's stack has not been scanned yet; with us there is no such goroutine. Stores to memory fresh from the allocator
// need no barrier, nor do a channel's writes to the stack of a waiting goroutine: the value lost there could be reached by nobody but
// that goroutine, which was about to overwrite it.
//
// Atomicity.  Between reading the flag (or the old pointer) and the store, the world must not stop: marking might begin,
// or end and begin anew, and the store would go unseen. C is never interrupted between two lines; compiled code has the
// sequence of barrier_amd64.S, which the preemption signal knows by its bytes (barrier_at).
//
// Shaded pointers go to a buffer of the P, unlooked at, nil and all. A full one is emptied on g0: its objects are marked, those
// with pointers pushed to the P's grey objects. What is in the buffers at the end of marking is found with the world stopped.
//
// Memory is copied word by word or in larger pieces (libcall/memory_amd64.S), so that a marker sees old or new pointers, no halves.
#include "barrier.h"

#include "../heap/heap.h"
#include "../heap/heap_impl.h"
#include "gc_impl.h"

NAMED_BY_ASSEMBLY uint32_t writeBarrier;

// Marks what is in the buffer. Preemption is off.
static void empty(mcache *c, gcwork *w) {
  for (Uint i = 0; i < c->noverwritten; i++) mark_pointer(w, c->overwritten[i]);
  c->noverwritten = 0;
}

void barrier_flush_all(gcwork *w) {
  for (mcache *c = mheap.caches; c != NULL; c = c->next) empty(c, w);
}

void barrier_discard_all(void) {
  for (mcache *c = mheap.caches; c != NULL; c = c->next) c->noverwritten = 0;
}

// On g0. Compiled code that was stopped on its way here may come when nobody marks any more.
NAMED_BY_ASSEMBLY RUNS_ON_G0 void barrier_full(void *unused) {
  (void)unused;
  mcache *c = this_mcache();
  if (!barrier_on()) c->noverwritten = 0;
  else empty(c, this_gcwork());
}

void shade(Uint p) {
  mcache *c = this_mcache();
  c->overwritten[c->noverwritten++] = p;
  if (c->noverwritten == BARRIER_ENTRIES) systemstack(barrier_full, NULL);
}

// By the pointer bits if p is in the heap; elsewhere words that are no pointers find no object.
void shade_area(const void *p, Uint size) {
  bool heap = spanof((Uint)p) != NULL;
  const Uint *words = p;
  for (Uint i = 0; i < size / 8; i += 64) {
    Uint n = size / 8 - i < 64 ? size / 8 - i : 64;
    uint64_t bits = n < 64 ? ((uint64_t)1 << n) - 1 : ~(uint64_t)0;
    if (heap) bits &= heapbits_load((Uint)(words + i));
    for (; bits != 0; bits &= bits - 1) {
      Uint old = words[i + (Uint)__builtin_ctzll(bits)];
      if (old != 0) shade(old);
    }
  }
}

// ---- the entries

void rt_typedmemmove(void *type, void *dst, void *src) {
  const rtype *t = type;
  if (dst == src) return;
  if (t->ptrdata != 0 && barrier_on()) shade_area(dst, t->ptrdata);
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
  if (t->ptrdata != 0 && barrier_on()) shade_area(dst, bytes);
  __builtin_memmove(dst, src, bytes);
  return n;
}

// Atomic stores of pointers. The exchange tells which pointer was overwritten; nothing comes between it and its shading.
void rt_atomicstorep(void *slot, void *value) { rt_atomicswapp(slot, value); }

void *rt_atomicswapp(void *slot, void *value) {
  void *old = __atomic_exchange_n((void **)slot, value, __ATOMIC_SEQ_CST);
  if (barrier_on()) shade((Uint)old);
  return old;
}

bool rt_atomiccasp(void *slot, void *old, void *value) {
  bool swapped = __atomic_compare_exchange_n((void **)slot, &old, value, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
  if (swapped && barrier_on()) shade((Uint)old);
  return swapped;
}

// ---- where compiled code must not be stopped

// What value.c of irgen emits, with its bytes:
//      cmpl $0, runtime.writeBarrier     83 3c 25 <address> 00
//      jne  2f                           0f 85 rel32, or 75 rel8
//   1: mov  value, (slot)
//   2: mov  (slot), %r11                 the old pointer
//      lea  -128(%rsp), %rsp             48 8d 64 24 80       beyond the red zone
//      call runtime.gcWriteBarrier       e8 rel32
//      lea  128(%rsp), %rsp              48 8d a4 24 80 00 00 00
//      jmp  1b
extern char gcWriteBarrier[] __asm__("runtime.gcWriteBarrier");

static bool is_test(const uint8_t *at) {
  return at[0] == 0x83 && at[1] == 0x3c && at[2] == 0x25 && *(const uint32_t *)(at + 3) == (uint32_t)(Uint)&writeBarrier && at[7] == 0;
}
static bool is_call(const uint8_t *at) { return at[0] == 0xe8 && (Uint)at + 5 + (Uint)(Int)*(const int32_t *)(at + 1) == (Uint)gcWriteBarrier; }

bool barrier_at(Uint pc) {
  const uint8_t *at = (const uint8_t *)pc;
  for (int back = 8; back <= 14; back += 2)                                   // at the jump; at the store
    if (is_test(at - back)) return true;
  return is_call(at + 5) || is_call(at) || is_call(at - 5) || is_call(at - 13);
}
