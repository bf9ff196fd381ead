// Deep recursion, big frames, stack arguments across segments, the same again on a used stack.
#include "go.h"
#include "../../runtime/sync/sema.h"

GOFUNC static Int depth(Int n) { return n == 0 ? 0 : depth(n - 1) + 1; }

GOFUNC static Int many(Int n, Int a, Int b, Int c, Int d, Int e, Int f, Int g, Int h, double x, double y) {
  volatile char pad[300];
  pad[n & 255] = 1;
  if (n == 0) return a + b + c + d + e + f + g + h + (Int)x + (Int)y;
  return many(n - 1, a + 1, b, c, d, e, f, g + 1, h + 2, x + 1, y + 2) + pad[n & 255] - 1;
}

GOFUNC static Int big(Int n) {
  volatile char frame[100000];
  frame[n] = (char)n;
  return n == 0 ? 0 : big(n - 1) + (frame[n] == (char)n);
}

static uint32_t finished;
GOFUNC static void deep_goroutine(void) {
  if (depth(20000) != 20000) println("wrong");
  semrelease(&finished, false);
}

GOFUNC void main_main(void) {
  printkv("5 million", depth(5000000));
  printkv("again", depth(5000000));
  printkv("many", many(1000, 1, 2, 3, 4, 5, 6, 7, 8, 0.5, 0.25));
  printkv("big", big(500));
  for (int i = 0; i < 200; i++) go(CLOSURE(deep_goroutine));
  for (int i = 0; i < 200; i++) semacquire(&finished, false, WAIT_SEMACQUIRE);
  println("goroutines done");
}
