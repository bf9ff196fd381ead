package p

type outer struct {
	a int
	middle
	*far
}

type middle struct {
	b int
	inner
}

type inner struct{ c int }

type far struct{ x, y int }

type twice struct {
	inner
	other
}

type other struct{ c int }

type generic[T any] struct{ value[T] }

type value[T any] struct{ v T }

func (inner) method() {}

var (
	_ = outer{c: 1, b: 2}
	_ = outer{inner: inner{}, b: 2}
	_ = []outer{{c: 1}, {inner: inner{2}}}
	_ = map[string]*outer{"": {c: 1}}
	_ = struct{ outer }{c: 1, a: 2}
	_ = generic[int]{v: 1}
	_ = outer{x: 1}                 // ERROR "invalid implicit pointer indirection to reach x"
	_ = outer{far: nil, x: 2}       // ERROR "invalid implicit pointer indirection to reach x"
	_ = outer{inner: inner{}, c: 2} // ERROR "cannot specify promoted field c and enclosing embedded field inner"
	_ = outer{c: 2, inner: inner{}} // ERROR "cannot specify embedded field inner and enclosed promoted field c"
	_ = outer{c: 2, middle: middle{}} // ERROR "cannot specify embedded field middle and enclosed promoted field c"
	_ = outer{middle: middle{}, c: 2} // ERROR "cannot specify promoted field c and enclosing embedded field middle"
	_ = outer{c: 1, c: 2}           // ERROR "duplicate field name c in struct literal"
	_ = outer{middle.b: 1}          // ERROR "invalid field name middle.b in struct literal"
	_ = outer{method: nil}          // ERROR "unknown field method in struct literal of type outer"
	_ = outer{C: 1}                 // ERROR "unknown field C in struct literal of type outer"
	_ = twice{c: 1}                 // ERROR "unknown field c in struct literal of type twice"
	_ = outer{c: "x"}               // ERROR "cannot use .x. \(untyped string constant\) as int value in struct literal"
	_ = generic[int]{v: "x"}        // ERROR "cannot use .x. \(untyped string constant\) as int value in struct literal"
)
