#include "strbuf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "arena.h"
#include "utf8.h"

static void reserve(StrBuf *b, size_t more) {
  if (b->len + more + 1 <= b->cap) return;
  size_t cap = b->cap ? 2 * b->cap : 64;
  while (cap < b->len + more + 1) cap *= 2;
  b->text = xrealloc(b->text, cap);
  b->cap = cap;
}

void strbuf_addn(StrBuf *b, const char *s, size_t n) {
  reserve(b, n);
  if (n) memcpy(b->text + b->len, s, n);
  b->len += n;
  b->text[b->len] = '\0';
}

void strbuf_add(StrBuf *b, const char *s) { strbuf_addn(b, s, strlen(s)); }

void strbuf_addc(StrBuf *b, char c) { strbuf_addn(b, &c, 1); }

void strbuf_printf(StrBuf *b, const char *fmt, ...) {
  va_list args, again;
  va_start(args, fmt);
  va_copy(again, args);
  int n = vsnprintf(NULL, 0, fmt, args);
  reserve(b, (size_t)n);
  vsnprintf(b->text + b->len, (size_t)n + 1, fmt, again);
  b->len += (size_t)n;
  va_end(again);
  va_end(args);
}

void strbuf_add_rune(StrBuf *b, uint32_t rune) {
  char utf8[4];
  strbuf_addn(b, utf8, (size_t)utf8_encode(utf8, rune));
}

void strbuf_add_quoted(StrBuf *b, const char *s, size_t n) {
  strbuf_addc(b, '"');
  for (size_t i = 0; i < n;) {
    uint32_t rune;
    int width = utf8_decode(s + i, n - i, &rune);
    unsigned char c = (unsigned char)s[i];
    if (c == '"' || c == '\\') strbuf_printf(b, "\\%c", c);
    else if (c == '\n') strbuf_add(b, "\\n");
    else if (c == '\t') strbuf_add(b, "\\t");
    else if (c == '\r') strbuf_add(b, "\\r");
    else if (c < 0x20 || c == 0x7f || (rune == UTF8_INVALID && width == 1)) strbuf_printf(b, "\\x%02x", c);
    else strbuf_addn(b, s + i, (size_t)width);
    i += (size_t)width;
  }
  strbuf_addc(b, '"');
}

const char *strbuf_str(StrBuf *b) {
  reserve(b, 0);
  b->text[b->len] = '\0';
  return b->text;
}

void strbuf_free(StrBuf *b) {
  free(b->text);
  *b = (StrBuf){0};
}
