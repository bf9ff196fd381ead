package main

import "fmt"

func main() {
	for _, r := range []rune{'a', 'ä', '本', '\t', '\000', '\007', '\377', '\x07', '\xff', '\u12e4', '\U00101234', '\'', '"', '\\', '\a', '\b', '\f', '\n', '\r', '\v'} {
		fmt.Printf("%d %U %q\n", r, r, r)
	}
	fmt.Println('a'+1, 'b'-'a', string(rune('a'+1)))
	var max rune = '\U0010FFFF'
	fmt.Println(max)
}
