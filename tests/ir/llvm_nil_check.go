// ir: -stage=llvm -func ^main\.(field|array)$
// ir<OPT>: -stage=llvm-opt -func ^main\.(local|twice)$
package main

type point struct{ x, y int }

// Each use of a pointer asks for nil; the panic is a cold call.
// CHECK-LABEL: @main.field(
// CHECK: icmp eq ptr
// CHECK: call void @runtime.panicmem()
// CHECK-NEXT: unreachable
func field(p *point) int { return p.y }

// CHECK-LABEL: @main.array(
// CHECK: call void @runtime.panicmem()
func array(p *[4]int) int { return p[2] }

// The address of a variable is never nil.
// OPT-LABEL: @main.local(
// OPT-NOT: panicmem
// OPT: ret
func local() int {
	v := point{1, 2}
	return (&v).y
}

// Two uses of the same pointer need one check.
// OPT-LABEL: @main.twice(
// OPT: call void @runtime.panicmem()
// OPT-NOT: call void @runtime.panicmem()
// OPT: ret
func twice(p *point) int { return p.x*p.x + p.y }

func main() { println(field(&point{1, 2}), array(&[4]int{}), local(), twice(&point{})) }
