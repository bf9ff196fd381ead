package big

import (
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// A Rat is a fraction of any size, always reduced. Its zero value is 0, as the denominator's 0 stands for 1.
type Rat struct {
	a, b Int // b is not negative
}

// NewRat is a new Rat of value a/b; it panics if b is 0.
func NewRat(a, b int64) *Rat { return new(Rat).SetFrac64(a, b) }

// norm reduces the fraction.
func (z *Rat) norm() *Rat {
	switch {
	case len(z.a.abs) == 0:
		z.a.neg = false
		fallthrough
	case len(z.b.abs) == 0:
		z.b.abs = z.b.abs.setUint64(1)
	case len(z.b.abs) == 1 && z.b.abs[0] == 1:
	default:
		neg := z.a.neg
		z.a.neg = false
		z.b.neg = false
		if f := new(Int).GCD(nil, nil, &z.a, &z.b); f.Cmp(intOne) != 0 {
			z.a.Quo(&z.a, f)
			z.b.Quo(&z.b, f)
		}
		z.a.neg = neg
	}
	return z
}

// denominator is x.b with its 0 for 1 taken.
func (x *Rat) denominator() nat {
	if len(x.b.abs) == 0 {
		return natOne
	}
	return x.b.abs
}

// SetFrac sets z to a/b; it panics if b is 0.
func (z *Rat) SetFrac(a, b *Int) *Rat {
	if len(b.abs) == 0 {
		panic("division by zero")
	}
	neg := a.neg != b.neg
	denominator := b.abs
	if &z.a == b || alias(z.a.abs, denominator) {
		denominator = nat(nil).set(denominator)
	}
	z.a.abs = z.a.abs.set(a.abs)
	z.b.abs = z.b.abs.set(denominator)
	z.a.neg, z.b.neg = neg, false
	return z.norm()
}

// SetFrac64 sets z to a/b; it panics if b is 0.
func (z *Rat) SetFrac64(a, b int64) *Rat { return z.SetFrac(NewInt(a), NewInt(b)) }

// SetInt sets z to x.
func (z *Rat) SetInt(x *Int) *Rat {
	z.a.Set(x)
	z.b.abs = z.b.abs.setUint64(1)
	return z
}

// SetInt64 sets z to x.
func (z *Rat) SetInt64(x int64) *Rat { return z.SetInt(NewInt(x)) }

// SetUint64 sets z to x.
func (z *Rat) SetUint64(x uint64) *Rat { return z.SetInt(new(Int).SetUint64(x)) }

// Set sets z to x.
func (z *Rat) Set(x *Rat) *Rat {
	if z != x {
		z.a.Set(&x.a)
		z.b.setNat(false, z.b.abs.set(x.denominator()))
	}
	return z
}

// SetFloat64 sets z to exactly f; if f is not finite it returns nil.
func (z *Rat) SetFloat64(f float64) *Rat {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return nil
	}
	fraction, exp := math.Frexp(f)
	z.a.SetInt64(int64(fraction * (1 << 53)))
	z.b.SetInt64(1)
	if exp -= 53; exp > 0 {
		z.a.Lsh(&z.a, uint(exp))
	} else {
		z.b.Lsh(&z.b, uint(-exp))
	}
	return z.norm()
}

// Abs sets z to |x|.
func (z *Rat) Abs(x *Rat) *Rat {
	z.Set(x)
	z.a.neg = false
	return z
}

// Neg sets z to -x.
func (z *Rat) Neg(x *Rat) *Rat {
	z.Set(x)
	z.a.Neg(&z.a)
	return z
}

// Inv sets z to 1/x; it panics if x is 0.
func (z *Rat) Inv(x *Rat) *Rat {
	if len(x.a.abs) == 0 {
		panic("division by zero")
	}
	z.Set(x)
	z.a.abs, z.b.abs = z.b.abs, z.a.abs
	return z
}

// Sign is -1, 0 or +1.
func (x *Rat) Sign() int { return x.a.Sign() }

