package main

import (
	"fmt"
	"sort"
	"sync"
)

func main() {
	var once sync.Once
	var wg sync.WaitGroup
	calls := 0
	for range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() { calls++ })
		}()
	}
	wg.Wait()
	fmt.Println("once", calls)

	value := sync.OnceValue(func() int { calls++; return calls })
	fmt.Println(value(), value())

	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	ready, woken := false, 0
	for range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			for !ready {
				cond.Wait()
			}
			woken++
			mu.Unlock()
		}()
	}
	mu.Lock()
	ready = true
	cond.Broadcast()
	mu.Unlock()
	wg.Wait()
	fmt.Println("woken", woken)

	pool := sync.Pool{New: func() any { return new([]byte) }}
	b := pool.Get().(*[]byte)
	*b = append(*b, "pooled"...)
	fmt.Println(string(*b))
	pool.Put(b)

	var m sync.Map
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			m.LoadOrStore(i%5, fmt.Sprint("v", i%5))
		}()
	}
	wg.Wait()
	var keys []int
	m.Range(func(k, v any) bool {
		if v != fmt.Sprint("v", k) {
			fmt.Println("wrong", k, v)
		}
		keys = append(keys, k.(int))
		return true
	})
	sort.Ints(keys)
	fmt.Println(keys)
	v, loaded := m.LoadAndDelete(3)
	_, ok := m.Load(3)
	fmt.Println(v, loaded, ok)
}
