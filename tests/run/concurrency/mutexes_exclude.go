package main

import (
	"fmt"
	"runtime"
	"sync"
)

type counter struct {
	sync.Mutex
	n map[string]int
}

func main() {
	c := counter{n: map[string]int{}}
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			key := fmt.Sprint("k", g%2)
			for i := range 2000 {
				c.Lock()
				v := c.n[key]
				if i%100 == 0 {
					runtime.Gosched()
				}
				c.n[key] = v + 1
				c.Unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(c.n)
	fmt.Println(c.TryLock(), c.TryLock())
	c.Unlock()
}
