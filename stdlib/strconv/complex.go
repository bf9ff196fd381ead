package strconv

// ParseComplex reads s as a complex number of the form N, Ni or N±Ni, in parentheses or without, where N is what
// ParseFloat accepts. A second N has a sign, or is a NaN after a plus. bitSize is 64 or 128; for 64 the result is a
// complex128 that can be made a complex64 without change.
//
// Errors are of type *NumError, as those of ParseFloat.
func ParseComplex(s string, bitSize int) (complex128, error) {
	size := 64
	if bitSize == 64 {
		size = 32
	}
	body := s
	if n := len(s); n >= 2 && s[0] == '(' && s[n-1] == ')' {
		body = s[1 : n-1]
	}

	// A value that is out of range does not end the reading: the syntax may still be wrong.
	first, n, outOfRange := parseFloatPrefix("ParseComplex", s, body, size)
	if n == 0 {
		return 0, outOfRange
	}
	body = body[n:]
	switch {
	case body == "":
		return complex(first, 0), outOfRange
	case body == "i":
		return complex(0, first), outOfRange
	case body[0] == '+':
		// The plus belongs to the number, except that a NaN has no sign.
		if len(body) > 1 && body[1] != '+' {
			body = body[1:]
		}
	case body[0] != '-':
		return 0, syntaxError("ParseComplex", s)
	}
	second, n, err := parseFloatPrefix("ParseComplex", s, body, size)
	if n == 0 {
		return 0, err
	}
	if body[n:] != "i" {
		return 0, syntaxError("ParseComplex", s)
	}
	if err != nil {
		outOfRange = err
	}
	return complex(first, second), outOfRange
}

// FormatComplex returns c as (a+bi), where a and b are what FormatFloat makes of its parts. bitSize is 64 or 128.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	buf := append(make([]byte, 0, 64), '(')
	buf = AppendFloat(buf, real(c), fmt, prec, bitSize/2)
	signAt := len(buf)
	buf = AppendFloat(buf, imag(c), fmt, prec, bitSize/2)
	if buf[signAt] != '+' && buf[signAt] != '-' {
		buf = append(buf, 0)
		copy(buf[signAt+1:], buf[signAt:])
		buf[signAt] = '+'
	}
	return string(append(buf, 'i', ')'))
}
