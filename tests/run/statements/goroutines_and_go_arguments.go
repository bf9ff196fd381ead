package main

import (
	"fmt"
	"sync"
)

type T struct{ n int }

func (t T) add(wg *sync.WaitGroup, out []int, i int) { out[i] = t.n + i; wg.Done() }
func main() {
	var wg sync.WaitGroup
	out := make([]int, 10)
	t := T{100}
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go t.add(&wg, out, i)
		t.n++
	}
	wg.Wait()
	fmt.Println(out)
	done := make(chan struct{})
	go func(s string) { fmt.Println(s); close(done) }("hi")
	<-done
	go println()
}
