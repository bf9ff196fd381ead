package main

import "fmt"

// Each alias is needed while it is being declared.
type first []visitor
type visitor = func(node) visitor2
type visitor2 = *node
type node struct {
	visitor
	kids list
	up   visitor2
	by   index
}
type list = []node
type index = map[string]visitor2

func (n *node) child(i int) visitor2 { return &n.kids[i] }

type holder[T any] struct{ t T }
type held holder[fn]
type fn = func(arg) string
type arg struct {
	fn
	name string
}

type shape interface {
	grow(other) shape2
}
type other = shape
type shape2 = interface{ area() int }
type square int

func (s square) grow(o other) shape2 { return s * 2 }
func (s square) area() int           { return int(s * s) }

func main() {
	leaf := node{by: index{}}
	root := node{kids: list{leaf, leaf}}
	root.visitor = func(n node) visitor2 { return &root }
	root.kids[0].up = &root
	root.by = index{"first": root.child(0)}
	fmt.Println(len(root.visitor(leaf).kids), root.by["first"].up == &root, len(first{root.visitor}))
	h := held{func(a arg) string { return "called with " + a.name }}
	fmt.Println(h.t(arg{name: "x", fn: h.t}))
	var s other = square(2)
	fmt.Println(s.grow(s).area())
	fmt.Printf("%T %T\n", root.by, h.t)
}
