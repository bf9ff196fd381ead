package main

import "fmt"

func count(yield func(int) bool) {
	defer fmt.Println("count ends")
	for i := 0; i < 2; i++ {
		if !yield(i) {
			return
		}
	}
}

func a() {
	for x := range count {
		defer fmt.Println("deferred", x)
	}
	panic("a")
}

func b() {
	defer fmt.Println("direct")
	for x := range count {
		defer fmt.Println("deferred", x)
	}
	panic("b")
}
func c() {
	for x := range count {
		for y := range count {
			defer fmt.Println("deferred", x, y)
		}
	}
	panic("c")
}
func d() {
	for x := range count {
		defer fmt.Println("deferred", x)
	}
}
func try(f func()) {
	defer func() { fmt.Println("main recovered", recover()) }()
	f()
}

func main() {
	try(a)
	try(b)
	try(c)
	try(d)
}
