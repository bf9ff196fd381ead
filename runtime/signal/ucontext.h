// ucontext.h -- what the kernel puts on the signal stack, from its own headers.
#ifndef BURROW_UCONTEXT_H
#define BURROW_UCONTEXT_H

#include <linux/signal.h>
#include <asm/sigcontext.h>
#include <asm/ucontext.h>

typedef struct sigcontext sigregs;                       // general registers: rip, rsp, rbp...

#endif
