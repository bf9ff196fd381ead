// Run queues.  Each P has a ring of 256 goroutines and one more, runnext, that runs before the ring: a goroutine just
// readied shares the time slice of the one that readied it, so that two goroutines that talk to each other run back to back.
//
// The ring is single-producer, multi-consumer. Only the owner moves runqtail; owner and thieves move runqhead by
// compare-and-swap. A slot between head and tail is the owner's to write before it publishes it (release store of tail),
// anybody's to read after (acquire load of tail); a thief that read a slot the owner has since reused finds that head has moved, and
// its CAS fails. When the ring is full, half of it goes to the global queue, so that no P can hoard work behind a lock.
//
// Taking work from others copies half of the victim's ring into one's own. runnext is stolen last and only after a few
// microseconds: its P is about to run it.

#include "sched_impl.h"
#include "../os/os.h"

void gqueue_pushback(gqueue *q, g *gp) {
  gp->schedlink = NULL;
  if (q->tail != NULL) q->tail->schedlink = gp;
  else q->head = gp;
  q->tail = gp;
}

g *gqueue_pop(gqueue *q) {
  g *gp = q->head;
  if (gp == NULL) return NULL;
  q->head = gp->schedlink;
  if (q->head == NULL) q->tail = NULL;
  gp->schedlink = NULL;
  return gp;
}

// Acquire pairs with the thieves' release CAS: their reads of the slots are over before we reuse them.
static uint32_t load_head(p *pp) { return __atomic_load_n(&pp->runqhead, __ATOMIC_ACQUIRE); }
// Acquire pairs with the owner's release store in publish.
static uint32_t load_tail(p *pp) { return __atomic_load_n(&pp->runqtail, __ATOMIC_ACQUIRE); }
static void publish(p *pp, uint32_t tail) { __atomic_store_n(&pp->runqtail, tail, __ATOMIC_RELEASE); }
static bool cas_head(p *pp, uint32_t old, uint32_t new) {
  return __atomic_compare_exchange_n(&pp->runqhead, &old, new, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED);
}
// A slot may be read by a thief while the owner rewrites it (the thief's CAS then fails): relaxed atomics on both sides.
static g *slot_get(p *pp, uint32_t i)        { return __atomic_load_n(&pp->runq[i % RUNQ_SIZE], __ATOMIC_RELAXED); }
static void slot_set(p *pp, uint32_t i, g *gp) { __atomic_store_n(&pp->runq[i % RUNQ_SIZE], gp, __ATOMIC_RELAXED); }

// The ring is full at head h: moves half of it and gp to the global queue. False if a thief was faster: there is room then.
static bool runqputslow(p *pp, g *gp, uint32_t h) {
  gqueue batch = {NULL, NULL};
  g *taken[RUNQ_SIZE / 2];
  uint32_t n = RUNQ_SIZE / 2;
  for (uint32_t i = 0; i < n; i++) taken[i] = slot_get(pp, h + i);
  if (!cas_head(pp, h, h + n)) return false;
  for (uint32_t i = 0; i < n; i++) gqueue_pushback(&batch, taken[i]);
  gqueue_pushback(&batch, gp);
  lock(&sched.lock);
  if (sched.runq.tail != NULL) sched.runq.tail->schedlink = batch.head;
  else sched.runq.head = batch.head;
  sched.runq.tail = batch.tail;
  __atomic_store_n(&sched.runqsize, sched.runqsize + (int32_t)n + 1, __ATOMIC_RELAXED);
  unlock(&sched.lock);
  return true;
}

// Owner only. next: gp takes runnext, and whoever was there goes to the end of the ring.
void runqput(p *pp, g *gp, bool next) {
  if (next) {
    // acq_rel: hands gp over to a thief's CAS; takes the old one from whoever put it.
    gp = __atomic_exchange_n(&pp->runnext, gp, __ATOMIC_ACQ_REL);
    if (gp == NULL) return;
  }
  for (;;) {
    uint32_t h = load_head(pp), t = pp->runqtail;
    if (t - h < RUNQ_SIZE) {
      slot_set(pp, t, gp);
      publish(pp, t + 1);
      return;
    }
    if (runqputslow(pp, gp, h)) return;
  }
}

// Owner only. *inheritTime: the goroutine goes on in the current time slice.
g *runqget(p *pp, bool *inheritTime) {
  g *next = __atomic_load_n(&pp->runnext, __ATOMIC_ACQUIRE);
  // Only thieves compete, and they only take it away: one failure means that it is gone.
  if (next != NULL && __atomic_compare_exchange_n(&pp->runnext, &next, NULL, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) {
    *inheritTime = true;
    return next;
  }
  *inheritTime = false;
  for (;;) {
    uint32_t h = load_head(pp), t = pp->runqtail;
    if (t == h) return NULL;
    g *gp = slot_get(pp, h);
    if (cas_head(pp, h, h + 1)) return gp;
  }
}

// Any thread. True only if at one moment the P had nothing at all: tail is read again so that a goroutine kicked from
// runnext into the ring between the reads is not missed.
bool runqempty(p *pp) {
  for (;;) {
    uint32_t h = load_head(pp), t = load_tail(pp);
    g *next = __atomic_load_n(&pp->runnext, __ATOMIC_ACQUIRE);
    if (t == load_tail(pp)) return h == t && next == NULL;
  }
}

// Copies half of victim's ring into pp's, from tail on; returns how many.
static uint32_t runqgrab(p *pp, uint32_t tail, p *victim, bool stealRunNext) {
  for (;;) {
    uint32_t h = load_head(victim), t = load_tail(victim);
    uint32_t n = t - h;
    n -= n / 2;
    if (n == 0) {
      g *next = stealRunNext ? __atomic_load_n(&victim->runnext, __ATOMIC_ACQUIRE) : NULL;
      if (next == NULL) return 0;
      if (__atomic_load_n(&victim->status, __ATOMIC_RELAXED) == P_RUNNING) os_usleep(3);
      if (!__atomic_compare_exchange_n(&victim->runnext, &next, NULL, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) continue;
      slot_set(pp, tail, next);
      return 1;
    }
    if (n > RUNQ_SIZE / 2) continue;                            // head and tail were not read at one moment
    for (uint32_t i = 0; i < n; i++) slot_set(pp, tail + i, slot_get(victim, h + i));
    if (cas_head(victim, h, h + n)) return n;
  }
}

// pp's owner, with an empty ring. Returns one of the stolen goroutines, the rest are in the ring.
g *runqsteal(p *pp, p *victim, bool stealRunNext) {
  uint32_t t = pp->runqtail;
  uint32_t n = runqgrab(pp, t, victim, stealRunNext);
  if (n == 0) return NULL;
  n--;
  g *gp = slot_get(pp, t + n);
  if (n > 0) publish(pp, t + n);
  return gp;
}
