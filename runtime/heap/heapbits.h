// heapbits.h -- writing the pointer bitmap of a new object from its type.
//
// An object of up to 64 words has its bits in at most two words of the bitmap, so they are put together in a register
// and stored at once; a longer one, or an array of structs, is written by a stream of such words.
// A slot's bits are written to its end, since its last owner's may still be there. Slots of one word of the bitmap
// belong to one span, and a span's slots are handed out by one P: no locked instruction. The collector may read a neighbour's bits in the
// same word meanwhile, so each word is stored whole (relaxed: its reader needs nothing but the neighbour's bits, which stay what they are).
#ifndef BURROW_HEAPBITS_H
#define BURROW_HEAPBITS_H

#include "gc_heap.h"

static inline uint64_t low_bits(Uint n) { return n >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << n) - 1; }

// n bits of a bitmap of bytes, from bit i on, both multiples of 8 or up to the bitmap's end; reads no byte too many.
static inline uint64_t gcdata_bits(const uint8_t *gcdata, Uint i, Uint n) {
  uint64_t bits = 0;
#pragma clang loop unroll(disable)
  for (Uint b = 0; b < n; b += 8) bits |= (uint64_t)gcdata[(i + b) / 8] << b;
  return bits & low_bits(n);
}

void heapbits_write_long(Uint v, Uint slotsize, Uint size, const rtype *t);

// Describes the object at v, size bytes of t (an array if size is larger than t's), in a slot of slotsize bytes.
static inline void heapbits_write(Uint v, Uint slotsize, Uint size, const rtype *t) {
  Uint words = slotsize / 8;
  if (words > 64 || (t->size != size && t->size != 8)) {
    heapbits_write_long(v, slotsize, size, t);
    return;
  }
  uint64_t bits = t->size == 8 ? ~(uint64_t)0 : gcdata_bits(t->gcdata, 0, t->ptrdata / 8);
  bits &= low_bits(size / 8);
  uint64_t mask = low_bits(words);
  Uint w = (v - mheap.base) / 8;
  uint64_t *b = mheap.bitmap + w / 64;
  unsigned sh = w % 64;
  __atomic_store_n(&b[0], (b[0] & ~(mask << sh)) | bits << sh, __ATOMIC_RELAXED);
  if (sh + words > 64) __atomic_store_n(&b[1], (b[1] & ~(mask >> (64 - sh))) | bits >> (64 - sh), __ATOMIC_RELAXED);
}

#endif
