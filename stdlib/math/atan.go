package math

// The arctangent of x from 0 to 1 is that of the nearest sixteenth c, from a table, plus that of (x-c)/(1+x×c), which is at
// most 1/32 and goes into the series. The other inverse functions are arctangents of quotients: all in pairs, so that the
// quotient does not cost precision.

// atanPair returns the arctangent of x, which must be from 0 to 1.
func atanPair(x pair) pair {
	i := int(x.hi*16 + 0.5)
	if i > 0 {
		c := float64(i) / 16
		numerator := sum(x.hi-c, x.lo)
		denominator := product(x.hi, c)
		denominator = sum(1, denominator.hi).add(pair{denominator.lo + x.lo*c, 0})
		x = numerator.divide(denominator)
	}
	z := x.hi * x.hi
	p := -1.0/3 + z*(1.0/5+z*(-1.0/7+z*(1.0/9+z*(-1.0/11+z*(1.0/13)))))
	t := &atanTable[i]
	s := sum(t[0], x.hi)
	return sumOrdered(s.hi, s.lo+(t[1]+x.lo+x.hi*z*p))
}

// atanQuotient returns the arctangent of y/x, both positive, in [0, π/2].
func atanQuotient(y, x pair) pair {
	if y.hi <= x.hi {
		return atanPair(y.divide(x))
	}
	return pair{piOver2Hi, piOver2Lo}.add(atanPair(x.divide(y)).negate())
}

// Atan returns the arctangent of x, in radians.
//
//	Atan(±0) = ±0
//	Atan(±Inf) = ±Pi/2
func Atan(x float64) float64 {
	ax := Abs(x)
	switch {
	case x != x || ax < 0x1p-28:
		return x
	case ax > 0x1p66:
		return Copysign(Pi/2, x)
	}
	return Copysign(atanQuotient(pair{ax, 0}, pair{1, 0}).value(), x)
}

// Asin returns the arcsine of x, in radians.
//
//	Asin(±0) = ±0
//	Asin(x) = NaN if x < -1 or x > 1
func Asin(x float64) float64 {
	ax := Abs(x)
	switch {
	case !(ax <= 1):
		return NaN()
	case ax < 0x1p-28:
		return x
	}
	return Copysign(atanQuotient(pair{ax, 0}, cosineOf(ax)).value(), x)
}

// Acos returns the arccosine of x, in radians.
//
//	Acos(x) = NaN if x < -1 or x > 1
func Acos(x float64) float64 {
	ax := Abs(x)
	if !(ax <= 1) {
		return NaN()
	}
	if ax < 0x1p-60 {
		return Pi / 2
	}
	a := atanQuotient(cosineOf(ax), pair{ax, 0})
	if x < 0 {
		a = pair{2 * piOver2Hi, 2 * piOver2Lo}.add(a.negate())
	}
	return a.value()
}

// cosineOf returns Sqrt(1 - sine²).
func cosineOf(sine float64) pair {
	if sine == 1 {
		return pair{}
	}
	return sum(1, -sine).multiply(sum(1, sine)).sqrt()
}

// Atan2 returns the angle of the point (x, y), that is the arctangent of y/x in the right quadrant.
//
//	Atan2(y, NaN) = NaN
//	Atan2(NaN, x) = NaN
//	Atan2(+0, x>=0) = +0
//	Atan2(-0, x>=0) = -0
//	Atan2(+0, x<=-0) = +Pi
//	Atan2(-0, x<=-0) = -Pi
//	Atan2(y>0, 0) = +Pi/2
//	Atan2(y<0, 0) = -Pi/2
//	Atan2(+Inf, +Inf) = +Pi/4
//	Atan2(-Inf, +Inf) = -Pi/4
//	Atan2(+Inf, -Inf) = 3Pi/4
//	Atan2(-Inf, -Inf) = -3Pi/4
//	Atan2(y, +Inf) = 0
//	Atan2(y>0, -Inf) = +Pi
//	Atan2(y<0, -Inf) = -Pi
//	Atan2(+Inf, x) = +Pi/2
//	Atan2(-Inf, x) = -Pi/2
func Atan2(y, x float64) float64 {
	if x != x || y != y {
		return NaN()
	}
	ax, ay := Abs(x), Abs(y)
	var a pair
	switch {
	case ay == 0:
	case IsInf(ay, 1) && IsInf(ax, 1):
		a = pair{piOver2Hi / 2, piOver2Lo / 2}
	case ax == 0 || IsInf(ay, 1):
		a = pair{piOver2Hi, piOver2Lo}
	case IsInf(ax, 1):
	default:
		_, ex := Frexp(ax)
		_, ey := Frexp(ay)
		switch {
		case ey-ex > 66:
			a = pair{piOver2Hi, piOver2Lo}
		case ey-ex < -66 && x > 0:
			a = pair{ay / ax, 0} // may underflow
		case ey-ex < -66:
		default:
			a = atanQuotient(pair{Ldexp(ay, -ex), 0}, pair{Ldexp(ax, -ex), 0})
		}
	}
	if Signbit(x) {
		a = pair{2 * piOver2Hi, 2 * piOver2Lo}.add(a.negate())
	}
	return Copysign(a.value(), y)
}
