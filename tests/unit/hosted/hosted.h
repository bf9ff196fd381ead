// hosted.h -- the runtime's lower half for unit tests: just enough of sched, os, panic to run its upper rooms in an
// ordinary process, with libc, Check and sanitizers.
//
// A goroutine is a thread with a P of its own; parking waits on a condition variable. The world stops by itself, since
// tests collect from one thread only. Panics and fatal errors jump back to the test that expects them.
#ifndef BURROW_TESTS_HOSTED_H
#define BURROW_TESTS_HOSTED_H

#include <setjmp.h>

#include "../../../runtime/abi/entry.h"
#include "../../../runtime/sched/sched.h"

// Once, before anything else: heap, hash key, collector. Options as in the environment, before: hosted_setenv.
void hosted_init(void);

// Runs the statements and gives the text of the panic or fatal error that ended them, "" if none did.
extern __thread jmp_buf *hosted_catch;
extern __thread char hosted_message[256];
#define CAUGHT(...)                                   \
  ({                                                  \
    jmp_buf env_, *outer_ = hosted_catch;             \
    hosted_catch = &env_;                             \
    hosted_message[0] = 0;                            \
    if (_setjmp(env_) == 0) { __VA_ARGS__; }           \
    hosted_catch = outer_;                            \
    hosted_message;                                   \
  })

// What the collector finds as the stack of the only goroutine: the real one, or, for tests that must know exactly what
// is reachable, this array and nothing else. Such tests switch collections off while their pointers are in C variables.
enum { HOSTED_ROOTS = 1 << 16 };
extern Uint hosted_roots[HOSTED_ROOTS];
extern bool hosted_exact;
void hosted_collections(bool on);

// Starts fn(arg) as a goroutine; hosted_wait returns when all have ended.
void hosted_go(void (*fn)(void *arg), void *arg);
void hosted_wait(void);
bool hosted_background(void);   // what a P without goroutines does for the collector, in such a thread; false: nothing

#endif
