// Making constants and asking them: see constant_impl.h for what they consist of.
//
// A string that is the sum of two is kept as that, and put together when somebody asks for its bytes: a constant written as
// ten thousand lines joined by + costs one copy, not ten thousand.
#include "constant_impl.h"

#include <assert.h>
#include <limits.h>
#include <string.h>
#include "../support/vec.h"

const Const const_unknown = {.kind = CONST_UNKNOWN};

bool const_is_unknown(const Const *c) { return !c || c->kind == CONST_UNKNOWN; }

static Const *make(Arena *a, ConstKind kind) {
  Const *c = NEW(a, Const);
  c->kind = kind;
  return c;
}

// ---------------------------------------------------------------- making

const Const *const_bool(Arena *a, bool v) {
  Const *c = make(a, CONST_BOOL);
  c->b = v;
  return c;
}

const Const *const_string(Arena *a, const char *bytes, size_t len) {
  Const *c = make(a, CONST_STRING);
  c->s.bytes = arena_strndup(a, bytes, len);
  c->s.len = len;
  return c;
}

static void keep_mpz(Arena *a, mpz_ptr to, mpz_srcptr v) {
  size_t n = mpz_size(v);
  mp_limb_t *limbs = NEW_ARRAY(a, mp_limb_t, n ? n : 1);
  if (n) memcpy(limbs, mpz_limbs_read(v), n * sizeof *limbs);
  mpz_roinit_n(to, limbs, mpz_sgn(v) < 0 ? -(mp_size_t)n : (mp_size_t)n);
}

static void set_limb(Const *c, mp_limb_t magnitude, int sign) {
  c->kind = CONST_INT;
  c->limb = magnitude;
  mpz_roinit_n(c->i, &c->limb, magnitude == 0 ? 0 : sign);
}

// Nearly all constants of a program are small numbers: those exist once.
static const Const *small_number(mp_limb_t v) {
  static Const numbers[256];
  if (v >= sizeof numbers / sizeof *numbers) return NULL;
  if (numbers[v].kind != CONST_INT) set_limb(&numbers[v], v, 1);
  return &numbers[v];
}

static const Const *one_limb(Arena *a, mp_limb_t magnitude, int sign) {
  const Const *small = sign >= 0 ? small_number(magnitude) : NULL;
  if (small) return small;
  Const *c = NEW(a, Const);
  set_limb(c, magnitude, sign);
  return c;
}

const Const *const_from_mpz(Arena *a, const mpz_t v) {
  if (mpz_size(v) <= 1) return one_limb(a, mpz_getlimbn(v, 0), mpz_sgn(v));
  Const *c = make(a, CONST_INT);
  keep_mpz(a, c->i, v);
  return c;
}

const Const *const_int64(Arena *a, int64_t v) { return one_limb(a, v < 0 ? -(uint64_t)v : (uint64_t)v, v < 0 ? -1 : 1); }
const Const *const_uint64(Arena *a, uint64_t v) { return one_limb(a, v, 1); }

const Const *const_from_mpq(Arena *a, const mpq_t v) {
  if (mpz_sizeinbase(mpq_numref(v), 2) + mpz_sizeinbase(mpq_denref(v), 2) > RATIONAL_BITS) {
    mpfr_t f;
    mpfr_init2(f, FLOAT_BITS);
    mpfr_set_q(f, v, MPFR_RNDN);
    const Const *c = const_from_mpfr(a, f);
    mpfr_clear(f);
    return c;
  }
  Const *c = make(a, CONST_FLOAT);
  c->is_rational = true;
  keep_mpz(a, mpq_numref(c->q), mpq_numref(v));
  keep_mpz(a, mpq_denref(c->q), mpq_denref(v));
  return c;
}

const Const *const_from_mpfr(Arena *a, const mpfr_t v) {
  if (!mpfr_number_p(v)) return &const_unknown;
  Const *c = make(a, CONST_FLOAT);
  size_t size = mpfr_custom_get_size(FLOAT_BITS);
  void *limbs = arena_alloc(a, size);
  mpfr_t t;                      // v in the one precision that constants have
  mpfr_init2(t, FLOAT_BITS);
  mpfr_set(t, v, MPFR_RNDN);
  memcpy(limbs, mpfr_custom_get_significand(t), size);
  mpfr_custom_init_set(c->f, mpfr_custom_get_kind(t), mpfr_regular_p(t) ? mpfr_custom_get_exp(t) : 0, FLOAT_BITS, limbs);
  mpfr_clear(t);
  return c;
}

const Const *const_float64(Arena *a, double v) {
  mpfr_t f;
  mpfr_init2(f, 53);
  mpfr_set_d(f, v, MPFR_RNDN);
  if (!mpfr_number_p(f)) {
    mpfr_clear(f);
    return &const_unknown;
  }
  mpq_t q;
  mpq_init(q);
  mpfr_get_q(q, f);
  const Const *c = const_from_mpq(a, q);
  mpq_clear(q);
  mpfr_clear(f);
  return c;
}

const Const *const_complex(Arena *a, const Const *re, const Const *im) {
  if (const_is_unknown(re) || const_is_unknown(im)) return &const_unknown;
  Const *c = make(a, CONST_COMPLEX);
  c->c.re = re;
  c->c.im = im;
  return c;
}

// ---------------------------------------------------------------- asking

ConstKind const_kind(const Const *c) { return c ? c->kind : CONST_UNKNOWN; }

bool const_bool_value(const Const *c) {
  assert(c->kind == CONST_BOOL);
  return c->b;
}

