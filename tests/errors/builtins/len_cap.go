package p

type T struct{}

func f(s []int, a [3]int, p *[3]int, pp *[]int, m map[int]int, c chan int, str string, t T, e interface{}, x int) {
	_ = len(s)
	_ = len(a) + len(p)
	_ = len(pp) // ERROR "invalid argument: pp \(variable of type \*\[\]int\) for built-in len"
	_ = len(m)
	_ = cap(m) // ERROR "invalid argument: m \(variable of type map\[int\]int\) for built-in cap"
	_ = len(c) + cap(c)
	_ = len(str)
	_ = cap(str) // ERROR "invalid argument: str \(variable of type string\) for built-in cap"
	_ = len(t) // ERROR "invalid argument: t \(variable of struct type T\) for built-in len"
	_ = len(e) // ERROR "invalid argument: e \(variable of type interface\{\}\) for built-in len"
	_ = len(x) // ERROR "invalid argument: x \(variable of type int\) for built-in len"
	_ = len(5) // ERROR "invalid argument: 5 \(untyped int constant\) for built-in len"
	_ = len() // ERROR "invalid operation: not enough arguments for len\(\) \(expected 1, found 0\)"
	_ = len(s, s) // ERROR "invalid operation: too many arguments for len\(s, s\) \(expected 1, found 2\)"
	_ = len(s...) // ERROR "invalid operation: invalid use of \.\.\. with built-in len"
	_ = len(nil) // ERROR "invalid argument: nil for built-in len"
	_ = len // ERROR "len \(built-in\) must be called"
	len(s) // ERROR "len\(s\) \(value of type int\) is not used"
	const n = len(s) // ERROR "len\(s\) \(value of type int\) is not constant"
	const k = len(a)
	var z string = len(s) // ERROR "cannot use len\(s\) \(value of type int\) as string value in variable declaration"
	_ = z
	_ = cap(5) // ERROR "invalid argument: 5 \(untyped int constant\) for built-in cap"
	_ = len([3]int{}) + "a" // ERROR `invalid operation: len\(\[3\]int\{\}\) \+ "a" \(mismatched types int and untyped string\)`
	_ = len(undefined) // ERROR "undefined: undefined"
	_ = len(int) // ERROR "int \(type\) is not an expression"
}
