// Condition variables' wait lists.  A waiter takes a ticket while it still holds the condition's lock, then releases that lock and comes
// to wait. Notifications count tickets: notify is the first ticket not yet notified, so a waiter whose ticket is below it need not park at all.
// The list holds parked goroutines in the order they came, which may differ from the order of tickets: notifyone searches for its ticket.

#include "sema.h"

typedef struct notifywaiter {
  struct notifywaiter *next;
  g *gp;
  uint32_t ticket;
} notifywaiter;

// Tickets wrap around: a is before b if the distance is less than half the range.
static bool before(uint32_t a, uint32_t b) { return (int32_t)(a - b) < 0; }

uint32_t notifylist_add(notifylist *l) { return __atomic_fetch_add(&l->wait, 1, __ATOMIC_SEQ_CST); }

void notifylist_wait(notifylist *l, uint32_t ticket) {
  lock(&l->lock);
  if (before(ticket, l->notify)) {
    unlock(&l->lock);
    return;
  }
  notifywaiter w = {.gp = tls_m()->curg, .ticket = ticket};
  if (l->tail == NULL) l->head = &w;
  else l->tail->next = &w;
  l->tail = &w;
  goparkunlock(&l->lock, WAIT_SYNC_COND);
}

void notifylist_notifyall(notifylist *l) {
  // Acquire side of add: everybody who took a ticket before us counts.
  if (__atomic_load_n(&l->wait, __ATOMIC_SEQ_CST) == __atomic_load_n(&l->notify, __ATOMIC_SEQ_CST)) return;
  lock(&l->lock);
  notifywaiter *w = l->head;
  l->head = l->tail = NULL;
  __atomic_store_n(&l->notify, __atomic_load_n(&l->wait, __ATOMIC_SEQ_CST), __ATOMIC_SEQ_CST);
  unlock(&l->lock);
  while (w != NULL) {
    notifywaiter *next = w->next;                               // w lies on the stack of the goroutine we wake
    goready(w->gp);
    w = next;
  }
}

void notifylist_notifyone(notifylist *l) {
  if (__atomic_load_n(&l->wait, __ATOMIC_SEQ_CST) == __atomic_load_n(&l->notify, __ATOMIC_SEQ_CST)) return;
  lock(&l->lock);
  uint32_t ticket = l->notify;
  if (ticket == __atomic_load_n(&l->wait, __ATOMIC_SEQ_CST)) {
    unlock(&l->lock);
    return;
  }
  __atomic_store_n(&l->notify, ticket + 1, __ATOMIC_SEQ_CST);
  notifywaiter *previous = NULL, *w = l->head;
  for (; w != NULL && w->ticket != ticket; w = w->next) previous = w;
  if (w != NULL) {
    if (previous == NULL) l->head = w->next;
    else previous->next = w->next;
    if (l->tail == w) l->tail = previous;
  }
  unlock(&l->lock);
  if (w != NULL) goready(w->gp);                                // not parked yet: it will see notify
}
