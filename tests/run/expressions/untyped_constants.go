package main

import "fmt"

const (
	Big   = 1 << 100
	Small = Big >> 99
	Pi    = 3.14159265358979323846264338327950288
)
const huge = Big * Big / Big

func f(x float64) float64 { return x * 2 }
func main() {
	fmt.Println(Small, f(Small), f(1<<3), Pi, float32(Pi))
	fmt.Println(Big/(1<<98), huge>>98, 'a'+1, 'a'+1.0, 1/3.0, 7/2, 7/2.0)
	var x uint8 = 'a' - 32
	var d = 5.0
	fmt.Println(x, d/2, 1e3, 0x1p-2, 0b101, 0o17, 1_000_000)
	const s = "con" + "cat"
	fmt.Println(s, len(s), s[1], "x" < s)
	fmt.Printf("%T %T %T %T %T\n", 1, 'a', 1.0, 1i, "s")
	var i interface{} = 'x'
	fmt.Printf("%T %v\n", i, i)
	fmt.Println(^0, -5%3, 5&^1, uint(1)<<63, 1.5e300*1e5)
}
