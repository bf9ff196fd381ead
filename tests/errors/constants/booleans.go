package p

const (
	a = true && 1 // ERROR "invalid operation: true && 1 \(mismatched types untyped bool and untyped int\)"
	b = !1 // ERROR "invalid operation: operator ! not defined on 1 \(untyped int constant\)"
	c = !true
	d = true + false // ERROR "invalid operation: operator \+ not defined on true \(untyped bool constant\)"
	e = true < false // ERROR "invalid operation: true < false \(operator < not defined on untyped bool\)"
	f = true == 1 // ERROR "invalid operation: true == 1 \(mismatched types untyped bool and untyped int\)"
	g bool = 1 < 2
	h = -true // ERROR "invalid operation: operator - not defined on true \(untyped bool constant\)"
)
