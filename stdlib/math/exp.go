package math

// e**x is 2**k × 2**(i/64) × e**r, where i/64 + k are the nearest 64th to x/ln 2 and r, at most ln 2/128, is what remains. The
// second factor comes from a table, e**r - 1 from its series.
const (
	overflowExp  = 7.09782712893383973096e+02
	underflowExp = -7.45133219101941108420e+02

	ln2Over64Hi = 0x1.62e42fefa0000p-7 // so many bits that its products with k×64+i are exact
	ln2Over64Lo = 0x1.cf79abc9e3b3ap-46

	// Added and taken away again, it rounds to an integer.
	roundingShift = 0x1.8p52
)

// expPair returns p and k with e**(x.hi+x.lo) == p × 2**k and p.hi from 1 to 2. |x| must be less than 1100.
func expPair(x pair) (p pair, k int) {
	n := x.hi*(64/Ln2) + roundingShift - roundingShift
	i := int(n)
	r := sumOrdered(x.hi-n*ln2Over64Hi, -n*ln2Over64Lo)
	return powerOf2(i, r.hi, r.lo+x.lo)
}

// powerOf2 returns p and k with 2**(i/64) × e**(r+rest) == p × 2**k.
func powerOf2(i int, r, rest float64) (p pair, k int) {
	q := r * r * (1.0/2 + r*(1.0/6+r*(1.0/24+r*(1.0/120+r*(1.0/720)))))
	t := &expTable[i&63]
	return sumOrdered(t[0], t[1]+t[0]*(r+(q+(rest+rest*r)))), i >> 6
}

// Exp returns e**x.
//
//	Exp(+Inf) = +Inf
//	Exp(NaN) = NaN
//
// Very large values become +Inf or 0, very small ones 1.
func Exp(x float64) float64 {
	switch {
	case x != x || x > overflowExp:
		return x * Inf(1)
	case x < underflowExp:
		return 0
	case -0x1p-28 < x && x < 0x1p-28:
		return 1 + x
	}
	p, k := expPair(pair{x, 0})
	return p.ldexp(k)
}

// Exp2 returns 2**x, with the special cases of Exp.
func Exp2(x float64) float64 {
	switch {
	case x != x || x >= 1024:
		return x * Inf(1)
	case x < -1075:
		return 0
	}
	n := x*64 + roundingShift - roundingShift
	p, k := powerOf2(int(n), (x-n/64)*Ln2, 0)
	return p.ldexp(k)
}

// Expm1 returns e**x - 1, which is more accurate than Exp(x) - 1 near 0.
//
//	Expm1(+Inf) = +Inf
//	Expm1(-Inf) = -1
//	Expm1(NaN) = NaN
//
// Very large values become -1 or +Inf.
func Expm1(x float64) float64 {
	switch ax := Abs(x); {
	case ax < 0x1p-54:
		return x
	case ax < 0.35:
		half := product(x, 0.5*x)
		s := sumOrdered(x, half.hi)
		return s.hi + (s.lo + half.lo + x*x*x*horner(x, expm1Poly[:]))
	case x != x || x > overflowExp:
		return x * Inf(1)
	case x < -40:
		return -1
	}
	p, k := expPair(pair{x, 0})
	if k > 64 {
		return p.ldexp(k)
	}
	return p.add(pair{-Ldexp(1, -k), 0}).ldexp(k)
}
