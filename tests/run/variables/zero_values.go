package main

import "fmt"

type node struct {
	name     string
	left     *node
	children []*node
	index    map[string]int
	pair     [2]float32
	any      any
	call     func()
	ch       chan int
}

func main() {
	var (
		b   bool
		i   int
		u   uint8
		f   float64
		c   complex128
		s   string
		p   *int
		sl  []int
		m   map[string]int
		ch  chan int
		fn  func()
		e   any
		err error
		arr [3]string
		n   node
	)
	fmt.Println(b, i, u, f, c, s == "", p == nil, sl == nil, m == nil, ch == nil, fn == nil, e == nil, err == nil)
	fmt.Printf("%q %+v\n", arr, n)
	fmt.Println(len(sl), cap(sl), len(m), len(ch), m["absent"])
	for range sl {
		fmt.Println("never")
	}
	for range m {
		fmt.Println("never")
	}
	sl = append(sl, 1)
	delete(m, "absent")
	fmt.Println(sl, *new(int), *new(string) == "")
}
