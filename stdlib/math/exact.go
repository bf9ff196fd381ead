package math

import "math/bits"

// The operations that IEEE 754 wants correctly rounded, done on the bits as integers: Sqrt, FMA, and the remainders,
// which are exact. Processors have instructions for the first two; the compiler uses them where it may.

// unpack returns the fraction of a finite x other than 0, with its leading bit at bit 52 and x == ±m × 2**exp.
func unpack(x float64) (m uint64, exp int) {
	b := Float64bits(x)
	m = b & fractionMask
	exp = int(b >> fractionBits & exponentMask)
	if exp == 0 {
		shift := bits.LeadingZeros64(m) - 11
		m <<= uint(shift)
		exp = 1 - shift
	} else {
		m |= 1 << fractionBits
	}
	return m, exp - exponentBias - fractionBits
}

// Sqrt returns the square root of x.
//
//	Sqrt(+Inf) = +Inf
//	Sqrt(±0) = ±0
//	Sqrt(x < 0) = NaN
//	Sqrt(NaN) = NaN
func Sqrt(x float64) float64 { return sqrt(x) }

// sqrt is Sqrt for processors that have no instruction for it. Where there is one the compiler puts it in the place of the
// call in Sqrt, so that Sqrt is quick as a function value too.
func sqrt(x float64) float64 {
	switch {
	case x == 0 || x != x || IsInf(x, 1):
		return x
	case x < 0:
		return NaN()
	}
	m, exp := unpack(x)
	if exp&1 != 0 {
		m <<= 1
		exp--
	}
	// One binary digit a turn: m gives 27 digits of the root, the zeros brought down behind it the other 27.
	// The last digit is there for rounding, and the remainder says whether anything follows it.
	var root, rest uint64
	m <<= 10 // 54 bits, from the top of the word
	for i := 0; i < 54; i++ {
		rest = rest<<2 | m>>62
		m <<= 2
		root <<= 1
		if try := root<<1 | 1; rest >= try {
			rest -= try
			root |= 1
		}
	}
	root += root & 1 // half way cannot happen: the square would need an odd last digit after the point
	// Without its last digit, root is 2**26 times the root of m.
	return Ldexp(float64(root>>1), exp/2-26)
}

// FMA returns x × y + z, rounded once.
func FMA(x, y, z float64) float64 {
	switch {
	case x == 0 || y == 0 || x-x != 0 || y-y != 0:
		return x*y + z // nothing to round twice, or no numbers
	case z == 0:
		return x * y
	case z-z != 0:
		return z
	}
	mx, ex := unpack(x)
	my, ey := unpack(y)
	mz, ez := unpack(z)
	// Both terms as integers of 128 bits with the leading bit at 126 or 125, so that a sum has room.
	productHi, productLo := bits.Mul64(mx<<10, my<<11) // leading bit of the product at 125 or 126
	exp := ex + ey - 21
	addendHi, addendLo := mz<<10, uint64(0) // leading bit at 126
	expZ := ez - 74
	negative := Signbit(x) != Signbit(y)
	negativeZ := Signbit(z)

	if productHi>>62 == 0 {
		productHi, productLo = productHi<<1|productLo>>63, productLo<<1
		exp--
	}
	// The greater term comes first; the smaller one is shifted to its exponent. What falls off the end is kept as
	// one sticky bit: it can decide a tie but is never worth more.
	if expZ > exp || expZ == exp && addendHi > productHi {
		productHi, productLo, addendHi, addendLo = addendHi, addendLo, productHi, productLo
		exp, expZ = expZ, exp
		negative, negativeZ = negativeZ, negative
	}
	addendHi, addendLo = shiftRightSticky(addendHi, addendLo, uint(exp-expZ))

	var hi, lo, carry uint64
	if negative == negativeZ {
		lo, carry = bits.Add64(productLo, addendLo, 0)
		hi, _ = bits.Add64(productHi, addendHi, carry)
	} else {
		lo, carry = bits.Sub64(productLo, addendLo, 0)
		hi, carry = bits.Sub64(productHi, addendHi, carry)
		if carry != 0 { // equal high words, and the other term was greater after all
			lo, carry = bits.Sub64(0, lo, 0)
			hi, _ = bits.Sub64(0, hi, carry)
			negative = !negative
		}
		if hi|lo == 0 {
			return 0
		}
	}
	return packSticky(negative, hi, lo, exp)
}

