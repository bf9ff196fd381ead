// assert.c -- type assertions that ask for an interface, and the panics of all that fail.
//
// An assertion to a concrete type is one comparison in compiled code; only its failure comes here. What the panic says
// is put together by Go code: TypeAssertionError knows the wording.
#include "../panic/panic.h"
#include "iface.h"

// In stdlib/runtime. Go's convention: parameters as leaves, the `any` comes back in two registers.
typedef struct { void *type, *data; } any_result;
__attribute__((swiftcall)) any_result typeAssertionError_new(const rtype *iface, const rtype *concrete, const rtype *asserted, const uint8_t *missing,
                                                             Int missing_len) __asm__("runtime.typeAssertionError_new");

static __attribute__((noreturn)) void panic_assertion(const rtype *iface, const rtype *have, const rtype *want, String missing) {
  any_result err = typeAssertionError_new(iface, have, want, missing.ptr, missing.len);
  rt_gopanic(err.type, err.data);
  __builtin_unreachable();
}

void *rt_getitab(void *inter, void *type, bool canfail) {
  String missing;
  const itab *tab = itab_get(inter, type, canfail ? NULL : &missing);
  if (tab == NULL && !canfail) panic_assertion(NULL, type, inter, missing);
  return (void *)tab;
}

void *rt_typeAssertE2I(void *inter, void *type) {
  if (type == NULL) panic_assertion(NULL, NULL, inter, (String){0});
  return rt_getitab(inter, type, false);
}

void *rt_typeAssertE2I2(void *inter, void *type) { return type == NULL ? NULL : (void *)itab_get(inter, type, NULL); }

void rt_panicdottypeE(void *have, void *want, void *iface) { panic_assertion(iface, have, want, (String){0}); }

void rt_panicdottypeI(void *have, void *want, void *iface) {
  const itab *tab = have;
  panic_assertion(iface, tab == NULL ? NULL : tab->type, want, (String){0});
}
