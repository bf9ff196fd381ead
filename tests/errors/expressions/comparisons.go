package p

type T struct{ a int }
type I interface{ m() }

func f(i int, j int8, u uint, x float64, s string, b bool, t T, p *int, q *string, e interface{}, in I) {
	_ = i == j // ERROR "invalid operation: i == j \(mismatched types int and int8\)"
	_ = i == x // ERROR "invalid operation: i == x \(mismatched types int and float64\)"
	_ = i == 1.0
	_ = i == 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = u == -1 // ERROR "-1 \(untyped int constant\) overflows uint"
	_ = j == 300 // ERROR "300 \(untyped int constant\) overflows int8"
	_ = s == 1 // ERROR "invalid operation: s == 1 \(mismatched types string and untyped int\)"
	_ = s < "a"
	_ = b == 1 // ERROR "invalid operation: b == 1 \(mismatched types bool and untyped int\)"
	_ = t < t // ERROR "invalid operation: t < t \(operator < not defined on struct\)"
	_ = p == q // ERROR "invalid operation: p == q \(mismatched types \*int and \*string\)"
	_ = p < p // ERROR "invalid operation: p < p \(operator < not defined on pointer\)"
	_ = e == 1
	_ = e < e // ERROR "invalid operation: e < e \(operator < not defined on interface\)"
	_ = in == t // ERROR "invalid operation: in == t \(mismatched types I and T\)"
	_ = in == e
	_ = i == nil // ERROR "invalid operation: i == nil \(mismatched types int and untyped nil\)"
	_ = s == nil // ERROR "invalid operation: s == nil \(mismatched types string and untyped nil\)"
	_ = nil == nil // ERROR "invalid operation: nil == nil \(operator == not defined on untyped nil\)"
	_ = f == f // ERROR "invalid operation: f == f \(func can only be compared to nil\)"
	_ = 1 == "a" // ERROR `invalid operation: 1 == "a" \(mismatched types untyped int and untyped string\)`
	_ = 'a' == 97.0
}
