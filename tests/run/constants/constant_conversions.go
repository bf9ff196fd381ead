package main

import (
	"fmt"
	"math"
)

type name string

const (
	u8    = uint8(255)
	f32   = float32(0.49999999)
	half  = float64(1) / 2
	r     = string(rune(0x65e5))
	myStr = name("typed")
	whole = int(3.0)
	neg   = int8(-128)
	c     = complex64(1 + 2i)
)

func main() {
	fmt.Printf("%T %v\n", u8, u8)
	fmt.Printf("%T %v\n", f32, f32)
	fmt.Printf("%T %v\n", half, half)
	fmt.Printf("%T %v\n", r, r)
	fmt.Printf("%T %v\n", myStr, myStr)
	fmt.Printf("%T %v\n", whole, whole)
	fmt.Printf("%T %v\n", neg, neg)
	fmt.Printf("%T %v\n", c, c)
	fmt.Println(float32(1)/3, float64(float32(1)/3))
	fmt.Println(math.MaxInt64, uint64(math.MaxUint64), math.MinInt64)
	fmt.Println(math.Pi, float32(math.Pi), math.MaxFloat64, math.SmallestNonzeroFloat64)
	fmt.Println(string(rune(-1)) == "\uFFFD", string(rune(0xD800)) == "\uFFFD")
	fmt.Println(u8+0, neg-0)
}
