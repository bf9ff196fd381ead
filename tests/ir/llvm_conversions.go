// ir: -stage=llvm -func ^main\.(trunc|div|shiftr)$
package main

// No value that Go defines is LLVM's poison: a float that does not fit is converted by the processor's rule.
// CHECK-LABEL: @main.trunc(
// CHECK: @llvm.x86.sse2.cvttsd2si64(
func trunc(f float64) int { return int(f) }

// The smallest int divided by -1 is itself and no fault.
// CHECK-LABEL: @main.div(
// CHECK: icmp eq i64 {{.*}}, -1
// CHECK: sdiv i64
func div(a, b int) int { return a / b }

// An arithmetic shift by too much fills with the sign.
// CHECK-LABEL: @main.shiftr(
// CHECK: ashr i64
func shiftr(a int, n uint) int { return a >> n }

func main() { println(trunc(1.5), div(4, 2), shiftr(-8, 1)) }
