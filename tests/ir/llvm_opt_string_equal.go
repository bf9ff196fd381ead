// ir: -stage=llvm-opt -func ^main\.(kind|same|less)$
// ir<ASM>: -stage=asm -func ^main\.kind$
package main

// Comparing with constant strings compares words; nothing is called.
// ASM-LABEL: main.kind:
// ASM-NOT: {{memcmp|bcmp|memequal}}
// ASM: .Lfunc_end
func kind(s string) int {
	switch s {
	case "alpha":
		return 1
	case "beta":
		return 2
	case "gamma", "delta":
		return 3
	}
	return 0
}

// Of two unknown strings the lengths are compared first, and only then the bytes.
// CHECK-LABEL: @main.same(
// CHECK: icmp eq i64
// CHECK: br i1
// CHECK: call i32 @bcmp(
func same(a, b string) bool { return a == b }

// CHECK-LABEL: @main.less(
// CHECK: call {{.*}}i64 @runtime.cmpstring(
// CHECK-NEXT: lshr i64 {{.*}}, 63
func less(a, b string) bool { return a < b }

func main() { println(kind("delta"), same("a", "b"), less("a", "b")) }
