// signal.h -- signals: faults become panics, SIGQUIT a dump, SIGURG a preemption.
//
// Owns:    the signal handler, each M's signal stack, the text names of signals.
// Calls:   os, sched's structs, panic, traceback. Callers: sched (thread start), rt0, panic.
#ifndef BURROW_SIGNAL_H
#define BURROW_SIGNAL_H

#include "../abi/layout.h"

enum { SIGNAL_QUIT = 3, SIGNAL_ILL = 4, SIGNAL_TRAP = 5, SIGNAL_ABRT = 6, SIGNAL_BUS = 7, SIGNAL_FPE = 8, SIGNAL_SEGV = 11, SIGNAL_PIPE = 13,
       SIGNAL_STKFLT = 16, SIGNAL_URG = 23, SIGNAL_SYS = 31 };

void signal_init(void);                                  // installs the handlers
void signal_minit(void *stack, Uint size);               // this thread: its signal stack, all signals let through
uint64_t signal_block_all(void);                         // returns the mask before
void signal_restore(uint64_t mask);
const char *signal_name(int sig);                        // "SIGSEGV: segmentation violation"
void signal_pipe(void);                                  // a write to fd 1 or 2 got EPIPE: dies of SIGPIPE, as a C program would, unless the program wants it
void signal_default_in_child(void);                      // after os_vfork, in the child
// For sigqueue.c. Signals that cannot be changed are left alone.
void signal_catch(int sig);
void signal_ignore(int sig);
void signal_restore_start(int sig);                      // what the signal did when the program started
bool signal_ignored(int sig);

#endif
