// netpoll.h -- goroutines that wait for descriptors.
//
// Owns:    polldesc, one for each descriptor that can be waited for; the kernel's list of them (epoll).
// Calls:   os, sched, time (deadlines). Callers: goglue/poll.c for package internal/poll; the scheduler through netpoll_ops.
// Locks:   polldesc.lock; a P's timerlock inside of it.
#ifndef BURROW_NETPOLL_H
#define BURROW_NETPOLL_H

#include "../sched/sched_impl.h"

typedef struct polldesc polldesc;

// What a descriptor is waited for, and what came of it.
enum { POLL_READ, POLL_WRITE, POLL_MODES };
typedef enum { POLL_OK, POLL_CLOSING, POLL_TIMEOUT } pollresult;

// A descriptor that epoll knows; *errno_out is 0, or why the kernel refused (EPERM: files like this are always ready).
polldesc *polldesc_open(int fd, int *errno_out);
void polldesc_close(polldesc *pd);                     // nobody waits any more. Before fd is closed
// Around each attempt to read or write: reset, try, and if the kernel says EAGAIN, wait. One goroutine a mode at a time.
pollresult polldesc_reset(polldesc *pd, int mode);
pollresult polldesc_wait(polldesc *pd, int mode);
void polldesc_unblock(polldesc *pd);                   // from now on all is POLL_CLOSING; who waits is woken
// From `when` (monotonic clock) on, waiting in mode ends with POLL_TIMEOUT. 0: never; < 0: at once.
void polldesc_deadline(polldesc *pd, int mode, int64_t when);

// For the scheduler. NULL until the first descriptor is opened: a program that opens none does not contain this room.
typedef struct {
  gqueue (*poll)(int64_t wait_ns);                     // who may go on, linked by schedlink; waits for somebody to, < 0: for ever
  void (*wake)(void);                                  // the poll that waits, or the next one, returns
} netpollops;
extern const netpollops *netpoll_ops;

// ---- netpoll_epoll.c: the kernel's side
int  epoll_start(void);                                // once; 0 or -errno
int  epoll_add(int fd, void *tag);                     // reports every change of readiness (edge-triggered); 0 or -errno
void epoll_remove(int fd);
void epoll_wakeup(void);
enum { EPOLL_BATCH = 128 };
typedef struct { void *tag; bool ready[POLL_MODES]; } pollevent;
int  epoll_poll(pollevent *events, int64_t wait_ns);   // how many
void polldesc_ready(void *tag, int mode, gqueue *woken);

#endif
