package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("end of count")
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func main() {
	next, stop := iter.Pull(count(3))
	fmt.Println(next())
	fmt.Println(next())
	stop()
	fmt.Println(next())
	next, stop = iter.Pull(count(2))
	for v, ok := next(); ok; v, ok = next() {
		fmt.Println("pulled", v)
	}
	stop()
	n2, s2 := iter.Pull2(slices.All([]string{"a", "b"}))
	fmt.Println(n2())
	fmt.Println(n2())
	fmt.Println(n2())
	s2()
	fmt.Println(slices.Sorted(maps.Keys(map[string]int{"x": 1, "b": 2})))
	fmt.Println(slices.Collect(strings.SplitSeq("a,b,c", ",")))
	for line := range strings.Lines("one\ntwo\n") {
		fmt.Printf("%q ", line)
	}
	fmt.Println()
	bad, stopBad := iter.Pull(func(yield func(int) bool) { yield(1); panic("in the iterator") })
	fmt.Println(bad())
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		bad()
	}()
	stopBad()
	for chunk := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(chunk, " ")
	}
	fmt.Println()
}
