package main

import "fmt"

type Inner struct {
	a int
	b string
}
type Outer struct {
	Inner
	arr [2]Inner
	p   *Inner
	i   interface{}
	f   float32
	_   int
}

func main() {
	in := &Inner{7, "p"}
	x := Outer{Inner{1, "x"}, [2]Inner{{2, "y"}}, in, 5, 1.5, 0}
	y := x
	fmt.Println(x == y)
	y.arr[1].a = 1
	fmt.Println(x == y, x.arr, y.arr)
	y = x
	y.i = "5"
	fmt.Println(x == y)
	y.p.a = 8
	fmt.Println(x.p.a, *x.p)
	z := []Outer{x, y}
	z[0].b = "changed"
	fmt.Println(x.b, z[0].b)
	m := map[string]Outer{"k": x}
	w := m["k"]
	w.a = 50
	fmt.Println(m["k"].a, w.a, m["none"].f)
	e := struct{}{}
	fmt.Println(e == struct{}{}, [0]int{} == [0]int{})
	anon := struct {
		X, Y int
		T    string
	}{1, 2, "t"}
	fmt.Printf("%v %+v %T\n", anon, anon, anon)
}
