package main

import "fmt"

func main() {
	a, b := 0b1100, 0b1010
	fmt.Printf("%04b %04b %04b %04b %d %d\n", a&b, a|b, a^b, a&^b, ^a, -^a)
	var u uint8 = 0x0f
	fmt.Println(^u, u&^5, u^0xff)
	a &= 4
	b |= 1
	a ^= 7
	b &^= 8
	fmt.Println(a, b)
}
