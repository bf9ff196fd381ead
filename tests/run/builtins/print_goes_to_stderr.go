// stderr: ^true 1 -2 x 97 0x0 \(2\+3i\)$
// stderr: ^no spaces12$
// stderr: ^1.5 100000 0.1$

package main

import "fmt"

func main() {
	var p *int
	println(true, 1, int8(-2), "x", 'a', p, 2+3i)
	print("no ", "spaces", 1, 2, "\n")
	println(1.5, 1e5, float32(0.1))
	println()
	fmt.Println("stdout")
}
