package main

import "fmt"

type T struct{ x int }

func (t T) M() string { return "M" }

type A = T
type Bytes = []byte
type Fn = func(A) string
type (
	E1 = error
	St interface{ M() string }
)

func main() {
	var a A = T{1}
	var t T = a
	var b Bytes = []byte("hi")
	var f Fn = T.M
	fmt.Println(a == t, string(b), f(a), St(a).M())
	fmt.Printf("%T %T %T\n", a, b, f)
	var e E1 = fmt.Errorf("e")
	fmt.Println(e)
}
