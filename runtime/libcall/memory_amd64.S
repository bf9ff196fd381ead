// memcpy, memmove, memset, memcmp, bcmp: what LLVM calls on its own.  They check no stack, need none, and clobber only what
// the C convention allows.
//
// memmove and memset never tear a pointer: words that are 8-aligned in source and destination are read and written in pieces of 8 or
// more bytes whose addresses differ from them by multiples of 8. So a collector that looks at memory in the middle of a move sees old or new
// words, nothing else. All pieces are read before any is written where they may overlap.

        .section .text.memmove, "ax", @progbits
        .globl  memcpy
        .globl  memmove
        .type   memcpy, @function
        .type   memmove, @function
memcpy:
memmove:
        mov     %rdi, %rax
        cmp     $16, %rdx
        jbe     small
        cmp     $32, %rdx
        jbe     upto32
        cmp     $64, %rdx
        jbe     upto64
        mov     %rdi, %rcx
        sub     %rsi, %rcx
        cmp     %rdx, %rcx                              // dst inside [src, src+n): backwards
        jb      backward
        cmp     $2048, %rdx
        jae     string

        // Forward in steps of 64. The last 64 bytes are read first and written last.
forward:
        movups  -16(%rsi,%rdx), %xmm4
        movups  -32(%rsi,%rdx), %xmm5
        movups  -48(%rsi,%rdx), %xmm6
        movups  -64(%rsi,%rdx), %xmm7
        lea     (%rdi,%rdx), %r8                        // end of dst
        lea     -64(%r8), %r9
1:      movups  (%rsi), %xmm0
        movups  16(%rsi), %xmm1
        movups  32(%rsi), %xmm2
        movups  48(%rsi), %xmm3
        add     $64, %rsi
        movups  %xmm0, (%rdi)
        movups  %xmm1, 16(%rdi)
        movups  %xmm2, 32(%rdi)
        movups  %xmm3, 48(%rdi)
        add     $64, %rdi
        cmp     %r9, %rdi
        jb      1b
        movups  %xmm4, -16(%r8)
        movups  %xmm5, -32(%r8)
        movups  %xmm6, -48(%r8)
        movups  %xmm7, -64(%r8)
        ret

        // Backward likewise: the first 64 bytes are read first and written last.
backward:
        test    %rcx, %rcx
        jz      9f
        movups  (%rsi), %xmm4
        movups  16(%rsi), %xmm5
        movups  32(%rsi), %xmm6
        movups  48(%rsi), %xmm7
        lea     (%rsi,%rdx), %rsi
        lea     (%rdi,%rdx), %r8
        lea     64(%rdi), %r9
2:      movups  -16(%rsi), %xmm0
        movups  -32(%rsi), %xmm1
        movups  -48(%rsi), %xmm2
        movups  -64(%rsi), %xmm3
        sub     $64, %rsi
        movups  %xmm0, -16(%r8)
        movups  %xmm1, -32(%r8)
        movups  %xmm2, -48(%r8)
        movups  %xmm3, -64(%r8)
        sub     $64, %r8
        cmp     %r9, %r8
        ja      2b
        movups  %xmm4, (%rdi)
        movups  %xmm5, 16(%rdi)
        movups  %xmm6, 32(%rdi)
        movups  %xmm7, 48(%rdi)
9:      ret

        // Long and forward: the processor's own loop, by words if both addresses are aligned. If they are not, nothing in there is
        // an aligned pointer. (A source a few bytes above the destination would make it slow.)
string: mov     %rsi, %rcx
        sub     %rdi, %rcx
        cmp     $64, %rcx
        jb      forward
        mov     %edi, %ecx
        or      %esi, %ecx
        test    $7, %cl
        jnz     3f
        mov     %rdx, %rcx
        shr     $3, %rcx
        rep movsq
        and     $7, %edx
3:      mov     %rdx, %rcx
        rep movsb
        ret

upto64: movups  (%rsi), %xmm0
        movups  16(%rsi), %xmm1
        movups  -32(%rsi,%rdx), %xmm2
        movups  -16(%rsi,%rdx), %xmm3
        movups  %xmm0, (%rdi)
        movups  %xmm1, 16(%rdi)
        movups  %xmm2, -32(%rdi,%rdx)
        movups  %xmm3, -16(%rdi,%rdx)
        ret
upto32: movups  (%rsi), %xmm0
        movups  -16(%rsi,%rdx), %xmm1
        movups  %xmm0, (%rdi)
        movups  %xmm1, -16(%rdi,%rdx)
        ret
small:  cmp     $8, %edx
        jae     8f
        cmp     $4, %edx
        jae     4f
        test    %edx, %edx
        jz      0f
        movzbl  (%rsi), %ecx
        movzbl  -1(%rsi,%rdx), %r8d
        cmp     $3, %edx
        jne     1f
        movzbl  1(%rsi), %r9d
        mov     %r9b, 1(%rdi)
1:      mov     %cl, (%rdi)
        mov     %r8b, -1(%rdi,%rdx)
