// Package syscall: system calls, the environment, the end of the process.

#include "glue.h"
#include "../heap/heap.h"
#include "../os/os.h"
#include "../rt0/rt0.h"
#include "../sched/sched_impl.h"

static IntInt result(Int r) {
  if (r < 0 && r >= -4095) return (IntInt){-1, -r};
  return (IntInt){r, 0};
}

IntInt syscall_syscall6(Int num, Int a1, Int a2, Int a3, Int a4, Int a5, Int a6) GO("syscall.syscall6");
IntInt syscall_syscall6(Int num, Int a1, Int a2, Int a3, Int a4, Int a5, Int a6) {
  return result(syscall_blocking(num, a1, a2, a3, a4, a5, a6));
}

IntInt syscall_rawSyscall6(Int num, Int a1, Int a2, Int a3, Int a4, Int a5, Int a6) GO("syscall.rawSyscall6");
IntInt syscall_rawSyscall6(Int num, Int a1, Int a2, Int a3, Int a4, Int a5, Int a6) {
  return result(os_syscall6(num, a1, a2, a3, a4, a5, a6));
}

// A slice of the kernel's strings. They lie outside the heap for ever, so the array needs no pointer map.
void strings_slice(Slice *out, const char *const *strings, Int n) {
  String *array = mallocgc((Uint)n * sizeof(String), NULL, true);
  for (Int i = 0; i < n; i++) array[i] = (String){(const uint8_t *)strings[i], os_strlen(strings[i])};
  *out = (Slice){array, n, n};
}

void syscall_runtime_envs(Slice *out) GO("syscall.runtime_envs");
void syscall_runtime_envs(Slice *out) { strings_slice(out, os_envp, os_envc); }

void syscall_runtime_exit(Int code) GO("syscall.runtime_exit");
void syscall_runtime_exit(Int code) { program_exit((int)code); }
