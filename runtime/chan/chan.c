// chan.c -- channels.
//
// How a channel works.  A channel is a ring of dataqsiz slots and two queues of waiting goroutines. A sender that finds a
// waiting receiver copies straight into the receiver's variable; the ring is used only when nobody waits. An unbuffered
// channel is therefore no special case: it is a ring with no slots.
//
// True whenever the lock is free (chan_check asserts it), waiting select cases that were claimed elsewhere not counted:
//     qcount > 0          no receiver waits
//     qcount < dataqsiz   no sender waits
//     not both queues have waiters, and none has when the channel is closed
//
// Who waits puts a sudog on its own stack into the queue and parks; gopark releases the lock when the goroutine is off
// its stack, so that nobody wakes it too early. Who comes later does the whole communication on behalf of the one
// that waits and makes it ready: the woken goroutine finds everything done, and sudog.success tells what happened.
//
// A receive that does not wait first looks without the lock whether there is anything: an empty, open channel is left
// alone by loops of `select` with `default`.
// Rejected: a lock-free ring. Select must hold several channels at once, and close must empty both queues in one step;
// with a lock per channel both are a few plain lines.
#include "chan_impl.h"

#include "../gc/barrier.h"
#include "../heap/heap.h"
#include "../panic/panic.h"

// With pointers in its elements a channel's ring is an object of the elements' type; the sudogs in the queues are on stacks.
static const rtype hchan_rtype = RTYPE_WITH_POINTERS(hchan, 1 << 2);
_Static_assert(offsetof(hchan, buf) == 16, "hchan_rtype");
_Static_assert(sizeof(hchan) % 8 == 0, "the ring follows");

void *rt_makechan(void *type, Int size) {
  const rtype *elem = ((const chantype *)type)->elem;
  Uint bytes;
  if (size < 0 || __builtin_mul_overflow(elem->size, (Uint)size, &bytes) || bytes > MAX_ALLOC - sizeof(hchan)) panic_plain("makechan: size out of range");
  hchan *c;
  if (elem->ptrdata == 0 || bytes == 0) {
    c = mallocgc(sizeof(hchan) + bytes, NULL, true);
    c->buf = (char *)(c + 1);
  } else {
    c = mallocgc(sizeof(hchan), &hchan_rtype, true);
    store_pointer(&c->buf, mallocgc(bytes, elem, true));
  }
  c->dataqsiz = (Uint)size;
  c->elemtype = elem;
  c->elemsize = elem->size;
  return c;
}

// ---- queues

void waitq_push(waitq *q, sudog *s) {
  s->next = NULL;
  s->prev = q->last;
  if (q->last != NULL) q->last->next = s;
  else q->first = s;
  q->last = s;
}

void waitq_remove(waitq *q, sudog *s) {
  if (s->prev == NULL && q->first != s) return;
  if (s->prev != NULL) s->prev->next = s->next;
  else q->first = s->next;
  if (s->next != NULL) s->next->prev = s->prev;
  else q->last = s->prev;
  s->next = s->prev = NULL;
}

sudog *waitq_pop(waitq *q) {
  for (;;) {
    sudog *s = q->first;
    if (s == NULL) return NULL;
    waitq_remove(q, s);
    // A select waits in several queues; whoever sets its word first may wake it. Sequentially consistent, pairs with
    // the same exchange under another channel's lock.
    if (s->claimed == NULL || __atomic_exchange_n(s->claimed, 1, __ATOMIC_SEQ_CST) == 0) return s;
  }
}

// ---- moving values

static char *ring_slot(const hchan *c, Uint i) { return c->buf + i * c->elemsize; }

static Uint ring_next(const hchan *c, Uint i) { return i + 1 == c->dataqsiz ? 0 : i + 1; }

static void move_elem(const hchan *c, void *dst, const void *src) {
  if (c->elemtype->ptrdata != 0) store_typed(c->elemtype, dst, src);
  else __builtin_memmove(dst, src, c->elemsize);
}

void clear_elem(const hchan *c, void *dst) {
  if (dst == NULL) return;
  if (c->elemtype->ptrdata != 0) clear_typed(c->elemtype, dst);
  else __builtin_memset(dst, 0, c->elemsize);
}

void ring_send(hchan *c, const void *src) {
  move_elem(c, ring_slot(c, c->sendx), src);
  c->sendx = ring_next(c, c->sendx);
  c->qcount++;
}

void ring_recv(hchan *c, void *dst) {
  char *slot = ring_slot(c, c->recvx);
  if (dst != NULL) move_elem(c, dst, slot);
  clear_elem(c, slot);   // the ring must not keep the value alive
  c->recvx = ring_next(c, c->recvx);
  c->qcount--;
}

static g *wake_with(sudog *s, bool success) {
  s->success = success;
  *g_param(s->gp) = s;
  return s->gp;
}

g *hand_to_receiver(hchan *c, sudog *receiver, const void *src) {
  if (receiver->elem != NULL) move_elem(c, receiver->elem, src);
  return wake_with(receiver, true);
}

g *take_from_sender(hchan *c, sudog *sender, void *dst) {
  if (c->dataqsiz == 0) {
    if (dst != NULL) move_elem(c, dst, sender->elem);
  } else {   // the ring is full: its first value goes out, the sender's goes in behind the last
    ring_recv(c, dst);
    ring_send(c, sender->elem);
  }
  return wake_with(sender, true);
}

// ---- send

// Waits in q, whose channel is locked, until somebody did the communication. Returns whether it was one.
static bool wait_in(hchan *c, waitq *q, void *elem, waitreason why) {
  sudog s = {.gp = getg(), .elem = elem, .c = c};
  waitq_push(q, &s);
  *g_param(s.gp) = NULL;
  goparkunlock(&c->lock, why);
  if (*g_param(s.gp) != &s) throw("channel: woken by a stranger");
  *g_param(s.gp) = NULL;
  __asm__ volatile("" : : "rm"(elem), "rm"(c) : "memory");   // alive until here; others wrote to s and *elem
  return s.success;
}

