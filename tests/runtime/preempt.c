// Loops without calls give way, by signal; their registers survive. The world stops in spite of them. GOMAXPROCS changes meanwhile.
#include "go.h"
#include "../../runtime/sync/sema.h"
#include "../../runtime/time/timer.h"

Int runtime_GOMAXPROCS(Int n) __asm__("runtime.GOMAXPROCS");

enum { LOOPS = 6 };
static volatile bool stop;
static uint32_t finished;
static struct { volatile Int rounds; double sum; bool wrong; } loops[LOOPS];

// Keeps many values in registers, integer and floating, and checks that nobody changed them.
GOFUNC static void loop(closure *c) {
  Int id = (Int)c->captured[0];
  uint64_t a = 1, b = 2, d = 3, e = 4, f = 5;
  double x = 0.5, y = 0.25, z = 1;
  while (!stop) {
    for (int i = 0; i < 1000; i++) {
      a += 1; b += 2; d += 3; e += 4; f += 5;
      x += 1; y += 2; z += 3;
    }
    __asm__ volatile("" : "+r"(a), "+r"(b), "+r"(d), "+r"(e), "+r"(f), "+x"(x), "+x"(y), "+x"(z));
    loops[id].rounds++;
  }
  uint64_t n = (uint64_t)loops[id].rounds * 1000;
  if (a != n + 1 || b != 2 * n + 2 || d != 3 * n + 3 || e != 4 * n + 4 || f != 5 * n + 5) loops[id].wrong = true;
  if (x != (double)n + 0.5 || y != 2 * (double)n + 0.25 || z != 3 * (double)n + 1) loops[id].wrong = true;
  semrelease(&finished, false);
}

// Calls something all the time: gives way at its prologues, in the middle of deep stacks too.
GOFUNC static Int fib(Int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
GOFUNC static void caller(void) {
  while (!stop)
    if (fib(20) != 6765) println("fib is wrong");
  semrelease(&finished, false);
}

GOFUNC void main_main(void) {
  for (Int i = 0; i < LOOPS; i++) go(CLOSURE(loop, (Uint)i));
  for (Int i = 0; i < 2; i++) go(CLOSURE(caller));
  timer_sleep(50000000);
  for (int i = 0; i < 100; i++) {
    stopTheWorld("test");
    Int before[LOOPS], moved = 0;
    for (int j = 0; j < LOOPS; j++) before[j] = loops[j].rounds;
    os_usleep(200);
    for (int j = 0; j < LOOPS; j++) moved += loops[j].rounds != before[j];
    startTheWorld();
    if (moved) println("somebody ran while the world was stopped");
  }
  for (Int n = 1; n <= 6; n++) {
    runtime_GOMAXPROCS(n);
    timer_sleep(20000000);
  }
  stop = true;
  for (Int i = 0; i < LOOPS + 2; i++) semacquire(&finished, false, WAIT_SEMACQUIRE);
  for (int i = 0; i < LOOPS; i++) {
    if (loops[i].rounds == 0) println("a loop never ran");
    if (loops[i].wrong) println("a loop's registers were changed");
  }
  println("done");
}
