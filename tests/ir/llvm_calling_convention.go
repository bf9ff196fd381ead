// ir: -stage=llvm
package main

// Every function is swiftcc, may grow its stack, and has the closure pointer as its last parameter.
// CHECK: define swiftcc { i64, ptr, i64 } @main.three(i64 {{.*}}, ptr nest {{.*}}) #[[ATTR:[0-9]+]]
func three(n int) (int, string) { return n, "x" }

// More than four result words go through a pointer.
// CHECK: define swiftcc void @main.many(ptr %{{[^,]*}}, ptr nest
func many() (a, b, c, d, e int) { return 1, 2, 3, 4, 5 }

// A func value is called with its own address as the closure pointer.
// CHECK: define {{.*}} @main.value(
// CHECK: [[CODE:%[a-z]+]] = load ptr, ptr [[F:%[0-9]+]]
// CHECK: call swiftcc i64 [[CODE]](i64 1, ptr nest [[F]])
func value(f func(int) int) int { return f(1) }

// CHECK: attributes #[[ATTR]] = {{.*}}"split-stack"
func main() {
	_, s := three(1)
	_, _, _, _, e := many()
	println(s, e, value(func(n int) int { return n }))
}
