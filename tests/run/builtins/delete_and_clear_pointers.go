package main

import (
	"fmt"
	"runtime"
)

type T struct {
	data [100]int
	next *T
}

func main() {
	m := map[int]*T{}
	for i := 0; i < 1000; i++ {
		m[i] = &T{next: &T{}}
		m[i].data[5] = i
	}
	for i := 0; i < 1000; i += 2 {
		delete(m, i)
	}
	runtime.GC()
	sum := 0
	for k, v := range m {
		if v.data[5] != k || v.next.next != nil {
			fmt.Println("bad", k)
		}
		sum += k
	}
	fmt.Println(len(m), sum)
}
