package main

import "fmt"

type Celsius float64
type Text string
type F func(int) int

func main() {
	f := 3.99
	fmt.Println(int(f), int(-f), uint8(f), float32(0.1), float64(float32(0.1)))
	i := 300
	fmt.Println(uint8(i), int8(i), int64(i), uint16(70000+i), float64(i)/7)
	var u uint32 = 1 << 31
	fmt.Println(int32(u), int64(u), uint64(int8(-1+int8(i-300))), int16(int8(-2)))
	fmt.Println(Celsius(36.6), Text("abc")[1], string(Text("x")+"y"), []byte(Text("hi")))
	fmt.Println(F(func(n int) int { return n + 1 })(2))
	fmt.Println(complex64(1+2i), float32(16777217), int64(float64(1<<53)+1))
	c := 'x'
	fmt.Println(string(c), byte(c), int(c)-'a')
	type A struct {
		x int `tag:"a"`
	}
	type B struct{ x int }
	fmt.Println(B(A{7}))
	var e interface{} = Celsius(1)
	_, ok := e.(float64)
	fmt.Println(ok)
	x := -1.5
	fmt.Println(int8(x), int32(x), uint64(1e19))
}
