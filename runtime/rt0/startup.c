// Start-up.  The kernel jumps to _rt0_amd64_linux, which points %fs at m0 and calls rt0_go on the stack the kernel made; that becomes
// g0's stack of m0. rt0_go runs the steps of startup.def in order and enters the scheduler, which finds one goroutine: runtime_main.

#include <cpuid.h>

#include "rt0.h"
#include "../gc/gc.h"
#include "../heap/heap.h"
#include "../os/os.h"
#include "../panic/panic.h"
#include "../sched/sched_impl.h"
#include "../signal/signal.h"
#include "../traceback/traceback.h"

enum { MAIN_STACK = 1 << 20 };          // of the kernel's 8 MiB we count on this much for g0

static Uint g0hi;

static RUNS_ON_G0 void processors_init(void) {
  enum { SSE42 = 1 << 20, POPCNT = 1 << 23 };                   // cpuid leaf 1, ecx
  uint32_t a, b, c, d;
  __cpuid(1, a, b, c, d);
  if ((c & SSE42) == 0 || (c & POPCNT) == 0) throw("this program needs an x86-64-v2 processor (SSE 4.2, POPCNT)");
  ncpu = os_ncpu();
}

static RUNS_ON_G0 void thread_init(void) { schedinit_m0(g0hi - MAIN_STACK, g0hi); }

static RUNS_ON_G0 void ps_init(void) {
  Int n = os_atoi(os_getenv("GOMAXPROCS"), 0);
  if (n <= 0) n = ncpu;
  procresize((int32_t)(n < GOMAXPROCS_LIMIT ? n : GOMAXPROCS_LIMIT));
}

static RUNS_ON_G0 void main_init(void) {
  static funcval main_funcval = {(void *)runtime_main};
  maing = newproc_at(&main_funcval, false, 0);
}

static const struct step { const char *name; void (*run)(void); } steps[] = {
#define STEP(name, function, purpose) {name, function},
#include "startup.def"
#undef STEP
};

NAMED_BY_ASSEMBLY RUNS_ON_G0 void rt0_go(const Uint *initial_sp) {
  g0hi = (Uint)initial_sp;
  os_args_init(initial_sp);
  inittrace = os_debugvar("inittrace", 0) == 1;
  sched.started_ns = os_nanotime();
  for (Uint i = 0; i < sizeof steps / sizeof *steps; i++) {
    initmark mark = init_begin();
    steps[i].run();
    if (inittrace) init_end("step ", (const uint8_t *)steps[i].name, os_strlen(steps[i].name), mark);
  }
  mstart();
  throw("mstart returned");
}
