// Division of 128-bit integers, which LLVM calls by these names.  A 64-bit divisor takes two of the processor's 128-by-64-bit
// divisions, school fashion. A longer one leaves a quotient below 2^64: it is estimated with the divisor's upper 64 bits and corrected.

#include <stdint.h>

typedef unsigned __int128 u128;
typedef __int128 i128;

// hi < d
static uint64_t divide(uint64_t hi, uint64_t lo, uint64_t d, uint64_t *rem) {
  uint64_t q;
  __asm__("divq %4" : "=a"(q), "=d"(*rem) : "a"(lo), "d"(hi), "r"(d) : "cc");
  return q;
}

static u128 udivmod(u128 n, u128 d, u128 *rem) {
  uint64_t nhi = (uint64_t)(n >> 64), nlo = (uint64_t)n, dhi = (uint64_t)(d >> 64), dlo = (uint64_t)d, r;
  if (dhi == 0) {
    uint64_t qhi = nhi / dlo;
    uint64_t qlo = divide(nhi % dlo, nlo, dlo, &r);
    *rem = r;
    return (u128)qhi << 64 | qlo;
  }
  // Normalised, so that the estimate is at most two too large; one of them is taken off by halving the dividend first.
  int shift = __builtin_clzll(dhi);
  uint64_t v = (uint64_t)(d << shift >> 64);
  u128 half = n >> 1;
  uint64_t q = divide((uint64_t)(half >> 64), (uint64_t)half, v, &r) >> (63 - shift);
  if (q > 0) q--;
  u128 left = n - d * q;
  while (left >= d) {
    left -= d;
    q++;
  }
  *rem = left;
  return q;
}

u128 __udivti3(u128 n, u128 d) {
  u128 rem;
  return udivmod(n, d, &rem);
}

u128 __umodti3(u128 n, u128 d) {
  u128 rem;
  udivmod(n, d, &rem);
  return rem;
}

static u128 magnitude(i128 a) { return a < 0 ? -(u128)a : (u128)a; }

i128 __divti3(i128 n, i128 d) {
  u128 q = __udivti3(magnitude(n), magnitude(d));
  return (i128)((n < 0) != (d < 0) ? -q : q);
}

i128 __modti3(i128 n, i128 d) {
  u128 r = __umodti3(magnitude(n), magnitude(d));
  return (i128)(n < 0 ? -r : r);
}
