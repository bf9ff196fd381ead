package math

import "unsafe"

// A float64 is a sign bit, eleven bits of exponent and fifty-two of fraction.
const (
	signBit      = 1 << 63
	fractionBits = 52
	fractionMask = 1<<fractionBits - 1
	exponentMask = 0x7FF
	exponentBias = 1023

	infBits = exponentMask << fractionBits
	nanBits = 0x7FF8000000000001

	smallestNormal = 0x1p-1022
)

// Float64bits returns the bits of f.
func Float64bits(f float64) uint64 { return *(*uint64)(unsafe.Pointer(&f)) }

// Float64frombits returns the float64 that has the bits b.
func Float64frombits(b uint64) float64 { return *(*float64)(unsafe.Pointer(&b)) }

// Float32bits returns the bits of f.
func Float32bits(f float32) uint32 { return *(*uint32)(unsafe.Pointer(&f)) }

// Float32frombits returns the float32 that has the bits b.
func Float32frombits(b uint32) float32 { return *(*float32)(unsafe.Pointer(&b)) }

// Inf returns positive infinity if sign >= 0, negative infinity otherwise.
func Inf(sign int) float64 {
	if sign >= 0 {
		return Float64frombits(infBits)
	}
	return Float64frombits(infBits | signBit)
}

// NaN returns a "not a number".
func NaN() float64 { return Float64frombits(nanBits) }

// IsNaN reports whether f is a "not a number".
func IsNaN(f float64) (is bool) {
	return f != f
}

// IsInf reports whether f is an infinity: the positive one if sign > 0, the negative one if sign < 0, either if
// sign is 0.
func IsInf(f float64, sign int) bool {
	return sign >= 0 && f > MaxFloat64 || sign <= 0 && f < -MaxFloat64
}

// Abs returns f without its sign.
//
//	Abs(±Inf) = +Inf
//	Abs(NaN) = NaN
func Abs(x float64) float64 { return Float64frombits(Float64bits(x) &^ signBit) }

// Copysign returns a value with the magnitude of f and the sign of sign.
func Copysign(f, sign float64) float64 {
	return Float64frombits(Float64bits(f)&^signBit | Float64bits(sign)&signBit)
}

// Signbit reports whether x is negative or negative zero.
func Signbit(x float64) bool { return Float64bits(x)&signBit != 0 }

// Frexp splits f into a fraction, whose magnitude is at least 1/2 and less than 1, and a power of two:
// f == frac × 2**exp.
//
//	Frexp(±0) = ±0, 0
//	Frexp(±Inf) = ±Inf, 0
//	Frexp(NaN) = NaN, 0
func Frexp(f float64) (frac float64, exp int) {
	if f == 0 || f-f != 0 {
		return f, 0
	}
	bits := Float64bits(f)
	exp = int(bits >> fractionBits & exponentMask)
	if exp == 0 { // subnormal
		bits = Float64bits(f * 0x1p52)
		exp = int(bits>>fractionBits&exponentMask) - 52
	}
	bits = bits&^(exponentMask<<fractionBits) | (exponentBias-1)<<fractionBits
	return Float64frombits(bits), exp - (exponentBias - 1)
}

// Ldexp is the inverse of Frexp: it returns frac × 2**exp.
//
//	Ldexp(±0, exp) = ±0
//	Ldexp(±Inf, exp) = ±Inf
//	Ldexp(NaN, exp) = NaN
func Ldexp(frac float64, exp int) float64 {
	// A product with a power of two rounds only if it is subnormal, so all steps before the last must stay normal:
	// coming down, each leaves room for the 53 bits of the fraction.
	if exp > 1023 {
		for i := 0; i < 2 && exp > 1023; i++ {
			frac *= 0x1p1023
			exp -= 1023
		}
		if exp > 1023 {
			exp = 1023
		}
	} else if exp < -1022 {
		for i := 0; i < 2 && exp < -1022; i++ {
			frac *= 0x1p-1022 * 0x1p53
			exp += 1022 - 53
		}
		if exp < -1022 {
			exp = -1022
		}
	}
	return frac * Float64frombits(uint64(exp+exponentBias)<<fractionBits)
}

// Logb returns the binary exponent of x as a float: the greatest e with 2**e <= |x|.
//
//	Logb(±Inf) = +Inf
//	Logb(0) = -Inf
//	Logb(NaN) = NaN
func Logb(x float64) float64 {
	switch {
	case x == 0:
		return Inf(-1)
	case x-x != 0:
		return x * x
	}
	_, exp := Frexp(x)
	return float64(exp - 1)
}

// Ilogb returns the binary exponent of x as an integer.
//
//	Ilogb(±Inf) = MaxInt32
//	Ilogb(0) = MinInt32
//	Ilogb(NaN) = MaxInt32
func Ilogb(x float64) int {
	switch {
	case x == 0:
		return MinInt32
	case x-x != 0:
		return MaxInt32
	}
	_, exp := Frexp(x)
	return exp - 1
}

// Nextafter returns the float64 next to x in the direction of y.
//
//	Nextafter(x, x)   = x
//	Nextafter(NaN, y) = NaN
//	Nextafter(x, NaN) = NaN
func Nextafter(x, y float64) (r float64) {
	switch {
	case x != x || y != y:
		return NaN()
	case x == y:
		return x
	case x == 0:
		return Copysign(SmallestNonzeroFloat64, y)
	case (y > x) == (x > 0):
		return Float64frombits(Float64bits(x) + 1)
	}
	return Float64frombits(Float64bits(x) - 1)
}

// Nextafter32 returns the float32 next to x in the direction of y.
//
//	Nextafter32(x, x)   = x
//	Nextafter32(NaN, y) = NaN
//	Nextafter32(x, NaN) = NaN
func Nextafter32(x, y float32) (r float32) {
	switch {
	case x != x || y != y:
		return float32(NaN())
	case x == y:
		return x
	case x == 0:
		return float32(Copysign(SmallestNonzeroFloat32, float64(y)))
	case (y > x) == (x > 0):
		return Float32frombits(Float32bits(x) + 1)
	}
	return Float32frombits(Float32bits(x) - 1)
}
