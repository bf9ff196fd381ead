package main

import (
	"fmt"
	"time"
)

func main() {
	a, b := make(chan int, 1), make(chan string, 1)
	select {
	case v := <-a:
		fmt.Println("no", v)
	default:
		fmt.Println("default")
	}
	a <- 1
	select {
	case v, ok := <-a:
		fmt.Println(v, ok)
	}
	for i := 0; i < 3; i++ {
		select {
		case b <- "y":
			fmt.Println("sent")
		case s := <-b:
			fmt.Println("received", s)
		}
	}
	close(a)
	v, ok := <-a
	fmt.Println(v, ok)
	var nilchan chan int
	select {
	case <-nilchan:
	case nilchan <- 1:
	case <-time.After(5 * time.Millisecond):
		fmt.Println("timeout")
	}
	arr := [2]int{}
	i := 0
	c := make(chan int, 1)
	c <- 42
	select {
	case arr[i] = <-c:
		fmt.Println(arr)
	}
}
