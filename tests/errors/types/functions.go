package p

func a(x int, x string) {} // ERROR "x redeclared in this block"
func b(x int) (x int) { return } // ERROR "x redeclared in this block" "result parameter x not in scope at return"
func c(x ...int, y int) {} // ERROR "can only use \.\.\. with final parameter"
func d(...int, int) {} // ERROR "can only use \.\.\. with final parameter"
func e() (x ...int) { return } // ERROR "invalid use of \.\.\."
func f(a, b ...int) {} // ERROR "can only use \.\.\. with final parameter"
func g(_ int, _ string) {}

var h func(x, x int) // ERROR "x redeclared in this block"
var i = func(x int) { x := 1 } // ERROR "no new variables on left side of :="
