package main

import (
	"fmt"
	"runtime"
	"time"
)

type resource struct {
	name string
	self [64]byte
}

//go:noinline
func use(done chan string) {
	for i := range 10 {
		r := &resource{name: fmt.Sprint("r", i)}
		runtime.SetFinalizer(r, func(r *resource) { done <- r.name })
	}
}

func main() {
	done := make(chan string, 20)
	use(done)
	deadline := time.Now().Add(10 * time.Second)
	seen := 0
	for seen < 9 && time.Now().Before(deadline) {
		runtime.GC()
		select {
		case <-done:
			seen++
		case <-time.After(time.Millisecond):
		}
	}
	fmt.Println(seen >= 9)
}
