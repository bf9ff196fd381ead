// Defer, panic, recover, Goexit: each function below is what the Go function in its comment compiles to.
#include "go.h"
#include "../../runtime/sync/sema.h"

#define FP __builtin_frame_address(0)
#define RETURN_AFTER_DEFERS rt_deferreturn(FRAME)

static uint32_t finished;

GOFUNC static void say(closure *c) { println((const char *)c->captured[0]); }

// func() { r := recover(); println(r) }
GOFUNC static void recoverer(closure *c) {
  const char *name = (const char *)c->captured[0];
  const char *text = recovered_text(rt_gorecover(FP));
  rt_printlock();
  print_str(name);
  print_str(": ");
  print_str(text == NULL ? "nil" : text);
  print_str("\n");
  rt_printunlock();
}

// func order() { defer say("1"); defer say("2"); println("body") }
GOFUNC static void order(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(say, (Uint) "1");
    DEFER(say, (Uint) "2");
    println("body");
  }
  RETURN_AFTER_DEFERS;
}

// func result() (r int) { r = 1; defer recoverer(); r = 7; panic("x") }
GOFUNC static Int result(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    frame.result = 1;
    DEFER(say, (Uint) "outer defer still runs");
    DEFER(recoverer, (Uint) "result");
    frame.result = 7;
    panic_text("x");
  }
  RETURN_AFTER_DEFERS;
  return frame.result;
}

GOFUNC static void deep_panic(Int n) {
  volatile char pad[200];
  pad[0] = 1;
  if (n == 0) panic_text("from the deep");
  deep_panic(n - 1);
  pad[0] = 2;
}

// The panic comes from many segments further in.
GOFUNC static void far(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(recoverer, (Uint) "far");
    deep_panic(5000);
  }
  RETURN_AFTER_DEFERS;
}

// A helper of a deferred function may not recover.
GOFUNC static void helper(void) {
  const char *text = recovered_text(rt_gorecover(FP));
  println(text == NULL ? "helper: nil" : "helper: WRONG");
}
GOFUNC static void calls_helper(void) {
  helper();
  __asm__ volatile("");
}
// func() { defer recoverer("nested, no panic of its own") }: called by the panic, its own deferred call is not
GOFUNC static void defers_recover(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) DEFER(recoverer, (Uint) "deferred by a deferred function");
  RETURN_AFTER_DEFERS;
}
GOFUNC static void who_may_recover(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(recoverer, (Uint) "after it was recovered");
    DEFER(recoverer, (Uint) "direct");
    DEFER(defers_recover);
    DEFER(calls_helper);
    panic_text("who");
  }
  RETURN_AFTER_DEFERS;
}

// A thunk and a wrapper pass the privilege on.
GOFUNC static void thunk(void) {
  rt_deferthunk(FP);
  __attribute__((swiftcall)) void target(void);
  target();
  __asm__ volatile("");
}
GOFUNC static void real_target(void) {
  const char *text = recovered_text(rt_gorecover(FP));
  println(text == NULL ? "target: nil, WRONG" : "target: recovered");
}
GOFUNC void target(void) {                      // a method wrapper
  rt_wrapperadjust(FP);
  real_target();
  __asm__ volatile("");
}
GOFUNC static void through_thunk(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(thunk);
    panic_text("thunk");
  }
  RETURN_AFTER_DEFERS;
}

// func() { defer recoverer("inner"); panic("second") } deferred while "first" is on its way
GOFUNC static void panics_and_recovers(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(recoverer, (Uint) "inner");
    panic_text("second");
  }
  RETURN_AFTER_DEFERS;
}
GOFUNC static void nested(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(recoverer, (Uint) "outer");
    DEFER(panics_and_recovers);
    panic_text("first");
  }
  RETURN_AFTER_DEFERS;
}

