// The first instruction.  The kernel enters with rsp at argc, everything else undefined; no thread pointer, no stack but its own. m0 is
// static and knows itself (m0.c); once %fs points at it, C code with its stack checks can run: m0.limit is 0.

#include "../sched/offsets.h"

        .text
        .globl  _rt0_amd64_linux
        .type   _rt0_amd64_linux, @function
_rt0_amd64_linux:
        xor     %ebp, %ebp
        mov     %rsp, %rbx
        and     $-16, %rsp
        mov     $158, %eax                              // __NR_arch_prctl
        mov     $0x1002, %edi                           // ARCH_SET_FS
        mov     $m0, %esi
        syscall
        mov     %rsp, %fs:M_G0SP                        // below this all of g0's work happens; what is here now never returns
        mov     %rbx, %rdi
        call    rt0_go
        ud2
        .size   _rt0_amd64_linux, . - _rt0_amd64_linux

        .section .note.GNU-split-stack, "", @progbits
        .section .note.GNU-stack, "", @progbits
