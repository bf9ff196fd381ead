// Constants as text, as gc prints them in messages.
#include "constant_impl.h"

#include <math.h>
#include <string.h>
#include "../support/strbuf.h"

static const char *quoted(Arena *a, const char *bytes, size_t len) {
  StrBuf b = {0};
  strbuf_add_quoted(&b, bytes, len);
  const char *s = arena_strndup(a, b.text, b.len);
  strbuf_free(&b);
  return s;
}

// %.6g; beyond the range of a double, decimal mantissa and exponent of the exact value.
static const char *float_string(Arena *a, const Const *c) {
  double d = const_float64_value(c);
  if (float_sign(c) == 0 || (!isinf(d) && d != 0)) return arena_printf(a, "%.6g", d);
  mpfr_t f;
  float_to_mpfr(c, f);
  mpfr_exp_t exponent;
  char digits[16];
  mpfr_get_str(digits, &exponent, 10, 6, f, MPFR_RNDN);
  mpfr_clear(f);
  const char *sign = digits[0] == '-' ? "-" : "", *d0 = digits + (digits[0] == '-');
  char tail[8];
  strcpy(tail, d0 + 1);
  for (size_t n = strlen(tail); n > 0 && tail[n - 1] == '0'; n--) tail[n - 1] = '\0';
  return arena_printf(a, "%s%c%s%se%+03ld", sign, d0[0], *tail ? "." : "", tail, (long)exponent - 1);
}

const char *const_to_string(Arena *a, const Const *c) {
  enum { MAX_LEN = 72 };         // bytes of a string that are shown
  switch (const_kind(c)) {
  case CONST_BOOL: return c->boolean ? "true" : "false";
  case CONST_STRING: {
    const char *s = quoted(a, c->str.bytes, c->str.len);
    size_t n = strlen(s);
    if (n <= MAX_LEN) return s;
    n = MAX_LEN - 3;
    while (n > 0 && (s[n] & 0xC0) == 0x80) n--;
    return arena_printf(a, "%.*s...", (int)n, s);
  }
  case CONST_INT: return int_string(a, c);
  case CONST_FLOAT: return float_string(a, c);
  case CONST_COMPLEX: return arena_printf(a, "(%s + %si)", float_string(a, c->cplx.re), float_string(a, c->cplx.im));
  case CONST_UNKNOWN: break;
  }
  return "unknown";
}

const char *const_exact_string(Arena *a, const Const *c) {
  if (const_kind(c) == CONST_STRING) return quoted(a, c->str.bytes, c->str.len);
  if (const_kind(c) == CONST_FLOAT && c->is_rational) {
    const Const *whole = float_to_int(a, c);
    if (whole) return int_string(a, whole);
    char *s = mpq_get_str(NULL, 10, c->rat);
    return arena_strndup(a, s, strlen(s));
  }
  if (const_kind(c) == CONST_COMPLEX) return arena_printf(a, "(%s + %si)", const_exact_string(a, c->cplx.re), const_exact_string(a, c->cplx.im));
  return const_to_string(a, c);
}
