package main

import "fmt"

func sum(name string, xs ...int) int {
	t := 0
	for _, x := range xs {
		t += x
	}
	fmt.Println(name, len(xs), xs == nil)
	return t
}
func change(xs ...int)          { xs[0] = 99 }
func two() (string, int)        { return "two", 5 }
func any(xs ...interface{}) int { return len(xs) }
func main() {
	fmt.Println(sum("none"), sum("three", 1, 2, 3))
	s := []int{4, 5}
	fmt.Println(sum("slice", s...), sum(two()))
	change(s...)
	fmt.Println(s, any(), any(nil), any(1, "a", nil), any([]interface{}{1, 2}...), any([]int{1}))
	f := sum
	fmt.Println(f("value", 7))
}
