package main

import "fmt"

type list struct {
	v    int
	next *list
}

func counter() (*int, func()) {
	n := 0
	return &n, func() { n++ }
}

func cons(v int, l *list) *list { return &list{v, l} }

func field() *int {
	var s struct{ a, b int }
	s.b = 8
	return &s.b
}

func element() *string {
	a := [3]string{"x", "y", "z"}
	return &a[1]
}

func param(x int) *int { return &x }

func named() (r int, p *int) {
	p = &r
	r = 4
	return r + 1, p
}

func main() {
	p, inc := counter()
	inc()
	inc()
	q, _ := counter()
	fmt.Println(*p, *q)
	var l *list
	for i := range 5 {
		l = cons(i, l)
	}
	for ; l != nil; l = l.next {
		fmt.Print(l.v, " ")
	}
	fmt.Println()
	fmt.Println(*field(), *element(), *param(3), param(1) == param(1))
	r, rp := named()
	fmt.Println(r, *rp)
	var ptrs []*int
	for i := 0; i < 3; i++ {
		ptrs = append(ptrs, &i)
	}
	for _, p := range ptrs {
		fmt.Print(*p, " ")
	}
	fmt.Println()
}
