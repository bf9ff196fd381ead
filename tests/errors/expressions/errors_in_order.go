package p

type T struct{}

func (t T) M() string        { return "" }
func (t T) N(x int) string   { return "" }
func (T) O(x int) (y string) { return "" }

var (
	_ int        = T.M // ERROR "^cannot use T.M \(value of type func\(T\) string\) as int value in variable declaration$"
	_ int        = T.N // ERROR "^cannot use T.N \(value of type func\(t T, x int\) string\) as int value in variable declaration$"
	_ int        = T.O // ERROR "^cannot use T.O \(value of type func\(_ T, x int\) \(y string\)\) as int value in variable declaration$"
	_ [1e100]int       // ERROR "^array length 1e100 \(untyped float constant 1e\+100\) must be integer$"
)

func f() {
	i := 1       // ERROR "^declared and not used: i$"
	_ = true[:i] // ERROR "^cannot slice true \(untyped bool constant\)$"
	nil = f(1)   // ERROR "^too many arguments in call to f" "^f\(1\) \(no value\) used as value$" "^cannot assign to nil \(neither addressable nor a map index expression\)$"
}
