package main

import "fmt"

func main() {
	for i, v := range []string{"a", "b"} {
		fmt.Println(i, v)
	}
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 10
		fmt.Println(i, v)
	}
	for i, v := range &arr {
		arr[2] = 20
		fmt.Println(i, v)
	}
	for i := range arr {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i, r := range "aé\xff世" {
		fmt.Println(i, r, string(r))
	}
	m := map[string]int{"x": 1}
	for k, v := range m {
		fmt.Println(k, v)
	}
	c := make(chan int, 3)
	c <- 1
	c <- 2
	close(c)
	for v := range c {
		fmt.Println(v)
	}
	for range 2 {
		fmt.Println("twice")
	}
	for i := range 3 {
		fmt.Print(i)
	}
	fmt.Println()
	var s []int
	for range s {
		fmt.Println("never")
	}
	s = []int{1, 2, 3}
	for i := range s {
		s = append(s, i)
	}
	fmt.Println(s)
	var k int
	var arr2 [4]int
	for k, arr2[k] = range []int{5, 6, 7} {
	}
	fmt.Println(k, arr2)
}
