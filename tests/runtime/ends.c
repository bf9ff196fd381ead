// Ways for a program to end; the argument chooses one.
#include "go.h"
#include "../../runtime/sync/sema.h"
#include "../../runtime/time/timer.h"

void runtime_Goexit(void) __asm__("runtime.Goexit");
void runtime_LockOSThread(void) __asm__("runtime.LockOSThread");
void os_runtime_exit(Int code) __asm__("os.runtime_exit");

static uint32_t never;
GOFUNC static void waits(void) { semacquire(&never, false, WAIT_CHAN_SEND); }
GOFUNC static void panics(void) { panic_text("in a goroutine"); }
GOFUNC static void exits(void) { os_runtime_exit(7); }
GOFUNC static void calls_timer(void) {}
GOFUNC static void spins(void) {
  for (;;) __asm__ volatile("");
}
GOFUNC static void dumps(void) {
  timer_sleep(20000000);
  os_tgkill(os_gettid(), 3);
}

GOFUNC void main_main(void) {
  switch (os_argc > 1 ? os_argv[1][0] : 'a') {
  case 'a':                                     // the last goroutine ends by Goexit
    runtime_Goexit();
  case 'b':                                     // deadlock on a bound thread
    runtime_LockOSThread();
    go(CLOSURE(waits));
    semacquire(&never, false, WAIT_SYNC_WAITGROUP);
  case 'c':                                     // a panic elsewhere while main spins
    go(CLOSURE(panics));
    spins();
  case 'd':
    go(CLOSURE(exits));
    spins();
  case 'e': {                                   // a timer that will ring is no deadlock, a stopped one is
    static closure f = {(const void *)calls_timer, NULL, {0}};
    functimer_new(os_nanotime() + 30000000, (funcval *)&f);
    semacquire(&never, false, WAIT_SELECT);
  }
  case 'f':                                     // SIGQUIT
    go(CLOSURE(waits));
    go(CLOSURE(dumps));
    semacquire(&never, false, WAIT_SELECT_NO_CASES);
  case 'g':
    return;
  case 'h':
    rt_newproc(NULL);
  }
}
