package main

import "fmt"

func a() (n int) { defer func() { n *= 2 }(); return 21 }
func b() (s string, err error) {
	defer func() {
		if r := recover(); r != nil {
			s, err = "recovered", fmt.Errorf("got %v", r)
		}
	}()
	panic("oops")
}
func c() (n int) {
	defer func() { recover() }()
	n = 5
	panic(1)
}
func d() int { n := 1; defer func() { n = 2 }(); return n }
func main()  { fmt.Println(a()); fmt.Println(b()); fmt.Println(c(), d()) }
