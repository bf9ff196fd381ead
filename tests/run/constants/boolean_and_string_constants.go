package main

import "fmt"

type flag bool

const (
	on      flag = true
	off          = !on
	less         = "abc" < "abd"
	joined       = "con" + "stant"
	length       = len(joined)
	both         = less && length == 8
	either       = false || less
	unequal      = joined != "constant"
)

var table [length]int

func main() {
	fmt.Printf("%T %v %T %v\n", on, on, off, off)
	fmt.Printf("%T %v\n", less, less)
	fmt.Println(joined, length, both, either, unequal, len(table))
	var f flag = 1 < 2
	fmt.Println(f, on && f)
	switch joined {
	case "con" + "stant":
		fmt.Println("matched")
	}
}
