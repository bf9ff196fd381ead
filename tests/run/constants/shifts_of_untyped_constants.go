package main

import "fmt"

func main() {
	var s uint = 33
	var i = 1 << s
	var j int32 = 1 << s
	var k = uint64(1 << s)
	var w int64 = 1.0 << 33
	var x = uint64(1<<s) >> 1
	var b = make([]byte, 1.0<<4)
	var arr [1 << 3]int
	fmt.Println(i, j, k, w, x, len(b), len(arr))
	var m = 1<<s == 2<<s
	fmt.Println(m)
	var u = [3]int{10, 20, 30}
	fmt.Println(u[1<<0], u[4>>1])
	fmt.Println(-1>>1, -8>>1, 1.0<<3)
	var z int8 = -128
	fmt.Println(z>>7, z>>100, uint8(z)>>7, z<<1)
}
