package main

func init() {}
func init() {}
func init(x int) {} // ERROR "func init must have no arguments and no return values"
func init() int { return 0 } // ERROR "func init must have no arguments and no return values"

var init = 1 // ERROR "cannot declare init - must be func"

type main int // ERROR "cannot declare main - must be func"

func main() int { return 0 } // ERROR "func main must have no arguments and no return values"

func f() {
	init() // ERROR "undefined: init"
	_ = init // ERROR "undefined: init"
}
