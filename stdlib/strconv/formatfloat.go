package strconv

import (
	"math"
	"math/bits"
)

// How a float is written.  First come its decimal digits, in one of three ways: the shortest that read back
// (shortest.go); or, for a given number of them, the float times a power of ten in 128 bits, when that leaves no doubt
// about the last digit; or else exactly, from a long integer. Then the digits are laid out as the format wants.

// FormatFloat returns f in the given format and precision, as a float of bitSize bits, 32 or 64. The formats are
//
//	'b'  -ddddp±ddd      binary exponent
//	'e'  -d.dddde±dd     decimal exponent; 'E' with a capital
//	'f'  -ddd.dddd       no exponent
//	'g'  'e' for great and very small exponents, else 'f'; 'G' with 'E'
//	'x'  -0xd.ddddp±ddd  hexadecimal fraction, binary exponent; 'X' with capitals
//
// The precision is the number of digits after the point, or for 'g' and 'G' the greatest number of digits, zeros at
// the end not counted. It means nothing to 'b'. The precision -1 stands for the fewest digits from which ParseFloat
// gets f back.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	return string(AppendFloat(make([]byte, 0, 24), f, fmt, prec, bitSize))
}

// AppendFloat appends to dst what FormatFloat returns.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	var format *floatFormat
	var b uint64
	switch bitSize {
	case 32:
		format = &format32
		b = uint64(math.Float32bits(float32(f)))
	case 64:
		format = &format64
		b = math.Float64bits(f)
	default:
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	negative := b>>(format.fraction+format.exponent) != 0
	b &= 1<<(format.fraction+format.exponent) - 1

	switch {
	case b > format.infinity():
		return append(dst, "NaN"...)
	case b == format.infinity() && negative:
		return append(dst, "-Inf"...)
	case b == format.infinity():
		return append(dst, "+Inf"...)
	}
	if negative {
		dst = append(dst, '-')
	}
	switch fmt {
	case 'b':
		return format.appendBinary(dst, b)
	case 'x', 'X':
		return format.appendHex(dst, b, fmt, prec)
	case 'e', 'E', 'f', 'g', 'G':
	default:
		if negative {
			dst = dst[:len(dst)-1]
		}
		return append(dst, '%', fmt)
	}

	if prec < 0 {
		var short [24]byte
		digits, exp := uint64(0), 0
		if b != 0 {
			digits, exp = format.shortest(b)
		}
		return appendDecimal(dst, makeDecimal(short[:], digits, exp), fmt, -1)
	}
	wanted, place := prec, false // the digits to find, or if place the power of ten to find them to
	switch fmt {
	case 'e', 'E':
		wanted++
	case 'f':
		place = true
	default:
		if prec == 0 {
			prec = 1
		}
		wanted = prec
	}
	var short [24]byte
	if b == 0 {
		return appendDecimal(dst, decimal{}, fmt, prec)
	}
	if d, ok := format.quickDigits(short[:], b, wanted, place); ok {
		return appendDecimal(dst, d, fmt, prec)
	}
	var long [maxSignificant]byte
	d := format.exactDigits(long[:], b)
	if place {
		wanted += d.point
	}
	d.round(wanted)
	return appendDecimal(dst, d, fmt, prec)
}

// A decimal is the number 0.ddd × 10**point, where ddd are the digits, as characters. Zero has no digits.
type decimal struct {
	digits []byte
	point  int
}

// makeDecimal returns m × 10**exp, written to the end of buf.
func makeDecimal(buf []byte, m uint64, exp int) decimal {
	if m == 0 {
		return decimal{}
	}
	digits := buf[writeDecimal(buf, m):]
	return decimal{digits, len(digits) + exp}
}

// round keeps the first n digits, rounded to nearest, and to even if what follows is exactly half.
func (d *decimal) round(n int) {
	if n < 0 { // less than a tenth of half the last place
		*d = decimal{}
		return
	}
	if n >= len(d.digits) {
		return
	}
	up := d.digits[n] >= '5'
	if d.digits[n] == '5' && n+1 == len(d.digits) {
		up = n > 0 && (d.digits[n-1]-'0')&1 == 1
	}
	if !up {
		d.digits = d.digits[:n]
		return
	}
	for i := n - 1; i >= 0; i-- {
		if d.digits[i] != '9' {
			d.digits[i]++
			d.digits = d.digits[:i+1]
			return
		}
	}
	d.digits = append(d.digits[:0], '1')
	d.point++
}

