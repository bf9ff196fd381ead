package p

type A struct{ x, y int }
type B struct{ x int }
type C struct {
	A
	B
}
type D struct {
	*C
	y string
}
type E struct{ A }

func (A) m() {}
func (B) m() {}
func (E) m() {}

func f(c C, d D, e E) {
	_ = c.x // ERROR "ambiguous selector c\.x"
	_ = c.y
	_ = d.x // ERROR "ambiguous selector d\.x"
	_ = d.y + 1 // ERROR "invalid operation: d\.y \+ 1 \(mismatched types string and untyped int\)"
	_ = d.A.x
	c.m() // ERROR "ambiguous selector c\.m"
	d.m() // ERROR "ambiguous selector d\.m"
	e.m()
	e.A.m()
	_ = c.z // ERROR "c\.z undefined \(type C has no field or method z\)"
}
