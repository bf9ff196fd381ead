// Package os: arguments, exit, SIGPIPE.

#include "glue.h"
#include "../os/os.h"
#include "../rt0/rt0.h"
#include "../sched/sched_impl.h"
#include "../signal/signal.h"

void strings_slice(Slice *out, const char *const *strings, Int n);   // syscall.c

void os_runtime_args(Slice *out) GO("os.runtime_args");
void os_runtime_args(Slice *out) {
  // The smallest programs, those without package os, do without it. (Atomic, or the compiler would know that it can be nothing else.)
  __atomic_store_n(&schedtrace_details, schedtrace_everything, __ATOMIC_RELAXED);
  strings_slice(out, os_argv, os_argc);
}

void os_runtime_exit(Int code) GO("os.runtime_exit");
void os_runtime_exit(Int code) { program_exit((int)code); }

uint64_t os_runtime_rand(void) GO("os.runtime_rand");
uint64_t os_runtime_rand(void) { return bootrand(); }

// func sigpipe(): a write to standard output or standard error failed with EPIPE.
void os_sigpipe(void) GO("os.sigpipe");
void os_sigpipe(void) { signal_pipe(); }
