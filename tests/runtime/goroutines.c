// Goroutines: ping-pong through park and ready, many at once, yielding, counting, Goexit.
#include "go.h"
#include "../../runtime/sync/sema.h"
#include "../../runtime/time/timer.h"

static uint32_t ping, pong, finished;
enum { ROUNDS = 100000, MANY = 10000 };

GOFUNC static void ponger(void) {
  for (Int i = 0; i < ROUNDS; i++) {
    semacquire(&ping, false, WAIT_SEMACQUIRE);
    semrelease(&pong, false);
  }
}

static Int counter;
GOFUNC static void worker(closure *c) {
  Int n = (Int)c->captured[0];
  for (int i = 0; i < 3; i++) {
    __atomic_fetch_add(&counter, n, __ATOMIC_RELAXED);
    gosched();
  }
  semrelease(&finished, false);
}

GOFUNC static void exiting(void) {
  semrelease(&finished, false);
  void runtime_Goexit(void) __asm__("runtime.Goexit");
  runtime_Goexit();
  println("not reached");
}

GOFUNC void main_main(void) {
  go(CLOSURE(ponger));
  for (Int i = 0; i < ROUNDS; i++) {
    semrelease(&ping, false);
    semacquire(&pong, false, WAIT_SEMACQUIRE);
  }
  println("ping-pong done");
  for (Int i = 0; i < MANY; i++) go(CLOSURE(worker, (Uint)i));
  for (Int i = 0; i < MANY; i++) semacquire(&finished, false, WAIT_SEMACQUIRE);
  printkv("counter", counter);
  for (Int i = 0; i < 100; i++) go(CLOSURE(exiting));
  for (Int i = 0; i < 100; i++) semacquire(&finished, false, WAIT_SEMACQUIRE);
  Int runtime_NumGoroutine(void) __asm__("runtime.NumGoroutine");
  for (int i = 0; i < 100000 && runtime_NumGoroutine() > 1; i++) timer_sleep(100000);   // the last ones may still be on their way out
  printkv("goroutines", runtime_NumGoroutine());
}
