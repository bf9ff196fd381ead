package p

type MyInt8 int8

func constants(i int, s uint) {
	var m8 MyInt8
	_ = m8 + 300 // ERROR 11 "300 (untyped int constant) overflows int8"
	m8 = 300 // ERROR 7 "cannot use 300 (untyped int constant) as MyInt8 value in assignment (overflows)"
	m8 += 300 // ERROR 8 "300 (untyped int constant) overflows int8"
	_ = m8 == 300 // ERROR 12 "300 (untyped int constant) overflows int8"
	_ = m8 == 1.5 // ERROR 12 "1.5 (untyped float constant) truncated to int8"
	_ = MyInt8(300) // ERROR 13 "constant 300 overflows MyInt8"
	_ = MyInt8(100) * 2 // ERROR 6 "MyInt8(100) * 2 (constant 200 of int8 type MyInt8) overflows int8"
	_ = -MyInt8(-128) // ERROR 6 "-MyInt8(-128) (constant 128 of int8 type MyInt8) overflows int8"
	_ = ^uint8(0) + 1 // ERROR 6 "^uint8(0) + 1 (constant 256 of type uint8) overflows uint8"
	_ = uint8(255) + 1 // ERROR 6 "uint8(255) + 1 (constant 256 of type uint8) overflows uint8"
	_ = float32(1e38) * 10 // ERROR 6 "float32(1e38) * 10 (constant 1e+39 of type float32) overflows float32"
	const big = 1 << 511
	_ = big * big // ERROR 10 "constant multiplication overflow"
	_ = big + big + big // ERROR 10 "constant addition overflow"
	_ = -big - big - big // ERROR 11 "constant subtraction overflow"
	_ = ^(big + big - 1 + big) // ERROR 12 "constant addition overflow"
	_ = 1 << 512 // ERROR 8 "constant shift overflow"
	_ = big << 2 // ERROR 10 "constant shift overflow"
	_ = 1e99999999999 // ERROR 6 "malformed constant: 1e99999999999"
	_ = 1e646456993 // ERROR 6 "malformed constant: 1e646456993"
	_ = "a" + 'b' // ERROR 6 "invalid operation: \"a\" + 'b' (mismatched types untyped string and untyped rune)"
	_ = "a" * 2 // ERROR 6 "invalid operation: \"a\" * 2 (mismatched types untyped string and untyped int)"
	_ = !1 // ERROR 7 "invalid operation: operator ! not defined on 1 (untyped int constant)"
	_ = -"a" // ERROR 7 "invalid operation: operator - not defined on \"a\" (untyped string constant)"
	_ = ^1.5 // ERROR 7 "invalid operation: operator ^ not defined on 1.5 (untyped float constant)"
	_ = ^1
	_ = -uint8(1) // ERROR 6 "-uint8(1) (constant -1 of type uint8) overflows uint8"
	_ = true + true // ERROR 6 "invalid operation: operator + not defined on true (untyped bool constant)"
	_ = true < false // ERROR 6 "invalid operation: true < false (operator < not defined on untyped bool)"
	_ = true && 1 // ERROR 6 "invalid operation: true && 1 (mismatched types untyped bool and untyped int)"
	_ = "a" < 1 // ERROR 12 "invalid operation: \"a\" < 1 (mismatched types untyped string and untyped int)"
	_ = 1 == "a" // ERROR 11 "invalid operation: 1 == \"a\" (mismatched types untyped int and untyped string)"
	_ = 1 == 1.5
	_ = 1.5 == nil // ERROR 13 "invalid operation: 1.5 == nil (mismatched types untyped float and untyped nil)"
	var a int = 1 - .0000001 // ERROR 14 "cannot use 1 - .0000001 (untyped float constant 0.9999999) as int value in variable declaration (truncated)"
	var b string = 1e20 // ERROR 17 "cannot use 1e20 (untyped float constant 1e+20) as string value in variable declaration"
	var c uint8 = 1 << 8 // ERROR 16 "cannot use 1 << 8 (untyped int constant 256) as uint8 value in variable declaration (overflows)"
	var d float32 = 1e39 // ERROR 18 "cannot use 1e39 (untyped float constant 1e+39) as float32 value in variable declaration (overflows)"
	var e int = 1e3
	var f rune = 'a' + 1.0
	var g complex64 = 1 + 2i
	var h int = 3 + 0i
	_, _, _, _, _, _, _, _ = a, b, c, d, e, f, g, h
	var f1 float64 = 1 << s // ERROR 19 "invalid operation: shifted operand 1 (type float64) must be integer"
	var f2 = 1.0 << s // ERROR 11 "invalid operation: shifted operand 1.0 (type float64) must be integer"
	var f3 int32 = 1.0 << s
	var f4 = 1 << s == 1 << 33
	var f5 = make([]int, 1.0 << s)
	var f6 interface{} = 1 << s
	var f7 = "a"[1.0 << s]
	var f8 = float64(1 << s) // ERROR 19 "invalid operation: shifted operand 1 (type float64) must be integer"
	var f9 = 1 << s + 1.0 // ERROR 11 "invalid operation: shifted operand 1 (type float64) must be integer"
	_, _, _, _, _, _, _, _, _ = f1, f2, f3, f4, f5, f6, f7, f8, f9
	_ = 1 << 2.0
	_ = 1 << 1.5 // ERROR 11 "1.5 (untyped float constant) truncated to uint"
	_ = 1 << -1 // ERROR 11 "invalid operation: negative shift count -1 (untyped int constant)"
	_ = 1.5 << 1 // ERROR 6 "invalid operation: shifted operand 1.5 (untyped float constant) must be integer"
	_ = i << 1.0
	_ = i << 1.5 // ERROR 11 "1.5 (untyped float constant) truncated to uint"
	_ = i << -1 // ERROR 11 "invalid operation: negative shift count -1 (untyped int constant)"
	_ = i / 0 // ERROR 10 "invalid operation: division by zero"
	_ = i % 0 // ERROR 10 "invalid operation: division by zero"
	_ = 1.0 / 0 // ERROR 12 "invalid operation: division by zero"
	_ = 5 % 0 // ERROR 10 "invalid operation: division by zero"
	_ = 5i / 0i // ERROR 11 "invalid operation: division by zero"
}
