package p

type A = int
type B = A
type C = D // ERROR "invalid recursive type C"
type D = C
type E = []E // ERROR "invalid recursive type: E refers to itself"
type F = struct{ f *F } // ERROR "invalid recursive type: F refers to itself"
type G[T any] = []T

func (A) m() {} // ERROR "cannot define new methods on non-local type A"

var a A = "x" // ERROR `cannot use "x" \(untyped string constant\) as A value in variable declaration`
var b B = a
var c G[int] = []string{} // ERROR "cannot use \[\]string\{\} \(value of type \[\]string\) as G\[int\] value in variable declaration"
var d G // ERROR "cannot use generic type G\[T any\] without instantiation"
var e G[int, int] // ERROR "too many type arguments for type G: have 2, want 1"
