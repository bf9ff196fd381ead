// constant_impl.h -- the representation of constants, shared by the files of constant/.
//
// GMP and MPFR allocate with malloc and want each number cleared. Constants live in arenas, where nothing is cleared. So numbers are computed in
// temporaries, and what stays is copied: limbs into the arena, under a read-only header that GMP and MPFR take as an operand (mpz_roinit_n,
// mpfr_custom_init_set) but that nobody may assign to.
#ifndef BURROW_CONSTANT_IMPL_H
#define BURROW_CONSTANT_IMPL_H

#include <gmp.h>
#include <mpfr.h>
#include "constant.h"

enum {
  FLOAT_BITS = 512,              // mantissa of a float that is no rational
  RATIONAL_BITS = 4096,          // numerator and denominator of a rational together do not exceed this
};

struct Const {
  ConstKind kind;
  bool is_rational;              // FLOAT: q, else f
  mp_limb_t limb;                // INT: its absolute value, where i fits into one limb
  union {
    bool b;
    struct { const char *bytes; size_t len; const Const *left, *right; Arena *arena; } s;     // bytes NULL: left followed by right
    mpz_t i;
    mpq_t q;
    mpfr_t f;
    struct { const Const *re, *im; } c;      // INT or FLOAT
  };
};

extern const Const const_unknown;

bool const_is_unknown(const Const *c);
const Const *const_from_mpz(Arena *a, const mpz_t v);
const Const *const_from_mpq(Arena *a, const mpq_t v);        // becomes an MPFR number if it is too large
const Const *const_from_mpfr(Arena *a, const mpfr_t v);      // UNKNOWN if infinite or not a number
void const_as_mpfr(mpfr_t to, const Const *c);               // INT or FLOAT, rounded to to's precision
// Brings both to the larger of their kinds; for FLOAT both rational or both MPFR.
void const_match(Arena *a, const Const **x, const Const **y);

#endif
