package main

import "fmt"

func main() {
	fmt.Println(42, 4_2, 0600, 0_600, 0o600, 0o600)
	fmt.Println(0xBadFace, 0xBad_Face, 0x_67_7a_2f_cc_40_c6, 0xFF)
	fmt.Println(0b1011, 0b_1010_1010)
	fmt.Println(170_141183_460469231731687303715884105727 >> 100)
	fmt.Println(uint64(0xffff_ffff_ffff_ffff), int64(-0x8000_0000_0000_0000))
	fmt.Println(00, 0, 0_0, 007)
	var b byte = 'a'
	var r = 'a'
	fmt.Printf("%T %T %T %T %T\n", b, r, 1, 1.0, 1i)
}
