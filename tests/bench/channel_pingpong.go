package main

func main() {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
	}()
	v := 0
	for i := 0; i < 2000000; i++ {
		ping <- v
		v = <-pong
	}
	if v != 2000000 {
		panic(v)
	}
}
