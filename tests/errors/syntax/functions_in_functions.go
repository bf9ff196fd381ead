package p

func f() {
	func (x int) {
	}(1)
	var h = func() {
		a b // ERROR "syntax error: unexpected name b at end of statement"
	}
	_ = h
	_ = func(x y z) { // ERROR "syntax error: unexpected name z in parameter list; possibly missing comma or \)"
	}
}
