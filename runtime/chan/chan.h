// chan.h -- Go channels: make, send, receive, close.
//
// Owns:    the layout of hchan, its ring and its two queues of waiting sudogs.
// Calls:   heap (mallocgc), sched (gopark, goready), panic (send on closed channel).
// Callers: compiled code, through entry.def; select; reflect's glue.
// Locks:   hchan.lock. Released by gopark, never held across it. Several at once only by select, in address order.
#ifndef BURROW_CHAN_H
#define BURROW_CHAN_H

#include "../abi/entry.h"
#include "../sched/sched.h"

typedef struct hchan hchan;

// A goroutine that waits at a channel. It lies on that goroutine's stack, which does not move, and in the channel's
// queue; the channel's lock guards it while it is there.
typedef struct sudog {
  g            *gp;
  struct sudog *next, *prev;
  void         *elem;        // where the value is or goes; NULL: not wanted
  hchan        *c;
  uint32_t     *claimed;     // select: one word for all its cases, 0 until somebody takes one (atomic); else NULL
  bool          success;     // set by the waker: a value was passed, not only the channel closed
} sudog;

typedef struct { sudog *first, *last; } waitq;

// A channel that is a timer's has no sender but the timer (time/gotimer.c). All with the channel's lock held.
typedef struct {
  bool (*receive)(hchan *c, void *dst);   // true: its time had come, dst (unless NULL) has the value
  void (*await)(hchan *c);                // a goroutine is going to wait in recvq
  void (*unawait)(hchan *c);              // it does not any more
} timedchan;

struct hchan {
  Uint         qcount;       // values in the ring: len(c)
  Uint         dataqsiz;     // slots of the ring: cap(c)
  char        *buf;          // the ring
  const rtype *elemtype;
  Uint         elemsize;
  uint32_t     closed;
  uint32_t     pad;
  Uint         sendx, recvx; // the next slot to fill, to empty
  waitq        recvq, sendq;
  const timedchan *timed;    // NULL: an ordinary channel
  mutex        lock;         // guards everything here but dataqsiz, elemtype, elemsize, timed
};

// block: wait if need be. Without it the result says whether the communication took place.
// src and dst are addresses of values; dst may be NULL.
bool   chansend(hchan *c, void *src, bool block);
IntInt chanrecv(hchan *c, void *dst, bool block);   // -> selected, received
// Throws if an invariant of c is broken. Caller holds the lock or is alone.
void   chan_check(const hchan *c);

#endif
