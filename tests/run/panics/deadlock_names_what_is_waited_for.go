// exit: 2
// stderr: ^fatal error: all goroutines are asleep - deadlock!$
// stderr: ^goroutine 1 \[select \(no cases\)\]:$
// stderr: ^goroutine [0-9]+ \[chan send \(nil chan\)\]:$
// stderr: ^goroutine [0-9]+ \[chan send\]:$
// stderr: ^goroutine [0-9]+ \[select\]:$
// stderr: ^goroutine [0-9]+ \[sync\.Mutex\.Lock\]:$
// stderr: ^goroutine [0-9]+ \[sync\.WaitGroup\.Wait\]:$
package main

import "sync"

func main() {
	a, b := make(chan int), make(chan int)
	go func() { var c chan int; c <- 1 }()
	go func() { a <- 1 }()
	go func() {
		select {
		case <-b:
		case b <- 2:
		}
	}()
	go func() { var m sync.Mutex; m.Lock(); m.Lock() }()
	go func() { var wg sync.WaitGroup; wg.Add(1); wg.Wait() }()
	select {}
}
