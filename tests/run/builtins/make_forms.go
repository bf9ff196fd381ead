package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}
func main() {
	n := 3
	fmt.Println(make([]int, n), len(make([]string, n, n*2)), cap(make([]byte, 0, 10)))
	m := make(map[string]int, 100)
	m["a"] = 1
	fmt.Println(len(m), cap(make(chan int)), cap(make(chan int, n)))
	var big int64 = 5
	fmt.Println(len(make([]bool, big)), len(make([]int, uint8(4))))
	n = -1
	try(func() { _ = make([]int, n) })
	try(func() { _ = make([]int, 2, n+2) })
	try(func() { _ = make(chan int, n) })
	huge := 1 << 60
	try(func() { _ = make([]int64, huge) })
}
