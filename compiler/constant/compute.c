// Operations on constants. Operands are first brought to the larger kind of the two; the result has that kind. Floats stay rational as long
// as they are small, so that 1.0/3*3 is 1.
#include "constant_impl.h"

#include <assert.h>
#include <string.h>

enum { LARGEST_SHIFT = 1 << 20 };            // bits; the checker refuses much smaller ones

// ---------------------------------------------------------------- kinds

// MPFR would go on to 2^62 binary digits in the exponent; a constant that large is a mistake.
static const Const *take_mpfr(Arena *a, mpfr_t f) {
  const Const *c = const_from_mpfr(a, f);
  mpfr_clear(f);
  return c;
}

static const Const *as_big(Arena *a, const Const *c) {
  if (!c->is_rational) return c;
  mpfr_t f;
  mpfr_init2(f, FLOAT_BITS);
  const_as_mpfr(f, c);
  return take_mpfr(a, f);
}

static const Const *int_to_float(Arena *a, const Const *c) {
  mpq_t q;
  mpq_init(q);
  mpq_set_z(q, c->i);
  const Const *f = const_from_mpq(a, q);
  mpq_clear(q);
  return f;
}

static const Const *raise(Arena *a, const Const *c, ConstKind kind) {
  if (c->kind == CONST_INT && kind == CONST_FLOAT) return int_to_float(a, c);
  if (c->kind < CONST_COMPLEX && kind == CONST_COMPLEX) return const_complex(a, c, const_int64(a, 0));
  return c;
}

void const_match(Arena *a, const Const **x, const Const **y) {
  ConstKind kind = (*x)->kind > (*y)->kind ? (*x)->kind : (*y)->kind;
  *x = raise(a, *x, kind);
  *y = raise(a, *y, kind);
  if (kind == CONST_FLOAT && (*x)->is_rational != (*y)->is_rational) {
    *x = as_big(a, *x);
    *y = as_big(a, *y);
  }
}

// ---------------------------------------------------------------- two operands

static const Const *binary_bool(Arena *a, const Const *x, Op op, const Const *y) {
  switch (op) {
    case OP_ANDAND: return const_bool(a, x->b && y->b);
    case OP_OROR: return const_bool(a, x->b || y->b);
    default: return &const_unknown;
  }
}

static const Const *concatenate(Arena *a, const Const *x, const Const *y) {
  if (x->s.len == 0) return y;
  if (y->s.len == 0) return x;
  Const *c = NEW(a, Const);
  c->kind = CONST_STRING;
  c->s.len = x->s.len + y->s.len;
  c->s.left = x;
  c->s.right = y;
  c->s.arena = a;
  return c;
}

static const Const *quotient(Arena *a, const Const *x, const Const *y) {
  mpq_t q;
  mpq_init(q);
  mpz_set(mpq_numref(q), x->i);
  mpz_set(mpq_denref(q), y->i);
  mpq_canonicalize(q);
  const Const *c = const_from_mpq(a, q);
  mpq_clear(q);
  return c;
}

static const Const *binary_int(Arena *a, const Const *x, Op op, const Const *y, bool integer_division) {
  if (op == OP_QUO && !integer_division) return quotient(a, x, y);
  mpz_t v;
  mpz_init(v);
  const Const *c = &const_unknown;
  bool known = true;
  switch (op) {
    case OP_ADD: mpz_add(v, x->i, y->i); break;
    case OP_SUB: mpz_sub(v, x->i, y->i); break;
    case OP_MUL: mpz_mul(v, x->i, y->i); break;
    case OP_QUO: mpz_tdiv_q(v, x->i, y->i); break;
    case OP_REM: mpz_tdiv_r(v, x->i, y->i); break;
    case OP_AND: mpz_and(v, x->i, y->i); break;
    case OP_OR: mpz_ior(v, x->i, y->i); break;
    case OP_XOR: mpz_xor(v, x->i, y->i); break;
    case OP_AND_NOT:
      mpz_com(v, y->i);
      mpz_and(v, x->i, v);
      break;
    default: known = false; break;
  }
  if (known) c = const_from_mpz(a, v);
  mpz_clear(v);
  return c;
}

static const Const *binary_rational(Arena *a, const Const *x, Op op, const Const *y) {
  mpq_t q;
  mpq_init(q);
  const Const *c = &const_unknown;
  bool known = true;
  switch (op) {
    case OP_ADD: mpq_add(q, x->q, y->q); break;
    case OP_SUB: mpq_sub(q, x->q, y->q); break;
    case OP_MUL: mpq_mul(q, x->q, y->q); break;
    case OP_QUO: mpq_div(q, x->q, y->q); break;
    default: known = false; break;
  }
  if (known) c = const_from_mpq(a, q);
  mpq_clear(q);
  return c;
}

