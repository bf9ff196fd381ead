// go.h -- for C programs that play compiled Go: what irgen would emit, written by hand.
//
// A "Go function" here is a swiftcc C function in a section .go.text.*, compiled with split stacks and frame pointers, so that it lies
// between runtime.text and runtime.etext, grows its stack and can be preempted like compiled Go. A program defines main_main (the
// Go function main.main); go.c adds the module table and stand-ins for package runtime's constructors of errors.
#ifndef TEST_GO_H
#define TEST_GO_H

#include "../../runtime/abi/entry.h"
#include "../../runtime/os/os.h"
#include "../../runtime/panic/panic.h"
#include "../../runtime/sched/sched.h"

#define STRINGIFY2(x) #x
#define STRINGIFY(x)  STRINGIFY2(x)
#define GOFUNC        __attribute__((swiftcall, noinline, section(".go.text." STRINGIFY(__COUNTER__))))

typedef __attribute__((swiftcall)) void gofunc(void);

// A func value with captured words: CLOSURE(fn, captures...). C cannot name the nest register, so code is a piece of assembly that
// moves the func value to the first parameter: fn is GOFUNC void fn(closure *c), or takes nothing.
typedef struct { const void *code, *fn; Uint captured[6]; } closure;
extern const char closure_entry[];
#define CLOSURE(fn, ...) (&(closure){closure_entry, (const void *)(fn), {__VA_ARGS__}})

void go(void *fn_closure);                       // copies the closure to memory that stays
void println(const char *s);
void printkv(const char *key, Int value);
void panic_text(const char *s);   // panic("...") with a value printpanicval knows
const char *recovered_text(PtrPtr e);            // NULL: nil
void go_syscall_sleep(Int ms);                   // a blocking system call
void syscall_blocking_getpid(void);              // a short one

__attribute__((swiftcall)) void main_main(void) __asm__("main.main");

// A function that defers: DEFERFRAME first, then if (DEFER_BEGIN) { body; DEFER_END; }  else { DEFER_END; }
#define DEFERFRAME volatile struct { deferframe f; Int result; } frame = {0}
#define FRAME      ((void *)&frame.f)
#define DEFER(fn, ...) rt_deferproc(FRAME, keep(CLOSURE(fn, ##__VA_ARGS__)))
void *keep(closure *c);

#endif
