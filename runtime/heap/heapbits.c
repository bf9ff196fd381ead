// heapbits.c -- the pointer bitmap of objects longer than 64 words; heapbits.h has the idea.
#include "heapbits.h"

// Appends bits to the bitmap. acc holds the n bits that do not yet fill a word.
typedef struct { uint64_t *b; uint64_t acc; unsigned n; } bitstream;

static inline void put(bitstream *w, uint64_t bits, unsigned n) {
  w->acc |= bits << w->n;
  if (w->n + n < 64) {
    w->n += n;
    return;
  }
  *w->b++ = w->acc;
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
  if (w.n != 0) *w.b = (*w.b & ~low_bits(w.n)) | w.acc;
}
