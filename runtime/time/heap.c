#include "heap.h"
#include "../os/os.h"
#include "../panic/panic.h"

enum { FANOUT = 4, FIRST_CAP = 4096 / sizeof(timerslot) };

static void put(timerheap *h, Int i, timerslot s) {
  h->slots[i] = s;
  s.t->index = i;
}

// s belongs at i or above.
static void up(timerheap *h, Int i, timerslot s) {
  while (i > 0) {
    Int parent = (i - 1) / FANOUT;
    if (h->slots[parent].when <= s.when) break;
    put(h, i, h->slots[parent]);
    i = parent;
  }
  put(h, i, s);
}

// s belongs at i or below.
static void down(timerheap *h, Int i, timerslot s) {
  for (;;) {
    Int first = i * FANOUT + 1, least = -1;
    int64_t when = s.when;
    for (Int child = first; child < first + FANOUT && child < h->n; child++) {
      if (h->slots[child].when < when) {
        when = h->slots[child].when;
        least = child;
      }
    }
    if (least < 0) break;
    put(h, i, h->slots[least]);
    i = least;
  }
  put(h, i, s);
}

static void grow(timerheap *h) {
  Int cap = h->cap == 0 ? FIRST_CAP : h->cap * 2;
  timerslot *slots = os_alloc((Uint)cap * sizeof(timerslot));
  if (slots == NULL) throw("out of memory (timers)");
  for (Int i = 0; i < h->n; i++) slots[i] = h->slots[i];
  if (h->cap > 0) os_free(h->slots, (Uint)h->cap * sizeof(timerslot));
  h->slots = slots;
  h->cap = cap;
}

void timerheap_push(timerheap *h, timer *t) {
  if (h->n == h->cap) grow(h);
  up(h, h->n++, (timerslot){t->when, t});
}

void timerheap_remove(timerheap *h, timer *t) {
  Int i = t->index;
  timerslot last = h->slots[--h->n];
  h->slots[h->n].t = NULL;                                      // the collector shall not see it here any more
  t->index = -1;
  if (i == h->n) return;
  if (i > 0 && last.when < h->slots[(i - 1) / FANOUT].when) up(h, i, last);
  else down(h, i, last);
}

timer *timerheap_min(const timerheap *h) { return h->n == 0 ? NULL : h->slots[0].t; }

bool timerheap_check(const timerheap *h) {
  for (Int i = 0; i < h->n; i++) {
    if (h->slots[i].t->index != i || h->slots[i].when != h->slots[i].t->when) return false;
    if (i > 0 && h->slots[(i - 1) / FANOUT].when > h->slots[i].when) return false;
  }
  return true;
}
