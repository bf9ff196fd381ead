// What a scheduler without work does about the future.  Goroutines become runnable by themselves when timers are due and when descriptors
// are ready. Who looks for work runs the due timers of its P and asks the kernel for ready descriptors on the way, without waiting.
// When there is nothing to do, one M, the watcher, sleeps not for ever but until the first timer of all or until a descriptor is ready:
// on watchernote, or in netpoll once there are descriptors. The other idle Ms need not know. Who sets an earlier timer wakes the watcher
// (timers_added); sysmon asks for descriptors if everybody has been too busy to.

#include "sched_impl.h"
#include "../netpoll/netpoll.h"
#include "../os/os.h"

bool io_awaited(void) { return __atomic_load_n(&sched.iowaiters, __ATOMIC_SEQ_CST) > 0; }

int64_t timers_next(void) {
  int64_t next = 0;
  for (int32_t i = 0; i < gomaxprocs; i++) {
    int64_t when = __atomic_load_n(&allp[i]->timernext, __ATOMIC_SEQ_CST);
    if (when != 0 && (next == 0 || when < next)) next = when;
  }
  return next;
}

void run_timers(p *pp) {
  int64_t next = __atomic_load_n(&pp->timernext, __ATOMIC_SEQ_CST);
  if (next == 0) return;
  int64_t now = os_nanotime();
  if (now >= next) timer_ops->run(pp, now);
}

void injectglist(gqueue *list) {
  if (list->head == NULL) return;
  m *mp = tls_m();
  acquirem();
  for (g *gp; (gp = gqueue_pop(list)) != NULL;) {
    setgstatus(gp, G_RUNNABLE);
    if (mp->p != NULL) {
      runqput(mp->p, gp, false);
    } else {
      lock(&sched.lock);
      globrunqput(gp);
      unlock(&sched.lock);
    }
    wakep();
  }
  releasem();
}

void poll_now(void) {
  if (!io_awaited() || __atomic_load_n(&sched.watcher, __ATOMIC_RELAXED) != NULL) return;
  gqueue ready = netpoll_ops->poll(0);
  injectglist(&ready);
}

// Sleeps until the time, or watcher_wake. Adds to *ready who waited for descriptors that are ready.
static void watch(int64_t until, gqueue *ready) {
  int64_t wait = until == 0 ? -1 : until - os_nanotime();
  if (until != 0 && wait <= 0) wait = 0;
  if (sched.watcher_polls) *ready = netpoll_ops->poll(wait);
  else if (wait != 0) notetsleep(&sched.watchernote, wait);
}

// The M has no P and found nothing. On return it has one, from startm or, spinning, one that was idle.
void sleep_idle(m *mp) {
  m *nobody = NULL;
  if ((timers_next() == 0 && !io_awaited()) ||
      !__atomic_compare_exchange_n(&sched.watcher, &nobody, mp, false, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED)) {
    stopm();
    return;
  }
  gqueue ready = {NULL, NULL};
  noteclear(&sched.watchernote);
  sched.watcher_polls = netpoll_ops != NULL;                    // read again below: it may have begun between
  // timers_added reads watcher_until after it changed a first timer; we read the timers again after we stored it.
  int64_t until = timers_next();
  __atomic_store_n(&sched.watcher_until, until == 0 ? INT64_MAX : until, __ATOMIC_SEQ_CST);
  int64_t again = timers_next();
  if (again == until && (until != 0 || io_awaited()) && sched.watcher_polls == (netpoll_ops != NULL)) watch(until, &ready);
  __atomic_store_n(&sched.watcher_until, 0, __ATOMIC_SEQ_CST);
  __atomic_store_n(&sched.watcher, NULL, __ATOMIC_SEQ_CST);
  lock(&sched.lock);
  p *pp = __atomic_load_n(&sched.gcwaiting, __ATOMIC_SEQ_CST) ? NULL : pidleget();
  unlock(&sched.lock);
  if (pp == NULL) {
    injectglist(&ready);
    stopm();
    return;
  }
  acquirep(pp);
  become_spinning(mp);
  injectglist(&ready);
}

void watcher_wake(void) {
  int64_t until = __atomic_load_n(&sched.watcher_until, __ATOMIC_SEQ_CST);
  // One waker is enough: who swaps until for 0. Not notewakeup, which takes a second wake-up for a fault: a late waker may
  // meet the next M that watches, and wakes it for nothing. Release pairs with the acquire in notetsleep.
  if (until == 0 || !__atomic_compare_exchange_n(&sched.watcher_until, &until, 0, false, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED)) return;
  if (sched.watcher_polls) {
    netpoll_ops->wake();
  } else {
    __atomic_store_n(&sched.watchernote.key, 1, __ATOMIC_RELEASE);
    os_futexwakeup(&sched.watchernote.key, 1);
  }
}

// If the watcher sleeps for a later timer it must know; if nobody watches, somebody shall.
void timers_added(int64_t when) {
  int64_t until = __atomic_load_n(&sched.watcher_until, __ATOMIC_SEQ_CST);
  if (until > when) watcher_wake();
  else if (until == 0 && __atomic_load_n(&sched.npidle, __ATOMIC_SEQ_CST) != 0) wakep();
}
