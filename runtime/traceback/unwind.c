// Walking a stack.  All code has frame pointers, so a walk is: the return address above the saved rbp, then the saved rbp,
// until gostart. Three things stand in between:
//
//  - __morestack, where a function began a new segment: frame_caller looks through it.
//  - The machinery of a panic: under a deferred function lie calldefer and gopanic, under these the function that panicked. Each panicrec
//    knows both ends (callerfp, origin), so all that is replaced by one frame "panic", as Go shows it.
//  - A function that has been interrupted (a signal) before it pushed rbp: then one caller is missing. Nothing can be done with
//    frame pointers alone, and it happens only at the very first and last instructions of a function.
//
// The walk trusts nothing: fp must lie in a segment of the goroutine (or g0's stack) and pc in the program's text.

#include "../panic/panic_impl.h"
#include "../signal/async.h"
#include "traceback.h"

extern const char image_text[] __asm__("runtime.image_text"), image_etext[] __asm__("runtime.image_etext");

extern const char gotext[] __asm__("runtime.text"), goetext[] __asm__("runtime.etext");

bool in_gotext(Uint pc) { return pc >= (Uint)gotext && pc < (Uint)goetext; }
static bool in_text(Uint pc) { return pc >= (Uint)image_text && pc < (Uint)image_etext; }

// Is [fp, fp + 16) on a stack that the goroutine or its M uses? Most frames lie in the same segment as the one before.
static bool on_stack(frameiter *it) {
  Uint fp = it->fp;
  if ((fp & 7) != 0) return false;
  if (fp > it->lo && fp <= it->hi - 16) return true;
  for (seg *s = it->gp->stack; s != NULL; s = s->next) {
    it->lo = (Uint)s;
    it->hi = it->lo + s->size;
    if (fp > it->lo && fp <= it->hi - 16) return true;
  }
  m *mp = tls_m();
  it->lo = mp->g0lo;
  it->hi = mp->g0hi;
  return fp >= it->lo && fp <= it->hi - 16;
}

codeplace traceback_start(g *gp) {
  if (gp->async != NULL) return async_place(gp->async);
  const switchframe *frame = (const switchframe *)gp->sp;
  return (codeplace){frame->pc, frame->rbp};
}

// The panics on gp's list whose machinery lies inside of at: those newer than the one that at belongs to have been unwound.
void frame_begin(frameiter *it, g *gp, codeplace at, bool exact) {
  *it = (frameiter){.pc = at.pc, .fp = at.fp, .exact = exact, .gp = gp, .hi = 16, .panics = gp->panic};
  // A walk that begins at a panic's origin is outside of that panic.
  while (it->panics != NULL && it->panics->origin.fp == at.fp && it->panics->origin.pc == at.pc) it->panics = it->panics->link;
}

bool frame_valid(const frameiter *it) { return it->pc != 0; }
static void end(frameiter *it)        { it->pc = 0; }

void frame_next(frameiter *it) {
  if (it->kind != FRAME_CODE) {                                 // the stand-in for a panic: go on where it was raised
    codeplace origin = it->panics->origin;
    it->panics = it->panics->link;
    it->kind = FRAME_CODE;
    it->pc = origin.pc;
    it->fp = origin.fp;
    return;
  }
  it->exact = false;
  if (!on_stack(it)) {                              // 0 is not, either
    end(it);
    return;
  }
  codeplace caller = frame_caller(it->fp);
  if (caller.pc == (Uint)gostart_return || !in_text(caller.pc)) {
    end(it);
    return;
  }
  it->pc = caller.pc;
  it->fp = caller.fp;
  for (struct panicrec *p = it->panics; p != NULL; p = p->link) {
    if (p->callerfp == 0 || p->callerfp != it->fp) continue;
    // p->callerfp is calldefer's frame or that of a thunk it called; either way what follows belongs to p.
    it->panics = p;
    it->kind = p->goexit ? FRAME_GOEXIT : FRAME_PANIC;
    return;
  }
}

Int callers(codeplace at, Int skip, Uint *pcs, Int n) {
  frameiter it;
  Int stored = 0;
  for (frame_begin(&it, tls_m()->curg, at, false); frame_valid(&it) && stored < n; frame_next(&it)) {
    if (it.kind != FRAME_CODE || !in_gotext(it.pc)) continue;   // programs see their own calls, not the runtime's C
    if (skip > 0) skip--;
    else pcs[stored++] = it.pc;
  }
  return stored;
}
