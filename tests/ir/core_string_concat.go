// ir: -stage=core -func ^main\.(three|add)$
// ir<LLVM>: -stage=llvm -func ^main\.(three|add)$
package main

// A sum of strings is one call, whatever the number of its terms.
// CHECK-LABEL: func main.three(
// CHECK: runtime.concatstrings({{.*}}, 3)
// CHECK-NOT: concatstrings
// LLVM-LABEL: @main.three(
// LLVM: call {{.*}} @runtime.concatstrings(ptr {{.*}}, i64 3)
// LLVM-NOT: concatstrings
func three(a, b string) string { return a + ", " + b }

// Constants are added by the compiler.
// CHECK-LABEL: func main.add(
// CHECK-NOT: concatstrings
// CHECK: "abcdef"
func add() string { return "abc" + "def" }

func main() { println(three("a", "b"), add()) }
