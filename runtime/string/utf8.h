// utf8.h -- UTF-8, one rune at a time.
//
// Decoding follows the table of well-formed sequences: the second byte's range depends on the first (no overlong
// forms, no surrogates, nothing above U+10FFFF), all later ones are 80..BF. Whatever is not well-formed is one U+FFFD
// of width one.
#ifndef BURROW_UTF8_H
#define BURROW_UTF8_H

#include "../abi/layout.h"

enum { RUNE_ERROR = 0xfffd, RUNE_MAX = 0x10ffff, RUNE_SELF = 0x80, UTF8_MAX = 4 };

// Decodes the rune at p, n > 0 bytes; stores its width in *width.
static inline int32_t utf8_decode(const uint8_t *p, Int n, Int *width) {
  *width = 1;
  uint8_t c = p[0];
  if (c < RUNE_SELF) return c;
  if (c < 0xc2 || c > 0xf4 || n < 2) return RUNE_ERROR;
  uint8_t lo = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
  uint8_t hi = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
  if (p[1] < lo || p[1] > hi) return RUNE_ERROR;
  if (c < 0xe0) {
    *width = 2;
    return (c & 0x1f) << 6 | (p[1] & 0x3f);
  }
  if (n < 3 || (p[2] & 0xc0) != 0x80) return RUNE_ERROR;
  if (c < 0xf0) {
    *width = 3;
    return (c & 0x0f) << 12 | (p[1] & 0x3f) << 6 | (p[2] & 0x3f);
  }
  if (n < 4 || (p[3] & 0xc0) != 0x80) return RUNE_ERROR;
  *width = 4;
  return (c & 0x07) << 18 | (p[1] & 0x3f) << 12 | (p[2] & 0x3f) << 6 | (p[3] & 0x3f);
}

// What is encoded for r: r itself, or U+FFFD if r is no Unicode scalar value.
static inline int32_t rune_valid(Int r) { return r < 0 || r > RUNE_MAX || (r >= 0xd800 && r <= 0xdfff) ? RUNE_ERROR : (int32_t)r; }

static inline Int utf8_width(int32_t valid) { return valid < 0x80 ? 1 : valid < 0x800 ? 2 : valid < 0x10000 ? 3 : 4; }

// Writes a valid rune, returns its width.
static inline Int utf8_encode(uint8_t *p, int32_t r) {
  switch (utf8_width(r)) {
  case 1:
    p[0] = (uint8_t)r;
    return 1;
  case 2:
    p[0] = (uint8_t)(0xc0 | r >> 6);
    p[1] = (uint8_t)(0x80 | (r & 0x3f));
    return 2;
  case 3:
    p[0] = (uint8_t)(0xe0 | r >> 12);
    p[1] = (uint8_t)(0x80 | (r >> 6 & 0x3f));
    p[2] = (uint8_t)(0x80 | (r & 0x3f));
    return 3;
  default:
    p[0] = (uint8_t)(0xf0 | r >> 18);
    p[1] = (uint8_t)(0x80 | (r >> 12 & 0x3f));
    p[2] = (uint8_t)(0x80 | (r >> 6 & 0x3f));
    p[3] = (uint8_t)(0x80 | (r & 0x3f));
    return 4;
  }
}

#endif
