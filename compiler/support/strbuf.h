// strbuf.h -- a growing string. Zero is empty; text is NUL-terminated once anything was added. Heap memory.
#ifndef BURROW_STRBUF_H
#define BURROW_STRBUF_H

#include <stddef.h>
#include <stdint.h>

typedef struct { char *text; size_t len, cap; } StrBuf;

void strbuf_addn(StrBuf *b, const char *s, size_t n);
void strbuf_add(StrBuf *b, const char *s);
void strbuf_addc(StrBuf *b, char c);
void strbuf_printf(StrBuf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void strbuf_add_rune(StrBuf *b, uint32_t rune);              // as UTF-8; invalid runes as U+FFFD
void strbuf_add_quoted(StrBuf *b, const char *s, size_t n);  // as a Go string literal in double quotes
const char *strbuf_str(StrBuf *b);                           // never NULL
void strbuf_free(StrBuf *b);

#endif
