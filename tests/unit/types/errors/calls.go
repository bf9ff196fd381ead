package p

type T struct{ a, b int }
type I interface{ M() }

func two() (int, string)
func none()
func variadic(a int, b ...string) {}
func (T) M2()  {}
func (*T) PM() {}
func args3(a, b, c int) {}

func calls(i int, i8 int8, f float64, s string, b bool, u uint, p *int, e any, sl []int, fn func(), m map[string]int, t T, c chan int, ii I) {
	i() // ERROR 2 "invalid operation: cannot call i (variable of type int): int is not a function"
	variadic() // ERROR 2 "not enough arguments in call to variadic\n\thave ()\n\twant (int, ...string)"
	variadic("a") // ERROR 11 "cannot use \"a\" (untyped string constant) as int value in argument to variadic"
	variadic(1, 2) // ERROR 14 "cannot use 2 (untyped int constant) as string value in argument to variadic"
	variadic(1, sl...) // ERROR 14 "cannot use sl (variable of type []int) as []string value in argument to variadic"
	variadic(1, "a", []string{}...) // ERROR 19 "too many arguments in call to variadic\n\thave (number, string, []string...)\n\twant (int, ...string)"
	two(1) // ERROR 6 "too many arguments in call to two\n\thave (number)\n\twant ()"
	none(1, 2) // ERROR 7 "too many arguments in call to none\n\thave (number, number)\n\twant ()"
	variadic(two())
	variadic(two(), 1) // ERROR 11 "multiple-value two() (value of type (int, string)) in single-value context" 18 "cannot use 1 (untyped int constant) as string value in argument to variadic"
	variadic(none()) // ERROR 11 "none() (no value) used as value"
	variadic(int) // ERROR 11 "int (type) is not an expression"
	none(two()) // ERROR 7 "too many arguments in call to none\n\thave (int, string)\n\twant ()"
	args3(1, 2) // ERROR 11 "not enough arguments in call to args3\n\thave (number, number)\n\twant (int, int, int)"
	args3(1,
		2) // ERROR 3 "not enough arguments in call to args3\n\thave (number, number)\n\twant (int, int, int)"
	args3(two()) // ERROR 8 "not enough arguments in call to args3\n\thave (int, string)\n\twant (int, int, int)"
	args3(two(), 1, 2) // ERROR 8 "multiple-value two() (value of type (int, string)) in single-value context"
	args3(1, two()) // ERROR 11 "multiple-value two() (value of type (int, string)) in single-value context" 11 "not enough arguments in call to args3\n\thave (number, (int, string))\n\twant (int, int, int)"
	args3(undefined) // ERROR 8 "undefined: undefined" 8 "not enough arguments in call to args3\n\thave (unknown type)\n\twant (int, int, int)"
	var fv func(int) = args3 // ERROR 21 "cannot use args3 (value of type func(a int, b int, c int)) as func(int) value in variable declaration"
	fv() // ERROR 2 "not enough arguments in call to fv\n\thave ()\n\twant (int)"
	T.M2() // ERROR 2 "not enough arguments in call to T.M2\n\thave ()\n\twant (T)"
	I.M() // ERROR 2 "not enough arguments in call to I.M\n\thave ()\n\twant (I)"
	variadic(1, two()...) // ERROR 14 "multiple-value two() (value of type (int, string)) in single-value context"
	variadic(two()...) // ERROR 2 "cannot use ... with 2-valued two()"
	args3(1, 2, sl...) // ERROR 2 "cannot use ... in call to non-variadic args3"
}