static const Const *binary_big(Arena *a, const Const *x, Op op, const Const *y) {
  mpfr_t f;
  mpfr_init2(f, FLOAT_BITS);
  switch (op) {
    case OP_ADD: mpfr_add(f, x->f, y->f, MPFR_RNDN); break;
    case OP_SUB: mpfr_sub(f, x->f, y->f, MPFR_RNDN); break;
    case OP_MUL: mpfr_mul(f, x->f, y->f, MPFR_RNDN); break;
    case OP_QUO: mpfr_div(f, x->f, y->f, MPFR_RNDN); break;
    default: break;                                          // stays not a number, which is unknown
  }
  return take_mpfr(a, f);
}

static const Const *real_binary(Arena *a, const Const *x, Op op, const Const *y) { return const_binary(a, x, op, y, false); }

// (a+bi)(c+di) = (ac-bd) + (bc+ad)i;   (a+bi)/(c+di) = (ac+bd)/s + (bc-ad)/s i  with s = cc+dd
static const Const *binary_complex(Arena *a, const Const *x, Op op, const Const *y) {
  const Const *xr = x->c.re, *xi = x->c.im, *yr = y->c.re, *yi = y->c.im;
#define MUL(u, v) real_binary(a, u, OP_MUL, v)
  switch (op) {
    case OP_ADD: case OP_SUB: return const_complex(a, real_binary(a, xr, op, yr), real_binary(a, xi, op, yi));
    case OP_MUL:
      return const_complex(a, real_binary(a, MUL(xr, yr), OP_SUB, MUL(xi, yi)), real_binary(a, MUL(xi, yr), OP_ADD, MUL(xr, yi)));
    case OP_QUO: {
      const Const *s = real_binary(a, MUL(yr, yr), OP_ADD, MUL(yi, yi));
      const Const *re = real_binary(a, MUL(xr, yr), OP_ADD, MUL(xi, yi)), *im = real_binary(a, MUL(xi, yr), OP_SUB, MUL(xr, yi));
      return const_complex(a, real_binary(a, re, OP_QUO, s), real_binary(a, im, OP_QUO, s));
    }
    default: return &const_unknown;
  }
#undef MUL
}

const Const *const_binary(Arena *a, const Const *x, Op op, const Const *y, bool integer_division) {
  if (const_is_unknown(x) || const_is_unknown(y)) return &const_unknown;
  if ((op == OP_QUO || op == OP_REM) && const_sign(y) == 0) return &const_unknown;
  const_match(a, &x, &y);
  if (const_is_unknown(x) || const_is_unknown(y) || x->kind != y->kind) return &const_unknown;
  switch (x->kind) {
    case CONST_BOOL: return binary_bool(a, x, op, y);
    case CONST_STRING: return op == OP_ADD ? concatenate(a, x, y) : &const_unknown;
    case CONST_INT: return binary_int(a, x, op, y, integer_division);
    case CONST_FLOAT: return x->is_rational ? binary_rational(a, x, op, y) : binary_big(a, x, op, y);
    case CONST_COMPLEX: return binary_complex(a, x, op, y);
    case CONST_UNKNOWN: break;
  }
  return &const_unknown;
}

// ---------------------------------------------------------------- one operand, shifts

static const Const *negate(Arena *a, const Const *x) {
  if (x->kind == CONST_COMPLEX) return const_complex(a, negate(a, x->c.re), negate(a, x->c.im));
  return const_binary(a, const_int64(a, 0), OP_SUB, x, false);
}

static const Const *complement(Arena *a, const Const *x, unsigned unsigned_bits) {
  mpz_t v;
  mpz_init(v);
  mpz_com(v, x->i);
  if (unsigned_bits) mpz_fdiv_r_2exp(v, v, unsigned_bits);
  const Const *c = const_from_mpz(a, v);
  mpz_clear(v);
  return c;
}

const Const *const_unary(Arena *a, Op op, const Const *x, unsigned unsigned_bits) {
  if (const_is_unknown(x)) return &const_unknown;
  switch (op) {
    case OP_ADD: return x;
    case OP_SUB: return negate(a, x);
    case OP_NOT: return x->kind == CONST_BOOL ? const_bool(a, !x->b) : &const_unknown;
    case OP_XOR: return x->kind == CONST_INT ? complement(a, x, unsigned_bits) : &const_unknown;
    default: return &const_unknown;
  }
}

