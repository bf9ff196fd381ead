// sizeclass.h -- the sizes of small objects, from sizeclass.def.
#ifndef BURROW_SIZECLASS_H
#define BURROW_SIZECLASS_H

#include <stdint.h>

enum { NSIZECLASS = 68, NSPANCLASS = 2 * NSIZECLASS };   // class 0 is for large objects

extern const uint16_t class_size[NSIZECLASS];    // bytes of a slot
extern const uint8_t  class_pages[NSIZECLASS];   // pages of a span
extern const uint32_t class_divmul[NSIZECLASS];  // 2^32 / size, rounded up
extern uint8_t class_by8[1024 / 8 + 1];          // class of sizes up to 1024, by (size + 7) / 8; made by sizeclass_init
extern uint8_t class_by128[(32768 - 1024) / 128 + 1];

void sizeclass_init(void);

// The smallest class whose slots hold size bytes; 0 < size <= 32768.
static inline unsigned sizeclass_of(uintptr_t size) {
  return size <= 1024 ? class_by8[(size + 7) / 8] : class_by128[(size - 1024 + 127) / 128];
}

#endif
