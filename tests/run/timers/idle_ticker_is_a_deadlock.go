// A timer for whose channel nobody waits keeps no program alive.
// exit: 2
// stderr: fatal error: all goroutines are asleep - deadlock!
// stderr: goroutine 1 \[chan receive\]:

//go:debug asynctimerchan=0
package main

import "time"

func main() {
	t := time.NewTicker(time.Millisecond)
	time.Sleep(3 * time.Millisecond)
	<-t.C
	<-make(chan int)
}
