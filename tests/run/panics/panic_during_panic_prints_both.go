// exit: 2
// stderr: ^panic: first$
// stderr: ^\tpanic: second$
package main

import "fmt"

func main() {
	defer fmt.Println("runs before the program dies")
	defer func() { panic("second") }()
	panic("first")
}
