// runtime.gcWriteBarrier: what compiled code calls, while the collector marks, before it overwrites the pointer in r11.
//
// Puts r11 into the P's buffer (mcache.overwritten). It has a convention of its own, so that a pointer store costs the code
// around it no registers: all are preserved but r11 and the flags. It needs little of the stack, for it checks none.
// A full buffer is emptied by C on g0's stack.

#include "../sched/offsets.h"
#include "../heap/offsets.h"

        .section .text.gcWriteBarrier, "ax", @progbits
        .globl  runtime.gcWriteBarrier
        .type   runtime.gcWriteBarrier, @function
runtime.gcWriteBarrier:
        push    %rax
        push    %rcx
        mov     %fs:M_P, %rax
        mov     P_MCACHE(%rax), %rax
        mov     MCACHE_NOVERWRITTEN(%rax), %rcx
        mov     %r11, MCACHE_OVERWRITTEN(%rax,%rcx,8)
        inc     %rcx
        mov     %rcx, MCACHE_NOVERWRITTEN(%rax)
        cmp     $BARRIER_ENTRIES, %rcx
        pop     %rcx
        pop     %rax
        je      full
        ret

        // Everything C may change is saved on g0's stack. (This is the only way from a goroutine's stack to g0's that does not save a
        // switchframe: nobody looks at the goroutine meanwhile.) What is above 16 bytes in the vector registers, C does not touch.
full:   push    %rbp
        mov     %rsp, %rbp
        push    %r11                                    // any word: where the flag of g0 will stand
        mov     %fs:M_G0, %r11
        cmp     %fs:M_G, %r11
        mov     $1, %r11d
        je      2f                                      // on g0 already: go on below
        xor     %r11d, %r11d
        mov     %fs:M_G0SP, %rsp
2:      mov     %r11, -8(%rbp)
        and     $-16, %rsp
        push    %rax
        push    %rcx
        push    %rdx
        push    %rsi
        push    %rdi
        push    %r8
        push    %r9
        push    %r10
        sub     $512, %rsp
        fxsave64 (%rsp)
        mov     %fs:M_G0, %rax
        mov     %rax, %fs:M_G
        movq    $0, %fs:M_LIMIT
        xor     %edi, %edi
        call    barrier_full
        cmpq    $0, -8(%rbp)
        jne     1f
        mov     %fs:M_CURG, %rcx
        mov     %rcx, %fs:M_G
        mov     %fs:M_SEG, %rax
        mov     SEG_LIMIT(%rax), %rax
        mov     %rax, %fs:M_LIMIT
        cmpb    $0, G_PREEMPT(%rcx)
        je      1f
        movq    $LIMIT_PREEMPT, %fs:M_LIMIT
1:      fxrstor64 (%rsp)
        add     $512, %rsp
        pop     %r10
        pop     %r9
        pop     %r8
        pop     %rdi
        pop     %rsi
        pop     %rdx
        pop     %rcx
        pop     %rax
        mov     %rbp, %rsp
        pop     %rbp
        ret
        .size   runtime.gcWriteBarrier, . - runtime.gcWriteBarrier

        .section .note.GNU-split-stack, "", @progbits
        .section .note.GNU-stack, "", @progbits
