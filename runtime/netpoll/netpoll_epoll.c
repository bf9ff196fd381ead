// epoll.  Descriptors are registered once, for both directions, edge-triggered: the kernel reports changes and forgets them. An event
// descriptor, registered like the others, wakes a poll that waits.

#include <linux/eventpoll.h>
#include <linux/errno.h>
#include <linux/time.h>
#include <asm/unistd_64.h>

#include "netpoll.h"
#include "../os/os.h"
#include "../panic/panic.h"

// As for epoll's descriptors.
enum { NR_EPOLL_PWAIT2 = 441, EFD_CLOEXEC = 02000000, EFD_NONBLOCK = 04000 };

static int epfd, wakefd;
static uint32_t woken;            // atomic: a wake-up is on the way
static bool no_pwait2;            // the kernel is older than 5.11: it waits whole milliseconds

static int control(int op, int fd, uint32_t events, void *tag) {
  struct epoll_event ev = {.events = events, .data = (uint64_t)(Uint)tag};
  return (int)os_syscall6(__NR_epoll_ctl, epfd, op, fd, (Int)&ev, 0, 0);
}

int epoll_start(void) {
  epfd = (int)os_syscall6(__NR_epoll_create1, EPOLL_CLOEXEC, 0, 0, 0, 0, 0);
  if (epfd < 0) return epfd;
  wakefd = (int)os_syscall6(__NR_eventfd2, 0, EFD_CLOEXEC | EFD_NONBLOCK, 0, 0, 0, 0);
  return wakefd < 0 ? wakefd : control(EPOLL_CTL_ADD, wakefd, EPOLLIN, &wakefd);
}

int epoll_add(int fd, void *tag) { return control(EPOLL_CTL_ADD, fd, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, tag); }

// Fails only if the program closed the descriptor behind our back, which removed it.
void epoll_remove(int fd) { control(EPOLL_CTL_DEL, fd, 0, NULL); }

void epoll_wakeup(void) {
  if (__atomic_exchange_n(&woken, 1, __ATOMIC_ACQ_REL) != 0) return;
  static const uint64_t one = 1;
  Int n = os_write(wakefd, &one, sizeof one);
  if (n != sizeof one && n != -EAGAIN) throw("netpoll: cannot wake a poll");
}

static Int wait(struct epoll_event *events, int64_t ns) {
  if (ns > 0 && !no_pwait2) {
    struct timespec ts = {ns / 1000000000, ns % 1000000000};
    Int n = os_syscall6(NR_EPOLL_PWAIT2, epfd, (Int)events, EPOLL_BATCH, (Int)&ts, 0, 8);
    if (n != -ENOSYS && n != -EPERM) return n;
    no_pwait2 = true;
  }
  Int ms = ns <= 0 ? ns : ns > 1000000000000000 ? 1000000000 : (ns + 999999) / 1000000;
  return os_syscall6(__NR_epoll_pwait, epfd, (Int)events, EPOLL_BATCH, ms < 0 ? -1 : ms, 0, 8);
}

int epoll_poll(pollevent *out, int64_t wait_ns) {
  struct epoll_event events[EPOLL_BATCH];
  Int n = wait(events, wait_ns);
  if (n == -EINTR) return 0;
  if (n < 0) {
    print_str("runtime: epoll_wait on fd ");
    print_int(epfd);
    print_str(" failed with ");
    print_int(-n);
    print_str("\n");
    throw("netpoll: epoll_wait failed");
  }
  int count = 0;
  for (Int i = 0; i < n; i++) {
    uint32_t bits = events[i].events;
    void *tag = (void *)(Uint)events[i].data;
    if (tag == &wakefd) {
      // Only a poll that waits takes the wake-up; it was meant for that one.
      uint64_t value;
      if (wait_ns == 0) continue;
      os_syscall6(__NR_read, wakefd, (Int)&value, sizeof value, 0, 0, 0);
      __atomic_store_n(&woken, 0, __ATOMIC_RELEASE);
      continue;
    }
    out[count].tag = tag;
    out[count].ready[POLL_READ] = (bits & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0;
    out[count++].ready[POLL_WRITE] = (bits & (EPOLLOUT | EPOLLHUP | EPOLLERR)) != 0;
  }
  return count;
}
