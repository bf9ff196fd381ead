// Package internal/poll: waiting for descriptors.

#include "glue.h"
#include "../netpoll/netpoll.h"
#include "../os/os.h"
#include "../sync/sema.h"

PtrInt poll_open(Int fd) GO("internal/poll.runtime_pollOpen");
PtrInt poll_open(Int fd) {
  int err;
  polldesc *pd = polldesc_open((int)fd, &err);
  return (PtrInt){pd, err};
}

void poll_close(polldesc *pd) GO("internal/poll.runtime_pollClose");
void poll_close(polldesc *pd) { polldesc_close(pd); }

Int poll_reset(polldesc *pd, Int mode) GO("internal/poll.runtime_pollReset");
Int poll_reset(polldesc *pd, Int mode) { return polldesc_reset(pd, (int)mode); }

Int poll_wait(polldesc *pd, Int mode) GO("internal/poll.runtime_pollWait");
Int poll_wait(polldesc *pd, Int mode) { return polldesc_wait(pd, (int)mode); }

void poll_unblock(polldesc *pd) GO("internal/poll.runtime_pollUnblock");
void poll_unblock(polldesc *pd) { polldesc_unblock(pd); }

// in: ns from now; 0: no deadline, < 0: over.
void poll_deadline(polldesc *pd, Int mode, int64_t in) GO("internal/poll.runtime_pollSetDeadline");
void poll_deadline(polldesc *pd, Int mode, int64_t in) { polldesc_deadline(pd, (int)mode, in <= 0 ? in : timer_when(os_nanotime(), in)); }

void poll_semacquire(uint32_t *s) GO("internal/poll.runtime_Semacquire");
void poll_semacquire(uint32_t *s) { semacquire(s, false, WAIT_SEMACQUIRE); }

void poll_semrelease(uint32_t *s) GO("internal/poll.runtime_Semrelease");
void poll_semrelease(uint32_t *s) { semrelease(s, false); }
