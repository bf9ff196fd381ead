package big

import "math"

// Conversions of a Float to other types of number.

// truncated is |x| without its fraction.
func (x *Float) truncated() nat {
	m, e := x.integer()
	if e >= 0 {
		return nat(nil).shl(m, uint(e))
	}
	return nat(nil).shr(m, uint(-e))
}

// Uint64 is x truncated to a uint64: 0 if it is negative, the largest if it is too large.
func (x *Float) Uint64() (uint64, Accuracy) {
	switch {
	case x.form == zero:
		return 0, Exact
	case x.neg:
		return 0, Above
	case x.form == inf || x.exp > 64:
		return math.MaxUint64, Below
	case x.exp <= 0:
		return 0, Below
	case x.IsInt():
		return x.truncated().uint64(), Exact
	}
	return x.truncated().uint64(), Below
}

// Int64 is x truncated to an int64, the nearest there is.
func (x *Float) Int64() (int64, Accuracy) {
	if x.form == zero {
		return 0, Exact
	}
	acc := accuracy(x.neg)
	switch {
	case x.form == finite && x.exp <= 0:
		return 0, acc
	case x.form == finite && x.exp <= 63:
		if x.IsInt() {
			acc = Exact
		}
		i := int64(x.truncated().uint64())
		if x.neg {
			i = -i
		}
		return i, acc
	case !x.neg:
		return math.MaxInt64, Below
	case x.form == finite && x.exp == 64 && x.MinPrec() == 1:
		return math.MinInt64, Exact
	}
	return math.MinInt64, Above
}

// Float32 is the float32 nearest to x.
func (x *Float) Float32() (float32, Accuracy) {
	f, acc := x.float(24, -126, 127)
	return float32(f), acc
}

// Float64 is the float64 nearest to x.
func (x *Float) Float64() (float64, Accuracy) { return x.float(53, -1022, 1023) }

// float rounds to a format with so many bits of mantissa and exponents from least to most.
func (x *Float) float(prec, least, most int) (f float64, acc Accuracy) {
	signed := func(f float64) float64 {
		if x.neg {
			return -f
		}
		return f
	}
	switch x.form {
	case zero:
		return math.Copysign(0, signed(1)), Exact
	case inf:
		return signed(math.Inf(1)), Exact
	}
	e := int(x.exp) - 1
	lowest := least - (prec - 1) // the exponent of the least denormal number
	if e < least {               // denormal: fewer bits
		prec -= least - e
		if prec < 0 || prec == 0 && x.MinPrec() == 1 {
			return math.Copysign(0, signed(1)), accuracy(x.neg)
		}
		if prec == 0 { // more than half of the least number
			return signed(math.Ldexp(1, lowest)), accuracy(!x.neg)
		}
	}
	var r Float
	r.prec = uint32(prec)
	r.Set(x)
	if r.form == inf || int(r.exp)-1 > most {
		return signed(math.Inf(1)), accuracy(!x.neg)
	}
	m := nat(nil).shr(r.mant, uint(len(r.mant)*wordBits-64))
	return signed(math.Ldexp(float64(m.uint64()>>11), int(r.exp)-53)), r.acc
}

// Int sets z, a new Int if nil, to x truncated; an infinity gives nil.
func (x *Float) Int(z *Int) (*Int, Accuracy) {
	if z == nil && x.form != inf {
		z = new(Int)
	}
	switch {
	case x.form == inf:
		return nil, accuracy(x.neg)
	case x.form == zero:
		return z.SetInt64(0), Exact
	case x.exp <= 0:
		return z.SetInt64(0), accuracy(x.neg)
	}
	acc := accuracy(x.neg)
	if x.IsInt() {
		acc = Exact
	}
	return z.setNat(x.neg, z.abs.set(x.truncated())), acc
}

// Rat sets z, a new Rat if nil, to exactly x; an infinity gives nil.
func (x *Float) Rat(z *Rat) (*Rat, Accuracy) {
	if x.form == inf {
		return nil, accuracy(x.neg)
	}
	if z == nil {
		z = new(Rat)
	}
	if x.form == zero {
		return z.SetInt64(0), Exact
	}
	m, e := x.integer()
	if t := int64(m.trailingZeroBits()); e < 0 && t > 0 {
		s := min(t, -e)
		m, e = nat(nil).shr(m, uint(s)), e+s
	}
	z.a.setNat(x.neg, nat(nil).shl(m, uint(max(e, 0))))
	z.b.setNat(false, nat(nil).shl(natOne, uint(max(-e, 0))))
	return z, Exact
}
