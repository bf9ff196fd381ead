package main

import "fmt"

type I interface{ M() }
type J interface {
	M()
	N()
}
type T int

func (T) M() {}

type P int

func (*P) M() {}
func try(f func()) {
	defer func() {
		r := recover()
		_, isErr := r.(error)
		fmt.Println(isErr, r)
	}()
	f()
}
func main() {
	var e interface{}
	var i I
	try(func() { _ = e.(int) })
	try(func() { _ = e.(I) })
	try(func() { _ = i.(T) })
	e = "s"
	try(func() { _ = e.(int) })
	try(func() { _ = e.(I) })
	e, i = T(1), T(1)
	try(func() { _ = e.(J) })
	try(func() { _ = i.(J) })
	try(func() { _ = e.(*T) })
	e = P(1)
	try(func() { _ = e.(I) })
	x, ok := e.(string)
	fmt.Printf("%q %v\n", x, ok)
}
