// Timer.C is a field that the program may set: on a function's timer, which has none, and on a channel's timer, where it hides the channel
// that the timer sends to. Stop and Reset go on to work on the timer, and the channel in the field stays alive.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func withFunc(d time.Duration) *time.Timer {
	c := make(chan time.Time, 1)
	t := time.AfterFunc(d, func() { c <- time.Now() })
	t.C = c
	return t
}

func function() {
	t := withFunc(0)
	<-t.C
	for i := 1; i <= 3; i++ {
		if t.Reset(time.Duration(i)*time.Minute) || !t.Stop() || t.Stop() {
			fmt.Println("wrong state")
		}
	}
	fmt.Println("active:", t.Reset(0))
	<-t.C
	fmt.Println("called again")

	t.Reset(time.Hour)
	fmt.Println("earlier:", t.Reset(time.Millisecond))
	<-t.C

	late := withFunc(20 * time.Millisecond)
	fmt.Println("stopped:", late.Stop())
	select {
	case <-late.C:
		fmt.Println("called though stopped")
	case <-time.After(40 * time.Millisecond):
	}
}

func replaced() {
	t := time.NewTimer(time.Hour)
	own := t.C
	mine := make(chan time.Time, 1)
	t.C = mine
	fmt.Println("active:", t.Reset(time.Millisecond))
	<-own
	fmt.Println("active:", t.Stop(), len(mine))
	t.C = nil
	t.Reset(time.Millisecond)
	<-own
}

//go:noinline
func onlyInTimers(n int) []*time.Timer {
	timers := make([]*time.Timer, n)
	for i := range timers {
		c := make(chan time.Time, 3)
		c <- time.Unix(int64(i), 0)
		if i%2 == 0 {
			timers[i] = time.AfterFunc(time.Hour, func() {})
		} else {
			timers[i] = time.NewTimer(time.Hour)
		}
		timers[i].C = c
	}
	return timers
}

func kept() {
	timers := onlyInTimers(1000)
	for range 3 {
		runtime.GC()
		for range 1000 {
			c := make(chan time.Time, 3)
			c <- time.Unix(-1, 0)
		}
	}
	wrong := 0
	for i, t := range timers {
		select {
		case v := <-t.C:
			if v.Unix() != int64(i) {
				wrong++
			}
		default:
			wrong++
		}
		if !t.Stop() {
			wrong++
		}
	}
	fmt.Println("wrong:", wrong)
}

func main() {
	function()
	replaced()
	kept()
}
