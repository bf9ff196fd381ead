// runtime.main: the first goroutine.  It starts the threads and goroutines of the runtime, runs the initialisers of the packages in the order the link step
// found (dependencies first), then main.main, and ends the program. During initialisation it is bound to the main thread, so that
// an init function that calls LockOSThread gets that one.

#include "rt0.h"
#include "../gc/gc.h"
#include "../heap/heap.h"
#include "../os/os.h"
#include "../panic/panic.h"
#include "../panic/panic_impl.h"
#include "../print/print.h"
#include "../sched/sched_impl.h"

typedef __attribute__((swiftcall)) void gofunc(void);

bool inittrace;

static void start_sysmon(void *unused) {
  (void)unused;
  newm(sysmon, NULL, true);
}

// What the heap has handed out, for inittrace only: two numbers that need no stop of the world.
initmark init_begin(void) {
  return (initmark){.begin_ns = inittrace ? os_nanotime() : 0};
}

void init_end(const char *kind, const uint8_t *name, Int len, initmark since) {
  int64_t now = os_nanotime();
  rt_printlock();
  print_str(kind);
  print_strn(name, len);
  print_str(" @");
  print_ms(since.begin_ns - sched.started_ns);
  print_str(" ms, ");
  print_ms(now - since.begin_ns);
  print_str(" ms clock, ");
  print_uint(since.bytes);
  print_str(" bytes, ");
  print_uint(since.allocs);
  print_str(" allocs\n");
  rt_printunlock();
}

static void run_init(const inittask *task) {
  if (!inittrace) {
    ((gofunc *)task->fn)();
    return;
  }
  heaptotals before = heap_totals();
  initmark mark = init_begin();
  ((gofunc *)task->fn)();
  int64_t end = os_nanotime();
  heaptotals after = heap_totals();
  mark.bytes = after.bytes - before.bytes;
  mark.allocs = after.objects - before.objects;
  mark.begin_ns += os_nanotime() - end;                         // what reading the figures took is not the package's
  init_end("init ", task->name.ptr, task->name.len, mark);
}

const int runtime_main_line = __LINE__ + 1;
void runtime_main(void) {
  sched.mainstarted = true;
  systemstack(start_sysmon, NULL);
  lockOSThread();
  gcenable();
  for (Int i = 0; i < go_module.ninittasks; i++) run_init(&go_module.inittasks[i]);
  unlockOSThread();
  ((gofunc *)go_module.main_main)();
  program_exit(0);
}

void program_exit(int status) {
  fatal_wait();                                                 // another goroutine is dying of a panic: that is how the program ends
  print_flush();
  os_exit(status);
}
