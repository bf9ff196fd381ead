package main

import (
	"fmt"
	"math"
)

func main() {
	a, b := 3, 7
	fmt.Println(min(a, b), max(a, b), min(5, 2, 8), max("a", "c", "b"), min(2.5, 1), max(1, 2.5))
	nan := math.NaN()
	fmt.Println(min(1.0, nan), max(nan, 1.0), 1/min(0.0, math.Copysign(0, -1)), 1/max(math.Copysign(0, -1), 0.0))
	const c = min(1, 2) + max('a', 3)
	fmt.Println(c)
	s := []int{1, 2, 3}
	clear(s[1:])
	m := map[string]int{"a": 1}
	clear(m)
	fmt.Println(s, m, len(m))
	var x uint8 = 200
	fmt.Println(max(x, 100), min(x, 201))
	ss := []string{"x", "y"}
	clear(ss)
	fmt.Printf("%q\n", ss)
}
