package p

const (
	a = "a" + 1 // ERROR `invalid operation: "a" \+ 1 \(mismatched types untyped string and untyped int\)`
	b = "a" - "b" // ERROR `invalid operation: operator - not defined on "a" \(untyped string constant\)`
	c = "a" + 'b' // ERROR `invalid operation: "a" \+ 'b' \(mismatched types untyped string and untyped rune\)`
	d = "abc"[5] // ERROR `"abc"\[5\] \(value of type byte\) is not constant` "invalid argument: index 5 out of bounds \[0:3\]"
	e = "abc"[1:2] // ERROR `"abc"\[1:2\] \(value of type string\) is not constant`
	f = "a" < "b"
	g string = "a" + "b"
	h = len("abc" + 1) // ERROR `invalid operation: "abc" \+ 1 \(mismatched types untyped string and untyped int\)`
	i = string(65)
	j = -"a" // ERROR `invalid operation: operator - not defined on "a" \(untyped string constant\)`
)
