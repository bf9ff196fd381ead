// Semaphores for package sync.  The fast way is one compare-and-swap on the word. Who must wait is queued in a table of buckets, hashed by
// the word's address: a bucket is a list of queues, one for each address with waiters, so that finding the queue does not walk over
// the waiters of other addresses. The records lie on the stacks of the waiting goroutines.
//
// No wake-up is lost: a waiter counts itself in nwait before it looks at the word for the last time; a releaser adds to the word
// before it looks at nwait. Both sequentially consistent, so one of them sees the other.
//
// A woken goroutine normally competes for the unit with whoever comes along, which is faster; with handoff (a starving Mutex) the
// releaser takes the unit for it and lets it run in what is left of its own time slice.

#include "sema.h"

typedef struct waiter {
  uint32_t *addr;
  g *gp;
  struct waiter *next;          // later waiters for the same address
  struct waiter *last;          // in the first: the last
  struct waiter *link;          // in the first: the next address's queue
  bool granted;                 // the unit was taken for us
} waiter;

typedef struct {
  mutex lock;
  uint32_t nwait;               // atomic, seq_cst
  waiter *queues;               // lock
  uint8_t pad[40];              // a cache line each
} bucket;

enum { BUCKETS = 1024 };
static bucket table[BUCKETS] __attribute__((aligned(64)));

static bucket *bucket_of(const uint32_t *addr) { return &table[((Uint)addr >> 3) * 0x9e3779b97f4a7c15u >> 54]; }

static bool take(uint32_t *addr) {
  uint32_t v = __atomic_load_n(addr, __ATOMIC_SEQ_CST);
  while (v > 0)
    if (__atomic_compare_exchange_n(addr, &v, v - 1, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) return true;
  return false;
}

static void enqueue(bucket *b, waiter *w, bool lifo) {
  waiter **link = &b->queues;
  while (*link != NULL && (*link)->addr != w->addr) link = &(*link)->link;
  waiter *first = *link;
  w->next = w->link = NULL;
  w->last = w;
  if (first == NULL) {
    *link = w;
  } else if (lifo) {
    w->next = first;
    w->last = first->last;
    w->link = first->link;
    *link = w;
  } else {
    first->last->next = w;
    first->last = w;
  }
}

static waiter *dequeue(bucket *b, const uint32_t *addr) {
  waiter **link = &b->queues;
  while (*link != NULL && (*link)->addr != addr) link = &(*link)->link;
  waiter *first = *link;
  if (first == NULL) return NULL;
  waiter *second = first->next;
  if (second == NULL) {
    *link = first->link;
  } else {
    second->last = first->last;
    second->link = first->link;
    *link = second;
  }
  return first;
}

void semacquire(uint32_t *addr, bool lifo, waitreason why) {
  if (take(addr)) return;
  bucket *b = bucket_of(addr);
  waiter w = {.addr = addr, .gp = tls_m()->curg};
  for (;;) {
    lock(&b->lock);
    __atomic_fetch_add(&b->nwait, 1, __ATOMIC_SEQ_CST);
    if (take(addr)) {
      __atomic_fetch_sub(&b->nwait, 1, __ATOMIC_SEQ_CST);
      unlock(&b->lock);
      return;
    }
    enqueue(b, &w, lifo);
    goparkunlock(&b->lock, why);
    if (w.granted || take(addr)) return;
  }
}

void semrelease(uint32_t *addr, bool handoff) {
  bucket *b = bucket_of(addr);
  __atomic_fetch_add(addr, 1, __ATOMIC_SEQ_CST);
  if (__atomic_load_n(&b->nwait, __ATOMIC_SEQ_CST) == 0) return;
  lock(&b->lock);
  waiter *w = dequeue(b, addr);
  if (w != NULL) __atomic_fetch_sub(&b->nwait, 1, __ATOMIC_SEQ_CST);
  unlock(&b->lock);
  if (w == NULL) return;
  bool granted = handoff && take(addr);
  w->granted = granted;
  goready(w->gp);                                               // w is gone from here on
  if (granted && tls_m()->locks == 0) goyield();
}
