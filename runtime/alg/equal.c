// equal.c -- equality of memory and of basic values, in the form that type descriptors hold.
//
// Two interface values are equal if they have the same dynamic type and equal dynamic values; comparing values of a
// type that has no equality panics, even if both are the same object, but only once the types are known to agree.
// Itabs of the same pair may exist twice, made by the compiler and at run time, so their types are compared, not they.
#include "../panic/panic.h"
#include "alg.h"

#define EQUAL(name, type) bool rt_##name(void *a, void *b) { return *(type *)a == *(type *)b; }
EQUAL(memequal8, uint8_t)
EQUAL(memequal16, uint16_t)
EQUAL(memequal32, uint32_t)
EQUAL(memequal64, uint64_t)
EQUAL(f32equal, float)
EQUAL(f64equal, double)

bool rt_memequal0(void *a, void *b) { return (void)a, (void)b, true; }

bool rt_memequal128(void *a, void *b) {
  const uint64_t *x = a, *y = b;
  return ((x[0] ^ y[0]) | (x[1] ^ y[1])) == 0;
}

bool rt_c64equal(void *a, void *b) {
  const float *x = a, *y = b;
  return x[0] == y[0] && x[1] == y[1];
}

bool rt_c128equal(void *a, void *b) {
  const double *x = a, *y = b;
  return x[0] == y[0] && x[1] == y[1];
}

bool rt_memequal(void *a, void *b, Int n) { return a == b || __builtin_memcmp(a, b, (Uint)n) == 0; }

bool rt_strequal(void *a, void *b) {
  const String *x = a, *y = b;
  return x->len == y->len && rt_memequal((void *)x->ptr, (void *)y->ptr, x->len);
}

// ---- interfaces

bool rt_efaceeq(void *type, void *a, void *b) {
  const rtype *t = type;
  if (t == NULL) return true;
  if (t->equal == NULL) panic_error(type_text("comparing uncomparable type ", t));
  return type_isdirect(t) ? a == b : type_equal(t, a, b);
}

bool rt_ifaceeq(void *tab, void *a, void *b) { return tab == NULL || rt_efaceeq((void *)((const itab *)tab)->type, a, b); }

bool rt_nilinterequal(void *a, void *b) {
  const eface *x = a, *y = b;
  return x->type == y->type && rt_efaceeq((void *)x->type, x->data, y->data);
}

bool rt_interequal(void *a, void *b) {
  const iface *x = a, *y = b;
  const rtype *t = x->tab == NULL ? NULL : x->tab->type;
  return t == (y->tab == NULL ? NULL : y->tab->type) && rt_efaceeq((void *)t, x->data, y->data);
}

// ---- arrays and structs made at run time

bool equal_parts(const void *a, const void *b, const rtype *t) {
  const char *x = a, *y = b;
  if (t->kind == KIND_ARRAY) {
    const arraytype *array = (const arraytype *)t;
    for (Uint at = 0; at < t->size; at += array->elem->size)
      if (!type_equal(array->elem, x + at, y + at)) return false;
    return true;
  }
  const structtype *st = (const structtype *)t;
  for (const structfield *f = st->fields; f < st->fields + st->nfields; f++)
    if (!field_isblank(f) && !type_equal(f->type, x + f->offset, y + f->offset)) return false;
  return true;
}
