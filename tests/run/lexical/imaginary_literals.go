package main

import "fmt"

func main() {
	fmt.Println(0i, 123i, 0o123i, 0xabci, 0.i, 2.71828i, 1.e+0i, 6.67428e-11i, 1e6i, .25i, 0x1p-2i, 0b11i)
	c := 3 + 4i
	fmt.Println(c*c, real(c), imag(c), c*1i)
	fmt.Printf("%T %T\n", c, complex64(c))
}
