package p

type T struct{}
type S []int

func f(n int, x float64, s string) {
	_ = make([]int, 1)
	_ = make([]int) // ERROR "invalid operation: make\(\[\]int\) expects 2 or 3 arguments; found 1"
	_ = make([]int, 1, 2, 3) // ERROR "invalid operation: make\(\[\]int, 1, 2, 3\) expects 2 or 3 arguments; found 4"
	_ = make([]int, 2, 1) // ERROR "invalid argument: length and capacity swapped"
	_ = make([]int, -1) // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = make([]int, "a") // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = make([]int, 1.0)
	_ = make([]int, 1.5) // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = make([]int, x) // ERROR "invalid argument: index x \(variable of type float64\) must be integer"
	_ = make([]int, n, n)
	_ = make(map[int]int)
	_ = make(map[int]int, 1)
	_ = make(map[int]int, 1, 2) // ERROR "invalid operation: make\(map\[int\]int, 1, 2\) expects 1 or 2 arguments; found 3"
	_ = make(chan int)
	_ = make(chan int, 1)
	_ = make(chan int, -1) // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = make(T) // ERROR "invalid argument: cannot make T: type must be slice, map, or channel"
	_ = make(int) // ERROR "invalid argument: cannot make int: type must be slice, map, or channel"
	_ = make([3]int) // ERROR "invalid argument: cannot make \[3\]int: type must be slice, map, or channel"
	_ = make(*[]int) // ERROR "invalid argument: cannot make \*\[\]int: type must be slice, map, or channel"
	_ = make() // ERROR "invalid operation: not enough arguments for make\(\) \(expected 1, found 0\)"
	_ = make(5) // ERROR "5 is not a type"
	_ = make(n) // ERROR "n \(parameter\) is not a type"
	_ = make(S, 1)
	_ = make([]int, 1<<63) // ERROR "1 << 63 \(untyped int constant 9223372036854775808\) overflows int"
	make([]int, 1) // ERROR "make\(\[\]int, 1\) \(value of type \[\]int\) is not used"
	_ = new(int)
	_ = new() // ERROR "invalid operation: not enough arguments for new\(\) \(expected 1, found 0\)"
	_ = new(int, int) // ERROR "invalid operation: too many arguments for new\(int, int\) \(expected 1, found 2\)"
	new(int) // ERROR "new\(int\) \(value of type \*int\) is not used"
	_ = new(undefined) // ERROR "undefined: undefined"
	var p *string = new(int) // ERROR "cannot use new\(int\) \(value of type \*int\) as \*string value in variable declaration"
	_ = p
}
