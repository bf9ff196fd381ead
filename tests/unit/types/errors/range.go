package p

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

func rng(i int, f float64, s string, m map[string]int, sl []int, c chan int, so chan<- int, e any, p *int, arr [4]int, parr *[4]int, fn func(func(int) bool), fn0 func(func() bool), fn2 func(func(int, string) bool), bad1 func(), bad2 func(func(int)), bad3 func(func(int) bool) int, bad4 func(func(int,int,int) bool), bad5 func(int), psl *[]int) {
	for range f { } // ERROR 12 "cannot range over f (variable of type float64)"
	for range 10 { }
	for range 1.0 { } // ERROR 12 "cannot range over 1.0 (untyped float constant 1)"
	for range 1.5 { } // ERROR 12 "cannot range over 1.5 (untyped float constant)"
	for range "abc" { }
	for i := range f { } // ERROR 17 "cannot range over f (variable of type float64)"
	for i, j := range 10 { } // ERROR 6 "declared and not used: i" 9 "range over 10 (untyped int constant) permits only one iteration variable"
	for i, j := range c { } // ERROR 6 "declared and not used: i" 9 "range over c (variable of type chan int) permits only one iteration variable"
	for i := range so { } // ERROR 17 "cannot range over so (variable of type chan<- int): receive from send-only channel chan<- int"
	for i := range p { } // ERROR 17 "cannot range over p (variable of type *int)"
	for i := range e { } // ERROR 17 "cannot range over e (variable of interface type any)"
	for i := range nil { } // ERROR 17 "cannot range over nil"
	for i, j := range fn { } // ERROR 6 "declared and not used: i" 9 "range over fn (variable of type func(func(int) bool)) permits only one iteration variable"
	for i := range fn0 { } // ERROR 6 "range over fn0 (variable of type func(func() bool)) permits no iteration variables"
	for i, j, k := range fn2 { } // ERROR 6 "declared and not used: i" 9 "declared and not used: j" 12 "range clause permits at most two iteration variables"
	for i := range bad1 { } // ERROR 17 "cannot range over bad1 (variable of type func()): func must be func(yield func(...) bool): wrong argument count"
	for i := range bad2 { } // ERROR 17 "cannot range over bad2 (variable of type func(func(int))): func must be func(yield func(...) bool): yield func does not return bool"
	for i := range bad3 { } // ERROR 17 "cannot range over bad3 (variable of type func(func(int) bool) int): func must be func(yield func(...) bool): unexpected results"
	for i := range bad4 { } // ERROR 17 "cannot range over bad4 (variable of type func(func(int, int, int) bool)): func must be func(yield func(...) bool): yield func has too many parameters"
	for i := range bad5 { } // ERROR 17 "cannot range over bad5 (variable of type func(int)): func must be func(yield func(...) bool): argument is not func"
	for i := range psl { } // ERROR 17 "cannot range over psl (variable of type *[]int)"
	for i = range s { }
	for s = range s { } // ERROR 6 "cannot use s (value of type int) as string value in assignment"
	for s = range m { i = s } // ERROR 24 "cannot use s (variable of type string) as int value in assignment"
	for i, s = range sl { } // ERROR 9 "cannot use s (value of type int) as string value in assignment"
	for i, f = range parr { } // ERROR 9 "cannot use f (value of type int) as float64 value in assignment"
	for i, s = range s { } // ERROR 9 "cannot use s (value of type rune) as string value in assignment"
	for _, x := range s { _ = x + "a" } // ERROR 28 "invalid operation: x + \"a\" (mismatched types rune and untyped string)"
	for i := range int8(5) { _ = i + f } // ERROR 31 "invalid operation: i + f (mismatched types int8 and float64)"
	var u8 uint8
	for u8 = range 256 { } // ERROR 17 "cannot use 256 (untyped int constant) as uint8 value in range clause (overflows)"
	for u8 = range 10 { }
	for 1 = range s { } // ERROR 6 "cannot assign to 1 (neither addressable nor a map index expression)"
	for _ = range s { }
	for _, _ = range s { }
	for T := range T { } // ERROR 17 "T (type) is not an expression"
	for i := range two() { } // ERROR 17 "multiple-value two() (value of type (int, string)) in single-value context"
	for i := range none() { } // ERROR 17 "none() (no value) used as value"
	for i.x = range s { } // ERROR 8 "i.x undefined (type int has no field or method x)"
	for i := range 1 << 70 { } // ERROR 6 "declared and not used: i" 17 "cannot use 1 << 70 (untyped int constant 1180591620717411303424) as int value in range clause (overflows)"
	for m["a"] = range 10 { }
	for range -1 {}
	for u8 := range u8 { u8 = 300 } // ERROR 6 "declared and not used: u8" 28 "cannot use 300 (untyped int constant) as uint8 value in assignment (overflows)"
	for f = range 10 {} // ERROR 6 "cannot use iteration variable of type float64"
	for e = range 10 {}
}

func blank_and_twice() {
	for _ := range "" {} // ERROR 2 "no new variables on left side of :="
	for _, _ := range "" {} // ERROR 2 "no new variables on left side of :="
	for i, i := range "" {} // ERROR 6 "declared and not used: i" 9 "i redeclared in this block\n\trange.go:67:6: other declaration of i"
	var x struct{ y int } // ERROR 6 "declared and not used: x"
	for range "" {}
	x := 1 // ERROR 4 "no new variables on left side of :=" 7 "cannot use 1 (untyped int constant) as struct{y int} value in assignment"
	_ := 1 // ERROR 4 "no new variables on left side of :="
	_, _ := 1, 2 // ERROR 7 "no new variables on left side of :="
	x, _ := 1, 2 // ERROR 7 "no new variables on left side of :=" 10 "cannot use 1 (untyped int constant) as struct{y int} value in assignment"
}
