package strconv

import "math/bits"

const digitChars = "0123456789abcdefghijklmnopqrstuvwxyz"

// digitPairs holds the numbers from 00 to 99, so that decimal digits can be written two at a time.
const digitPairs = "00010203040506070809" + "10111213141516171819" + "20212223242526272829" + "30313233343536373839" +
	"40414243444546474849" + "50515253545556575859" + "60616263646566676869" + "70717273747576777879" +
	"80818283848586878889" + "90919293949596979899"

// FormatUint returns i in the given base, 2 to 36, with the lower-case letters a to z for the digits above 9.
func FormatUint(i uint64, base int) string {
	if i < 100 && base == 10 {
		return smallString(int(i))
	}
	var buf [64 + 1]byte
	return string(formatBits(&buf, i, base, false))
}

// FormatInt returns i in the given base, 2 to 36, with the lower-case letters a to z for the digits above 9.
func FormatInt(i int64, base int) string {
	if 0 <= i && i < 100 && base == 10 {
		return smallString(int(i))
	}
	var buf [64 + 1]byte
	return string(formatBits(&buf, uint64(i), base, i < 0))
}

// Itoa is FormatInt(int64(i), 10).
func Itoa(i int) string {
	return FormatInt(int64(i), 10)
}

// AppendInt appends to dst what FormatInt returns.
func AppendInt(dst []byte, i int64, base int) []byte {
	var buf [64 + 1]byte
	return append(dst, formatBits(&buf, uint64(i), base, i < 0)...)
}

// AppendUint appends to dst what FormatUint returns.
func AppendUint(dst []byte, i uint64, base int) []byte {
	var buf [64 + 1]byte
	return append(dst, formatBits(&buf, i, base, false)...)
}

// smallString returns i, 0 to 99, without allocating.
func smallString(i int) string {
	if i < 10 {
		return digitChars[i : i+1]
	}
	return digitPairs[2*i : 2*i+2]
}

// formatBits writes u, or the negative number whose bits are u, to the end of buf and returns that part of buf.
func formatBits(buf *[64 + 1]byte, u uint64, base int, negative bool) []byte {
	if base < 2 || base > len(digitChars) {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	if negative {
		u = -u
	}
	i := len(buf)
	switch {
	case base == 10:
		i = writeDecimal(buf[:], u)
	case base&(base-1) == 0:
		shift := uint(bits.TrailingZeros(uint(base)))
		mask := uint64(base) - 1
		for ; u > mask; u >>= shift {
			i--
			buf[i] = digitChars[u&mask]
		}
		i--
		buf[i] = digitChars[u]
	default:
		b := uint64(base)
		for ; u >= b; u /= b {
			i--
			buf[i] = digitChars[u%b]
		}
		i--
		buf[i] = digitChars[u]
	}
	if negative {
		i--
		buf[i] = '-'
	}
	return buf[i:]
}

// writeDecimal writes u to the end of buf and returns where it begins.
func writeDecimal(buf []byte, u uint64) int {
	i := len(buf)
	for u >= 100 {
		pair := u % 100 * 2
		u /= 100
		i -= 2
		buf[i+1] = digitPairs[pair+1]
		buf[i] = digitPairs[pair]
	}
	if u >= 10 {
		i--
		buf[i] = digitPairs[u*2+1]
		u = uint64(digitPairs[u*2] - '0')
	}
	i--
	buf[i] = '0' + byte(u)
	return i
}

// lower turns an ASCII letter into lower case; what it does to other bytes does not make letters of them.
func lower(c byte) byte { return c | ('a' - 'A') }

// digitValue returns what c stands for as a digit of any base up to 36, or a great number.
func digitValue(c byte) int {
	switch l := lower(c); {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= l && l <= 'z':
		return int(l-'a') + 10
	}
	return 255
}

// ParseUint is ParseInt for unsigned numbers: no sign is permitted.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	return parseUint("ParseUint", s, s, base, bitSize)
}