// IsInt reports whether the denominator is 1.
func (x *Rat) IsInt() bool { return x.denominator().cmp(natOne) == 0 }

// Num is the numerator, x's own.
func (x *Rat) Num() *Int { return &x.a }

// Denom is the denominator, x's own unless x is the zero value.
func (x *Rat) Denom() *Int {
	if len(x.b.abs) == 0 {
		return NewInt(1)
	}
	return &x.b
}

// over is a times the natural number b.
func over(a *Int, b nat) *Int {
	return new(Int).setNat(a.neg, nat(nil).mul(a.abs, b))
}

// Cmp compares x and y: -1, 0 or +1.
func (x *Rat) Cmp(y *Rat) int { return over(&x.a, y.denominator()).Cmp(over(&y.a, x.denominator())) }

// Add sets z to x + y.
func (z *Rat) Add(x, y *Rat) *Rat { return z.sum(x, y, (*Int).Add) }

// Sub sets z to x - y.
func (z *Rat) Sub(x, y *Rat) *Rat { return z.sum(x, y, (*Int).Sub) }

func (z *Rat) sum(x, y *Rat, op func(z, x, y *Int) *Int) *Rat {
	a, b := over(&x.a, y.denominator()), over(&y.a, x.denominator())
	z.b.setNat(false, nat(nil).mul(x.denominator(), y.denominator()))
	op(&z.a, a, b)
	return z.norm()
}

// Mul sets z to x * y.
func (z *Rat) Mul(x, y *Rat) *Rat {
	b := nat(nil).mul(x.denominator(), y.denominator())
	z.a.Mul(&x.a, &y.a)
	z.b.setNat(false, b)
	return z.norm()
}

// Quo sets z to x / y; it panics if y is 0.
func (z *Rat) Quo(x, y *Rat) *Rat {
	if len(y.a.abs) == 0 {
		panic("division by zero")
	}
	a, b := over(&x.a, y.denominator()), over(&y.a, x.denominator())
	z.a.setNat(a.neg != b.neg, a.abs)
	z.b.setNat(false, b.abs)
	return z.norm()
}

// Float32 is the float32 nearest to x; exact says that it is x.
func (x *Rat) Float32() (f float32, exact bool) {
	v, exact := x.float(24, -126, 127)
	return float32(v), exact
}

// Float64 is the float64 nearest to x; exact says that it is x.
func (x *Rat) Float64() (f float64, exact bool) { return x.float(53, -1022, 1023) }

// float rounds x to a format with so many bits of mantissa and exponents from least to most.
func (x *Rat) float(precision, least, most int) (f float64, exact bool) {
	if len(x.a.abs) == 0 {
		return 0, true
	}
	// The quotient gets two bits more than the mantissa, or fewer if the result is denormal.
	exp := x.a.abs.bitLen() - x.denominator().bitLen() // the result is between 2^(exp-1) and 2^(exp+1)
	shift := precision + 2 - max(exp, least)
	a, b := x.a.abs, x.denominator()
	if shift > 0 {
		a = nat(nil).shl(a, uint(shift))
	} else {
		b = nat(nil).shl(b, uint(-shift))
	}
	q, r := nat(nil).div(nil, a, b)
	extra := uint(max(0, q.bitLen()-precision)) // bits to round off
	if exp <= least {                           // fewer bits are there
		lowest := least - precision + 1 // the exponent of the least denormal
		extra = uint(max(int(extra), lowest+shift))
	}
	exact = len(r) == 0 && q.trailingZeroBits() >= extra
	half := q.bit(extra-1) == 1 && extra > 0
	above := len(r) > 0 || extra > 1 && q.sticky(extra-1) != 0
	m := nat(nil).shr(q, extra)
	if half && (above || m.bit(0) == 1) {
		m = m.add(m, natOne)
	}
	f = math.Ldexp(float64(m.uint64()), int(extra)-shift)
	if f != 0 && math.Ilogb(f) > most {
		f = math.Inf(1)
		exact = false
	}
	if x.a.neg {
		f = -f
	}
	return f, exact
}

