// A queue of a hundred thousand list elements with strings, each replaced again and again.
package main

import (
	"fmt"
	"strconv"
)

type element struct {
	next *element
	text string
	n    int
}

func main() {
	var first, last *element
	length, sum := 0, 0
	for i := 0; i < 8000000; i++ {
		e := &element{text: strconv.Itoa(i), n: i}
		if last == nil {
			first = e
		} else {
			last.next = e
		}
		last = e
		if length++; length > 100000 {
			sum += first.n + len(first.text)
			first = first.next
			length--
		}
	}
	fmt.Println(length, sum)
}