0:      ret
4:      mov     (%rsi), %ecx
        mov     -4(%rsi,%rdx), %r8d
        mov     %ecx, (%rdi)
        mov     %r8d, -4(%rdi,%rdx)
        ret
8:      mov     (%rsi), %rcx
        mov     -8(%rsi,%rdx), %r8
        mov     %rcx, (%rdi)
        mov     %r8, -8(%rdi,%rdx)
        ret
        .size   memmove, . - memmove

        .section .text.memset, "ax", @progbits
        .globl  memset
        .type   memset, @function
memset:
        mov     %rdi, %rax
        movzbl  %sil, %esi
        mov     $0x0101010101010101, %rcx
        imul    %rcx, %rsi
        cmp     $16, %rdx
        jb      6f
        movq    %rsi, %xmm0
        punpcklqdq %xmm0, %xmm0
        cmp     $32, %rdx
        jbe     5f
        cmp     $1024, %rdx
        jae     7f
        lea     -32(%rdi,%rdx), %r8
1:      movups  %xmm0, (%rdi)
        movups  %xmm0, 16(%rdi)
        add     $32, %rdi
        cmp     %r8, %rdi
        jb      1b
        movups  %xmm0, (%r8)
        movups  %xmm0, 16(%r8)
        ret
5:      movups  %xmm0, (%rdi)
        movups  %xmm0, -16(%rdi,%rdx)
        ret
6:      test    %edx, %edx
        jz      3f
        cmp     $8, %edx
        jae     8f
        cmp     $4, %edx
        jae     4f
        mov     %sil, (%rdi)
        mov     %sil, -1(%rdi,%rdx)
        cmp     $3, %edx
        jne     3f
        mov     %sil, 1(%rdi)
3:      ret
4:      mov     %esi, (%rdi)
        mov     %esi, -4(%rdi,%rdx)
        ret
8:      mov     %rsi, (%rdi)
        mov     %rsi, -8(%rdi,%rdx)
        ret
7:      mov     %rax, %r9                               // rep stos wants the value in rax
        mov     %rsi, %rax
        mov     %rdx, %rcx
        test    $7, %dil                                // what holds pointers is aligned, and cleared by whole words
        jnz     9f
        shr     $3, %rcx
        rep stosq
        mov     %edx, %ecx
        and     $7, %ecx
9:      rep stosb
        mov     %r9, %rax
        ret
        .size   memset, . - memset

        .section .text.memcmp, "ax", @progbits
        .globl  memcmp
        .globl  bcmp
        .type   memcmp, @function
        .type   bcmp, @function
memcmp:
bcmp:
        cmp     %rdi, %rsi
        je      2f
        cmp     $16, %rdx
        jb      4f
        xor     %ecx, %ecx
        lea     -16(%rdx), %r8
1:      movups  (%rdi,%rcx), %xmm0
        movups  (%rsi,%rcx), %xmm1
        pcmpeqb %xmm1, %xmm0
        pmovmskb %xmm0, %eax
        xor     $0xffff, %eax
        jnz     3f
        cmp     %r8, %rcx
        je      2f
        add     $16, %rcx
        cmp     %r8, %rcx
        jbe     1b
        mov     %r8, %rcx                               // the last 16 bytes, some of them a second time
        jmp     1b
2:      xor     %eax, %eax
        ret
3:      bsf     %eax, %eax
        add     %rax, %rcx
        movzbl  (%rdi,%rcx), %eax
        movzbl  (%rsi,%rcx), %edx
        sub     %edx, %eax
        ret
4:      cmp     $8, %edx                                // 8 to 15 bytes: two words, which may overlap
        jb      5f
        mov     (%rdi), %rax
        mov     (%rsi), %rcx
        cmp     %rcx, %rax
        jne     7f
        mov     -8(%rdi,%rdx), %rax
        mov     -8(%rsi,%rdx), %rcx
        cmp     %rcx, %rax
        jne     7f
        xor     %eax, %eax
        ret
5:      cmp     $4, %edx                                // 4 to 7: likewise
        jb      6f
        mov     (%rdi), %eax
        mov     (%rsi), %ecx
        cmp     %ecx, %eax
        jne     7f
        mov     -4(%rdi,%rdx), %eax
        mov     -4(%rsi,%rdx), %ecx
        cmp     %ecx, %eax
        jne     7f
        xor     %eax, %eax
        ret
6:      test    %edx, %edx                              // 0 to 3
        jz      2b
        movzbl  (%rdi), %eax
        movzbl  (%rsi), %ecx
        sub     %ecx, %eax
        jnz     8f
        inc     %rdi
        inc     %rsi
        dec     %edx
        jmp     6b
7:      bswap   %rax                                    // the first byte that differs decides: it becomes the highest
        bswap   %rcx
        cmp     %rcx, %rax
        sbb     %eax, %eax
        or      $1, %eax
8:      ret
        .size   memcmp, . - memcmp

        .section .note.GNU-split-stack, "", @progbits
        .section .note.GNU-stack, "", @progbits
