// Real constants. A number is kept as a fraction as long as numerator and denominator stay below MAX_RATIONAL_BITS, so that 1/3*3 is 1; beyond
// that as a float of 512 bits.
#include "constant_impl.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static bool rational_is_large(const mpq_t q) {
  return mpz_sizeinbase(mpq_numref(q), 2) > MAX_RATIONAL_BITS || mpz_sizeinbase(mpq_denref(q), 2) > MAX_RATIONAL_BITS;
}

const Const *float_from_mpfr(Arena *a, mpfr_t f) {
  if (!mpfr_number_p(f)) {
    mpfr_clear(f);
    return &const_unknown;
  }
  Const *c = const_new(a, CONST_FLOAT);
  memcpy(c->flt, f, sizeof(mpfr_t));
  return c;
}

const Const *float_from_mpq(Arena *a, mpq_t q) {
  if (rational_is_large(q)) {
    mpfr_t f;
    mpfr_init2(f, FLOAT_PRECISION);
    mpfr_set_q(f, q, MPFR_RNDN);
    mpq_clear(q);
    return float_from_mpfr(a, f);
  }
  Const *c = const_new(a, CONST_FLOAT);
  c->is_rational = true;
  memcpy(c->rat, q, sizeof(mpq_t));
  return c;
}

const Const *float_from_int(Arena *a, const Const *c) {
  mpq_t q;
  mpz_t z;
  int_to_mpz(c, z);
  mpq_init(q);
  mpq_set_z(q, z);
  mpz_clear(z);
  return float_from_mpq(a, q);
}

void float_to_mpfr(const Const *c, mpfr_t out) {
  mpfr_init2(out, FLOAT_PRECISION);
  if (c->is_rational) mpfr_set_q(out, c->rat, MPFR_RNDN);
  else mpfr_set(out, c->flt, MPFR_RNDN);
}

static const Const *rational_binary(Arena *a, const Const *x, Op op, const Const *y) {
  mpq_t r;
  mpq_init(r);
  switch (op) {
  case OP_ADD: mpq_add(r, x->rat, y->rat); break;
  case OP_SUB: mpq_sub(r, x->rat, y->rat); break;
  case OP_MUL: mpq_mul(r, x->rat, y->rat); break;
  case OP_QUO: mpq_div(r, x->rat, y->rat); break;
  default: internal_error(0, "constant: operator %s on floats", op_text(op));
  }
  return float_from_mpq(a, r);
}

const Const *float_binary(Arena *a, const Const *x, Op op, const Const *y) {
  if (x->is_rational && y->is_rational) return rational_binary(a, x, op, y);
  mpfr_t fx, fy, r;
  float_to_mpfr(x, fx);
  float_to_mpfr(y, fy);
  mpfr_init2(r, FLOAT_PRECISION);
  switch (op) {
  case OP_ADD: mpfr_add(r, fx, fy, MPFR_RNDN); break;
  case OP_SUB: mpfr_sub(r, fx, fy, MPFR_RNDN); break;
  case OP_MUL: mpfr_mul(r, fx, fy, MPFR_RNDN); break;
  case OP_QUO: mpfr_div(r, fx, fy, MPFR_RNDN); break;
  default: internal_error(0, "constant: operator %s on floats", op_text(op));
  }
  mpfr_clears(fx, fy, (mpfr_ptr)NULL);
  return float_from_mpfr(a, r);
}

int float_compare(const Const *x, const Const *y) {
  if (x->is_rational && y->is_rational) {
    int r = mpq_cmp(x->rat, y->rat);
    return r < 0 ? -1 : r > 0;
  }
  mpfr_t fx, fy;
  float_to_mpfr(x, fx);
  float_to_mpfr(y, fy);
  int r = mpfr_cmp(fx, fy);
  mpfr_clears(fx, fy, (mpfr_ptr)NULL);
  return r < 0 ? -1 : r > 0;
}

