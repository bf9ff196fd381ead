package main

import "fmt"

const (
	huge  = 1 << 500
	third = 1.0 / 3
	big   = 123456789012345678901234567890
	ratio = 22.0 / 7
)

func main() {
	fmt.Println(huge >> 498)
	fmt.Println(huge/(huge-1) == 1, huge%1000)
	fmt.Println(third*3 == 1)
	fmt.Println(big/1e20, big%97)
	fmt.Println(big*big/big == big)
	const tenth = 0.1
	fmt.Println(tenth+0.2 == 0.3)
	x, y := 0.1, 0.2
	fmt.Println(x+y == 0.3)
	fmt.Println(ratio)
	fmt.Println(1<<62, -1<<63, 1<<64-1 == uint64(18446744073709551615))
	fmt.Println(5/2, 5.0/2, 5/2.0, 5%3, -5/2, -5%3)
	fmt.Println(7&^2, 6^3, ^5, 6|1, 6&3)
	const minusOne = ^uint8(1)
	fmt.Println(minusOne)
	fmt.Println(1e500/1e499, 1e-500*1e500)
	fmt.Println(15/4*4.0, 15/4.0*4)
}
