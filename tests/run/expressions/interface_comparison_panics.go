package main

import (
	"errors"
	"fmt"
	"runtime"
)

type I interface{ M() }
type A struct{ x int }
type P struct{ x *int }
type F struct{ f func() }
type Sl []int

func (A) M()  {}
func (*P) M() {}
func (F) M()  {}
func (Sl) M() {}

type W struct {
	a any
	b [2]any
}

type blank struct {
	_ int
	x int
	_ string
}

func try(name string, f func() any) {
	defer func() {
		if r := recover(); r != nil {
			err, ok := r.(runtime.Error)
			fmt.Println(name, "panics:", r, ok && err.Error() != "")
		}
	}()
	fmt.Println(name, f())
}

func eq[T comparable](a, b T) bool { return a == b }

func index[T comparable](s []T, x T) int {
	for i, v := range s {
		if v == x {
			return i
		}
	}
	return -1
}

func main() {
	var n, e any
	var ip *int
	var i I
	x := 1
	try("nil nil", func() any { return n == e })
	try("nil typed", func() any { e = ip; return n == e })
	try("typed nil", func() any { return e == (*int)(nil) })
	try("nil iface", func() any { return i == nil })
	try("nil pointer in iface", func() any { i = (*P)(nil); return i == nil })
	try("int int32", func() any { return any(1) == any(int32(1)) })
	try("struct", func() any { return any(A{1}) == any(A{1}) })
	try("iface concrete", func() any { i = A{2}; return i == A{2} })
	try("concrete iface", func() any { return A{3} == i })
	try("mixed ifaces", func() any { return any(A{2}) == any(i) })
	try("pointers", func() any { return any(&x) == any(&x) })
	try("slices", func() any { return any([]int{}) == any([]int{}) })
	try("slice other", func() any { return any([]int{}) == any(1) })
	try("maps", func() any { m := map[int]int{}; return any(m) == any(m) })
	try("funcs", func() any { return any(func() {}) == any(func() {}) })
	try("struct with func", func() any { return any(F{}) == any(F{}) })
	try("named slice", func() any { var j I = Sl{}; return j == I(Sl{}) })
	try("nested", func() any { return W{a: 1} == W{a: 1} })
	try("nested slice", func() any { return W{a: []int{}} == W{a: []int{}} })
	try("nested differs before", func() any { return W{a: 1, b: [2]any{[]int{}, 1}} == W{a: 2, b: [2]any{[]int{}, 1}} })
	try("arrays", func() any { return [2]any{1, "a"} == [2]any{1, "a"} })
	try("arrays panic", func() any { return [2]any{[]int{}, "a"} == [2]any{[]int{}, "a"} })
	try("arrays differ first", func() any { return [2]any{1, []int{}} == [2]any{2, []int{}} })
	try("blank", func() any { return blank{1, 2, "a"} == blank{3, 2, "b"} })
	try("blank any", func() any { return any(blank{1, 2, "a"}) == any(blank{3, 2, "b"}) })
	try("chan", func() any { c := make(chan int); var r <-chan int = c; return any(c) == any(r) })
	try("errors", func() any { return errors.New("a") == errors.New("a") })
	try("map key", func() any { m := map[any]int{}; m[[]int{}] = 1; return m })
	try("map read", func() any { m := map[any]int{1: 1}; return m[func() {}] })
	try("empty map read", func() any { m := map[any]int{}; return m[[]int{}] })
	try("nil map read", func() any { var m map[any]int; return m[map[int]int{}] })
	try("delete", func() any { m := map[any]int{}; delete(m, []int{}); return len(m) })
	try("iface key", func() any { m := map[I]int{A{1}: 5}; return m[A{1}] + m[&P{}] })
	try("iface key panics", func() any { m := map[I]int{}; m[F{}] = 1; return 0 })
	try("array key", func() any { m := map[[2]any]int{{1, 2}: 3}; return m[[2]any{1, 2}] })
	try("switch", func() any {
		var v any = []int{}
		switch v {
		case 1:
			return "one"
		case nil:
			return "nil"
		}
		return "none"
	})
	try("switch panics", func() any {
		var v any = []int{}
		switch v {
		case any([]int{}):
			return "same"
		}
		return "none"
	})
	try("generic", func() any { return eq[any](1, 1) })
	try("generic panics", func() any { return eq[any]([]int{}, []int{}) })
	try("generic struct", func() any { return eq(W{a: 1}, W{a: 1.0}) })
	try("generic index", func() any { return index([]any{1, "x", nil, A{4}}, any(A{4})) })
	try("generic iface", func() any { return eq[I](A{1}, A{1}) })
	try("zero size", func() any { return any(struct{}{}) == any(struct{}{}) && any([0]int{}) == any([0]int{}) })
	try("functions in zero array", func() any { return any([0]func(){}) == any([0]func(){}) })
	try("complex", func() any { return any(1+2i) == any(complex128(1+2i)) })
	try("string", func() any { s := []byte("ab"); return any(string(s)) == any("ab") })
}
