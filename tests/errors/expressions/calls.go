package p

func none()                    {}
func one(int)                  {}
func two(int, string)          {}
func ret() (int, string)       { return 1, "" }
func variadic(int, ...string)  {}

type F func(int) int

func f(fn F, x int) {
	none(1) // ERROR "too many arguments in call to none"
	one() // ERROR "not enough arguments in call to one"
	one(1, 2) // ERROR "too many arguments in call to one"
	one("a") // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to one`
	two(1) // ERROR "not enough arguments in call to two"
	two(ret())
	one(ret()) // ERROR "too many arguments in call to one"
	two(ret(), 1) // ERROR "multiple-value ret\(\) \(value of type \(int, string\)\) in single-value context" "cannot use 1 \(untyped int constant\) as string value in argument to two"
	variadic() // ERROR "not enough arguments in call to variadic"
	variadic(1)
	variadic(1, "a", 2) // ERROR "cannot use 2 \(untyped int constant\) as string value in argument to variadic"
	variadic(1, []string{}...)
	variadic(1, "a", []string{}...) // ERROR "too many arguments in call to variadic"
	variadic([]string{}...) // ERROR "not enough arguments in call to variadic"
	one([]int{}...) // ERROR "cannot use \.\.\. in call to non-variadic one"
	x() // ERROR "invalid operation: cannot call x \(variable of type int\): int is not a function"
	5() // ERROR "invalid operation: cannot call 5 \(untyped int constant\): untyped int is not a function"
	"a"() // ERROR `invalid operation: cannot call "a" \(untyped string constant\): untyped string is not a function`
	nil() // ERROR "invalid operation: cannot call nil: untyped nil is not a function"
	fn("a") // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to fn`
	_ = none() // ERROR "none\(\) \(no value\) used as value"
	_ = ret() // ERROR "assignment mismatch: 1 variable but ret returns 2 values"
	x = ret() // ERROR "assignment mismatch: 1 variable but ret returns 2 values"
	x, y := one(1) // ERROR "one\(1\) \(no value\) used as value"
	a, b, c := ret() // ERROR "assignment mismatch: 3 variables but ret returns 2 values"
	one(none()) // ERROR "none\(\) \(no value\) used as value"
	F(1) // ERROR "cannot convert 1 \(untyped int constant\) to type F"
	fn(1)
	_, _, _, _ = y, a, b, c
}
