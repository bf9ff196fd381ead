package p

type A interface {
	m()
	m(int) // ERROR "duplicate method m"
	n()
}

type B interface {
	A // ERROR "duplicate method n"
	n() int
}

type C interface {
	A
	n()
	_() // ERROR "methods must have a unique non-blank name"
}

type D interface {
	int
	E
}

type E struct{}

var a C = nil
var b D // ERROR "cannot use type D outside a type constraint: interface contains type constraints"
