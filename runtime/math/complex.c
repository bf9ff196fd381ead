// complex.c -- division of complex numbers.
//
// Smith's method scales by the ratio of the divisor's parts instead of computing the sum of their squares, which would
// overflow for divisors above 1e154. It leaves a NaN where infinities or a zero divisor meet; where the true quotient
// is infinite or zero these are put right afterwards, as annex G of the C standard does.
// The operations and their order are part of the result: nothing here may be contracted or rearranged.
#include "../abi/entry.h"

#pragma STDC FP_CONTRACT OFF

static bool is_inf(double x) { return __builtin_fabs(x) == __builtin_inf(); }
static bool is_nan(double x) { return x != x; }
static bool is_finite(double x) { return !is_inf(x) && !is_nan(x); }
// 1 for an infinity, 0 for what is finite beside it; the sign stays.
static double unit(double x) { return __builtin_copysign(is_inf(x) ? 1.0 : 0.0, x); }

F64F64 rt_complex128div(double a, double b, double c, double d) {
  double re, im;
  if (__builtin_fabs(c) >= __builtin_fabs(d)) {
    double ratio = d / c, denom = c + ratio * d;
    re = (a + b * ratio) / denom;
    im = (b - a * ratio) / denom;
  } else {
    double ratio = c / d, denom = d + ratio * c;
    re = (a * ratio + b) / denom;
    im = (b * ratio - a) / denom;
  }
  if (!is_nan(re) || !is_nan(im)) return (F64F64){re, im};

  const double inf = __builtin_inf();
  if (c == 0 && d == 0 && (!is_nan(a) || !is_nan(b))) {
    re = __builtin_copysign(inf, c) * a;
    im = __builtin_copysign(inf, c) * b;
  } else if ((is_inf(a) || is_inf(b)) && is_finite(c) && is_finite(d)) {
    double x = unit(a), y = unit(b);
    re = inf * (x * c + y * d);
    im = inf * (y * c - x * d);
  } else if ((is_inf(c) || is_inf(d)) && is_finite(a) && is_finite(b)) {
    double x = unit(c), y = unit(d);
    re = 0 * (a * x + b * y);
    im = 0 * (b * x - a * y);
  }
  return (F64F64){re, im};
}
