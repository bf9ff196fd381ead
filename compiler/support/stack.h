// stack.h -- room for recursion.
#ifndef BURROW_STACK_H
#define BURROW_STACK_H

// Calls fn(arg) on a stack of 1 GiB, of which only what is used takes memory, and returns its result. The checker follows chains of declarations
// recursively (const a = b; const b = c; ...), and the 8 MiB that a process gets end after some ten thousand of them.
int with_large_stack(int (*fn)(void *arg), void *arg);

#endif
