// fuzz.h -- random programs for the compiler: where they come from, and what is done with them.
#ifndef BURROW_FUZZ_H
#define BURROW_FUZZ_H

#include <stddef.h>
#include <stdint.h>

typedef struct { uint8_t *text; size_t size; } Input;

// One input: scanned, parsed, dumped, printed, and type-checked. Crashes and failed assertions are the findings.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Both write a mutation of a program to at most max bytes and return its size; other: a second program to take pieces from.
// The result depends on the arguments and on nothing else.
size_t mutate(Input program, Input other, uint8_t *to, size_t max, uint64_t seed);   // of its tokens
size_t graft(Input program, Input other, uint8_t *to, size_t max, uint64_t seed);    // of its tree; 0: it has none

uint64_t next_random(uint64_t *state);
size_t   below(uint64_t *state, size_t n);                   // 0 .. n-1; 0 for n == 0

#endif
