// ir: -stage=core -func ^main\.(composite|closure|table|leaks|variadic)$
package main

type point struct{ x, y int }

//go:noinline
func use(p *point) int { return p.x }

//go:noinline
func sum(s []int) int { return len(s) }

//go:noinline
func all(v ...int) int { return len(v) }

var kept *point

// What does not leave its function is a variable on the stack.
// CHECK-LABEL: func main.composite(
// CHECK: stack new(main.point)
func composite() int { return use(&point{1, 2}) }

// CHECK-LABEL: func main.closure(
// CHECK: stack new(int)
// CHECK: stack closure main.closure.func1
func closure() int {
	n := 0
	add := func() { n++ }
	add()
	add()
	return n
}

// CHECK-LABEL: func main.table(
// CHECK: stack new([16]int)
func table() int {
	s := make([]int, 16)
	return sum(s)
}

// CHECK-LABEL: func main.variadic(
// CHECK: stack new([3]int)
func variadic() int { return all(1, 2, 3) }

// CHECK-LABEL: func main.leaks(
// CHECK: = new(main.point)
func leaks() { kept = &point{3, 4} }

func main() {
	leaks()
	println(composite(), closure(), table(), variadic())
}
