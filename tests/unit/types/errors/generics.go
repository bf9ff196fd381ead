package p
func f[P ~int8 | ~uint16, F ~float32 | ~float64, C ~complex64](m map[int]int, s []int, ff F, cc C) {
	_ = P(255) // ERROR 8 "cannot convert 255 (untyped int value) to type P: constant 255 overflows int8 (in P)"
	_ = P(1.5) // ERROR 8 "cannot convert 1.5 (untyped float value) to type P: cannot convert 1.5 (untyped float constant) to type int8 (in P)"
	_ = P("a") // ERROR 8 "cannot convert \"a\" (untyped string value) to type P: cannot convert \"a\" (untyped string constant) to type int8 (in P)"
	_ = complex(ff, ff) // ERROR 14 "ff (variable of type F constrained by ~float32 | ~float64) not supported as argument to built-in complex for go1.18 (see go.dev/issue/50937)"
	_ = real(cc) // ERROR 11 "cc (variable of type C constrained by ~complex64) not supported as argument to built-in real for go1.18 (see go.dev/issue/50937)"
	var e interface{ M() }
	_ = e == 0 // ERROR 11 "invalid operation: e == 0 (mismatched types interface{M()} and untyped int)"
	_ = e == "a" // ERROR 11 "cannot convert \"a\" (untyped string constant) to type interface{M()}"
	_ = e == nil
	_ = 1 == e // ERROR 11 "invalid operation: 1 == e (mismatched types untyped int and interface{M()})"
}
type A[P any] func()
type B[P any] = func()
type T[P any] interface{}
func f1[P any](T[P])    {}
func f2[P any](T[P], P) {}
type PI *interface{ m() }
type TT struct{}
func (t TT) M(a int) {}
func (TT) N(int) {}
type MyBool bool
func h(f func(func(int) MyBool), g func(func(int) bool)) {
	_ = A(nil) // ERROR 6 "cannot use generic type A without instantiation"
	_ = B(nil) // ERROR 6 "cannot use generic type B without instantiation"
	var t T[int]
	f1(t) // ERROR 4 "in call to f1, cannot infer P (declared at generics.go:17:9)"
	var s string
	f2(t, s)
	var p PI
	p.m() // ERROR 4 "p.m undefined (type PI is pointer to interface, not interface)"
	var i int
	i = TT.M // ERROR 6 "cannot use TT.M (value of type func(t TT, a int)) as int value in assignment"
	i = TT.N // ERROR 6 "cannot use TT.N (value of type func(TT, int)) as int value in assignment"
	i = (*TT).M // ERROR 6 "cannot use (*TT).M (value of type func(t *TT, a int)) as int value in assignment"
	for range f {} // ERROR 12 "cannot range over f (variable of type func(func(int) MyBool)): func must be func(yield func(...) bool): yield func returns user-defined boolean, not bool"
	for range g {}
	const fs float32 = 3
	_ = 1 << fs
	_ = i << fs
	const neg int = -1
	_ = i << neg // ERROR 11 "invalid operation: negative shift count neg (constant -1 of type int)"
	const cs = "a"
	_ = i << cs // ERROR 11 "cannot convert cs (untyped string constant \"a\") to type uint"
}
func ff(a func(int) string) {}
func g2[P, Q any](P) Q    { var q Q; return q }
func g3[P, Q, R any](P) R { var r R; return r }
func fgen[P any](a P, f func(P) P) {}
func id[T any](t T) T { return t }
func fg2[P, Q any](f func(P) Q, a P) Q { panic(1) }
func _() {
	ff(g2)
	ff(g2[int])
	ff(g3[int, bool])
	ff(g3[int, bool, string])
	var _ func(int) string = g2
	var _ func(int) string = g3[int, bool]
	fgen(1, id)
	fgen("a", id)
	fgen[int](1, id)
	var s string = fg2(id, "a")
	var t int = fg2(id, "a") // ERROR 14 "cannot use fg2(id, \"a\") (value of type string) as int value in variable declaration"
	fg2(g2, 1) // ERROR 5 "in call to fg2, cannot infer Q (declared at generics.go:52:13)"
	_ = s
	_ = t
	x := id // ERROR 2 "declared and not used: x" 7 "cannot use generic function id without instantiation"
	var fi func(int) int
	fi = id
	fi = g2
	_ = []func(int) int{id}
	_ = map[string]func(int) int{"a": id}
	_ = struct{ f func(int) int }{id}
	_ = struct{ f func(int) int }{f: id}
	_ = func() func(int) int { return id }
	_ = (func(int) int)(id)
	c := make(chan func(int) int)
	c <- id
	fi, _ = id, 1
	append([]func(int) int{}, id) // ERROR 28 "cannot use generic function id without instantiation"
	var e any = id // ERROR 6 "declared and not used: e" 14 "cannot use generic function id without instantiation"
	switch fi { case id: } // ERROR 19 "cannot use generic function id without instantiation"
	_ = fi == id // ERROR 12 "cannot use generic function id without instantiation"
	_ = [1]func(int) int{0: id}
}
