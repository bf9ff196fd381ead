// exit: 3
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

type resource struct{ log *strings.Builder }

func (r resource) Close() { r.log.WriteString("closed;") }

func guarded(log *strings.Builder, depth int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("depth %d: %v", depth, r)
		}
	}()
	defer resource{log}.Close()
	if depth == 0 {
		panic("bottom")
	}
	if err := guarded(log, depth-1); err != nil {
		panic(err)
	}
	return nil
}

func deferredInLoop(n int) (out string) {
	defer func() { out += fmt.Sprint(recover()) }()
	for i := range n {
		defer func() {
			out += fmt.Sprint(i, ",")
			if i == 2 {
				panic("replaced")
			}
		}()
	}
	panic("original")
}

func rangesOverFunc() (err error) {
	defer func() { err, _ = recover().(error) }()
	each := func(yield func(int) bool) {
		defer fmt.Println("iterator cleaned up")
		for i := 0; yield(i); i++ {
		}
	}
	for i := range each {
		if i == 3 {
			panic(errors.New("from the loop's body"))
		}
	}
	return nil
}

func main() {
	var log strings.Builder
	fmt.Println(guarded(&log, 3))
	fmt.Println(log.String())
	fmt.Println(deferredInLoop(4))
	fmt.Println(rangesOverFunc())
	sum := 0
	for i := range 10_000 {
		func() {
			defer func() { sum += recover().(int) }()
			panic(i)
		}()
	}
	fmt.Println(sum)
	defer os.Exit(3)
	defer func() { fmt.Println("then", recover()) }()
	var m map[string][]int
	m["x"] = append(m["x"], 1)
}