// shiftRightSticky shifts hi, lo right by n and sets the last bit if a one fell off.
func shiftRightSticky(hi, lo uint64, n uint) (uint64, uint64) {
	var lost uint64
	switch {
	case n == 0:
		return hi, lo
	case n >= 128:
		hi, lo, lost = 0, 0, hi|lo
	case n >= 64:
		lost = lo | hi<<1<<(127-n)
		hi, lo = 0, hi>>(n-64)
	default:
		lost = lo << (64 - n)
		hi, lo = hi>>n, lo>>n|hi<<(64-n)
	}
	if lost != 0 {
		lo |= 1
	}
	return hi, lo
}

// packSticky returns ±(hi, lo) × 2**exp, rounded to even once.
func packSticky(negative bool, hi, lo uint64, exp int) float64 {
	if hi == 0 {
		hi, lo = lo, 0
		exp -= 64
	}
	shift := uint(bits.LeadingZeros64(hi))
	hi, lo = hi<<shift|lo>>1>>(63-shift), lo<<shift
	exp += 64 - int(shift)
	if lo != 0 {
		hi |= 1
	}
	// Now the value is hi × 2**exp with the leading bit at 63. Eleven bits go; more if it is subnormal.
	drop := 11
	if exp+63 < -1022 {
		drop += -1022 - (exp + 63)
	}
	var m uint64
	if drop < 64 {
		m = hi >> uint(drop)
		rest := hi << uint(64-drop)
		if rest > 1<<63 || rest == 1<<63 && m&1 == 1 {
			m++
		}
	} else if drop == 64 && hi > 1<<63 {
		m = 1
	}
	result := Ldexp(float64(m), exp+drop)
	if negative {
		return -result
	}
	return result
}

// Mod returns what remains of x after taking away y a whole number of times. It has the sign of x and is smaller
// than y.
//
//	Mod(±Inf, y) = NaN
//	Mod(NaN, y) = NaN
//	Mod(x, 0) = NaN
//	Mod(x, ±Inf) = x
//	Mod(x, NaN) = NaN
func Mod(x, y float64) float64 {
	if y == 0 || x-x != 0 || y != y {
		return NaN()
	}
	ax, ay := Abs(x), Abs(y)
	if ax < ay {
		return x
	}
	mx, ex := unpack(ax)
	my, ey := unpack(ay)
	// Bring down zeros behind mx, eleven at a time: that keeps 64 bits from overflowing.
	mx %= my
	for ex > ey && mx != 0 {
		n := ex - ey
		if n > 11 {
			n = 11
		}
		mx = mx << uint(n) % my
		ex -= n
	}
	return Copysign(Ldexp(float64(mx), ey), x)
}

// Remainder returns x minus the multiple of y nearest to x, the even multiple if two are equally near.
//
//	Remainder(±Inf, y) = NaN
//	Remainder(NaN, y) = NaN
//	Remainder(x, 0) = NaN
//	Remainder(x, ±Inf) = x
//	Remainder(x, NaN) = NaN
func Remainder(x, y float64) float64 {
	if y == 0 || x-x != 0 || y != y {
		return NaN()
	}
	if IsInf(y, 0) {
		return x
	}
	ay := Abs(y)
	r := Abs(x)
	if ay <= MaxFloat64/2 {
		r = Mod(r, 2*ay)
	}
	// 0 <= r < 2·ay. Take y away once if r is beyond y/2 (strictly: nought is even), twice from 3y/2 on (two is
	// even). The comparisons are written so that nothing is lost to underflow and nothing overflows.
	if r > ay-r {
		r -= ay
		if r >= ay-r {
			r -= ay
		}
	}
	if r == 0 {
		return Copysign(0, x)
	}
	if Signbit(x) {
		return -r
	}
	return r
}
