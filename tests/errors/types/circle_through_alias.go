package p

// a is below the circle, not in it.
type a b
type b = c // ERROR "^invalid recursive type b"
type c b

var x a
