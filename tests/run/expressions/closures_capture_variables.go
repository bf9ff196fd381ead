package main

import "fmt"

type T struct{ fs []func() int }

func fib() func() int {
	a, b := 0, 1
	return func() int {
		defer func() { a, b = b, a+b }()
		return a
	}
}

func counter() (inc func() int, get func() int) {
	n := 0
	inc = func() int { n++; return n }
	get = func() int { return n }
	return
}

func params(x int, y *int, zs ...int) func() (int, int, int) {
	return func() (int, int, int) {
		x++
		*y++
		zs[0]++
		return x, *y, zs[0]
	}
}

func results() (n int, f func()) {
	f = func() { n++ }
	f()
	f()
	defer f()
	return n * 10, f
}

func mutual(n int) (even bool) {
	var isEven, isOdd func(int) bool
	isEven = func(n int) bool { return n == 0 || isOdd(n-1) }
	isOdd = func(n int) bool { return n != 0 && isEven(n-1) }
	return isEven(n)
}

var global = func() func() int { n := 100; return func() int { n++; return n } }()

func main() {
	f := fib()
	for range 8 {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	i1, g1 := counter()
	i2, g2 := counter()
	i1()
	i1()
	i2()
	fmt.Println(g1(), g2())
	y := 5
	zs := []int{7}
	p := params(1, &y, zs...)
	p()
	fmt.Println(p())
	fmt.Println(y, zs)
	n, r := results()
	r()
	fmt.Println(n)
	fmt.Println(mutual(10), mutual(7))
	fmt.Println(global(), global())

	// Per-iteration variables, also when the body changes them.
	var fs []func() int
	for i := 0; i < 6; i++ {
		if i == 2 {
			i++
		}
		fs = append(fs, func() int { i *= 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	var ps []*int
	for i, j := 0, 10; i < j; i, j = i+1, j-3 {
		ps = append(ps, &i, &j)
		if i == 1 {
			continue
		}
		defer func() { fmt.Print("d", i, j, " ") }()
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println()
	for i := range 3 {
		defer func() { fmt.Print("r", i, " ") }()
	}
	for k, v := range map[string]int{"k": 1} {
		fs = append(fs, func() int { return len(k) + v })
	}
	fmt.Println(fs[len(fs)-1]())
	// A closure in the condition and the post statement.
	var last func() int
	for i := 0; func() bool { last = func() int { return i }; return i < 3 }(); func() { i++ }() {
	}
	fmt.Println(last())
	// goto makes new variables, too.
	var gs []func() int
	i := 0
loop:
	x := i * i
	gs = append(gs, func() int { x++; return x })
	i++
	if i < 3 {
		goto loop
	}
	for _, g := range gs {
		fmt.Print(g(), " ")
	}
	fmt.Println()
	t := T{}
	for _, v := range [...]struct{ a, b int }{{1, 2}, {3, 4}} {
		t.fs = append(t.fs, func() int { v.a += v.b; return v.a })
	}
	fmt.Println(t.fs[0](), t.fs[0](), t.fs[1]())
	// Nested captures.
	adders := map[string]func(int) func(int) int{}
	for _, op := range []string{"+", "-"} {
		adders[op] = func(a int) func(int) int {
			return func(b int) int {
				if op == "+" {
					return a + b
				}
				a -= b
				return a
			}
		}
	}
	m := adders["-"](10)
	m(3)
	fmt.Println(adders["+"](1)(2), m(3))
	func(xs ...func()) {
		for _, x := range xs {
			x()
		}
	}(func() { y++ }, func() { y *= 2 })
	fmt.Println(y)
	var rec func(int) func() int
	rec = func(n int) func() int {
		if n == 0 {
			return func() int { return 0 }
		}
		inner := rec(n - 1)
		return func() int { return n + inner() }
	}
	fmt.Println(rec(100)())
	switch z := y; {
	case z > 0:
		z := func() int { z++; return z }
		fmt.Println(z(), z())
	}
	if v, ok := any(y).(int); ok {
		defer func() { fmt.Println("end", v, ok) }()
		v = 0
	}
	select {
	case c := <-func() chan int { c := make(chan int, 1); c <- 3; return c }():
		fmt.Println(func() int { return c }())
	}
}
