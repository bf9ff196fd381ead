package main

import "fmt"

type T struct {
	a, b int
	s    string
}

func main() {
	var s []int
	last := -1
	for i := 0; i < 5000; i++ {
		s = append(s, i)
		if cap(s) != last && cap(s) >= 64 {
			last = cap(s)
			fmt.Print(last, " ")
		}
	}
	fmt.Println()
	var ts []T
	for i := 0; i < 300; i++ {
		ts = append(ts, T{i, i * 2, fmt.Sprint(i)})
	}
	fmt.Println(len(ts), ts[299], ts[0])
	a := append([]int(nil), 1, 2, 3)
	b := append(a[:1], a[2:]...)
	fmt.Println(a, b, len(append(a, a...)))
	var bs []byte
	bs = append(bs, "hello"...)
	bs = append(bs, ' ')
	bs = append(bs, []byte("world")...)
	fmt.Println(string(bs), cap(append([]byte(nil), make([]byte, 33)...)))
	var nested [][]string
	nested = append(nested, []string{"a"}, nil, []string{})
	nested[1] = append(nested[1], "x", "y")
	fmt.Println(nested, len(nested))
	e := append([]struct{}{}, struct{}{}, struct{}{})
	fmt.Println(len(e))
}
