package main

import (
	"fmt"
	"sync"
)

func main() {
	const n = 100_000
	var wg sync.WaitGroup
	gate := make(chan struct{})
	results := make(chan int, 100)
	for i := range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			<-gate
			results <- i
		}()
	}
	close(gate)
	go func() {
		wg.Wait()
		close(results)
	}()
	sum, count := 0, 0
	for v := range results {
		sum += v
		count++
	}
	fmt.Println(count, sum)
}
