package p

type MyInt int
type MySl []int
type MyS struct{ x int }
type MyP *int
type MyF func()
type MyM map[string]int
type MyC chan int
type MyA [3]int
type MyI interface{ M() }
type MyB bool
type AS = struct{ x int }
type AI = int
type G[T any] struct{ x T }

func gf[T any](x T) {}
func gm[K comparable, V any](m map[K]V) K { panic(0) }

func opnd[T any, N int | float64, S ~[]int](a MyInt, b MySl, cc MyS, d MyP, e MyF, f MyM, g MyC, h MyA, i MyI, j MyB, k AS, l AI, m G[int], t T, n N, s S) {
	var z string
	z = a // ERROR 6 "cannot use a (variable of int type MyInt) as string value in assignment"
	z = b // ERROR 6 "cannot use b (variable of slice type MySl) as string value in assignment"
	z = cc // ERROR 6 "cannot use cc (variable of struct type MyS) as string value in assignment"
	z = d // ERROR 6 "cannot use d (variable of pointer type MyP) as string value in assignment"
	z = e // ERROR 6 "cannot use e (variable of func type MyF) as string value in assignment"
	z = f // ERROR 6 "cannot use f (variable of map type MyM) as string value in assignment"
	z = g // ERROR 6 "cannot use g (variable of chan type MyC) as string value in assignment"
	z = h // ERROR 6 "cannot use h (variable of array type MyA) as string value in assignment"
	z = i // ERROR 6 "cannot use i (variable of interface type MyI) as string value in assignment"
	z = j // ERROR 6 "cannot use j (variable of bool type MyB) as string value in assignment"
	z = k // ERROR 6 "cannot use k (variable of struct type AS) as string value in assignment"
	z = l // ERROR 6 "cannot use l (variable of int type AI) as string value in assignment"
	z = m // ERROR 6 "cannot use m (variable of struct type G[int]) as string value in assignment"
	z = t // ERROR 6 "cannot use t (variable of type T constrained by any) as string value in assignment"
	z = n // ERROR 6 "cannot use n (variable of type N constrained by int | float64) as string value in assignment"
	z = s // ERROR 6 "cannot use s (variable of type S constrained by ~[]int) as string value in assignment"
	z = gf // ERROR 6 "cannot use generic function gf without instantiation"
	z = nil // ERROR 6 "cannot use nil as string value in assignment"
	z = g == nil // ERROR 6 "cannot use g == nil (untyped bool value) as string value in assignment"
	z = 'a' // ERROR 6 "cannot use 'a' (untyped rune constant 97) as string value in assignment"
	z = 1.0 // ERROR 6 "cannot use 1.0 (untyped float constant 1) as string value in assignment"
	z = 12345678901234567890123456789012345678901234567890 // ERROR 6 "cannot use 12345678901234567890123456789012345678901234567890 (untyped int constant) as string value in assignment"
	z = 1e1000 // ERROR 6 "cannot use 1e1000 (untyped float constant 1e+1000) as string value in assignment"
	z = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" - 1 // ERROR 6 "invalid operation: \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\" - 1 (mismatched types untyped string and untyped int)"
	z = <-g // ERROR 6 "cannot use <-g (comma, ok expression of type int) as string value in assignment"
	z = f["a"] // ERROR 6 "cannot use f[\"a\"] (map index expression of type int) as string value in assignment"
	z = i.(int) // ERROR 6 "impossible type assertion: i.(int)\n\tint does not implement MyI (missing method M)" 6 "cannot use i.(int) (comma, ok expression of type int) as string value in assignment"
	z = h[1] // ERROR 6 "cannot use h[1] (variable of type int) as string value in assignment"
	z = &a // ERROR 6 "cannot use &a (value of type *MyInt) as string value in assignment"
	z = *d // ERROR 6 "cannot use *d (variable of type int) as string value in assignment"
	z = func(x, y int) string { return "" } // ERROR 6 "cannot use func(x, y int) string {…} (value of type func(x int, y int) string) as string value in assignment"
	z = MyInt(1) // ERROR 6 "cannot use MyInt(1) (constant 1 of int type MyInt) as string value in assignment"
	z = float32(1.1) // ERROR 6 "cannot use float32(1.1) (constant 1.1 of type float32) as string value in assignment"
	z = 1.1 // ERROR 6 "cannot use 1.1 (untyped float constant) as string value in assignment"
	z = 0.1 + 0.2 // ERROR 6 "cannot use 0.1 + 0.2 (untyped float constant 0.3) as string value in assignment"
	z = 1i // ERROR 6 "cannot use 1i (untyped complex constant (0 + 1i)) as string value in assignment"
	z = true // ERROR 6 "cannot use true (untyped bool constant) as string value in assignment"
	z = 'a' + 1.0 // ERROR 6 "cannot use 'a' + 1.0 (untyped float constant 98) as string value in assignment"
	z = -1 // ERROR 6 "cannot use -1 (untyped int constant) as string value in assignment"
	z = 0x10 // ERROR 6 "cannot use 0x10 (untyped int constant 16) as string value in assignment"
	z = 1_000 // ERROR 6 "cannot use 1_000 (untyped int constant 1000) as string value in assignment"
	const c1 = "abc"
	z = c1 + 1 // ERROR 6 "invalid operation: c1 + 1 (mismatched types untyped string and untyped int)"
	const c2 MyInt = 5
	z = c2 // ERROR 6 "cannot use c2 (constant 5 of int type MyInt) as string value in assignment"
	z = int8(5) // ERROR 6 "cannot use int8(5) (constant 5 of type int8) as string value in assignment"
	z = struct{ a int }{1} // ERROR 6 "cannot use struct{a int}{…} (value of type struct{a int}) as string value in assignment"
	z = []struct{ a int }{{1}} // ERROR 6 "cannot use []struct{a int}{…} (value of type []struct{a int}) as string value in assignment"
	z = map[string]int{} // ERROR 6 "cannot use map[string]int{} (value of type map[string]int) as string value in assignment"
	z = interface{ M() }(nil) // ERROR 6 "cannot use interface{M()}(nil) (value of type interface{M()}) as string value in assignment"
	z = (a) // ERROR 6 "cannot use (a) (variable of int type MyInt) as string value in assignment"
	z = z[1:2]
	z = h.x // ERROR 8 "h.x undefined (type MyA has no field or method x)"
	z = a.b.c // ERROR 8 "a.b undefined (type MyInt has no field or method b)"
	z = [...]int{1,2} // ERROR 6 "cannot use [...]int{…} (value of type [2]int) as string value in assignment"
	z = chan int(nil) // ERROR 6 "cannot use chan int(nil) (value of type chan int) as string value in assignment"
	z = (<-chan int)(nil) // ERROR 6 "cannot use (<-chan int)(nil) (value of type <-chan int) as string value in assignment"
	z = (*int)(nil) // ERROR 6 "cannot use (*int)(nil) (value of type *int) as string value in assignment"
	z = new(int) // ERROR 6 "cannot use new(int) (value of type *int) as string value in assignment"
	var n1 int = 5 + "a" // ERROR 6 "declared and not used: n1" 15 "invalid operation: 5 + \"a\" (mismatched types untyped int and untyped string)"
	a + 1 // ERROR 2 "a + 1 (value of int type MyInt) is not used"
	a == 1 // ERROR 2 "a == 1 (untyped bool value) is not used"
	a = t // ERROR 6 "cannot use t (variable of type T constrained by any) as MyInt value in assignment"
	a = n // ERROR 6 "cannot use n (variable of type N constrained by int | float64) as MyInt value in assignment"
	_ = n + t // ERROR 6 "invalid operation: n + t (mismatched types N and T)"
	_ = n + 1.5 // ERROR 10 "cannot convert 1.5 (untyped float constant) to type N"
	_ = n << 1 // ERROR 6 "invalid operation: shifted operand n (variable of type N constrained by int | float64) must be integer"
	_ = n == n
	_ = t == t // ERROR 6 "invalid operation: t == t (incomparable types in type set)"
	_ = t < t // ERROR 6 "invalid operation: t < t (type parameter T cannot use operator <)"
	_ = n < n
	_ = s[0]
	_ = s["a"] // ERROR 8 "cannot convert \"a\" (untyped string constant) to type int"
	_ = t[0] // ERROR 7 "cannot index t (variable of type T constrained by any)"
	_ = t.x // ERROR 8 "t.x undefined (type T has no field or method x)"
	_ = len(t) // ERROR 10 "invalid argument: t (variable of type T constrained by any) for built-in len"
	_ = len(s)
	for range t {} // ERROR 12 "cannot range over t (variable of type T constrained by any): no specific type"
	for range n {} // ERROR 12 "cannot range over n (variable of type N constrained by int | float64): int and float64 have different underlying types"
	for i, x := range s { z = x } // ERROR 6 "declared and not used: i" 28 "cannot use x (variable of type int) as string value in assignment"
	t() // ERROR 2 "invalid operation: cannot call t (variable of type T constrained by any): no specific type"
	_ = T(1) // ERROR 8 "cannot convert 1 (untyped int value) to type T: T does not contain specific types"
	_ = N(1)
	_ = N(1.5) // ERROR 8 "cannot convert 1.5 (untyped float value) to type N: cannot convert 1.5 (untyped float constant) to type int (in N)"
	_ = N("a") // ERROR 8 "cannot convert \"a\" (untyped string value) to type N: cannot convert \"a\" (untyped string constant) to type int (in N)"
	_ = int(t) // ERROR 10 "cannot convert t (variable of type T constrained by any) to type int"
	_ = int(n)
	_ = string(n) // ERROR 13 "cannot convert n (variable of type N constrained by int | float64) to type string: cannot convert float64 (in N) to type string"
	_ = S{1, 2}
	_ = T{} // ERROR 6 "invalid composite literal type T (no common underlying type)"
	_ = make(S, 1)
	_ = make(T) // ERROR 11 "invalid argument: cannot make T: no specific type"
	_ = append(s, 1)
	_ = append(s, "a") // ERROR 16 "cannot use \"a\" (untyped string constant) as int value in argument to append"
	_ = t.(int) // ERROR 6 "invalid operation: cannot use type assertion on type parameter value t (variable of type T constrained by any)"
	switch t.(type) {} // ERROR 9 "cannot use type switch on type parameter value t (variable of type T constrained by any)"
	t = nil // ERROR 6 "cannot use nil as T value in assignment"
	t = 1 // ERROR 6 "cannot use 1 (untyped int constant) as T value in assignment"
	n = 1
	n = 1.5 // ERROR 6 "cannot use 1.5 (untyped float constant) as N value in assignment"
	n = "a" // ERROR 6 "cannot use \"a\" (untyped string constant) as N value in assignment"
	n = nil // ERROR 6 "cannot use nil as N value in assignment"
	n += 1
	n++
	_ = -n
	_ = -t // ERROR 7 "invalid operation: operator - not defined on t (variable of type T constrained by any)"
	_ = !n // ERROR 7 "invalid operation: operator ! not defined on n (variable of type N constrained by int | float64)"
	_ = *t // ERROR 7 "invalid operation: cannot indirect t (variable of type T constrained by any)"
	_ = <-t // ERROR 8 "invalid operation: cannot receive from t (variable of type T constrained by any): no specific channel type"
	_ = &t
	t <- 1 // ERROR 2 "invalid operation: cannot send to t (variable of type T constrained by any): no specific channel type"
	_ = gf // ERROR 6 "cannot use generic function gf without instantiation"
	gf[int]("a") // ERROR 10 "cannot use \"a\" (untyped string constant) as int value in argument to gf[int]"
	gf[int, string](1) // ERROR 10 "got 2 type arguments but want 1"
	gf() // ERROR 2 "not enough arguments in call to gf\n\thave ()\n\twant (T)"
	gf(1, 2) // ERROR 8 "too many arguments in call to gf\n\thave (number, number)\n\twant (T)"
	gf(nil) // ERROR 4 "in call to gf, cannot infer T (declared at types_in_messages.go:17:9)"
	gm(1) // ERROR 4 "in call to gm, cannot infer K (declared at types_in_messages.go:18:9)"
	gm(map[string]int{})
	_ = gm(map[string]int{}) + 1 // ERROR 6 "invalid operation: gm(map[string]int{}) + 1 (mismatched types string and untyped int)"
	_ = gm[[]int] // ERROR 8 "cannot infer V (declared at types_in_messages.go:18:23)"
	_ = gm[[]int, int] // ERROR 9 "[]int does not satisfy comparable"
	_ = G{} // ERROR 6 "cannot use generic type G[T any] without instantiation"
	_ = G{1} // ERROR 6 "cannot use generic type G[T any] without instantiation"
	_ = G[int]{"a"} // ERROR 13 "cannot use \"a\" (untyped string constant) as int value in struct literal"
	_ = G[int, int]{} // ERROR 6 "too many type arguments for type G: have 2, want 1"
	var q G // ERROR 6 "declared and not used: q" 8 "cannot use generic type G[T any] without instantiation"
	_ = a[int] // ERROR 7 "cannot index a (variable of int type MyInt)"
	_ = opnd[int] // ERROR 10 "cannot infer N (declared at types_in_messages.go:20:18)"
	_ = MyInt[int](1) // ERROR 6 "invalid operation: MyInt[int] (MyInt is not a generic type)"
	var fi func(int) = gf // ERROR 6 "declared and not used: fi"
	_ = max(n, n)
	_ = max(t, t) // ERROR 10 "invalid argument: t (variable of type T constrained by any) cannot be ordered"
	_ = real(n) // ERROR 11 "invalid argument: argument has type N, expected complex type"
	_ = complex(n, n) // ERROR 14 "invalid argument: arguments have type N, expected floating-point"
	_ = t == nil // ERROR 11 "invalid operation: t == nil (mismatched types T and untyped nil)"
	_ = n == 1.5 // ERROR 11 "cannot convert 1.5 (untyped float constant) to type N"
	_ = n == "a" // ERROR 11 "invalid operation: n == \"a\" (mismatched types N and untyped string)"
	_ = map[T]int{} // ERROR 10 "invalid map key type T (missing comparable constraint)"
	_ = map[N]int{}
	_ = [n]int{} // ERROR 7 "invalid array length n"
	const cn = n // ERROR 13 "n (variable of type N constrained by int | float64) is not constant"
	const cl = len(s) // ERROR 13 "len(s) (value of type int) is not constant"
	if t {} // ERROR 5 "non-boolean condition in if statement"
	_ = s == nil
	_ = s == s // ERROR 6 "invalid operation: s == s (incomparable types in type set)"
	_ = any(t) == t // ERROR 16 "invalid operation: any(t) == t (incomparable types in type set)"
	_ = i == t // ERROR 11 "invalid operation: i == t (mismatched types MyI and T)"
	copy(s, s)
	clear(t) // ERROR 8 "invalid argument: cannot clear t (variable of type T constrained by any): argument must be (or constrained by) map or slice"
	close(t) // ERROR 8 "invalid operation: cannot close non-channel t (variable of type T constrained by any)"
	delete(t, 1) // ERROR 9 "invalid argument: t (variable of type T constrained by any) is not a map"
	panic(t)
	_ = n % n // ERROR 6 "invalid operation: operator % not defined on n (variable of type N constrained by int | float64)"
	_ = n & n // ERROR 6 "invalid operation: operator & not defined on n (variable of type N constrained by int | float64)"
	_ = N(1) / 0
	switch any(t).(type) { case T: case int: case N: }
}
