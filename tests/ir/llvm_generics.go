// ir: -stage=llvm -func ^main\.(Max|sum)
package main

type number interface{ ~int | ~float64 }

// Each instantiation is a function of its own. Packages that instantiate the same share it: the linker keeps one.
// CHECK-DAG: define linkonce_odr swiftcc i64 @"main.Max[int]"({{.*}} comdat
// CHECK-DAG: define linkonce_odr swiftcc double @"main.Max[float64]"({{.*}} comdat
func Max[T number](a, b T) T {
	if a > b {
		return a
	}
	return b
}

func main() { println(Max(1, 2), Max(1.5, 2)) }
