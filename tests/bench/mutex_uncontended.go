package main

import "sync"

func main() {
	var mu sync.Mutex
	n := 0
	for i := 0; i < 100000000; i++ {
		mu.Lock()
		n++
		mu.Unlock()
	}
	if n != 100000000 {
		panic(n)
	}
}
