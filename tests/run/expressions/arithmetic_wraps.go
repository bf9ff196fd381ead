package main

import (
	"fmt"
	"math"
)

func main() {
	var a int8 = 127
	a++
	fmt.Println(a)
	var b uint8 = 0
	b--
	fmt.Println(b)
	c := int64(math.MinInt64)
	fmt.Println(-c, c/-1, c%-1, c-1)
	d := uint32(1 << 31)
	fmt.Println(d*2, d<<1, d+d)
	e := int32(math.MaxInt32)
	fmt.Println(e+1, e*e, -e-2)
	var f int16 = -32768
	fmt.Println(-f, f/-1, f*f)
	var g uint64 = 1<<64 - 1
	fmt.Println(g+1, g*g)
}
