// ir: -stage=llvm -func ^main\.(link|number|local|global)$
package main

type node struct {
	next *node
	n    int
}

var head *node

// While the collector marks it is shown the pointer that is overwritten in what may be the heap. Test, call and store are one piece of assembly.
// CHECK-LABEL: @main.link(
// CHECK: call void asm sideeffect "cmpl $$0, runtime.writeBarrier
// CHECK-SAME: call runtime.gcWriteBarrier
func link(a, b *node) { a.next = b }

// CHECK-LABEL: @main.number(
// CHECK-NOT: writeBarrier
// CHECK: ret void
func number(a *node) { a.n = 7 }

// Stacks are scanned while their goroutine is stopped: no barrier.
// CHECK-LABEL: @main.local(
// CHECK-NOT: writeBarrier
// CHECK: ret
func local(b *node) int {
	a := node{n: 1}
	a.next = b
	return a.next.n
}

// CHECK-LABEL: @main.global(
// CHECK: call void asm sideeffect "cmpl $$0, runtime.writeBarrier{{.*}} @main.head
func global(b *node) { head = b }

func main() {
	a, b := new(node), new(node)
	link(a, b)
	number(a)
	global(a)
	println(local(b))
}
