package main

import (
	"fmt"
	"math"
	"math/bits"
)

func main() {
	for _, x := range []float64{0, 1, -1, 0.5, -2.5, 10, 1e-10, 123.456, math.Inf(1), math.NaN()} {
		fmt.Println(math.Floor(x), math.Ceil(x), math.Trunc(x), math.Round(x), math.RoundToEven(x), math.Abs(x), math.Signbit(x), math.Sqrt(math.Abs(x)))
		fmt.Printf("%.12g %.12g %.12g %.12g %.12g %.12g %.12g\n", math.Sin(x), math.Cos(x), math.Exp(-x), math.Log(math.Abs(x)), math.Cbrt(x), math.Atan(x), math.Tanh(x))
	}
	fmt.Println(math.Max(1, math.NaN()), math.Min(-0.0, 0), math.Mod(7, -3), math.Remainder(7, 4), math.Hypot(3, 4), math.Pow(2, 0.5), math.Pow(-8, 1.0/3))
	frac, exp := math.Frexp(10)
	whole, part := math.Modf(-3.25)
	fmt.Println(frac, exp, math.Ldexp(0.5, 5), whole, part)
	fmt.Println(math.Float64bits(1.5), math.Float32bits(-0.5), math.Float64frombits(0x7ff8000000000001), math.FMA(2, 3, 4))
	fmt.Println(bits.OnesCount(255), bits.LeadingZeros64(1), bits.TrailingZeros(8), bits.Reverse8(0b1101), bits.RotateLeft32(1, 31), bits.Len(1023), bits.ReverseBytes32(0x01020304))
	hi, lo := bits.Mul64(1<<63, 6)
	sum, carry := bits.Add64(1<<63, 1<<63, 1)
	q, r := bits.Div64(1, 0, 3)
	fmt.Println(hi, lo, sum, carry, q, r)
	fmt.Println(math.Gamma(5), math.IsInf(math.Exp(1000), 1), math.Nextafter(1, 2), math.Log2(8), math.Log10(1000), math.Log1p(0))
}
