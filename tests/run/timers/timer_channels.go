// A timer's channel looks unbuffered, never delivers an old value after Stop or Reset, and needs no receiver to be forgotten.

//go:debug asynctimerchan=0
package main

import (
	"fmt"
	"runtime"
	"time"
)

const ms = time.Millisecond

func empty(c <-chan time.Time) bool {
	select {
	case <-c:
		return false
	default:
		return true
	}
}

func main() {
	t := time.NewTimer(5 * ms)
	fmt.Println(len(t.C), cap(t.C))
	time.Sleep(10 * ms)
	fmt.Println(len(t.C), cap(t.C))
	fmt.Println("stop of an expired one nobody received from:", t.Stop(), empty(t.C), t.Stop())
	fmt.Println("reset:", t.Reset(5*ms))
	time.Sleep(10 * ms)
	fmt.Println("reset of an expired one:", t.Reset(time.Hour), empty(t.C))
	fmt.Println("reset of a running one:", t.Reset(5*ms))
	due := time.Now().Add(5 * ms)
	time.Sleep(30 * ms)
	got := <-t.C
	fmt.Println("the time is when it was due:", got.Sub(due).Abs() < 4*ms, time.Since(got) > 20*ms)
	fmt.Println("after it was received:", t.Stop(), t.Reset(0), !(<-t.C).IsZero())

	select {
	case <-time.After(5 * ms):
		fmt.Println("after")
	case <-time.After(time.Hour):
		fmt.Println("an hour")
	}

	// Receivers wait already when Stop and Reset come.
	t = time.NewTimer(time.Hour)
	done := make(chan bool)
	for i := 0; i < 3; i++ {
		go func() {
			<-t.C
			done <- true
		}()
	}
	time.Sleep(5 * ms)
	for i := 0; i < 3; i++ {
		t.Reset(ms)
		<-done
	}

	tick := time.NewTicker(10 * ms)
	fmt.Println(len(tick.C), cap(tick.C))
	first := <-tick.C
	time.Sleep(35 * ms)
	second, third := <-tick.C, <-tick.C
	fmt.Println("ticks that nobody took are dropped:", second.Sub(first) < 35*ms, third.Sub(second) > 20*ms)
	tick.Stop()
	time.Sleep(15 * ms)
	fmt.Println(empty(tick.C))
	tick.Reset(5 * ms)
	<-tick.C
	<-tick.C

	ran := make(chan int, 10)
	f := time.AfterFunc(ms, func() { ran <- 1 })
	fmt.Println(<-ran, f.Stop(), f.Reset(ms), <-ran, f.C == nil)
	f = time.AfterFunc(time.Hour, func() { ran <- 2 })
	fmt.Println(f.Stop(), f.Stop(), f.Reset(time.Hour), f.Reset(ms), <-ran)

	// Forgotten timers are garbage.
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for i := 0; i < 100000; i++ {
		time.NewTimer(time.Hour)
		time.NewTicker(time.Hour)
		time.After(time.Hour)
	}
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&after)
	fmt.Println("forgotten timers are collected:", int64(after.HeapAlloc)-int64(before.HeapAlloc) < 4<<20)

	// Many at once, on all processors.
	n := 0
	for i := 0; i < 2000; i++ {
		go func() {
			time.Sleep(time.Duration(i%7) * ms)
			<-time.After(time.Duration(i%5) * ms)
			t := time.AfterFunc(time.Duration(i%3)*ms, func() { done <- true })
			if i%4 == 0 && t.Stop() {
				done <- false
			}
		}()
	}
	for i := 0; i < 2000; i++ {
		<-done
		n++
	}
	fmt.Println(n)
	select {
	case <-done:
		fmt.Println("one too many")
	case <-time.After(20 * ms):
	}
}