// exactDigits returns all digits of the positive float with the bits b, without zeros at the end. They are written
// to buf, which must have room for maxSignificant.
func (f *floatFormat) exactDigits(buf []byte, b uint64) decimal {
	c, q := f.split(b)
	zeros := bits.TrailingZeros64(c)
	c >>= uint(zeros)
	q += zeros
	// c × 2**q is c × 5**-q × 10**q.
	var n bignum
	n.set(c)
	exp := 0
	if q >= 0 {
		n.shiftLeft(q)
	} else {
		n.multiplyPower5(-q)
		exp = q
	}
	i := len(buf)
	for n.n > 0 {
		end := i
		i = writeDecimal(buf[:end], n.divide(1e19))
		for n.n > 0 && end-i < 19 {
			i--
			buf[i] = '0'
		}
	}
	d := decimal{buf[i:], len(buf) - i + exp}
	for n := len(d.digits); d.digits[n-1] == '0'; n-- {
		d.digits = d.digits[:n-1]
	}
	return d
}

// quickDigits returns the first n digits of the positive float with the bits b, or with place set its digits up to n
// places after the point, rounded. It fails if n is too great or if it cannot tell which way to round.
func (f *floatFormat) quickDigits(buf []byte, b uint64, n int, place bool) (d decimal, ok bool) {
	c, q := f.split(b)
	shift := uint(bits.LeadingZeros64(c))
	c <<= shift
	q -= int(shift)
	least := log10OfPower(q + 63) // b is at least 10**least, and less than 10**(least+2)
	if place {
		if least+n > 16 {
			return d, false
		}
		m, ok := scale(c, q, n)
		return makeDecimal(buf, m, -n), ok
	}
	if n == 0 || n > 17 {
		return d, false
	}
	k := n - 1 - least
	m, ok := scale(c, q, k)
	if !ok {
		return d, false
	}
	if d = makeDecimal(buf, m, -k); len(d.digits) == n {
		return d, true
	}
	// There was one digit more than thought, or rounding made one: then the last is 0 and need not be rounded again.
	if m, ok = scale(c, q, k-1); !ok {
		return d, false
	}
	d = makeDecimal(buf, m, 1-k)
	d.digits = d.digits[:n]
	return d, true
}

// scale returns the whole number nearest to c × 2**q × 10**k. The top bit of c must be set and the result small enough
// for 62 bits. It fails if it cannot tell which way to round.
func scale(c uint64, q, k int) (m uint64, ok bool) {
	if k < firstPower || k > lastPower {
		return 0, false
	}
	hi, lo, exp, exact := power(k)
	x2, x1, x0 := multiply(c, hi, lo)
	// The point stands so many bits to the left of the highest word's end.
	fraction := -(q + exp + 128)
	switch {
	case fraction > 64:
		return 0, true // less than a half
	case fraction < 1:
		return 0, false
	}
	m = x2 >> uint(fraction)
	rest := x2 << uint(64-fraction)
	switch {
	case rest > 1<<63:
		return m + 1, true
	case rest < 1<<63:
		// All that the power lost is less than 1 in x1, and less than 2 with what is in x0.
		lastBit := uint64(1) << uint(64-fraction)
		near := rest+lastBit == 1<<63 && x1 >= 1<<64-2
		return m, exact || !near
	case !exact && x1 == 0:
		return 0, false
	case x1|x0 != 0:
		return m + 1, true
	}
	return m + m&1, true
}

// appendDecimal lays out d. For prec < 0 it shows all digits of d and no more; otherwise d was rounded to prec.
func appendDecimal(dst []byte, d decimal, fmt byte, prec int) []byte {
	n := len(d.digits)
	switch fmt {
	case 'e', 'E':
		if prec < 0 {
			prec = atLeast(n-1, 0)
		}
		return appendExponential(dst, d, fmt, prec)
	case 'f':
		if prec < 0 {
			prec = atLeast(n-d.point, 0)
		}
		return appendFixed(dst, d, prec)
	}
	// 'g' and 'G'. Zeros at the end do not count.
	for n > 0 && d.digits[n-1] == '0' {
		n--
	}
	d.digits = d.digits[:n]
	limit := prec
	if limit > n && n >= d.point {
		limit = n
	}
	if prec < 0 {
		limit = 6
	}
	exp := d.point - 1
	if n == 0 {
		exp = 0
	}
	if exp < -4 || exp >= limit && limit > 0 {
		return appendExponential(dst, d, fmt+'e'-'g', atLeast(n-1, 0))
	}
	return appendFixed(dst, d, atLeast(n-d.point, 0))
}

