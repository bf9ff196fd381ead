// constant_impl.h -- the representation of constants, for the files of this room.
#ifndef BURROW_CONSTANT_IMPL_H
#define BURROW_CONSTANT_IMPL_H

#include <gmp.h>
#include <mpfr.h>
#include "constant.h"

// mpfr numbers have as many bits as gc gives its floats.
enum { FLOAT_PRECISION = 512, MAX_RATIONAL_BITS = 4096 };

struct Const {
  ConstKind kind;
  bool is_small;                 // INT: in small, else in big
  bool is_rational;              // FLOAT: in rat, else in flt
  union {
    bool boolean;
    struct { const char *bytes; size_t len; } str;
    int64_t small;
    mpz_t big;
    mpq_t rat;
    mpfr_t flt;
    struct { const Const *re, *im; } cplx;
  };
};

Const *const_new(Arena *a, ConstKind kind);
extern const Const const_unknown;

// ---- integer.c
const Const *int_from_mpz(Arena *a, mpz_t z);                    // takes z over: clears it if it is small
void int_to_mpz(const Const *c, mpz_t out);                      // initialises out
const Const *int_binary(Arena *a, const Const *x, Op op, const Const *y);
int  int_compare(const Const *x, const Const *y);
const char *int_string(Arena *a, const Const *c);

// ---- real.c
const Const *float_from_mpq(Arena *a, mpq_t q);                  // takes q over
const Const *float_from_mpfr(Arena *a, mpfr_t f);                // takes f over; UNKNOWN if infinite
const Const *float_from_int(Arena *a, const Const *c);
const Const *float_binary(Arena *a, const Const *x, Op op, const Const *y);
int  float_compare(const Const *x, const Const *y);
int  float_sign(const Const *c);
const Const *float_negate(Arena *a, const Const *c);
const Const *float_to_int(Arena *a, const Const *c);             // NULL if not integral
void float_to_mpfr(const Const *c, mpfr_t out);                  // initialises out
const Const *float_literal(Arena *a, const char *digits);        // decimal or hexadecimal, underscores removed

#endif
