package main

import "fmt"

type myInt int8

func main() {
	for _, v := range []any{0, 1, -1, 255, -128, int8(-128), uint8(200), uint64(1<<64 - 1), int64(-1 << 63), myInt(5), uintptr(0xbeef)} {
		fmt.Printf("%v|%d|%b|%o|%O|%x|%X|%#x|%#X|%#o|%#b|%c|%q|%U|%#U|%T\n", v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v)
		fmt.Printf("%5d|%-5d|%05d|%+d|% d|%+05d|%-05d|% 05d|%.3d|%8.3d|%-8.3d|%08.3d|%+.3x|%#8x|%#08x\n", v, v, v, v, v, v, v, v, v, v, v, v, v, v, v)
	}
	fmt.Printf("%*d|%-*d|%.*d|%[2]*[1]d|%[3]d %[1]d|%d\n", 5, 42, 5, 42, 4, 42, 7)
	fmt.Printf("%.0d|%.0d|%.d\n", 0, 1, 0)
	fmt.Printf("%x %X %#x % x % #x %x\n", "hello", []byte("hi"), "hi", "abc", []byte("abc"), [3]byte{1, 2, 3})
	fmt.Printf("%d %v %x %03d\n", []int{1, 2}, [2]uint8{3, 4}, []int{10, 11}, []int{7, 8})
}
