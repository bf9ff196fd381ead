package main

import "fmt"

type req struct {
	n     int
	reply chan<- int
}

func server(in <-chan req) {
	for r := range in {
		r.reply <- r.n * r.n
	}
}
func gen(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := 0; i < n; i++ {
			c <- i
		}
	}()
	return c
}
func main() {
	in := make(chan req)
	go server(in)
	reply := make(chan int)
	for i := 1; i < 4; i++ {
		in <- req{i, reply}
		fmt.Println(<-reply)
	}
	close(in)
	sum := 0
	for v := range gen(100) {
		sum += v
	}
	fmt.Println(sum)
	cc := make(chan chan string, 1)
	c := make(chan string, 1)
	cc <- c
	(<-cc) <- "through"
	fmt.Println(<-c, len(cc), cap(cc))
	big := make(chan [100]int, 2)
	big <- [100]int{50: 5}
	x := <-big
	fmt.Println(x[50])
	var e chan struct{}
	fmt.Println(len(e), cap(e), e == nil)
	f := make(chan func() int, 1)
	f <- func() int { return 4 }
	fmt.Println((<-f)())
}
