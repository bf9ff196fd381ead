package main

import "fmt"

type none struct{}

var x, y [0]int
var p, q = new([0]int), new(none)

func (n *none) M() string { return "called" }

func main() {
	fmt.Println(&x == p, &y == p, q.M())
	fmt.Println(len(x), x == y)
	x = y
	e := any(x)
	fmt.Println(e == any(y))
}
