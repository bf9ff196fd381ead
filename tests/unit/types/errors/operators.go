package p

type T struct{ a, b int }
type I interface{ M() }

func two() (int, string)
func none()
func variadic(a int, b ...string) {}
func (T) M2()  {}
func (*T) PM() {}

func binary_unary(i int, i8 int8, f float64, s string, b bool, u uint, p *int, e any, sl []int, fn func(), m map[string]int, t T, c chan int, ii I) {
	_ = i + f // ERROR 6 "invalid operation: i + f (mismatched types int and float64)"
	_ = i + s // ERROR 6 "invalid operation: i + s (mismatched types int and string)"
	_ = i + 1.5 // ERROR 10 "1.5 (untyped float constant) truncated to int"
	_ = s + 1 // ERROR 6 "invalid operation: s + 1 (mismatched types string and untyped int)"
	_ = i8 + 300 // ERROR 11 "300 (untyped int constant) overflows int8"
	_ = 256 + i8 // ERROR 6 "256 (untyped int constant) overflows int8"
	_ = b + b // ERROR 6 "invalid operation: operator + not defined on b (variable of type bool)"
	_ = s - s // ERROR 6 "invalid operation: operator - not defined on s (variable of type string)"
	_ = -s // ERROR 7 "invalid operation: operator - not defined on s (variable of type string)"
	_ = !i // ERROR 7 "invalid operation: operator ! not defined on i (variable of type int)"
	_ = ^f // ERROR 7 "invalid operation: operator ^ not defined on f (variable of type float64)"
	_ = +b // ERROR 7 "invalid operation: operator + not defined on b (variable of type bool)"
	_ = f % f // ERROR 6 "invalid operation: operator % not defined on f (variable of type float64)"
	_ = i / 0 // ERROR 10 "invalid operation: division by zero"
	_ = i % 0 // ERROR 10 "invalid operation: division by zero"
	_ = f / 0
	_ = 1 / 0 // ERROR 10 "invalid operation: division by zero"
	_ = 1.0 / 0.0 // ERROR 12 "invalid operation: division by zero"
	_ = 1.5 % 1 // ERROR 6 "invalid operation: operator % not defined on 1.5 (untyped float constant)"
	_ = sl == sl // ERROR 6 "invalid operation: sl == sl (slice can only be compared to nil)"
	_ = fn == fn // ERROR 6 "invalid operation: fn == fn (func can only be compared to nil)"
	_ = m == m // ERROR 6 "invalid operation: m == m (map can only be compared to nil)"
	_ = sl == nil
	_ = i == nil // ERROR 11 "invalid operation: i == nil (mismatched types int and untyped nil)"
	_ = nil == nil // ERROR 13 "invalid operation: nil == nil (operator == not defined on untyped nil)"
	_ = t < t // ERROR 6 "invalid operation: t < t (operator < not defined on struct)"
	_ = b < b // ERROR 6 "invalid operation: b < b (operator < not defined on bool)"
	_ = p < p // ERROR 6 "invalid operation: p < p (operator < not defined on pointer)"
	_ = e < e // ERROR 6 "invalid operation: e < e (operator < not defined on interface)"
	_ = i == s // ERROR 11 "invalid operation: i == s (mismatched types int and string)"
	_ = e == sl // ERROR 11 "invalid operation: e == sl (slice can only be compared to nil)"
	_ = ii == t // ERROR 12 "invalid operation: ii == t (mismatched types I and T)"
	_ = ii == i // ERROR 12 "invalid operation: ii == i (mismatched types I and int)"
	_ = i && b // ERROR 6 "invalid operation: i && b (mismatched types int and bool)"
	_ = b && i // ERROR 6 "invalid operation: b && i (mismatched types bool and int)"
	_ = 1 && 2 // ERROR 6 "invalid operation: operator && not defined on 1 (untyped int constant)"
	_ = i << 1.5 // ERROR 11 "1.5 (untyped float constant) truncated to uint"
	_ = i << s // ERROR 11 "invalid operation: shift count s (variable of type string) must be integer"
	_ = i << -1 // ERROR 11 "invalid operation: negative shift count -1 (untyped int constant)"
	_ = f << 1 // ERROR 6 "invalid operation: shifted operand f (variable of type float64) must be integer"
	_ = 1.5 << 1 // ERROR 6 "invalid operation: shifted operand 1.5 (untyped float constant) must be integer"
	_ = 1 << i + 1.5 // ERROR 6 "invalid operation: shifted operand 1 (type float64) must be integer"
	_ = s << 1 // ERROR 6 "invalid operation: shifted operand s (variable of type string) must be integer"
	_ = "a" << 1 // ERROR 6 "invalid operation: shifted operand \"a\" (untyped string constant) must be integer"
	_ = 1 << 1000 << i // ERROR 8 "constant shift overflow"
	var _ float64 = 1 << i // ERROR 18 "invalid operation: shifted operand 1 (type float64) must be integer"
	var _ string = 1 << i // ERROR 17 "cannot use 1 << i (untyped int value) as string value in variable declaration"
	_ = 1.0 << i == 1.5 // ERROR 6 "invalid operation: shifted operand 1.0 (type float64) must be integer"
	_ = i << 70
	_ = 1 << 10000 // ERROR 11 "invalid operation: invalid shift count 10000 (untyped int constant)"
	_ = &1 // ERROR 7 "invalid operation: cannot take address of 1 (untyped int constant)"
	_ = &two // ERROR 7 "invalid operation: cannot take address of two (value of type func() (int, string))"
	_ = &two() // ERROR 7 "multiple-value two() (value of type (int, string)) in single-value context"
	_ = &m["a"] // ERROR 7 "invalid operation: cannot take address of m[\"a\"] (map index expression of type int)"
	_ = &"s"[0] // ERROR 7 "invalid operation: cannot take address of \"s\"[0] (value of type byte)"
	_ = *i // ERROR 7 "invalid operation: cannot indirect i (variable of type int)"
	_ = *nil // ERROR 7 "invalid operation: cannot indirect nil"
	_ = *e // ERROR 7 "invalid operation: cannot indirect e (variable of interface type any)"
	_ = <-i // ERROR 8 "invalid operation: cannot receive from non-channel int i (variable of type int)"
	_ = <-nil // ERROR 8 "invalid operation: cannot receive from non-channel untyped nil nil"
}
