package big

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A decimal is 0.digits × 10^exp.
type decimal struct {
	digits []byte // '0' to '9', without zeros at the ends
	exp    int
}

// newDecimal is exactly m × 2^e.
func newDecimal(m nat, e int64) decimal {
	point := 0
	if e >= 0 {
		m = nat(nil).shl(m, uint(e))
	} else { // m 5^-e 10^e
		m = nat(nil).mul(m, nat(nil).exp(natFive, nat(nil).setUint64(uint64(-e)), nil))
		point = int(e)
	}
	d := decimal{digits: m.text(false, 10)}
	d.exp = len(d.digits) + point
	d.trim()
	return d
}

func (d *decimal) trim() {
	n := len(d.digits)
	for n > 0 && d.digits[n-1] == '0' {
		n--
	}
	if d.digits = d.digits[:n]; n == 0 {
		d.exp = 0
	}
}

// at is digit i, '0' behind the end.
func (d *decimal) at(i int) byte {
	if 0 <= i && i < len(d.digits) {
		return d.digits[i]
	}
	return '0'
}

// round keeps n digits, to the nearest, halves to even.
func (d *decimal) round(n int) {
	if n < 0 || n >= len(d.digits) {
		return
	}
	up := d.digits[n] >= '5'
	if d.digits[n] == '5' && n+1 == len(d.digits) {
		up = n > 0 && d.digits[n-1]&1 != 0
	}
	if up {
		d.roundUp(n)
	} else {
		d.roundDown(n)
	}
}

func (d *decimal) roundDown(n int) {
	if n >= 0 && n < len(d.digits) {
		d.digits = d.digits[:n]
		d.trim()
	}
}

func (d *decimal) roundUp(n int) {
	if n < 0 || n >= len(d.digits) {
		return
	}
	for n > 0 && d.digits[n-1] == '9' {
		n--
	}
	if n == 0 {
		d.digits = append(d.digits[:0], '1')
		d.exp++
		return
	}
	d.digits[n-1]++
	d.digits = d.digits[:n]
}

// shortest rounds to the fewest digits that still lie nearer to x than to any other number of its precision.
func (d *decimal) shortest(x *Float) {
	if len(d.digits) == 0 {
		return
	}
	// With the mantissa as an integer of prec+1 bits, the ends of the interval are one off.
	m, e := x.integer()
	if s := m.bitLen() - int(x.prec) - 1; s < 0 {
		m = nat(nil).shl(m, uint(-s))
		e += int64(s)
	} else {
		m = nat(nil).shr(m, uint(s))
		e += int64(s)
	}
	lower := newDecimal(nat(nil).sub(m, natOne), e)
	upper := newDecimal(nat(nil).add(m, natOne), e)
	inclusive := m.bit(1) == 0 // the ends round to the even one
	for i := range d.digits {
		l, c, u := lower.at(i), d.digits[i], upper.at(i-d.exp+upper.exp)
		if lower.exp != d.exp {
			l = lower.at(i - d.exp + lower.exp)
		}
		downFits := l != c || inclusive && i+1 == len(lower.digits)
		upFits := c != u && (inclusive || c+1 < u || i+1 < len(upper.digits))
		switch {
		case downFits && upFits:
			d.round(i + 1)
			return
		case downFits:
			d.roundDown(i + 1)
			return
		case upFits:
			d.roundUp(i + 1)
			return
		}
	}
}

// Text is x in a format of strconv.FormatFloat, also 'x' and 'p' (hexadecimal) and 'b' (integer mantissa). prec
// is the number of digits that the format counts; -1 stands for as few as identify x.
func (x *Float) Text(format byte, prec int) string {
	if x == nil {
		return "<nil>"
	}
	return string(x.Append(make([]byte, 0, 10+max(prec, 0)), format, prec))
}

// String is x.Text('g', 10).
func (x *Float) String() string { return x.Text('g', 10) }

