package p

func g(interface{}) {}
func h(int)         {}

func f() interface{} {
	x := nil // ERROR "use of untyped nil in assignment"
	var y = nil // ERROR "use of untyped nil in variable declaration"
	var z *int = nil
	_ = nil // ERROR "use of untyped nil in assignment to _ identifier"
	g(nil)
	h(nil) // ERROR "cannot use nil as int value in argument to h"
	_ = z == nil
	_ = nil == z
	_ = -nil // ERROR "invalid operation: operator - not defined on nil"
	for range nil { // ERROR "cannot range over nil"
	}
	switch nil { // ERROR "use of untyped nil in switch expression"
	}
	_, _ = x, y
	return nil
}
