package main

import (
	"fmt"
	"math"
	"sort"
)

type key struct {
	a int
	b string
}

func main() {
	m := map[int]int{}
	for i := range 100_000 {
		m[i*7] = i
	}
	sum := 0
	for k, v := range m {
		if k != v*7 {
			fmt.Println("wrong", k, v)
		}
		sum += v
	}
	fmt.Println(len(m), sum)
	for k := range m {
		if k%2 == 0 {
			delete(m, k)
		}
	}
	fmt.Println(len(m))

	nan := math.NaN()
	f := map[float64]int{}
	f[nan] = 1
	f[nan] = 2
	f[0.0] = 3
	f[math.Copysign(0, -1)] = 4
	_, found := f[nan]
	fmt.Println(len(f), found, f[0])
	delete(f, nan)
	fmt.Println(len(f))
	clear(f)
	fmt.Println(len(f))

	s := map[key][]int{{1, "a"}: {1}, {2, "b"}: nil}
	s[key{1, "a"}] = append(s[key{1, "a"}], 5)
	s[key{3, "c"}] = nil
	fmt.Println(s, len(s))

	any1 := map[any]string{1: "int", int8(1): "int8", "1": "string", [2]int{1, 2}: "array", nil: "nil", key{1, "x"}: "struct"}
	fmt.Println(any1[1], any1[int8(1)], any1["1"], any1[[2]int{1, 2}], any1[nil], any1[key{1, "x"}], any1[int16(1)] == "")

	// Entries added while ranging may or may not be seen, those removed must not be, each old one exactly once.
	r := map[int]bool{}
	for i := range 100 {
		r[i] = true
	}
	var seen []int
	for k := range r {
		if k < 100 {
			seen = append(seen, k)
			for j := range 20 {
				r[1000+k*20+j] = true
			}
		}
	}
	sort.Ints(seen)
	fmt.Println(len(seen), seen[0], seen[99], len(r))
}
