// The values of string and rune literals. The scanner has checked them; what is malformed all the same gives false, or the
// part that could be read.
#include "ast.h"

#include <string.h>
#include "../support/utf8.h"

static int digit_value(int c) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

typedef struct { uint32_t value; bool byte; } Escape;        // byte: \x or octal, one byte and not a rune

// Reads the escape behind the backslash at *s.
static bool read_escape(const char **s, const char *end, Escape *e) {
  static const char letters[] = "abfnrtv\\'\"", values[] = "\a\b\f\n\r\t\v\\'\"";
  if (*s == end) return false;
  int c = *(*s)++;
  const char *found = c ? strchr(letters, c) : NULL;
  e->byte = false;
  if (found) {
    e->value = (unsigned char)values[found - letters];
    return true;
  }
  int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 3, base = digits == 3 ? 8 : 16;
  if (digits == 3) --*s;
  e->byte = digits <= 3;
  e->value = 0;
  for (int i = 0; i < digits; i++, ++*s) {
    int d = *s < end ? digit_value((unsigned char)**s) : 99;
    if (d >= base) return false;
    e->value = e->value * (uint32_t)base + (uint32_t)d;
  }
  return e->byte ? e->value <= 255 : e->value <= 0x10FFFF && !(e->value >= 0xD800 && e->value < 0xE000);
}

static bool raw_string(Arena *a, Text text, const char **bytes, size_t *len) {
  char *to = arena_alloc(a, (size_t)text.len);
  size_t n = 0;
  for (int i = 1; i < text.len - 1; i++)
    if (text.at[i] != '\r') to[n++] = text.at[i];
  *bytes = to;
  *len = n;
  return true;
}

bool literal_string(Arena *a, Text text, const char **bytes, size_t *len) {
  *bytes = "";
  *len = 0;
  if (text.len < 2 || text.at[0] != text.at[text.len - 1]) return false;
  if (text.at[0] == '`') return raw_string(a, text, bytes, len);
  if (text.at[0] != '"') return false;
  const char *s = text.at + 1, *end = text.at + text.len - 1;
  if (!memchr(s, '\\', (size_t)(end - s))) {
    *bytes = s;
    *len = (size_t)(end - s);
    return true;
  }
  char *to = arena_alloc(a, (size_t)(end - s) + 1);          // an escape is never shorter than what it means
  size_t n = 0;
  while (s < end) {
    if (*s != '\\') {
      to[n++] = *s++;
      continue;
    }
    s++;
    Escape e;
    if (!read_escape(&s, end, &e)) return false;
    if (e.byte) to[n++] = (char)e.value;
    else n += (size_t)utf8_encode(to + n, e.value);
  }
  *bytes = to;
  *len = n;
  return true;
}

bool literal_rune(Text text, uint32_t *rune) {
  if (text.len < 3 || text.at[0] != '\'' || text.at[text.len - 1] != '\'') return false;
  const char *s = text.at + 1, *end = text.at + text.len - 1;
  if (*s == '\\') {
    Escape e;
    s++;
    if (!read_escape(&s, end, &e)) return false;
    *rune = e.value;
  } else {
    s += utf8_decode(s, (size_t)(end - s), rune);
  }
  return s == end;
}
