package main

import (
	"fmt"
	"math"
	"runtime"
)

func try(f func() any) (r any) {
	defer func() {
		if e := recover(); e != nil {
			_, ok := e.(runtime.Error)
			r = fmt.Sprint(e, " ", ok)
		}
	}()
	return f()
}

func shl[T ~int8 | ~int16 | ~int32 | ~int64 | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~int | ~uint, C ~int8 | ~int | ~uint8 | ~uint64](x T, n C) (T, T) {
	return x << n, x >> n
}

//go:noinline
func f64(x float64) float64 { return x }

//go:noinline
func id[T any](x T) T { return x }

func main() {
	for _, n := range []uint64{0, 1, 7, 8, 31, 32, 33, 63, 64, 65, 1 << 40} {
		a, b := shl(int8(-77), n)
		c, d := shl(uint8(200), n)
		e, f := shl(int32(-5), n)
		g, h := shl(uint64(math.MaxUint64), n)
		i, j := shl(int64(math.MinInt64), n)
		fmt.Println(n, a, b, c, d, e, f, g, h, i, j)
	}
	fmt.Println(try(func() any { a, _ := shl(int(1), id(-1)); return a }))
	fmt.Println(try(func() any { _, b := shl(uint8(1), id(int8(-128))); return b }))
	var s8 int8 = 3
	fmt.Println(1<<s8 == 8, uint8(1)<<s8, int64(1)<<id(uint8(63)), -8>>id(1), -1>>id(100))
	var w int64 = 1.0 << id(3)
	var u = uint32(1) << 31 << id(1)
	var fl = float64(int(1) << id(3))
	fmt.Println(w, u, fl)
	var k = id(uint(33))
	var i32 int32 = 1 << k
	var i64 int64 = 1<<k + 1
	arr := make([]int, 1.0<<id(2))
	fmt.Println(i32, i64, len(arr), uint8(255)>>1<<1, ^uint16(0)>>4, -7>>1, -7/2, -7%3, 7%-3, 7&^5, 6^3, ^5)

	// Integer division and wrap-around.
	min8, min64 := id(int8(-128)), id(int64(math.MinInt64))
	fmt.Println(min8/id(int8(-1)), min8%id(int8(-1)), -min8, min64/id(int64(-1)), min64%id(int64(-1)), -min64, min8*min8, min8-1)
	fmt.Println(try(func() any { return id(1) / id(0) }), try(func() any { return id(uint8(1)) % id(uint8(0)) }))
	fmt.Println(id(uint8(250))+10, id(uint8(3))-5, id(int32(math.MaxInt32))+1, id(uint64(0))-1, id(uint16(65535))*id(uint16(65535)))

	// Conversions between numbers.
	x := id(int64(-1234567890123))
	fmt.Println(int8(x), uint8(x), int16(x), uint16(x), int32(x), uint32(x), uint64(x), uintptr(uint8(x)))
	y := id(uint64(0xfedcba9876543210))
	fmt.Println(int8(y), uint8(y), int16(y), int32(y), int64(y), float64(y), float32(y))
	for _, v := range []float64{0.9, -0.9, 1e9, -1e9, 123456789.987, 4.5e15} {
		fmt.Println(int64(f64(v)), int32(int64(f64(v))), uint64(math.Abs(f64(v))), float32(f64(v)))
	}
	fmt.Println(float32(id(16777217)), float64(id(int64(1)<<53+1)), float32(f64(1e40)), float64(float32(f64(0.1))), uint64(f64(1<<63)), uint64(f64(1.8e19)))
	c := complex(f64(1.5), -2)
	fmt.Println(complex64(c), real(c), imag(complex64(c)), c*c, c/complex(0, 1), c == complex(1.5, -2))

	// Signed zero, NaN, infinities.
	zero := f64(0)
	nan, inf, neg := zero/zero, 1/zero, -1/zero
	mz := -zero
	fmt.Println(nan, inf, neg, mz, 1/mz, math.Signbit(mz), zero == mz, math.Copysign(1, -zero))
	fmt.Println(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, inf > math.MaxFloat64, neg < inf, inf-inf, inf*0)
	fmt.Println(min(1, nan), max(nan, 1), min(zero, mz), max(mz, zero), 1/min(zero, mz), 1/max(mz, zero), min(inf, 3, neg), max("b", "a", "c"))
	m := map[float64]int{nan: 1, zero: 2}
	m[nan] = 3
	m[mz]++
	_, ok := m[nan]
	fmt.Println(len(m), ok, m[0])
	delete(m, nan)
	fmt.Println(len(m))
	clear(m)
	fmt.Println(len(m))
	im := map[any]int{nan: 1}
	im[nan] = 2
	im[zero] = 3
	fmt.Println(len(im), im[mz])
	sw := 0
	switch nan {
	case nan:
		sw = 1
	}
	fmt.Println(sw, [2]float64{nan, 1} == [2]float64{nan, 1}, struct{ f float64 }{mz} == struct{ f float64 }{zero}, any(nan) == any(nan))

	// Constants.
	const big = 1 << 100
	const huge = big * big
	fmt.Println(big>>98, huge>>199, float64(big), 'a'+1, "s"[0], 5.0/2, 5/2, 7/2.0, 1/3.0, math.MaxUint64/2, -5%3, 1<<3.0, 0x1p-2, 0b101, 0o17, 1_000, 'a'*2.0)
	const c1 = iota + 1.5
	const r = 'x' + 0.0
	fmt.Printf("%T %T %T %T %T\n", c1, r, 1<<3, 2+0i, 'a'/2)
	var i8 = int8(-1 << 7)
	fmt.Println(i8, uint8(1<<8-1), uint32(1<<32-1), int64(-1<<63), ^uint8(3), int8(^3))
}
