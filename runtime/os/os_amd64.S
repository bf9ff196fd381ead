// The places where the os room must choose a stack: making a thread or a process, and calling the kernel's vDSO.

#include "../sched/offsets.h"

        .text

// Int os_clone(void (*fn)(void), void *stack_top, void *tcb)
// The child's first instruction is the one after the system call, on its own stack, with its own %fs. The kernel
// preserves all registers but rax, rcx and r11, so fn survives in r9.
        .globl  os_clone
        .type   os_clone, @function
os_clone:
        mov     %rdi, %r9
        mov     %rdx, %r8                               // tls
        mov     $CLONE_FLAGS, %edi
        xor     %edx, %edx
        xor     %r10d, %r10d
        mov     $56, %eax                               // __NR_clone
        syscall
        test    %rax, %rax
        jz      1f
        ret
1:      xor     %ebp, %ebp                              // the outermost frame
        call    *%r9
        ud2
        .size   os_clone, . - os_clone

// Int os_vfork(int (*fn)(void *arg), void *arg, Uint flags, int *pidfd)
// The child shares our memory and runs fn on this stack, below what we use; we sleep until it executes a program or exits.
        .globl  os_vfork
        .type   os_vfork, @function
os_vfork:
        mov     %rdi, %r9
        mov     %rsi, %r8                               // the kernel leaves both alone: it is asked for no new %fs
        mov     %rdx, %rdi                              // flags
        lea     -256(%rsp), %rsi
        and     $-16, %rsi
        mov     %rcx, %rdx                              // where the kernel puts the pidfd
        xor     %r10d, %r10d
        mov     $56, %eax                               // __NR_clone
        syscall
        test    %rax, %rax
        jz      1f
        ret
1:      xor     %ebp, %ebp
        mov     %r8, %rdi
        call    *%r9
        mov     %eax, %edi
        mov     $60, %eax                               // __NR_exit
        syscall
        ud2
        .size   os_vfork, . - os_vfork

// Int os_vdso_call(void *fn, Int clock, struct timespec *ts)
// On a goroutine's stack there may be only a few hundred bytes left, so the call is made on g0's stack, which is idle
// while its goroutine runs. On g0 itself, or before there is one, it is made where we are.
        .globl  os_vdso_call
        .type   os_vdso_call, @function
os_vdso_call:
        push    %rbp
        mov     %rsp, %rbp
        mov     %fs:M_G, %rax
        cmp     %fs:M_G0, %rax
        je      1f
        mov     %fs:M_G0SP, %rsp
1:      and     $-16, %rsp
        mov     %rdi, %rax
        mov     %rsi, %rdi
        mov     %rdx, %rsi
        call    *%rax
        leave
        ret
        .size   os_vdso_call, . - os_vdso_call

        .section .note.GNU-split-stack, "", @progbits
        .section .note.GNU-stack, "", @progbits
