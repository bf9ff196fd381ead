// How late is a ticker of 1 ms while 200 MB of small linked objects live and the program allocates steadily?
package main

import (
	"fmt"
	"sort"
	"time"
)

type node struct {
	left, right *node
	value       [2]int
}

func build(depth int) *node {
	n := &node{value: [2]int{depth, depth}}
	if depth > 0 {
		n.left, n.right = build(depth-1), build(depth-1)
	}
	return n
}

var heap []*node
var sink *node

func allocate(stop chan bool) {
	for i, next := 0, time.Now(); ; i++ {
		select {
		case <-stop:
			return
		default:
		}
		for k := 0; k < 1000; k++ {
			sink = &node{value: [2]int{i, k}}
		}
		heap[i%len(heap)] = build(9) // half of a percent of what lives is replaced
		next = next.Add(500 * time.Microsecond) // 130 MB a second, on any machine that can
		time.Sleep(time.Until(next))
	}
}

func main() {
	for i := 0; i < 6400; i++ { // 1023 objects of 32 bytes each
		heap = append(heap, build(9))
	}
	stop := make(chan bool)
	go allocate(stop)
	ticker := time.NewTicker(time.Millisecond)
	var gaps []float64
	last := time.Now()
	for begin := last; time.Since(begin) < 8*time.Second; {
		<-ticker.C
		now := time.Now()
		gap := float64(now.Sub(last).Microseconds()) - 1000
		if gap < 0 {
			gap = 0
		}
		gaps = append(gaps, gap)
		last = now
	}
	close(stop)
	sort.Float64s(gaps)
	fmt.Println("bench p99", gaps[len(gaps)*99/100]+1, "us")
	fmt.Println("bench max", gaps[len(gaps)-1]+1, "us")
}
