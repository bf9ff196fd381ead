// Two things that must exist before any code runs: the struct of the first thread, which knows its own address, so that
// %fs can point at it in the third instruction; and the place where the link step puts the pc table.

#include "../sched/sched_impl.h"

NAMED_BY_ASSEMBLY m m0 = {.self = &m0, .g0 = &m0.g0_, .g = &m0.g0_};

// Zeros: no table yet (traceback/pclntab.c).
__attribute__((section(".gopclntab"), used)) static const uint8_t no_pclntab[64];
