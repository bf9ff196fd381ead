// select.c -- the select statement.
//
// How it works.  All channels of the statement are locked at once, always in the order of their addresses, so that two
// selects cannot wait for each other's locks. Then the cases are looked at in a random order, which makes the choice
// among several that are ready a fair one. If none is ready and there is no default, the goroutine enters the queues of
// all channels and parks; the last of the locks to be released is released when it is off its stack.
//
// Its sudogs share one word, claimed. Whoever takes a sudog from a queue must set that word first; only one can, and that
// one does the communication and hands its sudog over as g_param. Woken, the select locks all channels again and takes
// its other sudogs out of the queues; only then may its frame, in which they lie, go away.
//
// Up to SMALL cases the sudogs are in the frame; more are allocated. The collector finds what they point at from the
// compiler's array of cases, which is on the same stack.
#include "../chan/chan_impl.h"
#include "../heap/heap.h"
#include "../panic/panic.h"

enum { SMALL = 6 };

typedef struct {
  scase    *cases;       // sends first
  uint16_t *poll;        // case numbers in random order, nil channels left out
  uint16_t *order;       // the same in the order of their channels' addresses
  Int       n;           // length of both
  Int       nsends;
} selection;

static hchan *chan_of(const selection *s, uint16_t i) { return s->cases[i].chan; }

// ---- orders

static void shuffle(selection *s, Int ncases) {
  for (Int i = 0; i < ncases; i++) {
    if (s->cases[i].chan == NULL) continue;   // never ready
    uint32_t j = (uint32_t)((uint64_t)cheaprand() * (Uint)(s->n + 1) >> 32);
    s->poll[s->n] = s->poll[j];
    s->poll[j] = (uint16_t)i;
    s->n++;
  }
}

static void sift_down(selection *s, Int i, Int n) {
  uint16_t x = s->order[i];
  for (Int child; (child = 2 * i + 1) < n; i = child) {
    if (child + 1 < n && chan_of(s, s->order[child]) < chan_of(s, s->order[child + 1])) child++;
    if (chan_of(s, x) >= chan_of(s, s->order[child])) break;
    s->order[i] = s->order[child];
  }
  s->order[i] = x;
}

// Heap sort: no memory, and n log n even for the program that selects over thousands of channels.
static void sort_by_address(selection *s) {
  for (Int i = 0; i < s->n; i++) s->order[i] = s->poll[i];
  for (Int i = s->n / 2; i-- > 0;) sift_down(s, i, s->n);
  for (Int i = s->n; i-- > 1;) {
    uint16_t top = s->order[0];
    s->order[0] = s->order[i];
    s->order[i] = top;
    sift_down(s, 0, i);
  }
}

// ---- locks: a channel may be in several cases

static void lock_all(const selection *s) {
  hchan *last = NULL;
  for (Int i = 0; i < s->n; i++) {
    hchan *c = chan_of(s, s->order[i]);
    if (c != last) lock(&c->lock);
    last = c;
  }
}

static void unlock_all(const selection *s) {
  for (Int i = s->n; i-- > 0;) {
    hchan *c = chan_of(s, s->order[i]);
    if (i == 0 || c != chan_of(s, s->order[i - 1])) unlock(&c->lock);
  }
}

// gopark's function. It runs on g0 when the goroutine waits already: the first unlock may let it be woken, and its
// frame, s included, may be gone after the last. So each next channel is read before the present one is unlocked.
static RUNS_ON_G0 bool unlock_all_parked(g *gp, void *arg) {
  (void)gp;
  const selection *s = arg;
  Int i = s->n - 1;
  hchan *c = chan_of(s, s->order[i]);
  while (c != NULL) {
    hchan *next = NULL;
    while (i > 0 && next == NULL) {
      hchan *other = chan_of(s, s->order[--i]);
      if (other != c) next = other;
    }
    unlock(&c->lock);
    c = next;
  }
  return true;
}

// ---- the three passes

