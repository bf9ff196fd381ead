// pace.c -- when to collect, and how hard.
//
// GOGC is a price: with 100, the heap may grow, until the next collection is complete, by as much as lived after the last one, roots
// included, so the work of marking is paid by as many bytes of allocation. The first goal is 4 MB, scaled likewise.
// GOMEMLIMIT bounds the process's memory: the goal sinks to what the limit leaves beside everything that is not heap.
// It never sinks below a sixteenth above what lives: a limit that is too tight makes the program slow, not stuck.
//
// The program allocates while a cycle marks, so the cycle begins before the goal, at the trigger. How long before? As many bytes as were
// allocated while the last ones marked, and some to spare; but never in the first seven tenths of the way from
// what lives to the goal. When it turns out too late, assists make up for it: for each byte by which the heap grows, so many
// bytes must be scanned that scanning is over at the goal.
//
//      live           trigger          goal
//       |----------------|--------------|           debt of an allocation = its bytes * (bytes left to scan / bytes left to the goal)
//         the program      marking too
//
// How much there is to scan is known when it is over; until then it is taken to be what the last cycle scanned, or if that
// turns out too little, a quarter more than what was scanned so far.
//
// The heap compares its live counter with the trigger whenever a P takes a span, and at large objects. The counter
// takes a span's free slots as used from the beginning, so collections come a little early, never late.
#include "../os/os.h"
#include "../panic/panic.h"
#include "../stack/stack.h"
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

// ---- the goal

static Uint saturating_add(Uint a, Uint b) { return a + b < a ? ~(Uint)0 : a + b; }

static Uint goal_by_percent(void) {
  if (pace.percent < 0) return ~(Uint)0;
  Uint percent = (Uint)pace.percent, grow;
  if (__builtin_mul_overflow((pace.live + pace.roots) / 100, percent, &grow)) return ~(Uint)0;
  Uint goal = saturating_add(pace.live, grow), least = HEAP_MIN * percent / 100;
  return goal < least ? least : goal;
}

static Uint glance(const Uint *n) { return __atomic_load_n(n, __ATOMIC_RELAXED); }   // at what the heap's lock guards
static Uint heap_inuse(void) { return glance(&mheap.used) - (glance(&mheap.pages_free) << PAGE_SHIFT); }

// Bytes of the limit that the heap cannot have: tables, stacks, and spans' memory that no object fills.
static Uint not_heap(void) {
  Uint backed = glance(&mheap.used) - (glance(&mheap.pages_released) << PAGE_SHIFT), all = heap_mapped() + stack_sys();
  Uint inuse = heap_inuse(), counted = __atomic_load_n(&mheap.live, __ATOMIC_RELAXED);
  return all - backed + (phase != GC_MARK && sweep_done() && inuse > counted ? inuse - counted : 0);
}

static Uint goal_by_limit(void) {
  if (pace.limit == INT64_MAX) return ~(Uint)0;
  Uint other = not_heap(), least = pace.live + pace.live / 16 + (1 << 20);
  Uint room = (Uint)pace.limit > other ? (Uint)pace.limit - other : 0;
  return room < least ? least : room;
}

static Uint trigger_for(Uint goal) {
  if (goal == ~(Uint)0) return goal;
  Uint way = goal > pace.live ? goal - pace.live : 0, least = pace.live + way / 10 * 7, most = pace.live + way / 20 * 19;
  Uint trigger = goal > pace.runway ? goal - pace.runway : 0;
  return trigger < least ? least : trigger > most ? most : trigger;
}

void pace_update(void) {
  Uint a = goal_by_percent(), b = goal_by_limit();
  pace.goal = a < b ? a : b;
  pace.trigger = trigger_for(pace.goal);
  if (mheap.collect != NULL) __atomic_store_n(&mheap.trigger, pace.trigger, __ATOMIC_RELAXED);   // pairs with collection_due; any time will do
}

// ---- a cycle; the world is stopped at its beginning and end

void pace_begin(void) {
  Uint live = __atomic_load_n(&mheap.live, __ATOMIC_RELAXED);
  pace.credit = 0;
  pace.expected = pace.scanned != 0 ? pace.scanned + pace.scanned / 8 : live / 2;
  // Whoever collects early, or could not begin in time, still has a little way to go.
  Uint least = saturating_add(live, live / 20 + (256 << 10));
  if (pace.goal < least) pace.goal = least;
}

void pace_end(Uint allocated) {
  pace.roots = counts.stacks + counts.globals;
  pace.scanned = counts.scanned;
  pace.runway = (3 * pace.runway + 5 * allocated) / 8 + allocated / 4 + (64 << 10);
  pace_update();
}

// The goal passed, what is left is to be scanned in a tenth of the way to it.
Uint pace_debt(Uint grown) {
  Uint scanned = __atomic_load_n(&counts.scanned, __ATOMIC_RELAXED), live = __atomic_load_n(&mheap.live, __ATOMIC_RELAXED);
  Uint expected = pace.expected > scanned + scanned / 4 ? pace.expected : scanned + scanned / 4;
  Uint left = expected - scanned, floor = pace.goal / 64 + 1, way = pace.goal > live + floor ? pace.goal - live : floor;
  Uint times = way / (grown + 1);   // so many such allocations until the goal
  return left / (times == 0 ? 1 : times);
}

// ---- free pages

// The program will want soon what the next goal says and a tenth more. A program whose heap swings gets them back at once when it has
// shrunk, so what is kept sinks only by an eighth of the difference at each collection. The memory limit goes before.
Uint pace_keep(void) {
  static Uint keep;
  static uint32_t cycles;
  if (pace.goal == ~(Uint)0) return ~(Uint)0;
  Uint want = pace.goal + pace.goal / 10, inuse = heap_inuse();
  if (want > keep) keep = want;
  else if (gctrace_count() != cycles) keep -= (keep - want) / 8;
  cycles = gctrace_count();
  Uint limit = pace.limit == INT64_MAX ? ~(Uint)0 : (Uint)pace.limit > not_heap() ? (Uint)pace.limit - not_heap() : 0;
  Uint all = keep < limit ? keep : limit;
  return all > inuse ? all - inuse : 0;
}
