package main

import "fmt"

func source(n int) <-chan int {
	out := make(chan int)
	go func() {
		for i := 2; i < n; i++ {
			out <- i
		}
		close(out)
	}()
	return out
}

func filter(in <-chan int, prime int) <-chan int {
	out := make(chan int)
	go func() {
		for v := range in {
			if v%prime != 0 {
				out <- v
			}
		}
		close(out)
	}()
	return out
}

func main() {
	ch := source(300)
	for {
		prime, ok := <-ch
		if !ok {
			break
		}
		fmt.Print(prime, " ")
		ch = filter(ch, prime)
	}
	fmt.Println()
}
