package strconv

import "math/bits"

// How the shortest digits are found.  All numbers between the middles to the two neighbours of a float read back as
// that float; of those with the fewest digits the one nearest to the float is wanted. The method is Schubfach
// (Giulietti, "The Schubfach way to render doubles", 2020). Take the greatest power of ten that is not greater than
// that interval: in units of it the interval is between 1 and 10 long, so it holds at least one whole number and of
// the multiples of ten at most one. Only four candidates are left, the two multiples of ten and the two whole numbers
// around the float. To compare them it is enough to know float and interval ends in quarters of a unit, with a last
// bit that says whether anything follows ("rounded to odd"); 128 bits of a power of ten give exactly that.
// Chosen over Ryu, which needs the same table but removes digits one by one, and over Grisu, which now and then
// finds no answer and needs a second method.

// shortest returns the shortest decimal number digits × 10**exp that reads back as the float with the bits b.
func (f *floatFormat) shortest(b uint64) (digits uint64, exp int) {
	c, q := f.split(b)
	if -int(f.fraction) <= q && q <= 0 && c&(1<<uint(-q)-1) == 0 {
		return trimZeros(c>>uint(-q), 0) // a whole number, and shorter than a word
	}

	// Below a power of two the neighbour is only half as far away, except where the exponents end.
	closer := c == 1<<f.fraction && b>>f.fraction > 1
	var left uint64 = 2
	k := log10OfPower(q)
	if closer {
		left = 1
		k = (q*1262611 - 524031) >> 22 // the logarithm of 3/4 × 2**q
	}

	hi, lo, powerExp, exact := power(-k)
	if !exact {
		if lo++; lo == 0 { // the method wants powers rounded up
			hi++
		}
	}
	// A quarter of a unit is the last bit of the product's highest word.
	shift := uint(q + powerExp + 128)
	value := roundToOdd(hi, lo, 4*c<<shift)
	lower := roundToOdd(hi, lo, (4*c-left)<<shift)
	upper := roundToOdd(hi, lo, (4*c+2)<<shift)
	if c&1 != 0 { // a middle reads back as the even float
		lower++
		upper--
	}

	unit := value / 4
	if unit >= 10 {
		ten := unit / 10
		downFits := lower <= 40*ten
		upFits := 40*ten+40 <= upper
		if downFits != upFits {
			if upFits {
				ten++
			}
			return trimZeros(ten, k+1)
		}
	}
	downFits := lower <= 4*unit
	upFits := 4*unit+4 <= upper
	roundUp := upFits
	if downFits == upFits {
		// Exactly between two, the even one is taken. Go makes one exception, and so do we: the float32 2**-12, which
		// is the only power of two there that needs this rule, is 0.00024414063.
		middle := 4*unit + 2
		roundUp = value > middle || value == middle && (unit&1 != 0 || closer && f == &format32)
	}
	if roundUp {
		unit++
	}
	return trimZeros(unit, k)
}

// roundToOdd returns the highest word of the product, with its last bit set if anything but the error of the power
// follows.
func roundToOdd(hi, lo, m uint64) uint64 {
	x, _ := bits.Mul64(m, lo)
	y1, y0 := bits.Mul64(m, hi)
	y0, carry := bits.Add64(y0, x, 0)
	y1 += carry
	if y0 > 1 {
		y1 |= 1
	}
	return y1
}

// trimZeros moves the zeros at the end of digits into the exponent.
func trimZeros(digits uint64, exp int) (uint64, int) {
	if digits == 0 {
		return 0, 0
	}
	for digits%10 == 0 {
		digits /= 10
		exp++
	}
	return digits, exp
}
