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
		defer fmt.Println("the sequence ends")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := next()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

func main() {
	next, stop := iter.Pull(count(2))
	fmt.Println(next())
	fmt.Println(next())
	fmt.Println(next())
	fmt.Println(next())
	stop()

	next, stop = iter.Pull(count(100))
	fmt.Println(next())
	stop()
	stop()
	fmt.Println(next())

	_, stop = iter.Pull(count(5))
	stop()

	for a, b := range zip(slices.Values([]string{"a", "b", "c"}), count(2)) {
		fmt.Println(a, b)
	}
	next2, stop2 := iter.Pull2(slices.All([]string{"x"}))
	fmt.Println(next2())
	fmt.Println(next2())
	stop2()

	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		next, stop := iter.Pull(func(yield func(int) bool) { yield(1); panic("in the sequence") })
		defer stop()
		fmt.Println(next())
		fmt.Println(next())
	}()
	sum := 0
	next, stop = iter.Pull(func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	})
	for range 10_000 {
		v, _ := next()
		sum += v
	}
	stop()
	fmt.Println(sum)
	m := maps.Collect(slices.All([]string{"zero", "one"}))
	fmt.Println(m, slices.Collect(strings.FieldsSeq(" a  b ")), slices.SortedFunc(maps.Values(m), func(a, b string) int { return len(a) - len(b) }))
	fmt.Printf("%q %q %q\n", slices.Collect(strings.SplitSeq("a,b,", ",")), slices.Collect(strings.SplitAfterSeq("a,b,", ",")), slices.Collect(strings.SplitSeq("hé", "")))
	fmt.Printf("%q %q\n", slices.Collect(strings.Lines("a\n\nb")), slices.Collect(strings.SplitSeq("", ",")))
}
