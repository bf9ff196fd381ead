package strconv

import "math"

// How a float is read.  scanFloat turns the text into the first 19 digits as an integer m and a power of ten. If both
// are small, m and the power are floats themselves and one multiplication or division rounds rightly. Otherwise m is
// multiplied with the power in 128 bits. Power and m may both have lost something at the end, so the product is only
// a lower bound; but the upper bound is near, and if both round to the same float that float is the answer. (Lemire,
// "Number parsing at a gigabyte per second", 2021, shows how rarely that fails.) The rest, texts within a hair of the
// middle of two floats, is decided by comparing the whole text with that middle, as long integers.

// scannedFloat is a number as written: m × base**exp, and more if digits were left out that are not all zero.
type scannedFloat struct {
	m        uint64
	exp      int // of ten; of two if hex
	negative bool
	hex      bool
	more     bool
}

// maxDigits is how many decimal digits always fit into a word.
const maxDigits = 19

// scanFloat reads a number from the beginning of s. n is the number of bytes that it takes; 0 says that there is none.
func scanFloat(s string) (f scannedFloat, n int) {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		f.negative = s[i] == '-'
		i++
	}
	limit := maxDigits
	if i+2 < len(s) && s[i] == '0' && lower(s[i+1]) == 'x' {
		f.hex = true
		limit = 16
		i += 2
	}

	var any, point, underscore bool
	taken := 0    // significant digits that are in m
	skipped := 0  // digits before the point that are not
	fraction := 0 // digits after the point that are
scan:
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c == '_':
			underscore = true
		case c == '.':
			if point {
				break scan
			}
			point = true
		case '0' <= c && c <= '9' || f.hex && 'a' <= lower(c) && lower(c) <= 'f':
			any = true
			d := uint64(digitValue(c))
			switch {
			case taken < limit:
				if f.hex {
					f.m = f.m<<4 | d
				} else {
					f.m = f.m*10 + d
				}
				if f.m != 0 {
					taken++
				}
				if point {
					fraction++
				}
			default:
				f.more = f.more || d != 0
				if !point {
					skipped++
				}
			}
		default:
			break scan
		}
	}
	if !any {
		return f, 0
	}
	f.exp = skipped - fraction
	exponentChar := byte('e')
	if f.hex {
		f.exp *= 4
		exponentChar = 'p'
	}

	if i < len(s) && lower(s[i]) == exponentChar {
		i++
		sign := 1
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			if s[i] == '-' {
				sign = -1
			}
			i++
		}
		if i >= len(s) || s[i] < '0' || s[i] > '9' {
			return f, 0
		}
		e := 0
		for ; i < len(s) && ('0' <= s[i] && s[i] <= '9' || s[i] == '_'); i++ {
			if s[i] == '_' {
				underscore = true
			} else if e < 10000 { // beyond that all is zero or infinite
				e = e*10 + int(s[i]-'0')
			}
		}
		f.exp += sign * e
	} else if f.hex {
		return f, 0 // must have an exponent
	}
	if underscore && !underscoresOK(s[:i]) {
		return f, 0
	}
	return f, i
}

// scanSpecial reads inf, infinity (with a sign or without) or nan from the beginning of s, in any case of letters.
func scanSpecial(s string) (f float64, n int) {
	rest := s
	sign := 0
	if s != "" && (s[0] == '+' || s[0] == '-') {
		sign = 1
		if s[0] == '-' {
			sign = -1
		}
		rest = s[1:]
	}
	switch {
	case hasPrefixFold(rest, "infinity"):
		return math.Inf(sign), len(s) - len(rest) + 8
	case hasPrefixFold(rest, "inf"):
		return math.Inf(sign), len(s) - len(rest) + 3
	case sign == 0 && hasPrefixFold(rest, "nan"):
		return math.NaN(), 3
	}
	return 0, 0
}

// hasPrefixFold reports whether s begins with prefix, which is in lower case, but for case.
func hasPrefixFold(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := 0; i < len(prefix); i++ {
		if c := s[i]; c != prefix[i] && (c < 'A' || c > 'Z' || lower(c) != prefix[i]) {
			return false
		}
	}
	return true
}

// ParseFloat reads s as a decimal or hexadecimal floating-point literal of Go, perhaps with a sign, and returns the
// nearest float of bitSize bits, 32 or 64, the even one if two are equally near. For 32 the result is a float64 that
// can be made a float32 without change. Inf, Infinity (also with a sign) and NaN are understood in any case of
// letters.
//
// Errors are of type *NumError. For what is no number the error is ErrSyntax; for what is farther from the greatest
// float than half its last digit, the error is ErrRange and the result ±Inf.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, n, err := parseFloatPrefix("ParseFloat", s, s, bitSize)
	if n != len(s) && (err == nil || err.(*NumError).Err != ErrSyntax) {
		return 0, syntaxError("ParseFloat", s)
	}
	return f, err
}

