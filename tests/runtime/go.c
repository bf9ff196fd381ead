// What the link step and package runtime provide to every program, in the least form.

#include "go.h"
#include "../../runtime/heap/heap.h"
#include "../../runtime/sched/sched_impl.h"

const module_table go_module __asm__("go:module") = {NULL, 0, (void (*)(void))main_main, {(const uint8_t *)"go1.27 test", 11}};

__asm__(".section .go.text.closure_entry, \"ax\", @progbits\n"
        ".globl closure_entry\n"
        "closure_entry: mov %r10, %rdi\n"
        "jmp *8(%r10)\n"
        ".text");

void *keep(closure *c) {
  closure *k = persistentalloc(sizeof *k, 16);
  *k = *c;
  return k;
}

void go(void *c) { rt_newproc(keep(c)); }

void println(const char *s) {
  rt_printlock();
  print_str(s);
  print_str("\n");
  rt_printunlock();
}

void printkv(const char *key, Int value) {
  rt_printlock();
  print_str(key);
  print_str(" ");
  print_int(value);
  print_str("\n");
  rt_printunlock();
}

void go_syscall_sleep(Int ms) {
  Int ts[2] = {ms / 1000, ms % 1000 * 1000000};
  syscall_blocking(35, (Int)ts, 0, 0, 0, 0, 0);
}

void syscall_blocking_getpid(void) { syscall_blocking(39, 0, 0, 0, 0, 0, 0); }

// ---- errors: an eface whose data is a C string -----------------------------------------------------------------
#define SWIFT __attribute__((swiftcall))
static const rtype text_type = {.size = 8, .kind = KIND_STRING}, error_type = {.size = 8, .kind = KIND_STRING};

static eface text(const rtype *t, const char *prefix, const uint8_t *s, Int n) {
  char *copy = persistentalloc(128, 8);
  Int i = 0;
  for (; prefix[i] != 0; i++) copy[i] = prefix[i];
  for (Int j = 0; j < n && i < 127; j++) copy[i++] = (char)s[j];
  return (eface){t, copy};
}

void panic_text(const char *s) { rt_gopanic((void *)&text_type, (void *)s); }
const char *recovered_text(PtrPtr e) { return e.a == NULL ? NULL : e.b; }

SWIFT eface boundsError_new(int64_t x, bool is_signed, Int y, uint8_t code) __asm__("runtime.boundsError_new");
SWIFT eface boundsError_new(int64_t x, bool is_signed, Int y, uint8_t code) {
  (void)x, (void)is_signed, (void)y, (void)code;
  return text(&error_type, "runtime error: bounds", NULL, 0);
}
SWIFT eface errorString_new(const uint8_t *s, Int n) __asm__("runtime.errorString_new");
SWIFT eface errorString_new(const uint8_t *s, Int n) { return text(&error_type, "runtime error: ", s, n); }
SWIFT eface addressError_new(const uint8_t *s, Int n, Uint addr) __asm__("runtime.addressError_new");
SWIFT eface addressError_new(const uint8_t *s, Int n, Uint addr) {
  (void)addr;
  return text(&error_type, "runtime error: ", s, n);
}
SWIFT eface plainError_new(const uint8_t *s, Int n) __asm__("runtime.plainError_new");
SWIFT eface plainError_new(const uint8_t *s, Int n) { return text(&error_type, "", s, n); }
SWIFT eface panicNilError_new(void) __asm__("runtime.panicNilError_new");
SWIFT eface panicNilError_new(void) { return text(&error_type, "panic called with nil argument", NULL, 0); }
SWIFT eface typeAssertionError_new(void *a, void *b, void *c, const uint8_t *s, Int n) __asm__("runtime.typeAssertionError_new");
SWIFT eface typeAssertionError_new(void *a, void *b, void *c, const uint8_t *s, Int n) {
  (void)a, (void)b, (void)c;
  return text(&error_type, "interface conversion: ", s, n);
}
SWIFT String printpanicval(const rtype *t, void *data) __asm__("runtime.printpanicval");
SWIFT String runtimeErrorText(const rtype *t, void *data) __asm__("runtime.runtimeErrorText");
SWIFT String runtimeErrorText(const rtype *t, void *data) { return printpanicval(t, data); }
SWIFT String boundsErrorText(const rtype *t, void *data) __asm__("runtime.boundsErrorText");
SWIFT String boundsErrorText(const rtype *t, void *data) { return printpanicval(t, data); }
SWIFT String printpanicval(const rtype *t, void *data) {
  (void)t;
  return (String){data, os_strlen(data)};
}
