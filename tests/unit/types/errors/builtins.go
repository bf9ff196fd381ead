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

func bi(i int, f float64, s string, m map[string]int, sl []int, b []byte, c chan int, rc <-chan int, e any, p *int, arr [4]int, parr *[4]int, cplx complex128, f32 float32, so chan<- int) {
	_ = append() // ERROR 6 "invalid operation: not enough arguments for append() (expected 1, found 0)"
	_ = append(1) // ERROR 13 "invalid append: argument must be a slice; have 1 (untyped int constant)"
	_ = append(i, 1) // ERROR 13 "invalid append: argument must be a slice; have i (variable of type int)"
	_ = append(nil, 1) // ERROR 13 "invalid append: argument must be a slice; have untyped nil"
	_ = append(sl, "a") // ERROR 17 "cannot use \"a\" (untyped string constant) as int value in argument to append"
	_ = append(sl, sl) // ERROR 17 "cannot use sl (variable of type []int) as int value in argument to append"
	_ = append(sl, sl...)
	_ = append(b, s...)
	_ = append(b, "abc"...)
	_ = append(sl, 1, sl...) // ERROR 20 "too many arguments in call to append\n\thave ([]int, number, []int...)\n\twant ([]int, ...int)"
	_ = append(sl, b...) // ERROR 17 "cannot use b (variable of type []byte) as []int value in argument to append"
	_ = append(sl, nil...)
	_ = cap(m) // ERROR 10 "invalid argument: m (variable of type map[string]int) for built-in cap"
	_ = cap(s) // ERROR 10 "invalid argument: s (variable of type string) for built-in cap"
	_ = cap(1) // ERROR 10 "invalid argument: 1 (untyped int constant) for built-in cap"
	_ = len(1) // ERROR 10 "invalid argument: 1 (untyped int constant) for built-in len"
	_ = len(i) // ERROR 10 "invalid argument: i (variable of type int) for built-in len"
	_ = len() // ERROR 6 "invalid operation: not enough arguments for len() (expected 1, found 0)"
	_ = len(s, s) // ERROR 6 "invalid operation: too many arguments for len(s, s) (expected 1, found 2)"
	_ = len(sl...) // ERROR 6 "invalid operation: invalid use of ... with built-in len"
	_ = len(nil) // ERROR 10 "invalid argument: nil for built-in len"
	_ = len(p) // ERROR 10 "invalid argument: p (variable of type *int) for built-in len"
	_ = len(parr)
	const l1 = len(arr)
	const l2 = len([2]int{one(), 2}) // ERROR 13 "len([2]int{…}) (value of type int) is not constant"
	const l3 = len("abc")
	const l4 = len(s) // ERROR 13 "len(s) (value of type int) is not constant"
	const l5 = cap(parr)
	const l6 = len([1]int{1})
	clear(i) // ERROR 8 "invalid argument: cannot clear i (variable of type int): argument must be (or constrained by) map or slice"
	clear(m)
	clear() // ERROR 2 "invalid operation: not enough arguments for clear() (expected 1, found 0)"
	close(i) // ERROR 8 "invalid operation: cannot close non-channel i (variable of type int)"
	close(rc) // ERROR 8 "invalid operation: cannot close receive-only channel rc (variable of type <-chan int)"
	close(so)
	close(c, c) // ERROR 2 "invalid operation: too many arguments for close(c, c) (expected 1, found 2)"
	_ = complex(1, 2)
	_ = complex(1, "a") // ERROR 14 "invalid operation: complex(1, \"a\") (mismatched types untyped float and untyped string)"
	_ = complex(f, f32) // ERROR 14 "invalid operation: complex(f, f32) (mismatched types float64 and float32)"
	_ = complex(i, i) // ERROR 14 "invalid argument: arguments have type int, expected floating-point"
	_ = complex(f, 1)
	_ = complex(1.5, f32)
	_ = complex(1) // ERROR 6 "invalid operation: not enough arguments for complex(1) (expected 2, found 1)"
	_ = real(i) // ERROR 11 "invalid argument: argument has type int, expected complex type"
	_ = real(1)
	_ = real(cplx)
	_ = imag("a") // ERROR 11 "invalid argument: argument has type untyped string, expected complex type"
	_ = imag(f) // ERROR 11 "invalid argument: argument has type float64, expected complex type"
	copy(sl, b) // ERROR 7 "invalid copy: arguments sl (variable of type []int) and b (variable of type []byte) have different element types int and byte"
	copy(b, s)
	copy(s, b) // ERROR 7 "invalid copy: argument must be a slice; have s (variable of type string)"
	copy(sl) // ERROR 2 "invalid operation: not enough arguments for copy(sl) (expected 2, found 1)"
	copy(1, 2) // ERROR 7 "invalid copy: argument must be a slice; have 1 (untyped int constant)"
	copy(sl, 1) // ERROR 11 "invalid copy: argument must be a slice; have 1 (untyped int constant)"
	copy(arr, sl) // ERROR 7 "invalid copy: argument must be a slice; have arr (variable of type [4]int)"
	copy(nil, sl) // ERROR 7 "invalid copy: argument must be a slice; have untyped nil"
	delete(m) // ERROR 2 "invalid operation: not enough arguments for delete(m) (expected 2, found 1)"
	delete(m, 1) // ERROR 12 "cannot use 1 (untyped int constant) as string value in argument to delete"
	delete(i, 1) // ERROR 9 "invalid argument: i (variable of type int) is not a map"
	delete(m, "a", "b") // ERROR 2 "invalid operation: too many arguments for delete(m, \"a\", \"b\") (expected 2, found 3)"
	_ = delete(m, "a") // ERROR 6 "delete(m, \"a\") (no value) used as value"
	_ = make(int) // ERROR 11 "invalid argument: cannot make int: type must be slice, map, or channel"
	_ = make([]int) // ERROR 6 "invalid operation: make([]int) expects 2 or 3 arguments; found 1"
	_ = make([]int, -1) // ERROR 18 "invalid argument: index -1 (constant of type int) must not be negative"
	_ = make([]int, "a") // ERROR 18 "cannot convert \"a\" (untyped string constant) to type int"
	_ = make([]int, 1.5) // ERROR 18 "1.5 (untyped float constant) truncated to int"
	_ = make([]int, 1.0)
	_ = make([]int, f) // ERROR 18 "invalid argument: index f (variable of type float64) must be integer"
	_ = make([]int, 3, 2) // ERROR 18 "invalid argument: length and capacity swapped"
	_ = make([]int, 1, 2, 3) // ERROR 6 "invalid operation: make([]int, 1, 2, 3) expects 2 or 3 arguments; found 4"
	_ = make(map[string]int, 1, 2) // ERROR 6 "invalid operation: make(map[string]int, 1, 2) expects 1 or 2 arguments; found 3"
	_ = make(1) // ERROR 11 "1 is not a type"
	_ = make() // ERROR 6 "invalid operation: not enough arguments for make() (expected 1, found 0)"
	_ = make(T) // ERROR 11 "invalid argument: cannot make T: type must be slice, map, or channel"
	_ = make(chan int, "a") // ERROR 21 "cannot convert \"a\" (untyped string constant) to type int"
	_ = make([]int, 1<<70) // ERROR 18 "1 << 70 (untyped int constant 1180591620717411303424) overflows int"
	_ = make([]int, 1 << i)
	_ = make([]int, 1.0 << i)
	_ = max() // ERROR 6 "invalid operation: not enough arguments for max() (expected 1, found 0)"
	_ = max(1, "a") // ERROR 13 "invalid argument: mismatched types untyped int (previous argument) and untyped string (type of \"a\")"
	_ = max(1, 2.5)
	_ = max(i, 2.5) // ERROR 13 "2.5 (untyped float constant) truncated to int"
	_ = max(i, f) // ERROR 13 "invalid argument: mismatched types int (previous argument) and float64 (type of f)"
	_ = max(sl) // ERROR 10 "invalid argument: sl (variable of type []int) cannot be ordered"
	_ = max(true) // ERROR 10 "invalid argument: true (untyped bool constant) cannot be ordered"
	_ = min(s, "a", 1) // ERROR 18 "invalid argument: mismatched types string (previous argument) and untyped int (type of 1)"
	_ = min(i)
	const mm = min(1, 2, 3.0)
	_ = new() // ERROR 6 "invalid operation: not enough arguments for new() (expected 1, found 0)"
	_ = new(1)
	_ = new(int, 2) // ERROR 6 "invalid operation: too many arguments for new(int, 2) (expected 1, found 2)"
	_ = new(i)
	_ = new(nil) // ERROR 10 "use of untyped nil in argument to new"
	_ = new(two()) // ERROR 10 "multiple-value two() (value of type (int, string)) in single-value context"
	_ = new(none()) // ERROR 10 "none() (no value) used as value or type"
	panic() // ERROR 2 "invalid operation: not enough arguments for panic() (expected 1, found 0)"
	panic(1, 2) // ERROR 2 "invalid operation: too many arguments for panic(1, 2) (expected 1, found 2)"
	panic(two()) // ERROR 2 "invalid operation: too many arguments for panic(two()) (expected 1, found 2)"
	print(1 << 70) // ERROR 8 "cannot use 1 << 70 (untyped int constant 1180591620717411303424) as int value in argument to built-in print (overflows)"
	println(nil) // ERROR 10 "use of untyped nil in argument to built-in println"
	println(two())
	println(1<<40, "a", 1.5, e)
	println(none()) // ERROR 10 "none() (no value) used as value"
	println(T) // ERROR 10 "T (type) is not an expression"
	_ = recover(1) // ERROR 6 "invalid operation: too many arguments for recover(1) (expected 0, found 1)"
	recover()
	_ = print // ERROR 6 "print (built-in) must be called"
	_ = unsafe.Add(i, 1) // ERROR 17 "cannot use i (variable of type int) as unsafe.Pointer value in argument to unsafe.Add"
	_ = unsafe.Add(unsafe.Pointer(p), "a") // ERROR 36 "cannot convert \"a\" (untyped string constant) to type int"
	_ = unsafe.Add(unsafe.Pointer(p), 1.5) // ERROR 36 "1.5 (untyped float constant) truncated to int"
	_ = unsafe.Add(unsafe.Pointer(p), f) // ERROR 36 "invalid argument: length f (variable of type float64) must be integer"
	_ = unsafe.Alignof(i)
	_ = unsafe.Offsetof(i) // ERROR 22 "invalid argument: i is not a selector expression"
	var t2 T2
	_ = unsafe.Offsetof(t2.a)
	_ = unsafe.Offsetof(t2.zz) // ERROR 22 "invalid argument: T2 has no single field zz"
	var t3 struct{ *T }
	_ = unsafe.Offsetof(t3.a) // ERROR 22 "invalid argument: field a is embedded via a pointer in struct{*T}"
	_ = unsafe.Offsetof(t2.M) // ERROR 22 "invalid argument: T2 has no single field M"
	_ = unsafe.Sizeof(T) // ERROR 20 "T (type) is not an expression"
	_ = unsafe.Sizeof() // ERROR 6 "invalid operation: not enough arguments for unsafe.Sizeof() (expected 1, found 0)"
	const sz = unsafe.Sizeof(t2)
	_ = unsafe.Slice(i, 1) // ERROR 19 "invalid argument: i (variable of type int) is not a pointer"
	_ = unsafe.Slice(p, "a") // ERROR 22 "cannot convert \"a\" (untyped string constant) to type int"
	_ = unsafe.Slice(p, -1) // ERROR 22 "invalid argument: length -1 (constant of type int) must not be negative"
	_ = unsafe.SliceData(i) // ERROR 23 "invalid argument: i (variable of type int) is not a slice"
	_ = unsafe.String(p, 1) // ERROR 20 "cannot use p (variable of type *int) as *byte value in argument to unsafe.String"
	_ = unsafe.String(&b[0], -1) // ERROR 27 "invalid argument: length -1 (constant of type int) must not be negative"
	_ = unsafe.StringData(i) // ERROR 24 "cannot use i (variable of type int) as string value in argument to unsafe.StringData"
	_ = unsafe.StringData(s)
	unsafe.Sizeof(1) // ERROR 2 "unsafe.Sizeof(1) (constant 8 of type uintptr) is not used"
	len(s) // ERROR 2 "len(s) (value of type int) is not used"
	cap(sl) // ERROR 2 "cap(sl) (value of type int) is not used"
	new(int) // ERROR 2 "new(int) (value of type *int) is not used"
	make([]int, 1) // ERROR 2 "make([]int, 1) (value of type []int) is not used"
	max(1, 2) // ERROR 2 "max(1, 2) (untyped int constant 2) is not used"
	e.x() // ERROR 4 "e.x undefined (type any has no field or method x)"
	T.M() // ERROR 4 "T.M undefined (type T has no field or method M)"
	T(1).x() // ERROR 4 "cannot convert 1 (untyped int constant) to type T"
	T.a // ERROR 4 "T.a undefined (type T has no method a)"
	(*I).M(nil) // ERROR 7 "(*I).M undefined (type *I is pointer to interface, not interface)"
	I.M // ERROR 2 "I.M (value of type func(I)) is not used"
	I.M() // ERROR 2 "not enough arguments in call to I.M\n\thave ()\n\twant (I)"
	I.M(nil)
	_ = T2.c // ERROR 9 "T2.c undefined (type T2 has no method c)"
	_ = struct{}.x // ERROR 15 "struct{}.x undefined (type struct{} has no field or method x)"
	_ = "a".b // ERROR 10 "\"a\".b undefined (type untyped string has no field or method b)"
	_ = nil.x // ERROR 10 "nil.x undefined (type untyped nil has no field or method x)"
	_ = (1).x // ERROR 10 "(1).x undefined (type untyped int has no field or method x)"
	_ = two().x // ERROR 6 "multiple-value two() (value of type (int, string)) in single-value context"
	_ = none().x // ERROR 6 "none() (no value) used as value or type"
	_ = (<-c).x // ERROR 12 "(<-c).x undefined (type int has no field or method x)"
}
