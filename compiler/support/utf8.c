#include "utf8.h"

#include <string.h>

int utf8_decode(const char *text, size_t n, uint32_t *rune) {
  const unsigned char *s = (const unsigned char *)text;
  *rune = UTF8_INVALID;
  if (s[0] < 0x80) { *rune = s[0]; return 1; }
  int width = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : 2;
  if (s[0] < 0xC2 || s[0] > 0xF4 || n < (size_t)width) return 1;
  uint32_t r = s[0] & (0x7Fu >> width);
  for (int i = 1; i < width; i++) {
    if ((s[i] & 0xC0) != 0x80) return 1;
    r = r << 6 | (s[i] & 0x3F);
  }
  static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (r < smallest[width] || r > 0x10FFFF || (r >= 0xD800 && r <= 0xDFFF)) return 1;
  *rune = r;
  return width;
}

int utf8_encode(char *to, uint32_t r) {
  if (r > 0x10FFFF || (r >= 0xD800 && r <= 0xDFFF)) r = UTF8_INVALID;
  if (r < 0x80) { to[0] = (char)r; return 1; }
  if (r < 0x800) { to[0] = (char)(0xC0 | r >> 6); to[1] = (char)(0x80 | (r & 0x3F)); return 2; }
  if (r < 0x10000) {
    to[0] = (char)(0xE0 | r >> 12);
    to[1] = (char)(0x80 | (r >> 6 & 0x3F));
    to[2] = (char)(0x80 | (r & 0x3F));
    return 3;
  }
  to[0] = (char)(0xF0 | r >> 18);
  to[1] = (char)(0x80 | (r >> 12 & 0x3F));
  to[2] = (char)(0x80 | (r >> 6 & 0x3F));
  to[3] = (char)(0x80 | (r & 0x3F));
  return 4;
}

bool name_is_exported(const char *name) {
  uint32_t rune;
  size_t n = strlen(name);
  if (n == 0) return false;
  utf8_decode(name, n, &rune);
  return rune_is_upper(rune);
}
