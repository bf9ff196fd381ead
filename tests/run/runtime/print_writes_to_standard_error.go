// stderr: ^1 -2 true a\+b <nil>$
// stderr: ^1\.5 \(1-2i\)$
// stderr: ^onetwo3$
// stderr: ^0x0 \[0/0\]0x0 \(0x0,0x0\)$
package main

import "fmt"

func main() {
	println(1, -2, true, "a+b", "<nil>")
	println(1.5, 1-2i)
	print("one", "two", 3, "\n")
	var p *int
	var s []int
	var e any
	println(p, s, e)
	fmt.Println("standard output has only this")
}
