package main

import (
	"errors"
	"fmt"
)

func divmod(a, b int) (q, r int, err error) {
	if b == 0 {
		err = errors.New("zero")
		return
	}
	q = a / b
	r = a % b
	return q, r, nil
}
func many() (int, string, float64, bool, []int, map[string]int, complex128, [3]int) {
	return 1, "s", 2.5, true, []int{1}, map[string]int{"a": 1}, 1i, [3]int{1, 2, 3}
}
func swap(a, b string) (string, string) { return b, a }
func pass(a, b string) string           { return a + b }
func main() {
	fmt.Println(divmod(7, 2))
	fmt.Println(divmod(7, 0))
	fmt.Println(many())
	a, _, c, _, e, _, g, h := many()
	fmt.Println(a, c, e, g, h)
	fmt.Println(swap("x", "y"))
	fmt.Println(pass(swap("1", "2")))
}
