package main

import (
	"fmt"
	"iter"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("  count ends")
		for i := 0; i < n; i++ {
			if !yield(i) {
				fmt.Println("  stopped at", i)
				return
			}
		}
	}
}

func pairs(s string) iter.Seq2[int, rune] {
	return func(yield func(int, rune) bool) {
		for i, r := range s {
			if !yield(i, r) {
				return
			}
		}
	}
}

func early(n int) (r string) {
	defer func() { r += "!" }()
	for x := range count(n) {
		for i, c := range pairs("abc") {
			if x == 1 && i == 2 {
				return fmt.Sprint(x, string(c))
			}
		}
	}
	return "none"
}

func named() (a int, b string) {
	for x := range count(5) {
		a, b = x, "set"
		if x == 2 {
			return
		}
		if x == 1 {
			a++
			continue
		}
	}
	return -1, "end"
}

func labels() {
outer:
	for x := range count(4) {
	middle:
		for y := range count(4) {
			switch {
			case x == 0 && y == 1:
				continue outer
			case x == 1 && y == 2:
				break middle
			case x == 2:
				for z := range 3 {
					if z == 1 {
						break outer
					}
					fmt.Println(x, y, z)
				}
			}
			fmt.Println(x, y)
		}
		fmt.Println("after middle", x)
	}
	fmt.Println("done")
}

func gotos() {
	n := 0
again:
	for x := range count(3) {
		n++
		if x == 1 && n < 5 {
			goto again
		}
		if n > 6 {
			goto out
		}
	}
	fmt.Println("fell through", n)
out:
	fmt.Println("out", n)
}

func defers() {
	fmt.Println("enter")
	for x := range count(3) {
		defer fmt.Println("deferred", x)
		defer func() {
			if r := recover(); r != nil {
				fmt.Println("recovered", r, x)
			}
		}()
		for y := range pairs("xy") {
			defer func() { fmt.Println("inner deferred", x, y) }()
		}
	}
	fmt.Println("leave")
	panic("end of defers")
}

func nestedDefer() (s string) {
	func() {
		for x := range count(2) {
			defer func() { s += fmt.Sprint(x) }()
		}
		s += "body"
	}()
	return s + "."
}

func noVars() int {
	n := 0
	for range count(3) {
		n++
	}
	f := func(yield func() bool) {
		for yield() {
		}
	}
	for range f {
		n += 10
		if n > 40 {
			break
		}
	}
	return n
}

type tree[T any] struct {
	l, r *tree[T]
	v    T
}

func (t *tree[T]) all(yield func(T) bool) bool {
	return t == nil || t.l.all(yield) && yield(t.v) && t.r.all(yield)
}
func (t *tree[T]) All() iter.Seq[T] { return func(y func(T) bool) { t.all(y) } }

type list []int

func (l list) Backward(yield func(int, int) bool) {
	for i := len(l) - 1; i >= 0; i-- {
		if !yield(i, l[i]) {
			return
		}
	}
}

func assignTo() {
	var i, v int
	var a [3]int
	for i, v = range list(a[:]).Backward {
		a[i] = v + i*10
	}
	fmt.Println(i, v, a)
	m := map[string]int{}
	for m["k"] = range count(3) {
	}
	fmt.Println(m)
	for _, a[1] = range (list{7, 8}).Backward {
		fmt.Println(a)
	}
}

func closures() {
	var fs []func() int
	for x := range count(3) {
		fs = append(fs, func() int { x += 10; return x })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
}

func main() {
	fmt.Println(early(3))
	fmt.Println(early(1))
	fmt.Println(named())
	labels()
	gotos()
	func() {
		defer func() { fmt.Println("main recovered", recover()) }()
		defers()
	}()
	fmt.Println(nestedDefer())
	fmt.Println(noVars())
	t := &tree[string]{v: "m", l: &tree[string]{v: "a"}, r: &tree[string]{v: "z"}}
	for s := range t.All() {
		fmt.Print(s, " ")
		if s == "m" {
			break
		}
	}
	fmt.Println()
	assignTo()
	closures()
	next, stop := iter.Pull(count(3))
	fmt.Println(next())
	fmt.Println(next())
	stop()
	fmt.Println(next())
	func() {
		next, stop := iter.Pull2(pairs("héé"))
		defer stop()
		for {
			i, r, ok := next()
			if !ok {
				break
			}
			fmt.Println(i, string(r))
		}
	}()
}
