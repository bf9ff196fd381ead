// traceback.h -- who called whom: symbol lookup, frame walking, tracebacks in Go's form.
//
// Owns:    the reading of the pc table (abi/pclntab.h), GOTRACEBACK.
// Calls:   os, print, sched's structs. Callers: panic (fatal), goglue (runtime.Callers, Stack), signal (SIGQUIT).
// Stacks:  any; nothing is allocated.
#ifndef BURROW_TRACEBACK_H
#define BURROW_TRACEBACK_H

#include "../sched/sched_impl.h"
#include "../stack/stack.h"

// ---- pclntab.c: from pc to source ------------------------------------------------------------------------------
typedef struct {
  const char *name, *file;     // NUL-terminated; file may be ""
  uint32_t line;
  Uint entry;                  // of the machine function, for "+0x1d" and FuncForPC
  const char *outer;           // name of the machine function
  uint32_t startline;          // where name is declared; 0 if unknown
} srcplace;

// What the instruction at pc belongs to: depth 0 is the innermost (perhaps inlined) function, 1 the one it was inlined into...
// False if there is no table, no function there, or no such depth. For a return address pass pc - 1.
bool pcln_lookup(Uint pc, int depth, srcplace *out);

// ---- unwind.c: frames ------------------------------------------------------------------------------------------
// A walk over machine frames, innermost first. exact: pc is an instruction that was interrupted, not a return address.
typedef struct {
  Uint pc, fp;
  bool exact;
  // What the frame is: code of a function (of which only Go's has a name); all frames of a panic's machinery in one; the outermost.
  enum { FRAME_CODE, FRAME_PANIC, FRAME_GOEXIT, FRAME_MAIN, FRAME_TOP } kind;
  g *gp;                       // whose stack it is
  Uint lo, hi;                 // the piece of stack that fp was found in
  struct panicrec *panics;     // those still to be met on the way out
} frameiter;

void frame_begin(frameiter *it, g *gp, codeplace at, bool exact);
bool frame_valid(const frameiter *it);         // false: the walk is over
void frame_next(frameiter *it);
codeplace traceback_start(g *gp);              // where a goroutine that does not run has stopped
Uint frame_pc(const frameiter *it);            // as a return address; for a frame that is not code one byte into the C function it stands for
Int  callers(codeplace at, Int skip, Uint *pcs, Int n);   // frame_pc of what a Go program would see; skips skip of them
bool wrapper_name(const char *name);           // of a function that the compiler made: "main.T.M-fm", "main.main.deferwrap1"
bool in_gotext(Uint pc);                       // is it Go code, and not the runtime's C?

// ---- traceback.c: text -----------------------------------------------------------------------------------------
typedef struct {
  enum { TRACE_NONE, TRACE_USER, TRACE_SYSTEM } frames;  // whose frames
  bool all;                    // all goroutines
  bool crash;                  // end by SIGABRT instead of exit
} tracelevel;

const char *waitreason_text(waitreason why);
void traceback_init(void);                     // GOTRACEBACK
void traceback_setlevel(String level);         // runtime/debug.SetTraceback: not below what GOTRACEBACK says
tracelevel traceback_level(void);
void traceback_goroutine(g *gp, codeplace at, bool exact, tracelevel level);   // "goroutine 1 [running]:" and frames
void traceback_others(g *except, tracelevel level);      // all but one, each after an empty line

#endif
