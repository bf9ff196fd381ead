// sizeclass.c -- the tables of sizeclass.h.
//
// From the one list in sizeclass.def come the slot sizes, the spans' lengths and the multipliers that divide by a slot
// size. The two look-up tables, by eighths and by 128ths, are filled at start-up: a few hundred stores.
#include "sizeclass.h"

#define SIZECLASS(number, size, pages) [number] = (uint16_t)(size),
const uint16_t class_size[NSIZECLASS] = {
#include "sizeclass.def"
};
#undef SIZECLASS

#define SIZECLASS(number, size, pages) [number] = pages,
const uint8_t class_pages[NSIZECLASS] = {
#include "sizeclass.def"
};
#undef SIZECLASS

// offset * divmul >> 32 is offset / size for every offset within a span: the multiplier is less than one too large, a
// span is shorter than 2^17, so the product's error stays below 2^17 while one more slot would need 2^32 / size.
#define SIZECLASS(number, size, pages) [number] = 0xffffffffu / (size) + 1,
const uint32_t class_divmul[NSIZECLASS] = {
#include "sizeclass.def"
};
#undef SIZECLASS

#define SIZECLASS(number, size, pages) _Static_assert((size) <= 32768 && (pages) <= 10, "divmul's proof and class_by128 rely on it");
#include "sizeclass.def"
#undef SIZECLASS

uint8_t class_by8[1024 / 8 + 1];
uint8_t class_by128[(32768 - 1024) / 128 + 1];

void sizeclass_init(void) {
  unsigned c = 1;
  for (unsigned i = 1; i < sizeof class_by8; i++) {
    while (class_size[c] < i * 8) c++;
    class_by8[i] = (uint8_t)c;
  }
  for (unsigned i = 0; i < sizeof class_by128; i++) {
    while (class_size[c] < 1024 + i * 128) c++;
    class_by128[i] = (uint8_t)c;
  }
}
