// A loop of pointer stores that calls nothing is stopped by a signal, anywhere; between the test of the write barrier and the
// store that belongs to it would be fatal.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type pair struct {
	p    *int
	next *pair
}

//go:noinline
func shuffle(a []*int, ring *pair, rounds int) int {
	steps := 0
	for r := 0; r < rounds; r++ {
		for i := 1; i < len(a); i++ {
			a[i-1], a[i] = a[i], a[i-1]
			ring.p, a[i] = a[i], ring.p
			ring = ring.next
			steps++
		}
	}
	return steps
}

func main() {
	stop, sums := make(chan bool), make(chan int)
	for w := 0; w < 3; w++ {
		go func(w int) {
			a := make([]*int, 1000)
			for i := range a {
				a[i] = new(int)
				*a[i] = i
			}
			ring := &pair{p: new(int)}
			*ring.p = 1000
			ring.next = ring
			for i := 1001; i < 1100; i++ {
				p := new(int)
				*p = i
				ring.next = &pair{p, ring.next}
			}
			for time.Now(); ; {
				shuffle(a, ring, 400)
				select {
				case <-stop:
					sum := 0
					for _, p := range a {
						sum += *p
					}
					r := ring
					for i := 0; i < 100; i++ {
						sum += *r.p
						r = r.next
					}
					sums <- sum
					return
				default:
				}
			}
		}(w)
	}
	for i := 0; i < 60; i++ {
		runtime.GC()
		_ = make([]byte, 1<<20)
	}
	close(stop)
	for w := 0; w < 3; w++ {
		fmt.Println(<-sums == 1099*1100/2)
	}
}
