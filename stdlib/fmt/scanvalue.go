package fmt

import (
	"errors"
	"math"
	"strconv"
)

const (
	binaryDigits  = "01"
	octalDigits   = "01234567"
	decimalDigits = "0123456789"
	hexDigits     = "0123456789aAbBcCdDeEfF"
	signs         = "+-"
	floatVerbs    = "beEfFgGv"
)

var (
	errBool    = errors.New("syntax error scanning boolean")
	errComplex = errors.New("syntax error scanning complex number")
)

// checkVerb fails unless verb is one of those that read the given type.
func (s *scanState) checkVerb(verb rune, verbs, typ string) {
	if !contains(verbs, verb) {
		s.failText("bad verb '%" + string(verb) + "' for " + typ)
	}
}

// begin skips the white space before a value, which must be there.
func (s *scanState) begin() {
	s.SkipSpace()
	s.notEOF()
}

func (s *scanState) scanBool(verb rune) bool {
	s.begin()
	s.checkVerb(verb, "tv", "boolean")
	switch s.next() {
	case '1':
		return true
	case 't', 'T': // or the whole word
		if s.accept("rR") && (!s.accept("uU") || !s.accept("eE")) {
			s.fail(errBool)
		}
		return true
	case 'f', 'F':
		if s.accept("aA") && (!s.accept("lL") || !s.accept("sS") || !s.accept("eE")) {
			s.fail(errBool)
		}
	}
	return false
}

// base returns the base and the digits of numbers that verb reads.
func (s *scanState) base(verb rune) (base int, digits string) {
	s.checkVerb(verb, "bdoUxXv", "integer")
	switch verb {
	case 'b':
		return 2, binaryDigits
	case 'o':
		return 8, octalDigits
	case 'x', 'X', 'U':
		return 16, hexDigits
	}
	return 10, decimalDigits
}

// prefix takes a leading zero and a letter for the base, and returns the digits that may follow. found says whether
// there was a zero: there need not be more digits then.
func (s *scanState) prefix() (digits string, found bool) {
	if !s.accept("0") {
		return decimalDigits + "_", false
	}
	switch {
	case s.accept("bB"):
		return binaryDigits + "_", true
	case s.accept("oO"):
		return octalDigits + "_", true
	case s.accept("xX"):
		return hexDigits + "_", true
	}
	return octalDigits + "_", true
}

// integerToken reads an integer, with a sign if that is allowed, and returns it with its base for package strconv.
func (s *scanState) integerToken(verb rune, signed bool) (token string, base int) {
	s.begin()
	base, digits := s.base(verb)
	haveDigits := false
	if verb == 'U' {
		if s.next() != 'U' || s.next() != '+' {
			s.failText("bad unicode format ")
		}
	} else {
		if signed {
			s.accept(signs)
		}
		if verb == 'v' {
			base = 0
			digits, haveDigits = s.prefix()
		}
	}
	if !haveDigits {
		s.notEOF()
		if !s.accept(digits) {
			s.failText("expected integer")
		}
	}
	s.acceptAll(digits)
	return string(s.buf), base
}

func (s *scanState) scanInt(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.scanRune(bits)
	}
	token, base := s.integerToken(verb, true)
	i, err := strconv.ParseInt(token, base, 64)
	if err != nil {
		s.fail(err)
	}
	if n := uint(64 - bits); i<<n>>n != i {
		s.failText("integer overflow on token " + token)
	}
	return i
}

func (s *scanState) scanUint(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.scanRune(bits))
	}
	token, base := s.integerToken(verb, false)
	u, err := strconv.ParseUint(token, base, 64)
	if err != nil {
		s.fail(err)
	}
	if n := uint(64 - bits); u<<n>>n != u {
		s.failText("unsigned integer overflow on token " + token)
	}
	return u
}

func (s *scanState) scanRune(bits int) int64 {
	s.notEOF()
	r := int64(s.next())
	if n := uint(64 - bits); r<<n>>n != r {
		s.failText("overflow on character value " + string(rune(r)))
	}
	return r
}

func (s *scanState) scanFloat(verb rune, bits int) float64 {
	typ := "float64"
	if bits == 32 {
		typ = "float32"
	}
	s.checkVerb(verb, floatVerbs, typ)
	s.begin()
	return s.convertFloat(s.floatToken(), bits)
}

