package p

type T struct{}
type S string
type I interface{}

const (
	a T = 1 // ERROR "invalid constant type T"
	b S = "s"
	c I = 1 // ERROR "invalid constant type I"
	d []int = nil // ERROR "invalid constant type \[\]int"
	e *int = nil // ERROR "invalid constant type \*int"
	f error = nil // ERROR "invalid constant type error"
	g bool = 1 // ERROR "cannot use 1 \(untyped int constant\) as bool value in constant declaration"
	h string = 'a' // ERROR "cannot use 'a' \(untyped rune constant 97\) as string value in constant declaration"
	i rune = "a" // ERROR `cannot use "a" \(untyped string constant\) as rune value in constant declaration`
	j complex64 = 1
	k int = 'x'
	l bool = "x" == "y"
)
