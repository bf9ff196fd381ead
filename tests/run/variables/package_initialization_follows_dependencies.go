package main

import "fmt"

var (
	a = c + b
	b = f()
	c = g("c", 1)
	d = 3
)

func f() int {
	d++
	return g("b", d)
}

func g(name string, v int) int {
	fmt.Println("init", name, v)
	return v
}

var x, y = two()

func two() (int, int) {
	fmt.Println("two", z)
	return z, z + 1
}

var z = g("z", 7)

type t struct{}

func (t) method() int { return last }

var viaMethod = t.method
var early = viaMethod(t{})
var last = g("last", 9)

var _ = g("blank", 0)

var table = map[string]func() int{"f": func() int { return late }}
var late = g("late", 5)

func init() { fmt.Println("first init", a, b, c, d) }

func init() { fmt.Println("second init", x, y, z) }

func main() {
	fmt.Println("main", early, last, table["f"]())
}
