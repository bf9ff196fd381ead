// finalizer.c -- the goroutine that runs finalizers and cleanups.
//
// A collection queues what is due; the queue is outside the heap and a root of its own. One goroutine, made when there
// is something to run for the first time, takes the entries in order. It runs Go code that may allocate, block or
// panic like any other; while it is blocked the others wait.
#include "../os/os.h"
#include "../panic/panic.h"
#include "barrier.h"
#include "gc_impl.h"

typedef struct { funcval *run; void *p; bool with_arg; } entry;

static mutex finq_lock;
static struct {
  entry *ring;            // n entries from first on
  Uint   cap, first, n;
  g     *fing;            // parked finalizer goroutine, NULL while it runs
  bool   created;
} finq;                   // guarded by finq_lock while the world runs

static entry *at(Uint i) { return &finq.ring[(finq.first + i) % finq.cap]; }

static void grow(void) {
  Uint cap = finq.cap == 0 ? 512 : 2 * finq.cap, size = cap * sizeof(entry);   // sizes are multiples of a page
  entry *ring = os_alloc(size);
  if (ring == NULL) fatal("runtime: out of memory");
  for (Uint i = 0; i < finq.n; i++) ring[i] = *at(i);
  if (finq.ring != NULL) os_free(finq.ring, finq.cap * sizeof(entry));
  finq.ring = ring;
  finq.cap = cap;
  finq.first = 0;
}
_Static_assert(512 * sizeof(entry) % 4096 == 0, "grow");

void finq_push(funcval *run, void *p, bool with_arg) {
  if (finq.n == finq.cap) grow();
  finq.n++;
  *at(finq.n - 1) = (entry){run, p, with_arg};
}

// Beside the program, which shades what it takes out.
void finq_mark(gcwork *w) {
  lock(&finq_lock);
  for (Uint i = 0; i < finq.n; i++) {
    mark_pointer(w, (Uint)at(i)->run);
    mark_pointer(w, (Uint)at(i)->p);
  }
  unlock(&finq_lock);
}

// ---- the goroutine

typedef __attribute__((swiftcall)) void (*gofunc)(void);
typedef __attribute__((swiftcall)) void (*gofunc1)(void *);

static void call(entry e) {
  if (e.with_arg) __builtin_call_with_static_chain(((gofunc1)e.run->code)(e.p), e.run);
  else __builtin_call_with_static_chain(((gofunc)e.run->code)(), e.run);
}

static void run_finalizers(void) {
  for (;;) {
    lock(&finq_lock);
    if (finq.n == 0) {
      finq.fing = getg();
      goparkunlock(&finq_lock, WAIT_FINALIZER);
      continue;
    }
    entry e = *at(0);
    if (barrier_on()) {
      shade((Uint)e.run);
      shade((Uint)e.p);
    }
    *at(0) = (entry){0};
    finq.first = (finq.first + 1) % finq.cap;
    finq.n--;
    unlock(&finq_lock);
    call(e);
  }
}

void finq_wake(void) {
  lock(&finq_lock);
  g *gp = NULL;
  bool create = false;
  if (finq.n > 0) {
    gp = finq.fing;
    finq.fing = NULL;
    create = !finq.created;
    finq.created = true;
  }
  unlock(&finq_lock);
  if (gp != NULL) goready(gp);
  if (create) newsystemproc(run_finalizers);
}
