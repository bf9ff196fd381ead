// ir: -stage=core -func ^main\.kind$
// ir<OPT>: -stage=llvm-opt -func ^main\.kind$
package main

type shape interface{ Area() int }

// Concrete types are compared by the address of their descriptor; only an interface type asks the runtime.
// CHECK-LABEL: func main.kind(
// CHECK-NOT: typeAssert
// CHECK: runtime.typeAssertE2I2
// OPT-LABEL: @main.kind(
// OPT: icmp eq ptr {{.*}}, @"type:int"
// OPT: icmp eq ptr {{.*}}, @"type:string"
// OPT: call {{.*}}@runtime.typeAssertE2I2(
func kind(v any) int {
	switch v := v.(type) {
	case int:
		return v
	case string:
		return len(v)
	case shape:
		return v.Area()
	}
	return -1
}

func main() { println(kind(1)) }