func atLeast(n, least int) int {
	if n < least {
		return least
	}
	return n
}

// appendExponential writes d as d.ddde±dd with prec digits after the point.
func appendExponential(dst []byte, d decimal, fmt byte, prec int) []byte {
	digits, exp := d.digits, d.point-1
	if len(digits) == 0 {
		digits, exp = append(digits, '0'), 0
	}
	dst = append(dst, digits[0])
	if prec > 0 {
		dst = append(dst, '.')
		end := len(digits)
		if end > prec+1 {
			end = prec + 1
		}
		dst = append(dst, digits[1:end]...)
		dst = appendZeros(dst, prec+1-end)
	}
	return appendExponent(dst, fmt, exp, 2)
}

// appendFixed writes d as ddd.ddd with prec digits after the point.
func appendFixed(dst []byte, d decimal, prec int) []byte {
	if d.point > 0 && len(d.digits) > 0 {
		whole := d.point
		if whole > len(d.digits) {
			whole = len(d.digits)
		}
		dst = append(dst, d.digits[:whole]...)
		dst = appendZeros(dst, d.point-whole)
		d.digits = d.digits[whole:]
		d.point = 0
	} else {
		dst = append(dst, '0')
	}
	if prec <= 0 {
		return dst
	}
	dst = append(dst, '.')
	if len(d.digits) == 0 {
		return appendZeros(dst, prec)
	}
	zeros := -d.point
	if zeros > prec {
		zeros = prec
	}
	dst = appendZeros(dst, zeros)
	prec -= zeros
	end := len(d.digits)
	if end > prec {
		end = prec
	}
	dst = append(dst, d.digits[:end]...)
	return appendZeros(dst, prec-end)
}

func appendZeros(dst []byte, n int) []byte {
	for ; n > 0; n-- {
		dst = append(dst, '0')
	}
	return dst
}

// appendExponent writes the letter, the sign and at least so many digits.
func appendExponent(dst []byte, letter byte, exp, least int) []byte {
	sign := byte('+')
	if exp < 0 {
		sign = '-'
		exp = -exp
	}
	dst = append(dst, letter, sign)
	if exp < 10 && least == 2 {
		dst = append(dst, '0')
	}
	return AppendInt(dst, int64(exp), 10)
}

// appendBinary writes -ddddp±ddd.
func (f *floatFormat) appendBinary(dst []byte, b uint64) []byte {
	c, q := f.split(b)
	dst = AppendUint(dst, c, 10)
	return appendExponent(dst, 'p', q, 1)
}

// appendHex writes -0x1.yyyyp±dd.
func (f *floatFormat) appendHex(dst []byte, b uint64, fmt byte, prec int) []byte {
	c, q := f.split(b)
	exp := 0
	if c != 0 {
		shift := bits.LeadingZeros64(c)
		c <<= uint(shift)
		exp = q + 63 - shift
		// One bit before the point, 15 digits and 3 bits after it. Round to so many digits.
		c >>= 3
		if 0 <= prec && prec < 15 {
			drop := 60 - uint(prec)*4
			rest := c & (1<<drop - 1)
			c >>= drop
			if half := uint64(1) << (drop - 1); rest > half || rest == half && c&1 == 1 {
				c++
			}
			c <<= drop
			if c>>61 != 0 {
				c >>= 1
				exp++
			}
		}
	}
	chars := digitChars
	letter := byte('p')
	if fmt == 'X' {
		chars = "0123456789ABCDEF"
		letter = 'P'
	}
	dst = append(dst, '0', fmt, '0'+byte(c>>60))
	c <<= 4 // the next digit is always at the top
	if prec < 0 && c != 0 {
		prec = 0
		for rest := c; rest != 0; rest <<= 4 {
			prec++
		}
	}
	if prec > 0 {
		dst = append(dst, '.')
		for ; prec > 0; prec-- {
			dst = append(dst, chars[c>>60])
			c <<= 4
		}
	}
	return appendExponent(dst, letter, exp, 2)
}
