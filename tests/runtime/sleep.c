// Sleeping, timers with functions, system calls that block while others run.
#include "go.h"
#include "../../runtime/sync/sema.h"
#include "../../runtime/time/timer.h"

static uint32_t finished;
static Int fired;

GOFUNC static void sleeper(closure *c) {
  timer_sleep((Int)c->captured[0] * 1000000);
  semrelease(&finished, false);
}
GOFUNC static void blocker(void) {
  go_syscall_sleep(50);
  semrelease(&finished, false);
}
GOFUNC static void on_timer(void) {
  fired++;
  semrelease(&finished, false);
}

static Int ms_since(int64_t begin) { return (os_nanotime() - begin) / 1000000; }

GOFUNC void main_main(void) {
  int64_t begin = os_nanotime();
  timer_sleep(20 * 1000000);
  Int ms = ms_since(begin);
  if (ms < 20 || ms > 2000) printkv("slept", ms);
  begin = os_nanotime();
  for (Int i = 0; i < 100; i++) go(CLOSURE(sleeper, 30));
  for (Int i = 0; i < 100; i++) semacquire(&finished, false, WAIT_SEMACQUIRE);
  ms = ms_since(begin);
  if (ms < 30 || ms > 2000) printkv("100 sleeps", ms);
  begin = os_nanotime();
  for (Int i = 0; i < 8; i++) go(CLOSURE(blocker));
  for (Int i = 0; i < 8; i++) semacquire(&finished, false, WAIT_SEMACQUIRE);
  ms = ms_since(begin);
  if (ms < 50 || ms > 2000) printkv("8 blocking calls", ms);
  funcval *f = keep(&(closure){(const void *)on_timer, NULL, {0}});
  gotimer *once = functimer_new(os_nanotime() + 5000000, f);
  gotimer *stopped = functimer_new(os_nanotime() + 5000000, f);
  if (!gotimer_stop(stopped) || gotimer_stop(stopped)) println("stop is wrong");
  semacquire(&finished, false, WAIT_SEMACQUIRE);
  timer_sleep(10000000);
  printkv("fired", fired);
  if (gotimer_stop(once)) println("stop after it fired");
  for (int i = 0; i < 5; i++) {
    if (gotimer_reset(once, os_nanotime() + 1000000, 0)) println("reset of an idle timer");
    semacquire(&finished, false, WAIT_SEMACQUIRE);
  }
  printkv("fired", fired);
  println("done");
}
