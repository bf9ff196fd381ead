package math_test

import (
	. "math"
	"testing"
)

// apart returns how many floats lie between a and b; NaNs are not apart.
func apart(a, b float64) uint64 {
	if a == b && Signbit(a) == Signbit(b) || a != a && b != b {
		return 0
	}
	if a != a || b != b || Signbit(a) != Signbit(b) {
		return 1 << 63
	}
	x, y := Float64bits(a), Float64bits(b)
	if x < y {
		x, y = y, x
	}
	return x - y
}

func TestValues(t *testing.T) {
	functions := map[string]func(float64) float64{
		"Exp": Exp, "Exp2": Exp2, "Expm1": Expm1, "Log": Log, "Log1p": Log1p, "Log2": Log2, "Log10": Log10,
		"Sin": Sin, "Cos": Cos, "Tan": Tan, "Atan": Atan, "Asin": Asin, "Acos": Acos, "Sinh": Sinh, "Cosh": Cosh, "Tanh": Tanh,
		"Asinh": Asinh, "Acosh": Acosh, "Atanh": Atanh, "Cbrt": Cbrt, "Gamma": Gamma, "Erf": Erf, "Erfc": Erfc, "Erfinv": Erfinv,
		"J0": J0, "J1": J1, "Y0": Y0, "Y1": Y1,
	}
	for _, v := range values {
		if got := functions[v.name](v.x); apart(got, v.want) > 2 {
			t.Errorf("%s(%v) = %v, want %v", v.name, v.x, got, v.want)
		}
	}
	functions2 := map[string]func(x, y float64) float64{"Pow": Pow, "Atan2": Atan2, "Hypot": Hypot}
	for _, v := range values2 {
		if got := functions2[v.name](v.x, v.y); apart(got, v.want) > 1 {
			t.Errorf("%s(%v, %v) = %v, want %v", v.name, v.x, v.y, got, v.want)
		}
	}
	// What is exact must come out exact.
	for n, factorial := 1, 1.0; n < 23; n++ {
		if got := Gamma(float64(n)); got != factorial {
			t.Errorf("Gamma(%d) = %v, want %v", n, got, factorial)
		}
		factorial *= float64(n)
		if got := Pow(float64(n), 3); got != float64(n*n*n) {
			t.Errorf("Pow(%d, 3) = %v", n, got)
		}
		if got := Cbrt(float64(n * n * n)); got != float64(n) {
			t.Errorf("Cbrt(%d) = %v", n*n*n, got)
		}
	}
}

