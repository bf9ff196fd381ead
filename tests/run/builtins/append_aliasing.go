package main

import "fmt"

func main() {
	a := make([]int, 3, 10)
	b := append(a, 1)
	c := append(a, 2)
	fmt.Println(b, c, len(a), cap(b) == cap(a))
	d := append(a[:1:1], 9)
	fmt.Println(a, d)
	s := []int{1, 2, 3, 4}
	s = append(s[:1], s[2:]...)
	fmt.Println(s, s[:4])
	x := []int{1, 2, 3}
	x = append(x, x...)
	x = append(x[1:2], x...)
	fmt.Println(x)
	var n []string
	n = append(n)
	fmt.Println(n == nil, len(append(n, "")))
	ys := append([]interface{}{}, 1, "a", nil)
	fmt.Println(ys...)
}
