package main

import (
	"fmt"
	"sort"
)

type S []int

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "->", r)
		}
	}()
	f()
}

//go:noinline
func id[T any](x T) T { return x }

func main() {
	// append
	a := make([]int, 3, 10)
	b := append(a, 1)
	c := append(a, 2)
	fmt.Println(b[3], c[3], len(a), cap(b) == 10)
	a = append(a, a...)
	a = append(a[:1], a[2:]...)
	fmt.Println(a, len(a))
	var n []string
	n = append(n, n...)
	fmt.Println(n == nil, append([]int(nil), []int{}...) == nil, len(append(n, "x", "y")))
	s := S{1, 2, 3}
	s = append(s, S{4}...)
	s = append(s, []int{5, 6}...)
	fmt.Printf("%T %v\n", append(s[:0:0], 1), s)
	bs := append([]byte("ab"), "cd"...)
	bs = append(bs, bs[1:3]...)
	fmt.Println(string(bs))
	type big struct{ a [100]int }
	bg := append([]big{}, big{}, big{[100]int{99: 1}})
	fmt.Println(len(bg), bg[1].a[99])
	x := []int{1, 2, 3, 4, 5}
	x = append(x[:1], x[3:]...)
	fmt.Println(x, x[:5])
	i := 0
	x[i], i = 9, 2
	fmt.Println(x, i)

	// copy
	y := []int{1, 2, 3, 4, 5}
	fmt.Println(copy(y[2:], y), y, copy(y, y[1:]), y, copy(bs, "ZZ"), string(bs))
	fmt.Println(copy([]S{}, []S{{1}}), copy(y[:0], y))

	// slicing
	z := y[1:3:4]
	fmt.Println(len(z), cap(z), z[:3], len(y[5:]), y[5:] == nil, len("abc"[3:]))
	try("hi>cap", func() { _ = z[:id(4)] })
	try("lo>hi", func() { _ = z[id(2):id(1)] })
	try("max", func() { _ = y[:id(3):id(2)] })
	var nilS []int
	fmt.Println(nilS[:], nilS[0:0] == nil, len(nilS[:0:0]))
	try("nil", func() { _ = nilS[id(1):] })
	try("string", func() { _ = "abc"[id(2):id(5)] })
	var pa *[3]int
	try("nil array", func() { _ = pa[:] ; fmt.Println("nil array sliced") })
	try("nil array index", func() { pa[id(1)] = 1 })
	try("neg make", func() { _ = make([]int, id(-1)) })
	try("make cap", func() { _ = make([]int, id(3), id(2)) })
	try("huge make", func() { _ = make([]int, id(1<<62)) })
	try("chan", func() { _ = make(chan int, id(-1)) })
	fmt.Println(len(make(map[int]int, id(-5))), len(make([]struct{}, id(1<<50))))

	// conversions of slices to arrays
	fmt.Println([3]int(y), *(*[2]int)(y[1:]), [0]int([]int(nil)), (*[0]int)(nil) == nil, (*[0]int)([]int{}) != nil)
	try("array", func() { _ = [6]int(y) })
	try("array pointer", func() { _ = (*[6]int)(y[:]) })
	arr := (*[5]int)(y)
	arr[0] = 77
	fmt.Println(y[0], len(arr), cap(arr[:2]))

	// maps
	m := map[string]struct{ n int }{}
	v, ok := m["none"]
	fmt.Println(v, ok, len(m))
	delete(m, "none")
	var nm map[string][]int
	fmt.Println(nm["x"], len(nm), nm == nil)
	delete(nm, "x")
	clear(nm)
	try("nil map", func() { nm["x"] = nil })
	mm := map[string][]int{}
	mm["a"] = append(mm["a"], 1)
	mm["a"] = append(mm["a"], 2)
	mm["b"] = nil
	fmt.Println(mm, len(mm["zz"]))
	cnt := map[rune]int{}
	for _, r := range "hello" {
		cnt[r]++
		cnt['_'] += 2
	}
	fmt.Println(cnt['l'], cnt['_'], cnt['q'], len(cnt))
	ptr := map[*int]string{}
	p, q := new(int), new(int)
	ptr[p], ptr[q] = "p", "q"
	fmt.Println(ptr[p], ptr[q], ptr[nil] == "")
	type key struct {
		a string
		b [2]int8
		c any
		d float32
	}
	km := map[key]int{{"a", [2]int8{1, 2}, 3, 1.5}: 1, {c: "x"}: 2}
	fmt.Println(km[key{"a", [2]int8{1, 2}, 3, 1.5}], km[key{c: "x"}], km[key{c: 3}])
	im := map[any]string{1: "int", int8(1): "int8", "1": "string", 1.0: "float", nil: "nil", [1]int{1}: "array", true: "bool", 'a': "rune"}
	fmt.Println(im[1], im[int8(1)], im["1"], im[1.0], im[nil], im[[1]int{1}], im[true], im[int32(97)], len(im))
	nested := map[string]map[string]int{"a": {"b": 1}}
	nested["a"]["c"]++
	try("nested nil", func() { nested["x"]["y"]++ })
	fmt.Println(nested, len(nested["nope"]))
	fm := map[string]func(int) int{"inc": func(x int) int { return x + 1 }}
	fmt.Println(fm["inc"](1))
	try("nil func", func() { fm["none"](1) })
	keys := make([]string, 0, len(mm))
	for k := range mm {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	fmt.Println(keys)
	type big2 struct{ a [200]byte }
	bm := map[big2]big2{}
	bm[big2{[200]byte{199: 1}}] = big2{[200]byte{0: 2}}
	fmt.Println(bm[big2{[200]byte{199: 1}}].a[0], len(bm[big2{}].a))
	mm["a"], mm["b"] = mm["b"], mm["a"]
	fmt.Println(mm)
	var e any = mm
	e.(map[string][]int)["c"] = []int{3}
	fmt.Println(len(mm))
	clear(mm)
	fmt.Println(mm)

	// min, max, clear
	fmt.Println(min(3, 1, 2), max(2.5, 1), min("b", "a"), max('a', 98.0), min(int8(4), 2))
	cl := []string{"a", "b", "c"}
	clear(cl[1:])
	fmt.Printf("%q\n", cl)
	var big3 [1000]int
	for i := range big3 {
		big3[i] = i
	}
	clear(big3[10:990])
	sum := 0
	for _, v := range big3 {
		sum += v
	}
	fmt.Println(sum)
	np := new(int)
	*np += 5
	nf := new(map[string]int)
	fmt.Println(*np, *nf == nil, *new([2]string), *new(*int) == nil, new(struct{}) != nil)
	fmt.Println(*new(5), *new("s"), *new([]int{1}), *new(id(2.5)), new(int8(3)) != nil)
}
