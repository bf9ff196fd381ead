// Floating-point numbers as text: the shortest decimal that reads back as the same number (Steele and White's method, with the big
// integers it needs).  A float is m * 2^e. The decimals that read back as it are those between the midpoints to its neighbours. We keep
//
//      r / s = the number, scaled so that it lies in [1/10, 1)         low / s, high / s = distance to the midpoints
//
// as integers, and take digit after digit (r *= 10; digit = r / s) until what is left is within one of the distances; then the nearer of
// the two possible last digits. 1074 + 53 bits are enough for everything: 36 words of 32. Slow beside the table methods, but small and exact,
// and nobody prints a million numbers with print.

#include "print.h"

enum { WORDS = 38 };
typedef struct { int n; uint32_t w[WORDS]; } big;               // w[n-1] != 0

static void set(big *a, uint64_t v) {
  a->n = 0;
  for (; v != 0; v >>= 32) a->w[a->n++] = (uint32_t)v;
}

static void mul(big *a, uint32_t by) {
  uint64_t carry = 0;
  for (int i = 0; i < a->n; i++) {
    carry += (uint64_t)a->w[i] * by;
    a->w[i] = (uint32_t)carry;
    carry >>= 32;
  }
  if (carry != 0) a->w[a->n++] = (uint32_t)carry;
}

static void shift(big *a, int bits) {
  for (; bits >= 31; bits -= 31) mul(a, 1u << 31);
  mul(a, 1u << bits);
}

static int cmp(const big *a, const big *b) {
  if (a->n != b->n) return a->n < b->n ? -1 : 1;
  for (int i = a->n - 1; i >= 0; i--)
    if (a->w[i] != b->w[i]) return a->w[i] < b->w[i] ? -1 : 1;
  return 0;
}

static void add(big *a, const big *b) {
  uint64_t carry = 0;
  for (int i = 0; i < a->n || i < b->n || carry != 0; i++) {
    if (i >= a->n) a->w[i] = 0, a->n = i + 1;
    carry += (uint64_t)a->w[i] + (i < b->n ? b->w[i] : 0);
    a->w[i] = (uint32_t)carry;
    carry >>= 32;
  }
}

// a -= b, a >= b
static void sub(big *a, const big *b) {
  int64_t borrow = 0;
  for (int i = 0; i < a->n; i++) {
    borrow += (int64_t)a->w[i] - (i < b->n ? b->w[i] : 0);
    a->w[i] = (uint32_t)borrow;
    borrow >>= 32;
  }
  while (a->n > 0 && a->w[a->n - 1] == 0) a->n--;
}

static int cmp_sum(const big *a, const big *b, const big *c) {  // a + b against c
  big sum = *a;
  add(&sum, b);
  return cmp(&sum, c);
}

// mantissa * 2^exponent, > 0. boundary: the mantissa is the smallest of its binade, so that the lower neighbour is twice as near.
// Writes the digits (at most 17), sets *point: the value is 0.d1d2d3... * 10^*point. Returns how many.
static int shortest(uint64_t mantissa, int exponent, bool boundary, uint8_t *digits, int *point) {
  big r, s, low, high;
  bool even = (mantissa & 1) == 0;                              // then the midpoints themselves read back as the number
  int extra = boundary ? 2 : 1;
  set(&r, mantissa);
  set(&s, 1);
  set(&low, 1);
  shift(&r, (exponent > 0 ? exponent : 0) + extra);
  shift(&s, (exponent < 0 ? -exponent : 0) + extra);
  shift(&low, exponent > 0 ? exponent : 0);
  high = low;
  if (boundary) shift(&high, 1);
  int p = 0;
  // Scale to (r + high) / s in (1/10, 1], or [1/10, 1) if high itself counts.
  while (cmp_sum(&r, &high, &s) >= (even ? 0 : 1)) {
    mul(&s, 10);
    p++;
  }
  for (;;) {
    big t = r;
    add(&t, &high);
    mul(&t, 10);
    if (cmp(&t, &s) >= (even ? 0 : 1)) break;
    mul(&r, 10);
    mul(&low, 10);
    mul(&high, 10);
    p--;
  }
  *point = p;
  for (int n = 0;;) {
    mul(&r, 10);
    mul(&low, 10);
    mul(&high, 10);
    uint8_t d = 0;
    while (cmp(&r, &s) >= 0) {
      sub(&r, &s);
      d++;
    }
    bool below = cmp(&r, &low) < (even ? 1 : 0);                // the number without the rest is near enough
    bool above = cmp_sum(&r, &high, &s) >= (even ? 0 : 1);      // with the digit one higher too
    if (!below && !above) {
      digits[n++] = (uint8_t)('0' + d);
      continue;
    }
    big twice = r;
    mul(&twice, 2);
    int half = cmp(&twice, &s);
    bool up = above && (!below || half > 0 || (half == 0 && (d & 1) != 0));
    digits[n++] = (uint8_t)('0' + d + up);
    return n;
  }
}

static Int copy(uint8_t *buf, const char *s) {
  Int n = 0;
  for (; s[n] != 0; n++) buf[n] = (uint8_t)s[n];
  return n;
}

// d.ddde+xx below 1e-4 and from 1e6 on, else plain.
static Int layout(uint8_t *out, const uint8_t *digits, int nd, int point) {
  uint8_t *p = out;
  int exp = point - 1;
  if (exp < -4 || exp >= 6) {
    *p++ = digits[0];
    if (nd > 1) *p++ = '.';
    for (int i = 1; i < nd; i++) *p++ = digits[i];
    *p++ = 'e';
    *p++ = exp < 0 ? '-' : '+';
    if (exp < 0) exp = -exp;
    if (exp >= 100) *p++ = (uint8_t)('0' + exp / 100);
    *p++ = (uint8_t)('0' + exp / 10 % 10);
    *p++ = (uint8_t)('0' + exp % 10);
    return p - out;
  }
  if (point <= 0) {
    *p++ = '0';
    *p++ = '.';
    for (int i = point; i < 0; i++) *p++ = '0';
  }
  for (int i = 0; i < nd || i < point; i++) {
    if (i == point && point > 0) *p++ = '.';
    *p++ = i < nd ? digits[i] : '0';
  }
  return p - out;
}

Int float_format(double v, int bits, uint8_t *buf) {
  uint64_t mantissa;
  int exponent, mbits, bias;
  bool negative;
  if (bits == 32) {
    union { float f; uint32_t u; } x = {(float)v};
    negative = x.u >> 31;
    mbits = 23;
    bias = 127;
    mantissa = x.u & 0x7fffff;
    exponent = (int)(x.u >> 23 & 0xff);
  } else {
    union { double f; uint64_t u; } x = {v};
    negative = x.u >> 63;
    mbits = 52;
    bias = 1023;
    mantissa = x.u & 0xfffffffffffff;
    exponent = (int)(x.u >> 52 & 0x7ff);
  }
  Int n = 0;
  if (exponent == 2 * bias + 1) return copy(buf, mantissa != 0 ? "NaN" : negative ? "-Inf" : "+Inf");
  if (negative) buf[n++] = '-';
  if (exponent == 0 && mantissa == 0) return n + copy(buf + n, "0");
  bool boundary = mantissa == 0 && exponent > 1;
  if (exponent == 0) exponent = 1;
  else mantissa |= (uint64_t)1 << mbits;
  uint8_t digits[20];
  int point;
  int nd = shortest(mantissa, exponent - bias - mbits, boundary, digits, &point);
  return n + layout(buf + n, digits, nd, point);
}
