// chan_impl.h -- the parts of channel operations that select shares. All with the channel's lock held.
#ifndef BURROW_CHAN_IMPL_H
#define BURROW_CHAN_IMPL_H

#include "chan.h"

void   waitq_push(waitq *q, sudog *s);
void   waitq_remove(waitq *q, sudog *s);       // nothing if it is not in q any more
sudog *waitq_pop(waitq *q);                    // the first that can still be woken, claimed for the caller; NULL if none

// The four ways in which a communication succeeds at once; the last two return the other goroutine, to be made ready
// once the lock is free.
void   ring_send(hchan *c, const void *src);   // qcount < dataqsiz
void   ring_recv(hchan *c, void *dst);         // qcount > 0, no sender waits
g     *hand_to_receiver(hchan *c, sudog *receiver, const void *src);
g     *take_from_sender(hchan *c, sudog *sender, void *dst);   // through the ring if there is one
void   clear_elem(const hchan *c, void *dst);  // what a receive from a closed channel delivers

#endif
