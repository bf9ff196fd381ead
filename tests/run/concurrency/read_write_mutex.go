package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var m sync.RWMutex
	var readers, most atomic.Int32
	data := 0
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for range 500 {
				m.RLock()
				n := readers.Add(1)
				if n > most.Load() {
					most.Store(n)
				}
				_ = data
				readers.Add(-1)
				m.RUnlock()
			}
		}()
		go func() {
			defer wg.Done()
			for range 500 {
				m.Lock()
				if readers.Load() != 0 {
					panic("a reader inside a writer's lock")
				}
				data++
				m.Unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(data, most.Load() >= 1)
	m.RLock()
	m.RLock()
	fmt.Println(m.TryLock(), m.TryRLock())
	m.RUnlock()
	m.RUnlock()
	m.RUnlock()
	fmt.Println(m.TryLock(), m.TryRLock())
	var l sync.Locker = &m
	l.Unlock()
}
