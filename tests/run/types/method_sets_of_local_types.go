package main

import (
	"fmt"
	"sort"
)

type byLen []string

func (b byLen) Len() int           { return len(b) }
func (b byLen) Less(i, j int) bool { return len(b[i]) < len(b[j]) }
func (b byLen) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type Func func(int) int

func (f Func) Twice(n int) int { return f(f(n)) }

type Map map[string]int

func (m Map) Inc(k string) { m[k]++ }

type Chan chan int

func (c Chan) Put(n int) Chan { c <- n; return c }

type Stringer interface{ String() string }
type Month int

func (m Month) String() string { return [...]string{"jan", "feb"}[m] }
func main() {
	s := byLen{"ccc", "a", "bb"}
	sort.Sort(s)
	fmt.Println(s, Func(func(n int) int { return n * 3 }).Twice(2))
	m := Map{}
	m.Inc("a")
	m.Inc("a")
	c := make(Chan, 2).Put(1).Put(2)
	fmt.Println(m, len(c), <-c)
	fmt.Println(Month(1), []Month{0, 1}, map[Month]int{1: 5})
	fmt.Printf("%d %v %s\n", Month(1), Month(0), Month(1))
	type local struct{ Month }
	fmt.Println(local{1}, Stringer(local{0}).String())
}
