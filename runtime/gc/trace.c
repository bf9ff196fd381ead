// trace.c -- what collections tell about themselves: MemStats, GODEBUG=gctrace=1.
//
// The line has gc's form, so that tools which read it go on working:
//
//     gc 1 @0.012s 2%: 0.026+0.39+0.10 ms clock, 0.21+0.30/0.39/0+0.10 ms cpu, 4->5->1 MB, 4 MB goal, 0 MB stacks, 0 MB globals, 8 P
//
// The three times are: world stopped to begin, marking beside the program, world stopped to end. The second of the processor times is
// told as assists, share and idle. The sizes are the heap's when marking began, when it ended, and what of it lives.
#include "../abi/entry.h"
#include "../os/os.h"
#include "../panic/panic.h"
#include "../stack/stack.h"
#include "gc_impl.h"

bool gctrace_on;

static struct {
  int64_t  started_ns, last_ns;            // monotonic
  uint64_t last_wall_ns, pauses_ns, cpu_ns;   // pauses: the program stood still; cpu: processor time of everything
  uint32_t count, forced;
  uint64_t pause_ns[256], pause_end[256];
} t;

void gctrace_init(void) {
  t.started_ns = t.last_ns = os_nanotime();
  gctrace_on = os_debugvar("gctrace", 0) > 0;
}

uint32_t gctrace_count(void) { return __atomic_load_n(&t.count, __ATOMIC_ACQUIRE); }   // pairs with the end of gctrace_record
int64_t gctrace_last_ns(void) { return t.last_ns; }

static int64_t stop1(void) { return cycle.mark_ns - cycle.stop1_ns; }
static int64_t stop2(void) { return cycle.end_ns - cycle.stop2_ns; }

void gctrace_record(void) {
  int64_t sec;
  int32_t nsec;
  os_walltime(&sec, &nsec);
  t.last_wall_ns = (uint64_t)sec * 1000000000 + (uint64_t)nsec;
  t.last_ns = cycle.end_ns;
  uint64_t pause = (uint64_t)(stop1() + stop2());
  t.pause_ns[t.count % 256] = pause;
  t.pause_end[t.count % 256] = t.last_wall_ns;
  t.pauses_ns += pause;
  t.cpu_ns += pause * (uint64_t)gomaxprocs + (uint64_t)(counts.assist_ns + counts.background_ns);
  t.forced += cycle.forced;
  __atomic_store_n(&t.count, t.count + 1, __ATOMIC_RELEASE);
}

// The processor time that the program could have had. What idle Ps did cost it nothing.
static uint64_t cpu_available(void) { return (uint64_t)(t.last_ns - t.started_ns) * (uint64_t)gomaxprocs + 1; }

void gc_memstats(memstats *out) {
  out->NextGC = pace.goal;
  out->LastGC = t.last_wall_ns;
  out->PauseTotalNs = t.pauses_ns;
  __builtin_memcpy(out->PauseNs, t.pause_ns, sizeof t.pause_ns);
  __builtin_memcpy(out->PauseEnd, t.pause_end, sizeof t.pause_end);
  out->NumGC = t.count;
  out->NumForcedGC = t.forced;
  out->GCCPUFraction = (double)t.cpu_ns / (double)cpu_available();
  out->EnableGC = true;
  out->StackInuse = stack_inuse();
  out->StackSys = stack_sys();
}

// ---- the line

// Seconds with three decimals.
static void print_seconds(int64_t ns) {
  int64_t ms = ns / 1000000;
  print_int(ms / 1000);
  print_str(".");
  for (int64_t digit = 100; digit > 0; digit /= 10) print_int(ms / digit % 10);
}

void gctrace_print(void) {
  // In the format # is a number, ^ seconds, ~ milliseconds, $ megabytes.
  static const char format[] = "gc # @^s #%: ~+~+~ ms clock, ~+~/~/~+~ ms cpu, $->$->$ MB, $ MB goal, $ MB stacks, $ MB globals, # P";
  const int64_t values[] = {
    t.count, cycle.asked_ns - t.started_ns, (int64_t)(t.cpu_ns * 100 / cpu_available()),
    stop1(), cycle.stop2_ns - cycle.mark_ns, stop2(),
    stop1() * gomaxprocs, counts.assist_ns, counts.background_ns, counts.idle_ns, stop2() * gomaxprocs,
    (int64_t)cycle.before, (int64_t)cycle.after, (int64_t)cycle.live, (int64_t)cycle.goal, (int64_t)counts.stacks, (int64_t)counts.globals,
    gomaxprocs,
  };
  const int64_t *v = values;
  rt_printlock();
  for (const char *f = format; *f != 0; f++) {
    switch (*f) {
    case '#': print_int(*v++); break;
    case '^': print_seconds(*v++); break;
    case '~': print_ms(*v++); break;
    case '$': print_uint((uint64_t)*v++ >> 20); break;
    default: print_strn((const uint8_t *)f, 1);
    }
  }
  print_str(cycle.forced ? " (forced)\n" : "\n");
  rt_printunlock();
}
