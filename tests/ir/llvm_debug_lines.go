// ir: -stage=llvm
package main

// The debugger and tracebacks find function, file and line.
// CHECK: define {{.*}} @main.add({{.*}} !dbg ![[FN:[0-9]+]]
// CHECK: add i64 {{.*}}, !dbg ![[AT:[0-9]+]]
// CHECK: ![[FN]] = distinct !DISubprogram(name: "main.add"{{.*}} line: 9,
// CHECK: ![[AT]] = !DILocation(line: 9, column: 26, scope: ![[FN]])
func add(a, b int) int { return a + b }

func main() { println(add(1, 2)) }