int float_sign(const Const *c) { return c->is_rational ? mpq_sgn(c->rat) : mpfr_sgn(c->flt); }

const Const *float_negate(Arena *a, const Const *c) {
  if (c->is_rational) {
    mpq_t r;
    mpq_init(r);
    mpq_neg(r, c->rat);
    return float_from_mpq(a, r);
  }
  mpfr_t r;
  mpfr_init2(r, FLOAT_PRECISION);
  mpfr_neg(r, c->flt, MPFR_RNDN);
  return float_from_mpfr(a, r);
}

enum { MAX_INTEGER_BITS = 4096 };          // of floats that are still taken for integers

const Const *float_to_int(Arena *a, const Const *c) {
  mpz_t z;
  if (c->is_rational) {
    if (mpz_cmp_ui(mpq_denref(c->rat), 1) != 0) return NULL;
    mpz_init_set(z, mpq_numref(c->rat));
    return int_from_mpz(a, z);
  }
  if (!mpfr_integer_p(c->flt) || mpfr_get_exp(c->flt) > MAX_INTEGER_BITS) return NULL;
  mpz_init(z);
  mpfr_get_z(z, c->flt, MPFR_RNDN);
  return int_from_mpz(a, z);
}

// ---- literals

enum { MAX_EXACT_EXPONENT = 1 << 14, MAX_EXPONENT = INT32_MAX };

static int digit_value(char c) { return c <= '9' ? c - '0' : (c | 32) - 'a' + 10; }

// mantissa * base^exponent. Exponents that would make huge fractions are computed in floating point.
static const Const *scale(Arena *a, mpz_t mantissa, int base, long exponent) {
  mpq_t q;
  if (exponent > -MAX_EXACT_EXPONENT && exponent < MAX_EXACT_EXPONENT) {
    mpz_t power;
    mpz_init(power);
    mpz_ui_pow_ui(power, (unsigned long)base, (unsigned long)labs(exponent));
    mpq_init(q);
    if (exponent >= 0) mpz_mul(mpq_numref(q), mantissa, power);
    else {
      mpz_set(mpq_numref(q), mantissa);
      mpz_set(mpq_denref(q), power);
      mpq_canonicalize(q);
    }
    mpz_clears(power, mantissa, NULL);
    return float_from_mpq(a, q);
  }
  mpfr_t f, m;
  mpfr_init2(f, FLOAT_PRECISION + 64);
  mpfr_init2(m, FLOAT_PRECISION);
  mpfr_set_ui(f, (unsigned long)base, MPFR_RNDN);
  mpfr_pow_si(f, f, exponent, MPFR_RNDN);
  mpfr_mul_z(m, f, mantissa, MPFR_RNDN);
  mpfr_clear(f);
  mpz_clear(mantissa);
  return float_from_mpfr(a, m);
}

const Const *float_literal(Arena *a, const char *s) {
  bool hex = s[0] == '0' && (s[1] | 32) == 'x';
  if (hex) s += 2;
  int base = hex ? 16 : 10;
  mpz_t mantissa;
  mpz_init(mantissa);
  long fraction = 0;
  bool point = false;
  for (; *s == '.' || isdigit((unsigned char)*s) || (hex && isxdigit((unsigned char)*s)); s++) {
    if (*s == '.') { point = true; continue; }
    mpz_mul_ui(mantissa, mantissa, (unsigned long)base);
    mpz_add_ui(mantissa, mantissa, (unsigned long)digit_value(*s));
    fraction += point;
  }
  long exponent = 0;
  if ((*s | 32) == (hex ? 'p' : 'e')) exponent = strtol(s + 1, NULL, 10);
  if (exponent > MAX_EXPONENT || exponent < -MAX_EXPONENT - 1L) {
    mpz_clear(mantissa);
    return &const_unknown;
  }
  return hex ? scale(a, mantissa, 2, exponent - 4 * fraction) : scale(a, mantissa, 10, exponent - fraction);
}
