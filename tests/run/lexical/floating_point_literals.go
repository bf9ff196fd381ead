package main

import "fmt"

func main() {
	fmt.Println(0., 72.40, 072.40, 2.71828, 1.e+0, 6.67428e-11, 1e6, .25, .12345e+5)
	fmt.Println(1_5., 0.15e+0_2)
	fmt.Println(0x1p-2, 0x2.p10, 0x1.Fp+0, 0x.8p-0, 0x_1FFFp-16, 0x1.fffffffffffffp1023)
	fmt.Println(0x15e - 2) // an integer minus two
	fmt.Println(1e-1074 > 0, 5e-324, 1.7976931348623157e308)
	fmt.Println(float32(0.1), float64(float32(0.1)), 0.1)
	fmt.Println(float32(16777217.0), float32(3.4028234663852886e38))
	const tiny = 1e-1000
	fmt.Println(tiny*1e1000 == 1)
	fmt.Println(1e100)
}