// SetString sets z to s, a fraction like 3/4 or a number like 1.5e-3, as SetString of Int and Float take them,
// the denominator without sign. ok is false, and z undefined, if s is not one.
func (z *Rat) SetString(s string) (*Rat, bool) {
	if s == "" {
		return nil, false
	}
	if numerator, denominator, found := strings.Cut(s, "/"); found {
		if _, ok := z.a.SetString(numerator, 0); !ok {
			return nil, false
		}
		r := strings.NewReader(denominator)
		abs, _, _, err := nat(nil).scan(r, 0, false)
		if err != nil || r.Len() > 0 || len(abs) == 0 {
			return nil, false
		}
		z.b.setNat(false, abs)
		return z.norm(), true
	}
	return z.setDecimal(s)
}

// setDecimal sets z to a number with point and exponent.
func (z *Rat) setDecimal(s string) (*Rat, bool) {
	r := strings.NewReader(s)
	neg, err := scanSign(r)
	if err != nil {
		return nil, false
	}
	mantissa, base, count, err := z.a.abs.scan(r, 0, true)
	if err != nil {
		return nil, false
	}
	exp, expBase, err := scanExponent(r, true, true)
	if err != nil || r.Len() > 0 {
		return nil, false
	}
	if len(mantissa) == 0 {
		z.a.setNat(false, mantissa)
		return z.norm(), true
	}
	// The value is mantissa * base^(digits behind the point) * expBase^exp, split into powers of 2 and 5.
	var exp2, exp5 int64
	if count < 0 {
		d := int64(count)
		switch base {
		case 10:
			exp5 = d
			fallthrough
		case 2:
			exp2 = d
		case 8:
			exp2 = 3 * d
		case 16:
			exp2 = 4 * d
		}
	}
	if expBase == 10 {
		exp5 += exp
	}
	exp2 += exp
	const limit = 1e6 // of exponents, or a short text might ask for all memory
	if exp5 < -limit || exp5 > limit || exp2 < -limit || exp2 > limit {
		return nil, false
	}
	denominator := natOne
	if power := nat(nil).exp(natFive, nat(nil).setUint64(uint64(max(exp5, -exp5))), nil); exp5 < 0 {
		denominator = power
	} else if exp5 > 0 {
		mantissa = nat(nil).mul(mantissa, power)
	}
	if exp2 < 0 {
		denominator = nat(nil).shl(denominator, uint(-exp2))
	} else {
		mantissa = nat(nil).shl(mantissa, uint(exp2))
	}
	z.a.setNat(neg, mantissa)
	z.b.setNat(false, nat(nil).set(denominator))
	return z.norm(), true
}

// scanExponent reads an exponent, if there is one: e for a power of 10 or, if base2ok, p for one of 2. If sepOk, digits may
// be separated by _.
func scanExponent(r io.ByteScanner, base2ok, sepOk bool) (exp int64, base int, err error) {
	ch, err := r.ReadByte()
	if err != nil {
		if err == io.EOF {
			err = nil
		}
		return 0, 10, err
	}
	base = 10
	switch ch {
	case 'e', 'E':
	case 'p', 'P':
		if base2ok {
			base = 2
			break
		}
		fallthrough
	default:
		r.UnreadByte()
		return 0, 10, nil
	}
	var text []byte
	last := byte('.')
	separators := true // well placed
	for {
		ch, err = r.ReadByte()
		if err != nil {
			break
		}
		switch {
		case len(text) == 0 && last == '.' && (ch == '+' || ch == '-'):
			text = append(text, ch)
			continue
		case '0' <= ch && ch <= '9':
			text = append(text, ch)
			last = '0'
			continue
		case ch == '_' && sepOk:
			separators = separators && last == '0'
			last = '_'
			continue
		}
		r.UnreadByte()
		break
	}
	if err != nil && err != io.EOF {
		return 0, base, err
	}
	if last == '.' {
		return 0, base, errNoDigits
	}
	exp, err = strconv.ParseInt(string(text), 10, 64)
	if err == nil && (!separators || last == '_') {
		err = errInvalSep
	}
	return exp, base, err
}

