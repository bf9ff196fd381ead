package p

type I interface{ m() }
type T struct{}
type U struct{}

func (T) m() {}

func f(e interface{}, i I, x int) {
	switch e.(type) {
	case int, string:
	case int: // ERROR "duplicate case int in type switch"
	case nil:
	case nil: // ERROR "duplicate case nil in type switch"
	case undefined: // ERROR "undefined: undefined"
	case 5: // ERROR "5 is not a type"
	case x: // ERROR "x \(parameter\) is not a type"
	case []int, map[string]int:
	case interface{}:
	case T, *T, T: // ERROR "duplicate case T in type switch"
	}
	switch y := e.(type) { // ERROR "y declared and not used"
	case int:
	}
	switch y := e.(type) {
	case int:
		_ = y + 1
	case string:
		_ = y + 1 // ERROR "invalid operation: y \+ 1 \(mismatched types string and untyped int\)"
	case int8, int16:
		_ = y + 1 // ERROR "invalid operation: y \+ 1 \(mismatched types interface\{\} and untyped int\)"
	default:
		_ = y.m // ERROR "y\.m undefined \(type interface\{\} has no field or method m\)"
	}
	switch i.(type) {
	case T:
	case *T:
	case U: // ERROR "impossible type switch case: U"
	case *U: // ERROR "impossible type switch case: \*U"
	case int: // ERROR "impossible type switch case: int"
	case interface{ n() }:
	}
	switch x.(type) { // ERROR "x \(variable of type int\) is not an interface"
	}
	switch y := e.(type) { // ERROR "y declared and not used"
	default:
	case int:
	default: // ERROR "multiple defaults \(first at \S+\.go:\d+:\d+\)"
	}
	switch _ := e.(type) { // ERROR "no new variable on left side of :="
	}
	switch z := 1; y := e.(type) { // ERROR "declared and not used: z"
	case int:
		_ = y
	}
	switch e.(type) {
	case int:
		fallthrough // ERROR "cannot fallthrough in type switch"
	case string:
	}
}
