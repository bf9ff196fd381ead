// heapbits.c -- the pointer bitmap of objects longer than 64 words, and of arrays; heapbits.h has the idea.
//
// Arrays repeat the element's bits: the pattern is doubled until it fills a register, so that []*T costs one store for 64 pointers.
#include "heapbits.h"

// The bits of as many t as fit in 64 words, the period in words in *period. t has at most 64 words.
static uint64_t heapbits_pattern(const rtype *t, Uint *period) {
  uint64_t bits = gcdata_bits(t->gcdata, 0, t->ptrdata / 8);
  Uint n = t->size / 8;
#pragma clang loop unroll(disable)
  for (; n <= 32; n *= 2) bits |= bits << n;
  *period = n;
  return bits;
}

// Appends bits to the bitmap. acc holds the n bits that do not yet fill a word.
typedef struct { uint64_t *b; uint64_t acc; unsigned n; } bitstream;

static inline void put(bitstream *w, uint64_t bits, unsigned n) {
  w->acc |= bits << w->n;
  if (w->n + n < 64) {
    w->n += n;
    return;
  }
  __atomic_store_n(w->b++, w->acc, __ATOMIC_RELAXED);   // heapbits.h says why
  unsigned done = 64 - w->n;
  w->acc = done == 64 ? 0 : bits >> done;
  w->n = n - done;
}

static void put_zeros(bitstream *w, Uint n) {
  for (; n > 64; n -= 64) put(w, 0, 64);
  put(w, 0, (unsigned)n);
}

// One t of more than 64 words.
static void put_type(bitstream *w, const rtype *t) {
  Uint words = t->ptrdata / 8;
  for (Uint i = 0; i < words; i += 64) {
    Uint n = words - i < 64 ? words - i : 64;
    put(w, gcdata_bits(t->gcdata, i, n), (unsigned)n);
  }
  put_zeros(w, t->size / 8 - words);
}

COLD void heapbits_write_long(Uint v, Uint slotsize, Uint size, const rtype *t) {
  Uint first = (v - mheap.base) / 8, words = size / 8;
  bitstream w = {mheap.bitmap + first / 64, 0, first % 64};
  w.acc = *w.b & low_bits(w.n);
  if (t->size / 8 > 64) {
    for (; words >= t->size / 8; words -= t->size / 8) put_type(&w, t);
  } else {
    Uint period;
    uint64_t bits = heapbits_pattern(t, &period);
    for (; words >= period; words -= period) put(&w, bits, (unsigned)period);
    if (words != 0) put(&w, bits & low_bits(words), (unsigned)words);
    words = 0;
  }
  put_zeros(&w, slotsize / 8 - size / 8 + words);
  if (w.n != 0) __atomic_store_n(w.b, (*w.b & ~low_bits(w.n)) | w.acc, __ATOMIC_RELAXED);
}
