package main

import "fmt"

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return depth(n-1) + 1
}

type frame struct {
	up *frame
	n  int
}

// The frames hold pointers to one another, so the stack must keep its addresses right as it grows.
func linked(up *frame, n int) int {
	f := frame{up, n}
	if n == 0 {
		sum := 0
		for p := &f; p != nil; p = p.up {
			sum += p.n
		}
		return sum
	}
	return linked(&f, n-1)
}

func main() {
	fmt.Println(depth(5_000_000))
	fmt.Println(linked(nil, 100_000))
	done := make(chan int)
	for range 4 {
		go func() { done <- depth(300_000) }()
	}
	for range 4 {
		fmt.Println(<-done)
	}
}
