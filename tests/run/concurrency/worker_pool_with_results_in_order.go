package main

import (
	"fmt"
	"sync"
)

type job struct{ id, n int }
type result struct {
	id   int
	text string
}

func collatz(n int) (steps int) {
	for n != 1 {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
		steps++
	}
	return
}

func main() {
	jobs, results := make(chan job), make(chan result)
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				results <- result{j.id, fmt.Sprintf("%d takes %d", j.n, collatz(j.n))}
			}
		}()
	}
	go func() {
		for i := range 30 {
			jobs <- job{i, i*37 + 1}
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	all := make([]string, 30)
	for r := range results {
		all[r.id] = r.text
	}
	for _, s := range all {
		fmt.Println(s)
	}
}
