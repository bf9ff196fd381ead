package p
type S struct{ x int }
func two() (int, string)
var g1 = two() // ERROR 10 "multiple-value two() (value of type (int, string)) in single-value context"
var g2, g3 = two(), 1 // ERROR 14 "multiple-value two() (value of type (int, string)) in single-value context"
var g4 int = two() // ERROR 14 "multiple-value two() (value of type (int, string)) in single-value context"
func f[P ~int | ~string, C ~chan int | ~chan string, D chan<- int | <-chan int, M map[int]int | map[string]int, Q int | string](s S, m map[int]int, fn func(), c chan int, sl []int, p *int, a [3]int, e any, P2 P, q Q) {
	_ = s + 1 // ERROR 6 "invalid operation: s + 1 (mismatched types S and untyped int)"
	_ = s == 1 // ERROR 11 "invalid operation: s == 1 (mismatched types S and untyped int)"
	_ = m == 1 // ERROR 11 "invalid operation: m == 1 (mismatched types map[int]int and untyped int)"
	_ = fn == 1 // ERROR 12 "invalid operation: fn == 1 (mismatched types func() and untyped int)"
	_ = c == "a" // ERROR 11 "invalid operation: c == \"a\" (mismatched types chan int and untyped string)"
	_ = sl == true // ERROR 12 "invalid operation: sl == true (mismatched types []int and untyped bool)"
	_ = p == 1 // ERROR 11 "invalid operation: p == 1 (mismatched types *int and untyped int)"
	_ = a == 1.5 // ERROR 11 "invalid operation: a == 1.5 (mismatched types [3]int and untyped float)"
	_ = 1 + s // ERROR 6 "invalid operation: 1 + s (mismatched types untyped int and S)"
	_ = 1 == s // ERROR 11 "invalid operation: 1 == s (mismatched types untyped int and S)"
	_ = 1 + P2 // ERROR 6 "invalid operation: 1 + P2 (mismatched types untyped int and P)"
	_ = P2 + 1 // ERROR 6 "invalid operation: P2 + 1 (mismatched types P and untyped int)"
	_ = P2 == 1 // ERROR 12 "invalid operation: P2 == 1 (mismatched types P and untyped int)"
	_ = P2 + "a" // ERROR 6 "invalid operation: P2 + \"a\" (mismatched types P and untyped string)"
	_ = max(1, P2) // ERROR 13 "invalid argument: mismatched types untyped int (previous argument) and P (type of P2)"
	_ = s + nil // ERROR 6 "invalid operation: s + nil (mismatched types S and untyped nil)"
	_ = nil == s // ERROR 13 "invalid operation: nil == s (mismatched types untyped nil and S)"
	_ = s && true // ERROR 6 "invalid operation: s && true (mismatched types S and untyped bool)"
	_ = -s // ERROR 7 "invalid operation: operator - not defined on s (variable of struct type S)"
	_ = 1 << s // ERROR 11 "invalid operation: shift count s (variable of struct type S) must be integer"
	q() // ERROR 2 "invalid operation: cannot call q (variable of type Q constrained by int | string): int is not a function"
	c() // ERROR 2 "invalid operation: cannot call c (variable of type chan int): chan int is not a function"
	_ = make(C) // ERROR 11 "invalid argument: cannot make C: channels chan int and chan string have different element types"
	_ = make(D) // ERROR 11 "invalid argument: cannot make D: channels chan<- int and <-chan int have conflicting directions"
	_ = <-D(nil) // ERROR 8 "invalid operation: cannot receive from D(nil) (value of type D constrained by chan<- int | <-chan int): send-only channel chan<- int"
	_ = 1 << 1.0
	_ = 1.0 << 1
	var x int8 = 1 << 7 // ERROR 6 "declared and not used: x" 15 "cannot use 1 << 7 (untyped int constant 128) as int8 value in variable declaration (overflows)"
	_ = 1 + e == 2 // ERROR 6 "invalid operation: 1 + e (mismatched types untyped int and any)"
	_ = e == 1 + 1.5
	_ = s.x << 1.5 // ERROR 13 "1.5 (untyped float constant) truncated to uint"
	var u = 1.0 << s.x // ERROR 6 "declared and not used: u" 10 "invalid operation: shifted operand 1.0 (type float64) must be integer"
	var w = "a"[1.0 << s.x] // ERROR 6 "declared and not used: w"
	_ = make([]int, 1.0 << s.x)
	_ = sl[1.0 << s.x]
	var fl float64 = float64(1 << s.x) // ERROR 6 "declared and not used: fl" 27 "invalid operation: shifted operand 1 (type float64) must be integer"
	var fl2 = 1 << s.x + 1.5 // ERROR 6 "declared and not used: fl2" 12 "invalid operation: shifted operand 1 (type float64) must be integer"
	var i interface{} = 1 << s.x // ERROR 6 "declared and not used: i"
	var i2 interface{} = 1.0 << s.x // ERROR 6 "declared and not used: i2" 23 "invalid operation: shifted operand 1.0 (type float64) must be integer"
	_ = ~s.x // ERROR 6 "cannot use ~ outside of interface or type constraint (use ^ for bitwise complement)"
	_ = ~1 // ERROR 6 "cannot use ~ outside of interface or type constraint (use ^ for bitwise complement)"
	switch s.x { case 1.5: case "a": case nil: case 1 << s.x: case 1.0 << s.x: } // ERROR 20 "1.5 (untyped float constant) truncated to int" 30 "cannot convert \"a\" (untyped string constant) to type int" 40 "cannot convert nil to type int"
	switch e { case 1 << s.x: case 1.0 << s.x: case nil: case sl: } // ERROR 33 "invalid operation: shifted operand 1.0 (type float64) must be integer" 60 "invalid case sl in switch on e (slice can only be compared to nil)"
	return 1, two() // ERROR 9 "too many return values\n\thave (number, (int, string))\n\twant ()" 12 "multiple-value two() (value of type (int, string)) in single-value context"
}
func r() (int, int) { return two() } // ERROR 30 "cannot use two() (value of type string) as int value in return statement"
func r2() (int, int) { return 1, two() } // ERROR 34 "multiple-value two() (value of type (int, string)) in single-value context"
func r3() (int, int, int) { return 1, two() } // ERROR 39 "multiple-value two() (value of type (int, string)) in single-value context" 39 "not enough return values\n\thave (number, (int, string))\n\twant (int, int, int)"
func r4() (int, int, int) { return two() } // ERROR 36 "not enough return values\n\thave (int, string)\n\twant (int, int, int)"
func r5() (a int, b string) { return two } // ERROR 38 "not enough return values\n\thave (func() (int, string))\n\twant (int, string)"
type I2 interface{ M() }
type T9 struct{}
func (T9) M() {}
func g() {
	var t T9
	var p *I2 = t // ERROR 14 "cannot use t (variable of struct type T9) as *I2 value in variable declaration: T9 does not implement *I2 (type *I2 is pointer to interface, not interface)"
	p = &t // ERROR 6 "cannot use &t (value of type *T9) as *I2 value in assignment: *T9 does not implement *I2 (type *I2 is pointer to interface, not interface)"
	var e *error = nil // ERROR 6 "declared and not used: e"
	e = t // ERROR 6 "cannot use t (variable of struct type T9) as *error value in assignment: T9 does not implement *error (type *error is pointer to interface, not interface)"
	p = new(I2)
	_ = []interface{ M() }{p} // ERROR 25 "cannot use p (variable of type *I2) as interface{M()} value in array or slice literal: *I2 does not implement interface{M()} (type *I2 is pointer to interface, not interface)"
	var d1 int = complex(1<<uint(len("a"+string(rune(3)))), 3) // ERROR 6 "declared and not used: d1" 15 "cannot use complex(1 << uint(len(\"a\" + string(rune(3)))), 3) (untyped complex constant (4 + 3i)) as int value in variable declaration (truncated)"
	var s uint
	var d3 int = complex(1<<s, 3) // ERROR 6 "declared and not used: d3" 15 "cannot use complex(1 << s, 3) (value of type complex128) as int value in variable declaration" 23 "invalid operation: shifted operand 1 (type float64) must be integer"
	var a any
	_ = a + 1 // ERROR 6 "invalid operation: a + 1 (mismatched types any and untyped int)"
	_ = a + 1.5 // ERROR 6 "invalid operation: a + 1.5 (mismatched types any and untyped float)"
	_ = a + "a" // ERROR 6 "invalid operation: a + \"a\" (mismatched types any and string)"
	_ = a + nil // ERROR 6 "invalid operation: operator + not defined on a (variable of interface type any)"
	_ = a + 'a' // ERROR 6 "invalid operation: a + 'a' (mismatched types any and untyped rune)"
	_ = a + true // ERROR 6 "invalid operation: a + true (mismatched types any and bool)"
	_ = 1 + a // ERROR 6 "invalid operation: 1 + a (mismatched types untyped int and any)"
	_ = true && a // ERROR 6 "invalid operation: true && a (mismatched types bool and any)"
	_ = a && false // ERROR 6 "invalid operation: a && false (mismatched types any and bool)"
	_ = a < 1 // ERROR 6 "invalid operation: a < 1 (operator < not defined on interface)"
	_ = a == 1
	_ = a == nil
	_ = a << 1 // ERROR 6 "invalid operation: shifted operand a (variable of interface type any) must be integer"
	_ = 1 << a // ERROR 11 "invalid operation: shift count a (variable of interface type any) must be integer"
	_ = a * (1 << s) // ERROR 6 "invalid operation: a * (1 << s) (mismatched types any and untyped int)"
	_ = a + (s == 1) // ERROR 6 "invalid operation: a + (s == 1) (mismatched types any and bool)"
}
