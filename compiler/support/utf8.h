// utf8.h -- decoding and encoding of UTF-8 by Go's rules.
#ifndef BURROW_UTF8_H
#define BURROW_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { UTF8_INVALID = 0xFFFD, BYTE_ORDER_MARK = 0xFEFF };

// Reads one rune from the n > 0 bytes at s. Invalid encodings (overlong, surrogates, truncated) give UTF8_INVALID with width 1.
int  utf8_decode(const char *s, size_t n, uint32_t *rune);
// Writes rune to at most 4 bytes and returns their number; invalid runes are written as U+FFFD.
int  utf8_encode(char *to, uint32_t rune);
// Go's letters (Unicode L* and _) and digits (Nd), for identifiers; upper case (Lu, Lt) for exported names.
bool rune_is_letter(uint32_t rune);
bool rune_is_digit(uint32_t rune);
bool rune_is_upper(uint32_t rune);
bool name_is_exported(const char *name);

#endif
