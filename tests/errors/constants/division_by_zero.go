package p

const z = 0

var x int

var (
	a = 1 / 0 // ERROR "invalid operation: division by zero"
	b = 1.0 / 0.0 // ERROR "invalid operation: division by zero"
	c = x / 0 // ERROR "invalid operation: division by zero"
	d = x % 0 // ERROR "invalid operation: division by zero"
	e = 1 / z // ERROR "invalid operation: division by zero"
	f = 1i / 0 // ERROR "invalid operation: division by zero"
	g = x / 0.0 // ERROR "invalid operation: division by zero"
	h = 1.5 / float64(z) // ERROR "invalid operation: division by zero"
)

func f() { // ERROR "f redeclared in this block"
	x /= 0 // ERROR "invalid operation: division by zero"
	x %= z // ERROR "invalid operation: division by zero"
}
