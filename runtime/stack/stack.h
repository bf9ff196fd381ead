// stack.h -- goroutine stacks: chains of segments that grow on demand.
//
// Owns:    the segment's layout, the pools of free segments, __morestack.
// Calls:   os (memory), sched (locks, the current M), panic (stack overflow).
// Callers: sched makes and frees stacks; every compiled function's prologue comes to __morestack.
#ifndef BURROW_STACK_H
#define BURROW_STACK_H

#include "../abi/layout.h"

// The head of a segment, at its lowest address; the stack grows down towards it. Offsets: sched/offsets.h.
typedef struct seg {
  struct seg *prev;        // the segment that called into this one; NULL for a goroutine's first
  struct seg *next;        // the segment after this one: in use, or kept for the next call that does not fit
  Uint limit;              // a prologue whose frame would reach below goes to __morestack
  Uint top;                // where rsp starts, 16-byte aligned
  Uint usable;             // bytes of frame and stack arguments that surely fit
  Uint leftsp;             // rsp in prev when it called into this segment: prev is in use from there up
  Uint size;               // bytes, a power of two, this head included
  Uint class;              // index of its pool
} seg;

enum {
  STACK_MIN   = 2048,                 // a goroutine's first segment
  STACK_CAP   = 64 << 20,             // segments double up to this size
  // Below the limit: a frame under 256 bytes that its prologue did not check (256 + 8 for the call), assembly without a check of its own
  // (syscall_blocking needs 128), __morestack's own saves (224).
  STACK_SLACK = 640,
};
extern Uint stack_max;                // bytes of one goroutine's stack; beyond it the program has run away. Atomic: debug.SetMaxStack

seg *stack_new(void);                 // a first segment. Any stack; takes a lock
void stack_trim(seg *s);              // frees all segments after s; none of them may be in use
void stack_shrink(seg *s);            // likewise, but keeps one small segment for the next call that does not fit
uint64_t stack_inuse(void);           // bytes in segments that some goroutine owns
uint64_t stack_sys(void);             // bytes obtained from the kernel for stacks

// Frames.  A frame address is the value of rbp in a function that has pushed its caller's rbp. frame_caller gives the
// place that called the function with frame fp: the return address, and the frame of the function it lies in. It looks
// through __morestack, whose frame stands between callee and caller where the callee began a new segment.
extern const char morestack_return[];  // the label after the call in __morestack
typedef struct { Uint pc, fp; } codeplace;
static inline codeplace frame_caller(Uint fp) {
  const Uint *f = (const Uint *)fp;
  if (f[1] == (Uint)morestack_return) {
    f = (const Uint *)f[0];            // [0] rbp of the caller, [1] the callee's prologue, [2] the true return address
    return (codeplace){f[2], f[0]};
  }
  return (codeplace){f[1], f[0]};
}

#endif
