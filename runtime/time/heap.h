// heap.h -- a priority queue of timers: the earliest first, any of them removable.
//
// A heap with four children a node in one array: half as deep as a binary one, and the four keys compared are in one
// cache line. Each timer knows its index, so that stopping one does not search. The array grows by doubling and never shrinks.
// Not locked: timer.c does that. The array's memory comes from the kernel, so that it works on g0; the collector gets it through timers_scan.
#ifndef BURROW_TIME_HEAP_H
#define BURROW_TIME_HEAP_H

#include "timer.h"

typedef struct { int64_t when; timer *t; } timerslot;
typedef struct { timerslot *slots; Int n, cap; } timerheap;

void   timerheap_push(timerheap *h, timer *t);        // at t->when; t->index is set
void   timerheap_remove(timerheap *h, timer *t);      // t->index becomes -1
timer *timerheap_min(const timerheap *h);             // NULL if empty
bool   timerheap_check(const timerheap *h);           // the invariant, for tests

#endif
