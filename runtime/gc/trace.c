// trace.c -- what collections tell about themselves: MemStats, GODEBUG=gctrace=1.
//
// The line has gc's form, so that tools which read it go on working:
//
//     gc 1 @0.012s 2%: 0.026+0.39+0.10 ms clock, 0.21+0/0.39/0+0.10 ms cpu, 4->4->0 MB, 4 MB goal, 0 MB stacks, 0 MB globals, 8 P
//
// The three times are stopping the world, marking and sweeping; the program stands still during all of them. The sizes
// are the heap's before the collection, after marking, and what lives; the first two are equal when nobody allocates meanwhile.
#include "../os/os.h"
#include "../panic/panic.h"
#include "../stack/stack.h"
#include "gc_impl.h"

bool gctrace_on;

static struct {
  int64_t  started_ns, last_ns;            // monotonic
  uint64_t last_wall_ns, total_ns;         // total: the program stood still
  uint32_t count, forced;
  uint64_t pause_ns[256], pause_end[256];
} t;

void gctrace_init(void) {
  t.started_ns = t.last_ns = os_nanotime();
  gctrace_on = os_debugvar("gctrace", 0) > 0;
}

uint32_t gctrace_count(void) { return t.count; }
int64_t gctrace_last_ns(void) { return t.last_ns; }

void gctrace_record(const gccycle *c) {
  int64_t sec;
  int32_t nsec;
  os_walltime(&sec, &nsec);
  t.last_wall_ns = (uint64_t)sec * 1000000000 + (uint64_t)nsec;
  t.last_ns = c->swept_ns;
  uint64_t pause = (uint64_t)(c->swept_ns - c->asked_ns);
  t.pause_ns[t.count % 256] = pause;
  t.pause_end[t.count % 256] = t.last_wall_ns;
  t.total_ns += pause;
  t.count++;
  t.forced += c->forced;
}

static double cpu_fraction(void) {
  int64_t elapsed = t.last_ns - t.started_ns;
  return elapsed <= 0 ? 0 : (double)t.total_ns / (double)elapsed;
}

void gctrace_stats(memstats *out) {
  out->NextGC = pace.goal;
  out->LastGC = t.last_wall_ns;
  out->PauseTotalNs = t.total_ns;
  __builtin_memcpy(out->PauseNs, t.pause_ns, sizeof t.pause_ns);
  __builtin_memcpy(out->PauseEnd, t.pause_end, sizeof t.pause_end);
  out->NumGC = t.count;
  out->NumForcedGC = t.forced;
  out->GCCPUFraction = cpu_fraction();
  out->EnableGC = true;
  out->StackInuse = stack_inuse();
  out->StackSys = stack_sys();
}

// ---- the line

static void print_decimal(uint64_t v, int decimals) {
  uint64_t unit = 1;
  for (int i = 0; i < decimals; i++) unit *= 10;
  print_uint(v / unit);
  if (decimals > 0) print_str(".");
  for (v %= unit, unit /= 10; unit > 0; v %= unit, unit /= 10) print_uint(v / unit);
}

// Milliseconds with two significant digits below 10 ms, none behind the point above.
static void print_ms(int64_t ns) {
  uint64_t v = (uint64_t)(ns < 0 ? 0 : ns) / 1000;   // a thousandth of a millisecond
  int decimals = 3;
  if (v >= 10000) {
    print_uint(v / 1000);
    return;
  }
  if (v == 0) decimals = 0;
  for (; v >= 100; v /= 10) decimals--;
  print_decimal(v, decimals);
}

static void print_mb(const char *sep, Uint bytes, const char *unit) {
  print_str(sep);
  print_uint(bytes >> 20);
  print_str(unit);
}

void gctrace_print(const gccycle *c) {
  int64_t stop = c->stopped_ns - c->asked_ns, mark = c->marked_ns - c->stopped_ns, swept = c->swept_ns - c->marked_ns;
  print_str("gc ");
  print_uint(t.count);
  print_str(" @");
  print_decimal((uint64_t)(c->asked_ns - t.started_ns) / 1000000, 3);
  print_str("s ");
  print_uint((uint64_t)(cpu_fraction() * 100));
  print_str("%: ");
  print_ms(stop);
  print_str("+");
  print_ms(mark);
  print_str("+");
  print_ms(swept);
  print_str(" ms clock, ");
  print_ms(stop * gomaxprocs);
  print_str("+0/");
  print_ms(mark);
  print_str("/0+");
  print_ms(swept);
  print_str(" ms cpu, ");
  print_mb("", c->before, "->");
  print_mb("", c->before, "->");
  print_mb("", c->live, " MB, ");
  print_mb("", c->goal, " MB goal, ");
  print_mb("", c->stacks, " MB stacks, ");
  print_mb("", c->globals, " MB globals, ");
  print_int(gomaxprocs);
  print_str(c->forced ? " P (forced)\n" : " P\n");
}
