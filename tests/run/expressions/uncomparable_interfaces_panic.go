package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

type S struct{ f []int }

func main() {
	var a, b interface{} = []int{1}, []int{1}
	try(func() { fmt.Println(a == b) })
	a, b = map[int]int{}, 1
	try(func() { fmt.Println(a == b) })
	a, b = S{}, S{}
	try(func() { fmt.Println(a == b) })
	a, b = func() {}, func() {}
	try(func() { fmt.Println(a != b) })
	try(func() { m := map[interface{}]int{}; m[[]int{}] = 1 })
	try(func() { m := map[interface{}]int{}; m[[1]interface{}{S{}}] = 1 })
}
