// ir: -stage=llvm-opt -func ^main\.(ranged|masked|constant|guarded|sliced|unknown)$
package main

// An index that the compiler can see to be in range is not checked.
// CHECK-LABEL: @main.ranged(
// CHECK-NOT: panicIndex
// CHECK: ret
func ranged(a, b []int) int {
	t := 0
	if len(b) < len(a) {
		return 0
	}
	for i := range a {
		t += b[i]
	}
	return t
}

// CHECK-LABEL: @main.masked(
// CHECK-NOT: panicIndex
// CHECK: ret
func masked(t *[256]int, i int) int { return t[i&255] }

// CHECK-LABEL: @main.constant(
// CHECK-NOT: panicIndex
// CHECK: ret
func constant() int {
	a := [4]int{1, 2, 3, 4}
	return a[3]
}

// CHECK-LABEL: @main.guarded(
// CHECK-NOT: panicIndex
// CHECK: ret
func guarded(s []int, i int) int {
	if i < 0 || i >= len(s) {
		return -1
	}
	return s[i]
}

// After the first the others are known to be inside.
// CHECK-LABEL: @main.sliced(
// CHECK: call void @runtime.panicIndex(
// CHECK-NOT: call void @runtime.panicIndex(
// CHECK: ret
func sliced(b []byte) uint32 {
	_ = b[3]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// CHECK-LABEL: @main.unknown(
// CHECK: call void @runtime.panicIndex(
func unknown(s []int, i int) int { return s[i] }

func main() {
	println(ranged(nil, nil), masked(new([256]int), 1), constant(), guarded(nil, 1), sliced(make([]byte, 4)), unknown([]int{1}, 0))
}
