// sema.h -- what package sync parks goroutines with: semaphores and notification lists.
//
// Calls:   sched. Callers: goglue/sync.c.
// Locks:   one a bucket of the semaphore table, one a list.
#ifndef BURROW_SEMA_H
#define BURROW_SEMA_H

#include "../sched/sched_impl.h"

// A semaphore is any uint32. acquire waits until it is above 0 and takes one off; release adds one and wakes a waiter. Waiters are
// served in order of arrival; lifo: this one goes first. handoff: the woken goroutine gets the unit and runs at once.
void semacquire(uint32_t *addr, bool lifo, waitreason why);
void semrelease(uint32_t *addr, bool handoff);

// Package sync's notifyList. add takes a ticket, wait parks until the ticket was notified; notify goes in the order of tickets.
typedef struct {
  uint32_t wait;           // the next ticket; atomic, add needs no lock
  uint32_t notify;         // the next ticket to notify; written under lock, read without
  mutex lock;
  uint64_t pad;
  struct notifywaiter *head, *tail;
} notifylist;
_Static_assert(sizeof(notifylist) == 40, "as package sync declares it");

uint32_t notifylist_add(notifylist *l);
void notifylist_wait(notifylist *l, uint32_t ticket);
void notifylist_notifyall(notifylist *l);
void notifylist_notifyone(notifylist *l);

#endif
