package main

import "fmt"

func main() {
	const rounds = 20_000
	chans := make([]chan int, 4)
	for i := range chans {
		chans[i] = make(chan int, 1)
	}
	var counts [4]int
	for range rounds {
		for _, c := range chans {
			select {
			case c <- 1:
			default:
			}
		}
		select {
		case <-chans[0]:
			counts[0]++
		case <-chans[1]:
			counts[1]++
		case <-chans[2]:
			counts[2]++
		case <-chans[3]:
			counts[3]++
		}
	}
	fair := true
	for _, n := range counts {
		if n < rounds/4*8/10 || n > rounds/4*12/10 {
			fair = false
		}
	}
	fmt.Println(fair)
	if !fair {
		fmt.Println(counts)
	}
}
