package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	before := runtime.NumGoroutine()
	var wg sync.WaitGroup
	stop := make(chan bool)
	for range 50 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			<-stop
			runtime.Goexit()
		}()
	}
	fmt.Println(runtime.NumGoroutine() - before)
	close(stop)
	wg.Wait()
	for i := 0; runtime.NumGoroutine() > before && i < 1000; i++ {
		time.Sleep(time.Millisecond)
	}
	fmt.Println(runtime.NumGoroutine() == before)
}
