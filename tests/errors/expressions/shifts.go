package p

func f(i int, u uint, x float64, s string, j int8) {
	_ = i << u
	_ = i << j
	_ = i << -1 // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"
	_ = i << 1.0
	_ = i << 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to uint"
	_ = i << x // ERROR "invalid operation: shift count x \(variable of type float64\) must be integer"
	_ = x << 1 // ERROR "invalid operation: shifted operand x \(variable of type float64\) must be integer"
	_ = s << 1 // ERROR "invalid operation: shifted operand s \(variable of type string\) must be integer"
	_ = 1.0 << u // ERROR "invalid operation: shifted operand 1\.0 \(type float64\) must be integer"
	_ = 1.5 << u // ERROR "invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer"
	var a float64 = 1 << u // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
	var b int = 1.0 << u
	var c = 1.0 << u // ERROR "invalid operation: shifted operand 1\.0 \(type float64\) must be integer"
	var d int8 = 1 << 8 // ERROR "cannot use 1 << 8 \(untyped int constant 256\) as int8 value in variable declaration \(overflows\)"
	var e = make([]int, 1.0<<u)
	var g = x + 1<<u // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
	var h = "a" + 1<<u // ERROR `invalid operation: "a" \+ 1 << u \(mismatched types untyped string and untyped int\)`
	i <<= 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to uint"
	i >>= u
	x <<= 1 // ERROR "invalid operation: shifted operand x \(variable of type float64\) must be integer"
	_ = i << 1 << -2 // ERROR "invalid operation: negative shift count -2 \(untyped int constant\)"
	_, _, _, _, _, _, _ = a, b, c, d, e, g, h
}