// Writes the parts of a sum from the right, without recursion: sums lean to the left and may be very deep.
static void put_together(Const *c) {
  char *bytes = arena_alloc(c->s.arena, c->s.len + 1), *end = bytes + c->s.len;
  VEC(const Const *) todo = {0};
  vec_push(&todo, c);
  while (todo.len) {
    const Const *next = vec_pop(&todo);
    if (!next->s.bytes) {
      vec_push(&todo, next->s.left);
      vec_push(&todo, next->s.right);
    } else {
      end -= next->s.len;
      memcpy(end, next->s.bytes, next->s.len);
    }
  }
  vec_free(&todo);
  assert(end == bytes);
  c->s.bytes = bytes;
}

const char *const_string_value(const Const *c, size_t *len) {
  assert(c->kind == CONST_STRING);
  if (!c->s.bytes) put_together((Const *)c);                 // the value stays the same
  *len = c->s.len;
  return c->s.bytes;
}

bool const_int64_value(const Const *c, int64_t *v) {
  if (const_kind(c) != CONST_INT || !mpz_fits_slong_p(c->i)) return false;
  *v = mpz_get_si(c->i);
  return true;
}

bool const_uint64_value(const Const *c, uint64_t *v) {
  if (const_kind(c) != CONST_INT || !mpz_fits_ulong_p(c->i)) return false;
  *v = mpz_get_ui(c->i);
  return true;
}

void const_as_mpfr(mpfr_t to, const Const *c) {
  if (c->kind == CONST_INT) mpfr_set_z(to, c->i, MPFR_RNDN);
  else if (c->is_rational) mpfr_set_q(to, c->q, MPFR_RNDN);
  else mpfr_set(to, c->f, MPFR_RNDN);
}

// c as a machine float of the given shape: one rounding, subnormals included. Infinite if it overflows.
static void round_to(mpfr_t to, const Const *c, mpfr_exp_t emin, mpfr_exp_t emax) {
  mpfr_exp_t old_min = mpfr_get_emin(), old_max = mpfr_get_emax();
  int inexact;
  mpfr_set_emin(emin);
  mpfr_set_emax(emax);
  if (c->kind == CONST_INT) inexact = mpfr_set_z(to, c->i, MPFR_RNDN);
  else if (c->is_rational) inexact = mpfr_set_q(to, c->q, MPFR_RNDN);
  else inexact = mpfr_set(to, c->f, MPFR_RNDN);
  inexact = mpfr_check_range(to, inexact, MPFR_RNDN);
  mpfr_subnormalize(to, inexact, MPFR_RNDN);
  mpfr_set_emin(old_min);
  mpfr_set_emax(old_max);
}

static void round_to_double(mpfr_t to, const Const *c) { round_to(to, c, -1073, 1024); }
static void round_to_float(mpfr_t to, const Const *c) { round_to(to, c, -148, 128); }

double const_float64_value(const Const *c) {
  if (const_kind(c) == CONST_COMPLEX) c = c->c.re;
  if (const_is_unknown(c)) return 0;
  mpfr_t f;
  mpfr_init2(f, 53);
  round_to_double(f, c);
  double d = mpfr_get_d(f, MPFR_RNDN);
  mpfr_clear(f);
  return d;
}

float const_float32_value(const Const *c) {
  if (const_kind(c) == CONST_COMPLEX) c = c->c.re;
  if (const_is_unknown(c)) return 0;
  mpfr_t f;
  mpfr_init2(f, 24);
  round_to_float(f, c);
  float d = mpfr_get_flt(f, MPFR_RNDN);
  mpfr_clear(f);
  return d;
}

static const Const *rounded(Arena *a, const Const *c, int bits, void (*round)(mpfr_t, const Const *)) {
  if (const_is_unknown(c)) return c;
  assert(c->kind == CONST_INT || c->kind == CONST_FLOAT);
  mpfr_t f;
  mpfr_init2(f, bits);
  round(f, c);
  const Const *result = NULL;
  if (mpfr_number_p(f)) {
    mpq_t q;
    mpq_init(q);
    mpfr_get_q(q, f);
    result = const_from_mpq(a, q);
    mpq_clear(q);
  }
  mpfr_clear(f);
  return result;
}

const Const *const_round_float32(Arena *a, const Const *c) { return rounded(a, c, 24, round_to_float); }
const Const *const_round_float64(Arena *a, const Const *c) { return rounded(a, c, 53, round_to_double); }

const Const *const_real(Arena *a, const Const *c) {
  if (const_is_unknown(c)) return c;
  return c->kind == CONST_COMPLEX ? c->c.re : c;
}

const Const *const_imag(Arena *a, const Const *c) {
  if (const_is_unknown(c)) return c;
  return c->kind == CONST_COMPLEX ? c->c.im : const_int64(a, 0);
}

int const_sign(const Const *c) {
  switch (const_kind(c)) {
    case CONST_INT: return mpz_sgn(c->i);
    case CONST_FLOAT: return c->is_rational ? mpq_sgn(c->q) : mpfr_sgn(c->f);
    case CONST_COMPLEX: return const_sign(c->c.re) | const_sign(c->c.im);
    default: return 1;                                       // so that nobody complains about a division by zero
  }
}

int const_bit_length(const Const *c) {
  if (const_kind(c) != CONST_INT || mpz_sgn(c->i) == 0) return 0;
  size_t bits = mpz_sizeinbase(c->i, 2);
  return bits > INT_MAX ? INT_MAX : (int)bits;
}

uint64_t const_low_bits(const Const *c) {
  if (const_kind(c) != CONST_INT) return 0;
  uint64_t low = mpz_get_ui(c->i);                           // of the absolute value
  return mpz_sgn(c->i) < 0 ? -low : low;
}
