// Uncaught panics; the argument chooses one.
#include "go.h"
#define FP __builtin_frame_address(0)

GOFUNC static void panics(closure *c) { panic_text((const char *)c->captured[0]); }
GOFUNC static void recovers_and_panics(closure *c) {
  rt_gorecover(FP);
  panic_text((const char *)c->captured[0]);
}
GOFUNC static void repanics(void) {
  PtrPtr e = rt_gorecover(FP);
  rt_gopanic(e.a, e.b);
}
GOFUNC static void with_defer(const void *fn, const char *arg) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(fn, (Uint)arg);
    panic_text("one");
  }
  rt_deferreturn(FRAME);
}
static GOFUNC void reads(Int *p) { printkv("?", *p); }

GOFUNC void main_main(void) {
  switch (os_argc > 1 ? os_argv[1][0] : '0') {
  case '0': panic_text("plain");
  case '1': with_defer((void *)panics, "two"); break;
  case '2': with_defer((void *)recovers_and_panics, "two"); break;
  case '3': with_defer((void *)repanics, NULL); break;
  case '4': reads((Int *)16); break;
  case '5': rt_panicmem();
  case '6': reads((Int *)0xdeadbeef000); break;
  case '7': fatal("concurrent map writes");
  case '8': throw("ours");
  case '9': rt_gopanic(NULL, NULL);
  }
}
