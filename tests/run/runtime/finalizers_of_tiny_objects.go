package main

import (
	"fmt"
	"runtime"
	"time"
)

const n = 64

var finalized = make(chan int8, n)

//go:noinline
func allocate() {
	for i := range n {
		p := new(int8) // many share a block
		*p = int8(i)
		runtime.SetFinalizer(p, func(p *int8) { finalized <- *p })
	}
}

func main() {
	allocate()
	seen := map[int8]bool{}
	for round := 0; round < 100 && len(seen) < n/2; round++ {
		runtime.GC()
		time.Sleep(time.Millisecond)
		for len(finalized) > 0 {
			x := <-finalized
			if x < 0 || x >= n || seen[x] {
				fmt.Println("wrong object", x)
			}
			seen[x] = true
		}
	}
	fmt.Println(len(seen) >= n/2)

	p := new(int8)
	runtime.SetFinalizer(p, func(*int8) {})
	runtime.SetFinalizer(p, nil)
	runtime.SetFinalizer(p, func(*int8) {})
	fmt.Println("set again")
}
