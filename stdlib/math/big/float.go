package big

import (
	"fmt"
	"math"
)

// Range of exponents and precisions of a Float.
const (
	MaxExp  = math.MaxInt32
	MinExp  = math.MinInt32
	MaxPrec = math.MaxUint32
)

// A Float is a floating-point number: mantissa × 2^exponent with 0.5 <= mantissa < 1, or 0 or an infinity, signed
// both. Results are rounded to the precision of the variable they are set, or if that is 0, of the largest
// operand, by its mode.
type Float struct {
	prec uint32
	mode RoundingMode
	acc  Accuracy
	form form
	neg  bool
	mant nat // the first bit of the last word is 1
	exp  int32
}

type form byte

const (
	zero form = iota
	finite
	inf
)

// An ErrNaN is the panic of an operation without result, like Inf - Inf.
type ErrNaN struct{ msg string }

func (err ErrNaN) Error() string { return err.msg }

// A RoundingMode says to which of its neighbours a number is rounded.
type RoundingMode byte

const (
	ToNearestEven RoundingMode = iota
	ToNearestAway
	ToZero
	AwayFromZero
	ToNegativeInf
	ToPositiveInf
)

func (i RoundingMode) String() string {
	names := [...]string{"ToNearestEven", "ToNearestAway", "ToZero", "AwayFromZero", "ToNegativeInf", "ToPositiveInf"}
	if int(i) < len(names) {
		return names[i]
	}
	return fmt.Sprintf("RoundingMode(%d)", byte(i))
}

// An Accuracy tells how a rounded number compares to the exact one.
type Accuracy int8

const (
	Below Accuracy = -1
	Exact Accuracy = 0
	Above Accuracy = +1
)

func (i Accuracy) String() string {
	switch i {
	case Below:
		return "Below"
	case Exact:
		return "Exact"
	case Above:
		return "Above"
	}
	return fmt.Sprintf("Accuracy(%d)", int8(i))
}

func accuracy(above bool) Accuracy {
	if above {
		return Above
	}
	return Below
}

// NewFloat is a new Float of value x with precision 53; it panics with ErrNaN if x is not a number.
func NewFloat(x float64) *Float {
	if math.IsNaN(x) {
		panic(ErrNaN{"NewFloat(NaN)"})
	}
	return new(Float).SetFloat64(x)
}

// SetPrec sets z's precision and rounds z to it; with 0, z becomes 0 or an infinity.
func (z *Float) SetPrec(prec uint) *Float {
	z.acc = Exact
	if prec == 0 {
		z.prec = 0
		if z.form == finite {
			z.acc = accuracy(z.neg)
			z.form = zero
		}
		return z
	}
	old := z.prec
	z.prec = uint32(min(prec, MaxPrec))
	if z.prec < old && z.form == finite {
		m, e := z.integer()
		z.round(z.neg, m, e, false)
	}
	return z
}

// SetMode sets z's rounding mode, and its accuracy to Exact.
func (z *Float) SetMode(mode RoundingMode) *Float {
	z.mode = mode
	z.acc = Exact
	return z
}

// Prec is x's precision in bits.
func (x *Float) Prec() uint { return uint(x.prec) }

// MinPrec is the least precision that x can have without rounding.
func (x *Float) MinPrec() uint {
	if x.form != finite {
		return 0
	}
	return uint(len(x.mant))*wordBits - x.mant.trailingZeroBits()
}

// Mode is x's rounding mode.
func (x *Float) Mode() RoundingMode { return x.mode }

// Acc is the accuracy of the latest operation that set x.
func (x *Float) Acc() Accuracy { return x.acc }

