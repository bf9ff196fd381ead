// async.h -- stopping a goroutine at any instruction, and going on there.
#ifndef BURROW_ASYNC_H
#define BURROW_ASYNC_H

#include "../sched/sched_impl.h"

typedef struct sigcontext_save sigcontext_save;
struct ucontext;

extern bool async_enabled;                               // GODEBUG=asyncpreemptoff=1 clears it
void async_init(void);
sigcontext_save *async_spare_new(void);                  // room for one stopped goroutine's registers
// In the SIGURG handler, on g0's identity: if the interrupted goroutine (was; limit its stack limit word) may be stopped here, arranges that the
// thread goes on in the scheduler after the handler and returns true.
bool async_stop(struct ucontext *uc, g *was);
void resume_async(g *gp) __attribute__((noreturn));      // on g0: goes on where the signal stopped it
void async_bounds(const sigcontext_save *s, Uint *lo, Uint *hi);   // its registers, for the collector
codeplace async_place(const sigcontext_save *s);         // the instruction and frame

#endif
