package math

// Arithmetic with twice the precision.  A pair of floats stands for its exact sum; the second is at most half the last bit
// of the first. The sum and the product of two floats are pairs without any error (Dekker, 1971; Knuth), and from them come
// operations on pairs that lose a few of 106 bits. Functions that keep their leading terms in pairs round only once, at
// the end. Magnitudes must stay away from the limits of the exponent; callers see to that.
type pair struct {
	hi, lo float64
}

// sum returns a + b.
func sum(a, b float64) pair {
	s := a + b
	t := s - a
	return pair{s, (a - (s - t)) + (b - t)}
}

// sumOrdered returns a + b for |a| >= |b|, or for a = 0.
func sumOrdered(a, b float64) pair {
	s := a + b
	return pair{s, b - (s - a)}
}

// halve cuts the bits of x in two.
func halve(x float64) (hi, lo float64) {
	hi = Float64frombits(Float64bits(x) &^ (1<<27 - 1))
	return hi, x - hi
}

// product returns a × b.
func product(a, b float64) pair {
	p := a * b
	a1, a0 := halve(a)
	b1, b0 := halve(b)
	return pair{p, ((a1*b1 - p) + a1*b0 + a0*b1) + a0*b0}
}

// value returns p as one float.
func (p pair) value() float64 { return p.hi + p.lo }

func (p pair) negate() pair { return pair{-p.hi, -p.lo} }

// scale returns p × f for a power of two f.
func (p pair) scale(f float64) pair { return pair{p.hi * f, p.lo * f} }

func (p pair) add(q pair) pair {
	s := sum(p.hi, q.hi)
	return sumOrdered(s.hi, s.lo+(p.lo+q.lo))
}

func (p pair) multiply(q pair) pair {
	m := product(p.hi, q.hi)
	return sumOrdered(m.hi, m.lo+(p.hi*q.lo+p.lo*q.hi))
}

func (p pair) divide(q pair) pair {
	d := p.hi / q.hi
	m := product(d, q.hi)
	rest := (p.hi - m.hi) - m.lo + p.lo - d*q.lo
	return sumOrdered(d, rest/q.hi)
}

// sqrt returns the square root of p, which must be positive.
func (p pair) sqrt() pair {
	r := Sqrt(p.hi)
	m := product(r, r)
	rest := (p.hi - m.hi) - m.lo + p.lo
	return sumOrdered(r, rest/(2*r))
}

// ldexp returns p × 2**k as one float, rounded once even if it is subnormal.
func (p pair) ldexp(k int) float64 {
	if k >= -1020 || p.hi == 0 {
		return Ldexp(p.hi+p.lo, k)
	}
	if k < -1200 {
		return Copysign(0, p.hi)
	}
	// Beside this number the last bit is worth as much as the last bit of a subnormal will be.
	big := Ldexp(0x1.8p52, -1074-k)
	s := sumOrdered(big, p.hi)
	return Copysign(Ldexp(s.hi+(s.lo+p.lo)-big, k), p.hi)
}

// horner returns the polynomial with the coefficients c, lowest first.
func horner(x float64, c []float64) float64 {
	s := 0.0
	for i := len(c) - 1; i >= 0; i-- {
		s = s*x + c[i]
	}
	return s
}
