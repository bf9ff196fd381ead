package p

type Seq func(yield func(int) bool)

func zero(yield func() bool)                {}
func one(yield func(int) bool)              {}
func two(yield func(int, string) bool)      {}
func three(yield func(int, int, int) bool)  {}
func result(yield func(int) bool) int       { return 0 }
func notBool(yield func(int))               {}
func notFunc(x int)                         {}
func params(yield func(int) bool, x int)    {}

func f(s Seq) {
	for range zero {
	}
	for x := range zero { // ERROR "range over zero \(value of type func\(yield func\(\) bool\)\) permits no iteration variables"
	}
	for x := range one {
		var y string = x // ERROR "cannot use x \(variable of type int\) as string value in variable declaration"
		_ = y
	}
	for x, y := range one { // ERROR "declared and not used: x" "range over one \(value of type func\(yield func\(int\) bool\)\) permits only one iteration variable"
	}
	for x, y := range two {
		_ = x + y // ERROR "invalid operation: x \+ y \(mismatched types int and string\)"
	}
	for range three { // ERROR "cannot range over three \(value of type func\(yield func\(int, int, int\) bool\)\): func must be func\(yield func\(\.\.\.\) bool\): yield func has too many parameters"
	}
	for range result { // ERROR "cannot range over result \(value of type func\(yield func\(int\) bool\) int\): func must be func\(yield func\(\.\.\.\) bool\): unexpected results"
	}
	for range notBool { // ERROR "cannot range over notBool \(value of type func\(yield func\(int\)\)\): func must be func\(yield func\(\.\.\.\) bool\): yield func does not return bool"
	}
	for range notFunc { // ERROR "cannot range over notFunc \(value of type func\(x int\)\): func must be func\(yield func\(\.\.\.\) bool\): argument is not func"
	}
	for range params { // ERROR "cannot range over params \(value of type func\(yield func\(int\) bool, x int\)\): func must be func\(yield func\(\.\.\.\) bool\): wrong argument count"
	}
	for x := range s {
		_ = x
	}
	for range func() {} { // ERROR "cannot range over func\(\) \{\} \(value of type func\(\)\): func must be func\(yield func\(\.\.\.\) bool\): wrong argument count"
	}
}
