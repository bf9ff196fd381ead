package p

func a(x, y int, z) {} // ERROR "syntax error: missing parameter type"
func b(x.y, z int) {} // ERROR "syntax error: missing parameter name"
func c(x []int, []int) {} // ERROR "syntax error: missing parameter name"
func d(x ..., y int) {} // ERROR "syntax error: \.\.\. is missing type"
func e(x int y int) {} // ERROR "syntax error: unexpected name y in parameter list; possibly missing comma or \)"
func f(int, x string, bool) {} // ERROR "syntax error: missing parameter type"
func g(x int,) {}
func h() (x int, string) { return } // ERROR "syntax error: missing parameter type"
func i(, x int) {} // ERROR "syntax error: unexpected comma, expected \)"
