// Signals for package os/signal.  The handler notes a wanted signal as a bit and wakes the one goroutine that waits for bits; which, package
// os/signal's own, sends it on to channels. Several signals of one number that come before that are one, as in the kernel.
//
// The goroutine waits on a futex in a system call: a handler can wake a futex, but not a goroutine. It also means that a program that asked
// for signals is never deadlocked.

#include "sigqueue.h"
#include "../os/kernel.h"
#include "../os/os.h"
#include "../sched/sched_impl.h"
#include "signal.h"

static uint64_t wanted, pending;        // bit sig-1; atomic: handlers read the first and set the second
static uint32_t arrived;                // futex: something is pending
static uint32_t waiting;                // atomic: the goroutine found nothing and waits

static uint64_t bit(int sig) { return 1ull << (sig - 1); }

bool sigqueue_send(int sig) {
  if ((__atomic_load_n(&wanted, __ATOMIC_ACQUIRE) & bit(sig)) == 0) return false;
  __atomic_fetch_or(&pending, bit(sig), __ATOMIC_SEQ_CST);
  // Release pairs with the receiver, which clears the word before it looks at pending.
  if (__atomic_exchange_n(&arrived, 1, __ATOMIC_SEQ_CST) == 0) os_futexwakeup(&arrived, 1);
  return true;
}

int sigqueue_recv(void) {
  for (;;) {
    __atomic_store_n(&arrived, 0, __ATOMIC_SEQ_CST);
    uint64_t bits = __atomic_load_n(&pending, __ATOMIC_SEQ_CST);
    if (bits != 0) {
      int sig = __builtin_ctzll(bits) + 1;
      __atomic_fetch_and(&pending, ~bit(sig), __ATOMIC_SEQ_CST);
      return sig;
    }
    __atomic_store_n(&waiting, 1, __ATOMIC_SEQ_CST);
    syscall_blocking(__NR_futex, (Int)&arrived, FUTEX_WAIT | FUTEX_PRIVATE_FLAG, 0, 0, 0, 0);
    __atomic_store_n(&waiting, 0, __ATOMIC_SEQ_CST);
  }
}

bool sigqueue_idle(void) {
  return __atomic_load_n(&pending, __ATOMIC_SEQ_CST) == 0 && __atomic_load_n(&waiting, __ATOMIC_SEQ_CST) != 0;
}

void sigqueue_enable(int sig) {
  __atomic_fetch_or(&wanted, bit(sig), __ATOMIC_SEQ_CST);
  signal_catch(sig);
}

void sigqueue_disable(int sig) {
  __atomic_fetch_and(&wanted, ~bit(sig), __ATOMIC_SEQ_CST);
  signal_restore_start(sig);
}

void sigqueue_ignore(int sig) {
  __atomic_fetch_and(&wanted, ~bit(sig), __ATOMIC_SEQ_CST);
  signal_ignore(sig);
}
