package p

func f() {
	func() {} // ERROR "func\(\) \{\} \(value of type func\(\)\) is not used"
	func() {}()
	func(x int) {}("a") // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to func\(x int\) \{\}`
	var a func(int) = func(string) {} // ERROR "cannot use func\(string\) \{\} \(value of type func\(string\)\) as func\(int\) value in variable declaration"
	var b = func() int { return "x" } // ERROR `cannot use "x" \(untyped string constant\) as int value in return statement`
	var c = func() (int, string) { return 1 } // ERROR "not enough return values"
	var d = func() { return 1 } // ERROR "too many return values"
	e := func(x int) int { return e(x) } // ERROR "undefined: e"
	_, _, _, _, _ = a, b, c, d, e
	_ = func(x, x int) {} // ERROR "x redeclared in this block"
	_ = func() int {} // ERROR "missing return"
}
