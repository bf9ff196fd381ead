package math

// The roundings to an integer clear the bits of the fraction that stand after the point, and step away from zero
// where the definition asks for it. All keep ±0, ±Inf and NaN as they are, and keep the sign of what becomes zero.

// fractionAfterPoint returns the mask of those fraction bits of a float with the given biased exponent that stand
// after the point: all of them below 1, none from 2**52 on.
func fractionAfterPoint(biased uint) uint64 {
	switch {
	case biased < exponentBias:
		return 1<<63 - 1
	case biased >= exponentBias+fractionBits:
		return 0
	}
	return fractionMask >> (biased - exponentBias)
}

// Trunc returns the integer part of x.
//
//	Trunc(±0) = ±0
//	Trunc(±Inf) = ±Inf
//	Trunc(NaN) = NaN
func Trunc(x float64) float64 {
	bits := Float64bits(x)
	return Float64frombits(bits &^ fractionAfterPoint(uint(bits>>fractionBits)&exponentMask))
}

// Floor returns the greatest integer that is not above x.
//
//	Floor(±0) = ±0
//	Floor(±Inf) = ±Inf
//	Floor(NaN) = NaN
func Floor(x float64) float64 {
	t := Trunc(x)
	if t > x {
		return t - 1
	}
	return t
}

// Ceil returns the least integer that is not below x.
//
//	Ceil(±0) = ±0
//	Ceil(±Inf) = ±Inf
//	Ceil(NaN) = NaN
func Ceil(x float64) float64 {
	return -Floor(-x)
}

// Round returns the nearest integer, the one away from zero if two are equally near.
//
//	Round(±0) = ±0
//	Round(±Inf) = ±Inf
//	Round(NaN) = NaN
func Round(x float64) float64 {
	t := Trunc(x)
	if Abs(x-t) >= 0.5 {
		return t + Copysign(1, x)
	}
	return t
}

// RoundToEven returns the nearest integer, the even one if two are equally near.
//
//	RoundToEven(±0) = ±0
//	RoundToEven(±Inf) = ±Inf
//	RoundToEven(NaN) = NaN
func RoundToEven(x float64) float64 {
	if Abs(x) >= 0x1p52 || x != x {
		return x
	}
	// Beside 2**52 there is no room for a fraction: the addition rounds it away, to even.
	big := Copysign(0x1p52, x)
	return Copysign(x+big-big, x)
}

// Modf splits f into an integer and a rest, both with the sign of f.
//
//	Modf(±Inf) = ±Inf, NaN
//	Modf(NaN) = NaN, NaN
func Modf(f float64) (integer float64, fractional float64) {
	integer = Trunc(f)
	return integer, Copysign(f-integer, f)
}

// Dim returns x-y, or 0 if that is negative.
//
//	Dim(+Inf, +Inf) = NaN
//	Dim(-Inf, -Inf) = NaN
//	Dim(x, NaN) = Dim(NaN, x) = NaN
func Dim(x, y float64) float64 {
	d := x - y
	if d <= 0 {
		return 0
	}
	return d
}

// Max returns the greater of x and y.
//
//	Max(x, +Inf) = Max(+Inf, x) = +Inf
//	Max(x, NaN) = Max(NaN, x) = NaN
//	Max(+0, ±0) = Max(±0, +0) = +0
//	Max(-0, -0) = -0
//
// An infinity wins over a NaN, unlike in the built-in function max.
func Max(x, y float64) float64 {
	switch {
	case IsInf(x, 1) || IsInf(y, 1):
		return Inf(1)
	case x != x || y != y:
		return NaN()
	case x == 0 && x == y:
		if Signbit(x) {
			return y
		}
		return x
	case x > y:
		return x
	}
	return y
}

// Min returns the smaller of x and y.
//
//	Min(x, -Inf) = Min(-Inf, x) = -Inf
//	Min(x, NaN) = Min(NaN, x) = NaN
//	Min(-0, ±0) = Min(±0, -0) = -0
//
// An infinity wins over a NaN, unlike in the built-in function min.
func Min(x, y float64) float64 {
	return -Max(-x, -y)
}
