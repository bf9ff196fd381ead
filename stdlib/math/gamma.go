package math

// The Gamma function is, from 12 on, the exponential of Stirling's series; below, the value for x+n divided by
// x(x+1)…(x+n-1); for negative x it follows from Γ(x)Γ(-x) = -π/(x sin πx). All is done in pairs, so the factorials are exact.

const (
	leastStirling = 12
	overflowGamma = 172  // from it on all is infinite
	lowestGamma   = -184 // below it all is 0

	piHi = 2 * piOver2Hi
	piLo = 2 * piOver2Lo

	halfLog2PiHi = 0x1.d67f1c864beb5p-1 // log(2π)/2
	halfLog2PiLo = -0x1.65b5a1b7ff5dfp-55

	logPi   = 0x1.250d048e7a1bdp+0
	logPiLo = 0x1.7abf2ad8d5088p-57
)

// stirlingPair returns log Γ(x) for x >= leastStirling - 4.
func stirlingPair(x pair) pair {
	main := logOf(x).multiply(x.add(pair{-0.5, 0})).add(x.negate())
	correction := 0.0
	if x.hi < 0x1p60 {
		correction = horner(1/(x.hi*x.hi), stirling[:]) / x.hi
	}
	return main.add(pair{halfLog2PiHi, halfLog2PiLo}).add(pair{correction, 0})
}

// gammaPair returns Γ(x) as p × 2**k, for 0 < x < 186.
func gammaPair(x float64) (p pair, k int) {
	shifted := pair{x, 0}
	divisor := pair{1, 0}
	for shifted.hi < leastStirling {
		divisor = divisor.multiply(shifted)
		shifted = shifted.add(pair{1, 0})
	}
	p, k = expPair(stirlingPair(shifted))
	return p.divide(divisor), k
}

// sinPi returns sin(πx) for x > 0.
func sinPi(x float64) pair {
	n := RoundToEven(2 * x)
	f := x - 0.5*n // exact
	return sineOf(pair{piHi, piLo}.multiply(pair{f, 0}), int(Mod(n, 4)))
}

// Gamma returns the Gamma function of x.
//
//	Gamma(+Inf) = +Inf
//	Gamma(+0) = +Inf
//	Gamma(-0) = -Inf
//	Gamma(x) = NaN for integer x < 0
//	Gamma(-Inf) = NaN
//	Gamma(NaN) = NaN
func Gamma(x float64) float64 {
	switch {
	case x == 0:
		return Copysign(Inf(1), x)
	case x < 0 && Trunc(x) == x || x != x:
		return NaN()
	case x > overflowGamma:
		return Inf(1)
	case Abs(x) < 0x1p-60:
		return 1 / x
	case x > 0:
		p, k := gammaPair(x)
		return p.ldexp(k)
	case x < lowestGamma:
		if isOddInteger(Floor(x)) {
			return Copysign(0, -1)
		}
		return 0
	}
	p, k := gammaPair(-x)
	divisor := sinPi(-x).multiply(pair{x, 0}).multiply(p)
	return pair{piHi, piLo}.divide(divisor).ldexp(-k)
}

// Lgamma returns the natural logarithm of |Gamma(x)| and the sign of Gamma(x), 1 or -1.
//
//	Lgamma(+Inf) = +Inf
//	Lgamma(0) = +Inf
//	Lgamma(-integer) = +Inf
//	Lgamma(-Inf) = -Inf
//	Lgamma(NaN) = NaN
func Lgamma(x float64) (lgamma float64, sign int) {
	switch {
	case x != x:
		return x, 1
	case IsInf(x, 0):
		return x, 1
	case x == 0:
		if Signbit(x) {
			return Inf(1), -1
		}
		return Inf(1), 1
	case x > 0:
		return logGamma(x).value(), 1
	case x > -0x1p-70:
		return -Log(-x), -1
	case Trunc(x) == x:
		return Inf(1), 1
	}
	// log(π / |x sin πx|) - log Γ(-x)
	s := sinPi(-x)
	sign = 1
	if s.hi > 0 {
		sign = -1
	} else {
		s = s.negate()
	}
	l := pair{logPi, logPiLo}.add(logOf(s).negate()).add(logPair(-x).negate())
	return l.add(logGamma(-x).negate()).value(), sign
}

// logGamma returns log Γ(x) for x > 0. It keeps its precision near 1 and 2, where it is 0.
func logGamma(x float64) pair {
	switch {
	case x < 0x1p-70:
		return logPair(x).negate()
	case x < 0.5:
		t := pair{x, 0}.multiply(pair{horner(x, lgamma1Poly[:]), 0})
		return t.add(logPair(x).negate())
	case x <= 1.5:
		t := x - 1
		return pair{t * horner(t, lgamma1Poly[:]), 0}
	case x <= 2.5:
		t := x - 2
		return pair{t * horner(t, lgamma2Poly[:]), 0}
	case x < 8:
		factors := 1.0
		for x > 2.5 {
			x--
			factors *= x
		}
		return logPair(factors).add(logGamma(x))
	case x > 0x1p1000:
		l := x * (logPair(x).hi - 1) // may overflow
		return pair{l, 0}
	}
	return stirlingPair(pair{x, 0})
}
