package main

import (
	"fmt"
	"runtime"
	"strings"
)

type shape interface{ area() int }
type namer interface{ name() string }
type square struct{ side int }

func (s square) area() int { return s.side }

type pointerOnly struct{}

func (*pointerOnly) area() int { return 0 }

func try(what string, f func()) {
	defer func() {
		r := recover()
		_, isRuntime := r.(runtime.Error)
		_, isAssertion := r.(*runtime.TypeAssertionError)
		text := fmt.Sprint(r)
		if i := strings.Index(text, " (types from"); i >= 0 {
			text = text[:i]
		}
		fmt.Printf("%s: %v [%v %v]\n", what, text, isRuntime, isAssertion)
	}()
	f()
}

func main() {
	zero, neg, nine := 0, -1, 9
	s := []int{1, 2, 3}
	arr := [3]int{}
	str := "abc"
	var nilMap map[string]int
	var nilPtr *square
	var nilFunc func()
	var nilShape shape
	var e any
	sq := any(square{1})

	try("divide", func() { fmt.Println(1 / zero) })
	try("remainder", func() { fmt.Println(1 % zero) })
	try("index negative", func() { fmt.Println(s[neg]) })
	try("index slice", func() { fmt.Println(s[nine]) })
	try("index array", func() { fmt.Println(arr[nine]) })
	try("index string", func() { fmt.Println(str[nine]) })
	try("slice high", func() { fmt.Println(s[:nine]) })
	try("slice low over high", func() { fmt.Println(s[nine-6 : nine-7]) })
	try("slice string", func() { fmt.Println(str[nine:]) })
	try("slice string high", func() { fmt.Println(str[1:nine]) })
	try("slice array", func() { fmt.Println(arr[:nine]) })
	try("slice three cap", func() { fmt.Println(s[0:1:nine]) })
	try("slice three high", func() { fmt.Println(s[0:nine:3]) })
	try("slice three low", func() { fmt.Println(s[nine:2:3]) })
	try("slice negative", func() { fmt.Println(s[neg:]) })
	try("nil map", func() { nilMap["x"] = 1 })
	try("nil pointer", func() { fmt.Println(nilPtr.side) })
	try("nil receiver", func() { fmt.Println(nilPtr.area()) })
	try("nil func", func() { nilFunc() })
	try("nil interface", func() { fmt.Println(nilShape.area()) })
	try("assert nil", func() { fmt.Println(e.(int)) })
	try("assert nil to interface", func() { fmt.Println(e.(shape)) })
	try("assert wrong", func() { fmt.Println(sq.(int)) })
	try("assert missing method", func() { fmt.Println(sq.(namer)) })
	try("assert pointer method", func() { fmt.Println(any(pointerOnly{}).(shape)) })
	try("assert from interface", func() { fmt.Println(shape(square{2}).(*pointerOnly)) })
	try("make slice", func() { fmt.Println(make([]int, neg)) })
	try("make slice cap", func() { fmt.Println(make([]int, 2, zero)) })
	try("make chan", func() { fmt.Println(make(chan int, neg)) })
	try("shift", func() { fmt.Println(1 << neg) })
	try("to array", func() { fmt.Println([4]int(s)) })
	try("to array pointer", func() { fmt.Println((*[4]int)(s)) })
	try("hash", func() { fmt.Println(map[any]int{}[[]int{1}]) })
	try("hash deep", func() { fmt.Println(map[any]int{}[[2]any{1, func() {}}]) })
	try("compare", func() { x, y := any(s), any(s); fmt.Println(x == y) })
	try("compare struct", func() { x, y := any(struct{ f any }{s}), any(struct{ f any }{s}); fmt.Println(x == y) })
	try("close nil", func() { var c chan int; close(c) })
	try("close closed", func() { c := make(chan int); close(c); close(c) })
	try("send closed", func() { c := make(chan int, 1); close(c); c <- 1 })
	try("panic value", func() { panic(square{4}) })
	try("none", func() {})
}
