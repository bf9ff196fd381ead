package math

// The error function is a series near 0; beyond, 1 minus its complement. The complement is e**(-x²) times a function that
// falls slowly, given by polynomials in a few pieces.
const (
	erfSeriesEnd  = 0.84375
	erfcUnderflow = 27.3
	twoOverSqrtPi = 2 / SqrtPi
)

// erfTerm returns erf(x) - x for |x| < erfSeriesEnd.
func erfTerm(x float64) float64 { return x * horner(x*x, erfPoly[:]) }

// erfcPair returns erfc(x) for x >= erfSeriesEnd as p × 2**k.
func erfcPair(x float64) (p pair, k int) {
	tail := 0.0
	last := len(erfcPieces) - 1
	if x > erfcPieces[last].end {
		tail = horner(1/(x*x), erfcTail[:]) / x
	} else {
		i := 0
		for x > erfcPieces[i].end {
			i++
		}
		piece := &erfcPieces[i]
		tail = horner(x-piece.middle, piece.poly)
	}
	p, k = expPair(product(x, x).negate())
	return p.multiply(pair{tail, 0}), k
}

// Erf returns the error function of x.
//
//	Erf(+Inf) = 1
//	Erf(-Inf) = -1
//	Erf(NaN) = NaN
func Erf(x float64) float64 {
	ax := Abs(x)
	switch {
	case x != x:
		return x
	case ax < 0x1p-54:
		return twoOverSqrtPi * x // may be subnormal
	case ax < erfSeriesEnd:
		return x + erfTerm(x)
	case ax > 6:
		return Copysign(1, x)
	}
	p, k := erfcPair(ax)
	return Copysign(1-p.ldexp(k), x)
}

// Erfc returns the complementary error function of x, 1 - Erf(x).
//
//	Erfc(+Inf) = 0
//	Erfc(-Inf) = 2
//	Erfc(NaN) = NaN
func Erfc(x float64) float64 {
	ax := Abs(x)
	switch {
	case x != x:
		return x
	case ax < erfSeriesEnd:
		s := sum(1, -x)
		return s.hi + (s.lo - erfTerm(x))
	case x > erfcUnderflow:
		return 0
	case x < -6:
		return 2
	}
	p, k := erfcPair(ax)
	if x < 0 {
		return 2 - p.ldexp(k)
	}
	return p.ldexp(k)
}

// Erfinv returns the inverse error function of x.
//
//	Erfinv(1) = +Inf
//	Erfinv(-1) = -Inf
//	Erfinv(x) = NaN if x < -1 or x > 1
//	Erfinv(NaN) = NaN
func Erfinv(x float64) float64 {
	ax := Abs(x)
	switch {
	case !(ax <= 1):
		return NaN()
	case ax == 1:
		return Copysign(Inf(1), x)
	case ax < 0x1p-28:
		return x / twoOverSqrtPi
	}
	// An approximation to three digits (Winitzki, 2008), then two steps of Halley, each of which trebles the digits.
	const a = 0.147
	w := Log1p(-ax * ax)
	s := 2/(Pi*a) + w/2
	y := Sqrt(Sqrt(s*s-w/a) - s)
	for i := 0; i < 2; i++ {
		var excess float64 // erf(y) - ax
		if ax < 0.5 {
			excess = Erf(y) - ax
		} else {
			excess = (1 - ax) - Erfc(y)
		}
		step := excess / (twoOverSqrtPi * Exp(-y*y))
		y -= step / (1 + y*step)
	}
	return Copysign(y, x)
}

// Erfcinv returns the inverse of Erfc(x).
//
//	Erfcinv(0) = +Inf
//	Erfcinv(2) = -Inf
//	Erfcinv(x) = NaN if x < 0 or x > 2
//	Erfcinv(NaN) = NaN
func Erfcinv(x float64) float64 {
	return Erfinv(1 - x)
}
