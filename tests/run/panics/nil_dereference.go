// exit: 2
// stderr: ^panic: runtime error: invalid memory address or nil pointer dereference$
// stderr: ^\[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x[0-9a-f]+\]$
// stderr: main\.sum
package main

type node struct {
	v    int
	next *node
}

//go:noinline
func sum(n *node) int { return n.v + n.next.next.v }

func main() {
	println(sum(&node{v: 1, next: &node{v: 2, next: nil}}), "unreachable")
}
