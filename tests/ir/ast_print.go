// ir: -stage=ast
package main

func add(a, b int) int {
	return a + b*2
}

func main() { println(add(1, 2)) }

// Kind, place and children of each node; a binary expression also has its operator and where that stands.
// CHECK: package: IDENT 2:9 main
// CHECK: FUNC_DECL 4:1
// CHECK-NEXT: name: IDENT 4:6 add
// CHECK: names[1]: IDENT 4:13 b
// CHECK: results[0]: FIELD 4:20
// CHECK: body: BLOCK 4:24 rbrace 6:1
// CHECK-NEXT: stmts[0]: RETURN 5:2
// CHECK-NEXT: results[0]: BINARY 5:9 + op_pos 5:11
// CHECK-NEXT: x: IDENT 5:9 a
// CHECK-NEXT: y: BINARY 5:13 * op_pos 5:14
// CHECK-NEXT: x: IDENT 5:13 b
// CHECK-NEXT: y: BASIC_LIT 5:15 INT 2
// CHECK: FUNC_DECL 8:1
// CHECK-NEXT: name: IDENT 8:6 main
