// constant.h -- the values of Go constants, exact: integers of any size, rationals and big floats, complex numbers, strings, booleans.
//
// Owns:    Const. Values are immutable; each is allocated in the arena given (GMP/MPFR limbs too, through arena-backed custom allocation or a registry that frees
//          them: the caller never frees anything).
// Calls:   support, GMP, MPFR. Callers: types, lower, irgen.
// Numbers: an operation between two kinds first brings both to the larger one: INT < FLOAT < COMPLEX. A FLOAT is kept as a rational as long as that
//          stays small, then as an MPFR number of 512 bits of mantissa, as gc does.
#ifndef BURROW_CONSTANT_H
#define BURROW_CONSTANT_H

#include <stdbool.h>
#include <stdint.h>
#include "../support/arena.h"
#include "../syntax/ast.h"

typedef enum { CONST_UNKNOWN, CONST_BOOL, CONST_STRING, CONST_INT, CONST_FLOAT, CONST_COMPLEX } ConstKind;
typedef struct Const Const;                // NULL and CONST_UNKNOWN: after an error; operations on it give it again

// ---- making
const Const *const_bool(Arena *a, bool v);
const Const *const_string(Arena *a, const char *bytes, size_t len);      // copies
const Const *const_int64(Arena *a, int64_t v);
const Const *const_uint64(Arena *a, uint64_t v);
const Const *const_float64(Arena *a, double v);
// A literal as the lexer delivers it (LIT_*). NULL if malformed; too large an exponent gives CONST_UNKNOWN.
const Const *const_literal(Arena *a, int lit_kind, Text text);
const Const *const_complex(Arena *a, const Const *re, const Const *im);

// ---- asking
ConstKind const_kind(const Const *c);
bool const_bool_value(const Const *c);
const char *const_string_value(const Const *c, size_t *len);
bool const_int64_value(const Const *c, int64_t *v);                      // false: not an integer value, or does not fit
bool const_uint64_value(const Const *c, uint64_t *v);
double const_float64_value(const Const *c);                              // rounded to nearest even; may be inf
float  const_float32_value(const Const *c);
const Const *const_real(Arena *a, const Const *c);
const Const *const_imag(Arena *a, const Const *c);
int  const_sign(const Const *c);                                         // -1 0 1; complex: 0 only if zero
int  const_bit_length(const Const *c);                                   // of |c|, INT only
// For INT: the low 64 bits in two's complement.
uint64_t const_low_bits(const Const *c);

// ---- computing. Operands must fit the operator (the checker has seen to it).
// y must not be zero for QUO and REM. integer_division: QUO truncates (both operands INT).
const Const *const_binary(Arena *a, const Const *x, Op op, const Const *y, bool integer_division);
// XOR (^x) of an unsigned type limits the result to its size in bits; 0 for signed or untyped.
const Const *const_unary(Arena *a, Op op, const Const *x, unsigned unsigned_bits);
const Const *const_shift(Arena *a, const Const *x, Op op, unsigned count);
bool const_compare(const Const *x, Op op, const Const *y);

// ---- converting. NULL if the value cannot be represented exactly as that kind.
const Const *const_to_int(Arena *a, const Const *c);                     // 3.0 and 2+0i are integers
const Const *const_to_float(Arena *a, const Const *c);
const Const *const_to_complex(Arena *a, const Const *c);
const Const *const_round_float32(Arena *a, const Const *c);              // NULL: overflows
const Const *const_round_float64(Arena *a, const Const *c);

// As gc prints it in messages: short (long strings and numbers abbreviated, floats %.6g) and exact.
const char *const_to_string(Arena *a, const Const *c);
const char *const_exact_string(Arena *a, const Const *c);

#endif
