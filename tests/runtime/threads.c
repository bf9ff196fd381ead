// Goroutines bound to threads, condition lists, system calls under a stopping world, tracebacks into memory.
#include "go.h"
#include "../../runtime/sync/sema.h"
#include "../../runtime/time/timer.h"

void runtime_LockOSThread(void) __asm__("runtime.LockOSThread");
void runtime_UnlockOSThread(void) __asm__("runtime.UnlockOSThread");
Int runtime_Stack(uint8_t *buf, Int len, Int cap, bool all) __asm__("runtime.Stack");
Int runtime_callers(Int skip, Uint *pcs, Int n) __asm__("runtime.callers");

static uint32_t finished, mutex_word = 1;
static notifylist list;
static Int woken, busy;

GOFUNC static void locked(closure *c) {
  Int id = (Int)c->captured[0];
  runtime_LockOSThread();
  int tid = os_gettid();
  for (int i = 0; i < 200; i++) {
    if (i % 3 == 0) gosched();
    if (i % 50 == id) timer_sleep(1000000);
    if (i % 50 == 7) go_syscall_sleep(1);
    semacquire(&mutex_word, false, WAIT_SYNC_MUTEX);
    busy++;
    semrelease(&mutex_word, i % 2 == 0);
    if (os_gettid() != tid) println("a locked goroutine changed its thread");
  }
  if (id % 2 == 0) runtime_UnlockOSThread();     // the others end with the thread still theirs
  semrelease(&finished, false);
}

GOFUNC static void waiter(void) {
  uint32_t ticket = notifylist_add(&list);
  semrelease(&finished, false);
  notifylist_wait(&list, ticket);
  __atomic_fetch_add(&woken, 1, __ATOMIC_RELAXED);
  semrelease(&finished, false);
}

static volatile bool stop;
GOFUNC static void caller(void) {
  while (!stop) syscall_blocking_getpid();
  semrelease(&finished, false);
}

GOFUNC static Int count_frames(Int depth) {
  Uint pcs[64];
  if (depth > 0) return count_frames(depth - 1) + 0 * depth;
  Int all = runtime_callers(0, pcs, 64), fewer = runtime_callers(2, pcs, 64);
  if (all - fewer != 2) println("callers does not skip");
  return all;
}

static Int lines_with(const uint8_t *text, Int n, const char *word) {
  Int found = 0, len = os_strlen(word);
  for (Int i = 0; i + len <= n; i++) {
    Int j = 0;
    while (j < len && text[i + j] == (uint8_t)word[j]) j++;
    found += j == len;
  }
  return found;
}

GOFUNC void main_main(void) {
  for (Int i = 0; i < 8; i++) go(CLOSURE(locked, (Uint)i));
  for (Int i = 0; i < 8; i++) semacquire(&finished, false, WAIT_SEMACQUIRE);
  printkv("sections", busy);

  for (Int i = 0; i < 10; i++) go(CLOSURE(waiter));
  for (Int i = 0; i < 10; i++) semacquire(&finished, false, WAIT_SEMACQUIRE);
  notifylist_notifyone(&list);
  semacquire(&finished, false, WAIT_SEMACQUIRE);
  timer_sleep(2000000);
  printkv("woken by one", woken);
  notifylist_notifyall(&list);
  for (Int i = 0; i < 9; i++) semacquire(&finished, false, WAIT_SEMACQUIRE);
  printkv("woken by all", woken);

  for (Int i = 0; i < 4; i++) go(CLOSURE(caller));
  for (int i = 0; i < 200; i++) {
    stopTheWorld("test");
    startTheWorld();
    if (i % 10 == 0) timer_sleep(100000);
  }
  static uint8_t text[100000];
  Int n = runtime_Stack(text, sizeof text, sizeof text, true);
  printkv("goroutines in the dump", lines_with(text, n, "goroutine ") );
  printkv("running", lines_with(text, n, "[running]:"));
  stop = true;
  for (Int i = 0; i < 4; i++) semacquire(&finished, false, WAIT_SEMACQUIRE);
  printkv("frames", count_frames(20));
}
