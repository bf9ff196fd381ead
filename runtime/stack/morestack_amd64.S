// How a stack grows.  LLVM gives every function a prologue that compares rsp (less the frame, if that is 256 bytes or
// more) with the word at %fs:0x70 and, if it lies at or below, calls __morestack with the frame's size in r10 and the
// bytes of stack arguments in r11:
//
//      f:      cmp  %fs:0x70, %rsp             rsp -> return into f's prologue, at "ret"
//              jbe  slow                              return into f's caller
//      body:   ...                                    stack arguments
//      slow:   mov  $frame, %r10d
//              mov  $argbytes, %r11d
//              call __morestack
//              ret
//              jmp  body                       (or: mov %rax, %r10; jmp body, when f uses its closure pointer)
//
// We do not return to body on this stack: we copy the stack arguments to the next segment and *call* the instruction
// after "ret" there. When the body returns, it returns to morestack_return below, on the new segment; we go back to the old one
// and return to that "ret". Calls and returns stay paired, so the processor's return predictor is right all the way.
//
// The next segment is kept when the call returns: a loop that crosses the boundary again and again pays 3 ns a crossing.
// Only a missing or too small next segment goes to C, on g0's stack (morestack_grow).
//
// The same word serves preemption: who wants a goroutine to give way stores LIMIT_PREEMPT there, and the next prologue
// comes here whatever its rsp. We give way where Go code starts and where Go code calls C (a loop around a channel operation that never
// blocks has no other place), never in the middle of C: the runtime may keep the address of its P from one line to the next as long as
// it calls no Go function.
//
// Registers: rax (the closure pointer in disguise), rdi rsi rdx rcx r8 r9, xmm0-7 carry arguments and survive; r12-r14 may carry Swift's special
// arguments and survive as callee-saved registers do. Results in rax rdx rcx r8 xmm0-3 are not touched on the way back.

#include "../sched/offsets.h"

        .section .text.morestack, "ax", @progbits
        .globl  __morestack
        .globl  __morestack_non_split                   // lld redirects prologues here for callees without split-stack; same thing
        .type   __morestack, @function
        .set    __morestack_non_split, __morestack
__morestack:
        cmpq    $LIMIT_PREEMPT, %fs:M_LIMIT
        je      poisoned

grow:   push    %rbp
        mov     %rsp, %rbp
        push    %rax                                    // -8(%rbp)
        mov     %fs:M_SEG, %rax
        push    %rax                                    // -16(%rbp): the old segment
        mov     SEG_NEXT(%rax), %rax
        add     %r11, %r10
        test    %rax, %rax
        jz      slow
        cmp     SEG_USABLE(%rax), %r10
        ja      slow

        // rax: a next segment that is large enough
switch: mov     %rsp, SEG_LEFTSP(%rax)
        mov     %rax, %fs:M_SEG
        mov     SEG_LIMIT(%rax), %r10
        mov     %r10, %fs:M_LIMIT
        mov     SEG_TOP(%rax), %rax
        test    %r11, %r11
        jnz     copyargs
enter:  mov     %rax, %rsp
        mov     8(%rbp), %r10
        inc     %r10                                    // behind the prologue's one-byte "ret"
        mov     -8(%rbp), %rax
        call    *%r10
        .globl  morestack_return
morestack_return:
        mov     -16(%rbp), %r10
        mov     %r10, %fs:M_SEG
        mov     SEG_LIMIT(%r10), %r10
        mov     %r10, %fs:M_LIMIT
        mov     %rbp, %rsp
        pop     %rbp
        ret

copyargs:                                               // r11 bytes from 24(%rbp) to the aligned top
        lea     15(%r11), %r10
        and     $-16, %r10
        sub     %r10, %rax
1:      mov     16(%rbp,%r11), %r10
        mov     %r10, -8(%rax,%r11)
        sub     $8, %r11
        jnz     1b
        jmp     enter

        // Ask C for a segment, on g0's stack. rbp keeps this frame; the saves lie at fixed places below it.
