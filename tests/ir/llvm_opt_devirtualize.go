// ir: -stage=llvm-opt -func ^main\.(known|unknown)$
package main

type shape interface{ area() int }
type square struct{ side int }

func (s *square) area() int { return s.side * s.side }

// The dynamic type is known here: the method is called directly, and then inlined.
// CHECK-LABEL: @main.known(
// CHECK-NOT: call
// CHECK: mul
// CHECK: ret i64
func known(side int) int {
	var s shape = &square{side}
	return s.area()
}

// CHECK-LABEL: @main.unknown(
// CHECK: call swiftcc i64 %
func unknown(s shape) int { return s.area() }

func main() { println(known(2), unknown(&square{3})) }
