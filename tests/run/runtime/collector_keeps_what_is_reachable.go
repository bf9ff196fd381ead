// env: GODEBUG=gcstress=7
package main

import (
	"fmt"
	"runtime"
	"strings"
)

type tree struct {
	left, right *tree
	label       string
	data        []byte
}

func build(depth int, label string) *tree {
	if depth == 0 {
		return nil
	}
	return &tree{build(depth-1, label+"l"), build(depth-1, label+"r"), label, []byte(label)}
}

func (t *tree) check() int {
	if t == nil {
		return 0
	}
	if t.label != string(t.data) {
		panic("a node was lost: " + t.label)
	}
	return 1 + t.left.check() + t.right.check()
}

type iface interface{ get() int }
type boxed [3]int

func (b boxed) get() int { return b[0] + b[1] + b[2] }

func main() {
	t := build(8, "")
	m := map[string][]string{}
	for i := range 200 {
		k := fmt.Sprint("key", i%20)
		m[k] = append(m[k], strings.Repeat("x", i%9))
	}
	var boxes []iface
	var closures []func() int
	for i := range 50 {
		boxes = append(boxes, boxed{i, i, i})
		closures = append(closures, func() int { return boxes[i].get() + i })
	}
	ch := make(chan *tree, 4)
	go func() {
		for i := range 6 {
			ch <- build(4, fmt.Sprint(i))
		}
		close(ch)
	}()
	for t := range ch {
		fmt.Print(t.check(), " ")
	}
	runtime.GC()
	inside := &t.left.right.data[1] // a pointer into the middle keeps the whole
	t.left.right = nil
	runtime.GC()
	total, words := 0, 0
	for i, f := range closures {
		total += f() - i
	}
	for _, v := range m {
		words += len(strings.Join(v, ""))
	}
	fmt.Println(t.check(), total, words, string(*inside))
}
