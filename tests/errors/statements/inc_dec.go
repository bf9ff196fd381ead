package p

type T struct{ a int }

func g() int { return 1 }

func f(i int, u uint8, s string, x float64, b bool, p *int, m map[string]int, t T, c complex128) {
	i++
	u--
	s++ // ERROR "invalid operation: s\+\+ \(non-numeric type string\)"
	x++
	b-- // ERROR "invalid operation: b-- \(non-numeric type bool\)"
	p++ // ERROR "invalid operation: p\+\+ \(non-numeric type \*int\)"
	*p++
	m["a"]++
	t++ // ERROR "invalid operation: t\+\+ \(non-numeric type T\)"
	t.a++
	c--
	g()++ // ERROR "cannot assign to g\(\) \(neither addressable nor a map index expression\)"
	5++ // ERROR "cannot assign to 5 \(neither addressable nor a map index expression\)"
	nil++ // ERROR "invalid operation: nil\+\+ \(non-numeric type untyped nil\)"
	f-- // ERROR "invalid operation: f-- \(non-numeric type func\(i int, u uint8, s string, x float64, b bool, p \*int, m map\[string\]int, t T, c complex128\)\)"
	T{}.a++ // ERROR "cannot assign to T\{\}\.a \(neither addressable nor a map index expression\)"
}
