package p

import "errors"

type T struct{}

var (
	a = undefined // ERROR "undefined: undefined"
	b = errors // ERROR "use of package errors not in selector"
	c = T // ERROR "T \(type\) is not an expression"
	d = int // ERROR "int \(type\) is not an expression"
	e = (T) // ERROR "\(T\) \(type\) is not an expression"
	f = []int // ERROR "\[\]int \(type\) is not an expression"
	g = len // ERROR "len \(built-in\) must be called"
	h = nil // ERROR "use of untyped nil in variable declaration"
	i = errors.New
	j = undefined.x // ERROR "undefined: undefined"
	k = errors.undefined // ERROR "undefined: errors\.undefined"
	l = (errors) // ERROR "use of package errors not in selector"
	m = func() // ERROR "func\(\) \(type\) is not an expression"
	n = _ // ERROR "cannot use _ as value or type"
)
