package main

import "fmt"

func merge(a, b <-chan int) (sum, count int) {
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			sum += v
		case v, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			sum += v
		}
		count++
	}
	return
}

func produce(from, to int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := from; i < to; i++ {
			c <- i
		}
	}()
	return c
}

func main() {
	fmt.Println(merge(produce(0, 100), produce(100, 250)))
}
