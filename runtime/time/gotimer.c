// The timers of package time.
//
// A function's timer, when it is due, starts a goroutine; its own lock orders those who stop and reset it.
//
// A channel's timer sends nothing. Its channel is an unbuffered one that has the timer for its only sender: whoever receives asks the
// timer, under the channel's lock, whether its time has come, and if so takes the value from it. Nothing is ever kept for a receiver, so
// after Stop or Reset no old value can come out, and len and cap are 0. Only while a goroutine waits in the channel's queue is the timer in a P's
// queue, to hand the value to the waiting one; a timer in nobody's hands is in nobody's queue either, and is garbage like anything else.
// Timer and channel are one object.
//
// The first word, Go's Timer.C, is the program's to change: it may give a function's timer a channel, or a channel's timer another one. So the
// runtime never reads it, but the collector does, and what kind a timer is and where its channel is, is known from elsewhere.
//
// All that is done with a channel's timer is done with the channel's lock held.

#include "timer.h"
#include "../chan/chan_impl.h"
#include "../gc/barrier.h"
#include "../heap/heap.h"
#include "../os/os.h"
#include "../panic/panic.h"
#include "../sched/sched_impl.h"

struct gotimer {
  hchan *user_c;                // Go's Timer.C
  funcval *fn;                  // what is called, or makes the value; not NULL: Go's Stop and Reset ask
  mutex lock;                   // of a function's timer
  int32_t waiting;              // goroutines in the channel's queue that wait for us
  timer t;
  int64_t due, period;          // due: when the channel's timer has its next value; 0: it is stopped
};

// After a change of due or waiting: puts a channel's timer into a P's queue, takes it out, or moves it.
static void enqueue_if_awaited(gotimer *t) {
  timer_stop(&t->t);
  if (t->waiting == 0 || t->due == 0) return;
  t->t.when = t->due;
  timer_start(&t->t);
}

typedef struct {
  gotimer t;
  hchan c;
} timer_and_channel;

static hchan *channel_of(gotimer *t) { return &((timer_and_channel *)t)->c; }
static gotimer *timer_of(hchan *c) { return &((timer_and_channel *)((char *)c - offsetof(timer_and_channel, c)))->t; }

typedef struct { uint64_t wall; int64_t ext; void *loc; } gotime;   // package time's Time: no more is known here than its size
typedef __attribute__((swiftcall)) gotime valuefunc(int64_t delta);

// True if there is a value: it goes to dst.
static bool take_value(gotimer *t, void *dst, int64_t now) {
  if (t->due == 0 || t->due > now) return false;
  int64_t delta = now - t->due;
  t->due = t->period == 0 ? 0 : t->due + t->period * (1 + delta / t->period);
  gotime v = __builtin_call_with_static_chain(((valuefunc *)t->fn->code)(delta), t->fn);
  if (dst != NULL) store_typed(channel_of(t)->elemtype, dst, &v);
  return true;
}

// ---- what channels ask ---------------------------------------------------------------------------------------

static bool receive(hchan *c, void *dst) {
  gotimer *t = timer_of(c);
  if (!take_value(t, dst, os_nanotime())) return false;
  enqueue_if_awaited(t);
  return true;
}

static void await(hchan *c) {
  gotimer *t = timer_of(c);
  t->waiting++;
  if (__atomic_load_n(&t->t.owner, __ATOMIC_RELAXED) == NULL) enqueue_if_awaited(t);
}

static void unawait(hchan *c) {
  gotimer *t = timer_of(c);
  if (--t->waiting == 0) timer_stop(&t->t);
}

static const timedchan ops = {receive, await, unawait};

static void fire_channel(timer *ft, int64_t now) {
  gotimer *t = ft->arg;
  hchan *c = channel_of(t);
  g *woken = NULL;
  lock(&c->lock);
  sudog *receiver = t->due != 0 && t->due <= now ? waitq_pop(&c->recvq) : NULL;
  if (receiver != NULL) {
    gotime v;
    take_value(t, &v, now);
    woken = hand_to_receiver(c, receiver, &v);
  }
  // If those who waited have been woken by another case of their select, they leave when they run, not before: the timer, still due, stays out of
  // the queue, where it would come up again at once. Who waits next asks it for the value first.
  if (receiver != NULL || t->due > now) enqueue_if_awaited(t);
  unlock(&c->lock);
  if (woken != NULL) goready(woken);
}

static bool has_channel(const gotimer *t) { return t->t.fire == fire_channel; }

// A bit for each word that the collector follows. A channel's timer has no pointer but the program's in it that leads to another object: its value
// function is no closure.
static const uint8_t chantimer_pointers[] = {1 << 0}, functimer_pointers[] = {1 << 0 | 1 << 1};
_Static_assert(offsetof(gotimer, user_c) == 0 && offsetof(gotimer, fn) == 8, "the pointers");
static const rtype chantimer_type = {.size = sizeof(timer_and_channel), .ptrdata = sizeof(void *), .align = 8, .fieldalign = 8, .kind = KIND_STRUCT,
                                     .gcdata = chantimer_pointers};
static const rtype functimer_type = {.size = sizeof(gotimer), .ptrdata = 2 * sizeof(void *), .align = 8, .fieldalign = 8, .kind = KIND_STRUCT,
                                     .gcdata = functimer_pointers};

gotimer *chantimer_new(int64_t when, int64_t period, const rtype *type, funcval *value) {
  timer_and_channel *both = mallocgc(sizeof(timer_and_channel), &chantimer_type, true);
  const rtype *elem = ((const chantype *)type)->elem;
  if (elem->size != sizeof(gotime)) throw("chantimer_new: not a time");
  both->c.elemtype = elem;
  both->c.elemsize = elem->size;
  both->c.timed = &ops;
  both->t = (gotimer){.user_c = &both->c, .fn = value, .t = {.fire = fire_channel, .arg = &both->t}, .due = when > 0 ? when : 1, .period = period};
  return &both->t;
}

// ---- functions -------------------------------------------------------------------------------------------------

static void fire_function(timer *ft, int64_t now) {
  (void)now;
  gotimer *t = ft->arg;
  newproc_at(t->fn, false, 0);
}

gotimer *functimer_new(int64_t when, funcval *fn) {
  gotimer *t = mallocgc(sizeof(gotimer), &functimer_type, true);
  t->fn = fn;
  t->t = (timer){.fire = fire_function, .arg = t, .when = when};
  timer_start(&t->t);
  return t;
}

// ---- both ------------------------------------------------------------------------------------------------------

// Stops t and, if when is not 0, sets it again.
static bool change(gotimer *t, int64_t when, int64_t period) {
  bool pending;
  if (has_channel(t)) {
    hchan *c = channel_of(t);
    lock(&c->lock);
    pending = t->due != 0;
    t->due = when;
    t->period = period;
    enqueue_if_awaited(t);
    unlock(&c->lock);
  } else {
    lock(&t->lock);
    pending = timer_stop(&t->t);
    t->t.when = when;
    if (when != 0) timer_start(&t->t);
    unlock(&t->lock);
  }
  return pending;
}

bool gotimer_stop(gotimer *t) { return change(t, 0, 0); }
bool gotimer_reset(gotimer *t, int64_t when, int64_t period) { return change(t, when > 0 ? when : 1, period); }
