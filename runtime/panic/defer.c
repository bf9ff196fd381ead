// Defer.  A function that defers has a deferframe in its activation, and the goroutine a list of such frames, innermost first, in which a
// panic finds what is to be called. Most functions keep their frame themselves (compiler/irgen/defer.c): they link it, set a bit for each
// pending call, and on their way out make the calls and unlink it; only after a recovery they leave the rest to deferreturn.
//
// This file is for the others, whose defer statements are in loops. The first deferproc links the frame; each deferproc pushes a record onto the
// frame's own list. deferreturn, which compiled code calls on every way out, pops and calls the records, then unlinks the frame. A
// frame that never came to its defer statement is never linked. A loop over a function whose body defers links the frame before it
// calls that function (deferlink): the frames in between may have linked themselves when the body runs, and the list goes from the innermost outwards.
//
// A record is popped before its call, so that a panic in the call goes on with the records below it, and deferreturn, called again
// after a recovery, finds only what is left.
//
// The first record of a frame is in the frame itself. Others come from a list of the M, without locks.
// One may be freed on another M than it was taken from: lists even out. They are not in the heap: sched/scan.c shows their fn to the collector.

#include "panic_impl.h"
#include "../abi/entry.h"
#include "../heap/heap.h"
#include "../sched/sched_impl.h"

enum { REFILL = 64 };

static void __attribute__((noinline)) refill(m *mp) {
  deferrecord *fresh = persistentalloc(REFILL * sizeof(deferrecord), 16);
  for (int i = 0; i < REFILL; i++) {
    fresh[i].link = mp->deferpool;
    mp->deferpool = &fresh[i];
  }
}

static deferrecord *record_new(deferframe *frame) {
  if (!frame->first_used) {
    frame->first_used = true;
    return &frame->u.first;
  }
  m *mp = tls_m();
  if (mp->deferpool == NULL) refill(mp);
  deferrecord *d = mp->deferpool;
  mp->deferpool = d->link;
  return d;
}

static void record_free(deferframe *frame, deferrecord *d) {
  d->fn = NULL;
  if (d == &frame->u.first) {
    frame->first_used = false;
    return;
  }
  m *mp = tls_m();
  d->link = mp->deferpool;
  mp->deferpool = d;
}

bool defer_pending(const deferframe *frame) { return frame->pending != 0 || frame->defers != NULL; }

funcval *defer_pop(deferframe *frame) {
  if (frame->pending != 0) {
    int last = 31 - __builtin_clz(frame->pending);
    frame->pending ^= 1u << last;
    return frame->u.open[last];
  }
  deferrecord *d = frame->defers;
  funcval *fn = d->fn;
  frame->defers = d->link;
  record_free(frame, d);
  return fn;
}

static void link_frame(deferframe *frame) {
  g *gp = tls_m()->curg;
  frame->link = gp->deferframes;
  frame->linked = true;
  gp->deferframes = frame;
}

void rt_deferlink(void *f) {
  deferframe *frame = f;
  if (!frame->linked) link_frame(frame);
}

void rt_deferproc(void *f, void *fn) {
  deferframe *frame = f;
  rt_deferlink(frame);
  deferrecord *d = record_new(frame);
  d->fn = fn;
  d->link = frame->defers;
  frame->defers = d;
}

void rt_deferreturn(void *f) {
  deferframe *frame = f;
  if (!frame->linked) return;
  while (defer_pending(frame)) {
    funcval *fn = defer_pop(frame);
    if (fn == NULL) rt_panicmem();
    calldefer(fn, NULL);
  }
  // The calls may have moved us to another M, never to another goroutine.
  tls_m()->curg->deferframes = frame->link;
  frame->linked = false;
}
