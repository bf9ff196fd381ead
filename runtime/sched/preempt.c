// Preemption: making a running goroutine come back to the scheduler.  Two ways, always tried together:
//
//  - By stack limit. LIMIT_PREEMPT in the M's limit word sends the next prologue of Go code to __morestack, which sees the request and
//    parks the goroutine in the global queue (stack/morestack_amd64.S). Costs nothing while nobody asks. The store may be
//    lost, because the M itself writes the word when it changes segments: who asks therefore asks again until served.
//  - By signal, for loops that call nothing. SIGURG interrupts the thread; if it is in Go code (between runtime.text
//    and runtime.etext) and holds no lock, the handler saves all its registers and continues in the scheduler (signal/async.c).
//
// The C runtime is never preempted between two of its lines. What runs in C is short, or parks by itself.

#include "sched_impl.h"
#include "../os/os.h"
#include "../signal/async.h"

enum { SIGURG_NUMBER = 23 };

void preemptone(p *pp) {
  m *mp = __atomic_load_n(&pp->m, __ATOMIC_ACQUIRE);
  if (mp == NULL || mp == tls_m()) return;
  g *gp = __atomic_load_n(&mp->curg, __ATOMIC_ACQUIRE);
  if (gp == NULL) return;
  // All this may be out of date by now. The worst outcome is that another goroutine gives way for nothing.
  gp->preempt = 1;
  __atomic_store_n(&mp->limit, (Uint)LIMIT_PREEMPT, __ATOMIC_SEQ_CST);
  // One signal at a time: the handler looks at the request when it comes.
  if (async_enabled && __atomic_exchange_n(&mp->signalled, 1, __ATOMIC_ACQ_REL) == 0) os_tgkill(mp->tid, SIGURG_NUMBER);
}

void preemptall(void) {
  for (int32_t i = 0; i < gomaxprocs; i++)
    if (__atomic_load_n(&allp[i]->status, __ATOMIC_ACQUIRE) == P_RUNNING) preemptone(allp[i]);
}