// floatToken reads what looks like a floating-point number. A number with a point may have an exponent of two.
func (s *scanState) floatToken() string {
	s.buf = s.buf[:0]
	if s.accept("nN") && s.accept("aA") && s.accept("nN") {
		return string(s.buf)
	}
	s.accept(signs)
	if s.accept("iI") && s.accept("nN") && s.accept("fF") {
		return string(s.buf)
	}
	digits, exponent := decimalDigits+"_", "eEpP"
	if s.accept("0") && s.accept("xX") {
		digits, exponent = hexDigits+"_", "pP"
	}
	s.acceptAll(digits)
	if s.accept(".") {
		s.acceptAll(digits)
	}
	if s.accept(exponent) {
		s.accept(signs)
		s.acceptAll(decimalDigits + "_")
	}
	return string(s.buf)
}

// convertFloat returns the number that token is. Decimal numbers with an exponent of two are not Go's, but %b writes
// them.
func (s *scanState) convertFloat(token string, bits int) float64 {
	mantissa, exponent := token, 0
	for i := 0; i < len(token); i++ {
		if token[i] == 'x' || token[i] == 'X' {
			mantissa = token
			break
		}
		if token[i] == 'p' {
			mantissa = token[:i]
		}
	}
	f, err := strconv.ParseFloat(mantissa, bits)
	if err == nil && len(mantissa) < len(token) {
		exponent, err = strconv.Atoi(token[len(mantissa)+1:])
	}
	if err != nil {
		if e, ok := err.(*strconv.NumError); ok {
			e.Num = token
		}
		s.fail(err)
	}
	if exponent != 0 {
		return math.Ldexp(f, exponent)
	}
	return f
}

// scanComplex reads two floats, the second with a sign and an i, perhaps in parentheses.
func (s *scanState) scanComplex(verb rune, bits int) complex128 {
	s.checkVerb(verb, floatVerbs, "complex")
	s.begin()
	parens := s.accept("(")
	re := s.floatToken()
	s.buf = s.buf[:0]
	if !s.accept(signs) {
		s.fail(errComplex)
	}
	sign := string(s.buf)
	im := sign + s.floatToken()
	if !s.accept("i") || parens && !s.accept(")") {
		s.fail(errComplex)
	}
	return complex(s.convertFloat(re, bits/2), s.convertFloat(im, bits/2))
}

func (s *scanState) scanString(verb rune) string {
	s.checkVerb(verb, "svqxX", "string")
	s.begin()
	switch verb {
	case 'q':
		return s.quotedString()
	case 'x', 'X':
		return s.hexString()
	}
	return string(s.token(true, notSpace))
}

// quotedString reads a Go string. Where a double-quoted one ends depends on its backslashes only; the rest is
// strconv's.
func (s *scanState) quotedString() string {
	quote := s.must()
	switch quote {
	case '`':
		for {
			r := s.must()
			if r == quote {
				return string(s.buf)
			}
			s.buf = appendRune(s.buf, r)
		}
	case '"':
		s.buf = append(s.buf, '"')
		for {
			r := s.must()
			s.buf = appendRune(s.buf, r)
			if r == '\\' {
				s.buf = appendRune(s.buf, s.must())
			} else if r == '"' {
				break
			}
		}
		text, err := strconv.Unquote(string(s.buf))
		if err != nil {
			s.fail(err)
		}
		return text
	}
	s.failText("expected quoted string")
	return ""
}

func hexDigit(r rune) (value byte, ok bool) {
	switch {
	case '0' <= r && r <= '9':
		return byte(r - '0'), true
	case 'a' <= r && r <= 'f':
		return byte(r - 'a' + 10), true
	case 'A' <= r && r <= 'F':
		return byte(r - 'A' + 10), true
	}
	return 0, false
}

// hexString reads bytes that are written as pairs of digits.
func (s *scanState) hexString() string {
	for {
		r := s.next()
		if r == eof {
			break
		}
		high, ok := hexDigit(r)
		if !ok {
			s.UnreadRune()
			break
		}
		low, ok := hexDigit(s.must())
		if !ok {
			s.failText("illegal hex digit")
		}
		s.buf = append(s.buf, high<<4|low)
	}
	if len(s.buf) == 0 {
		s.failText("no hex data for %x string")
	}
	return string(s.buf)
}
