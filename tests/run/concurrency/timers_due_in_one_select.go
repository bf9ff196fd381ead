// env: GOMAXPROCS=1
package main

import (
	"fmt"
	"time"
)

// A select waits for a ticker and a timer that are due at the same time: what wakes it, the other one is due, too.
func wait(tick *time.Ticker, d time.Duration) (ticks int) {
	timeout := time.After(d)
	for {
		select {
		case <-tick.C:
			ticks++
		case <-timeout:
			return ticks
		}
	}
}

func busy(d time.Duration) {
	for start := time.Now(); time.Since(start) < d; {
	}
}

func main() {
	tick := time.NewTicker(100 * time.Microsecond)
	defer tick.Stop()
	for range 300 {
		wait(tick, 200*time.Microsecond)
	}
	total := 0
	for range 10 {
		total += wait(tick, 2*time.Millisecond)
	}
	fmt.Println(total > 0)

	// Several that are late already.
	timers := make([]*time.Timer, 20)
	for i := range timers {
		timers[i] = time.NewTimer(time.Millisecond)
	}
	go busy(5 * time.Millisecond)
	seen := 0
	for i := 0; i+1 < len(timers); i += 2 {
		select {
		case <-timers[i].C:
			seen++
			<-timers[i+1].C
		case <-timers[i+1].C:
			seen++
			<-timers[i].C
		}
	}
	fmt.Println(seen)
}
