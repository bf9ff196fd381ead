package p

type T struct{ a, b int }
type I interface{ M() }

func two() (int, string)
func none()
func variadic(a int, b ...string) {}
func (T) M2()  {}
func (*T) PM() {}

func index_slice_assert(i int, i8 int8, f float64, s string, b bool, u uint, p *int, e any, sl []int, fn func(), m map[string]int, t T, c chan int, ii I) {
	_ = i[0] // ERROR 7 "cannot index i (variable of type int)"
	_ = s["a"] // ERROR 8 "cannot convert \"a\" (untyped string constant) to type int"
	_ = sl[1.5] // ERROR 9 "1.5 (untyped float constant) truncated to int"
	_ = sl[f] // ERROR 9 "invalid argument: index f (variable of type float64) must be integer"
	_ = sl[-1] // ERROR 9 "invalid argument: index -1 (constant of type int) must not be negative"
	_ = s[1<<70] // ERROR 8 "1 << 70 (untyped int constant 1180591620717411303424) overflows int"
	_ = "abc"[3] // ERROR 12 "invalid argument: index 3 out of bounds [0:3]"
	var arr [3]int
	_ = arr[3] // ERROR 10 "invalid argument: index 3 out of bounds [0:3]"
	_ = arr[5:2] // ERROR 10 "invalid argument: index 5 out of bounds [0:4]"
	_ = arr[2:1] // ERROR 12 "invalid slice indices: 1 < 2"
	_ = sl[2:1] // ERROR 11 "invalid slice indices: 1 < 2"
	_ = s[0:1:2] // ERROR 12 "invalid operation: 3-index slice of string"
	_ = [3]int{}[:] // ERROR 6 "cannot slice unaddressable value [3]int{} (value of type [3]int)"
	_ = i[:] // ERROR 6 "cannot slice i (variable of type int)"
	_ = m[1] // ERROR 8 "cannot use 1 (untyped int constant) as string value in map index"
	_ = p[0] // ERROR 7 "cannot index p (variable of type *int)"
	_ = e.(int)
	_ = i.(int) // ERROR 6 "invalid operation: i (variable of type int) is not an interface"
	_ = ii.(T) // ERROR 6 "impossible type assertion: ii.(T)\n\tT does not implement I (missing method M)"
	_ = ii.(*T) // ERROR 6 "impossible type assertion: ii.(*T)\n\t*T does not implement I (missing method M)"
	_ = ii.(I)
}
