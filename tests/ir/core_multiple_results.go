// ir: -stage=core -func ^main\.(swap|order)$
package main

func pair() (int, string) { return 1, "a" }

// The right sides are all evaluated before the first assignment.
// CHECK-LABEL: func main.swap(
// CHECK: [[X:t[0-9]+]] int = s[j]
// CHECK: [[Y:t[0-9]+]] int = s[i]
// CHECK: = [[X]]
// CHECK: = [[Y]]
func swap(s []int, i, j int) { s[i], s[j] = s[j], s[i] }

// CHECK-LABEL: func main.order(
// CHECK: [[N:t[0-9]+]], [[S:t[0-9]+]] = main.pair()
func order() (n int, s string) {
	n, s = pair()
	return
}

func main() {
	s := []int{1, 2}
	swap(s, 0, 1)
	n, t := order()
	println(s[0], n, t)
}
