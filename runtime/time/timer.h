// timer.h -- timers: goroutines that sleep, functions and channels that wait for a time, deadlines of descriptors.
//
// Owns:    the timers of package time; each P's queue of pending ones.
// Calls:   os (clock), sched, heap (memory of Go's timers), chan's types. Callers: the scheduler through timer_ops, netpoll, goglue/time.c.
// Locks:   each P's timerlock, inside of hchan.lock, timer.lock and polldesc.lock; nothing but the scheduler's wake-ups inside of it.
#ifndef BURROW_TIMER_H
#define BURROW_TIMER_H

#include "../abi/layout.h"

struct p;

// fire runs on g0 with a P, no lock held, when the time has come: the timer is out of its queue then, and the caller does not
// touch it again. The queue counts on whoever starts and stops a timer to do one such thing at a time.
typedef struct timer {
  void (*fire)(struct timer *t, int64_t now);
  struct p *owner;         // in whose queue; NULL: in none. Changes under the owner's timerlock; atomic, for those who look for the lock
  int64_t when;            // ns on the monotonic clock, > 0
  Int index;               // in the queue
  void *arg;               // fire's
} timer;

void timer_start(timer *t);                            // at t->when, in the current P's queue. t is in no queue
bool timer_stop(timer *t);                             // true if it was in a queue: fire will not run
int64_t timer_when(int64_t now, int64_t ns);           // now + ns, as far as there is time

void timer_sleep(int64_t ns);                          // parks the goroutine

// ---- package time's: Go's *time.Timer points at one of these and sees its first two words
typedef struct gotimer gotimer;
struct rtype;
gotimer *functimer_new(int64_t when, funcval *fn);     // at when, fn is called in a goroutine of its own
// A timer with a channel, of which only an interface value of the type tells; value(delta) makes what is received, delta ns after it was due.
// period 0: once.
gotimer *chantimer_new(int64_t when, int64_t period, const struct rtype *chantype, funcval *value);
bool gotimer_stop(gotimer *t);                         // true if it was pending: not yet called, not yet received
bool gotimer_reset(gotimer *t, int64_t when, int64_t period);   // likewise, and sets it again

// ---- for the scheduler. NULL until the first timer starts: a program without timers does not contain them.
typedef struct {
  void (*run)(struct p *pp, int64_t now);              // pp's timers that are due, on g0, with a P
  void (*retire)(struct p *pp, struct p *heir);        // pp dies: its timers go to heir. World stopped
  void (*scan)(void (*fn)(Uint lo, Uint hi, void *arg), void *arg);   // the queues, for the collector
} timerops;
extern const timerops *timer_ops;

#endif
