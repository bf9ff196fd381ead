// ir: -stage=llvm-opt -func ^main\.sum$
package main

// The bounds check of a loop over len is gone, and the loop is vectorised.
// CHECK-LABEL: @main.sum(
// CHECK-NOT: panicIndex
// CHECK: add <
func sum(s []int) int {
	t := 0
	for i := 0; i < len(s); i++ {
		t += s[i]
	}
	return t
}

func main() { println(sum([]int{1, 2})) }
