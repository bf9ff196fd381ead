// How constants work. A value is one of six kinds; an operation on two numbers first brings both to the larger kind (integer < float < complex) and
// is then done by integer.c or real.c; complex numbers are pairs of reals. Values are immutable, so operands may be shared.
//
// GMP and MPFR take their memory from an arena of this room that lives as long as the process: constants are few, and nobody has to free them.
#include "constant_impl.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const Const const_unknown = {.kind = CONST_UNKNOWN};

// ---- memory

static Arena *limbs;

static void *limbs_alloc(size_t size) { return arena_alloc(limbs, size); }
static void *limbs_realloc(void *p, size_t old, size_t size) { return size <= old ? p : memcpy(arena_alloc(limbs, size), p, old); }
static void limbs_free(void *p, size_t size) { (void)p; (void)size; }

Const *const_new(Arena *a, ConstKind kind) {
  Const *c = NEW(a, Const);
  c->kind = kind;
  return c;
}

__attribute__((constructor)) static void use_arena(void) {
  limbs = arena_new();
  mp_set_memory_functions(limbs_alloc, limbs_realloc, limbs_free);
}

// ---- making

const Const *const_bool(Arena *a, bool v) {
  (void)a;
  static const Const values[2] = {{.kind = CONST_BOOL, .boolean = false}, {.kind = CONST_BOOL, .boolean = true}};
  return &values[v];
}

const Const *const_string(Arena *a, const char *bytes, size_t len) {
  Const *c = const_new(a, CONST_STRING);
  c->str.bytes = arena_strndup(a, bytes, len);
  c->str.len = len;
  return c;
}

const Const *const_int64(Arena *a, int64_t v) {
  Const *c = const_new(a, CONST_INT);
  c->is_small = true;
  c->small = v;
  return c;
}

const Const *const_uint64(Arena *a, uint64_t v) {
  if (v <= INT64_MAX) return const_int64(a, (int64_t)v);
  mpz_t z;
  mpz_init_set_ui(z, v);
  return int_from_mpz(a, z);
}

const Const *const_float64(Arena *a, double v) {
  if (!isfinite(v)) return &const_unknown;
  mpq_t q;
  mpq_init(q);
  mpq_set_d(q, v);
  return float_from_mpq(a, q);
}

const Const *const_complex(Arena *a, const Const *re, const Const *im) {
  re = const_to_float(a, re);
  im = const_to_float(a, im);
  if (!re || !im) return &const_unknown;
  Const *c = const_new(a, CONST_COMPLEX);
  c->cplx.re = re;
  c->cplx.im = im;
  return c;
}

static const Const *int_literal(Arena *a, const char *s) {
  int base = 10;
  if (s[0] == '0' && s[1]) {
    char kind = s[1] | 32;
    base = kind == 'x' ? 16 : kind == 'b' ? 2 : 8;
    s += kind == 'x' || kind == 'b' || kind == 'o' ? 2 : 1;
  }
  mpz_t z;
  if (mpz_init_set_str(z, s, base) != 0) {
    mpz_clear(z);
    return NULL;
  }
  return int_from_mpz(a, z);
}

// 0123i is decimal, for the sake of old programs; other prefixes keep their meaning.
static const Const *imaginary_literal(Arena *a, char *s) {
  bool prefixed = s[0] == '0' && (s[1] | 32) >= 'a' && (s[1] | 32) != 'e';
  bool is_float = (s[0] == '0' && (s[1] | 32) == 'x') ? strpbrk(s, ".pP") != NULL : !prefixed;
  const Const *im = is_float ? float_literal(a, s) : int_literal(a, s);
  return im ? const_complex(a, const_int64(a, 0), im) : NULL;
}

const Const *const_literal(Arena *a, int kind, Text text) {
  if (kind == LIT_STRING) {
    const char *bytes;
    size_t len;
    return literal_string(a, text, &bytes, &len) ? const_string(a, bytes, len) : NULL;
  }
  if (kind == LIT_CHAR) {
    uint32_t rune;
    return literal_rune(text, &rune) ? const_int64(a, rune) : NULL;
  }
  char buffer[64], *s = text.len < (int)sizeof buffer ? buffer : arena_alloc(a, (size_t)text.len + 1);
  int n = 0;
  for (int i = 0; i < text.len; i++)
    if (text.at[i] != '_') s[n++] = text.at[i];
  if (kind == LIT_IMAG && n > 0) n--;
  s[n] = '\0';
  if (kind == LIT_INT) return int_literal(a, s);
  return kind == LIT_FLOAT ? float_literal(a, s) : imaginary_literal(a, s);
}

// ---- asking

ConstKind const_kind(const Const *c) { return c ? c->kind : CONST_UNKNOWN; }
bool const_bool_value(const Const *c) { return const_kind(c) == CONST_BOOL && c->boolean; }

const char *const_string_value(const Const *c, size_t *len) {
  bool is_string = const_kind(c) == CONST_STRING;
  *len = is_string ? c->str.len : 0;
  return is_string ? c->str.bytes : "";
}

bool const_int64_value(const Const *c, int64_t *v) {
  if (const_kind(c) != CONST_INT || !c->is_small) return false;
  *v = c->small;
  return true;
}

