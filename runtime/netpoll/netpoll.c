// Waiting for descriptors.  Descriptors are non-blocking. A goroutine whose read finds nothing parks here; the kernel reports through
// epoll when a descriptor becomes readable or writable, and some scheduler, asking for such reports, makes it runnable.
//
// For each mode, reading and writing, a descriptor has one word:
//
//      EMPTY       nothing is known
//      READY       the kernel reported readiness since the last reset: the next wait returns at once
//      PARKING     a goroutine is about to wait
//      a g         it waits
//
// The waiter goes EMPTY -> PARKING -> g by compare-and-swap, the last step when it is asleep. A report swaps whatever is there for READY, and wakes the g if it
// was one; a report in the middle of parking makes the last step fail, and the goroutine goes on. A deadline or a close swaps for EMPTY
// instead, after it has set what the woken goroutine will find (deadline < 0, closing). Reports come on changes only (edge-triggered), so
// none may be lost between reset and wait: that is what READY is for.
//
// polldescs are never freed, only used again: a late report may still name one. Its tag holds a counter that tells such reports.

#include "netpoll.h"
#include "../heap/heap.h"
#include "../os/os.h"
#include "../panic/panic.h"

enum { EMPTY, READY, PARKING };                                 // or the address of a g

struct polldesc {
  polldesc *link;                 // free list
  mutex lock;                     // guards what follows but for word
  int fd;
  uint32_t uses;                  // atomic: times it was opened; reports carry its low bits
  bool closing;                   // atomic
  struct side {
    Uint word;                    // atomic, see above
    int64_t deadline;             // atomic; 0: none, < 0: it is over
    timer timer;
    polldesc *pd;
  } side[POLL_MODES];
};

static struct {
  mutex lock;
  polldesc *free;
  bool started;
} descs;

static gqueue poll(int64_t wait_ns);
static const netpollops ops = {poll, epoll_wakeup};
const netpollops *netpoll_ops;

// ---- tags: address and counter in one word. Addresses of user space have 47 bits.

enum { ADDRESS_BITS = 48 };

static void *tag_of(polldesc *pd) { return (void *)((Uint)pd | (Uint)pd->uses << ADDRESS_BITS); }

static polldesc *desc_of(void *tag) {
  polldesc *pd = (polldesc *)((Uint)tag & ((1ull << ADDRESS_BITS) - 1));
  return (uint16_t)__atomic_load_n(&pd->uses, __ATOMIC_ACQUIRE) == (Uint)tag >> ADDRESS_BITS ? pd : NULL;
}

// ---- wake ------------------------------------------------------------------------------------------------------

// Swaps the side's word for to (READY or EMPTY). Returns the goroutine that waits, which the caller must make runnable.
static g *unpark(struct side *s, Uint to) {
  Uint was = __atomic_load_n(&s->word, __ATOMIC_ACQUIRE);
  do {
    if (was == READY || (was == EMPTY && to == EMPTY)) return NULL;
  } while (!__atomic_compare_exchange_n(&s->word, &was, to, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE));
  if (was <= PARKING) return NULL;
  __atomic_fetch_sub(&sched.iowaiters, 1, __ATOMIC_SEQ_CST);
  return (g *)was;
}

void polldesc_ready(void *tag, int mode, gqueue *woken) {
  polldesc *pd = desc_of(tag);
  g *gp = pd == NULL ? NULL : unpark(&pd->side[mode], READY);
  if (gp != NULL) gqueue_pushback(woken, gp);
}

static gqueue poll(int64_t wait_ns) {
  pollevent events[EPOLL_BATCH];
  gqueue woken = {NULL, NULL};
  int n = epoll_poll(events, wait_ns);
  __atomic_store_n(&sched.lastpoll, os_nanotime(), __ATOMIC_RELAXED);
  for (int i = 0; i < n; i++)
    for (int mode = 0; mode < POLL_MODES; mode++)
      if (events[i].ready[mode]) polldesc_ready(events[i].tag, mode, &woken);
  return woken;
}

// ---- open and close --------------------------------------------------------------------------------------------

static void deadline_over(timer *t, int64_t now) {
  struct side *s = t->arg;
  lock(&s->pd->lock);
  // Not if the deadline was moved while we were on the way.
  g *gp = NULL;
  if (s->deadline > 0 && s->deadline <= now) {
    __atomic_store_n(&s->deadline, -1, __ATOMIC_SEQ_CST);
    gp = unpark(s, EMPTY);
  }
  unlock(&s->pd->lock);
  if (gp != NULL) goready(gp);
}

