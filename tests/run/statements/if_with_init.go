package main

import "fmt"

func f() (int, bool) { return 3, true }
func main() {
	if n, ok := f(); !ok {
		fmt.Println("no")
	} else if m := n * 2; m > 5 {
		fmt.Println("big", n, m)
	} else {
		fmt.Println("small", m)
	}
}
