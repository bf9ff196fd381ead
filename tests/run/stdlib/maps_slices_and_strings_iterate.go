package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

func main() {
	m := map[string]int{"one": 1, "two": 2, "three": 3}
	keys := slices.Sorted(maps.Keys(m))
	values := slices.Sorted(maps.Values(m))
	fmt.Println(keys, values)
	c := maps.Clone(m)
	maps.DeleteFunc(c, func(k string, v int) bool { return v%2 == 1 })
	fmt.Println(c, maps.Equal(m, c), len(m))
	maps.Copy(c, map[string]int{"four": 4})
	fmt.Println(c)
	for i, v := range slices.Backward([]string{"a", "b", "c"}) {
		fmt.Print(i, v, " ")
	}
	for chunk := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(chunk)
	}
	fmt.Println()
	s := slices.Collect(func(yield func(string) bool) {
		for i := 1; i < 10; i++ {
			if !yield(strings.Repeat("*", i)) {
				return
			}
		}
	})
	fmt.Println(len(s), s[8], slices.IndexFunc(s, func(s string) bool { return len(s) == 4 }))
	for w := range strings.SplitSeq("p q r", " ") {
		fmt.Print(w, ";")
	}
	for l := range strings.Lines("one\ntwo") {
		fmt.Printf("%q", l)
	}
	fmt.Println()
	fmt.Println(slices.Repeat([]int{1, 2}, 2), slices.Concat([]int{1}, []int{2, 3}), slices.Compare([]int{1, 2}, []int{1, 3}))
}
