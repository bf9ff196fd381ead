package p

type Number interface{ ~int | ~float64 }
type Ordered interface{ ~int | ~string }

func a[T any](x, y T) {
	_ = x + y // ERROR "invalid operation: operator \+ not defined on x \(variable of type T constrained by any\)"
	_ = x == y // ERROR "invalid operation: x == y \(incomparable types in type set\)"
	_ = x < y // ERROR "invalid operation: x < y \(type parameter T cannot use operator <\)"
	_ = x == nil // ERROR "invalid operation: x == nil \(mismatched types T and untyped nil\)"
	_ = -x // ERROR "invalid operation: operator - not defined on x \(variable of type T constrained by any\)"
	_ = x.m() // ERROR "x\.m undefined \(type T has no field or method m\)"
	_ = x.f // ERROR "x\.f undefined \(type T has no field or method f\)"
	_ = len(x) // ERROR "invalid argument: x \(variable of type T constrained by any\) for built-in len"
	_ = x[0] // ERROR "cannot index x \(variable of type T constrained by any\)"
	x() // ERROR "invalid operation: cannot call x \(variable of type T constrained by any\): no specific type"
	for range x { // ERROR "cannot range over x \(variable of type T constrained by any\): no specific type"
	}
	x++ // ERROR "invalid operation: x\+\+ \(non-numeric type T\)"
	var z int = x // ERROR "cannot use x \(variable of type T constrained by any\) as int value in variable declaration"
	var w T = 1 // ERROR "cannot use 1 \(untyped int constant\) as T value in variable declaration"
	var v T = nil // ERROR "cannot use nil as T value in variable declaration"
	_, _, _ = z, w, v
}

func b[T Number](x, y T) {
	_ = x + y
	_ = x == y
	_ = x < y
	_ = x % y // ERROR "invalid operation: operator % not defined on x \(variable of type T constrained by Number\)"
	_ = x + 1
	_ = x + 1.5 // ERROR "cannot convert 1\.5 \(untyped float constant\) to type T"
	_ = x << 1 // ERROR "invalid operation: shifted operand x \(variable of type T constrained by Number\) must be integer"
	_ = -x
	x++
	_ = int(x)
	_ = string(x) // ERROR "cannot convert x \(variable of type T constrained by Number\) to type string: cannot convert float64 \(in T\) to type string"
	_ = x + "a" // ERROR `invalid operation: x \+ "a" \(mismatched types T and untyped string\)`
	var i int = x // ERROR "cannot use x \(variable of type T constrained by Number\) as int value in variable declaration"
	_ = i
}

func c[T Ordered](x, y T) bool {
	_ = x + y
	_ = x - y // ERROR "invalid operation: operator - not defined on x \(variable of type T constrained by Ordered\)"
	_ = x < y
	_ = x == 1 // ERROR "invalid operation: x == 1 \(mismatched types T and untyped int\)"
	_ = len(x) // ERROR "invalid argument: x \(variable of type T constrained by Ordered\) for built-in len"
	return x > y
}

func d[T comparable](x, y T) bool {
	_ = x < y // ERROR "invalid operation: x < y \(type parameter T cannot use operator <\)"
	return x == y
}
