package p

func a(x, y int) (int, error)
func b()
func c() { undefined() } // ERROR "undefined: undefined"
func d() int { d() ; return d } // ERROR "cannot use d \(value of type func\(\) int\) as int value in return statement"

var e = func(x int) int { return y } // ERROR "undefined: y"
