// A context of its own rather than a thread: malloc need not lock, and children forked from it simply go on.
#include "stack.h"

#include <stddef.h>
#include <sys/mman.h>
#include <ucontext.h>

static struct {
  int (*fn)(void *arg);
  void *arg;
  int result;
} call;                          // makecontext passes no pointers

static void run(void) { call.result = call.fn(call.arg); }

int with_large_stack(int (*fn)(void *arg), void *arg) {
  enum { STACK_BYTES = 1 << 30, GUARD_BYTES = 1 << 16 };
  ucontext_t here, there;
  char *stack = mmap(NULL, STACK_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (stack == MAP_FAILED || getcontext(&there) < 0) return fn(arg);     // memory is limited: the ordinary stack must do
  mprotect(stack, GUARD_BYTES, PROT_NONE);
  there.uc_stack.ss_sp = stack;
  there.uc_stack.ss_size = STACK_BYTES;
  there.uc_link = &here;
  call.fn = fn;
  call.arg = arg;
  makecontext(&there, run, 0);
  swapcontext(&here, &there);
  munmap(stack, STACK_BYTES);
  return call.result;
}