// Append appends Text to buf.
func (x *Float) Append(buf []byte, fmt byte, prec int) []byte {
	if x.neg {
		buf = append(buf, '-')
	}
	if x.form == inf {
		if !x.neg {
			buf = append(buf, '+')
		}
		return append(buf, "Inf"...)
	}
	switch fmt {
	case 'b':
		return x.appendB(buf)
	case 'p':
		return x.appendP(buf)
	case 'x':
		return x.appendX(buf, prec)
	}
	var d decimal
	if x.form == finite {
		m, e := x.integer()
		if t := m.trailingZeroBits(); t > 0 {
			m, e = nat(nil).shr(m, t), e+int64(t)
		}
		d = newDecimal(m, e)
	}
	shortest := prec < 0
	if shortest {
		d.shortest(x)
		switch fmt {
		case 'e', 'E':
			prec = len(d.digits) - 1
		case 'f':
			prec = max(len(d.digits)-d.exp, 0)
		case 'g', 'G':
			prec = len(d.digits)
		}
	} else {
		switch fmt {
		case 'e', 'E':
			d.round(1 + prec)
		case 'f':
			d.round(d.exp + prec)
		case 'g', 'G':
			prec = max(prec, 1)
			d.round(prec)
		}
	}
	switch fmt {
	case 'e', 'E':
		return d.appendE(buf, fmt, prec)
	case 'f':
		return d.appendF(buf, prec)
	case 'g', 'G':
		limit := prec
		if limit > len(d.digits) && len(d.digits) >= d.exp {
			limit = len(d.digits)
		}
		if shortest {
			limit = 6
		}
		if exp := d.exp - 1; exp < -4 || exp >= limit {
			return d.appendE(buf, fmt+'e'-'g', min(prec, len(d.digits))-1)
		}
		return d.appendF(buf, max(len(d.digits)-d.exp, 0))
	}
	if x.neg {
		buf = buf[:len(buf)-1]
	}
	return append(buf, '%', fmt)
}

func (d *decimal) appendE(buf []byte, fmt byte, prec int) []byte {
	buf = append(buf, d.at(0))
	if prec > 0 {
		buf = append(buf, '.')
		for i := 1; i <= prec; i++ {
			buf = append(buf, d.at(i))
		}
	}
	exp := 0
	if len(d.digits) > 0 {
		exp = d.exp - 1
	}
	return appendExponent(append(buf, fmt), exp)
}

// appendExponent appends a sign and at least two digits.
func appendExponent(buf []byte, exp int) []byte {
	sign := byte('+')
	if exp < 0 {
		sign, exp = '-', -exp
	}
	buf = append(buf, sign)
	if exp < 10 {
		buf = append(buf, '0')
	}
	return strconv.AppendInt(buf, int64(exp), 10)
}

func (d *decimal) appendF(buf []byte, prec int) []byte {
	if d.exp > 0 {
		for i := range d.exp {
			buf = append(buf, d.at(i))
		}
	} else {
		buf = append(buf, '0')
	}
	if prec > 0 {
		buf = append(buf, '.')
		for i := range prec {
			buf = append(buf, d.at(d.exp+i))
		}
	}
	return buf
}

// appendB appends an integer mantissa of x's precision and a binary exponent.
func (x *Float) appendB(buf []byte) []byte {
	if x.form == zero {
		return append(buf, '0')
	}
	m, e := x.integer()
	if s := m.bitLen() - int(x.prec); s < 0 {
		m, e = nat(nil).shl(m, uint(-s)), e+int64(s)
	} else {
		m, e = nat(nil).shr(m, uint(s)), e+int64(s)
	}
	buf = append(append(buf, m.text(false, 10)...), 'p')
	if e >= 0 {
		buf = append(buf, '+')
	}
	return strconv.AppendInt(buf, e, 10)
}

// appendX appends a hexadecimal mantissa from 1 to 2 and a binary exponent.
func (x *Float) appendX(buf []byte, prec int) []byte {
	if x.form == zero {
		buf = append(buf, "0x0"...)
		if prec > 0 {
			buf = append(buf, '.')
			buf = append(buf, strings.Repeat("0", prec)...)
		}
		return append(buf, "p+00"...)
	}
	bits := 1 + (x.MinPrec()-1+3)/4*4 // a 1 and whole digits
	if prec >= 0 {
		bits = 1 + 4*uint(prec)
	}
	r := new(Float).SetPrec(bits).SetMode(x.mode).Set(x)
	m, _ := r.integer()
	if s := m.bitLen() - int(bits); s < 0 {
		m = nat(nil).shl(m, uint(-s))
	} else {
		m = nat(nil).shr(m, uint(s))
	}
	hex := m.text(false, 16)
	buf = append(buf, "0x1"...)
	if len(hex) > 1 {
		buf = append(append(buf, '.'), hex[1:]...)
	}
	return appendExponent(append(buf, 'p'), int(r.exp)-1)
}

