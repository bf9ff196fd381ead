// sysmon: a thread without a P that watches the others.  Every 20 us at first, up to every 10 ms when nothing happens:
//
//      a P in a system call for a whole tick, with work waiting   its P is handed to another M
//      a P that runs the same goroutine for 10 ms                 the goroutine is preempted
//      descriptors that nobody asked for in 10 ms                 who waits for those that are ready becomes runnable
//      two minutes without a collection                           one is started
//
// When all Ps are idle, or the world is stopped, it sleeps until a P finds work again (sysmon_wake).

#include "sched_impl.h"
#include "../gc/gc.h"
#include "../netpoll/netpoll.h"
#include "../os/os.h"

static const int64_t FORCE_PREEMPT_NS = 10 * 1000 * 1000, FORCE_GC_NS = 120ll * 1000 * 1000 * 1000;

void sysmon_wake(void) {
  uint32_t asleep = 1;
  // The cheap look first: this is on the way of every system call.
  if (__atomic_load_n(&sched.sysmonwait, __ATOMIC_RELAXED) == 0) return;
  if (__atomic_compare_exchange_n(&sched.sysmonwait, &asleep, 0, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) notewakeup(&sched.sysmonnote);
}

// A P whose goroutine is in the kernel. Leave it alone for one tick, and for up to 10 ms if nobody needs the P.
static bool retake_syscall(p *pp, int64_t now) {
  uint32_t tick = __atomic_load_n(&pp->syscalltick, __ATOMIC_RELAXED);
  if (pp->seen_syscalltick != tick) {
    pp->seen_syscalltick = tick;
    pp->seen_syscallwhen = now;
    return false;
  }
  bool others_look = __atomic_load_n(&sched.nmspinning, __ATOMIC_SEQ_CST) + __atomic_load_n(&sched.npidle, __ATOMIC_SEQ_CST) > 0;
  if (runqempty(pp) && others_look && pp->seen_syscallwhen + FORCE_PREEMPT_NS > now) return false;
  uint32_t status = P_SYSCALL;
  // Acquire pairs with the release in entersyscall: from here the P and its caches are ours.
  if (!__atomic_compare_exchange_n(&pp->status, &status, P_IDLE, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) return false;
  pp->syscalltick++;
  handoffp(pp);
  return true;
}

static bool retake(int64_t now) {
  bool any = false;
  for (int32_t i = 0; i < gomaxprocs; i++) {
    p *pp = allp[i];
    uint32_t status = __atomic_load_n(&pp->status, __ATOMIC_ACQUIRE);
    if (status != P_RUNNING && status != P_SYSCALL) continue;
    uint32_t tick = __atomic_load_n(&pp->schedtick, __ATOMIC_RELAXED);
    if (pp->seen_schedtick != tick) {
      pp->seen_schedtick = tick;
      pp->seen_schedwhen = now;
    } else if (pp->seen_schedwhen + FORCE_PREEMPT_NS <= now) {
      preemptone(pp);
      pp->seen_schedwhen = now;                                 // should the request get lost, it is made again a time slice later
    }
    if (status == P_SYSCALL && retake_syscall(pp, now)) any = true;
  }
  return any;
}

// With all Ps busy nobody looks for work, and nobody asks which descriptors are ready.
static void poll_if_old(int64_t now) {
  int64_t last = __atomic_load_n(&sched.lastpoll, __ATOMIC_RELAXED);
  bool awaited = __atomic_load_n(&sched.iowaiters, __ATOMIC_RELAXED) > 0;
  if (!awaited || __atomic_load_n(&sched.watcher, __ATOMIC_RELAXED) != NULL || last + FORCE_PREEMPT_NS > now) return;
  gqueue ready = netpoll_ops->poll(0);
  injectglist(&ready);
}

// Sleeps until there is something to watch. Returns true if it slept.
static bool deep_sleep(void) {
  lock(&sched.lock);
  bool idle = __atomic_load_n(&sched.gcwaiting, __ATOMIC_SEQ_CST) || __atomic_load_n(&sched.npidle, __ATOMIC_SEQ_CST) == gomaxprocs;
  if (idle) {
    noteclear(&sched.sysmonnote);
    __atomic_store_n(&sched.sysmonwait, 1, __ATOMIC_SEQ_CST);
  }
  unlock(&sched.lock);
  if (!idle) return false;
  if (!notetsleep(&sched.sysmonnote, FORCE_GC_NS / 2)) {
    // Timed out. If a waker was faster than this exchange, its notewakeup is on the way: wait for it, the note is used again.
    if (__atomic_exchange_n(&sched.sysmonwait, 0, __ATOMIC_ACQ_REL) == 0) notesleep(&sched.sysmonnote);
  }
  return true;
}

RUNS_ON_G0 void sysmon(void) {
  lock(&sched.lock);
  checkdead();
  unlock(&sched.lock);
  Int trace_ms = os_debugvar("schedtrace", 0), detail = os_debugvar("scheddetail", 0);
  int64_t last_trace = 0;
  uint32_t delay_us = 20;
  for (int idle_rounds = 0;;) {
    if (idle_rounds > 50 && delay_us < 10000) delay_us *= 2;
    if (delay_us > 10000) delay_us = 10000;
    os_usleep(delay_us);
    int64_t now = os_nanotime();
    if (trace_ms > 0 && now - last_trace >= trace_ms * 1000000) {
      last_trace = now;
      schedtrace(detail > 0);
    }
    if (trace_ms <= 0 && deep_sleep()) {
      idle_rounds = 0;
      delay_us = 20;
      now = os_nanotime();
    }
    poll_if_old(now);
    if (retake(now)) {
      idle_rounds = 0;
      delay_us = 20;
    } else {
      idle_rounds++;
    }
    gc_force_if_old(now);
  }
}
