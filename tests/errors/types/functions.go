package p

func a(x int, x string) {}
func b(x int) (x int) { return }
func c(x ...int, y int) {} // ERROR "can only use \.\.\. with final parameter"
func d(...int, int) {} // ERROR "can only use \.\.\. with final parameter"
func e() (x ...int) { return } // ERROR "invalid use of \.\.\."
func f(a, b ...int) {} // ERROR "can only use \.\.\. with final parameter"
func g(_ int, _ string) {}

var h func(x, x int)
var i = func(x int) { x := 1 }
var j func() == nil // ERROR "syntax error: unexpected == after top level declaration"
