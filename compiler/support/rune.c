// Classes of runes beyond ASCII are looked up by binary search in ranges made from the Unicode database.
#include "utf8.h"

#include "unicode_tables.h"

#define IN(table, rune) in_ranges(table, sizeof table / sizeof *table, rune)

static bool in_ranges(const uint32_t (*t)[2], size_t n, uint32_t rune) {
  size_t lo = 0, hi = n;
  while (lo < hi) {
    size_t mid = (lo + hi) / 2;
    if (rune < t[mid][0]) hi = mid;
    else if (rune > t[mid][1]) lo = mid + 1;
    else return true;
  }
  return false;
}

bool rune_is_letter(uint32_t r) {
  if (r < 0x80) return (r | 32) - 'a' < 26 || r == '_';
  return IN(letters, r);
}

bool rune_is_digit(uint32_t r) { return r < 0x80 ? r - '0' < 10 : IN(digits, r); }

bool rune_is_upper(uint32_t r) { return r < 0x80 ? r - 'A' < 26 : IN(uppers, r); }