// Sign is -1, 0 or +1.
func (x *Float) Sign() int {
	switch {
	case x.form == zero:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

// Signbit reports whether x is negative or -0.
func (x *Float) Signbit() bool { return x.neg }

// IsInf reports whether x is an infinity.
func (x *Float) IsInf() bool { return x.form == inf }

// IsInt reports whether x is an integer.
func (x *Float) IsInt() bool {
	if x.form != finite {
		return x.form == zero
	}
	return x.exp > 0 && x.MinPrec() <= uint(x.exp)
}

// integer gives a finite x as m × 2^e.
func (x *Float) integer() (m nat, e int64) {
	return x.mant, int64(x.exp) - int64(len(x.mant))*wordBits
}

// round sets z to m × 2^e, to which sticky says that a little is to be added, rounded to z's precision. m is not
// 0 and is changed.
func (z *Float) round(neg bool, m nat, e int64, sticky bool) *Float {
	z.neg, z.form, z.acc = neg, finite, Exact
	exp := e + int64(m.bitLen())
	if extra := m.bitLen() - int(z.prec); extra > 0 || sticky {
		m, exp = z.roundOff(m, exp, extra, sticky)
	}
	shift := uint(len(m)*wordBits - m.bitLen())
	m = nat(nil).shl(m, shift)
	first := 0
	for m[first] == 0 {
		first++
	}
	z.mant = m[first:]
	switch {
	case exp < MinExp:
		z.acc = accuracy(neg)
		z.form = zero
	case exp > MaxExp:
		z.acc = accuracy(!neg)
		z.form = inf
	default:
		z.exp = int32(exp)
	}
	return z
}

// roundOff takes extra bits off m and decides which neighbour it becomes.
func (z *Float) roundOff(m nat, exp int64, extra int, sticky bool) (nat, int64) {
	if extra <= 0 { // sticky alone: make room for two bits that tell of it
		m = nat(nil).shl(m, uint(2-extra))
		m = m.add(m, natOne)
		extra = 2
		sticky = false
	}
	half := m.bit(uint(extra-1)) == 1
	rest := sticky || m.sticky(uint(extra-1)) != 0
	m = nat(nil).shr(m, uint(extra))
	if !half && !rest {
		return m, exp
	}
	up := false
	switch z.mode {
	case ToNearestEven:
		up = half && (rest || m.bit(0) == 1)
	case ToNearestAway:
		up = half
	case AwayFromZero:
		up = true
	case ToNegativeInf:
		up = z.neg
	case ToPositiveInf:
		up = !z.neg
	}
	z.acc = accuracy(up != z.neg)
	if up {
		before := m.bitLen()
		if m = m.add(m, natOne); m.bitLen() > before {
			exp++
		}
	}
	return m, exp
}

func (z *Float) setZero(neg bool) *Float {
	z.acc, z.form, z.neg = Exact, zero, neg
	return z
}

// SetInf sets z to -Inf if signbit, else to +Inf.
func (z *Float) SetInf(signbit bool) *Float {
	z.acc, z.form, z.neg = Exact, inf, signbit
	return z
}

// atLeast gives z a precision if it has none.
func (z *Float) atLeast(prec uint32) {
	if z.prec == 0 {
		z.prec = prec
	}
}

// SetUint64 sets z to x; a precision of 0 becomes 64.
func (z *Float) SetUint64(x uint64) *Float { return z.setNat(false, nat(nil).setUint64(x), 64) }

// SetInt64 sets z to x; a precision of 0 becomes 64.
func (z *Float) SetInt64(x int64) *Float {
	u := uint64(x)
	if x < 0 {
		u = -u
	}
	return z.setNat(x < 0, nat(nil).setUint64(u), 64)
}

func (z *Float) setNat(neg bool, m nat, prec uint32) *Float {
	z.atLeast(prec)
	if len(m) == 0 {
		return z.setZero(neg)
	}
	return z.round(neg, m, 0, false)
}

// SetFloat64 sets z to x; a precision of 0 becomes 53. It panics with ErrNaN if x is not a number.
func (z *Float) SetFloat64(x float64) *Float {
	z.atLeast(53)
	if math.IsNaN(x) {
		panic(ErrNaN{"Float.SetFloat64(NaN)"})
	}
	neg := math.Signbit(x)
	switch {
	case x == 0:
		return z.setZero(neg)
	case math.IsInf(x, 0):
		return z.SetInf(neg)
	}
	fraction, exp := math.Frexp(math.Abs(x))
	return z.round(neg, nat(nil).setUint64(uint64(fraction*(1<<53))), int64(exp)-53, false)
}

// SetInt sets z to x; a precision of 0 becomes x's length, at least 64.
func (z *Float) SetInt(x *Int) *Float {
	return z.setNat(x.neg, nat(nil).set(x.abs), uint32(max(x.BitLen(), 64)))
}

// SetRat sets z to x; a precision of 0 becomes the longer length of numerator and denominator, at least 64.
func (z *Float) SetRat(x *Rat) *Float {
	if x.IsInt() {
		return z.SetInt(x.Num())
	}
	var a, b Float
	a.SetInt(x.Num())
	b.SetInt(x.Denom())
	z.atLeast(max(a.prec, b.prec))
	return z.Quo(&a, &b)
}

// Set sets z to x, rounded if z has a precision.
func (z *Float) Set(x *Float) *Float {
	if z == x {
		return z
	}
	if z.prec == 0 || z.prec >= x.prec || x.form != finite {
		prec, mode := z.prec, z.mode
		z.Copy(x)
		if prec != 0 {
			z.prec = prec
		}
		z.mode = mode
		z.acc = Exact
		return z
	}
	m, e := x.integer()
	return z.round(x.neg, m, e, false)
}

// Copy sets z to x in all, precision, mode and accuracy too.
func (z *Float) Copy(x *Float) *Float {
	if z != x {
		*z = *x
		z.mant = nat(nil).set(x.mant)
	}
	return z
}

// MantExp gives the exponent of x and, unless mant is nil, sets it to the mantissa.
func (x *Float) MantExp(mant *Float) (exp int) {
	if x.form == finite {
		exp = int(x.exp)
	}
	if mant != nil {
		mant.Copy(x)
		if mant.form == finite {
			mant.exp = 0
		}
	}
	return exp
}

// SetMantExp sets z to mant × 2^exp, with mant's precision and mode.
func (z *Float) SetMantExp(mant *Float, exp int) *Float {
	z.Set(mant)
	if z.form == finite {
		m, e := z.integer()
		z.round(z.neg, m, e+int64(exp), false)
	}
	return z
}

// Abs sets z to |x|, rounded.
func (z *Float) Abs(x *Float) *Float {
	z.Set(x)
	z.neg = false
	return z
}

// Neg sets z to -x, rounded.
func (z *Float) Neg(x *Float) *Float {
	z.Set(x)
	z.neg = !z.neg
	return z
}

// Add sets z to x + y.
func (z *Float) Add(x, y *Float) *Float {
	return z.sum(x, y, y.neg, "addition of infinities with opposite signs")
}

// Sub sets z to x - y.
func (z *Float) Sub(x, y *Float) *Float {
	return z.sum(x, y, !y.neg, "subtraction of infinities with equal signs")
}

// sum sets z to x and y with sign yNeg.
func (z *Float) sum(x, y *Float, yNeg bool, undefined string) *Float {
	z.atLeast(max(x.prec, y.prec))
	switch {
	case x.form == inf && y.form == inf && x.neg != yNeg:
		z.setZero(false)
		panic(ErrNaN{undefined})
	case x.form == inf:
		return z.SetInf(x.neg)
	case y.form == inf:
		return z.SetInf(yNeg)
	case x.form == zero && y.form == zero:
		return z.setZero(x.neg && yNeg || z.mode == ToNegativeInf && x.neg != yNeg)
	case x.form == zero:
		m, e := y.integer()
		return z.round(yNeg, m, e, false)
	case y.form == zero:
		m, e := x.integer()
		return z.round(x.neg, m, e, false)
	}
	a, e := x.integer()
	b, f := y.integer()
	if e > f {
		a, e = nat(nil).shl(a, uint(e-f)), f
	} else {
		b = nat(nil).shl(b, uint(f-e))
	}
	if x.neg == yNeg {
		return z.round(x.neg, nat(nil).add(a, b), e, false)
	}
	neg := x.neg
	d, less := difference(a, b)
	if less {
		neg = !neg
	}
	if len(d) == 0 {
		return z.setZero(z.mode == ToNegativeInf)
	}
	return z.round(neg, d, e, false)
}

// Mul sets z to x * y.
func (z *Float) Mul(x, y *Float) *Float {
	z.atLeast(max(x.prec, y.prec))
	neg := x.neg != y.neg
	switch {
	case x.form == zero && y.form == inf || x.form == inf && y.form == zero:
		z.setZero(false)
		panic(ErrNaN{"multiplication of zero with infinity"})
	case x.form == inf || y.form == inf:
		return z.SetInf(neg)
	case x.form == zero || y.form == zero:
		return z.setZero(neg)
	}
	a, e := x.integer()
	b, f := y.integer()
	return z.round(neg, nat(nil).mul(a, b), e+f, false)
}

// Quo sets z to x / y.
func (z *Float) Quo(x, y *Float) *Float {
	z.atLeast(max(x.prec, y.prec))
	neg := x.neg != y.neg
	switch {
	case x.form == zero && y.form == zero || x.form == inf && y.form == inf:
		z.setZero(false)
		panic(ErrNaN{"division of zero by zero or infinity by infinity"})
	case x.form == zero || y.form == inf:
		return z.setZero(neg)
	case x.form == inf || y.form == zero:
		return z.SetInf(neg)
	}
	a, e := x.integer()
	b, f := y.integer()
	return z.quotient(neg, a, b, e-f)
}

// quotient sets z to a/b × 2^e.
func (z *Float) quotient(neg bool, a, b nat, e int64) *Float {
	shift := max(0, int(z.prec)+2+b.bitLen()-a.bitLen())
	q, r := nat(nil).div(nil, nat(nil).shl(a, uint(shift)), b)
	return z.round(neg, q, e-int64(shift), len(r) > 0)
}

// Sqrt sets z to the square root of x; it panics with ErrNaN if x is negative.
func (z *Float) Sqrt(x *Float) *Float {
	z.atLeast(x.prec)
	switch {
	case x.Sign() < 0:
		panic(ErrNaN{"square root of negative operand"})
	case x.form == zero:
		return z.setZero(x.neg)
	case x.form == inf:
		return z.SetInf(false)
	}
	m, e := x.integer()
	shift := max(0, 2*int(z.prec)+4-m.bitLen())
	shift += int((e - int64(shift)) & 1) // an even exponent has a half
	m = nat(nil).shl(m, uint(shift))
	root := nat(nil).sqrt(m)
	exact := nat(nil).mul(root, root).cmp(m) == 0
	return z.round(false, root, (e-int64(shift))/2, !exact)
}

// Cmp compares x and y: -1, 0 or +1.
func (x *Float) Cmp(y *Float) int {
	order := func(x *Float) int { // -2 for -Inf, -1, 0, +1, +2 for +Inf
		o := [...]int{zero: 0, finite: 1, inf: 2}[x.form]
		if x.neg {
			return -o
		}
		return o
	}
	a, b := order(x), order(y)
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	case a == 1:
		return x.compareMagnitude(y)
	case a == -1:
		return y.compareMagnitude(x)
	}
	return 0
}

func (x *Float) compareMagnitude(y *Float) int {
	if x.exp != y.exp {
		if x.exp < y.exp {
			return -1
		}
		return 1
	}
	// Words from the first on; a number without more has zeros.
	for i := 1; i <= max(len(x.mant), len(y.mant)); i++ {
		var a, b Word
		if i <= len(x.mant) {
			a = x.mant[len(x.mant)-i]
		}
		if i <= len(y.mant) {
			b = y.mant[len(y.mant)-i]
		}
		if a != b {
			if a < b {
				return -1
			}
			return 1
		}
	}
	return 0
}
