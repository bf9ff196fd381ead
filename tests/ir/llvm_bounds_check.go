// ir: -stage=llvm -func ^main\.(at|shift|quo)$
package main

// An index is compared unsigned with len, and the panic is a cold call.
// CHECK-LABEL: @main.at(
// CHECK: icmp uge i64
// CHECK: call void @runtime.panicIndex(
func at(s []int, i int) int { return s[i] }

// Shifts by the width or more are no poison.
// CHECK-LABEL: @main.shift(
// CHECK: icmp ult i64 {{.*}}, 64
// CHECK: select i1
func shift(x int, n uint) int { return x << n }

// CHECK-LABEL: @main.quo(
// CHECK: call void @runtime.panicdivide(
// CHECK: sdiv
func quo(a, b int) int { return a / b }

func main() { println(at([]int{1}, 0), shift(1, 3), quo(6, 3)) }
