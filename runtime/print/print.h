// print.h -- output of the runtime itself: print and println, tracebacks, fatal errors. The print_* primitives are declared in panic.h.
//
// Calls:   os. Callers: compiled code (entry.def), every room.
// Stacks:  any; nothing is allocated.
#ifndef BURROW_PRINT_H
#define BURROW_PRINT_H

#include "../abi/entry.h"
#include "../panic/panic.h"

void print_flush(void);                                         // what printlock still holds back

// float.c: the shortest decimal that reads back as v, as strconv's 'g' with precision -1; bits is 32 or 64. At most 32 bytes; returns how many.
Int float_format(double v, int bits, uint8_t *buf);

#endif
