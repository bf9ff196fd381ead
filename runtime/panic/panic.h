// panic.h -- panics, fatal errors, throws; run-time errors as Go values.
//
// Calls: sched, traceback, the Go package runtime (constructors of error values; see docs/contract.md).
#ifndef BURROW_PANIC_H
#define BURROW_PANIC_H

#include "../abi/layout.h"

// The codes of boundsError_new, one for each panicIndex/panicSlice... entry.
enum { BOUNDS_INDEX, BOUNDS_SLICE_ALEN, BOUNDS_SLICE_ACAP, BOUNDS_SLICE_B, BOUNDS_SLICE3_ALEN, BOUNDS_SLICE3_ACAP, BOUNDS_SLICE3_B,
       BOUNDS_SLICE3_C, BOUNDS_CONVERT };

void throw(const char *msg) __attribute__((noreturn));             // our own fault: "fatal error: msg", all goroutines, exit 2
// Where the goroutine's panic notes whose callees may recover, if the function with the frame at fp is one of them; else NULL.
Uint *recovery_right(Uint fp);
// Makes the runtime.Error of a fault at an address. debug.SetPanicOnFault puts it here: no other program carries the code.
typedef __attribute__((swiftcall)) eface (*address_error_fn)(const uint8_t *s, Int len, Uint addr);
extern address_error_fn new_address_error;
void fatal(const char *msg) __attribute__((noreturn));             // the program's fault that it may not recover: same form
void panic_plain(const char *msg) __attribute__((noreturn));       // runtime.Error without prefix: "close of closed channel"
void panic_error(const char *msg) __attribute__((noreturn));       // runtime.Error "runtime error: " + msg
void fatal_string(String msg, bool ours) __attribute__((noreturn)); // fatal or throw with a Go string

// Low-level printing to fd 2 for everybody; any stack.
void print_str(const char *s);
void print_strn(const void *p, Int n);
void print_int(Int v);
void print_ms(int64_t ns);              // milliseconds, two significant digits: 0.10, 0.005, 12
void print_uint(uint64_t v);
void print_hex(uint64_t v);

#endif
