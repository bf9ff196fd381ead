package main

import "fmt"

func main() {
	var s uint = 70
	x := 1
	fmt.Println(x<<s, x<<63>>63, -8>>1, -8>>s, uint8(200)>>1, int8(-128)>>7)
	for i := uint(0); i < 70; i += 23 {
		fmt.Println(uint32(1)<<i, uint64(1)<<i, int32(-1)>>i, uint16(0xffff)>>i)
	}
	var n int = 3
	fmt.Println(1<<n, int8(1)<<n)
	var b byte = 255
	fmt.Println(b<<4, b>>4, b<<8)
	var k uint8 = 200
	fmt.Println(1<<k == 0, int64(-1)>>k)
	defer func() { fmt.Println(recover()) }()
	n = -1
	fmt.Println(1 << n)
}
