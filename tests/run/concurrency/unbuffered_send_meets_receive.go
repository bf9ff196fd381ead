package main

import "fmt"

func main() {
	c := make(chan int)
	done := make(chan bool)
	shared := 0
	go func() {
		shared = 42 // before the send, so seen by the receiver
		c <- 1
		done <- true
	}()
	v := <-c
	fmt.Println(v, shared, len(c), cap(c))
	<-done

	ping, pong := make(chan int), make(chan int)
	go func() {
		for n := range ping {
			pong <- n * 2
		}
		close(pong)
	}()
	for i := range 5 {
		ping <- i
		fmt.Print(<-pong, " ")
	}
	close(ping)
	_, open := <-pong
	fmt.Println(open)
}
