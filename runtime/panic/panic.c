// Panics.  gopanic runs the pending deferred calls of the goroutine, innermost frame first, on top of the stack that panicked, so
// that a traceback shows where it came from. If a call recovers, control goes to the frame that deferred it: longjmp through
// the frame's jump buffer, where compiled code calls deferreturn for the rest and returns the results that are in the frame. If none does, the program
// dies with a message (fatal.c). Goexit is a panic that nobody can recover and that ends the goroutine instead of the program.
//
// recover() counts only in a function that the machinery here called directly. Each panicrec keeps in callerfp the address of the
// one frame whose callees qualify: calldefer's, while a deferred call runs. gorecover gets the frame address of the function that
// says recover() and compares its caller's frame with callerfp (looking through __morestack). A thunk that the compiler put
// between defer and the function, and a method wrapper, pass the privilege on: they call deferthunk or wrapperadjust with their own frame, and
// if they have the privilege, it moves to them. So does reflect between a method as a func value and the method.
//
// Panics nest: a deferred call may panic while an earlier panic waits below it on the stack. The goroutine's list has the newest first.
// A recovery to frame F throws away all the stack above F, and with it those older panics that run a deferred call of F or of a frame outside
// F. Stack addresses cannot tell which these are, because segments lie anywhere; the links of deferframes, which lead outwards, can: exactly the
// panics from whose frame a way leads to F are inside. If a Goexit is among
// them, its loop goes on instead: Goexit cannot be undone.

#include "../abi/entry.h"
#include "../sched/sched_impl.h"
#include "panic_impl.h"

#define GOCALL __attribute__((swiftcall))
GOCALL eface panicNilError_new(void) __asm__("runtime.panicNilError_new");
GOCALL String printpanicval(const rtype *type, void *data) __asm__("runtime.printpanicval");

// Is inner the frame outer, or one further in? Links of frames that were taken off the list still lead outwards.
static bool frame_is_in(const deferframe *inner, const deferframe *outer) {
  while (inner != NULL && inner != outer) inner = inner->link;
  return inner == outer;
}

static __attribute__((noreturn)) void recover_to(g *gp, panicrec *p, deferframe *frame) {
  panicrec *q = p->link;
  for (; q != NULL && frame_is_in(q->frame, frame); q = q->link) {
    if (!q->goexit) continue;
    gp->panic = q;
    longjmp_internal(q->resume);
  }
  gp->panic = q;
  if (q == NULL) gp->sig = 0;
  longjmp_internal(frame->jmpbuf);
}

// Runs all pending deferred calls of the goroutine on behalf of p. Returns if none of them recovered it.
static void run_defers(g *gp, panicrec *p) {
  for (deferframe *frame; (frame = gp->deferframes) != NULL;) {
    p->frame = frame;
    while (defer_pending(frame)) {
      funcval *fn = defer_pop(frame);
      if (fn == NULL) rt_panicmem();
      calldefer(fn, &p->callerfp);
      p->callerfp = 0;
      if (p->recovered) recover_to(gp, p, frame);
    }
    gp->deferframes = frame->link;
    frame->linked = false;
  }
}

void gopanic_at(eface arg, codeplace origin) {
  m *mp = tls_m();
  g *gp = mp->curg;
  if (mp->g != gp) throw("panic on system stack");
  if (mp->locks != 0) throw("panic holding locks");
  if (gp->panicking) fatal("panic while printing panic value");
  panicrec p = {.link = gp->panic, .arg = arg, .origin = origin};
  panicrec *outer = p.link;
  if (outer != NULL && outer->recovered && outer->arg.type == arg.type && outer->arg.data == arg.data) outer->repanicked = true;
  gp->panic = &p;
  run_defers(gp, &p);
  fatal_panic(&p);
}

const int gopanic_line = __LINE__ + 1;
void rt_gopanic(void *type, void *data) {
  __atomic_store_n(&panic_printer, printpanicval, __ATOMIC_RELAXED);
  gopanic_at(type != NULL ? (eface){type, data} : panicNilError_new(), frame_caller((Uint)__builtin_frame_address(0)));
}

const int goexit_line = __LINE__ + 1;
void panic_goexit_from(codeplace origin) {
  g *gp = tls_m()->curg;
  panicrec p = {.link = gp->panic, .goexit = true, .origin = origin};
  gp->panic = &p;
  setjmp_internal(p.resume);
  p.callerfp = 0;
  run_defers(tls_m()->curg, &p);
  mcall(goexit_m);
  __builtin_unreachable();
}

// ---- recover -------------------------------------------------------------------------------------------------

Uint *recovery_right(Uint fp) {
  panicrec *p = tls_m()->curg->panic;
  return p != NULL && p->callerfp != 0 && frame_caller(fp).fp == p->callerfp ? &p->callerfp : NULL;
}

PtrPtr rt_gorecover(void *fp) {
  panicrec *p = tls_m()->curg->panic;
  if (p == NULL || p->goexit || p->recovered || recovery_right((Uint)fp) == NULL) return (PtrPtr){NULL, NULL};
  p->recovered = true;
  return (PtrPtr){(void *)p->arg.type, p->arg.data};
}

void rt_deferthunk(void *fp) {
  Uint *right = recovery_right((Uint)fp);
  if (right != NULL) *right = (Uint)fp;
}

void rt_wrapperadjust(void *fp) { rt_deferthunk(fp); }
