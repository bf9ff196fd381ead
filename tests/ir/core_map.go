// ir: -stage=core -func ^main\.(i32|i64|str|pair|count|del|ok)$
package main

// Keys of four and eight bytes and strings have functions of their own.
// CHECK-LABEL: func main.i32(
// CHECK: runtime.mapaccess1_fast32
func i32(m map[int32]int) int { return m[1] }

// CHECK-LABEL: func main.i64(
// CHECK: runtime.mapassign_fast64
func i64(m map[uint64]int) { m[1] = 2 }

// CHECK-LABEL: func main.str(
// CHECK: runtime.mapaccess1_faststr
func str(m map[string]int) int { return m["k"] }

// CHECK-LABEL: func main.pair(
// CHECK: runtime.mapaccess1(
func pair(m map[[2]int]int) int { return m[[2]int{1, 2}] }

// m[k]++ finds the place once.
// CHECK-LABEL: func main.count(
// CHECK: runtime.mapassign_faststr
// CHECK-NOT: runtime.map
// CHECK: }
func count(m map[string]int, k string) { m[k]++ }

// CHECK-LABEL: func main.del(
// CHECK: runtime.mapdelete_faststr
func del(m map[string]int) { delete(m, "k") }

// CHECK-LABEL: func main.ok(
// CHECK: runtime.mapaccess2_fast64
func ok(m map[int]int) bool {
	_, ok := m[1]
	return ok
}

func main() {
	m := map[string]int{}
	count(m, "k")
	del(m)
	i64(map[uint64]int{})
	println(i32(nil), str(m), pair(nil), ok(nil))
}
