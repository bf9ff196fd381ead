package main

import "fmt"

type op func(float64, float64) float64
type handler interface{ handle(string) string }
type handlerFunc func(string) string

func (f handlerFunc) handle(s string) string { return f(s) }
func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}
func main() {
	ops := map[string]op{"+": func(a, b float64) float64 { return a + b }, "*": func(a, b float64) float64 { return a * b }}
	fmt.Println(ops["+"](1, 2), ops["*"](3, 4), ops["-"] == nil)
	var h handler = handlerFunc(func(s string) string { return "<" + s + ">" })
	fmt.Println(h.handle("x"))
	inc := func(i int) int { return i + 1 }
	fmt.Println(compose(inc, inc, func(i int) int { return i * 10 })(1))
	type S struct{ f func(...string) int }
	s := S{func(xs ...string) int { return len(xs) }}
	fmt.Println(s.f("a", "b"))
	fs := [...]func() string{func() string { return "zero" }, func() string { return "one" }}
	fmt.Println(fs[1]())
	var g func()
	fmt.Println(g == nil)
	defer func() { fmt.Println(recover()) }()
	g()
}
