// check.c -- GODEBUG=gccheckmark=1: is everything marked that is reachable?
//
// When a cycle has marked, and the world is stopped, no marked object may hold a pointer to an unmarked one, and no package variable
// either. That is true of objects that were scanned, and of those that were born black, whatever the program has stored in them since
// (barrier.c). So every object is looked at once, and a violation is the trace of a store without barrier or of a stack not read in
// time: the program stops with the address of the object and that of the word which leads to it.
#include "../panic/panic.h"
#include "gc_impl.h"

static void check_word(Uint at) {
  Uint p = *(Uint *)at, obj = findobject(p, NULL);
  if (obj == 0 || is_marked(obj)) return;
  print_str("runtime: the word at ");
  print_hex(at);
  print_str(" holds ");
  print_hex(p);
  print_str("\n");
  throw("gccheckmark: an object was not marked");
}

static void check_area(Uint lo, Uint hi, void *unused) {
  (void)unused;
  for (Uint p = lo; p < hi; p += 8) check_word(p);
}

static void check_object(Uint obj, Uint size) {
  for (Uint p = obj; p < obj + size; p += 8)
    if (heapbits_load(p) & 1) check_word(p);
}

void check_marks(void) {
  roots_variables(check_area);
  for (mspan *s = span_first(); s != NULL; s = span_next(s)) {
    if (s->state != SPAN_INUSE || s->noscan) continue;
    for (uint32_t i = 0; i < s->nelems; i++)
      if (span_isallocated(s, i) && s->mark[i / 64] >> i % 64 & 1) check_object(span_slotaddr(s, i), s->elemsize);
  }
}
