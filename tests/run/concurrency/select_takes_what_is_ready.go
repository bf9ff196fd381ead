package main

import (
	"fmt"
	"time"
)

func index(name string, i int) int { fmt.Println("evaluated", name); return i }

func channel(name string, c chan int) chan int { fmt.Println("channel", name); return c }

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	var none chan int
	select {
	case v := <-a:
		fmt.Println("never", v)
	case <-none:
		fmt.Println("never")
	default:
		fmt.Println("default")
	}
	a <- 1
	select {
	case v, ok := <-a:
		fmt.Println("a", v, ok)
	case none <- 5:
		fmt.Println("never")
	}
	// All channels and values to send are evaluated once, in order.
	var arr [3]int
	select {
	case channel("b", b) <- index("value", 9):
		fmt.Println("sent")
	case arr[index("not before the choice", 1)] = <-channel("a", a):
		fmt.Println("never")
	}
	select {
	case arr[index("after the choice", 2)] = <-b:
		fmt.Println(arr)
	case <-time.After(time.Hour):
	}
	close(a)
	for range 3 {
		select {
		case v, ok := <-a:
			fmt.Println(v, ok)
		case none <- 1:
		}
	}
	select {
	case <-time.After(5 * time.Millisecond):
		fmt.Println("timeout")
	case <-none:
	}
loop:
	for {
		select {
		case <-a:
			break loop
		}
	}
	fmt.Println("out of the loop")
}