// parseUint reads the digits of a number. Errors name function and whole, of which digits is the part after the sign.
func parseUint(function, whole, digits string, base int, bitSize int) (uint64, error) {
	if digits == "" {
		return 0, syntaxError(function, whole)
	}
	underscores := false // permitted?
	s := digits
	switch {
	case 2 <= base && base <= 36:
	case base == 0:
		underscores = true
		base, s = cutPrefix(s)
	default:
		return 0, baseError(function, whole, base)
	}
	if bitSize == 0 {
		bitSize = IntSize
	} else if bitSize < 0 || bitSize > 64 {
		return 0, bitSizeError(function, whole, bitSize)
	}
	if s == "" {
		return 0, syntaxError(function, whole)
	}

	most := uint64(1)<<uint(bitSize) - 1
	seen := false // an underscore
	var n uint64
	for i := 0; i < len(s); i++ {
		if s[i] == '_' && underscores {
			seen = true
			continue
		}
		d := digitValue(s[i])
		if d >= base {
			return 0, syntaxError(function, whole)
		}
		hi, lo := bits.Mul64(n, uint64(base))
		sum := lo + uint64(d)
		if hi != 0 || sum < lo || sum > most {
			return most, rangeError(function, whole)
		}
		n = sum
	}
	if seen && !underscoresOK(digits) {
		return 0, syntaxError(function, whole)
	}
	return n, nil
}

// cutPrefix tells the base of a literal and returns what follows the prefix. The 0 of an octal literal that is
// nothing else is its only digit, so the 0 stays there.
func cutPrefix(s string) (base int, rest string) {
	if s[0] != '0' {
		return 10, s
	}
	if len(s) >= 3 {
		switch lower(s[1]) {
		case 'b':
			return 2, s[2:]
		case 'o':
			return 8, s[2:]
		case 'x':
			return 16, s[2:]
		}
	}
	return 8, s
}

// underscoresOK reports whether the underscores in a literal stand where Go wants them: between digits, or between
// the prefix of a base and a digit. A sign may come first; everything else was checked already.
func underscoresOK(s string) bool {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	afterDigit := false
	hex := false
	if len(s) >= 2 && s[0] == '0' {
		if p := lower(s[1]); p == 'b' || p == 'o' || p == 'x' {
			s = s[2:]
			afterDigit = true // the prefix counts as one
			hex = p == 'x'
		}
	}
	afterUnderscore := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '_':
			if !afterDigit {
				return false
			}
			afterDigit = false
			afterUnderscore = true
		case '0' <= c && c <= '9' || hex && 'a' <= lower(c) && lower(c) <= 'f':
			afterDigit = true
			afterUnderscore = false
		default:
			if afterUnderscore {
				return false
			}
			afterDigit = false
		}
	}
	return !afterUnderscore
}

// ParseInt reads s as a number in the given base and returns it, if it fits into bitSize bits (0 means those of an
// int). The base is 2 to 36, or 0: then it is told by a prefix as in Go literals (0b, 0 or 0o, 0x; none for 10), and
// underscores may separate digits. The number may have a sign.
//
// Errors are of type *NumError. For what is no number the error is ErrSyntax and the result 0; for what does not fit
// the error is ErrRange and the result the nearest value that fits.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	return parseInt("ParseInt", s, base, bitSize)
}

func parseInt(function, s string, base int, bitSize int) (int64, error) {
	digits := s
	negative := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		negative = s[0] == '-'
		digits = s[1:]
	}
	u, err := parseUint(function, s, digits, base, bitSize)
	if err != nil && err.(*NumError).Err != ErrRange {
		return 0, err
	}
	if bitSize == 0 {
		bitSize = IntSize
	}
	most := uint64(1)<<uint(bitSize-1) - 1
	switch {
	case !negative && u > most:
		return int64(most), rangeError(function, s)
	case negative && u > most+1:
		return -int64(most) - 1, rangeError(function, s)
	case negative:
		return -int64(u), nil
	}
	return int64(u), nil
}

// Atoi is ParseInt(s, 10, 0), as an int.
func Atoi(s string) (int, error) {
	// Short numbers, which cannot overflow, are most of all.
	if n := len(s); 0 < n && n < 10 {
		digits := s
		if s[0] == '-' || s[0] == '+' {
			digits = s[1:]
		}
		i := 0
		for j := 0; j < len(digits); j++ {
			d := digits[j] - '0'
			if d > 9 {
				return 0, syntaxError("Atoi", s)
			}
			i = i*10 + int(d)
		}
		if digits == "" {
			return 0, syntaxError("Atoi", s)
		}
		if s[0] == '-' {
			return -i, nil
		}
		return i, nil
	}
	i, err := parseInt("Atoi", s, 10, 0)
	return int(i), err
}
