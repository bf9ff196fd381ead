package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

func main() {
	runtime.GOMAXPROCS(1)
	var stop atomic.Bool
	var spins int
	done := make(chan bool)
	go func() {
		for !stop.Load() { // calls nothing that yields
			spins++
		}
		done <- true
	}()
	time.Sleep(5 * time.Millisecond)
	stop.Store(true)
	<-done
	fmt.Println(spins > 0)
	var forever atomic.Int64
	go func() {
		for {
			forever.Add(1)
		}
	}()
	time.Sleep(5 * time.Millisecond)
	runtime.GC() // stops the world, so the loop has to be stopped too
	fmt.Println("collected", forever.Load() > 0)
}
