// Package reflect: calling a function whose type is known only at run time, and being called as one.
//
// Both sides see a call as a callRegs record (stdlib/reflect/stubs.go): six integer and eight floating argument registers, then four
// and four result registers; arguments beyond these are words on the stack. Both functions check the stack as compiled ones do.

#define INTS          0
#define FLOATS        48
#define RESULT_INTS   112
#define RESULT_FLOATS 144
#define CALLREGS      176

        // reflect.callfunc(code, context, regs *callRegs, stack *uintptr, nstack int), C convention
        .section .text.reflect.callfunc, "ax", @progbits
        .globl  reflect.callfunc
        .type   reflect.callfunc, @function
reflect.callfunc:
        lea     128(,%r8,8), %r10
        mov     %rsp, %r11
        sub     %r10, %r11
        cmp     %fs:0x70, %r11
        jbe     9f
1:      push    %rbp
        mov     %rsp, %rbp
        push    %rbx
        sub     $8, %rsp
        mov     %rdx, %rbx                              // regs
        mov     %rdi, %r11                              // code
        mov     %rsi, %r10                              // the func value, for the callee
        lea     15(,%r8,8), %rax
        and     $-16, %rax
        sub     %rax, %rsp
2:      test    %r8, %r8
        jz      3f
        mov     -8(%rcx,%r8,8), %rax
        mov     %rax, -8(%rsp,%r8,8)
        dec     %r8
        jmp     2b
3:      movsd   FLOATS+0(%rbx), %xmm0
        movsd   FLOATS+8(%rbx), %xmm1
        movsd   FLOATS+16(%rbx), %xmm2
        movsd   FLOATS+24(%rbx), %xmm3
        movsd   FLOATS+32(%rbx), %xmm4
        movsd   FLOATS+40(%rbx), %xmm5
        movsd   FLOATS+48(%rbx), %xmm6
        movsd   FLOATS+56(%rbx), %xmm7
        mov     INTS+0(%rbx), %rdi
        mov     INTS+8(%rbx), %rsi
        mov     INTS+16(%rbx), %rdx
        mov     INTS+24(%rbx), %rcx
        mov     INTS+32(%rbx), %r8
        mov     INTS+40(%rbx), %r9
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
        leave
        ret
9:      xor     %r11d, %r11d                            // r10 is the frame's size already; all arguments are in registers
        call    __morestack
        ret
        jmp     1b
        .size   reflect.callfunc, . - reflect.callfunc

        // reflect.makefuncstub() returns the address of the code that follows it.
        .section .text.reflect.makefunc, "ax", @progbits
        .globl  reflect.makefuncstub
        .type   reflect.makefuncstub, @function
reflect.makefuncstub:
        mov     $made_function, %eax
        ret
        .size   reflect.makefuncstub, . - reflect.makefuncstub

        // The code of every function that MakeFunc made, called in the Go convention with any arguments. It cannot know how many are on the stack,
        // so if the call has to begin a new segment it leaves them where they are and finds them from __morestack's frame.
        .type   made_function, @function
made_function:
        lea     -256(%rsp), %r11
        cmp     %fs:0x70, %r11
        jbe     9f
1:      push    %rbp
        mov     %rsp, %rbp
        sub     $CALLREGS, %rsp
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
        mov     %r10, %rdi                              // callMade(context, regs, stack)
        mov     %rsp, %rsi
        lea     16(%rbp), %rdx
        cmpq    $morestack_return, 8(%rbp)
        jne     2f
        mov     (%rbp), %rdx
        add     $24, %rdx
2:      call    reflect.callMade
        mov     RESULT_INTS+0(%rsp), %rax
        mov     RESULT_INTS+8(%rsp), %rdx
        mov     RESULT_INTS+16(%rsp), %rcx
        mov     RESULT_INTS+24(%rsp), %r8
        movsd   RESULT_FLOATS+0(%rsp), %xmm0
        movsd   RESULT_FLOATS+8(%rsp), %xmm1
        movsd   RESULT_FLOATS+16(%rsp), %xmm2
        movsd   RESULT_FLOATS+24(%rsp), %xmm3
        leave
        ret
9:      mov     %r10, %rax                              // the func value travels in rax, as LLVM's prologues do it
        mov     $256, %r10d
        xor     %r11d, %r11d
        call    __morestack
        ret
        mov     %rax, %r10
        jmp     1b
        .size   made_function, . - made_function

        .section .note.GNU-split-stack, "", @progbits
        .section .note.GNU-stack, "", @progbits
