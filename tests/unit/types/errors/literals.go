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

func lits() {
	_ = T{1} // ERROR 9 "too few values in struct literal of type T"
	_ = T{1, 2, 3} // ERROR 14 "too many values in struct literal of type T"
	_ = T{a: 1, 2} // ERROR 14 "mixture of field:value and value elements in struct literal"
	_ = T{1, b: 2} // ERROR 11 "mixture of field:value and value elements in struct literal"
	_ = T{a: 1, a: 2} // ERROR 14 "duplicate field name a in struct literal"
	_ = T{x: 1} // ERROR 8 "unknown field x in struct literal of type T"
	_ = T{"a", 2} // ERROR 8 "cannot use \"a\" (untyped string constant) as int value in struct literal"
	_ = T{a: "a"} // ERROR 11 "cannot use \"a\" (untyped string constant) as int value in struct literal"
	_ = T2{a: 1}
	_ = T2{T: T{1, 2}, c: "x"}
	_ = T2{T.a: 1} // ERROR 9 "invalid field name T.a in struct literal"
	_ = T{1: 1} // ERROR 8 "invalid field name 1 in struct literal"
	_ = []int{1, 2, "a"} // ERROR 18 "cannot use \"a\" (untyped string constant) as int value in array or slice literal"
	_ = []int{0: 1, 0: 2} // ERROR 18 "duplicate index 0 in array or slice literal"
	_ = []int{1: 1, 0: 2, 3} // ERROR 24 "duplicate index 1 in array or slice literal"
	_ = [2]int{1, 2, 3} // ERROR 19 "index 2 is out of bounds (>= 2)"
	_ = [2]int{5: 1} // ERROR 13 "invalid argument: index 5 out of bounds [0:2]"
	_ = [...]int{5: 1, 2}
	_ = []int{-1: 1} // ERROR 12 "invalid argument: index -1 (constant of type int) must not be negative"
	_ = []int{"a": 1} // ERROR 12 "cannot convert \"a\" (untyped string constant) to type int"
	i := 1
	_ = []int{i: 1} // ERROR 12 "index i must be integer constant"
	_ = []int{1.0: 1, 1.5: 2} // ERROR 20 "1.5 (untyped float constant) truncated to int"
	_ = []int{1 << 70: 1} // ERROR 12 "1 << 70 (untyped int constant 1180591620717411303424) overflows int"
	_ = map[string]int{"a": 1, "a": 2} // ERROR 29 "duplicate key \"a\" in map literal"
	_ = map[string]int{1: 1} // ERROR 21 "cannot use 1 (untyped int constant) as string value in map literal"
	_ = map[string]int{"a"} // ERROR 21 "missing key in map literal"
	_ = map[any]int{1: 1, 1: 2, "a": 1, int8(1): 3, 1.0: 1, 1.0: 2} // ERROR 24 "duplicate key 1 in map literal"
	_ = map[T]int{{1, 2}: 1, {1}: 2} // ERROR 29 "too few values in struct literal of type T"
	_ = map[float64]int{1: 1, 1.0: 2} // ERROR 28 "duplicate key 1 in map literal"
	_ = map[bool]int{true: 1, false: 2, true: 3} // ERROR 38 "duplicate key true in map literal"
	_ = []*T{{1, 2}, &T{3}, {1}} // ERROR 23 "too few values in struct literal of type T"
	_ = int{} // ERROR 6 "invalid composite literal type int"
	_ = int{1} // ERROR 6 "invalid composite literal type int"
	_ = P{1, 2} // ERROR 6 "invalid composite literal type P"
	_ = PS{1} // ERROR 6 "invalid composite literal type PS"
	_ = *T{1} // ERROR 7 "invalid operation: cannot indirect T{…} (value of struct type T)" 10 "too few values in struct literal of type T"
	_ = []T{{1, "a"}} // ERROR 14 "cannot use \"a\" (untyped string constant) as int value in struct literal"
	_ = [][]int{{1}, {"a"}} // ERROR 20 "cannot use \"a\" (untyped string constant) as int value in array or slice literal"
	_ = []int{{1}} // ERROR 12 "invalid composite literal element type int"
	_ = []P{{1, 2}}
	_ = struct{ a int; b string }{1, 2} // ERROR 35 "cannot use 2 (untyped int constant) as string value in struct literal"
	_ = func() int { } // ERROR 19 "missing return"
	_ = func() { return 1 } // ERROR 22 "too many return values\n\thave (number)\n\twant ()"
	_ = Undef{1} // ERROR 6 "undefined: Undef"
	_ = I{} // ERROR 6 "invalid composite literal type I"
	_ = [i]int{} // ERROR 7 "invalid array length i"
	_ = [-1]int{} // ERROR 7 "invalid array length -1 (untyped int constant)"
	_ = [1.5]int{} // ERROR 7 "array length 1.5 (untyped float constant) must be integer"
	_ = ["a"]int{} // ERROR 7 "array length \"a\" (untyped string constant) must be integer"
	_ = []int{1, two()} // ERROR 15 "multiple-value two() (value of type (int, string)) in single-value context"
	_ = []int{none()} // ERROR 12 "none() (no value) used as value"
	_ = map[[]int]int{} // ERROR 10 "invalid map key type []int"
	_ = T{two()} // ERROR 8 "multiple-value two() (value of type (int, string)) in single-value context" 13 "too few values in struct literal of type T"
}


type In struct{ i int }
type Out struct{ in In; p *In }
var _ = Out{in: {1}} // ERROR 17 "missing type in composite literal"
var _ = Out{{1}, nil} // ERROR 13 "missing type in composite literal"
var _ = []Out{{in: {1}}} // ERROR 20 "missing type in composite literal"
var _ = []undef{{1}, {2}} // ERROR 11 "undefined: undef"
var _ = map[string]undef{"a": {1}} // ERROR 20 "undefined: undef"
var _ = map[In]In{{1}: {2}}
var _ = undef{{1}} // ERROR 9 "undefined: undef" 15 "missing type in composite literal"
var _ = [...]In{{1}, {2}}
var _ = [...]*In{{1}, {2}}
var _ = []interface{}{{1}} // ERROR 23 "invalid composite literal element type interface{}"
var _ = [](chan int){{1}} // ERROR 22 "invalid composite literal element type chan int"
func f(...In)