const Const *const_shift(Arena *a, const Const *x, Op op, unsigned count) {
  if (const_kind(x) != CONST_INT || (op == OP_SHL && count > LARGEST_SHIFT)) return &const_unknown;
  mpz_t v;
  mpz_init(v);
  if (op == OP_SHL) mpz_mul_2exp(v, x->i, count);
  else mpz_fdiv_q_2exp(v, x->i, count);
  const Const *c = const_from_mpz(a, v);
  mpz_clear(v);
  return c;
}

// ---------------------------------------------------------------- comparing

static int compare_strings(const Const *x, const Const *y) {
  size_t nx, ny;
  const char *sx = const_string_value(x, &nx), *sy = const_string_value(y, &ny);
  int order = memcmp(sx, sy, nx < ny ? nx : ny);
  return order ? order : (nx > ny) - (nx < ny);
}

static bool satisfies(int order, Op op) {
  switch (op) {
    case OP_EQL: return order == 0;
    case OP_NEQ: return order != 0;
    case OP_LSS: return order < 0;
    case OP_LEQ: return order <= 0;
    case OP_GTR: return order > 0;
    case OP_GEQ: return order >= 0;
    default: return false;
  }
}

static bool compare_matched(const Const *x, Op op, const Const *y) {
  switch (x->kind) {
    case CONST_BOOL: return satisfies(x->b != y->b, op);
    case CONST_STRING: return satisfies(compare_strings(x, y), op);
    case CONST_INT: return satisfies(mpz_cmp(x->i, y->i), op);
    case CONST_FLOAT: return satisfies(x->is_rational ? mpq_cmp(x->q, y->q) : mpfr_cmp(x->f, y->f), op);
    case CONST_COMPLEX: {
      bool equal = const_compare(x->c.re, OP_EQL, y->c.re) && const_compare(x->c.im, OP_EQL, y->c.im);
      return satisfies(!equal, op);
    }
    case CONST_UNKNOWN: break;
  }
  return false;
}

bool const_compare(const Const *x, Op op, const Const *y) {
  if (const_is_unknown(x) || const_is_unknown(y)) return false;
  if (x->kind == y->kind && (x->kind != CONST_FLOAT || x->is_rational == y->is_rational)) return compare_matched(x, op, y);
  Arena *a = arena_new();
  const_match(a, &x, &y);
  bool result = x->kind == y->kind && compare_matched(x, op, y);
  arena_free(a);
  return result;
}

// ---------------------------------------------------------------- converting

// A result of rounding may miss the integer it stands for by its last bits; a few of them are forgiven.
static bool nearly_integer(mpfr_t to, const mpfr_t f) {
  static const mpfr_rnd_t ways[] = {MPFR_RNDZ, MPFR_RNDA};
  for (int i = 0; i < 2; i++) {
    mpfr_set(to, f, ways[i]);
    if (mpfr_integer_p(to)) return true;
  }
  return false;
}

static const Const *big_to_int(Arena *a, const Const *c) {
  if (mpfr_zero_p(c->f)) return const_int64(a, 0);
  if (mpfr_get_exp(c->f) > RATIONAL_BITS) return NULL;
  mpfr_t near;
  mpfr_init2(near, FLOAT_BITS - 4);
  const Const *result = NULL;
  bool whole = mpfr_integer_p(c->f);
  if (whole || nearly_integer(near, c->f)) {
    mpz_t v;
    mpz_init(v);
    mpfr_get_z(v, whole ? c->f : near, MPFR_RNDN);
    result = const_from_mpz(a, v);
    mpz_clear(v);
  }
  mpfr_clear(near);
  return result;
}

const Const *const_to_int(Arena *a, const Const *c) {
  switch (const_kind(c)) {
    case CONST_UNKNOWN: return &const_unknown;
    case CONST_INT: return c;
    case CONST_FLOAT:
      if (!c->is_rational) return big_to_int(a, c);
      return mpz_cmp_ui(mpq_denref(c->q), 1) == 0 ? const_from_mpz(a, mpq_numref(c->q)) : NULL;
    case CONST_COMPLEX: return const_sign(c->c.im) == 0 ? const_to_int(a, c->c.re) : NULL;
    default: return NULL;
  }
}

const Const *const_to_float(Arena *a, const Const *c) {
  switch (const_kind(c)) {
    case CONST_UNKNOWN: return &const_unknown;
    case CONST_INT: return int_to_float(a, c);
    case CONST_FLOAT: return c;
    case CONST_COMPLEX: return const_sign(c->c.im) == 0 ? const_to_float(a, c->c.re) : NULL;
    default: return NULL;
  }
}

const Const *const_to_complex(Arena *a, const Const *c) {
  switch (const_kind(c)) {
    case CONST_UNKNOWN: return &const_unknown;
    case CONST_INT: case CONST_FLOAT: return raise(a, c, CONST_COMPLEX);
    case CONST_COMPLEX: return c;
    default: return NULL;
  }
}
