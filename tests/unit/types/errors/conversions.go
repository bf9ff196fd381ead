package p

import "unsafe"

type T struct{ a, b int }
type T2 struct {
	T
	c string
}
type I interface{ M() }
type P *T
type PS *[]int

func two() (int, string)
func one() int
func none()

func conv(i int, f float64, s string, p *T, e any, ii I, b []byte, arr *[4]int, sl []int) {
	_ = int("a") // ERROR 10 "cannot convert \"a\" (untyped string constant) to type int"
	_ = int(s) // ERROR 10 "cannot convert s (variable of type string) to type int"
	_ = int(1.5) // ERROR 10 "cannot convert 1.5 (untyped float constant) to type int"
	_ = int8(300) // ERROR 11 "constant 300 overflows int8"
	_ = uint(-1) // ERROR 11 "constant -1 overflows uint"
	_ = string(i)
	_ = string(f) // ERROR 13 "cannot convert f (variable of type float64) to type string"
	_ = string(1.0) // ERROR 13 "cannot convert 1.0 (untyped float constant 1) to type string"
	_ = string(1<<40)
	_ = []byte(s)
	_ = []byte("a")
	_ = []int(s) // ERROR 12 "cannot convert s (variable of type string) to type []int"
	_ = string(b)
	_ = (*int)(p) // ERROR 13 "cannot convert p (variable of type *T) to type *int"
	_ = T(p) // ERROR 8 "cannot convert p (variable of type *T) to type T"
	_ = bool(1) // ERROR 11 "cannot convert 1 (untyped int constant) to type bool"
	_ = int(nil) // ERROR 10 "cannot convert nil to type int"
	_ = I(p) // ERROR 8 "cannot convert p (variable of type *T) to type I: *T does not implement I (missing method M)"
	_ = I(nil)
	_ = int() // ERROR 6 "missing argument in conversion to int"
	_ = int(1, 2) // ERROR 13 "too many arguments in conversion to int"
	_ = int(two()) // ERROR 10 "multiple-value two() (value of type (int, string)) in single-value context"
	_ = float32(1e100) // ERROR 14 "cannot convert 1e100 (untyped float constant 1e+100) to type float32"
	_ = complex64(1)
	_ = int(1i) // ERROR 10 "cannot convert 1i (untyped complex constant (0 + 1i)) to type int"
	_ = int(f)
	_ = unsafe.Pointer(i) // ERROR 21 "cannot convert i (variable of type int) to type unsafe.Pointer"
	_ = unsafe.Pointer(p)
	_ = uintptr(unsafe.Pointer(p))
	_ = [4]int(sl)
	_ = [4]string(sl) // ERROR 16 "cannot convert sl (variable of type []int) to type [4]string"
	_ = (*[4]int)(sl)
	_ = chan int(i) // ERROR 15 "cannot convert i (variable of type int) to type chan int"
	_ = int(sl...) // ERROR 10 "invalid use of ... in conversion to int"
	_ = error(p) // ERROR 12 "cannot convert p (variable of type *T) to type error: *T does not implement error (missing method Error)"
	_ = int(none()) // ERROR 10 "none() (no value) used as value"
	_ = int(T) // ERROR 10 "T (type) is not an expression"
	_ = []byte(1) // ERROR 13 "cannot convert 1 (untyped int constant) to type []byte"
	_ = int8(1 << i)
	_ = float64(1 << i) // ERROR 14 "invalid operation: shifted operand 1 (type float64) must be integer"
	_ = any(1 << i)
	_ = string(1 << i) // ERROR 13 "invalid operation: shifted operand 1 (type string) must be integer"
	_ = uint8(-1 + i)
	_ = rune("a") // ERROR 11 "cannot convert \"a\" (untyped string constant) to type rune"
}
