// Defer.  A function that defers has a deferframe in its activation. The first deferproc links it to the goroutine's list
// of such frames, innermost first; each deferproc pushes a record onto the frame's own list. deferreturn, which compiled code
// calls on every way out, pops and calls the records, then unlinks the frame. A function that defers nothing pays nothing, and a
// frame that never came to its defer statement is never linked.
//
// A record is popped before its call, so that a panic in the call goes on with the records below it, and deferreturn, called again
// after a recovery, finds only what is left.
//
// Records come from a list of the M without locks. A record may be freed on another M than it was taken from: lists even out.

#include "panic_impl.h"
#include "../abi/entry.h"
#include "../heap/heap.h"
#include "../sched/sched_impl.h"

enum { REFILL = 64 };

static deferrecord *record_new(void) {
  m *mp = tls_m();
  if (mp->deferpool == NULL) {
    deferrecord *fresh = persistentalloc(REFILL * sizeof(deferrecord), 16);
    mp = tls_m();
    for (int i = 0; i < REFILL; i++) {
      fresh[i].link = mp->deferpool;
      mp->deferpool = &fresh[i];
    }
  }
  deferrecord *d = mp->deferpool;
  mp->deferpool = d->link;
  return d;
}

// Takes the last record off the frame and frees it; the caller calls what it returns.
static funcval *pop(deferframe *frame) {
  deferrecord *d = frame->defers;
  funcval *fn = d->fn;
  m *mp = tls_m();
  frame->defers = d->link;
  d->fn = NULL;
  d->link = mp->deferpool;
  mp->deferpool = d;
  return fn;
}

funcval *defer_pop(deferframe *frame) { return pop(frame); }

void rt_deferproc(void *f, void *fn) {
  deferframe *frame = f;
  if (!frame->linked) {
    g *gp = tls_m()->curg;
    frame->link = gp->deferframes;
    frame->linked = true;
    frame->depth = frame->link == NULL ? 1 : frame->link->depth + 1;
    gp->deferframes = frame;
  }
  deferrecord *d = record_new();
  d->fn = fn;
  d->link = frame->defers;
  frame->defers = d;
}

void rt_deferreturn(void *f) {
  deferframe *frame = f;
  if (!frame->linked) return;
  while (frame->defers != NULL) {
    funcval *fn = pop(frame);
    if (fn == NULL) rt_panicmem();
    calldefer(fn, NULL);
  }
  // calls may have moved us to another M, never to another goroutine
  tls_m()->curg->deferframes = frame->link;
  frame->linked = false;
}
