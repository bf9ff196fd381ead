// Jumping, and calling deferred functions.
//
// runtime.setjmp is called by compiled code at the start of a function that defers: it keeps the callee-saved registers, rsp, the
// return address and the stack segment in the frame's jump buffer and returns 0. longjmp_internal goes back there with 1.
// Order in the buffer: rbx rbp r12 r13 r14 r15 rsp rip segment.

#include "../sched/offsets.h"

        .text

.macro KEEP_REGISTERS
        mov     %rbx, 0(%rdi)
        mov     %rbp, 8(%rdi)
        mov     %r12, 16(%rdi)
        mov     %r13, 24(%rdi)
        mov     %r14, 32(%rdi)
        mov     %r15, 40(%rdi)
        lea     8(%rsp), %rax
        mov     %rax, 48(%rdi)
        mov     (%rsp), %rax
        mov     %rax, 56(%rdi)
        mov     %fs:M_SEG, %rax
        mov     %rax, 64(%rdi)
        xor     %eax, %eax
        ret
.endm

        .globl  runtime.setjmp
        .type   runtime.setjmp, @function
runtime.setjmp:
        KEEP_REGISTERS
        .size   runtime.setjmp, . - runtime.setjmp

        .globl  save_registers
        .type   save_registers, @function
save_registers:
        KEEP_REGISTERS
        .size   save_registers, . - save_registers

// void longjmp_internal(Uint *jmpbuf): on a goroutine's stack, to a place further out on the same goroutine's stack.
        .globl  longjmp_internal
        .type   longjmp_internal, @function
longjmp_internal:
        mov     64(%rdi), %rax
        mov     %rax, %fs:M_SEG
        mov     SEG_LIMIT(%rax), %rax
        mov     %rax, %fs:M_LIMIT
        mov     0(%rdi), %rbx
        mov     8(%rdi), %rbp
        mov     16(%rdi), %r12
        mov     24(%rdi), %r13
        mov     32(%rdi), %r14
        mov     40(%rdi), %r15
        mov     48(%rdi), %rsp
        mov     $1, %eax
        jmp     *56(%rdi)
        .size   longjmp_internal, . - longjmp_internal

// void calldefer(funcval *fn, Uint *callerfp)
// The frame every deferred call is made from. Its address tells gorecover that a function was called by defer.
        .globl  calldefer
        .type   calldefer, @function
calldefer:
        push    %rbp
        mov     %rsp, %rbp
        test    %rsi, %rsi
        jz      1f
        mov     %rbp, (%rsi)
1:      mov     %rdi, %r10
        call    *(%r10)
        pop     %rbp
        ret
        .size   calldefer, . - calldefer

        .section .note.GNU-split-stack, "", @progbits
        .section .note.GNU-stack, "", @progbits
