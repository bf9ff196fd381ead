package main

import "fmt"

var log []string

func f(s string, n int) int { log = append(log, s); return n }

type T struct{}

func (T) m(a, b int) T { log = append(log, fmt.Sprint("m", a, b)); return T{} }
func g() []int         { log = append(log, "g"); return []int{1, 2, 3} }
func main() {
	x := f("a", 1) + f("b", 2)*f("c", 3)
	g()[f("i", 1)] = f("v", 5)
	m := map[int]int{f("k1", 1): f("v1", 1), f("k2", 2): f("v2", 2)}
	T{}.m(f("p", 1), f("q", 2)).m(f("r", 3), 4)
	c := make(chan int, 2)
	c <- f("s", 3)
	y := [2]int{f("x0", 0), f("x1", <-c)}
	fmt.Println(x, m, y)
	fmt.Println(log)
}
