package p

var (
	a = 1
	b int = a
	a string // ERROR "a redeclared in this block"
)

const (
	c = iota
	d
	c // ERROR "c redeclared in this block"
)

type (
	A int
	B A
	A string // ERROR "A redeclared in this block"
)

func f() {
	var (
		x = 1
		y = x // ERROR "declared and not used: y"
	)
	const (
		z = x // ERROR "x \(variable of type int\) is not constant"
		w = 1
	)
}
