package p

func len(int) int { return 0 }

type string int

var _ = len("abc") // ERROR `cannot use "abc" \(untyped string constant\) as int value in argument to len`
var _ string = "abc" // ERROR `cannot use "abc" \(untyped string constant\) as string value in variable declaration`
var _ = append(5) // ERROR "invalid append: argument must be a slice; have 5 \(untyped int constant\)"

func make() {}

var _ = make([]int) // ERROR "make\(\[\]int\) \(no value\) used as value" "\[\]int \(type\) is not an expression" "too many arguments in call to make"
