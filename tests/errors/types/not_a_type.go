package p

var v int
func f() {}

const c = 1

var (
	a v // ERROR "v \(package-level variable\) is not a type"
	b f // ERROR "f \(function\) is not a type"
	d c // ERROR "c \(constant\) is not a type"
	e undefined // ERROR "undefined: undefined"
	g []v // ERROR "v \(package-level variable\) is not a type"
	h *f // ERROR "f \(function\) is not a type"
	i map[c]v // ERROR "c \(constant\) is not a type" "v \(package-level variable\) is not a type"
	j func(v) f // ERROR "v \(package-level variable\) is not a type" "f \(function\) is not a type"
	k chan c // ERROR "c \(constant\) is not a type"
	l len // ERROR "len \(built-in function\) is not a type"
	m nil // ERROR "nil \(untyped nil\) is not a type"
	n int.x // ERROR "int\.x is not a type"
	o fmt.Stringer // ERROR "undefined: fmt"
)
