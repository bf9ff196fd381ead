// How the runtime talks to Linux.  Everything goes through one function, os_syscall6, with the kernel's own numbers; the
// rest of this file gives the calls we need their meaning. There is no errno variable: a result in [-4095, -1] is an
// error and stays with its caller. Calls that cannot fail by our own fault (futex wake, munmap of what we mapped) drop
// the result on purpose; the comment at each says why.

#include "os.h"
#include "kernel.h"

Int os_syscall6(Int num, Int a1, Int a2, Int a3, Int a4, Int a5, Int a6) {
  register Int r10 __asm__("r10") = a4;
  register Int r8 __asm__("r8") = a5;
  register Int r9 __asm__("r9") = a6;
  Int result;
  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "a"(num), "D"(a1), "S"(a2), "d"(a3), "r"(r10), "r"(r8), "r"(r9)
                   : "rcx", "r11", "memory");
  return result;
}

static bool failed(Int result) { return result < 0 && result >= -4095; }

// ---- memory ------------------------------------------------------------------------------------------------

static void *map(void *hint, Uint size, int prot, int flags) {
  Int r = os_syscall6(__NR_mmap, (Int)hint, (Int)size, prot, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1, 0);
  return failed(r) ? NULL : (void *)r;
}

void *os_reserve(void *hint, Uint size) { return map(hint, size, PROT_NONE, MAP_NORESERVE); }
void *os_alloc(Uint size)               { return map(NULL, size, PROT_READ | PROT_WRITE, 0); }

int os_commit(void *p, Uint size) {
  return (int)os_syscall6(__NR_mprotect, (Int)p, (Int)size, PROT_READ | PROT_WRITE, 0, 0, 0);
}

int os_protect_none(void *p, Uint size) { return (int)os_syscall6(__NR_mprotect, (Int)p, (Int)size, PROT_NONE, 0, 0, 0); }

// munmap of a whole mapping of ours fails only if the kernel is out of map entries: then the range stays mapped, which
// wastes address space and harms nothing. madvise is advice.
void os_free(void *p, Uint size)   { os_syscall6(__NR_munmap, (Int)p, (Int)size, 0, 0, 0, 0); }
void os_unused(void *p, Uint size) { os_syscall6(__NR_madvise, (Int)p, (Int)size, MADV_DONTNEED, 0, 0, 0); }

// ---- futexes: every good outcome of a wait (woken, timed out, interrupted, changed) sends the caller back to look at its word. Without
// futexes no thread can wait or be woken, nor anything be reported in the usual way.

static __attribute__((noreturn, cold, noinline)) void futex_failed(void) {
  static const char text[] = "fatal error: the futex system call failed\n";
  os_write(2, text, sizeof text - 1);
  os_exit(2);
}

void os_futexsleep(uint32_t *addr, uint32_t val, int64_t timeout_ns) {
  struct timespec ts = {timeout_ns / 1000000000, timeout_ns % 1000000000};
  Int r = os_syscall6(__NR_futex, (Int)addr, FUTEX_WAIT | FUTEX_PRIVATE_FLAG, val, timeout_ns < 0 ? 0 : (Int)&ts, 0, 0);
  if (r < 0 && r != -EAGAIN && r != -EINTR && r != -ETIMEDOUT) futex_failed();
}

void os_futexwakeup(uint32_t *addr, uint32_t count) {
  if (os_syscall6(__NR_futex, (Int)addr, FUTEX_WAKE | FUTEX_PRIVATE_FLAG, count, 0, 0, 0) < 0) futex_failed();
}

// ---- threads and the process -------------------------------------------------------------------------------

int os_gettid(void) { return (int)os_syscall6(__NR_gettid, 0, 0, 0, 0, 0, 0); }

void os_tgkill(int tid, int sig) {
  Int pid = os_syscall6(__NR_getpid, 0, 0, 0, 0, 0, 0);
  os_syscall6(__NR_tgkill, pid, tid, sig, 0, 0, 0);
}

void os_settls(void *tcb) { os_syscall6(__NR_arch_prctl, ARCH_SET_FS_CODE, (Int)tcb, 0, 0, 0, 0); }

void os_raise_default(int sig) {
  Uint action[4] = {0, 0, 0, 0};                                // handler SIG_DFL, no flags, no restorer, empty mask
  uint64_t only = 1ull << (sig - 1);
  os_syscall6(__NR_rt_sigaction, sig, (Int)action, 0, 8, 0, 0);
  os_syscall6(__NR_rt_sigprocmask, 1 /* SIG_UNBLOCK */, (Int)&only, 0, 8, 0, 0);
  os_tgkill(os_gettid(), sig);
}

int os_ncpu(void) {
  uint64_t set[1024];                                           // the kernel wants room for every processor it could have
  Int bytes = os_syscall6(__NR_sched_getaffinity, 0, sizeof set, (Int)set, 0, 0, 0);
  int n = 0;
  for (Int i = 0; i < bytes / 8; i++) n += __builtin_popcountll(set[i]);
  return n > 0 ? n : 1;
}

Int os_write(int fd, const void *p, Int n) { return os_syscall6(__NR_write, fd, (Int)p, n, 0, 0, 0); }

void os_exit_thread(uint32_t *running) {
  os_syscall6(__NR_set_tid_address, (Int)running, 0, 0, 0, 0, 0);
  for (;;) os_syscall6(__NR_exit, 0, 0, 0, 0, 0, 0);
}

void os_exit(int status) {
  for (;;) os_syscall6(__NR_exit_group, status, 0, 0, 0, 0, 0);
}

void os_usleep(uint32_t usec) {
  struct timespec ts = {usec / 1000000, (Int)(usec % 1000000) * 1000};
  os_syscall6(__NR_nanosleep, (Int)&ts, 0, 0, 0, 0, 0);         // an early return (a signal) is as good as a short sleep
}

void os_yield(void) { os_syscall6(__NR_sched_yield, 0, 0, 0, 0, 0, 0); }
