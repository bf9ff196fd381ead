// Constants in messages, in gc's form: integers in full, floats with six digits, strings quoted and cut off.
#include "constant_impl.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "../support/strbuf.h"
#include "../support/utf8.h"

enum { LONGEST_STRING = 72 };    // runes, quotes included

static const char *finish(Arena *a, StrBuf *b) {
  const char *s = arena_strndup(a, strbuf_str(b), b->len);
  strbuf_free(b);
  return s;
}

static const char *string_text(Arena *a, const Const *c, bool exact) {
  StrBuf b = {0};
  size_t len, runes = 0, cut = 0;
  const char *bytes = const_string_value(c, &len);
  strbuf_add_quoted(&b, bytes, len);
  for (size_t i = 0; i < b.len && !exact; runes++) {
    uint32_t rune;
    if (runes == LONGEST_STRING - 3) cut = i;
    i += (size_t)utf8_decode(b.text + i, b.len - i, &rune);
  }
  if (runes > LONGEST_STRING) {
    b.len = cut;
    strbuf_add(&b, "...");
  }
  return finish(a, &b);
}

static const char *int_text(Arena *a, const mpz_t v) {
  char *s = mpz_get_str(NULL, 10, v);
  const char *kept = arena_strndup(a, s, strlen(s));
  free(s);
  return kept;
}

static bool is_whole(const Const *c) {
  return c->is_rational ? mpz_cmp_ui(mpq_denref(c->q), 1) == 0 : mpfr_integer_p(c->f);
}

// The shortest decimal that reads back as v.
static const char *shortest(Arena *a, double v) {
  char text[40];
  int digits = 1;
  do snprintf(text, sizeof text, "%.*e", digits - 1, v);
  while (digits++ < 17 && strtod(text, NULL) != v);
  int exponent = atoi(strchr(text, 'e') + 1);
  if (exponent < -4 || exponent >= 6) return arena_strndup(a, text, strlen(text));
  return arena_printf(a, "%.*g", digits - 1, v);
}

// Beyond the range of float64: mantissa and decimal exponent from the binary ones.
static const char *huge_text(Arena *a, const Const *c) {
  mpfr_t f;
  mpfr_init2(f, FLOAT_BITS);
  const_as_mpfr(f, c);
  long exponent;
  double mantissa = mpfr_get_d_2exp(&exponent, f, MPFR_RNDN);
  mpfr_clear(f);
  double power = (double)exponent * (M_LN2 / M_LN10), whole = trunc(power);
  mantissa *= pow(10, power - whole);
  if (fabs(mantissa) < 1 - 1e-6) mantissa *= 10, whole--;
  else if (fabs(mantissa) >= 10) mantissa /= 10, whole++;
  return arena_printf(a, "%.6ge%+ld", mantissa, (long)whole);
}

static const char *float_text(Arena *a, const Const *c) {
  double v = const_float64_value(c);
  if (isinf(v) || (v == 0) != (const_sign(c) == 0)) return huge_text(a, c);
  const char *s = arena_printf(a, "%.6g", v);
  return is_whole(c) || strchr(s, '.') ? s : shortest(a, v);
}

static const char *exact_float_text(Arena *a, const Const *c) {
  if (!c->is_rational) return float_text(a, c);
  const char *num = int_text(a, mpq_numref(c->q));
  return is_whole(c) ? num : arena_printf(a, "%s/%s", num, int_text(a, mpq_denref(c->q)));
}

static const char *text_of(Arena *a, const Const *c, bool exact) {
  switch (const_kind(c)) {
    case CONST_UNKNOWN: return "unknown";
    case CONST_BOOL: return c->b ? "true" : "false";
    case CONST_STRING: return string_text(a, c, exact);
    case CONST_INT: return int_text(a, c->i);
    case CONST_FLOAT: return exact ? exact_float_text(a, c) : float_text(a, c);
    case CONST_COMPLEX: return arena_printf(a, "(%s + %si)", text_of(a, c->c.re, exact), text_of(a, c->c.im, exact));
  }
  return "unknown";
}

const char *const_to_string(Arena *a, const Const *c) { return text_of(a, c, false); }
const char *const_exact_string(Arena *a, const Const *c) { return text_of(a, c, true); }
