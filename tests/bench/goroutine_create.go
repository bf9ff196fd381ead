package main

import "sync"

func main() {
	var wg sync.WaitGroup
	const n = 1000000
	wg.Add(n)
	for i := 0; i < n; i++ {
		go wg.Done()
	}
	wg.Wait()
}
