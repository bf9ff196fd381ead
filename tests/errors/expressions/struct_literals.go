package p

type T struct {
	a int
	b string
}

type E struct {
	T
	c int
}

var (
	a = T{1, "x"}
	b = T{1} // ERROR "too few values in struct literal of type T"
	c = T{1, "x", 2} // ERROR "too many values in struct literal of type T"
	d = T{a: 1, "x"} // ERROR "mixture of field:value and value elements in struct literal"
	e = T{a: 1, a: 2} // ERROR "duplicate field name a in struct literal"
	f = T{c: 1} // ERROR "unknown field c in struct literal of type T"
	g = T{a: "x"} // ERROR `cannot use "x" \(untyped string constant\) as int value in struct literal`
	h = T{"x", 1} // ERROR `cannot use "x" \(untyped string constant\) as int value in struct literal` "cannot use 1 \(untyped int constant\) as string value in struct literal"
	i = T{}
	j = E{q: 1} // ERROR "unknown field q in struct literal of type E"
	k = E{T: T{1, "x"}, c: 1}
	l = E{T{1, "x"}, 1}
	m = &T{b: 1} // ERROR "cannot use 1 \(untyped int constant\) as string value in struct literal"
	n = T{1: 2} // ERROR "invalid field name 1 in struct literal"
	o = struct{ x int }{x: 1, y: 2} // ERROR "unknown field y in struct literal of type struct\{x int\}"
	q = int{1} // ERROR "invalid composite literal type int"
	r = *T{} // ERROR "invalid operation: cannot indirect T\{\} \(value of struct type T\)"
	s = undefined{1} // ERROR "undefined: undefined"
	t = T{a, "x"} // ERROR "cannot use a \(variable of struct type T\) as int value in struct literal"
)
