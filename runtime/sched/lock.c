// Locks and notes, on futexes.
//
// A mutex is one word: free, held, or held with sleepers. Taking a free one is a single compare-and-swap. Who finds it held
// spins for a moment (critical sections of the runtime take well under a microsecond), then sleeps in the kernel, and from then on
// takes it as "held with sleepers", because it cannot know whether others still sleep. Holding a lock keeps preemption off (m->locks).
//
// A note is a one-time event between threads: notesleep returns once notewakeup was called since noteclear.

#include "sched_impl.h"
#include "../os/os.h"
#include "../panic/panic.h"

enum { UNLOCKED, LOCKED, SLEEPING };
enum { SPINS = 4, SPIN_PAUSES = 30, YIELDS = 1 };

static void pause_cpu(int n) {
  for (int i = 0; i < n; i++) __builtin_ia32_pause();
}

static void lock_slow(mutex *l) {
  uint32_t mine = LOCKED;
  for (;;) {
    for (int i = 0; i < SPINS + YIELDS; i++) {
      uint32_t free = UNLOCKED;
      if (__atomic_load_n(&l->key, __ATOMIC_RELAXED) == UNLOCKED &&
          __atomic_compare_exchange_n(&l->key, &free, mine, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
        return;
      if (i < SPINS && ncpu > 1) pause_cpu(SPIN_PAUSES);
      else os_yield();
    }
    // Announce a sleeper. Acquire: if the lock was free after all, we have it now.
    if (__atomic_exchange_n(&l->key, SLEEPING, __ATOMIC_ACQUIRE) == UNLOCKED) return;
    mine = SLEEPING;
    os_futexsleep(&l->key, SLEEPING, -1);
  }
}

void lock(mutex *l) {
  tls_m()->locks++;
  uint32_t free = UNLOCKED;
  // Acquire pairs with the release in unlock.
  if (!__atomic_compare_exchange_n(&l->key, &free, LOCKED, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) lock_slow(l);
}

void unlock(mutex *l) {
  // Release pairs with the acquires above: what the section wrote is seen by the next holder.
  uint32_t was = __atomic_exchange_n(&l->key, UNLOCKED, __ATOMIC_RELEASE);
  if (was == UNLOCKED) throw("unlock of unlocked lock");
  if (was == SLEEPING) os_futexwakeup(&l->key, 1);
  releasem();
}

void acquirem(void) { tls_m()->locks++; }

void releasem(void) {
  m *mp = tls_m();
  mp->locks--;
  // A request to give way that came meanwhile was put off; the next Go prologue shall see it.
  if (mp->locks == 0 && mp->g == mp->curg && mp->curg != NULL && mp->curg->preempt) mp->limit = (Uint)LIMIT_PREEMPT;
}

void noteclear(note *n) { __atomic_store_n(&n->key, 0, __ATOMIC_RELAXED); }

void notewakeup(note *n) {
  // Release pairs with the acquire in the sleeper's loop.
  if (__atomic_exchange_n(&n->key, 1, __ATOMIC_RELEASE) != 0) throw("notewakeup - double wakeup");
  os_futexwakeup(&n->key, 1);
}

void notesleep(note *n) {
  tls_m()->blocked = true;
  while (__atomic_load_n(&n->key, __ATOMIC_ACQUIRE) == 0) os_futexsleep(&n->key, 0, -1);
  tls_m()->blocked = false;
}

bool notetsleep(note *n, int64_t ns) {
  if (ns < 0) {
    notesleep(n);
    return true;
  }
  int64_t deadline = os_nanotime() + ns;
  tls_m()->blocked = true;
  while (__atomic_load_n(&n->key, __ATOMIC_ACQUIRE) == 0 && ns > 0) {
    os_futexsleep(&n->key, 0, ns);
    ns = deadline - os_nanotime();
  }
  tls_m()->blocked = false;
  return __atomic_load_n(&n->key, __ATOMIC_ACQUIRE) != 0;
}