bool const_uint64_value(const Const *c, uint64_t *v) {
  if (const_kind(c) != CONST_INT) return false;
  if (c->is_small) {
    *v = (uint64_t)c->small;
    return c->small >= 0;
  }
  if (!mpz_fits_ulong_p(c->big)) return false;
  *v = mpz_get_ui(c->big);
  return true;
}

// Rounds once, from the exact value: mpfr knows fractions of any size only through a float, so the ternary value of that conversion goes on into the
// second rounding (mpfr_subnormalize), whose precision and exponents are those of the target.
static double round_to(const Const *c, int precision, long emin, long emax) {
  mpfr_t f;
  mpfr_exp_t old_min = mpfr_get_emin(), old_max = mpfr_get_emax();
  mpfr_set_emin(emin);
  mpfr_set_emax(emax);
  mpfr_init2(f, precision);
  int inexact = 0;
  if (c->kind == CONST_INT) {
    mpz_t z;
    int_to_mpz(c, z);
    inexact = mpfr_set_z(f, z, MPFR_RNDN);
    mpz_clear(z);
  } else {
    inexact = c->is_rational ? mpfr_set_q(f, c->rat, MPFR_RNDN) : mpfr_set(f, c->flt, MPFR_RNDN);
  }
  mpfr_subnormalize(f, inexact, MPFR_RNDN);
  double d = mpfr_get_d(f, MPFR_RNDN);
  mpfr_clear(f);
  mpfr_set_emin(old_min);
  mpfr_set_emax(old_max);
  return d;
}

double const_float64_value(const Const *c) {
  if (const_kind(c) == CONST_COMPLEX) c = c->cplx.re;
  if (const_kind(c) != CONST_INT && const_kind(c) != CONST_FLOAT) return 0;
  return round_to(c, 53, -1073, 1024);
}

float const_float32_value(const Const *c) {
  if (const_kind(c) == CONST_COMPLEX) c = c->cplx.re;
  if (const_kind(c) != CONST_INT && const_kind(c) != CONST_FLOAT) return 0;
  return (float)round_to(c, 24, -148, 128);
}

const Const *const_real(Arena *a, const Const *c) {
  (void)a;
  return const_kind(c) == CONST_COMPLEX ? c->cplx.re : c;
}

const Const *const_imag(Arena *a, const Const *c) { return const_kind(c) == CONST_COMPLEX ? c->cplx.im : const_int64(a, 0); }

int const_sign(const Const *c) {
  switch (const_kind(c)) {
  case CONST_INT: return c->is_small ? (c->small > 0) - (c->small < 0) : mpz_sgn(c->big);
  case CONST_FLOAT: return float_sign(c);
  case CONST_COMPLEX: return const_sign(c->cplx.re) | const_sign(c->cplx.im);
  default: return 1;
  }
}

// ---- computing

static const Const *promote(Arena *a, const Const *c, ConstKind kind) {
  if (kind == CONST_FLOAT) return const_to_float(a, c);
  if (kind == CONST_COMPLEX) return const_to_complex(a, c);
  return c;
}

static const Const *complex_binary(Arena *a, const Const *x, Op op, const Const *y) {
  const Const *p = x->cplx.re, *q = x->cplx.im, *r = y->cplx.re, *s = y->cplx.im;
#define REAL(x, op, y) const_binary(a, x, OP_##op, y, false)
  switch (op) {
  case OP_ADD: return const_complex(a, REAL(p, ADD, r), REAL(q, ADD, s));
  case OP_SUB: return const_complex(a, REAL(p, SUB, r), REAL(q, SUB, s));
  case OP_MUL: return const_complex(a, REAL(REAL(p, MUL, r), SUB, REAL(q, MUL, s)), REAL(REAL(p, MUL, s), ADD, REAL(q, MUL, r)));
  case OP_QUO: {
    const Const *d = REAL(REAL(r, MUL, r), ADD, REAL(s, MUL, s));
    const Const *re = REAL(REAL(p, MUL, r), ADD, REAL(q, MUL, s)), *im = REAL(REAL(q, MUL, r), SUB, REAL(p, MUL, s));
    return const_complex(a, REAL(re, QUO, d), REAL(im, QUO, d));
  }
  default: internal_error(0, "constant: operator %s on complex numbers", op_text(op));
  }
#undef REAL
}

static const Const *concat(Arena *a, const Const *x, const Const *y) {
  Const *c = const_new(a, CONST_STRING);
  c->str.len = x->str.len + y->str.len;
  char *bytes = arena_alloc(a, c->str.len + 1);
  memcpy(bytes, x->str.bytes, x->str.len);
  memcpy(bytes + x->str.len, y->str.bytes, y->str.len);
  c->str.bytes = bytes;
  return c;
}

