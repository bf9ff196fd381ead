// os.h -- the only room of the runtime that sees the kernel.
//
// Owns:    raw system calls, memory mappings, futexes, threads, clocks, random bytes, writing to file descriptors,
//          and what the kernel handed over at start: arguments, environment, auxiliary vector.
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
int   os_protect_none(void *p, Uint size);    // a guard: any access faults; -errno

// Futexes on a 32-bit word. timeout_ns < 0: for ever. sleep returns on wake-up, time-out or when *addr != val.
void os_futexsleep(uint32_t *addr, uint32_t val, int64_t timeout_ns);
void os_futexwakeup(uint32_t *addr, uint32_t count);

// Threads. A thread's %fs points at tcb from its first instruction; it runs fn on the given stack (stack_top: 16-byte
// aligned, exclusive) with all signals blocked as in the creator; fn must not return. Returns the thread id or -errno.
Int  os_clone(void (*fn)(void), void *stack_top, void *tcb);
// A child process that shares our memory and runs fn(arg) on a stack below the caller's, with a status to exit with if fn returns. The
// calling thread, which is on g0 with all signals blocked, sleeps until fn has executed another program or returned. flags: clone's. Returns the
// process id or -errno; *pidfd is set if flags ask for it.
Int  os_vfork(int (*fn)(void *arg), void *arg, Uint flags, int *pidfd);
int  os_gettid(void);
void os_tgkill(int tid, int sig);             // to a thread of this process; a thread that is gone is no error
void os_raise_default(int sig);               // gives sig its default action and sends it to this thread; returns if that does not end the process
void os_settls(void *tcb);                    // %fs of the calling thread

// Clocks, in nanoseconds; vDSO where the kernel offers it.
int64_t os_nanotime(void);                    // CLOCK_MONOTONIC
void    os_walltime(int64_t *sec, int32_t *nsec);
void    os_usleep(uint32_t usec);
void    os_yield(void);                       // sched_yield
void    os_vdso_init(void);                   // finds clock_gettime in the kernel's shared object; system calls serve until then

int  os_ncpu(void);                           // processors this process may run on
Int  os_write(int fd, const void *p, Int n);
void os_exit_thread(uint32_t *running) __attribute__((noreturn));   // *running becomes 0 when the thread uses its stack no more
void os_exit(int status) __attribute__((noreturn));   // exit_group

// What the kernel handed over. os_args_init reads the initial stack (argc, argv.., NULL, envp.., NULL, auxv..).
void os_args_init(const Uint *initial_sp);
extern Int os_argc, os_envc;
extern const char *const *os_argv, *const *os_envp;   // os_argc and os_envc NUL-terminated strings
Uint os_auxv(Uint type);                      // 0 if absent
const char *os_getenv(const char *name);      // the environment at start; NULL if unset
Int  os_debugvar(const char *key, Int otherwise);     // the number in GODEBUG="key=number,..."

// Strings of the kernel's kind.
Int  os_strlen(const char *s);
bool os_streq(const char *a, const char *b);
Int  os_atoi(const char *s, Int otherwise);   // a whole decimal number, perhaps signed; otherwise if s is NULL or no number

#endif
