// suites.h -- one Check suite a room.
#ifndef BURROW_TESTS_SUITES_H
#define BURROW_TESTS_SUITES_H

#include <check.h>

#include "../hosted/hosted.h"

// Check notes each assertion that holds in a pipe, which is slow in loops over bytes; failures are enough.
#undef _mark_point
#define _mark_point(file, line) ((void)0)

Suite *heap_suite(void);
Suite *gc_suite(void);
Suite *map_suite(void);
Suite *chan_suite(void);
Suite *string_suite(void);
Suite *alg_suite(void);
Suite *iface_suite(void);

// A reproducible random number, uniform below n.
Uint random_below(Uint n);
void random_seed(uint64_t seed);

#endif
