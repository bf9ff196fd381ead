// pace.c -- when to collect.
//
// GOGC is a price: with 100, a collection happens when as much was allocated as lived after the last one, roots
// included, so the work of marking is paid by as many bytes of allocation. The first happens at 4 MB, scaled likewise.
// GOMEMLIMIT bounds the process's memory: the goal sinks to what the limit leaves beside everything that is not heap.
// It never sinks below a sixteenth above what lives: a limit that is too tight makes the program slow, not stuck.
//
// The heap compares its live counter with the trigger whenever a P takes a span, and at large objects. The counter
// takes a span's free slots as used from the beginning, so collections come a little early, never late.
#include "../os/os.h"
#include "../panic/panic.h"
#include "gc_impl.h"

static const Uint HEAP_MIN = 4 << 20;
gcpace pace;

// "100", "off". What is neither counts as 100.
static int32_t parse_percent(const char *s) {
  if (s == NULL || *s == 0) return 100;
  if (os_streq(s, "off")) return -1;
  Int n = os_atoi(s, 100);
  return n < 0 ? -1 : n > INT32_MAX ? 100 : (int32_t)n;
}

// "off", or a number of bytes with suffix B, KiB, MiB, GiB, TiB or none. Returns false for anything else.
static bool parse_bytes(const char *s, int64_t *out) {
  if (s == NULL || *s == 0 || os_streq(s, "off")) {
    *out = INT64_MAX;
    return true;
  }
  uint64_t n = 0;
  if (*s < '0' || *s > '9') return false;
  for (; *s >= '0' && *s <= '9'; s++)
    if (__builtin_mul_overflow(n, 10, &n) || __builtin_add_overflow(n, (uint64_t)(*s - '0'), &n)) return false;
  static const char *const suffixes[] = {"B", "KiB", "MiB", "GiB", "TiB"};
  unsigned i = 0;
  while (*s != 0 && i < 5 && !os_streq(s, suffixes[i])) i++;
  if (i == 5 || n > (uint64_t)INT64_MAX >> (10 * i)) return false;
  *out = (int64_t)(n << (10 * i));
  return true;
}

void pace_init(void) {
  pace.percent = parse_percent(os_getenv("GOGC"));
  if (!parse_bytes(os_getenv("GOMEMLIMIT"), &pace.limit)) {
    print_str("GOMEMLIMIT=");
    print_str(os_getenv("GOMEMLIMIT"));
    print_str("\n");
    throw("malformed GOMEMLIMIT; see `go doc runtime/debug.SetMemoryLimit`");
  }
}

static Uint saturating_add(Uint a, Uint b) { return a + b < a ? ~(Uint)0 : a + b; }

static Uint goal_by_percent(void) {
  if (pace.percent < 0) return ~(Uint)0;
  Uint percent = (Uint)pace.percent, grow = (Uint)((unsigned __int128)(pace.live + pace.roots) * percent / 100);
  Uint goal = saturating_add(pace.live, grow), least = HEAP_MIN * percent / 100;
  return goal < least ? least : goal;
}

static Uint goal_by_limit(void) {
  if (pace.limit == INT64_MAX) return ~(Uint)0;
  Uint inuse = mheap.used - (mheap.pages_free << PAGE_SHIFT), mapped = heap_mapped();
  Uint other = mapped - (mapped < inuse ? mapped : inuse), least = pace.live + pace.live / 16 + (1 << 20);
  Uint room = (Uint)pace.limit > other ? (Uint)pace.limit - other : 0;
  return room < least ? least : room;
}

void pace_update(void) {
  Uint a = goal_by_percent(), b = goal_by_limit();
  pace.goal = a < b ? a : b;
  if (mheap.collect != NULL) __atomic_store_n(&mheap.trigger, pace.goal, __ATOMIC_RELAXED);   // pairs with collection_due; any time will do
}
