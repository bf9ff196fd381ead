// fuzz.h -- random programs for the front end.
#ifndef BURROW_FUZZ_H
#define BURROW_FUZZ_H

#include <stddef.h>
#include <stdint.h>

// One input: scanned, parsed, dumped, printed, and type-checked. Crashes and failed assertions are the findings.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Writes a mutation of data to at most max bytes and returns its size. other: a second program to take pieces from (may be NULL).
// The result depends on the arguments and on nothing else.
size_t mutate(const uint8_t *data, size_t size, const uint8_t *other, size_t other_size, uint8_t *to, size_t max, uint64_t seed);

#endif