// Does case i if it is ready; the locks are free then. *received says what a receive got.
static bool try_case(const selection *s, uint16_t i, bool *received) {
  hchan *c = chan_of(s, i);
  void *elem = s->cases[i].elem;
  g *other = NULL;
  sudog *waiting;
  if (i < s->nsends) {
    if (c->closed) {
      unlock_all(s);
      panic_plain("send on closed channel");
    }
    if ((waiting = waitq_pop(&c->recvq)) != NULL) other = hand_to_receiver(c, waiting, elem);
    else if (c->qcount < c->dataqsiz) ring_send(c, elem);
    else return false;
  } else {
    *received = true;
    if (c->timed != NULL) {
      if (!c->timed->receive(c, elem)) return false;
    } else if ((waiting = waitq_pop(&c->sendq)) != NULL) {
      other = take_from_sender(c, waiting, elem);
    } else if (c->qcount > 0) {
      ring_recv(c, elem);
    } else if (c->closed) {
      *received = false;
      clear_elem(c, elem);
    } else {
      return false;
    }
  }
  unlock_all(s);
  if (other != NULL) goready(other);
  return true;
}

static waitq *queue_of(const selection *s, uint16_t i) { return i < s->nsends ? &chan_of(s, i)->sendq : &chan_of(s, i)->recvq; }

// Waits for any case. Returns the one that came about. Called with the locks held, returns with them free.
static __attribute__((noinline)) Int wait_any(selection *s, sudog *sudogs, bool *received) {
  uint32_t claimed = 0;
  g *gp = getg();
  for (Int k = 0; k < s->n; k++) {
    uint16_t i = s->order[k];
    sudogs[k] = (sudog){.gp = gp, .elem = s->cases[i].elem, .c = chan_of(s, i), .claimed = &claimed};
    waitq_push(queue_of(s, i), &sudogs[k]);
    if (sudogs[k].c->timed != NULL) sudogs[k].c->timed->await(sudogs[k].c);
  }
  *g_param(gp) = NULL;
  gopark(unlock_all_parked, s, WAIT_SELECT);
  lock_all(s);
  sudog *woken = *g_param(gp);
  *g_param(gp) = NULL;
  Int chosen = -1;
  bool success = false;
  for (Int k = 0; k < s->n; k++) {
    uint16_t i = s->order[k];
    if (&sudogs[k] == woken) {
      chosen = i;
      success = woken->success;
    } else {
      waitq_remove(queue_of(s, i), &sudogs[k]);
    }
    hchan *c = chan_of(s, i);
    if (c->timed != NULL) c->timed->unawait(c);
  }
  if (chosen < 0) throw("select: woken by a stranger");
  unlock_all(s);
  if (chosen < s->nsends && !success) panic_plain("send on closed channel");
  *received = success && chosen >= s->nsends;
  return chosen;
}

static __attribute__((noinline)) Int wait_few(selection *s, bool *received) {
  sudog sudogs[SMALL];
  return wait_any(s, sudogs, received);
}

// Pointers in the array need not be scanned: values are found from the cases.
static __attribute__((noinline)) Int wait_many(selection *s, sudog *sudogs, bool *received) {
  Int chosen = wait_any(s, sudogs, received);
  __asm__ volatile("" : : "rm"(sudogs) : "memory");
  return chosen;
}

IntInt rt_selectgo(void *cases, void *scratch, Int nsends, Int nrecvs, bool block) {
  selection s = {cases, scratch, (uint16_t *)scratch + nsends + nrecvs, 0, nsends};
  bool received = false;
  shuffle(&s, nsends + nrecvs);
  if (s.n == 0) {
    if (!block) return (IntInt){-1, 0};
    rt_block();
  }
  // Allocated before the locks are taken: an allocation may park.
  sudog *many = block && s.n > SMALL ? mallocgc((Uint)s.n * sizeof(sudog), NULL, true) : NULL;
  sort_by_address(&s);
  lock_all(&s);
  for (Int k = 0; k < s.n; k++)
    if (try_case(&s, s.poll[k], &received)) return (IntInt){s.poll[k], received};
  if (!block) {
    unlock_all(&s);
    return (IntInt){-1, 0};
  }
  Int chosen = many == NULL ? wait_few(&s, &received) : wait_many(&s, many, &received);
  return (IntInt){chosen, received};
}

void rt_block(void) {
  gopark(NULL, NULL, WAIT_SELECT_NO_CASES);
  throw("select: woken from a select without cases");
}
