package math

import "math/bits"

// How the sine is found.  The argument is brought into [-π/4, π/4] by taking away n × π/2; what n is modulo 4 says whether
// the sine or the cosine of the rest is wanted, and its sign. The rest is a pair, for it may be much smaller than what
// was taken away. Up to 2**29 the multiple of π/2 is taken away in three steps, as Go does it with the same split of π/2:
// so Sin(Pi) has the same digits. Beyond, n × π/2 has too many digits for that. There the fraction of x × 2/π is computed
// from those 192 bits of 2/π that matter, however great x is (Payne and Hanek, 1983).
const (
	// π/2 in parts; all but the last have so few bits that n times them is exact.
	piOver2A = 0x1.921fb4p+0
	piOver2B = 0x1.4442d0p-24
	piOver2C = 0x1.8469898cc5170p-48

	piOver2Hi = 0x1.921fb54442d18p+0
	piOver2Lo = 0x1.1a62633145c07p-54

	greatAngle = 1 << 29
)

// reduce returns the rest r of x after taking away n × π/2, and n modulo 4. x must be finite.
func reduce(x float64) (r pair, n int) {
	ax := Abs(x)
	switch {
	case ax <= Pi/4:
		return pair{x, 0}, 0
	case ax < greatAngle:
		n = int(ax*(2/Pi) + 0.5)
		f := float64(n)
		r.hi = ax - f*piOver2A - f*piOver2B - f*piOver2C
	default:
		r, n = reduceGreat(ax)
	}
	if x < 0 {
		r, n = r.negate(), -n
	}
	return r, n & 3
}

// reduceGreat is reduce for a great positive x.
func reduceGreat(x float64) (r pair, n int) {
	m, exp := unpack(x)
	// Bits of 2/π whose products with x are multiples of 4 do not matter. Of the others take 192.
	first := uint(exp - 2 + 64)
	word, shift := first/64, first%64
	f2 := twoOverPi[word]<<shift | twoOverPi[word+1]>>1>>(63-shift)
	f1 := twoOverPi[word+1]<<shift | twoOverPi[word+2]>>1>>(63-shift)
	f0 := twoOverPi[word+2]<<shift | twoOverPi[word+3]>>1>>(63-shift)
	// The product modulo 2**192; its two top bits are the integer.
	x1, x0 := bits.Mul64(m, f0)
	y1, y0 := bits.Mul64(m, f1)
	x1, carry := bits.Add64(x1, y0, 0)
	x2 := m*f2 + y1 + carry
	n = int(x2 >> 62)
	x2, x1, x0 = x2<<2|x1>>62, x1<<2|x0>>62, x0<<2
	negative := x2>>63 != 0 // the rest is more than a half: take away one more
	if negative {
		n++
		var borrow uint64
		x0, borrow = bits.Sub64(0, x0, 0)
		x1, borrow = bits.Sub64(0, x1, borrow)
		x2, _ = bits.Sub64(0, x2, borrow)
	}
	// The fraction as a pair: its first 53 bits and the 53 after them.
	scale := -64
	for x2>>11 == 0 {
		x2, x1, x0 = x2<<53|x1>>11, x1<<53|x0>>11, x0<<53
		scale -= 53
	}
	zeros := uint(bits.LeadingZeros64(x2))
	x2, x1 = x2<<zeros|x1>>1>>(63-zeros), x1<<zeros|x0>>1>>(63-zeros)
	scale -= int(zeros)
	fraction := pair{Ldexp(float64(x2>>11), scale+11), Ldexp(float64(x2&(1<<11-1)<<42|x1>>22), scale-42)}
	r = fraction.multiply(pair{piOver2Hi, piOver2Lo})
	if negative {
		r = r.negate()
	}
	return r, n
}

// sinPair returns the sine of r, |r| <= π/4.
func sinPair(r pair) pair {
	c := &sinPoly
	z := r.hi * r.hi
	p := c[0] + z*(c[1]+z*(c[2]+z*(c[3]+z*(c[4]+z*(c[5]+z*c[6])))))
	return sumOrdered(r.hi, r.hi*z*p+r.lo*(1-0.5*z))
}

// cosPair returns the cosine of r, |r| <= π/4.
func cosPair(r pair) pair {
	c := &cosPoly
	square := product(r.hi, r.hi)
	z := square.hi
	p := c[0] + z*(c[1]+z*(c[2]+z*(c[3]+z*(c[4]+z*c[5]))))
	s := sumOrdered(1, -0.5*z)
	return sumOrdered(s.hi, s.lo-0.5*square.lo+z*z*p-r.hi*r.lo)
}

// sineOf returns the sine of r + n × π/2.
func sineOf(r pair, n int) pair {
	var p pair
	if n&1 == 0 {
		p = sinPair(r)
	} else {
		p = cosPair(r)
	}
	if n&2 != 0 {
		p = p.negate()
	}
	return p
}

// Sin returns the sine of x, an angle in radians.
//
//	Sin(±0) = ±0
//	Sin(±Inf) = NaN
//	Sin(NaN) = NaN
func Sin(x float64) float64 {
	if x-x != 0 {
		return NaN()
	}
	if x == 0 {
		return x
	}
	r, n := reduce(x)
	return sineOf(r, n).value()
}

// Cos returns the cosine of x, an angle in radians.
//
//	Cos(±Inf) = NaN
//	Cos(NaN) = NaN
func Cos(x float64) float64 {
	if x-x != 0 {
		return NaN()
	}
	r, n := reduce(x)
	return sineOf(r, n+1).value()
}

// Sincos returns Sin(x), Cos(x).
//
//	Sincos(±0) = ±0, 1
//	Sincos(±Inf) = NaN, NaN
//	Sincos(NaN) = NaN, NaN
func Sincos(x float64) (sin, cos float64) {
	if x-x != 0 {
		return NaN(), NaN()
	}
	if x == 0 {
		return x, 1
	}
	r, n := reduce(x)
	return sineOf(r, n).value(), sineOf(r, n+1).value()
}

// Tan returns the tangent of x, an angle in radians.
//
//	Tan(±0) = ±0
//	Tan(±Inf) = NaN
//	Tan(NaN) = NaN
func Tan(x float64) float64 {
	if x-x != 0 {
		return NaN()
	}
	if Abs(x) < 0x1p-27 {
		return x
	}
	r, n := reduce(x)
	return sineOf(r, n).divide(sineOf(r, n+1)).value()
}