// parseFloatPrefix reads a float from the beginning of s and returns the number of bytes read too. Errors name
// function and whole.
func parseFloatPrefix(function, whole, s string, bitSize int) (f float64, n int, err error) {
	if f, n = scanSpecial(s); n > 0 {
		return f, n, nil
	}
	scanned, n := scanFloat(s)
	if n == 0 {
		return 0, 0, syntaxError(function, whole)
	}
	format := &format64
	if bitSize == 32 {
		format = &format32
	}
	b, ok := uint64(0), false
	switch {
	case scanned.hex:
		// Sixteen digits are more bits than any fraction has, so with more the first of them is in m.
		b = format.round(scanned.m, scanned.exp, scanned.more)
	case !scanned.more && format == &format64:
		if f, ok = multiplyExactly(scanned.m, scanned.exp); ok {
			if scanned.negative {
				f = -f
			}
			return f, n, nil
		}
		fallthrough
	default:
		if b, ok = format.roundDecimal(&scanned); !ok {
			b = format.decide(b, s[:n], scanned.exp)
		}
	}
	if format == &format32 {
		f = float64(math.Float32frombits(uint32(b)))
	} else {
		f = math.Float64frombits(b)
	}
	if scanned.negative {
		f = -f
	}
	if b >= format.infinity() {
		err = rangeError(function, whole)
	}
	return f, n, err
}

// exactPowers holds the powers of ten that are float64s.
var exactPowers = [...]float64{
	1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
	1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
}

// multiplyExactly returns m × 10**exp if m and the power are float64s, for then a single operation rounds the result.
func multiplyExactly(m uint64, exp int) (float64, bool) {
	if m >= 1<<53 {
		return 0, false
	}
	switch {
	case exp == 0:
		return float64(m), true
	case 0 < exp && exp < len(exactPowers):
		return float64(m) * exactPowers[exp], true
	case -len(exactPowers) < exp && exp < 0:
		return float64(m) / exactPowers[-exp], true
	}
	return 0, false
}

// roundDecimal returns the bits of the float nearest to the magnitude of s. If ok is false, that float is the
// returned one or the next greater.
func (f *floatFormat) roundDecimal(s *scannedFloat) (b uint64, ok bool) {
	switch {
	case s.m == 0 || s.exp < firstPower: // below 10**19 × 10**-343
		return 0, true
	case s.exp > 310:
		return f.infinity(), true
	}
	hi, lo, exp, exact := power(s.exp)
	b = f.roundProduct(s.m, hi, lo, exp, false)
	if exact && !s.more {
		return b, true
	}
	m := s.m
	if s.more {
		m++
	}
	return b, f.roundProduct(m, hi, lo, exp, !exact) == b
}

// roundProduct rounds m × (hi, lo) × 2**exp, or with above m × (hi, lo, and one in the last place) × 2**exp.
func (f *floatFormat) roundProduct(m, hi, lo uint64, exp int, above bool) uint64 {
	x2, x1, x0 := multiply(m, hi, lo)
	if above {
		sum := x0 + m
		if sum < x0 {
			x1++
			if x1 == 0 {
				x2++
			}
		}
		x0 = sum
	}
	// Make x2 as long as it can be, so that x1 and x0 say no more than whether anything follows.
	exp += 128
	if x2 == 0 {
		x2, x1, x0 = x1, x0, 0
		exp -= 64
	}
	for x2>>63 == 0 {
		x2 = x2<<1 | x1>>63
		x1 = x1<<1 | x0>>63
		x0 <<= 1
		exp--
	}
	return f.round(x2, exp, x1|x0 != 0)
}

// maxSignificant is more than the digits of any float and of any middle between two (767 at most): what follows
// so many digits can only break a tie.
const maxSignificant = 800

// decide returns the bits of the float nearest to the decimal number in s, which is either the one with the bits b
// or the next greater. exp is what scanFloat found. It compares the number with the middle of the two.
func (f *floatFormat) decide(b uint64, s string, exp int) uint64 {
	var number, middle bignum
	exp, more := number.setDecimal(s, exp)
	c, q := f.split(b)
	middle.set(2*c + 1)
	q--
	// number × 10**exp against middle × 2**q, with no power left that is negative.
	if exp >= 0 {
		number.multiplyPower5(exp)
	} else {
		middle.multiplyPower5(-exp)
	}
	if exp >= q {
		number.shiftLeft(exp - q)
	} else {
		middle.shiftLeft(q - exp)
	}
	switch order := number.compare(&middle); {
	case order > 0 || order == 0 && (more || b&1 == 1):
		return b + 1
	}
	return b
}

// setDecimal makes b the digits of the decimal number in s, at most maxSignificant of them. exp is the power of ten
// that goes with the first maxDigits of them, as scanFloat has it; the result is the one that goes with all. more says
// that digits were left out that are not all zero.
func (b *bignum) setDecimal(s string, exp int) (newExp int, more bool) {
	b.set(0)
	taken := 0
	var chunk, scale uint64 = 0, 1 // digits not yet in b
	for i := 0; i < len(s) && lower(s[i]) != 'e'; i++ {
		c := s[i]
		if c < '0' || c > '9' || c == '0' && taken == 0 {
			continue
		}
		if taken == maxSignificant {
			more = more || c != '0'
			continue
		}
		if taken++; taken > maxDigits {
			exp--
		}
		chunk = chunk*10 + uint64(c-'0')
		scale *= 10
		if scale == 1e19 {
			b.multiplyAdd(scale, chunk)
			chunk, scale = 0, 1
		}
	}
	b.multiplyAdd(scale, chunk)
	return exp, more
}
