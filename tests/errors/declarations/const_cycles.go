package p

const a = b // ERROR "initialization cycle for a"
const b = a
const c = c + 1 // ERROR "initialization cycle: c refers to itself"
const (
	d = e // ERROR "initialization cycle for d"
	e = len([d]int{})
)

type T [len(x)]int // ERROR "invalid recursive type T"

var x T
