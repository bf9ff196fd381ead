package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	time.Sleep(20 * time.Millisecond)
	fmt.Println(time.Since(start) >= 20*time.Millisecond)

	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop())
	t.Reset(time.Millisecond)
	<-t.C
	fmt.Println("fired", t.Stop())

	ticker := time.NewTicker(2 * time.Millisecond)
	for range 3 {
		<-ticker.C
	}
	ticker.Stop()
	fmt.Println("ticked")

	order := make(chan int, 10)
	for _, d := range []int{450, 50, 250} {
		time.AfterFunc(time.Duration(d)*time.Millisecond, func() { order <- d })
	}
	fmt.Println(<-order, <-order, <-order)

	stopped := time.AfterFunc(10*time.Millisecond, func() { order <- -1 })
	fmt.Println(stopped.Stop())
	select {
	case v := <-order:
		fmt.Println("never", v)
	case <-time.After(30 * time.Millisecond):
		fmt.Println("quiet")
	}
	var nobody *time.Timer = time.NewTimer(0)
	<-nobody.C
	time.Sleep(-5)
	time.Sleep(0)
	fmt.Println("done")
}
