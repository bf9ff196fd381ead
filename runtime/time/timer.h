// timer.h -- timers: goroutines that sleep, functions that run at a time.
//
// Owns:    the timers of package time, the queue of all pending ones.
// Calls:   os (clock), sched, heap (memory of Go's timers). Callers: the scheduler (timers_run, timers_next), goglue/time.c.
// Locks:   timers.lock, under nothing else.
#ifndef BURROW_TIMER_H
#define BURROW_TIMER_H

#include "../abi/layout.h"

struct g;

// A Go *time.Timer or *time.Ticker points at one of these; Go sees its first word only. The first five words may be heap pointers.
typedef struct timer {
  void *c;                 // Go's field C
  funcval *f;              // func(arg any, seq uintptr, delta int64), runs on the timer goroutine; NULL: wakes sleeper
  eface arg;
  struct timer *next;      // in the queue of due timers
  struct g *sleeper;
  int64_t when, period;    // ns on the monotonic clock; period 0: once
  Int index;               // in the heap, -1: not there
  bool due;                // in the queue of due timers
  uint8_t pad[7];
} timer;

timer *timer_new(int64_t when, int64_t period, funcval *f, eface arg);   // allocated and started
bool   timer_stop(timer *t);                           // true if it was pending: f will not run for the time it was set to
bool   timer_reset(timer *t, int64_t when, int64_t period);              // likewise, and sets it again
void   timer_sleep(int64_t ns);                        // parks the goroutine

// For the scheduler.
int64_t timers_next(void);                             // when the first one is due; 0: there are none
void    timers_run(void);                              // makes runnable what is due. On g0, with a P
void    timers_added(int64_t when);                    // the scheduler's: the first timer is now due at when (sched/proc.c)
void    timers_scan(void (*fn)(Uint lo, Uint hi, void *arg), void *arg);

#endif
