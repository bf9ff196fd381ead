// Walking a stack.  All code has frame pointers, so a walk is: the return address above the saved rbp, then the saved rbp,
// until gostart. Three things stand in between:
//
//  - __morestack, where a function began a new segment: frame_caller looks through it.
//  - The machinery of a panic: under a deferred function lie calldefer and gopanic, under these the function that panicked. Each panicrec
//    knows both ends (callerfp, origin), so all that is replaced by one frame "panic", as Go shows it.
//  - A function that has been interrupted (a signal) before it pushed rbp: then one caller is missing. Nothing can be done with
//    frame pointers alone, and it happens only at the very first and last instructions of a function.
//
// The outermost frames are runtime.main, for the first goroutine, and runtime.goexit.
//
// The walk trusts nothing: fp must lie in a segment of the goroutine (or g0's stack) and pc in the program's text.

#include "../abi/entry.h"
#include "../os/os.h"
#include "../panic/panic_impl.h"
#include "../rt0/rt0.h"
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

static bool frame_is_outermost(const frameiter *it) {
  frameiter next = *it;
  return on_stack(&next) && frame_caller(it->fp).pc == (Uint)gostart_return;
}

static bool in_panic_machinery(frameiter *it) {
  for (struct panicrec *p = it->panics; p != NULL; p = p->link) {
    if (p->callerfp == 0 || p->callerfp != it->fp) continue;
    // p->callerfp is calldefer's frame or that of a thunk it called; either way what follows belongs to p.
    it->panics = p;
    it->kind = p->goexit ? FRAME_GOEXIT : FRAME_PANIC;
    return true;
  }
  return false;
}

void frame_next(frameiter *it) {
  it->exact = false;
  switch (it->kind) {
  case FRAME_TOP:
    end(it);
    return;
  case FRAME_MAIN:
    it->kind = FRAME_TOP;
    return;
  case FRAME_PANIC:
  case FRAME_GOEXIT: {                                          // go on where it was raised
    codeplace origin = it->panics->origin;
    it->panics = it->panics->link;
    it->kind = FRAME_CODE;
    it->pc = origin.pc;
    it->fp = origin.fp;
    return;
  }
  case FRAME_CODE: break;
  }
  if (!on_stack(it)) {                                          // 0 is not, either
    end(it);
    return;
  }
  codeplace caller = frame_caller(it->fp);
  if (!in_text(caller.pc)) {
    end(it);
    return;
  }
  it->pc = caller.pc;
  it->fp = caller.fp;
  if (caller.pc == (Uint)gostart_return) {
    it->kind = FRAME_TOP;
  } else if (it->gp == maing && !in_gotext(caller.pc) && frame_is_outermost(it)) {
    it->kind = FRAME_MAIN;
  } else {
    in_panic_machinery(it);
  }
}

Uint frame_pc(const frameiter *it) {
  switch (it->kind) {
  case FRAME_PANIC:  return (Uint)gopanic_at + 1;
  case FRAME_GOEXIT: return (Uint)panic_goexit_from + 1;
  case FRAME_MAIN:   return (Uint)runtime_main + 1;
  case FRAME_TOP:    return (Uint)gostart + 1;
  case FRAME_CODE:   break;
  }
  return it->pc;
}

static bool has_suffix(const char *s, const char *suffix) {
  Int n = os_strlen(s), m = os_strlen(suffix);
  return n >= m && os_streq(s + n - m, suffix);
}

bool wrapper_name(const char *name) {
  if (has_suffix(name, "-fm")) return true;
  const char *dot = name;                                       // after the last dot
  for (const char *s = name; *s != 0; s++)
    if (*s == '.') dot = s + 1;
  const char *const made[] = {"deferwrap", "gowrap"};
  for (int i = 0; i < 2; i++) {
    const char *s = dot, *t = made[i];
    while (*t != 0 && *s == *t) s++, t++;
    if (*t == 0) return true;
  }
  return false;
}

// Programs see their own calls, not the runtime's C, and no functions that they did not write.
static bool visible(const frameiter *it) {
  srcplace at;
  if (it->kind != FRAME_CODE) return true;
  if (!in_gotext(it->pc)) return false;
  return !pcln_lookup(it->pc - 1, 0, &at) || at.name != at.outer || !wrapper_name(at.name);
}

Int callers(codeplace at, Int skip, Uint *pcs, Int n) {
  frameiter it;
  Int stored = 0;
  for (frame_begin(&it, tls_m()->curg, at, false); frame_valid(&it) && stored < n; frame_next(&it)) {
    if (!visible(&it)) continue;
    if (skip > 0) skip--;
    else pcs[stored++] = frame_pc(&it);
  }
  return stored;
}
