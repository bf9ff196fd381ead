// ir: -stage=core -func ^main\.(slice|array|text|dict|count|fn|channel)$
package main

// The slice is evaluated once; its length is taken before the loop.
// CHECK-LABEL: func main.slice(
// CHECK: [[S:t[0-9]+]] []int = s
// CHECK-NEXT: [[N:t[0-9]+]] int = len([[S]])
// CHECK: for (i{{.*}} < [[N]])
func slice(s []int) (t int) {
	for i, v := range s {
		t += i * v
	}
	return
}

// CHECK-LABEL: func main.array(
// CHECK: for (i{{.*}} < 8)
func array(a *[8]int) (t int) {
	for i := range a {
		t += i
	}
	return
}

// Only bytes from 0x80 on are decoded by the runtime.
// CHECK-LABEL: func main.text(
// CHECK: 128
// CHECK: runtime.decoderune
func text(s string) (t rune) {
	for _, r := range s {
		t += r
	}
	return
}

// CHECK-LABEL: func main.dict(
// CHECK: runtime.mapiterinit
// CHECK: runtime.mapiternext
func dict(m map[string]int) (t int) {
	for _, v := range m {
		t += v
	}
	return
}

// CHECK-LABEL: func main.count(
// CHECK: [[N:t[0-9]+]] int = n
// CHECK: for (i{{.*}} < [[N]])
func count(n int) (t int) {
	for i := range n {
		t += i
	}
	return
}

// CHECK-LABEL: func main.channel(
// CHECK: runtime.chanrecv2
func channel(c chan int) (t int) {
	for v := range c {
		t += v
	}
	return
}

// The body becomes a function; a loop that goes on after it said stop is an error.
// CHECK-LABEL: func main.fn(
// CHECK: panicrangestate
func fn(seq func(yield func(int) bool)) (t int) {
	for v := range seq {
		if v > 3 {
			return v
		}
		t += v
	}
	return
}

func main() {
	println(slice([]int{1}), array(&[8]int{}), text("a"), dict(nil), count(3), channel(nil), fn(func(func(int) bool) {}))
}
