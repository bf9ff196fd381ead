// Run-time errors: the panics of the language itself.  The values are Go's (package runtime makes them, so that err.Error() and type switches work);
// this file only knows which constructor and which text. Compiled code calls these entries on cold paths and never comes back.

#include "../abi/entry.h"
#include "../sched/sched_impl.h"
#include "../signal/signal.h"
#include "panic_impl.h"

#define GOCALL __attribute__((swiftcall))
GOCALL eface boundsError_new(int64_t x, bool is_signed, Int y, uint8_t code) __asm__("runtime.boundsError_new");
GOCALL String boundsErrorText(const rtype *type, void *data) __asm__("runtime.boundsErrorText");
GOCALL eface errorString_new(const uint8_t *s, Int len) __asm__("runtime.errorString_new");
GOCALL eface plainError_new(const uint8_t *s, Int len) __asm__("runtime.plainError_new");

// Who called the function that says CALLER: the compiled code with the fault.
#define CALLER frame_caller((Uint)__builtin_frame_address(0))

address_error_fn new_address_error;

static Int length(const char *s) {
  Int n = 0;
  while (s[n] != 0) n++;
  return n;
}

static __attribute__((noreturn)) void error_at(const char *msg, codeplace at) {
  if (tls_m()->g != tls_m()->curg) throw(msg);
  gopanic_at(errorString_new((const uint8_t *)msg, length(msg)), at);
}

// A program without checks of bounds needs no text for them: the printer that has it comes with the first fault.
static __attribute__((noreturn)) void bounds_at(Int x, bool is_signed, Int y, uint8_t code, codeplace at) {
  panic_printer_fn plain = runtimeErrorText;
  __atomic_compare_exchange_n(&panic_printer, &plain, boundsErrorText, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
  gopanic_at(boundsError_new(x, is_signed, y, code), at);
}

void panic_error(const char *msg) { error_at(msg, CALLER); }

void panic_plain(const char *msg) {
  if (tls_m()->g != tls_m()->curg) throw(msg);
  gopanic_at(plainError_new((const uint8_t *)msg, length(msg)), CALLER);
}

#define BOUNDS(name, code)                                                       \
  void rt_##name(Int x, Int y)    { bounds_at(x, true, y, code, CALLER); }       \
  void rt_##name##U(Int x, Int y) { bounds_at(x, false, y, code, CALLER); }
BOUNDS(panicIndex, BOUNDS_INDEX)
BOUNDS(panicSliceAlen, BOUNDS_SLICE_ALEN)
BOUNDS(panicSliceAcap, BOUNDS_SLICE_ACAP)
BOUNDS(panicSliceB, BOUNDS_SLICE_B)
BOUNDS(panicSlice3Alen, BOUNDS_SLICE3_ALEN)
BOUNDS(panicSlice3Acap, BOUNDS_SLICE3_ACAP)
BOUNDS(panicSlice3B, BOUNDS_SLICE3_B)
BOUNDS(panicSlice3C, BOUNDS_SLICE3_C)
void rt_panicSliceConvert(Int x, Int y) { bounds_at(x, true, y, BOUNDS_CONVERT, CALLER); }

#define ERROR(name, text) \
  void rt_##name(void) { error_at(text, CALLER); }
ERROR(panicdivide, "integer divide by zero")
ERROR(panicshift, "negative shift amount")
ERROR(panicunsafeslicelen, "unsafe.Slice: len out of range")
ERROR(panicunsafeslicenilptr, "unsafe.Slice: ptr is nil and len is not zero")
ERROR(panicunsafestringlen, "unsafe.String: len out of range")
ERROR(panicunsafestringnilptr, "unsafe.String: ptr is nil and len is not zero")
ERROR(panicmakeslicelen, "makeslice: len out of range")
ERROR(panicmakeslicecap, "makeslice: cap out of range")

static const char nil_text[] = "invalid memory address or nil pointer dereference";

// An explicit nil check failed. What a program prints must not tell it from a fault: the signal is filled in.
void rt_panicmem(void) {
  g *gp = tls_m()->curg;
  codeplace at = CALLER;
  gp->sig = SIGNAL_SEGV;
  gp->sigcode = 1;                                              // SEGV_MAPERR
  gp->sigaddr = 0;
  gp->sigpc = at.pc;
  error_at(nil_text, at);
}

// A value method was called through a nil pointer: type is "main.T", method "M".
void rt_panicwrap(void *type, Int ntype, void *method, Int nmethod) {
  uint8_t text[512];
  Int n = 0;
  const struct { const void *p; Int len; } parts[] = {
      {"value method ", 13}, {type, ntype}, {".", 1}, {method, nmethod}, {" called using nil *", 19}, {NULL, 0}, {" pointer", 8}};
  // The last name in the text is the type's without its package.
  Int dot = ntype;
  while (dot > 0 && ((const uint8_t *)type)[dot - 1] != '.') dot--;
  for (int i = 0; i < 7; i++) {
    const uint8_t *p = parts[i].p;
    Int len = parts[i].len;
    if (i == 5) {
      p = (const uint8_t *)type + dot;
      len = ntype - dot;
    }
    for (Int j = 0; j < len && n < (Int)sizeof text; j++) text[n++] = p[j];
  }
  gopanic_at(plainError_new(text, n), CALLER);
}

// What range-over-func loops say when the iterator breaks the rules. The numbers are the loop states of lower/.
void rt_panicrangestate(Int state) {
  static const char *const texts[] = {
      "range function continued iteration after function for loop body returned false",
      "range function continued iteration after loop body panic",
      "range function continued iteration after whole loop exit",
      "range function recovered a loop body panic and did not resume panicking",
  };
  error_at(state >= 0 && state < 4 ? texts[state] : "range function misbehaved", CALLER);
}

void rt_unreachable(void) { throw("unreachable code reached: a fault of the compiler"); }

// A signal turned into a call, on the goroutine that caused it: signal_panic (signal/signal_amd64.S) calls us as if the faulting
// instruction had called it.
NAMED_BY_ASSEMBLY void panic_signal(void) {
  g *gp = tls_m()->curg;
  codeplace at = frame_caller(CALLER.fp);
  switch (gp->sig) {
  case SIGNAL_SEGV:
  case SIGNAL_BUS:
    if (gp->sigaddr < 4096) error_at(nil_text, at);
    if (gp->paniconfault) gopanic_at(new_address_error((const uint8_t *)nil_text, length(nil_text), gp->sigaddr), at);
    print_str("unexpected fault address ");
    print_hex(gp->sigaddr);
    print_str("\n");
    throw("fault");
  case SIGNAL_FPE:
    error_at(gp->sigcode == 1 ? "integer divide by zero" : "floating point error", at);
  }
  throw("panic_signal: unexpected signal");
}