// appendP appends a hexadecimal mantissa below 1 and a binary exponent.
func (x *Float) appendP(buf []byte) []byte {
	if x.form == zero {
		return append(buf, '0')
	}
	buf = append(buf, "0x."...)
	buf = append(buf, strings.TrimRight(string(x.mant.text(false, 16)), "0")...)
	buf = append(buf, 'p')
	if x.exp >= 0 {
		buf = append(buf, '+')
	}
	return strconv.AppendInt(buf, int64(x.exp), 10)
}

// Format prints x as fmt does floating-point numbers; %v and %s are %g.
func (x *Float) Format(s fmt.State, format rune) {
	prec, precise := s.Precision()
	if !precise {
		prec = 6
	}
	switch format {
	case 'e', 'E', 'f', 'b', 'p', 'x':
	case 'F':
		format = 'f'
	case 'v':
		format = 'g'
		fallthrough
	case 'g', 'G':
		if !precise {
			prec = -1
		}
	case 's':
		fallthrough
	default:
		fmt.Fprintf(s, "%%!%c(*big.Float=%s)", format, x.String())
		return
	}
	text := x.Append(nil, byte(format), prec)
	if len(text) == 0 {
		text = []byte("?")
	}
	sign := ""
	switch {
	case text[0] == '-':
		sign, text = "-", text[1:]
	case text[0] == '+':
		sign = "+"
		if s.Flag(' ') {
			sign = " "
		}
		text = text[1:]
	case s.Flag('+'):
		sign = "+"
	case s.Flag(' '):
		sign = " "
	}
	fill := 0
	if width, wide := s.Width(); wide {
		fill = max(0, width-len(sign)-len(text))
	}
	switch {
	case s.Flag('0') && !x.IsInf():
		io.WriteString(s, sign)
		writeMultiple(s, "0", fill)
		s.Write(text)
	case s.Flag('-'):
		io.WriteString(s, sign)
		s.Write(text)
		writeMultiple(s, " ", fill)
	default:
		writeMultiple(s, " ", fill)
		io.WriteString(s, sign)
		s.Write(text)
	}
}

// exactDigits is up to which power of 5 numbers are converted exactly; beyond, with 64 bits more than asked for.
const exactDigits = 20000

// scan reads a number.
func (z *Float) scan(r io.ByteScanner, base int) (f *Float, b int, err error) {
	z.atLeast(64)
	z.form = zero
	neg, err := scanSign(r)
	if err != nil {
		return nil, 0, err
	}
	mantissa, b, count, err := nat(nil).scan(r, base, true)
	if err != nil {
		return nil, b, err
	}
	exp, expBase, err := scanExponent(r, true, base == 0)
	if err != nil {
		return nil, b, err
	}
	if len(mantissa) == 0 {
		z.setZero(neg)
		return z, b, nil
	}
	var exp2, exp5 int64
	if count < 0 {
		d := int64(count)
		switch b {
		case 10:
			exp5 = d
			fallthrough
		case 2:
			exp2 = d
		case 8:
			exp2 = 3 * d
		case 16:
			exp2 = 4 * d
		default:
			panic("unexpected mantissa base")
		}
	}
	switch expBase {
	case 10:
		exp5 += exp
		fallthrough
	case 2:
		exp2 += exp
	}
	if e := exp2 + int64(mantissa.bitLen()); e < MinExp || e > MaxExp {
		return nil, b, fmt.Errorf("exponent overflow")
	}
	switch {
	case exp5 == 0:
		z.round(neg, mantissa, exp2, false)
	case -exactDigits <= exp5 && exp5 < 0:
		power := nat(nil).exp(natFive, nat(nil).setUint64(uint64(-exp5)), nil)
		z.quotient(neg, mantissa, power, exp2)
	case 0 < exp5 && exp5 <= exactDigits:
		power := nat(nil).exp(natFive, nat(nil).setUint64(uint64(exp5)), nil)
		z.round(neg, nat(nil).mul(mantissa, power), exp2, false)
	default:
		z.scaled(neg, mantissa, exp2, exp5)
	}
	return z, b, nil
}

// scaled sets z to about mantissa × 2^exp2 × 5^exp5.
func (z *Float) scaled(neg bool, mantissa nat, exp2, exp5 int64) {
	var m, power, square Float
	m.prec = z.prec + 64
	m.round(neg, mantissa, exp2, false)
	power.SetPrec(uint(m.prec)).SetInt64(1)
	square.SetPrec(uint(m.prec)).SetInt64(5)
	for n := max(exp5, -exp5); n > 0; n >>= 1 {
		if n&1 != 0 {
			power.Mul(&power, &square)
		}
		square.Mul(&square, &square)
	}
	if exp5 < 0 {
		z.Quo(&m, &power)
	} else {
		z.Mul(&m, &power)
	}
}