static polldesc *desc_new(void) {
  lock(&descs.lock);
  if (!descs.started) {
    int err = epoll_start();
    if (err != 0) {
      unlock(&descs.lock);
      print_str("runtime: epoll failed with ");
      print_int(-err);
      print_str("\n");
      throw("netpoll: failed to start");
    }
    descs.started = true;
    __atomic_store_n(&netpoll_ops, &ops, __ATOMIC_SEQ_CST);
    watcher_wake();                                             // it shall sleep in poll from now on
  }
  polldesc *pd = descs.free;
  if (pd != NULL) descs.free = pd->link;
  unlock(&descs.lock);
  if (pd != NULL) return pd;
  pd = persistentalloc(sizeof(polldesc), 64);
  for (int mode = 0; mode < POLL_MODES; mode++) {
    struct side *s = &pd->side[mode];
    s->pd = pd;
    s->timer = (timer){.fire = deadline_over, .arg = s};
  }
  return pd;
}

static void desc_free(polldesc *pd) {
  lock(&descs.lock);
  pd->link = descs.free;
  descs.free = pd;
  unlock(&descs.lock);
}

polldesc *polldesc_open(int fd, int *errno_out) {
  polldesc *pd = desc_new();
  lock(&pd->lock);
  pd->fd = fd;
  pd->closing = false;
  __atomic_store_n(&pd->uses, pd->uses + 1, __ATOMIC_RELEASE);
  for (int mode = 0; mode < POLL_MODES; mode++) {
    __atomic_store_n(&pd->side[mode].word, EMPTY, __ATOMIC_RELEASE);
    pd->side[mode].deadline = 0;
  }
  unlock(&pd->lock);
  int err = epoll_add(fd, tag_of(pd));
  *errno_out = -err;
  if (err == 0) return pd;
  desc_free(pd);
  return NULL;
}

void polldesc_close(polldesc *pd) {
  if (!pd->closing) throw("netpoll: close without unblock");
  for (int mode = 0; mode < POLL_MODES; mode++)
    if (__atomic_load_n(&pd->side[mode].word, __ATOMIC_ACQUIRE) > PARKING) throw("netpoll: close while a goroutine waits");
  epoll_remove(pd->fd);
  desc_free(pd);
}

void polldesc_unblock(polldesc *pd) {
  gqueue woken = {NULL, NULL};
  lock(&pd->lock);
  __atomic_store_n(&pd->closing, true, __ATOMIC_SEQ_CST);
  for (int mode = 0; mode < POLL_MODES; mode++) {
    struct side *s = &pd->side[mode];
    g *gp = unpark(s, EMPTY);
    if (gp != NULL) gqueue_pushback(&woken, gp);
    timer_stop(&s->timer);
    s->deadline = 0;
  }
  unlock(&pd->lock);
  injectglist(&woken);
}

// ---- waiting ---------------------------------------------------------------------------------------------------

static pollresult state(const polldesc *pd, int mode) {
  if (__atomic_load_n(&pd->closing, __ATOMIC_SEQ_CST)) return POLL_CLOSING;
  return __atomic_load_n(&pd->side[mode].deadline, __ATOMIC_SEQ_CST) < 0 ? POLL_TIMEOUT : POLL_OK;
}

pollresult polldesc_reset(polldesc *pd, int mode) {
  pollresult r = state(pd, mode);
  if (r == POLL_OK) __atomic_store_n(&pd->side[mode].word, EMPTY, __ATOMIC_SEQ_CST);
  return r;
}

// gopark's function: the goroutine is asleep, and may be woken as soon as its name is there.
static bool parked(g *gp, void *word) {
  Uint parking = PARKING;
  __atomic_fetch_add(&sched.iowaiters, 1, __ATOMIC_SEQ_CST);
  if (__atomic_compare_exchange_n((Uint *)word, &parking, (Uint)gp, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) return true;
  __atomic_fetch_sub(&sched.iowaiters, 1, __ATOMIC_SEQ_CST);
  return false;
}

pollresult polldesc_wait(polldesc *pd, int mode) {
  Uint *word = &pd->side[mode].word;
  pollresult r;
  while ((r = state(pd, mode)) == POLL_OK) {
    Uint was = EMPTY;
    if (__atomic_compare_exchange_n(word, &was, PARKING, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
      // Between announcing ourselves and sleeping: closing and deadline are set before they look at the word.
      if (state(pd, mode) == POLL_OK) gopark(parked, word, WAIT_IO_WAIT);
    } else if (was != READY) {
      throw("netpoll: two goroutines wait for one thing");
    }
    if (__atomic_exchange_n(word, EMPTY, __ATOMIC_SEQ_CST) == READY) return state(pd, mode);
  }
  return r;
}

void polldesc_deadline(polldesc *pd, int mode, int64_t when) {
  struct side *s = &pd->side[mode];
  g *gp = NULL;
  lock(&pd->lock);
  if (!pd->closing) {
    timer_stop(&s->timer);
    __atomic_store_n(&s->deadline, when, __ATOMIC_SEQ_CST);
    if (when > 0) {
      s->timer.when = when;
      timer_start(&s->timer);
    } else if (when < 0) {
      gp = unpark(s, EMPTY);
    }
  }
  unlock(&pd->lock);
  if (gp != NULL) goready(gp);
}
