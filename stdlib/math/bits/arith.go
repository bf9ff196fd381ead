package bits

// Arithmetic on numbers of several words: sums and differences that hand on a carry, products and quotients of
// double width. The time each function takes does not depend on its arguments, divisions apart.

// Add returns x + y + carry and the carry out of it. carry must be 0 or 1.
func Add(x, y, carry uint) (sum, carryOut uint) {
	if UintSize == 32 {
		s, c := Add32(uint32(x), uint32(y), uint32(carry))
		return uint(s), uint(c)
	}
	s, c := Add64(uint64(x), uint64(y), uint64(carry))
	return uint(s), uint(c)
}

// Add32 is Add for 32 bits.
func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	wide := uint64(x) + uint64(y) + uint64(carry)
	return uint32(wide), uint32(wide >> 32)
}

// Add64 is Add for 64 bits.
func Add64(x, y, carry uint64) (sum, carryOut uint64) {
	sum = x + y + carry
	// The top bit overflows if both have it, or if one has it and the sum lost it.
	return sum, (x&y | (x|y)&^sum) >> 63
}

// Sub returns x - y - borrow and the borrow out of it. borrow must be 0 or 1.
func Sub(x, y, borrow uint) (diff, borrowOut uint) {
	if UintSize == 32 {
		d, b := Sub32(uint32(x), uint32(y), uint32(borrow))
		return uint(d), uint(b)
	}
	d, b := Sub64(uint64(x), uint64(y), uint64(borrow))
	return uint(d), uint(b)
}

// Sub32 is Sub for 32 bits.
func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	wide := uint64(x) - uint64(y) - uint64(borrow)
	return uint32(wide), uint32(wide >> 63)
}

// Sub64 is Sub for 64 bits.
func Sub64(x, y, borrow uint64) (diff, borrowOut uint64) {
	diff = x - y - borrow
	return diff, (^x&y | (^x|y)&diff) >> 63
}

// Mul returns the product of x and y in two words.
func Mul(x, y uint) (hi, lo uint) {
	if UintSize == 32 {
		h, l := Mul32(uint32(x), uint32(y))
		return uint(h), uint(l)
	}
	h, l := Mul64(uint64(x), uint64(y))
	return uint(h), uint(l)
}

// Mul32 is Mul for 32 bits.
func Mul32(x, y uint32) (hi, lo uint32) {
	wide := uint64(x) * uint64(y)
	return uint32(wide >> 32), uint32(wide)
}

// Mul64 is Mul for 64 bits.
func Mul64(x, y uint64) (hi, lo uint64) {
	const half = 1<<32 - 1
	x1, x0 := x>>32, x&half
	y1, y0 := y>>32, y&half
	// Neither sum overflows: (2³²-1)² + 2·(2³²-1) is 2⁶⁴-1.
	low := x0 * y0
	mid := x1*y0 + low>>32
	mid2 := x0*y1 + mid&half
	return x1*y1 + mid>>32 + mid2>>32, x * y
}

// Div returns the quotient and the remainder of the double word hi, lo divided by y. It panics if y is 0 or the
// quotient needs more than one word, that is if y <= hi.
func Div(hi, lo, y uint) (quo, rem uint) {
	if UintSize == 32 {
		q, r := Div32(uint32(hi), uint32(lo), uint32(y))
		return uint(q), uint(r)
	}
	q, r := Div64(uint64(hi), uint64(lo), uint64(y))
	return uint(q), uint(r)
}

// Div32 is Div for 32 bits.
func Div32(hi, lo, y uint32) (quo, rem uint32) {
	wide := uint64(hi)<<32 | uint64(lo)
	if quotient := wide / uint64(y); quotient <= 1<<32-1 {
		return uint32(quotient), uint32(wide % uint64(y))
	}
	panic(overflow{})
}

// Div64 is Div for 64 bits.
func Div64(hi, lo, y uint64) (quo, rem uint64) {
	if hi == 0 {
		return lo / y, lo % y
	}
	if y <= hi {
		if y == 0 {
			return 0, hi / y // panics as any division by zero does
		}
		panic(overflow{})
	}
	// Long division, two digits of 32 bits, with the divisor's top bit shifted into place so that the first guess
	// of a digit is at most two too great.
	s := uint(LeadingZeros64(y))
	y <<= s
	top := hi<<s | lo>>(64-s)
	lo <<= s
	q1, top := digit(top, lo>>32, y)
	q0, top := digit(top, lo&(1<<32-1), y)
	return q1<<32 + q0, top >> s
}

// digit divides top followed by the 32 bits of next by y. It needs top < y and y's top bit set.
func digit(top, next, y uint64) (q, rem uint64) {
	y1, y0 := y>>32, y&(1<<32-1)
	q = top / y1
	r := top % y1
	for q >= 1<<32 || q*y0 > r<<32+next {
		q--
		r += y1
		if r >= 1<<32 {
			break
		}
	}
	return q, top<<32 + next - q*y // the terms wrap, the difference fits
}

// Rem returns the remainder of the double word hi, lo divided by y. It panics if y is 0, but unlike Div never for
// a quotient that is too great.
func Rem(hi, lo, y uint) uint {
	if UintSize == 32 {
		return uint(Rem32(uint32(hi), uint32(lo), uint32(y)))
	}
	return uint(Rem64(uint64(hi), uint64(lo), uint64(y)))
}

// Rem32 is Rem for 32 bits.
func Rem32(hi, lo, y uint32) uint32 {
	return uint32((uint64(hi)<<32 | uint64(lo)) % uint64(y))
}

// Rem64 is Rem for 64 bits.
func Rem64(hi, lo, y uint64) uint64 {
	_, rem := Div64(hi%y, lo, y)
	return rem
}

// overflow is the runtime error of a quotient that is too great.
type overflow struct{}

func (overflow) Error() string { return "runtime error: integer overflow" }

// RuntimeError makes overflow a runtime.Error.
func (overflow) RuntimeError() {}