slow:   push    %rdi
        push    %rsi
        push    %rdx
        push    %rcx
        push    %r8
        push    %r9
        push    %r11                                    // -72(%rbp)
        sub     $136, %rsp                              // -208(%rbp), a multiple of 16
        movups  %xmm0, 0(%rsp)
        movups  %xmm1, 16(%rsp)
        movups  %xmm2, 32(%rsp)
        movups  %xmm3, 48(%rsp)
        movups  %xmm4, 64(%rsp)
        movups  %xmm5, 80(%rsp)
        movups  %xmm6, 96(%rsp)
        movups  %xmm7, 112(%rsp)
        mov     %r10, %rdi
        mov     %rbp, %rsi
        mov     %fs:M_G0, %rax
        mov     %rax, %fs:M_G
        movq    $0, %fs:M_LIMIT
        mov     %fs:M_G0SP, %rsp
        call    morestack_grow                          // (bytes needed, this frame) -> segment
        mov     %fs:M_CURG, %rcx
        mov     %rcx, %fs:M_G
        lea     -208(%rbp), %rsp
        movups  0(%rsp), %xmm0
        movups  16(%rsp), %xmm1
        movups  32(%rsp), %xmm2
        movups  48(%rsp), %xmm3
        movups  64(%rsp), %xmm4
        movups  80(%rsp), %xmm5
        movups  96(%rsp), %xmm6
        movups  112(%rsp), %xmm7
        add     $136, %rsp
        pop     %r11
        pop     %r9
        pop     %r8
        pop     %rcx
        pop     %rdx
        pop     %rsi
        pop     %rdi
        jmp     switch

        // The limit says LIMIT_PREEMPT. On g0 and in signal handlers that is a request which came late: clear it. On a goroutine,
        // a frame that does not fit grows the stack first (the request is repeated), C called by C goes on, all others give way.
poisoned:
        push    %rax
        mov     %fs:M_G, %rax
        cmp     %fs:M_G0, %rax
        je      cleared
        lea     16(%rsp), %rax                          // rsp as the prologue saw it
        sub     %r10, %rax
        push    %rcx
        mov     %fs:M_SEG, %rcx
        cmp     SEG_LIMIT(%rcx), %rax
        pop     %rcx
        jbe     toogrow
        mov     8(%rsp), %rax                           // who wants to start
        cmp     $runtime.text, %rax
        jb      1f
        cmp     $runtime.etext, %rax
        jb      giveway
1:      mov     16(%rsp), %rax                          // who called it
        cmp     $runtime.text, %rax
        jb      resume
        cmp     $runtime.etext, %rax
        jb      giveway
resume: pop     %rax
        incq    (%rsp)                                  // behind the prologue's "ret": into the body, here on this stack
        ret
cleared:
        movq    $0, %fs:M_LIMIT
        jmp     resume
toogrow:
        pop     %rax
        jmp     grow

        // Park this goroutine in the run queue, all argument registers saved on its stack.
giveway:
        pop     %rax
        push    %rbp
        mov     %rsp, %rbp
        push    %rax
        push    %rdi
        push    %rsi
        push    %rdx
        push    %rcx
        push    %r8
        push    %r9
        sub     $136, %rsp
        movups  %xmm0, 0(%rsp)
        movups  %xmm1, 16(%rsp)
        movups  %xmm2, 32(%rsp)
        movups  %xmm3, 48(%rsp)
        movups  %xmm4, 64(%rsp)
        movups  %xmm5, 80(%rsp)
        movups  %xmm6, 96(%rsp)
        movups  %xmm7, 112(%rsp)
        mov     $preempt_giveway, %edi
        call    mcall
        movups  0(%rsp), %xmm0
        movups  16(%rsp), %xmm1
        movups  32(%rsp), %xmm2
        movups  48(%rsp), %xmm3
        movups  64(%rsp), %xmm4
        movups  80(%rsp), %xmm5
        movups  96(%rsp), %xmm6
        movups  112(%rsp), %xmm7
        add     $136, %rsp
        pop     %r9
        pop     %r8
        pop     %rcx
        pop     %rdx
        pop     %rsi
        pop     %rdi
        pop     %rax
        pop     %rbp
        incq    (%rsp)
        ret
        .size   __morestack, . - __morestack

        .section .note.GNU-split-stack, "", @progbits
        .section .note.GNU-stack, "", @progbits
