// Package sync: semaphores, notification lists, spinning, pinning.

#include "glue.h"
#include "../os/os.h"
#include "../panic/panic.h"
#include "../sync/sema.h"

enum { SPIN_LIMIT = 4, SPIN_PAUSES = 30 };

void sync_Semacquire(uint32_t *s) GO("sync.runtime_Semacquire");
void sync_Semacquire(uint32_t *s) { semacquire(s, false, WAIT_SEMACQUIRE); }

void sync_SemacquireWaitGroup(uint32_t *s) GO("sync.runtime_SemacquireWaitGroup");
void sync_SemacquireWaitGroup(uint32_t *s) { semacquire(s, false, WAIT_SYNC_WAITGROUP); }

void sync_SemacquireMutex(uint32_t *s, bool lifo) GO("sync.runtime_SemacquireMutex");
void sync_SemacquireMutex(uint32_t *s, bool lifo) { semacquire(s, lifo, WAIT_SYNC_MUTEX); }

void sync_SemacquireRWMutexR(uint32_t *s, bool lifo) GO("sync.runtime_SemacquireRWMutexR");
void sync_SemacquireRWMutexR(uint32_t *s, bool lifo) { semacquire(s, lifo, WAIT_SYNC_RWMUTEX_RLOCK); }

void sync_SemacquireRWMutex(uint32_t *s, bool lifo) GO("sync.runtime_SemacquireRWMutex");
void sync_SemacquireRWMutex(uint32_t *s, bool lifo) { semacquire(s, lifo, WAIT_SYNC_RWMUTEX_LOCK); }

void sync_Semrelease(uint32_t *s, bool handoff) GO("sync.runtime_Semrelease");
void sync_Semrelease(uint32_t *s, bool handoff) { semrelease(s, handoff); }

uint32_t sync_notifyListAdd(notifylist *l) GO("sync.runtime_notifyListAdd");
uint32_t sync_notifyListAdd(notifylist *l) { return notifylist_add(l); }

void sync_notifyListWait(notifylist *l, uint32_t ticket) GO("sync.runtime_notifyListWait");
void sync_notifyListWait(notifylist *l, uint32_t ticket) { notifylist_wait(l, ticket); }

void sync_notifyListNotifyAll(notifylist *l) GO("sync.runtime_notifyListNotifyAll");
void sync_notifyListNotifyAll(notifylist *l) { notifylist_notifyall(l); }

void sync_notifyListNotifyOne(notifylist *l) GO("sync.runtime_notifyListNotifyOne");
void sync_notifyListNotifyOne(notifylist *l) { notifylist_notifyone(l); }

// May a goroutine that failed i times to get a mutex spin once more? Only if its holder can be running, and nothing waits for our P.
bool sync_canSpin(Int i) GO("sync.runtime_canSpin");
bool sync_canSpin(Int i) {
  if (i >= SPIN_LIMIT || ncpu <= 1) return false;
  int32_t idle = __atomic_load_n(&sched.npidle, __ATOMIC_RELAXED) + __atomic_load_n(&sched.nmspinning, __ATOMIC_RELAXED);
  return gomaxprocs > idle + 1 && runqempty(getp());
}

void sync_doSpin(void) GO("sync.runtime_doSpin");
void sync_doSpin(void) {
  for (int i = 0; i < SPIN_PAUSES; i++) __builtin_ia32_pause();
}

int64_t sync_nanotime(void) GO("sync.runtime_nanotime");
int64_t sync_nanotime(void) { return os_nanotime(); }

Int sync_procPin(void) GO("sync.runtime_procPin");
Int sync_procPin(void) {
  acquirem();
  return p_id(getp());
}

void sync_procUnpin(void) GO("sync.runtime_procUnpin");
void sync_procUnpin(void) { releasem(); }

void sync_throw(const uint8_t *s, Int n) GO("sync.throw");
void sync_throw(const uint8_t *s, Int n) { fatal_string((String){s, n}, true); }

void sync_fatal(const uint8_t *s, Int n) GO("sync.fatal");
void sync_fatal(const uint8_t *s, Int n) { fatal_string((String){s, n}, false); }
