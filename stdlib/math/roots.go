package math

// Cbrt returns the cube root of x.
//
//	Cbrt(±0) = ±0
//	Cbrt(±Inf) = ±Inf
//	Cbrt(NaN) = NaN
func Cbrt(x float64) float64 {
	if x == 0 || x-x != 0 {
		return x
	}
	// Bring the magnitude to a in [1, 8). A parabola gives the root to five bits, and each of Newton's steps after
	// Halley doubles or trebles them; the last counts the rest exactly.
	frac, exp := Frexp(Abs(x))
	frac, exp = 2*frac, exp-1
	for exp%3 != 0 {
		frac *= 2
		exp--
	}
	r := 0.75 + frac*(0.29-frac*0.0158)
	for i := 0; i < 2; i++ {
		cube := r * r * r
		r *= (cube + 2*frac) / (2*cube + frac)
	}
	cube := product(r, r).multiply(pair{r, 0})
	rest := (frac - cube.hi) - cube.lo
	r += rest / (3 * r * r)
	return Copysign(Ldexp(r, exp/3), x)
}

// Hypot returns Sqrt(p*p + q*q) without needless overflow and underflow.
//
//	Hypot(±Inf, q) = +Inf
//	Hypot(p, ±Inf) = +Inf
//	Hypot(NaN, q) = NaN
//	Hypot(p, NaN) = NaN
func Hypot(p, q float64) float64 {
	switch {
	case IsInf(p, 0) || IsInf(q, 0):
		return Inf(1)
	case p != p || q != q:
		return NaN()
	}
	p, q = Abs(p), Abs(q)
	if p < q {
		p, q = q, p
	}
	if p == 0 || q < p*0x1p-60 {
		return p
	}
	_, exp := Frexp(p)
	p, q = Ldexp(p, -exp), Ldexp(q, -exp)
	square := product(p, p).add(product(q, q))
	return Ldexp(square.sqrt().value(), exp)
}
