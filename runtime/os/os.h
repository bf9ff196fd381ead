// os.h -- the only room of the runtime that sees the kernel.
//
// Owns:    raw system calls, memory mappings, futexes, threads, clocks, random bytes, writing to file descriptors.
// Calls:   nobody. Callers: every room of the runtime.
// Stacks:  every function here may run on any stack, g0 and signal stacks included, and allocates nothing.
// Errors:  results are the kernel's: a negative errno for failure, unless the comment says otherwise.
#ifndef BURROW_OS_H
#define BURROW_OS_H

#include "../abi/layout.h"

// One system call. Returns the kernel's result, -errno on failure.
Int os_syscall6(Int num, Int a1, Int a2, Int a3, Int a4, Int a5, Int a6);

// Address space. size in bytes, a multiple of the page size (4096).
void *os_reserve(void *hint, Uint size);      // PROT_NONE, NORESERVE; NULL on failure
void *os_alloc(Uint size);                    // zeroed, readable and writable; NULL on failure
int   os_commit(void *p, Uint size);          // makes reserved memory usable (zeroed); -errno
void  os_free(void *p, Uint size);            // unmaps
void  os_unused(void *p, Uint size);          // gives the pages back, keeps the range (MADV_DONTNEED: reads as zero after)

// Futexes on a 32-bit word. timeout_ns < 0: for ever. sleep returns on wake-up, time-out or when *addr != val.
void os_futexsleep(uint32_t *addr, uint32_t val, int64_t timeout_ns);
void os_futexwakeup(uint32_t *addr, uint32_t count);

// Clocks, in nanoseconds; vDSO where the kernel offers it.
int64_t os_nanotime(void);                    // CLOCK_MONOTONIC
void    os_walltime(int64_t *sec, int32_t *nsec);
void    os_usleep(uint32_t usec);
void    os_yield(void);                       // sched_yield

int  os_ncpu(void);                           // processors this process may run on
Int  os_write(int fd, const void *p, Int n);
void os_exit(int status) __attribute__((noreturn));   // exit_group

#endif
