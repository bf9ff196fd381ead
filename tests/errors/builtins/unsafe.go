package p

import "unsafe"

type T struct {
	a int
	b string
}

func (T) m() {}

func f(t T, p *T, s []int, str string, n int) {
	const a = unsafe.Sizeof(t)
	const b uint8 = unsafe.Sizeof([1000]int{}) // ERROR "cannot use unsafe\.Sizeof\(\[1000\]int\{\}\) \(constant 8000 of type uintptr\) as uint8 value in constant declaration"
	_ = unsafe.Offsetof(t.b)
	_ = unsafe.Offsetof(t) // ERROR "invalid argument: t is not a selector expression"
	_ = unsafe.Offsetof(t.m) // ERROR "invalid argument: t\.m is a method value"
	_ = unsafe.Offsetof(5) // ERROR "invalid argument: 5 is not a selector expression"
	_ = unsafe.Alignof(p)
	_ = unsafe.Sizeof() // ERROR "invalid operation: not enough arguments for unsafe\.Sizeof\(\) \(expected 1, found 0\)"
	_ = unsafe.Sizeof(1, 2) // ERROR "invalid operation: too many arguments for unsafe\.Sizeof\(1, 2\) \(expected 1, found 2\)"
	_ = unsafe.Pointer(p)
	_ = unsafe.Pointer(n) // ERROR "cannot convert n \(variable of type int\) to type unsafe\.Pointer"
	_ = unsafe.Pointer(uintptr(n))
	_ = (*T)(unsafe.Pointer(&n))
	_ = (*T)(&n) // ERROR "cannot convert &n \(value of type \*int\) to type \*T"
	_ = unsafe.Add(unsafe.Pointer(p), 1)
	_ = unsafe.Add(p, 1) // ERROR "cannot use p \(variable of type \*T\) as unsafe\.Pointer value in argument to unsafe\.Add"
	_ = unsafe.Add(unsafe.Pointer(p), "a") // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = unsafe.Slice(p, n)
	_ = unsafe.Slice(n, 1) // ERROR "invalid argument: n \(variable of type int\) is not a pointer"
	_ = unsafe.Slice(p, -1) // ERROR "invalid argument: length -1 \(constant of type int\) must not be negative"
	_ = unsafe.SliceData(s)
	_ = unsafe.SliceData(str) // ERROR "invalid argument: str \(variable of type string\) is not a slice"
	_ = unsafe.String((*byte)(nil), 1)
	_ = unsafe.String(&n, 1) // ERROR "cannot use &n \(value of type \*int\) as \*byte value in argument to unsafe\.String"
	_ = unsafe.StringData(str)
	_ = unsafe.StringData(s) // ERROR "cannot use s \(variable of type \[\]int\) as string value in argument to unsafe\.StringData"
	_ = unsafe.undefined // ERROR "undefined: unsafe\.undefined"
	unsafe.Sizeof(t) // ERROR "unsafe\.Sizeof\(t\) \(constant 24 of type uintptr\) is not used"
	_ = unsafe.Sizeof // ERROR "unsafe\.Sizeof \(built-in\) must be called"
}
