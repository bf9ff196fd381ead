package p

type B bool

func f(b bool, t B, i int) {
	_ = b && true
	_ = b && t // ERROR "invalid operation: b && t \(mismatched types bool and B\)"
	_ = b || i // ERROR "invalid operation: b \|\| i \(mismatched types bool and int\)"
	_ = i && i // ERROR "invalid operation: operator && not defined on i \(variable of type int\)"
	_ = !b
	_ = !i // ERROR "invalid operation: operator ! not defined on i \(variable of type int\)"
	_ = b & b // ERROR "invalid operation: operator & not defined on b \(variable of type bool\)"
	_ = t && true
	_ = i > 0 && b
	_ = i && i > 0 // ERROR "invalid operation: i && i > 0 \(mismatched types int and untyped bool\)"
	_ = b == t // ERROR "invalid operation: b == t \(mismatched types bool and B\)"
	_ = b < b // ERROR "invalid operation: b < b \(operator < not defined on bool\)"
	_ = "a" || b // ERROR `invalid operation: "a" \|\| b \(mismatched types untyped string and bool\)`
	_ = 1 && 2 // ERROR "invalid operation: operator && not defined on 1 \(untyped int constant\)"
}
