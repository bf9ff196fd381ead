package main

import "fmt"

type Tree struct {
	l, r *Tree
	v    int
}

func (t *Tree) insert(v int) *Tree {
	if t == nil {
		return &Tree{v: v}
	}
	if v < t.v {
		t.l = t.l.insert(v)
	} else {
		t.r = t.r.insert(v)
	}
	return t
}
func (t *Tree) walk(f func(int)) {
	if t != nil {
		t.l.walk(f)
		f(t.v)
		t.r.walk(f)
	}
}

type F func(F) int
type M map[string]M
type S []S
type C chan C
type I interface{ Self() I }
type T int

func (t T) Self() I { return t + 1 }
func main() {
	var t *Tree
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		t = t.insert(v)
	}
	t.walk(func(v int) { fmt.Print(v, " ") })
	fmt.Println()
	m := M{"a": {"b": nil}}
	fmt.Println(len(m["a"]), m["a"]["b"] == nil)
	s := S{nil, {nil, nil}}
	fmt.Println(len(s), len(s[1]))
	var f F = func(g F) int { return 42 }
	fmt.Println(f(f))
	c := make(C, 1)
	c <- c
	fmt.Println(<-c == c, T(1).Self().Self())
}
