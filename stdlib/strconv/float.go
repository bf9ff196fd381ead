package strconv

import "math/bits"

// floatFormat describes float64 and float32: a float is a sign, a biased exponent and a fraction.
type floatFormat struct {
	fraction uint // bits of the fraction
	exponent uint // bits of the exponent
	bias     int
}

var (
	format64 = floatFormat{52, 11, 1023}
	format32 = floatFormat{23, 8, 127}
)

// infinity returns the bits of positive infinity.
func (f *floatFormat) infinity() uint64 { return (1<<f.exponent - 1) << f.fraction }

// split returns c and q with c × 2**q equal to the finite positive float that has the bits b.
func (f *floatFormat) split(b uint64) (c uint64, q int) {
	c = b & (1<<f.fraction - 1)
	biased := int(b >> f.fraction)
	if biased == 0 {
		biased = 1
	} else {
		c |= 1 << f.fraction
	}
	return c, biased - f.bias - int(f.fraction)
}

// round returns the bits of the float nearest to m × 2**exp, or to the half open interval just above if more is set:
// the value is then greater than m × 2**exp, but by less than the last bit of m. m must have its top bit set
// unless more is false. Of two equally near floats it is the even one; what is too great becomes infinity.
func (f *floatFormat) round(m uint64, exp int, more bool) uint64 {
	if m == 0 {
		return 0
	}
	shift := bits.LeadingZeros64(m)
	m <<= uint(shift)
	exp += 63 - shift // now the exponent of the first bit

	biased := exp + f.bias
	drop := 63 - int(f.fraction)
	if biased < 1 { // subnormal
		drop += 1 - biased
		biased = 1
	}
	if drop > 64 {
		return 0
	}
	kept := m >> uint(drop)
	rest := m << uint(64-drop)
	if rest > 1<<63 || rest == 1<<63 && (more || kept&1 == 1) {
		kept++
	}
	// kept has the implicit bit, which adds 1 to the exponent; if it grew by one digit it adds 2, rightly.
	if biased >= 1<<f.exponent {
		return f.infinity()
	}
	b := uint64(biased-1)<<f.fraction + kept
	if b > f.infinity() {
		b = f.infinity()
	}
	return b
}

// power returns 10**k as a number of 128 bits and the exponent of its last bit: the power is (hi, lo) × 2**exp,
// and a little more unless exact is set. k must be from firstPower to lastPower.
func power(k int) (hi, lo uint64, exp int, exact bool) {
	words := &powers[k-firstPower]
	return words[0], words[1], log2OfPower(k) - 127, 0 <= k && k <= 55
}

// log2OfPower returns the logarithm of 10**k to base 2, rounded down.
func log2OfPower(k int) int { return k * 217706 >> 16 }

// log10OfPower returns the logarithm of 2**q to base 10, rounded down.
func log10OfPower(q int) int { return q * 78913 >> 18 }

// multiply returns the product of m and the 128 bits of hi, lo, from the highest word to the lowest.
func multiply(m, hi, lo uint64) (x2, x1, x0 uint64) {
	x2, x1 = bits.Mul64(m, hi)
	y1, x0 := bits.Mul64(m, lo)
	x1, carry := bits.Add64(x1, y1, 0)
	return x2 + carry, x1, x0
}
