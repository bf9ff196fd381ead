// The edges of signal handling: entry from the kernel, return to it, and the call that a faulting instruction did not know it made.

#include "../sched/offsets.h"

        .text

// void signal_entry(int sig, siginfo *info, ucontext *uc): what the kernel calls, on the M's signal stack.
// While the handler runs this thread counts as being on g0, with no stack limit. What it was goes to a pair of words that the handler may
// change: then the thread goes on as something else.
        .globl  signal_entry
        .type   signal_entry, @function
signal_entry:
        push    %rbp
        mov     %rsp, %rbp
        sub     $16, %rsp
        mov     %fs:M_G, %rax
        mov     %rax, 0(%rsp)
        mov     %fs:M_LIMIT, %rax
        mov     %rax, 8(%rsp)
        mov     %fs:M_G0, %rax
        mov     %rax, %fs:M_G
        movq    $0, %fs:M_LIMIT
        mov     %rsp, %rcx
        call    signal_handler                          // (sig, info, uc, pair)
        mov     0(%rsp), %rax
        mov     %rax, %fs:M_G
        mov     8(%rsp), %rax
        mov     %rax, %fs:M_LIMIT
        leave
        ret
        .size   signal_entry, . - signal_entry

        .globl  signal_return
        .type   signal_return, @function
signal_return:
        mov     $15, %eax                               // __NR_rt_sigreturn
        syscall
        ud2
        .size   signal_return, . - signal_return

// The handler made the thread go on here, with the address of the faulting instruction pushed as if it had called us.
        .globl  signal_panic
        .type   signal_panic, @function
signal_panic:
        push    %rbp
        mov     %rsp, %rbp
        and     $-16, %rsp
        call    panic_signal
        ud2
        .size   signal_panic, . - signal_panic

// void async_sigreturn(g *gp, ucontext *uc): on g0; becomes gp with all the registers in uc. The kernel restores them in one step.
        .globl  async_sigreturn
        .type   async_sigreturn, @function
async_sigreturn:
        mov     %rdi, %fs:M_G
        mov     G_SEG(%rdi), %rax
        mov     %rax, %fs:M_SEG
        mov     SEG_LIMIT(%rax), %rax
        mov     %rax, %fs:M_LIMIT
        mov     %rsi, %rsp
        mov     $15, %eax
        syscall
        ud2
        .size   async_sigreturn, . - async_sigreturn

        .section .note.GNU-split-stack, "", @progbits
        .section .note.GNU-stack, "", @progbits
