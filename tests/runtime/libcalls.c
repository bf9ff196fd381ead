// memmove, memset, memcmp and 128-bit division against the plainest code, for all small sizes and overlaps and some large ones.
#include "go.h"

void *memmove(void *, const void *, size_t);
void *memset(void *, int, size_t);
int memcmp(const void *, const void *, size_t);

enum { SIZE = 20000 };
static uint8_t work[SIZE], model[SIZE];
static uint64_t seed = 1;
static uint64_t next(void) {
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return seed;
}
static void fill(void) {
  for (Int i = 0; i < SIZE; i++) work[i] = model[i] = (uint8_t)next();
}
static bool same(void) {
  for (Int i = 0; i < SIZE; i++)
    if (work[i] != model[i]) return false;
  return true;
}
static void naive_move(Int dst, Int src, Int n) {
  if (dst < src) for (Int i = 0; i < n; i++) model[dst + i] = model[src + i];
  else for (Int i = n; i-- > 0;) model[dst + i] = model[src + i];
}

static void check_move(Int dst, Int src, Int n) {
  memmove(work + dst, work + src, (size_t)n);
  naive_move(dst, src, n);
}

GOFUNC static void moves(void) {
  fill();
  for (Int n = 0; n <= 200; n++) {
    for (Int d = -70; d <= 70; d++) check_move(1000 + d, 1000, n);
    check_move(1000 + n, 1000, n);
    if (!same()) printkv("memmove is wrong for size", n);
  }
  for (int i = 0; i < 3000; i++) {
    Int n = (Int)(next() % 9000), a = (Int)(next() % 11000), b = i % 3 == 0 ? a + (Int)(next() % 256) - 128 : (Int)(next() % 11000);
    if (i % 2) a &= ~7, b &= ~7;
    check_move(a, b < 0 ? 0 : b, n);
    if (i % 100 == 0 && !same()) printkv("memmove is wrong for size", n);
  }
  if (!same()) println("memmove is wrong");
}

GOFUNC static void sets(void) {
  for (Int n = 0; n < 2500; n++) {
    Int at = (Int)(next() % 100);
    uint8_t v = (uint8_t)next();
    memset(work + at, v, (size_t)n);
    for (Int i = 0; i < n; i++) model[at + i] = v;
    if (n % 16 == 0 && !same()) printkv("memset is wrong for size", n);
  }
}

static int sign(int v) { return v < 0 ? -1 : v > 0; }
GOFUNC static void compares(void) {
  for (Int n = 1; n < 300; n++) {
    for (int k = 0; k < 10; k++) {
      for (Int i = 0; i < n; i++) work[i] = work[1001 + i] = (uint8_t)next();
      if (memcmp(work, work + 1001, (size_t)n) != 0) printkv("memcmp differs for size", n);
      Int at = (Int)(next() % (uint64_t)n);
      work[at] ^= 0x80;
      if (at + 1 < n) work[n - 1] ^= (uint8_t)next();                  // of two differences the first decides
      work[1001 + n] ^= 1;
      if (sign(memcmp(work, work + 1001, (size_t)n)) != sign(work[at] - work[1001 + at])) printkv("memcmp is wrong for size", n);
    }
  }
}

typedef unsigned __int128 u128;
static u128 naive_div(u128 n, u128 d, u128 *rem) {
  u128 q = 0, r = 0;
  for (int i = 127; i >= 0; i--) {
    bool carry = r >> 127;
    r = r << 1 | (n >> i & 1);
    if (carry || r >= d) {
      r -= d;
      q |= (u128)1 << i;
    }
  }
  *rem = r;
  return q;
}
GOFUNC static void divisions(void) {
  for (int i = 0; i < 20000; i++) {
    u128 n = ((u128)next() << 64 | next()) >> next() % 128, d = ((u128)next() << 64 | next()) >> next() % 128, rem;
    if (i % 5 == 0) d |= (u128)1 << 127;
    if (i % 7 == 0) n = ~(u128)0;
    if (d == 0) continue;
    u128 q = naive_div(n, d, &rem);
    if (n / d != q || n % d != rem) println("128-bit division is wrong");
    __int128 sn = (__int128)n, sd = (__int128)d;
    if (sd == -1) continue;
    if (sn / sd * sd + sn % sd != sn || (sn % sd != 0 && (sn % sd < 0) != (sn < 0))) println("signed 128-bit division is wrong");
  }
}

GOFUNC void main_main(void) {
  moves();
  sets();
  compares();
  divisions();
  println("done");
}
