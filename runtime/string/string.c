// string.c -- strings: concatenation, comparison, conversion from and to bytes and runes.
//
// Strings never change, so nothing is copied that need not be: a concatenation with one operand that is not empty is
// that operand, and strings of one byte below 0x80 come from a table. Conversions make exactly one allocation, of the
// final size; those from runes measure first. Between measuring and writing another goroutine may change the runes,
// which is a race of the program's; the write stops at the end of what was measured.
#include "../abi/entry.h"
#include "../heap/heap.h"
#include "../panic/panic.h"
#include "utf8.h"

static const PtrInt empty = {0, 0};

// The bytes 0..127, for strings of one byte.
#define R4(n)  n, n + 1, n + 2, n + 3
#define R16(n) R4(n), R4(n + 4), R4(n + 8), R4(n + 12)
static const uint8_t ascii[RUNE_SELF] = {R16(0), R16(16), R16(32), R16(48), R16(64), R16(80), R16(96), R16(112)};

static uint8_t *rawbytes(Int n) { return mallocgc((Uint)n, NULL, false); }

// ---- concatenation and comparison

PtrInt rt_concatstrings(void *strings, Int count) {
  const String *s = strings;
  Int len = 0, nonempty = 0, last = 0;
  for (Int i = 0; i < count; i++) {
    if (s[i].len == 0) continue;
    if (__builtin_add_overflow(len, s[i].len, &len)) fatal("string concatenation too long");
    nonempty++;
    last = i;
  }
  if (nonempty == 0) return empty;
  if (nonempty == 1) return (PtrInt){(void *)s[last].ptr, s[last].len};
  uint8_t *p = rawbytes(len), *q = p;
  for (Int i = 0; i < count; i++) {
    __builtin_memcpy(q, s[i].ptr, (Uint)s[i].len);
    q += s[i].len;
  }
  return (PtrInt){p, len};
}

Int rt_cmpstring(void *a, Int alen, void *b, Int blen) {
  Int n = alen < blen ? alen : blen;
  int c = a == b || n == 0 ? 0 : __builtin_memcmp(a, b, (Uint)n);
  if (c != 0) return c < 0 ? -1 : 1;
  return (alen > blen) - (alen < blen);
}

// ---- bytes

PtrInt rt_slicebytetostring(void *p, Int n) {
  if (n == 0) return empty;
  if (n == 1 && *(uint8_t *)p < RUNE_SELF) return (PtrInt){(void *)&ascii[*(uint8_t *)p], 1};
  uint8_t *s = rawbytes(n);
  __builtin_memcpy(s, p, (Uint)n);
  return (PtrInt){s, n};
}

PtrInt rt_stringtoslicebyte(void *p, Int n) {
  if (n == 0) return (PtrInt){&zerobase, 0};   // []byte("") is not nil
  Uint cap = roundupsize((Uint)n);
  uint8_t *b = rawbytes((Int)cap);
  __builtin_memcpy(b, p, (Uint)n);
  __builtin_memset(b + n, 0, cap - (Uint)n);
  return (PtrInt){b, (Int)cap};
}

// ---- runes

Int rt_countrunes(void *p, Int n) {
  const uint8_t *s = p;
  Int count = 0, width;
  for (Int i = 0; i < n; i += width, count++) utf8_decode(s + i, n - i, &width);
  return count;
}

IntInt rt_decoderune(void *p, Int n, Int i) {
  Int width;
  int32_t r = utf8_decode((const uint8_t *)p + i, n - i, &width);
  return (IntInt){r, i + width};
}

PtrInt rt_intstring(Int v) {
  if (v >= 0 && v < RUNE_SELF) return (PtrInt){(void *)&ascii[v], 1};
  int32_t r = rune_valid(v);
  uint8_t *s = rawbytes(UTF8_MAX);
  return (PtrInt){s, utf8_encode(s, r)};
}

PtrInt rt_stringtoslicerune(void *p, Int n) {
  Int count = rt_countrunes(p, n), width;
  if (count == 0) return (PtrInt){&zerobase, 0};
  int32_t *runes = mallocgc((Uint)count * sizeof(int32_t), NULL, false);
  const uint8_t *s = p;
  for (Int i = 0, k = 0; i < n; i += width, k++) runes[k] = utf8_decode(s + i, n - i, &width);
  return (PtrInt){runes, count};
}

PtrInt rt_slicerunetostring(void *p, Int n) {
  const int32_t *runes = p;
  Int len = 0;
  for (Int i = 0; i < n; i++) len += utf8_width(rune_valid(runes[i]));
  if (len == 0) return empty;
  uint8_t *s = rawbytes(len);
  Int at = 0;
  for (Int i = 0; i < n; i++) {
    int32_t r = rune_valid(runes[i]);
    if (at + utf8_width(r) > len) break;
    at += utf8_encode(s + at, r);
  }
  return (PtrInt){s, at};
}
