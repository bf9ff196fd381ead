package main

import "fmt"

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Println("cleanup")
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}
func pairs(yield func(string, int) bool) { _ = yield("a", 1) && yield("b", 2) }
func find(n int) int {
	for i := range count(100) {
		if i*i > n {
			return i
		}
	}
	return -1
}
func main() {
	for i := range count(3) {
		fmt.Println(i)
	}
	for k, v := range pairs {
		fmt.Println(k, v)
	}
	fmt.Println(find(50))
outer:
	for i := range count(5) {
		for j := range count(5) {
			if j == 1 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Println(i, j)
		}
	}
	for range count(1) {
		defer fmt.Println("deferred in body")
	}
	fmt.Println("end")
}
