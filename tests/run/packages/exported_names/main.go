package main

import (
	"fmt"
	str "strings"

	. "example.com/exported/geometry"
	shadow "example.com/exported/geometry/v2"
)

type embedsUnexported struct {
	Point
	note string
}

func main() {
	p := Point{X: 3, Y: 4}
	fmt.Println(p.Norm2(), Origin, str.ToUpper("dot import"))
	fmt.Printf("%T %v\n", p, p)
	e := embedsUnexported{p, "n"}
	fmt.Println(e.Norm2(), e.X, e)
	h := NewHidden(5)
	fmt.Println(h.Get(), h)
	h.Set(6)
	fmt.Printf("%d %T\n", h.Get(), h)
	q := shadow.Point{Z: 1}
	fmt.Printf("%T %v\n", q, q)
	var s Shape = p
	_, same := s.(interface{ Norm2() int })
	fmt.Println(same)
	_, impossible := s.(interface{ secret() })
	fmt.Println(impossible)
}
