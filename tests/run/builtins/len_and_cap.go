package main

import "fmt"

func f() [4]int { fmt.Print("called "); return [4]int{} }
func main() {
	s := make([]int, 2, 5)
	c := make(chan int, 3)
	c <- 1
	var p *[7]int
	m := map[int]int{1: 1}
	fmt.Println(len(s), cap(s), len(c), cap(c), len(p), cap(p), len(m), len("héé"), len([3]int{}))
	const n = len([10]string{})
	var arr [n]int
	fmt.Println(len(arr), len(f()))
	for i := range p {
		fmt.Print(i)
	}
	fmt.Println()
	fmt.Println(len(s[1:]), cap(s[1:]), cap(s[1:2:3]))
}
