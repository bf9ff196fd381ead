package main

import "runtime"

func main() {
	c := make(chan int)
	for i := 0; i < 1000000; i++ {
		go func() { <-c }()
	}
	for i := 0; i < 10; i++ {
		runtime.Gosched()
	}
	close(c)
}