// Scan reads z for fmt: verbs e, E, f, F, g, G and v.
func (z *Rat) Scan(s fmt.ScanState, ch rune) error {
	tok, err := s.Token(true, func(ch rune) bool { return strings.ContainsRune("+-/0123456789.eE", ch) })
	if err != nil {
		return err
	}
	if !strings.ContainsRune("efgEFGv", ch) {
		return errors.New("Rat.Scan: invalid verb")
	}
	if _, ok := z.SetString(string(tok)); !ok {
		return errors.New("Rat.Scan: invalid syntax")
	}
	return nil
}

// String is x as a/b, also if b is 1.
func (x *Rat) String() string {
	if x.IsInt() {
		return x.RatString() + "/1"
	}
	return x.RatString()
}

// RatString is x as a/b, or a if b is 1.
func (x *Rat) RatString() string {
	text, _ := x.AppendText(nil)
	return string(text)
}

// AppendText appends x as RatString writes it.
func (x *Rat) AppendText(b []byte) ([]byte, error) {
	b = x.a.Append(b, 10)
	if !x.IsInt() {
		b = append(append(b, '/'), x.b.abs.text(false, 10)...)
	}
	return b, nil
}

// MarshalText is RatString.
func (x *Rat) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText is SetString.
func (z *Rat) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text)); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Rat", text)
	}
	return nil
}

// FloatString is x in decimal with prec digits behind the point, the last rounded, halves away from 0.
func (x *Rat) FloatString(prec int) string {
	scaled := nat(nil).mul(x.a.abs, nat(nil).exp(natTen, nat(nil).setUint64(uint64(prec)), nil))
	q, r := nat(nil).div(nil, scaled, x.denominator())
	if nat(nil).shl(r, 1).cmp(x.denominator()) >= 0 {
		q = q.add(q, natOne)
	}
	text := string(q.text(false, 10))
	if len(text) <= prec {
		text = strings.Repeat("0", prec+1-len(text)) + text
	}
	if prec > 0 {
		text = text[:len(text)-prec] + "." + text[len(text)-prec:]
	}
	if x.a.neg {
		return "-" + text
	}
	return text
}

// FloatPrec is the number n of digits behind the point that do not repeat; exact says that none repeat, so that
// FloatString(n) is x.
func (x *Rat) FloatPrec() (n int, exact bool) {
	d := x.denominator()
	twos := int(d.trailingZeroBits())
	rest := nat(nil).shr(d, uint(twos))
	fives := 0
	for {
		q, r := nat(nil).divW(rest, 5)
		if r != 0 {
			break
		}
		rest = q
		fives++
	}
	return max(twos, fives), rest.cmp(natOne) == 0
}

const ratGobVersion = 1

// GobEncode is x in the form of package gob.
func (x *Rat) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	a := x.a.Bytes()
	b := nat(x.denominator())
	if len(x.b.abs) == 0 {
		b = nil
	}
	bytesB := (&Int{abs: b}).Bytes()
	buf := []byte{ratGobVersion << 1, byte(len(a) >> 24), byte(len(a) >> 16), byte(len(a) >> 8), byte(len(a))}
	if x.a.neg {
		buf[0] |= 1
	}
	return append(append(buf, a...), bytesB...), nil
}

// GobDecode sets z to the number GobEncode wrote.
func (z *Rat) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Rat{}
		return nil
	}
	if len(buf) < 5 {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	if buf[0]>>1 != ratGobVersion {
		return fmt.Errorf("Rat.GobDecode: encoding version %d not supported", buf[0]>>1)
	}
	n := uint64(buf[1])<<24 | uint64(buf[2])<<16 | uint64(buf[3])<<8 | uint64(buf[4])
	if uint64(len(buf)) < 5+n {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	z.a.setNat(buf[0]&1 != 0, z.a.abs.setBytes(buf[5:5+n]))
	z.b.setNat(false, z.b.abs.setBytes(buf[5+n:]))
	return nil
}
