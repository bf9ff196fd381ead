// heapbits.h -- writing the pointer bitmap of a new object from its type.
//
// An object of up to 64 words has its bits in at most two words of the bitmap, so they are put together in a register
// and stored at once; a longer one is written by a stream of such words. Arrays repeat the element's bits: the pattern
// is doubled until it fills a register, so that []*T costs one store for 64 pointers.
// A slot's bits are written to its end, since its last owner's may still be there. Slots of one word of the bitmap
// belong to one span, and a span's slots are handed out by one P: no atomics.
#ifndef BURROW_HEAPBITS_H
#define BURROW_HEAPBITS_H

#include "gc_heap.h"

static inline uint64_t low_bits(Uint n) { return n >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << n) - 1; }

// n bits of a bitmap of bytes, from bit i on, both multiples of 8 or up to the bitmap's end; reads no byte too many.
static inline uint64_t gcdata_bits(const uint8_t *gcdata, Uint i, Uint n) {
  uint64_t bits = 0;
  for (Uint b = 0; b < n; b += 8) bits |= (uint64_t)gcdata[(i + b) / 8] << b;
  return bits & low_bits(n);
}

// The bits of as many t as fit in 64 words, the period in words in *period. t has at most 64 words.
static inline uint64_t heapbits_pattern(const rtype *t, Uint *period) {
  uint64_t bits = gcdata_bits(t->gcdata, 0, t->ptrdata / 8);
  Uint n = t->size / 8;
  for (; n <= 32; n *= 2) bits |= bits << n;
  *period = n;
  return bits;
}

void heapbits_write_long(Uint v, Uint slotsize, Uint size, const rtype *t);

// Describes the object at v, size bytes of t (an array if size is larger than t's), in a slot of slotsize bytes.
static inline void heapbits_write(Uint v, Uint slotsize, Uint size, const rtype *t) {
  Uint words = slotsize / 8;
  if (words > 64) {
    heapbits_write_long(v, slotsize, size, t);
    return;
  }
  Uint period;
  uint64_t bits = t->size == 8 ? ~(uint64_t)0 : t->size == size ? gcdata_bits(t->gcdata, 0, t->ptrdata / 8) : heapbits_pattern(t, &period);
  if (t->size < size && t->size != 8 && period < size / 8) bits |= bits << period;
  bits &= low_bits(size / 8);
  uint64_t mask = low_bits(words);
  Uint w = (v - mheap.base) / 8;
  uint64_t *b = mheap.bitmap + w / 64;
  unsigned sh = w % 64;
  b[0] = (b[0] & ~(mask << sh)) | bits << sh;
  if (sh + words > 64) b[1] = (b[1] & ~(mask >> (64 - sh))) | bits >> (64 - sh);
}

#endif
