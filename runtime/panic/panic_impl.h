// panic_impl.h -- the records of defer and panic, for panic/ itself, the collector's stack scan and the signal room.
#ifndef BURROW_PANIC_IMPL_H
#define BURROW_PANIC_IMPL_H

#include "panic.h"
#include "../stack/stack.h"

struct g;
struct m;

// One panic, or Goexit, that is not finished. Lives on the stack of gopanic.
typedef struct panicrec {
  struct panicrec *link;        // the panic it happened in
  eface arg;
  deferframe *frame;            // whose deferred call it runs now
  Uint callerfp;                // who a function must be called by directly for its recover to count; 0: nobody yet
  codeplace origin;             // who called panic
  bool recovered;
  bool repanicked;              // recovered, then raised again with the same value
  bool goexit;
  String text;                  // what to print of arg, made by preprint
  Uint resume[JMPBUF_WORDS];    // goexit: back into its loop, if a recovery would jump past it
} panicrec;

// setjmp_amd64.S
void save_registers(Uint *jmpbuf) __attribute__((returns_twice));                  // as setjmp does, returns nothing twice
int  setjmp_internal(Uint *jmpbuf) __attribute__((returns_twice)) __asm__("runtime.setjmp");
void longjmp_internal(Uint *jmpbuf) __attribute__((noreturn));
void calldefer(funcval *fn, Uint *callerfp);     // calls fn; its own frame address goes to *callerfp (if not NULL) first

bool defer_pending(const deferframe *frame);
funcval *defer_pop(deferframe *frame);           // defer.c: takes the last deferred call off a frame that has one

// panic.c
extern const int gopanic_line, goexit_line;      // in runtime/panic/panic.c: what tracebacks show for all the frames of a panic's machinery
void gopanic_at(eface arg, codeplace origin) __attribute__((noreturn));

// Makes what is printed of the value of a panic that nobody recovered. At first it knows the runtime's own errors only. rt_gopanic, through which
// all other values come, puts one here that can print anything: a program without panics does not carry the code.
typedef __attribute__((swiftcall)) String (*panic_printer_fn)(const rtype *type, void *data);
extern panic_printer_fn panic_printer;
__attribute__((swiftcall)) String runtimeErrorText(const rtype *type, void *data) __asm__("runtime.runtimeErrorText");
void panic_goexit_from(codeplace origin) __attribute__((noreturn));                // runtime.Goexit: runs the deferred calls, ends the goroutine

// errors.c
void panic_signal(void) __attribute__((noreturn));                                 // the run-time error for the goroutine's sig, sigaddr...

// fatal.c
void fatal_wait(void);                                                             // sleeps for ever if another M is reporting the end
void fatal_panic(panicrec *p) __attribute__((noreturn));                           // nobody recovered p
// After the message on a signal; the goroutine was at at (0: none was). registers(arg) prints what the processor had.
void fatal_signal(codeplace at, void (*registers)(const void *arg), const void *arg) __attribute__((noreturn));
void fatal_stackoverflow(codeplace at) __attribute__((noreturn));                  // on g0; the goroutine's stack is at at

#endif
