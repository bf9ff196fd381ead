package main

import "fmt"

func adder() func(int) int {
	sum := 0
	return func(x int) int { sum += x; return sum }
}
func fibs() func() int {
	a, b := 0, 1
	return func() int { defer func() { a, b = b, a+b }(); return a }
}
func apply(fs ...func(int) int) (r []int) {
	for i, f := range fs {
		r = append(r, f(i))
	}
	return
}
func main() {
	a, b := adder(), adder()
	a(1)
	a(2)
	fmt.Println(a(3), b(10))
	f := fibs()
	for i := 0; i < 10; i++ {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	k := 5
	fmt.Println(apply(func(i int) int { return i + k }, func(i int) int { k++; return k }, a))
	var rec func(n int) int
	rec = func(n int) int {
		if n == 0 {
			return 1
		}
		return n * rec(n-1)
	}
	fmt.Println(rec(10), func() string { return "called at once" }())
	x := 1
	g := func() { x = x*2 + 1 }
	g()
	g()
	fmt.Println(x)
}