// Parse sets z to the number s, in decimal or, with base 0, also with a prefix, or in base 2, 8 or 16; an exponent
// is one of 10 behind e, of 2 behind p. Inf, +Inf and -Inf are the infinities. b is the base found.
func (z *Float) Parse(s string, base int) (f *Float, b int, err error) {
	if len(s) == 3 && (s == "Inf" || s == "inf") {
		return z.SetInf(false), 0, nil
	}
	if len(s) == 4 && (s[0] == '+' || s[0] == '-') && (s[1:] == "Inf" || s[1:] == "inf") {
		return z.SetInf(s[0] == '-'), 0, nil
	}
	r := strings.NewReader(s)
	if f, b, err = z.scan(r, base); err != nil {
		return nil, b, err
	}
	if ch, err := r.ReadByte(); err == nil {
		return nil, b, fmt.Errorf("expected end of string, found %q", ch)
	}
	return f, b, nil
}

// ParseFloat is Parse for a new Float of precision prec and a mode.
func ParseFloat(s string, base int, prec uint, mode RoundingMode) (f *Float, b int, err error) {
	return new(Float).SetPrec(prec).SetMode(mode).Parse(s, base)
}

// SetString is Parse with base 0; ok is false, and z undefined, if s is no number.
func (z *Float) SetString(s string) (*Float, bool) {
	if f, _, err := z.Parse(s, 0); err == nil {
		return f, true
	}
	return nil, false
}

// Scan reads z for fmt.
func (z *Float) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	_, _, err := z.scan(byteScanner{s}, 0)
	return err
}

// AppendText appends x with as few digits as identify it.
func (x *Float) AppendText(b []byte) ([]byte, error) {
	if x == nil {
		return append(b, "<nil>"...), nil
	}
	return x.Append(b, 'g', -1), nil
}

// MarshalText is x with as few digits as identify it.
func (x *Float) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText is Parse with base 0.
func (z *Float) UnmarshalText(text []byte) error {
	_, _, err := z.Parse(string(text), 0)
	if err != nil {
		err = fmt.Errorf("math/big: cannot unmarshal %q into a *big.Float (%v)", text, err)
	}
	return err
}

const floatGobVersion = 1

// GobEncode is x in the form of package gob, with precision, mode and accuracy.
func (x *Float) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	flags := byte(x.mode&7)<<5 | byte((x.acc+1)&3)<<3 | byte(x.form&3)<<1
	if x.neg {
		flags |= 1
	}
	buf := []byte{floatGobVersion, flags, byte(x.prec >> 24), byte(x.prec >> 16), byte(x.prec >> 8), byte(x.prec)}
	if x.form == finite {
		buf = append(buf, byte(x.exp>>24), byte(x.exp>>16), byte(x.exp>>8), byte(x.exp))
		mantissa := make([]byte, len(x.mant)*wordBytes)
		x.mant.bytes(mantissa)
		buf = append(buf, mantissa...)
	}
	return buf, nil
}

// GobDecode sets z to the number GobEncode wrote, rounded if z has a precision.
func (z *Float) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Float{}
		return nil
	}
	if len(buf) < 6 {
		return errors.New("Float.GobDecode: buffer too small")
	}
	if buf[0] != floatGobVersion {
		return fmt.Errorf("Float.GobDecode: encoding version %d not supported", buf[0])
	}
	prec, mode := z.prec, z.mode
	flags := buf[1]
	word := func(b []byte) uint32 { return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3]) }
	*z = Float{prec: word(buf[2:]), mode: RoundingMode(flags >> 5 & 7), acc: Accuracy(flags>>3&3) - 1,
		form: form(flags >> 1 & 3), neg: flags&1 != 0}
	if z.form == finite {
		if len(buf) < 10 {
			return errors.New("Float.GobDecode: buffer too small for finite form float")
		}
		z.exp = int32(word(buf[6:]))
		z.mant = nat(nil).setBytes(buf[10:])
		if len(z.mant) == 0 {
			return errors.New("Float.GobDecode: nonzero finite number with empty mantissa")
		}
		if z.mant[len(z.mant)-1]>>(wordBits-1) == 0 {
			return errors.New("Float.GobDecode: msb not set in last word")
		}
	}
	if prec != 0 {
		z.mode = mode
		z.SetPrec(uint(prec))
	}
	return nil
}
