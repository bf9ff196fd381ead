// Literals to constants. Short decimal numbers are read here; of others underscores go first; then GMP reads the digits in their base. A float of moderate size becomes an
// exact rational; the rest is read by MPFR.
#include "constant_impl.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

// How far the exponent of a float may go before it is read as MPFR number, in bits of the power it stands for.
enum { LARGEST_EXPONENT = 1200 };

// The literal without underscores, NUL-terminated, on the heap.
static char *digits_of(Text text) {
  char *s = xmalloc((size_t)text.len + 1);
  int n = 0;
  for (int i = 0; i < text.len; i++)
    if (text.at[i] != '_') s[n++] = text.at[i];
  s[n] = '\0';
  return s;
}

static int base_of(const char *s) {
  if (s[0] != '0') return 10;
  switch (s[1] | 0x20) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 8;
  }
}

// begins with letters: skip the prefix; otherwise a leading 0 is an octal digit like any other.
static const char *skip_prefix(const char *s) { return s[0] == '0' && isalpha((unsigned char)s[1]) ? s + 2 : s; }

static const Const *int_literal(Arena *a, const char *s, int base) {
  mpz_t v;
  if (mpz_init_set_str(v, skip_prefix(s), base) != 0) {
    mpz_clear(v);
    return NULL;
  }
  const Const *c = const_from_mpz(a, v);
  mpz_clear(v);
  return c;
}

// A float taken apart: digits without the point, and the power of base (10, or 2 for hexadecimal ones) that they are to be multiplied by.
typedef struct {
  mpz_t digits;
  bool hex, ok;
  long exponent;
} Parts;

static Parts take_apart(const char *s) {
  Parts p = {.hex = s[0] == '0' && (s[1] | 0x20) == 'x'};
  const char *at = p.hex ? s + 2 : s;
  size_t len = strcspn(at, p.hex ? "pP" : "eE");
  char *digits = xmalloc(len + 2);
  size_t n = 0;
  long fraction = 0;
  bool point = false;
  for (size_t i = 0; i < len; i++) {
    if (at[i] == '.') point = true;
    else digits[n++] = at[i], fraction += point;
  }
  digits[n] = '\0';
  p.ok = mpz_init_set_str(p.digits, n ? digits : "0", p.hex ? 16 : 10) == 0;
  free(digits);
  p.exponent = at[len] ? strtol(at + len + 1, NULL, 10) : 0;
  if (labs(p.exponent) < 1L << 40) p.exponent -= p.hex ? 4 * fraction : fraction;
  return p;
}

static const Const *rational_literal(Arena *a, const Parts *p) {
  mpq_t q;
  mpz_t power;
  mpq_init(q);
  mpz_init(power);
  mpz_ui_pow_ui(power, p->hex ? 2 : 10, (unsigned long)labs(p->exponent));
  if (p->exponent >= 0) {
    mpz_mul(mpq_numref(q), p->digits, power);
  } else {
    mpz_set(mpq_numref(q), p->digits);
    mpz_set(mpq_denref(q), power);
    mpq_canonicalize(q);
  }
  const Const *c = const_from_mpq(a, q);
  mpz_clear(power);
  mpq_clear(q);
  return c;
}

static const Const *big_literal(Arena *a, const char *s) {
  mpfr_exp_t old_min = mpfr_get_emin(), old_max = mpfr_get_emax();
  mpfr_t f;
  mpfr_set_emin(-(1L << 31));    // gc's range
  mpfr_set_emax((1L << 31) - 1);
  mpfr_init2(f, FLOAT_BITS);
  mpfr_strtofr(f, s, NULL, 0, MPFR_RNDN);
  const Const *c = const_from_mpfr(a, f);
  mpfr_clear(f);
  mpfr_set_emin(old_min);
  mpfr_set_emax(old_max);
  return c;
}

static const Const *float_literal(Arena *a, const char *s) {
  Parts p = take_apart(s);
  const Const *c = NULL;
  if (p.ok && labs(p.exponent) <= (p.hex ? RATIONAL_BITS : LARGEST_EXPONENT)) c = rational_literal(a, &p);
  else if (p.ok) c = big_literal(a, s);
  mpz_clear(p.digits);
  return c;
}

// 0123i is decimal, for historical reasons, 0o123i is not.
static const Const *imaginary_literal(Arena *a, char *s) {
  size_t len = strlen(s);
  if (len < 2) return NULL;
  s[len - 1] = '\0';
  bool hex = s[0] == '0' && (s[1] | 0x20) == 'x';
  bool whole = !strpbrk(s, hex ? ".pP" : ".eE");
  const Const *im = !whole ? float_literal(a, s) : int_literal(a, s, isalpha((unsigned char)s[1]) ? base_of(s) : 10);
  return im ? const_complex(a, const_int64(a, 0), im) : NULL;
}

static const Const *number_literal(Arena *a, int lit_kind, Text text) {
  char *s = digits_of(text);
  const Const *c = lit_kind == LIT_INT ? int_literal(a, s, base_of(s)) : lit_kind == LIT_FLOAT ? float_literal(a, s) : imaginary_literal(a, s);
  free(s);
  return c;
}

// Decimal digits and nothing else, few enough for a word: no need of GMP's.
static bool short_decimal(Text text, int64_t *v) {
  if (text.len > 18 || (text.at[0] == '0' && text.len > 1)) return false;
  *v = 0;
  for (int i = 0; i < text.len; i++) {
    if (text.at[i] < '0' || text.at[i] > '9') return false;
    *v = *v * 10 + (text.at[i] - '0');
  }
  return text.len > 0;
}

const Const *const_literal(Arena *a, int lit_kind, Text text) {
  int64_t small;
  if (lit_kind == LIT_INT && short_decimal(text, &small)) return const_int64(a, small);
  if (lit_kind == LIT_STRING) {
    const char *bytes;
    size_t len;
    return literal_string(a, text, &bytes, &len) ? const_string(a, bytes, len) : NULL;
  }
  if (lit_kind == LIT_CHAR) {
    uint32_t rune;
    return literal_rune(text, &rune) ? const_int64(a, rune) : NULL;
  }
  return number_literal(a, lit_kind, text);
}
