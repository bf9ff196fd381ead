// Changing stacks.  A goroutine that stops leaves the callee-saved registers on its stack (a switchframe: r15 r14 r13 r12
// rbx rbp and the return address), its rsp in g->sp and its segment in g->seg. Everything else is dead by the calling
// convention. Three ways to stop, one to go on:
//
//      mcall(fn)               for good: fn(g) runs on g0 and ends in the scheduler
//      systemstack(fn, arg)    for a moment: fn(arg) runs on g0, then we are back
//      syscall_blocking(...)   stays on its stack but lets go of the P while the kernel works
//      gogo(g)                 goes on where g stopped
//
// gogo jumps instead of returning: a ret that does not match its call is always mispredicted (8 ns against 3).
// g0's stack is used from the same place, m->g0sp, each time: nothing on it outlives the visit.

#include "offsets.h"

.macro SAVE_SWITCHFRAME
        push    %rbp
        push    %rbx
        push    %r12
        push    %r13
        push    %r14
        push    %r15
.endm
.macro RESTORE_SWITCHFRAME
        pop     %r15
        pop     %r14
        pop     %r13
        pop     %r12
        pop     %rbx
        pop     %rbp
.endm

        .text

// void mcall(void (*fn)(g *))
        .globl  mcall
        .type   mcall, @function
mcall:
        SAVE_SWITCHFRAME
        mov     %fs:M_G, %rsi
        mov     %rsp, G_SP(%rsi)
        mov     %fs:M_SEG, %rax
        mov     %rax, G_SEG(%rsi)
        mov     %fs:M_G0, %rax
        mov     %rax, %fs:M_G
        movq    $0, %fs:M_LIMIT
        mov     %fs:M_G0SP, %rsp
        xor     %ebp, %ebp
        mov     %rdi, %rax
        mov     %rsi, %rdi
        call    *%rax
        ud2
        .size   mcall, . - mcall

// void gogo(g *)
        .globl  gogo
        .type   gogo, @function
gogo:
        mov     %rdi, %fs:M_CURG
        mov     %rdi, %fs:M_G
        mov     G_SEG(%rdi), %rax
        mov     %rax, %fs:M_SEG
        mov     SEG_LIMIT(%rax), %rax
        mov     %rax, %fs:M_LIMIT
        cmpb    $0, G_PREEMPT(%rdi)                     // the request stands until execute clears it
        je      1f
        movq    $LIMIT_PREEMPT, %fs:M_LIMIT
1:      mov     G_SP(%rdi), %rsp
        RESTORE_SWITCHFRAME
        pop     %rdx
        jmp     *%rdx
        .size   gogo, . - gogo

// The first frame of every goroutine. newproc_at makes a switchframe that "returns" here with the func value in rbx.
        .globl  gostart
        .type   gostart, @function
gostart:
        mov     %rbx, %r10
        call    *(%r10)
        .globl  gostart_return
gostart_return:
        mov     $goexit_m, %edi
        call    mcall
        ud2
        .size   gostart, . - gostart

// void systemstack(void (*fn)(void *), void *arg)
        .globl  systemstack
        .type   systemstack, @function
systemstack:
        mov     %rdi, %rax
        mov     %rsi, %rdi
        mov     %fs:M_G, %rcx
        cmp     %fs:M_G0, %rcx
        je      2f
        SAVE_SWITCHFRAME
        lea     40(%rsp), %rbp                          // a frame like any other: tracebacks walk through
        mov     %rsp, G_SP(%rcx)
        mov     %fs:M_SEG, %rdx
        mov     %rdx, G_SEG(%rcx)
        mov     %fs:M_G0, %rdx
        mov     %rdx, %fs:M_G
        movq    $0, %fs:M_LIMIT
        mov     %fs:M_G0SP, %rsp
        call    *%rax
        mov     %fs:M_CURG, %rcx
        mov     %rcx, %fs:M_G
        mov     %fs:M_SEG, %rax
        mov     SEG_LIMIT(%rax), %rax
        mov     %rax, %fs:M_LIMIT
        cmpb    $0, G_PREEMPT(%rcx)
        je      1f
        movq    $LIMIT_PREEMPT, %fs:M_LIMIT
1:      mov     G_SP(%rcx), %rsp
        RESTORE_SWITCHFRAME
        ret
2:      jmp     *%rax
        .size   systemstack, . - systemstack

// Int syscall_blocking(Int num, a1, a2, a3, a4, a5, a6): as os_syscall6, but other goroutines may use the P meanwhile.
// The arguments are on the stack above the switchframe, where the collector sees a buffer's address.
        .globl  syscall_blocking
        .type   syscall_blocking, @function
syscall_blocking:
        push    %rbp
        mov     %rsp, %rbp
        push    %rdi                                    // -8 num
        push    %rsi
        push    %rdx
        push    %rcx
        push    %r8
        push    %r9                                     // -48 a5; a6 is at 16(%rbp)
        call    1f
        leave
        ret
1:      SAVE_SWITCHFRAME
        mov     %rsp, %rdi
        mov     %fs:M_SEG, %rsi
        sub     $8, %rsp
        call    entersyscall
        mov     -8(%rbp), %rax
        mov     -16(%rbp), %rdi
        mov     -24(%rbp), %rsi
        mov     -32(%rbp), %rdx
        mov     -40(%rbp), %r10
        mov     -48(%rbp), %r8
        mov     16(%rbp), %r9
        syscall
        mov     %rax, -16(%rbp)
        call    exitsyscall
        mov     -16(%rbp), %rax
        add     $8, %rsp
        RESTORE_SWITCHFRAME
        ret
        .size   syscall_blocking, . - syscall_blocking

        .section .note.GNU-split-stack, "", @progbits
        .section .note.GNU-stack, "", @progbits
