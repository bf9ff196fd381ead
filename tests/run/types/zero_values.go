package main

import "fmt"

type T struct {
	i int
	s string
	p *int
	f func()
	m map[int]int
	c chan int
	e error
	a [2]bool
	x struct{ y float64 }
}

var g T

func main() {
	var t T
	fmt.Println(t.i, t.s == "", t.p == nil, t.f == nil, t.m == nil, t.c == nil, t.e == nil, t.a, t.x)
	fmt.Println(g.s == "", g.a)
	var (
		b bool
		r rune
		z complex64
		l []T
		i interface{}
	)
	fmt.Println(b, r, z, l == nil, len(l), i)
	fmt.Printf("%v %+v\n", t.x, t.a)
	n := *new(T)
	n.i++
	fmt.Println(n.i, new(T).i)
}
