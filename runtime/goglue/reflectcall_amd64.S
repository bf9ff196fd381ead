// reflectcall_amd64.S -- calls that reflect makes and takes: the one place that meets Go's calling convention without a
// compiler. Integers travel in rdi rsi rdx rcx r8 r9, floats in xmm0-7, more words on the stack; results come back in
// rax rdx rcx r8 and xmm0-3; r10 is the func value. reflect lays all of them out in a callRegs (stdlib/reflect/stubs.go).

#include "../sched/offsets.h"

// callRegs
#define INTS           0
#define FLOATS         48
#define RESULT_INTS    112
#define RESULT_FLOATS  144
#define CALLREGS_SIZE  176

// void reflect.callfunc(code rdi, context rsi, regs rdx, stack rcx, nstack r8, right r9), C convention.
        .section .text.reflect_callfunc, "ax", @progbits
        .globl  "reflect.callfunc"
        .type   "reflect.callfunc", @function
"reflect.callfunc":
        lea     256(,%r8,8), %r10                       // our frame: the stack words and a little more
        mov     %rsp, %r11
        sub     %r10, %r11
        cmp     %fs:M_LIMIT, %r11
        ja      1f
        xor     %r11d, %r11d
        call    __morestack
        ret
1:      push    %rbp
        mov     %rsp, %rbp
        push    %rbx
        push    %rdx                                    // aligns, too
        test    %r9, %r9
        jz      4f
        mov     %rbp, (%r9)
4:      mov     %rdx, %rbx
        mov     %rdi, %r11
        mov     %rsi, %r10
        lea     15(,%r8,8), %rax
        and     $-16, %rax
        sub     %rax, %rsp
        test    %r8, %r8
        jz      3f
2:      mov     -8(%rcx,%r8,8), %rax
        mov     %rax, -8(%rsp,%r8,8)
        dec     %r8
        jnz     2b
3:      mov     INTS+0(%rbx), %rdi
        mov     INTS+8(%rbx), %rsi
        mov     INTS+16(%rbx), %rdx
        mov     INTS+24(%rbx), %rcx
        mov     INTS+32(%rbx), %r8
        mov     INTS+40(%rbx), %r9
        movsd   FLOATS+0(%rbx), %xmm0
        movsd   FLOATS+8(%rbx), %xmm1
        movsd   FLOATS+16(%rbx), %xmm2
        movsd   FLOATS+24(%rbx), %xmm3
        movsd   FLOATS+32(%rbx), %xmm4
        movsd   FLOATS+40(%rbx), %xmm5
        movsd   FLOATS+48(%rbx), %xmm6
        movsd   FLOATS+56(%rbx), %xmm7
        call    *%r11
        mov     %rax, RESULT_INTS+0(%rbx)
        mov     %rdx, RESULT_INTS+8(%rbx)
        mov     %rcx, RESULT_INTS+16(%rbx)
        mov     %r8, RESULT_INTS+24(%rbx)
        movsd   %xmm0, RESULT_FLOATS+0(%rbx)
        movsd   %xmm1, RESULT_FLOATS+8(%rbx)
        movsd   %xmm2, RESULT_FLOATS+16(%rbx)
        movsd   %xmm3, RESULT_FLOATS+24(%rbx)
        mov     -8(%rbp), %rbx
        mov     %rbp, %rsp
        pop     %rbp
        ret

// void *reflect.makefuncstub(void), C convention: the address of the code below.
        .section .text.reflect_makefuncstub, "ax", @progbits
        .globl  "reflect.makefuncstub"
        .type   "reflect.makefuncstub", @function
"reflect.makefuncstub":
        mov     $made, %eax                             // code lies below 2 GiB
        ret

// The code of every function that MakeFunc makes; r10 is the func value.
made:   lea     -512(%rsp), %r11
        cmp     %fs:M_LIMIT, %r11
        ja      1f
        mov     %r10, %rax                              // what survives __morestack
        mov     $512, %r10d
        xor     %r11d, %r11d                            // the stack words stay where they are
        call    __morestack
        ret
        mov     %rax, %r10
1:      lea     8(%rsp), %r11                           // the words on the caller's stack
        cmpq    $morestack_return, (%rsp)
        jne     2f
        lea     24(%rbp), %r11                          // on a new segment: rbp is __morestack's frame, they lie above that
2:      push    %rbp
        mov     %rsp, %rbp
        sub     $CALLREGS_SIZE, %rsp
        mov     %rdi, INTS+0(%rsp)
        mov     %rsi, INTS+8(%rsp)
        mov     %rdx, INTS+16(%rsp)
        mov     %rcx, INTS+24(%rsp)
        mov     %r8, INTS+32(%rsp)
        mov     %r9, INTS+40(%rsp)
        movsd   %xmm0, FLOATS+0(%rsp)
        movsd   %xmm1, FLOATS+8(%rsp)
        movsd   %xmm2, FLOATS+16(%rsp)
        movsd   %xmm3, FLOATS+24(%rsp)
        movsd   %xmm4, FLOATS+32(%rsp)
        movsd   %xmm5, FLOATS+40(%rsp)
        movsd   %xmm6, FLOATS+48(%rsp)
        movsd   %xmm7, FLOATS+56(%rsp)
        mov     %r10, %rdi
        mov     %rsp, %rsi
        mov     %r11, %rdx
        call    "reflect.callMade"
        mov     RESULT_INTS+0(%rsp), %rax
        mov     RESULT_INTS+8(%rsp), %rdx
        mov     RESULT_INTS+16(%rsp), %rcx
        mov     RESULT_INTS+24(%rsp), %r8
        movsd   RESULT_FLOATS+0(%rsp), %xmm0
        movsd   RESULT_FLOATS+8(%rsp), %xmm1
        movsd   RESULT_FLOATS+16(%rsp), %xmm2
        movsd   RESULT_FLOATS+24(%rsp), %xmm3
        mov     %rbp, %rsp
        pop     %rbp
        ret

        .section .note.GNU-split-stack, "", @progbits
        .section .note.GNU-stack, "", @progbits
