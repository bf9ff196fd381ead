package p

import "unsafe"


type T struct{ a, b int }
type I interface{ M() }

func two() (int, string)
func none()
func variadic(a int, b ...string) {}
func (T) M2()  {}
func (*T) PM() {}

func selectors(i int, i8 int8, f float64, s string, b bool, u uint, p *int, e any, sl []int, fn func(), m map[string]int, t T, c chan int, ii I) {
	_ = T // ERROR 6 "T (type) is not an expression"
	_ = two
	_ = two() // ERROR 6 "assignment mismatch: 1 variable but two returns 2 values"
	_ = none() // ERROR 6 "none() (no value) used as value"
	_ = len // ERROR 6 "len (built-in) must be called"
	_ = int // ERROR 6 "int (type) is not an expression"
	_ = t.c // ERROR 8 "t.c undefined (type T has no field or method c)"
	_ = t.A // ERROR 8 "t.A undefined (type T has no field or method A, but does have field a)"
	_ = t.M3 // ERROR 8 "t.M3 undefined (type T has no field or method M3)"
	_ = ii.X // ERROR 9 "ii.X undefined (type I has no field or method X)"
	_ = p.x // ERROR 8 "p.x undefined (type *int has no field or method x)"
	var pp **T
	_ = pp.a // ERROR 9 "pp.a undefined (type **T has no field or method a)"
	var pi *I
	_ = pi.M // ERROR 9 "pi.M undefined (type *I is pointer to interface, not interface)"
	pi.M() // ERROR 5 "pi.M undefined (type *I is pointer to interface, not interface)"
	_ = T.PM // ERROR 8 "invalid method expression T.PM (needs pointer receiver (*T).PM)"
	_ = T.zz // ERROR 8 "T.zz undefined (type T has no field or method zz)"
	_ = (*T).zz // ERROR 11 "(*T).zz undefined (type *T has no field or method zz)"
	T{}.PM() // ERROR 6 "cannot call pointer method PM on T"
	_ = undefined1 // ERROR 6 "undefined: undefined1"
	_ = i.foo // ERROR 8 "i.foo undefined (type int has no field or method foo)"
	_ = unsafe.Foo // ERROR 13 "undefined: unsafe.Foo"
}
