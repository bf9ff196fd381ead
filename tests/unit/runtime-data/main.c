// main.c -- runs all suites of the runtime's upper half, each test in a process of its own (Check forks).
#include <stdlib.h>

#include "suites.h"

static uint64_t state = 1;
void random_seed(uint64_t seed) { state = seed * 0x9e3779b97f4a7c15 + 1; }
Uint random_below(Uint n) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return (Uint)((unsigned __int128)(state * 0x2545f4914f6cdd1d) * n >> 64);
}

int main(void) {
  SRunner *r = srunner_create(heap_suite());
  srunner_add_suite(r, gc_suite());
  srunner_add_suite(r, map_suite());
  srunner_add_suite(r, chan_suite());
  srunner_add_suite(r, string_suite());
  srunner_add_suite(r, alg_suite());
  srunner_add_suite(r, iface_suite());
  srunner_run_all(r, CK_ENV);
  int failed = srunner_ntests_failed(r);
  srunner_free(r);
  return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
