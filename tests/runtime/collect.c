// The collector at work while goroutines run, park, recurse and are preempted: nothing that is reachable is lost.
#include "go.h"
#include "../../runtime/gc/gc.h"
#include "../../runtime/heap/heap.h"
#include "../../runtime/sync/sema.h"
#include "../../runtime/time/timer.h"

typedef struct node { struct node *next; Int value; Int pad[2]; } node;
static const uint8_t node_pointers[] = {1};
static const rtype node_type = {.size = sizeof(node), .ptrdata = 8, .align = 8, .fieldalign = 8, .kind = KIND_STRUCT, .gcdata = node_pointers};

static uint32_t finished;

GOFUNC static node *list(Int n, Int first) {
  node *head = NULL;
  for (Int i = n; i-- > 0;) {
    node *p = rt_newobject((void *)&node_type);
    p->value = first + i;
    p->next = head;
    head = p;
  }
  return head;
}

GOFUNC static bool check(node *p, Int n, Int first) {
  for (Int i = 0; i < n; i++, p = p->next)
    if (p == NULL || p->value != first + i) return false;
  return p == NULL;
}

// A list held only by the frames of a recursion, over many segments.
GOFUNC static Int recurse(Int n) {
  node *mine = list(3, n);
  Int below = n == 0 ? 0 : recurse(n - 1);
  return below + check(mine, 3, n);
}

GOFUNC static void worker(closure *c) {
  Int id = (Int)c->captured[0];
  node *kept = list(1000, id);
  for (int round = 0; round < 20; round++) {
    node *garbage = list(500, round);
    if (!check(garbage, 500, round)) println("a fresh list is broken");
    if (round % 5 == id % 5) timer_sleep(1000000);
    if (round % 7 == 0) gosched();
    if (recurse(100) != 101) println("a list on a deep stack is broken");
  }
  if (!check(kept, 1000, id)) println("a kept list is broken");
  semrelease(&finished, false);
}

// Holds its list in registers in a loop without calls; only a signal stops it.
static volatile bool stop;
GOFUNC static void spinner(void) {
  node *kept = list(100, 7);
  Int sum = 0;
  while (!stop)
    for (node *p = kept; p != NULL; p = p->next) sum += p->value;
  if (!check(kept, 100, 7) || sum == 0) println("the spinner's list is broken");
  semrelease(&finished, false);
}

GOFUNC static void on_timer(closure *c) {
  if (!check((node *)c->captured[0], 10, 3)) println("what a timer's function captured is broken");
  semrelease(&finished, false);
}

// A func value in the heap, known to nobody but the timer, with a list known to nobody but it.
static funcval *captures_list(void) {
  static const uint8_t pointers[] = {1 << 2};
  static const rtype type = {.size = sizeof(closure), .ptrdata = 3 * sizeof(void *), .align = 8, .fieldalign = 8, .kind = KIND_STRUCT, .gcdata = pointers};
  closure *c = mallocgc(sizeof(closure), &type, true);
  *c = *CLOSURE(on_timer);
  c->captured[0] = (Uint)list(10, 3);
  return (funcval *)c;
}

GOFUNC void main_main(void) {
  go(CLOSURE(spinner));
  for (Int i = 0; i < 50; i++) go(CLOSURE(worker, (Uint)i));
  for (int i = 0; i < 10; i++) functimer_new(os_nanotime() + (i + 1) * 3000000, captures_list());
  for (int i = 0; i < 20; i++) {
    gc_collect();
    timer_sleep(2000000);
  }
  for (int i = 0; i < 60; i++) semacquire(&finished, false, WAIT_SEMACQUIRE);
  stop = true;
  semacquire(&finished, false, WAIT_SEMACQUIRE);
  println("done");
}
