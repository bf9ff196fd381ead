package main

import "fmt"

func main() {
	squares := make(chan int)
	go func() {
		for i := range 4 {
			squares <- i * i
		}
		close(squares)
	}()
	for s := range squares {
		fmt.Println(s)
	}
}
