package p

type A interface{ ~int | string }
type B interface{ comparable }
type C interface {
	A
	m()
}
type MyInt int

var a A
var b B
var c C
var d comparable
var e interface{ int }
var f []A
var g func(A)
var h struct{ x A }
var i map[string]A

func j(x A) {}
func k() (x A) { return }
func l(x interface{}) {
	_ = x.(A)
	switch x.(type) {
	case A:
	}
	_ = A(1)
}

type D interface{ ~MyInt }
type E interface{ ~error | int }
type F interface{ int | ~int }
type G interface{ int | int }
type H interface{ comparable | int }
type I interface{ C | int }
type J interface{ error | int }
type K[T any] interface{ T | int }
type L[T any] interface{ T }
type M interface{ undefined | int }
type N interface{ 5 | int } // ERROR "syntax error: unexpected literal 5, expected ~ term or type"
