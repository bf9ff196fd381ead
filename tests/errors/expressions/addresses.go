package p

type T struct{ a int }

func g() T           { return T{} }
func h() *T          { return nil }
func k() []int       { return nil }

const c = 1

func f(t T, m map[int]T, s []T, a [2]T, str string) {
	_ = &t
	_ = &t.a
	_ = &m[0] // ERROR "invalid operation: cannot take address of m\[0\] \(map index expression of struct type T\)"
	_ = &m[0].a // ERROR "invalid operation: cannot take address of m\[0\]\.a \(value of type int\)"
	_ = &s[0].a
	_ = &a[0]
	_ = &g() // ERROR "invalid operation: cannot take address of g\(\) \(value of struct type T\)"
	_ = &g().a // ERROR "invalid operation: cannot take address of g\(\)\.a \(value of type int\)"
	_ = &h().a
	_ = &k()[0]
	_ = &c // ERROR "invalid operation: cannot take address of c \(untyped int constant 1\)"
	_ = &5 // ERROR "invalid operation: cannot take address of 5 \(untyped int constant\)"
	_ = &"a" // ERROR `invalid operation: cannot take address of "a" \(untyped string constant\)`
	_ = &str[0] // ERROR "invalid operation: cannot take address of str\[0\] \(value of type byte\)"
	_ = &T{}
	_ = &[]int{}
	_ = &(T{})
	_ = &f // ERROR "invalid operation: cannot take address of f \(value of type func\(t T, m map\[int\]T, s \[\]T, a \[2\]T, str string\)\)"
	_ = &(t)
	_ = &(-t.a) // ERROR "invalid operation: cannot take address of -t\.a \(value of type int\)"
	_ = &len // ERROR "len \(built-in\) must be called"
	_ = &int // ERROR "int \(type\) is not an expression"
	_ = &nil // ERROR "invalid operation: cannot take address of nil"
	_ = &true // ERROR "invalid operation: cannot take address of true \(untyped bool constant\)"
}
