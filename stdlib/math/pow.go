package math

// isOddInteger reports whether x is an odd integer.
func isOddInteger(x float64) bool {
	if Abs(x) >= 0x1p53 {
		return false
	}
	return Trunc(x) == x && int64(x)&1 == 1
}

// Pow returns x**y, the power of x with the exponent y. The special cases, in order:
//
//	Pow(x, ±0) = 1 for any x
//	Pow(1, y) = 1 for any y
//	Pow(x, 1) = x for any x
//	Pow(NaN, y) = NaN
//	Pow(x, NaN) = NaN
//	Pow(±0, y) = ±Inf for y an odd integer < 0
//	Pow(±0, -Inf) = +Inf
//	Pow(±0, +Inf) = +0
//	Pow(±0, y) = +Inf for finite y < 0 and not an odd integer
//	Pow(±0, y) = ±0 for y an odd integer > 0
//	Pow(±0, y) = +0 for finite y > 0 and not an odd integer
//	Pow(-1, ±Inf) = 1
//	Pow(x, +Inf) = +Inf for |x| > 1
//	Pow(x, -Inf) = +0 for |x| > 1
//	Pow(x, +Inf) = +0 for |x| < 1
//	Pow(x, -Inf) = +Inf for |x| < 1
//	Pow(+Inf, y) = +Inf for y > 0
//	Pow(+Inf, y) = +0 for y < 0
//	Pow(-Inf, y) = Pow(-0, -y)
//	Pow(x, y) = NaN for finite x < 0 and finite non-integer y
func Pow(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case y == 1:
		return x
	case x != x || y != y:
		return NaN()
	case x == -1 && IsInf(y, 0):
		return 1
	}
	ax := Abs(x)
	sign := 1.0
	if Signbit(x) && isOddInteger(y) {
		sign = -1
	}
	switch {
	case x == 0 || ax > MaxFloat64 || IsInf(y, 0):
		// The result is infinite if the magnitude of the base is on the same side of 1 as the exponent is of 0.
		if (ax > 1) == (y > 0) {
			return sign * Inf(1)
		}
		return sign * 0
	case x < 0 && Trunc(y) != y:
		return NaN()
	case y == 0.5:
		return Sqrt(x)
	case y == -0.5:
		return 1 / Sqrt(x)
	}
	// |log x| is at least 2**-53 here, and at most 745.
	switch ay := Abs(y); {
	case ay >= 0x1p64:
		if (ax > 1) == (y > 0) {
			return sign * Inf(1)
		}
		return sign * 0
	case ay < 0x1p-64:
		return 1
	}
	l := logPair(ax)
	e := product(y, l.hi)
	e.lo += y * l.lo
	switch {
	case e.hi > 710:
		return sign * Inf(1)
	case e.hi < -746:
		return sign * 0
	}
	p, k := expPair(e)
	return sign * p.ldexp(k)
}
