package p

type T struct{ a int }

func f(p *T, pp **T, x int) {
	_ = p.a
	_ = pp.a // ERROR "pp\.a undefined \(type \*\*T has no field or method a\)"
	_ = (*pp).a
	_ = *x // ERROR "invalid operation: cannot indirect x \(variable of type int\)"
	_ = *p
	_ = **p // ERROR "invalid operation: cannot indirect \*p \(variable of struct type T\)"
	_ = &x
	_ = &1 // ERROR "invalid operation: cannot take address of 1 \(untyped int constant\)"
	_ = &f // ERROR "invalid operation: cannot take address of f \(value of type func\(p \*T, pp \*\*T, x int\)\)"
	_ = &p.a
	_ = &T{}.a // ERROR "invalid operation: cannot take address of T\{\}\.a \(value of type int\)"
	_ = &T{}
	_ = *nil // ERROR "invalid operation: cannot indirect nil"
	_ = &nil // ERROR "invalid operation: cannot take address of nil"
	_ = &"a"[0] // ERROR `invalid operation: cannot take address of "a"\[0\] \(value of type byte\)`
}
