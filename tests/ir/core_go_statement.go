// ir: -stage=core -func ^main\.start$
package main

func work(a, b int) { println(a + b) }

// The arguments are evaluated now and travel in a closure, which escapes.
// CHECK-LABEL: func main.start(
// CHECK: [[B:t[0-9]+]] int = (n * 2)
// CHECK: runtime.newproc({{.*}}closure main.start.gowrap1{{.*}}[[B]]
func start(n int) { go work(n, n*2) }

func main() { start(1) }
