package main

import "fmt"

type big struct {
	a [40]int
	s string
}

func main() {
	c := make(chan string, 3)
	c <- "a"
	c <- "b"
	fmt.Println(len(c), cap(c))
	c <- "c"
	select {
	case c <- "d":
		fmt.Println("never")
	default:
		fmt.Println("full")
	}
	close(c)
	for s := range c {
		fmt.Println(s)
	}
	v, ok := <-c
	fmt.Printf("%q %v\n", v, ok)

	b := make(chan big, 2)
	go func() {
		for i := range 10 {
			b <- big{[40]int{i, 39: i * i}, fmt.Sprint("n", i)}
		}
		close(b)
	}()
	for v := range b {
		fmt.Print(v.a[0], " ", v.a[39], " ", v.s, "; ")
	}
	fmt.Println()
	e := make(chan struct{}, 1000)
	for range 1000 {
		e <- struct{}{}
	}
	fmt.Println(len(e))
}