const Const *const_binary(Arena *a, const Const *x, Op op, const Const *y, bool integer_division) {
  ConstKind kx = const_kind(x), ky = const_kind(y);
  if (kx == CONST_UNKNOWN || ky == CONST_UNKNOWN) return &const_unknown;
  if (kx == CONST_BOOL && ky == CONST_BOOL) return const_bool(a, op == OP_ANDAND ? x->boolean && y->boolean : x->boolean || y->boolean);
  if (kx == CONST_STRING && ky == CONST_STRING) return concat(a, x, y);
  if (kx <= CONST_STRING || ky <= CONST_STRING) return &const_unknown;
  ConstKind kind = kx > ky ? kx : ky;
  if (kind == CONST_INT && op == OP_QUO && !integer_division) kind = CONST_FLOAT;
  x = promote(a, x, kind);
  y = promote(a, y, kind);
  if (kind == CONST_INT) return int_binary(a, x, op, y);
  return kind == CONST_FLOAT ? float_binary(a, x, op, y) : complex_binary(a, x, op, y);
}

static const Const *negate(Arena *a, const Const *x) {
  switch (x->kind) {
  case CONST_INT: return int_binary(a, const_int64(a, 0), OP_SUB, x);
  case CONST_FLOAT: return float_negate(a, x);
  case CONST_COMPLEX: return const_complex(a, float_negate(a, x->cplx.re), float_negate(a, x->cplx.im));
  default: return &const_unknown;
  }
}

const Const *const_unary(Arena *a, Op op, const Const *x, unsigned unsigned_bits) {
  ConstKind kind = const_kind(x);
  if (kind == CONST_UNKNOWN) return &const_unknown;
  switch (op) {
  case OP_ADD: return x;
  case OP_NOT: return const_bool(a, !const_bool_value(x));
  case OP_SUB: return negate(a, x);
  case OP_XOR: {
    if (kind != CONST_INT) return &const_unknown;
    const Const *r = int_binary(a, x, OP_XOR, const_int64(a, -1));
    if (!unsigned_bits) return r;
    const Const *one = const_int64(a, 1);
    return int_binary(a, r, OP_AND, int_binary(a, const_shift(a, one, OP_SHL, unsigned_bits), OP_SUB, one));
  }
  default: return &const_unknown;
  }
}

static bool order_satisfies(int order, Op op) {
  switch (op) {
  case OP_EQL: return order == 0;
  case OP_NEQ: return order != 0;
  case OP_LSS: return order < 0;
  case OP_LEQ: return order <= 0;
  case OP_GTR: return order > 0;
  default: return order >= 0;
  }
}

static int string_order(const Const *x, const Const *y) {
  size_t n = x->str.len < y->str.len ? x->str.len : y->str.len;
  int r = memcmp(x->str.bytes, y->str.bytes, n);
  return r ? r : (x->str.len > y->str.len) - (x->str.len < y->str.len);
}

bool const_compare(const Const *x, Op op, const Const *y) {
  ConstKind kx = const_kind(x), ky = const_kind(y);
  if (kx == CONST_UNKNOWN || ky == CONST_UNKNOWN) return false;
  if (kx == CONST_BOOL || ky == CONST_BOOL) return order_satisfies(const_bool_value(x) - const_bool_value(y), op);
  if (kx == CONST_STRING && ky == CONST_STRING) return order_satisfies(string_order(x, y), op);
  if (kx == CONST_STRING || ky == CONST_STRING) return false;
  if (kx == CONST_INT && ky == CONST_INT) return order_satisfies(int_compare(x, y), op);
  Arena *a = arena_new();
  bool r;
  if (kx == CONST_COMPLEX || ky == CONST_COMPLEX) {
    x = const_to_complex(a, x);
    y = const_to_complex(a, y);
    bool same = float_compare(x->cplx.re, y->cplx.re) == 0 && float_compare(x->cplx.im, y->cplx.im) == 0;
    r = op == OP_EQL ? same : !same;
  } else {
    r = order_satisfies(float_compare(const_to_float(a, x), const_to_float(a, y)), op);
  }
  arena_free(a);
  return r;
}

// ---- converting

const Const *const_to_int(Arena *a, const Const *c) {
  switch (const_kind(c)) {
  case CONST_INT: return c;
  case CONST_FLOAT: return float_to_int(a, c);
  case CONST_COMPLEX: return const_sign(c->cplx.im) == 0 ? float_to_int(a, c->cplx.re) : NULL;
  default: return NULL;
  }
}

const Const *const_to_float(Arena *a, const Const *c) {
  switch (const_kind(c)) {
  case CONST_INT: return float_from_int(a, c);
  case CONST_FLOAT: return c;
  case CONST_COMPLEX: return const_sign(c->cplx.im) == 0 ? c->cplx.re : NULL;
  default: return NULL;
  }
}

const Const *const_to_complex(Arena *a, const Const *c) {
  switch (const_kind(c)) {
  case CONST_INT: case CONST_FLOAT: return const_complex(a, c, const_int64(a, 0));
  case CONST_COMPLEX: return c;
  default: return NULL;
  }
}

const Const *const_round_float32(Arena *a, const Const *c) {
  float v = const_float32_value(c);
  return isinf(v) ? NULL : const_float64(a, v);
}

const Const *const_round_float64(Arena *a, const Const *c) {
  double v = const_float64_value(c);
  return isinf(v) ? NULL : const_float64(a, v);
}
