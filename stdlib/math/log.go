package math

// log x is k × log 2 - log c + log(1+r), where x == z × 2**k, c is a number of nine bits near 1/z from a table, and
// r == z×c - 1 is at most 1/128. For x near 1, k is 0 and c is 1, so the result keeps its precision there.
const (
	ln2Hi = 0x1.62e42fefa3800p-1 // so many bits that its products with k, and their sums with those of the table, are exact
	ln2Lo = 0x1.ef35793c76730p-45

	leastZ = 0x3fe6000000000000 // the bits of 0.6875, where the first interval of the table begins
)

// logPair returns log(x) for a positive finite x, with an error of about 2**-68 relative to it.
func logPair(x float64) pair {
	extra := 0.0
	if x < smallestNormal {
		x *= 0x1p52
		extra = -52
	}
	b := Float64bits(x)
	i := (b - leastZ) >> 45 & 127
	k := float64(int64(b-leastZ)>>52) + extra
	z := Float64frombits(b - (b-leastZ)&(0xFFF<<52))
	entry := &logTable[i]

	// The halves of z are short enough for exact products with c.
	c := entry[0]
	z1, z0 := halve(z)
	r := sum(z1*c-1, z0*c)

	whole := k*ln2Hi + entry[1]
	square := product(r.hi, 0.5*r.hi)
	s := sum(whole, r.hi)
	t := sum(s.hi, -square.hi)
	lo := s.lo + t.lo - square.lo + r.lo*(1-r.hi) + k*ln2Lo + entry[2] + logSeries(r.hi)
	return sumOrdered(t.hi, lo)
}

// logSeries returns log(1+r) - r + r²/2 for |r| <= 1/127.
func logSeries(r float64) float64 {
	return r * r * r * (1.0/3 + r*(-1.0/4+r*(1.0/5+r*(-1.0/6+r*(1.0/7+r*(-1.0/8+r*(1.0/9-r*(1.0/10))))))))
}

// logOf returns log(p) for a positive pair.
func logOf(p pair) pair {
	l := logPair(p.hi)
	return sumOrdered(l.hi, l.lo+p.lo/p.hi)
}

// Log returns the natural logarithm of x.
//
//	Log(+Inf) = +Inf
//	Log(0) = -Inf
//	Log(x < 0) = NaN
//	Log(NaN) = NaN
func Log(x float64) float64 {
	switch {
	case x != x || x > MaxFloat64:
		return x
	case x < 0:
		return NaN()
	case x == 0:
		return Inf(-1)
	}
	return logPair(x).value()
}

// Log2 returns the binary logarithm of x, with the special cases of Log. For powers of two it is exact.
func Log2(x float64) float64 {
	frac, exp := Frexp(x)
	if frac == 0.5 {
		return float64(exp - 1)
	}
	return Log(frac)*(1/Ln2) + float64(exp)
}

// Log10 returns the decimal logarithm of x, with the special cases of Log.
func Log10(x float64) float64 {
	// As Go does it. Better ways exist, but programs round the result to integers, and 14.999999999999998 for 1e15
	// had better be the same everywhere.
	return Log(x) * (1 / Ln10)
}

// Log1p returns the natural logarithm of 1+x, which is more accurate than Log(1+x) near 0.
//
//	Log1p(+Inf) = +Inf
//	Log1p(±0) = ±0
//	Log1p(-1) = -Inf
//	Log1p(x < -1) = NaN
//	Log1p(NaN) = NaN
func Log1p(x float64) float64 {
	switch ax := Abs(x); {
	case x < -1:
		return NaN()
	case x == -1:
		return Inf(-1)
	case x != x || x > MaxFloat64 || ax < 0x1p-54:
		return x
	case ax < 1.0/128:
		square := product(x, 0.5*x)
		s := sumOrdered(x, -square.hi)
		return s.hi + (s.lo - square.lo + logSeries(x))
	case x > 0x1p60:
		return Log(x)
	}
	return logOf(sum(1, x)).value()
}