// A panic in a deferred call replaces the first; one recover is enough, and nothing is left of either.
GOFUNC static void panics(closure *c) { panic_text((const char *)c->captured[0]); }
GOFUNC static void replaced(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(recoverer, (Uint) "again");
    DEFER(recoverer, (Uint) "replaced");
    DEFER(panics, (Uint) "replacement");
    panic_text("original");
  }
  RETURN_AFTER_DEFERS;
}

// The fault of an instruction, and of an explicit check.
GOFUNC static void faults(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(recoverer, (Uint) "fault");
    *(volatile int *)8 = 1;
  }
  RETURN_AFTER_DEFERS;
}
GOFUNC static void divides(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(recoverer, (Uint) "idiv");
    int z;
    __asm__ volatile("xor %0, %0" : "=r"(z));
    int q = 1;
    __asm__ volatile("cltd; idivl %1" : "+a"(q) : "r"(z) : "rdx");
  }
  RETURN_AFTER_DEFERS;
}
GOFUNC static void calls_nil(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(recoverer, (Uint) "nil call");
    gofunc *volatile f = NULL;
    f();
  }
  RETURN_AFTER_DEFERS;
}
GOFUNC static void bounds(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(recoverer, (Uint) "bounds");
    rt_panicIndex(5, 3);
  }
  RETURN_AFTER_DEFERS;
}
GOFUNC static void defers_nil(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(recoverer, (Uint) "nil func deferred");
    rt_deferproc(FRAME, NULL);
  }
  RETURN_AFTER_DEFERS;
}

// Goexit runs deferred calls, cannot be recovered, and goes on after a panic in one of them was recovered.
void runtime_Goexit(void) __asm__("runtime.Goexit");
GOFUNC static void signals_end(void) { semrelease(&finished, false); }
GOFUNC static void goexit_inner(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(recoverer, (Uint) "recovers the panic, not Goexit");
    DEFER(panics, (Uint) "during Goexit");
    DEFER(recoverer, (Uint) "Goexit cannot be recovered");
    runtime_Goexit();
  }
  RETURN_AFTER_DEFERS;
  println("NOT REACHED");
}
GOFUNC static void goexits(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(signals_end);
    DEFER(say, (Uint) "Goexit runs this too");
    goexit_inner();
    println("NOT REACHED EITHER");
  }
  RETURN_AFTER_DEFERS;
}

// Goexit while panicking: the panic is forgotten.
GOFUNC static void exits(void) { runtime_Goexit(); }
GOFUNC static void goexit_in_panic(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    DEFER(signals_end);
    DEFER(exits);
    panic_text("forgotten");
  }
  RETURN_AFTER_DEFERS;
}

// A loop of defers, and recovery in a loop: nothing leaks from one round to the next.
static Int ran;
GOFUNC static void count(void) { ran++; }
GOFUNC static void many_defers(void) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    static closure c = {closure_entry, (const void *)count, {0}};
    for (int i = 0; i < 100000; i++) rt_deferproc(FRAME, &c);
  }
  RETURN_AFTER_DEFERS;
}
GOFUNC static void quiet_recover(void) { rt_gorecover(FP); }
GOFUNC static Int recovers_quietly(Int n) {
  DEFERFRAME;
  if (rt_setjmp(FRAME) == 0) {
    static closure c = {closure_entry, (const void *)quiet_recover, {0}};
    rt_deferproc(FRAME, &c);
    frame.result = n;
    panic_text("quiet");
  }
  RETURN_AFTER_DEFERS;
  return frame.result;
}

GOFUNC void main_main(void) {
  order();
  printkv("result", result());
  far();
  who_may_recover();
  through_thunk();
  nested();
  replaced();
  faults();
  divides();
  calls_nil();
  bounds();
  defers_nil();
  go(CLOSURE(goexits));
  semacquire(&finished, false, WAIT_SEMACQUIRE);
  go(CLOSURE(goexit_in_panic));
  semacquire(&finished, false, WAIT_SEMACQUIRE);
  many_defers();
  printkv("deferred calls", ran);
  Int sum = 0;
  for (Int i = 0; i < 100000; i++) sum += recovers_quietly(i);
  printkv("sum", sum);
}