func TestSpecialCases(t *testing.T) {
	inf, nan, zero := Inf(1), NaN(), Copysign(0, -1)
	for _, test := range []struct {
		name      string
		got, want float64
	}{
		{"Exp(+Inf)", Exp(inf), inf}, {"Exp(-Inf)", Exp(-inf), 0}, {"Exp(710)", Exp(710), inf}, {"Exp(-746)", Exp(-746), 0},
		{"Exp2(1024)", Exp2(1024), inf}, {"Exp2(-1074)", Exp2(-1074), 5e-324}, {"Exp2(-1076)", Exp2(-1076), 0},
		{"Expm1(-Inf)", Expm1(-inf), -1}, {"Expm1(-0)", Expm1(zero), zero},
		{"Log(0)", Log(0), -inf}, {"Log(-1)", Log(-1), nan}, {"Log(1)", Log(1), 0}, {"Log(+Inf)", Log(inf), inf}, {"Log2(0.25)", Log2(.25), -2},
		{"Log1p(-1)", Log1p(-1), -inf}, {"Log1p(-2)", Log1p(-2), nan}, {"Log1p(-0)", Log1p(zero), zero},
		{"Pow(NaN, 0)", Pow(nan, 0), 1}, {"Pow(1, NaN)", Pow(1, nan), 1}, {"Pow(-0, -3)", Pow(zero, -3), -inf}, {"Pow(-0, -2)", Pow(zero, -2), inf},
		{"Pow(-0, 3)", Pow(zero, 3), zero}, {"Pow(-1, Inf)", Pow(-1, inf), 1}, {"Pow(0.5, -Inf)", Pow(.5, -inf), inf}, {"Pow(-Inf, 3)", Pow(-inf, 3), -inf},
		{"Pow(-8, 1/3)", Pow(-8, 1.0/3), nan}, {"Pow(-2, 3)", Pow(-2, 3), -8}, {"Pow(10, 400)", Pow(10, 400), inf}, {"Pow(10, -323)", Pow(10, -323), 1e-323},
		{"Sin(-0)", Sin(zero), zero}, {"Sin(Inf)", Sin(inf), nan}, {"Cos(0)", Cos(0), 1}, {"Tan(-0)", Tan(zero), zero}, {"Sin(Pi)", Sin(Pi), 1.2246467991473515e-16},
		{"Atan(-Inf)", Atan(-inf), -Pi / 2}, {"Asin(2)", Asin(2), nan}, {"Acos(1)", Acos(1), 0}, {"Acos(-1)", Acos(-1), Pi},
		{"Atan2(-0, -1)", Atan2(zero, -1), -Pi}, {"Atan2(0, 1)", Atan2(0, 1), 0}, {"Atan2(Inf, -Inf)", Atan2(inf, -inf), 3 * Pi / 4}, {"Atan2(1, 0)", Atan2(1, 0), Pi / 2},
		{"Tanh(-Inf)", Tanh(-inf), -1}, {"Sinh(-0)", Sinh(zero), zero}, {"Acosh(0.5)", Acosh(.5), nan}, {"Atanh(-1)", Atanh(-1), -inf}, {"Cosh(-Inf)", Cosh(-inf), inf},
		{"Gamma(-0)", Gamma(zero), -inf}, {"Gamma(-3)", Gamma(-3), nan}, {"Gamma(172)", Gamma(172), inf}, {"Gamma(-190.5)", Gamma(-190.5), zero},
		{"Erf(-Inf)", Erf(-inf), -1}, {"Erfc(-Inf)", Erfc(-inf), 2}, {"Erfinv(1)", Erfinv(1), inf}, {"Erfcinv(0)", Erfcinv(0), inf},
		{"Y0(0)", Y0(0), -inf}, {"Y1(-1)", Y1(-1), nan}, {"Jn(3, 0)", Jn(3, 0), 0}, {"Yn(-3, 0)", Yn(-3, 0), inf}, {"J0(Inf)", J0(inf), 0},
		{"Hypot(-Inf, NaN)", Hypot(-inf, nan), inf}, {"Cbrt(-8)", Cbrt(-8), -2}, {"Sqrt(-1)", Sqrt(-1), nan}, {"Sqrt(-0)", Sqrt(zero), zero},
		{"Max(-0, 0)", Max(zero, 0), 0}, {"Min(0, -0)", Min(0, zero), zero}, {"Max(NaN, Inf)", Max(nan, inf), inf}, {"Min(1, NaN)", Min(1, nan), nan},
		{"Dim(Inf, Inf)", Dim(inf, inf), nan}, {"Dim(1, 3)", Dim(1, 3), 0}, {"Mod(-7, 4)", Mod(-7, 4), -3}, {"Mod(5, 0)", Mod(5, 0), nan}, {"Mod(5, Inf)", Mod(5, inf), 5},
		{"Remainder(7, 4)", Remainder(7, 4), -1}, {"Remainder(6, 4)", Remainder(6, 4), -2}, {"Remainder(10, 4)", Remainder(10, 4), 2}, {"Remainder(-4, 4)", Remainder(-4, 4), zero},
		{"Pow10(-324)", Pow10(-324), 0}, {"Pow10(309)", Pow10(309), inf}, {"Pow10(-323)", Pow10(-323), 1e-323}, {"Logb(0)", Logb(0), -inf}, {"Logb(8)", Logb(8), 3},
	} {
		if apart(test.got, test.want) != 0 {
			t.Errorf("%s = %v, want %v", test.name, test.got, test.want)
		}
	}
	if l, sign := Lgamma(-0.5); apart(l, 1.265512123484645396488945797) > 2 || sign != -1 {
		t.Errorf("Lgamma(-0.5) = %v, %d", l, sign)
	}
	if l, sign := Lgamma(-2); l != inf || sign != 1 {
		t.Errorf("Lgamma(-2) = %v, %d", l, sign)
	}
	if sin, cos := Sincos(1); sin != Sin(1) || cos != Cos(1) {
		t.Errorf("Sincos(1) = %v, %v", sin, cos)
	}
	if Ilogb(0) != MinInt32 || Ilogb(inf) != MaxInt32 || Ilogb(5e-324) != -1074 {
		t.Error("Ilogb is wrong")
	}
}

