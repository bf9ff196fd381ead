package p

var f func()
var g func()

var (
	a = f == nil
	b = f == g // ERROR "invalid operation: f == g \(func can only be compared to nil\)"
	c = nil == f
	d = f != g // ERROR "invalid operation: f != g \(func can only be compared to nil\)"
	e = nil == nil // ERROR "invalid operation: nil == nil \(operator == not defined on untyped nil\)"
)
