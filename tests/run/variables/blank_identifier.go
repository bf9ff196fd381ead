package main

import (
	"fmt"
	_ "strings"
)

type s struct {
	a int
	_ int
	b int
	_ string
}

type shape interface{ area() int }

var _ shape = (*s)(nil)

func (p *s) area() int { return p.a * p.b }

func ignored(_ int, _ string, c bool) bool { return c }

func effect(n int) int {
	fmt.Println("effect", n)
	return n
}

func _() { fmt.Println("never") }

func main() {
	_ = effect(1)
	_, b := effect(2), effect(3)
	fmt.Println(b, ignored(1, "", true))
	for _, _ = range []int{1, 2} {
		fmt.Println("twice")
	}
	var m map[string]int
	_, ok := m["x"]
	fmt.Println(ok)
	x, y := s{a: 1, b: 2}, s{a: 1, b: 2}
	fmt.Println(x == y, x.area())
	_ = func() int { return effect(9) }
	var i any = 5
	_, isInt := i.(int)
	fmt.Println(isInt)
}