func TestRounding(t *testing.T) {
	zero := Copysign(0, -1)
	for _, test := range []struct{ x, floor, ceil, trunc, round, even float64 }{
		{0.5, 0, 1, 0, 1, 0}, {1.5, 1, 2, 1, 2, 2}, {2.5, 2, 3, 2, 3, 2}, {-0.5, -1, zero, zero, -1, zero}, {-1.5, -2, -1, -1, -2, -2},
		{0.49999999999999994, 0, 1, 0, 0, 0}, {4503599627370495.5, 4503599627370495, 4503599627370496, 4503599627370495, 4503599627370496, 4503599627370496},
		{1 << 53, 1 << 53, 1 << 53, 1 << 53, 1 << 53, 1 << 53}, {5e-324, 0, 1, 0, 0, 0}, {zero, zero, zero, zero, zero, zero},
		{Inf(-1), Inf(-1), Inf(-1), Inf(-1), Inf(-1), Inf(-1)}, {NaN(), NaN(), NaN(), NaN(), NaN(), NaN()},
	} {
		if f, c, tr, r, e := Floor(test.x), Ceil(test.x), Trunc(test.x), Round(test.x), RoundToEven(test.x); apart(f, test.floor)|apart(c, test.ceil)|apart(tr, test.trunc)|apart(r, test.round)|apart(e, test.even) != 0 {
			t.Errorf("%v: floor %v ceil %v trunc %v round %v even %v", test.x, f, c, tr, r, e)
		}
	}
	if i, f := Modf(-3.25); i != -3 || f != -0.25 {
		t.Errorf("Modf(-3.25) = %v, %v", i, f)
	}
}

func TestBitsAndExponents(t *testing.T) {
	for _, x := range []float64{1, -0.3, 5e-324, MaxFloat64, 0x1p-1022, 123456.789} {
		if Float64frombits(Float64bits(x)) != x || float64(Float32frombits(Float32bits(float32(x)))) != float64(float32(x)) {
			t.Errorf("%v changes in its bits", x)
		}
		frac, exp := Frexp(x)
		if Abs(frac) < 0.5 || Abs(frac) >= 1 || Ldexp(frac, exp) != x {
			t.Errorf("Frexp(%v) = %v, %d", x, frac, exp)
		}
		if up := Nextafter(x, Inf(1)); x != MaxFloat64 && (!(up > x) || Nextafter(up, Inf(-1)) != x) {
			t.Errorf("Nextafter(%v) = %v", x, up)
		}
	}
	for _, test := range []struct {
		frac float64
		exp  int
		want float64
	}{
		{1, 1024, Inf(1)}, {1, -1074, 5e-324}, {0.75, -1074, 5e-324}, {0.5, -1074, 0}, {5e-324, 2097, 0x1p1023}, {0x1.8p1000, -2074, 1e-323}, {-1, -5000, Copysign(0, -1)}, {1, MaxInt, Inf(1)},
	} {
		if got := Ldexp(test.frac, test.exp); apart(got, test.want) != 0 {
			t.Errorf("Ldexp(%v, %d) = %v, want %v", test.frac, test.exp, got, test.want)
		}
	}
	if !IsInf(Inf(-1), -1) || IsInf(Inf(-1), 1) || !IsNaN(NaN()) || IsNaN(1) || !Signbit(Copysign(0, -1)) {
		t.Error("IsInf, IsNaN or Signbit is wrong")
	}
	if Nextafter32(1, 2) != 1+0x1p-23 || Nextafter(0, -1) != -5e-324 {
		t.Error("Nextafter32 or Nextafter of 0 is wrong")
	}
}

func TestSqrtAndFMAAreExact(t *testing.T) {
	state := uint64(9)
	random := func() float64 {
		state = state*6364136223846793005 + 1442695040888963407
		return Ldexp(float64(state>>11|1<<52), int(state>>20)%200-150)
	}
	for i := 0; i < 20000; i++ {
		x := random()
		r := Sqrt(x)
		// The residue of the nearest root is less than that of its neighbours.
		residue := Abs(FMA(r, r, -x))
		for _, other := range []float64{Nextafter(r, 0), Nextafter(r, Inf(1))} {
			if Abs(FMA(other, other, -x)) < residue {
				t.Fatalf("Sqrt(%v) = %v, but %v is nearer", x, r, other)
			}
		}
	}
	for _, test := range []struct{ x, y, z, want float64 }{
		{1 + 0x1p-52, 1 - 0x1p-52, -1, -0x1p-104}, {0x1p1000, 0x1p1000, Inf(-1), Inf(-1)}, {0x1p1000, 0x1p1000, 1, Inf(1)},
		{0x1p-600, 0x1p-600, 5e-324, 5e-324}, {0x1p-537, 0x1p-537, 5e-324, 1e-323}, {0x1p-538, 0x1p-537, 5e-324, 1e-323}, {3, 4, -12, 0},
		{1, 1, 0x1p-200, 1}, {1 + 0x1p-52, 1 + 0x1p-52, 0x1p-110, 1 + 0x1p-51}, {2, Inf(1), NaN(), NaN()},
	} {
		if got := FMA(test.x, test.y, test.z); apart(got, test.want) != 0 {
			t.Errorf("FMA(%v, %v, %v) = %v, want %v", test.x, test.y, test.z, got, test.want)
		}
	}
}
