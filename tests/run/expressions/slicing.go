package main

import "fmt"

func main() {
	a := [5]int{1, 2, 3, 4, 5}
	s := a[1:3]
	fmt.Println(s, len(s), cap(s))
	s = s[:4]
	fmt.Println(s)
	t := a[1:2:3]
	fmt.Println(t, len(t), cap(t))
	t = append(t, 100)
	fmt.Println(a)
	t = append(t, 200)
	fmt.Println(a, t)
	p := &a
	fmt.Println(p[2:], p[:2], len(p), p[4])
	fmt.Println("hello"[1:4], "hello"[:0] == "", "x"[1:])
	var n []int
	fmt.Println(n[:0] == nil, n[0:0:0] == nil, len(n))
	e := a[5:]
	fmt.Println(len(e), cap(e))
	s2 := [][]int{{1}, {2, 3}}
	fmt.Println(s2[1][1:])
	arr := [4]int(a[:4])
	ptr := (*[2]int)(a[3:])
	ptr[0] = 77
	fmt.Println(arr, *ptr, a)
}
