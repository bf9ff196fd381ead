// rt0.h -- from the first instruction to main.main.
//
// Owns:    the entry point, the table of start-up steps (startup.def), runtime.main, the linker script.
// Calls:   the init function of every room.
#ifndef BURROW_RT0_H
#define BURROW_RT0_H

#include "../abi/layout.h"

extern const module_table go_module __asm__("go:module");        // made by the link step

void rt0_go(const Uint *initial_sp) __attribute__((noreturn));   // the first C function, on g0 of m0
void runtime_main(void);                                         // the first goroutine
extern const int runtime_main_line;
void program_exit(int status) __attribute__((noreturn));         // os.Exit and the end of main.main

// GODEBUG=inittrace=1: one line for each start-up step and package initialiser on fd 2.
extern bool inittrace;
typedef struct { int64_t begin_ns; uint64_t bytes, allocs; } initmark;
initmark init_begin(void);
void init_end(const char *kind, const uint8_t *name, Int len, initmark since);

#endif
