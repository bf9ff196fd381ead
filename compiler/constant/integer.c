// Integers. Those that fit 64 bits are kept as such, which is nearly all of them; GMP does the rest.
#include "constant_impl.h"

#include <stdlib.h>
#include <string.h>

const Const *int_from_mpz(Arena *a, mpz_t z) {
  Const *c = const_new(a, CONST_INT);
  if (mpz_fits_slong_p(z)) {
    c->is_small = true;
    c->small = mpz_get_si(z);
    mpz_clear(z);
  } else {
    memcpy(c->big, z, sizeof(mpz_t));
  }
  return c;
}

void int_to_mpz(const Const *c, mpz_t out) {
  if (c->is_small) mpz_init_set_si(out, c->small);
  else mpz_init_set(out, c->big);
}

static const Const *small(Arena *a, int64_t v) { return const_int64(a, v); }

// NULL: the result does not fit.
static const Const *small_binary(Arena *a, int64_t x, Op op, int64_t y) {
  int64_t r;
  switch (op) {
  case OP_ADD: return __builtin_add_overflow(x, y, &r) ? NULL : small(a, r);
  case OP_SUB: return __builtin_sub_overflow(x, y, &r) ? NULL : small(a, r);
  case OP_MUL: return __builtin_mul_overflow(x, y, &r) ? NULL : small(a, r);
  case OP_QUO: return y == -1 ? NULL : small(a, x / y);
  case OP_REM: return y == -1 ? small(a, 0) : small(a, x % y);
  case OP_AND: return small(a, x & y);
  case OP_OR: return small(a, x | y);
  case OP_XOR: return small(a, x ^ y);
  case OP_AND_NOT: return small(a, x & ~y);
  default: return NULL;
  }
}

static void big_binary(mpz_t r, const mpz_t x, Op op, mpz_t y) {
  switch (op) {
  case OP_ADD: mpz_add(r, x, y); break;
  case OP_SUB: mpz_sub(r, x, y); break;
  case OP_MUL: mpz_mul(r, x, y); break;
  case OP_QUO: mpz_tdiv_q(r, x, y); break;
  case OP_REM: mpz_tdiv_r(r, x, y); break;
  case OP_AND: mpz_and(r, x, y); break;
  case OP_OR: mpz_ior(r, x, y); break;
  case OP_XOR: mpz_xor(r, x, y); break;
  case OP_AND_NOT: mpz_com(y, y); mpz_and(r, x, y); break;
  default: internal_error(0, "constant: operator %s on integers", op_text(op));
  }
}

const Const *int_binary(Arena *a, const Const *x, Op op, const Const *y) {
  if (x->is_small && y->is_small) {
    const Const *r = small_binary(a, x->small, op, y->small);
    if (r) return r;
  }
  mpz_t bx, by, r;
  int_to_mpz(x, bx);
  int_to_mpz(y, by);
  mpz_init(r);
  big_binary(r, bx, op, by);
  mpz_clears(bx, by, NULL);
  return int_from_mpz(a, r);
}

const Const *const_shift(Arena *a, const Const *x, Op op, unsigned count) {
  if (const_kind(x) != CONST_INT) return &const_unknown;
  mpz_t r;
  int_to_mpz(x, r);
  if (op == OP_SHL) mpz_mul_2exp(r, r, count);
  else mpz_fdiv_q_2exp(r, r, count);
  return int_from_mpz(a, r);
}

int int_compare(const Const *x, const Const *y) {
  if (x->is_small && y->is_small) return x->small < y->small ? -1 : x->small > y->small;
  mpz_t bx, by;
  int_to_mpz(x, bx);
  int_to_mpz(y, by);
  int r = mpz_cmp(bx, by);
  mpz_clears(bx, by, NULL);
  return r < 0 ? -1 : r > 0;
}

int const_bit_length(const Const *c) {
  if (const_kind(c) != CONST_INT) return 0;
  if (!c->is_small) return (int)mpz_sizeinbase(c->big, 2);
  uint64_t magnitude = c->small < 0 ? 0 - (uint64_t)c->small : (uint64_t)c->small;
  return magnitude ? 64 - __builtin_clzll(magnitude) : 0;
}

uint64_t const_low_bits(const Const *c) {
  if (const_kind(c) != CONST_INT) return 0;
  if (c->is_small) return (uint64_t)c->small;
  mpz_t low;
  mpz_init(low);
  mpz_fdiv_r_2exp(low, c->big, 64);
  uint64_t v = mpz_get_ui(low);
  mpz_clear(low);
  return v;
}

const char *int_string(Arena *a, const Const *c) {
  if (c->is_small) return arena_printf(a, "%lld", (long long)c->small);
  char *s = mpz_get_str(NULL, 10, c->big);
  const char *copy = arena_strndup(a, s, strlen(s));
  void (*release)(void *, size_t);
  mp_get_memory_functions(NULL, NULL, &release);
  release(s, strlen(s) + 1);
  return copy;
}
