package main

import "fmt"

type Point struct{ X, Y int }

type Circle struct {
	Point
	R float64
}

type far struct{ A, B, C, D, E, F int }

type Wheel struct {
	Circle
	*far
	Spokes int
	Names  [2]string
}

type Box[T any] struct{ Held[T] }

type Held[T any] struct {
	V T
	Point
}

// Package variables: the linker holds what is constant.
var (
	constant = Wheel{X: 1, Y: 2, R: 2.5, Spokes: 3, Names: [2]string{"a", "b"}}
	computed = Wheel{R: half(9), X: 1, Names: [2]string{1: "z"}}
	pointer  = &Circle{Y: 7}
	table    = []Circle{{X: 1}, {Y: 2, R: 3}, {Point: Point{4, 5}}}
	byName   = map[string]Circle{"one": {X: 1}, "two": {Y: 2}}
)

func half(x float64) float64 { return x / 2 }

func show(name string, x int) int {
	fmt.Print(name, " ")
	return x
}

func generic[T any](v T) Box[T] { return Box[T]{V: v, Y: 3} }

func main() {
	fmt.Println(constant.Circle, constant.far == nil, constant.Spokes, constant.Names)
	fmt.Println(computed.Circle, computed.Names)
	fmt.Println(*pointer, table, byName)

	c := Circle{R: 1, X: show("x", 10), Y: show("y", 20)}
	fmt.Println(c)
	w := Wheel{R: Circle{}.withR(2).R, Y: show("first", 1), Spokes: show("last", 3)}.check()
	fmt.Println(w)

	p := &Wheel{X: c.X, far: &far{F: 6}, Y: c.Y}
	fmt.Println(p.Circle, *p.far)
	fmt.Println(generic("s"), generic(2.5), *&Box[[]int]{V: []int{1}, X: 9})
	fmt.Println(Circle{X: 1} == Circle{Point: Point{X: 1}}, Wheel{R: 1} == Wheel{Circle: Circle{R: 1}})

	// Many constant parts at several depths.
	type deep struct {
		Wheel
		far
		G, H int
	}
	d := deep{X: 1, Y: 2, R: 3, Spokes: 4, A: 5, G: 11, H: 12, Names: [...]string{"p", "q"}}
	fmt.Println(d.Circle, d.Spokes, d.Names, d.far, d.G, d.H)
	e := &deep{Point: Point{1, 2}, Names: [...]string{"p", fmt.Sprint(len(d.Names))}, H: 1}
	fmt.Println(e.Circle, e.Names, e.H)
	array := [3]Circle{2: {X: 5}, 0: {R: float64(e.H)}}
	fmt.Println(array)
	anonymous := struct {
		Circle
		Z int
	}{X: 1, Z: 2}
	fmt.Println(anonymous)
}

func (c Circle) withR(r float64) Circle {
	c.R = r
	return c
}

func (w Wheel) check() string { return fmt.Sprint(w.Circle, w.Spokes) }
