package math

// The hyperbolic functions are made of e**x as a pair, but near 0, where the terms cancel, of their series. Their inverses are
// logarithms of pairs.

// Beyond so great an x, e**-x does not count beside e**x.
const greatHyperbolic = 22

// expBoth returns e**x and e**-x for 0 <= x <= greatHyperbolic.
func expBoth(x float64) (up, down pair) {
	p, k := expPair(pair{x, 0})
	up = p.scale(Ldexp(1, k))
	return up, pair{1, 0}.divide(up)
}

// halfExp returns e**x / 2 for great x, also where e**x would overflow.
func halfExp(x float64) float64 {
	if x > overflowExp+1 {
		return Inf(1)
	}
	p, k := expPair(pair{x, 0})
	return p.ldexp(k - 1)
}

// Sinh returns the hyperbolic sine of x.
//
//	Sinh(±0) = ±0
//	Sinh(±Inf) = ±Inf
//	Sinh(NaN) = NaN
func Sinh(x float64) float64 {
	ax := Abs(x)
	switch {
	case x != x || ax < 0x1p-28:
		return x
	case ax < 0.4:
		z := x * x
		return x + x*z*horner(z, sinhPoly[:])
	case ax > greatHyperbolic:
		return Copysign(halfExp(ax), x)
	}
	up, down := expBoth(ax)
	return Copysign(0.5*up.add(down.negate()).value(), x)
}

// Cosh returns the hyperbolic cosine of x.
//
//	Cosh(±0) = 1
//	Cosh(±Inf) = +Inf
//	Cosh(NaN) = NaN
func Cosh(x float64) float64 {
	ax := Abs(x)
	switch {
	case x != x:
		return x
	case ax > greatHyperbolic:
		return halfExp(ax)
	}
	up, down := expBoth(ax)
	return 0.5 * up.add(down).value()
}

// Tanh returns the hyperbolic tangent of x.
//
//	Tanh(±0) = ±0
//	Tanh(±Inf) = ±1
//	Tanh(NaN) = NaN
func Tanh(x float64) float64 {
	ax := Abs(x)
	switch {
	case x != x || ax < 0x1p-28:
		return x
	case ax < 0.4:
		z := x * x
		return x + x*z*horner(z, tanhPoly[:])
	case ax > greatHyperbolic:
		return Copysign(1, x)
	}
	up, down := expBoth(ax)
	return Copysign(up.add(down.negate()).divide(up.add(down)).value(), x)
}

// Asinh returns the inverse hyperbolic sine of x.
//
//	Asinh(±0) = ±0
//	Asinh(±Inf) = ±Inf
//	Asinh(NaN) = NaN
func Asinh(x float64) float64 {
	ax := Abs(x)
	switch {
	case x-x != 0 || ax < 0x1p-28:
		return x
	case ax > 0x1p28:
		return Copysign(logPair(ax).add(pair{Ln2, 0}).value(), x)
	}
	root := product(ax, ax).add(pair{1, 0}).sqrt()
	return Copysign(logOf(root.add(pair{ax, 0})).value(), x)
}

// Acosh returns the inverse hyperbolic cosine of x.
//
//	Acosh(+Inf) = +Inf
//	Acosh(x) = NaN if x < 1
//	Acosh(NaN) = NaN
func Acosh(x float64) float64 {
	switch {
	case !(x >= 1):
		return NaN()
	case x == 1:
		return 0
	case x > MaxFloat64:
		return x
	case x > 0x1p28:
		return logPair(x).add(pair{Ln2, 0}).value()
	}
	root := sum(x, -1).multiply(sum(x, 1)).sqrt()
	return logOf(root.add(pair{x, 0})).value()
}

// Atanh returns the inverse hyperbolic tangent of x.
//
//	Atanh(1) = +Inf
//	Atanh(±0) = ±0
//	Atanh(-1) = -Inf
//	Atanh(x) = NaN if x < -1 or x > 1
//	Atanh(NaN) = NaN
func Atanh(x float64) float64 {
	ax := Abs(x)
	switch {
	case !(ax <= 1):
		return NaN()
	case ax == 1:
		return Copysign(Inf(1), x)
	case ax < 0x1p-28:
		return x
	}
	return Copysign(0.5*logOf(sum(1, ax).divide(sum(1, -ax))).value(), x)
}
