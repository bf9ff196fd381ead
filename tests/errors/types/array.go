package p

var n = 3

const c = 2

type T struct{}

var (
	a [n]int // ERROR "invalid array length n"
	b [-1]int // ERROR "invalid array length -1 \(untyped int constant\)"
	d ["a"]int // ERROR `array length "a" \(untyped string constant\) must be integer`
	e [1.5]int // ERROR "array length 1\.5 \(untyped float constant\) must be integer"
	f [2.0]int
	g [c]int
	h [...]int // ERROR "invalid use of \[\.\.\.\] array \(outside a composite literal\)"
	j [T]int // ERROR "invalid array length T"
	k [nil]int // ERROR "invalid array length nil"
	l [c * 2]T
)
