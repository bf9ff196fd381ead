package main

import (
	"fmt"
	"runtime"
)

type T struct {
	n int
	f func() int
	p *T
	a []int
}

func (t *T) M() *T { where("M"); return t }
func (t T) V() int { return t.n }

type I interface{ M() *T }

func where(s string) int { _, _, l, _ := runtime.Caller(2); fmt.Println(s, l); return 1 }
func try(s string, f func()) {
	defer func() {
		recover()
		var pcs [10]uintptr
		n := runtime.Callers(1, pcs[:])
		it := runtime.CallersFrames(pcs[:n])
		for {
			fr, more := it.Next()
			if len(fr.Function) > 14 && fr.Function[:14] == "main.main.func" {
				fmt.Println(s, fr.Line)
				break
			}
			if !more {
				break
			}
		}
	}()
	f()
}
func at() int { return where("at") }

var t *T
var i = 9
var m map[string]int
var z int
var e any
var s []int
var a [3]int
var ip *int
var in I
var pp **T

func main() {
	t = &T{}
	t.
		M().
		M().
		M()
	fmt.Println("--")
	func() { _ = 0 }()
	at()
	x :=
		at() +
			at()
	_ = x
	t = nil
	try("field", func() {
		_ = t.
			n
	})
	try("field2", func() {
		t.
			p.
			n = 1
	})
	try("call V", func() {
		t.
			V()
	})
	try("call in", func() {
		in.
			M()
	})
	try("call f", func() {
		var f func(int)
		f(
			1)
	})
	try("index", func() {
		_ = s[i]
	})
	try("index2", func() {
		_ = s[i+
			1]
	})
	try("index store", func() {
		a[i] =
			1
	})
	try("slice", func() {
		_ = s[i:]
	})
	try("div", func() {
		_ = i /
			z
	})
	try("div2", func() {
		_ = i +
			i/
				z
	})
	try("diveq", func() {
		i /=
			z
	})
	try("map", func() {
		m["a"] =
			1
	})
	try("assert", func() {
		_ = e.(int)
	})
	try("deref", func() {
		_ = *ip
	})
	try("cmp", func() {
		var f any = func() {}
		_ = f ==
			f
	})
	try("panic", func() {
		panic(
			1)
	})
	try("make", func() {
		_ = make(
			[]int,
			-i)
	})
	try("shift", func() {
		_ = 1 <<
			-i
	})
	try("closeq", func() {
		var c chan int
		close(
			c)
	})
	try("send", func() {
		c := make(chan int)
		close(c)
		c <- 1
	})
	try("ppd", func() {
		_ = (*pp).
			n
	})
	try("method value", func() {
		_ = in.
			M
	})
	try("opassign", func() {
		m["x"] +=
			1
	})
	try("append", func() {
		s = append(s,
			*ip)
	})
	try("struct copy", func() {
		y :=
			*t
		_ = y
	})
	try("return", func() {
		func() int {
			return t.n +
				1
		}()
	})
}