static __attribute__((noreturn)) void wait_forever(waitreason why) {
  gopark(NULL, NULL, why);
  throw("channel: woken from a nil channel");
}

bool chansend(hchan *c, void *src, bool block) {
  if (c == NULL) {
    if (!block) return false;
    wait_forever(WAIT_CHAN_SEND_NIL);
  }
  lock(&c->lock);
  if (c->closed) {
    unlock(&c->lock);
    panic_plain("send on closed channel");
  }
  sudog *receiver = waitq_pop(&c->recvq);
  if (receiver != NULL) {
    g *gp = hand_to_receiver(c, receiver, src);
    unlock(&c->lock);
    goready(gp);
    return true;
  }
  if (c->qcount < c->dataqsiz) {
    ring_send(c, src);
    unlock(&c->lock);
    return true;
  }
  if (!block) {
    unlock(&c->lock);
    return false;
  }
  if (!wait_in(c, &c->sendq, src, WAIT_CHAN_SEND)) panic_plain("send on closed channel");
  return true;
}

// ---- receive

// Whether a receive would have to wait, seen without the lock. A channel seen empty and afterwards still open was
// both at once when it was seen empty, for it does not open again; so that order matters: acquire, which also pairs
// with the release in rt_closechan. The loads are of the one word that tells for this kind of channel.
static bool looks_empty(const hchan *c) {
  bool empty = c->dataqsiz == 0 ? __atomic_load_n(&c->sendq.first, __ATOMIC_ACQUIRE) == NULL : __atomic_load_n(&c->qcount, __ATOMIC_ACQUIRE) == 0;
  return empty && !__atomic_load_n(&c->closed, __ATOMIC_ACQUIRE);
}

static __attribute__((noinline)) IntInt receive_timed(hchan *c, void *dst, bool block) {
  lock(&c->lock);
  bool received = c->timed->receive(c, dst);
  if (received || !block) {
    unlock(&c->lock);
    return (IntInt){received, received};
  }
  c->timed->await(c);
  received = wait_in(c, &c->recvq, dst, WAIT_CHAN_RECEIVE);
  lock(&c->lock);
  c->timed->unawait(c);
  unlock(&c->lock);
  return (IntInt){true, received};
}

IntInt chanrecv(hchan *c, void *dst, bool block) {
  if (c == NULL) {
    if (!block) return (IntInt){false, false};
    wait_forever(WAIT_CHAN_RECEIVE_NIL);
  }
  if (c->timed != NULL) return receive_timed(c, dst, block);
  if (!block && looks_empty(c)) return (IntInt){false, false};
  lock(&c->lock);
  if (c->closed && c->qcount == 0) {
    unlock(&c->lock);
    clear_elem(c, dst);
    return (IntInt){true, false};
  }
  sudog *sender = waitq_pop(&c->sendq);
  if (sender != NULL) {
    g *gp = take_from_sender(c, sender, dst);
    unlock(&c->lock);
    goready(gp);
    return (IntInt){true, true};
  }
  if (c->qcount > 0) {
    ring_recv(c, dst);
    unlock(&c->lock);
    return (IntInt){true, true};
  }
  if (!block) {
    unlock(&c->lock);
    return (IntInt){false, false};
  }
  return (IntInt){true, wait_in(c, &c->recvq, dst, WAIT_CHAN_RECEIVE)};
}

// ---- close

void rt_closechan(void *chan) {
  hchan *c = chan;
  if (c == NULL) panic_plain("close of nil channel");
  lock(&c->lock);
  if (c->closed) {
    unlock(&c->lock);
    panic_plain("close of closed channel");
  }
  __atomic_store_n(&c->closed, 1, __ATOMIC_RELEASE);   // pairs with looks_empty
  // All waiters are woken, but only after the lock is free: until then they hang together by their sudogs.
  sudog *woken = NULL, **end = &woken, *s;
  while ((s = waitq_pop(&c->recvq)) != NULL) {
    clear_elem(c, s->elem);
    wake_with(s, false);
    *end = s;
    end = &s->next;
  }
  while ((s = waitq_pop(&c->sendq)) != NULL) {   // they will panic
    wake_with(s, false);
    *end = s;
    end = &s->next;
  }
  unlock(&c->lock);
  while (woken != NULL) {
    s = woken;
    woken = s->next;   // read before goready: then the sudog's stack frame may be gone
    goready(s->gp);
  }
}

// ---- the entries

void   rt_chansend1(void *c, void *src) { chansend(c, src, true); }
void   rt_chanrecv1(void *c, void *dst) { chanrecv(c, dst, true); }
bool   rt_chanrecv2(void *c, void *dst) { return chanrecv(c, dst, true).b; }
bool   rt_selectnbsend(void *c, void *src) { return chansend(c, src, false); }
IntInt rt_selectnbrecv(void *c, void *dst) { return chanrecv(c, dst, false); }

// ---- check

void chan_check(const hchan *c) {
  if (c->qcount > c->dataqsiz) throw("chan_check: more values than slots");
  if (c->qcount > 0 && c->recvq.first != NULL && c->recvq.first->claimed == NULL) throw("chan_check: a receiver waits though there are values");
  if (c->qcount < c->dataqsiz && c->sendq.first != NULL && c->sendq.first->claimed == NULL) throw("chan_check: a sender waits though there is room");
  if (c->dataqsiz > 0 && (c->recvx >= c->dataqsiz || c->sendx != (c->recvx + c->qcount) % c->dataqsiz)) throw("chan_check: ring indices");
}
