// ir: -stage=core -func ^main\.(one|try|two|forever)$
package main

// A select with one case is that operation.
// CHECK-LABEL: func main.one(
// CHECK-NOT: selectgo
// CHECK: runtime.chanrecv
func one(c chan int) int {
	select {
	case v := <-c:
		return v
	}
}

// One case and a default asks without waiting.
// CHECK-LABEL: func main.try(
// CHECK-NOT: selectgo
// CHECK: runtime.selectnbsend
func try(c chan int) bool {
	select {
	case c <- 1:
		return true
	default:
		return false
	}
}

// CHECK-LABEL: func main.two(
// CHECK: runtime.selectgo
func two(a, b chan int) int {
	select {
	case v := <-a:
		return v
	case b <- 1:
		return 0
	}
}

// CHECK-LABEL: func main.forever(
// CHECK: runtime.block
func forever() { select {} }

func main() {
	if len("a") == 2 {
		println(one(nil), try(nil), two(nil, nil))
		forever()
	}
}
