package main

import (
	"fmt"
	"sync"
)

type acc struct{ sum int }

func (a *acc) add(n int, done chan<- struct{}) {
	a.sum += n
	done <- struct{}{}
}

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	names := map[int]string{}
	for i := range 20 {
		wg.Add(1)
		go func(name string) {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			total += i
			names[i] = name
		}(fmt.Sprint("g", i))
	}
	wg.Wait()
	fmt.Println(total, len(names), names[7], names[19])
	a := &acc{}
	done := make(chan struct{})
	go a.add(5, done)
	<-done
	f := a.add
	go f(6, done)
	<-done
	go (*acc).add(a, 7, done)
	<-done
	fmt.Println(a.sum)
}
