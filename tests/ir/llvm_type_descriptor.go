// ir: -stage=llvm
package main

type point struct{ x, y int }

func (p point) String() string { return "p" }

// A value in an interface refers to its type's full descriptor, which lies among the types of the program; an allocation needs no more
// than size and pointers.
// CHECK-DAG: @"type:main.point" = {{.*}} section ".go.type.
// CHECK-DAG: @"go:gc.24.07" = linkonce_odr constant
// CHECK-DAG: call ptr @runtime.newobject(ptr @"go:gc.24.07")
func boxed(p point) any { return p }

//go:noinline
func fresh() *[3]*point { return new([3]*point) }

func main() { println(boxed(point{}) != nil, fresh() != nil) }
