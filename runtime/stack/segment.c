// Where stack segments come from.  Sizes are powers of two from 2 KiB to 64 MiB, a class each. Small ones (to 32 KiB) are
// cut from 256 KiB pieces of memory and never given back one by one; larger ones are mappings of their own. Free segments wait in
//
//      the M's cache (4 smallest classes, no lock)  <->  the central list of the class (one lock)  <->  the kernel
//
// A goroutine owns a chain of segments. A dead goroutine's g keeps its first segment, so a program that starts and ends
// goroutines all day hardly ever comes here.
//
// Density is the point: a million parked goroutines take 2 KiB each. Hence no guard pages (the kernel's map count ends
// at 65,530) and no lazily committed large stacks (4 KiB at least, and page tables).

#include "stack.h"
#include "../os/os.h"
#include "../panic/panic_impl.h"
#include "../sched/sched_impl.h"

enum { CLASSES = 16, SMALL_CLASSES = 5, CHUNK = 256 << 10, CACHE_MAX = 32 };   // 2 KiB << 15 is 64 MiB
_Static_assert(STACK_MIN << (CLASSES - 1) == STACK_CAP, "the last class is the largest segment");
_Static_assert(STACK_CACHED_CLASSES <= SMALL_CLASSES, "only small segments are cached by Ms");

static struct {
  mutex lock;
  seg *free[CLASSES];           // linked through next
  uint32_t nfree[CLASSES];
  char *chunk, *chunk_end;      // what is left of the last piece
  uint64_t sys;                 // bytes from the kernel; lock
} pool;

static uint64_t inuse;          // bytes; relaxed atomic, a statistic

uint64_t stack_inuse(void) { return __atomic_load_n(&inuse, __ATOMIC_RELAXED); }
uint64_t stack_sys(void)   { return __atomic_load_n(&pool.sys, __ATOMIC_RELAXED); }

static seg *carve(Uint class) {
  Uint size = (Uint)STACK_MIN << class;
  void *p;
  if (class >= SMALL_CLASSES) {
    p = os_alloc(size);
    pool.sys += p == NULL ? 0 : size;
  } else {
    if ((Uint)(pool.chunk_end - pool.chunk) < size) {           // the rest is lost: at most 30 KiB of 256
      pool.chunk = os_alloc(CHUNK);
      pool.chunk_end = pool.chunk == NULL ? NULL : pool.chunk + CHUNK;
      pool.sys += pool.chunk == NULL ? 0 : CHUNK;
    }
    p = pool.chunk;
    if (p != NULL) pool.chunk += size;
  }
  if (p == NULL) throw("out of memory (stack allocation)");
  seg *s = p;
  s->size = size;
  s->class = class;
  s->top = (Uint)p + size;
  s->limit = (Uint)p + sizeof(seg) + STACK_SLACK;
  s->usable = s->top - s->limit - 32;
  return s;
}

// Takes one segment of the class from the central list, or makes one. Lock held.
static seg *central_get(Uint class) {
  seg *s = pool.free[class];
  if (s == NULL) return carve(class);
  pool.free[class] = s->next;
  pool.nfree[class]--;
  return s;
}

// Gives one back. Large ones beyond a small reserve return to the kernel. Lock held.
static void central_put(seg *s) {
  Uint reserve = s->class < SMALL_CLASSES ? UINT32_MAX : ((Uint)1 << 20) / s->size;
  if (pool.nfree[s->class] >= reserve) {
    pool.sys -= s->size;
    os_free(s, s->size);
    return;
  }
  s->next = pool.free[s->class];
  pool.free[s->class] = s;
  pool.nfree[s->class]++;
}

static seg *stackalloc(Uint class) {
  m *mp = tls_m();
  seg *s;
  if (class < STACK_CACHED_CLASSES && (s = mp->stackcache[class]) != NULL) {
    mp->stackcache[class] = s->next;
    mp->nstackcache[class]--;
  } else {
    lock(&pool.lock);
    s = central_get(class);
    unlock(&pool.lock);
  }
  s->prev = s->next = NULL;
  __atomic_fetch_add(&inuse, s->size, __ATOMIC_RELAXED);
  return s;
}

static void stackfree(seg *s) {
  m *mp = tls_m();
  Uint class = s->class;
  __atomic_fetch_sub(&inuse, s->size, __ATOMIC_RELAXED);
  if (class < STACK_CACHED_CLASSES && mp->nstackcache[class] < CACHE_MAX) {
    s->next = mp->stackcache[class];
    mp->stackcache[class] = s;
    mp->nstackcache[class]++;
    return;
  }
  lock(&pool.lock);
  central_put(s);
  unlock(&pool.lock);
}

seg *stack_new(void) { return stackalloc(0); }

void stack_trim(seg *s) {
  seg *next;
  for (seg *t = s->next; t != NULL; t = next) {
    next = t->next;
    stackfree(t);
  }
  s->next = NULL;
}

void stack_shrink(seg *s) {
  seg *next = s->next;
  if (next == NULL) return;
  if (next->class >= STACK_CACHED_CLASSES) stack_trim(s);
  else stack_trim(next);
}

// Relaxed: a limit, nothing hangs on when a thread sees it.
Uint stack_max = 1000000000;

static Uint chain_size(const seg *s) {
  Uint total = 0;
  for (; s != NULL; s = s->prev) total += s->size;
  return total;
}

// The program's stack is beyond stack_max. frame is __morestack's: [0] and [2] are the caller of the function that wanted to start.
static void __attribute__((noreturn)) stack_overflow(const Uint *frame, const seg *s) {
  print_str("runtime: goroutine stack exceeds ");
  print_uint(__atomic_load_n(&stack_max, __ATOMIC_RELAXED));
  print_str("-byte limit\nruntime: sp=");
  print_hex((Uint)frame);
  print_str(" stack=[");
  print_hex((Uint)s);
  print_str(", ");
  print_hex((Uint)s + s->size);
  print_str("]\n");
  fatal_stackoverflow((codeplace){frame[2], frame[0]});
}

// From __morestack, on g0: the segment after the current one, with room for needed bytes. frame is __morestack's.
NAMED_BY_ASSEMBLY RUNS_ON_G0 seg *morestack_grow(Uint needed, const Uint *frame) {
  seg *s = tls_m()->seg;
  if (s->next != NULL) stack_trim(s);                           // one is there, but too small
  Uint class = s->class + 1 < CLASSES ? s->class + 1 : CLASSES - 1;
  Uint room = needed + sizeof(seg) + STACK_SLACK + 64;
  while (class < CLASSES - 1 && ((Uint)STACK_MIN << class) < room) class++;
  if (((Uint)STACK_MIN << class) < room || chain_size(s) + ((Uint)STACK_MIN << class) > __atomic_load_n(&stack_max, __ATOMIC_RELAXED)) stack_overflow(frame, s);
  seg *t = stackalloc(class);
  t->prev = s;
  s->next = t;
  return t;
}
