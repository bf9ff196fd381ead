// kernel.h -- the numbers and layouts of Linux on amd64 that the os and signal rooms use, from the kernel's own headers.
#ifndef BURROW_OS_KERNEL_H
#define BURROW_OS_KERNEL_H

#include <asm/unistd_64.h>
#include <linux/auxvec.h>
#include <linux/elf.h>
#include <linux/errno.h>
#include <linux/futex.h>
#include <linux/mman.h>
#include <linux/sched.h>
#include <linux/time.h>

enum { KERNEL_PAGE = 4096, ARCH_SET_FS_CODE = 0x1002, CLOCK_MONOTONIC_ID = 1, CLOCK_REALTIME_ID = 0 };

#endif
