// offsets.h -- the fields of m, g and seg that assembly reaches, and other numbers both languages need.
// sched_impl.h asserts each of them against the C structs.
#ifndef BURROW_SCHED_OFFSETS_H
#define BURROW_SCHED_OFFSETS_H

// m, which is what %fs points at
#define M_SELF       0x00
#define M_G          0x08   // who runs: the goroutine, or g0
#define M_CURG       0x10   // the goroutine this M runs or works for, also while on g0
#define M_G0         0x18
#define M_G0SP       0x20   // where work on g0's stack begins
#define M_P          0x28
#define M_LIMIT      0x70   // the prologue of every function compares rsp with this word (LLVM fixes the offset)
#define M_SEG        0x78   // the current stack segment

// g
#define G_SP         0x00   // rsp of a goroutine that does not run; a switchframe lies there
#define G_SEG        0x08   // and its segment
#define G_PREEMPT    0x10   // byte: asked to give way
#define G_DEFERFRAMES 0x18  // compiled code knows this and the next, too
#define G_PANIC      0x20

// p
#define P_MCACHE     0x00

// seg: the head of each stack segment
#define SEG_PREV     0x00
#define SEG_NEXT     0x08
#define SEG_LIMIT    0x10
#define SEG_TOP      0x18
#define SEG_USABLE   0x20
#define SEG_LEFTSP   0x28

// The limit that no stack pointer exceeds: every prologue goes to __morestack, where the request is seen.
#define LIMIT_PREEMPT (-1)

// CLONE_VM | FS | FILES | SIGHAND | SYSVSEM | THREAD | SETTLS
#define CLONE_FLAGS  0x000d0f00

#endif
