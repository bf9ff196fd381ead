// ir: -stage=core -func ^main\.get$
package main

// CHECK-LABEL: func main.get(
// CHECK: runtime.mapaccess1_fast64
func get(m map[int]int, k int) int { return m[k] }

func main() { println(get(map[int]int{1: 2}, 1)) }
