package main

import "fmt"

type Big struct {
	a [40]int
	s string
	f float64
}
type Mix struct {
	a int8
	b float32
	c string
	d []int
	e any
	g func() int
}

func many(a int8, b string, c float32, d []int, e any, f bool, g complex128, h *int, i map[string]int, j [3]uint16, k func(int) int, l chan int, m Mix, n float64, o uint64, p Big, q ...string) (string, float64, []int, any, bool, complex64, Big, Mix, error, int8) {
	p.a[39] += int(a)
	return fmt.Sprint(a, b, c, d, e, f, g, *h, i["k"], j, k(2), cap(l), m.c, m.g(), n, o, p.s, q), n * 2, append(d, 9), e, !f, complex64(g), p, m, fmt.Errorf("e%d", a), -a
}

func swap3(a, b, c string) (string, string, string) { return c, a, b }
func floats(a, b, c, d, e, f, g, h, i, j float64) (float64, float64, float64, float64, float64, float64) {
	return a + j, b + i, c + h, d + g, e + f, a * b * c
}

type Iface interface {
	Big(Big, ...Big) (Big, int)
	Many(int, float64, string, []byte, any, Big) (a, b, c string, d int, e Big)
}
type T struct {
	Big
	n int
}

func (t T) Many(i int, f float64, s string, b []byte, a any, g Big) (x, y, c string, d int, e Big) {
	x, y, c = s, string(b), fmt.Sprint(a, f)
	d = i + t.n
	e = g
	e.a[0] = t.n
	return
}

type P struct{ T }

func (t *P) Big(b Big, rest ...Big) (Big, int) {
	for _, r := range rest {
		b.a[1] += r.a[1]
	}
	t.n++
	return b, t.n
}

func named() (a, b int, c Big, err error) {
	defer func() {
		if r := recover(); r != nil {
			c.s, err = fmt.Sprint(r), fmt.Errorf("recovered")
			a, b = b, a
		}
	}()
	a, b = 1, 2
	c.a[3] = 7
	panic("boom")
}

func variadicAny(xs ...any) int { return len(xs) }
func pass(xs ...int) []int     { return xs }
func ret2() (int, error)       { return 4, nil }
func take2(n int, err error, rest ...any) string { return fmt.Sprint(n, err, len(rest)) }

func recursive(n int, b Big) Big {
	if n == 0 {
		return b
	}
	b.a[n%40]++
	r := recursive(n-1, b)
	r.f += 0.5
	return r
}

type fn func(fn, int) int

func main() {
	x := 5
	s, f, d, e, bo, c, p, m, err, i8 := many(3, "b", 1.5, []int{1}, 'e', true, 1+2i, &x, map[string]int{"k": 8}, [3]uint16{1, 2, 3}, func(i int) int { return i * x }, make(chan int, 4), Mix{c: "mc", g: func() int { return x + 1 }}, 2.25, 1<<63, Big{s: "bs", a: [40]int{39: 10}}, "v", "w")
	fmt.Println(s)
	fmt.Println(f, d, e, bo, c, p.a[39], p.s, m.c, m.g(), err, i8)
	fmt.Println(swap3(swap3(swap3("a", "b", "c"))))
	fmt.Println(floats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
	pt := &P{T{n: 10}}
	var i Iface = pt
	b, n := i.Big(Big{a: [40]int{1: 1}}, Big{a: [40]int{1: 2}}, Big{a: [40]int{1: 3}})
	fmt.Println(b.a[1], n, pt.n)
	fmt.Println(func() (any, any, any, any, int) { a, b, c, d, e := i.Many(1, 2.5, "s", []byte("by"), nil, b); return a, b, c, d, e.a[0] }())
	g := i.Many
	h := (*P).Big
	k := T.Many
	pt.n = 100
	_, _, _, d2, _ := g(1, 2, "", nil, 3, Big{})
	_, n2 := h(pt, Big{})
	_, _, _, d3, _ := k(T{n: 1}, 1, 2, "", nil, 3, Big{})
	fmt.Println(d2, n2, d3)
	a1, b1, c1, e1 := named()
	fmt.Println(a1, b1, c1.s, c1.a[3], e1)
	fmt.Println(variadicAny(), variadicAny(nil), variadicAny(nil...), variadicAny([]any{1, 2}...), variadicAny([]int{1, 2}), len(pass()), pass() == nil, pass([]int{}...) == nil)
	fmt.Println(take2(ret2()))
	r := recursive(1000, Big{})
	fmt.Println(r.a[0], r.a[39], r.f)
	done := make(chan Big)
	go func(b Big, c float32, s ...string) { b.s = fmt.Sprint(c, s); done <- b }(r, 1.25, "x", "y")
	fmt.Println((<-done).s)
	defer func(b Big, m Mix, xs ...float64) { fmt.Println(b.f, m.a, xs) }(r, Mix{a: 4}, 1, 2)
	var y fn = func(f fn, n int) int {
		if n == 0 {
			return 1
		}
		return n * f(f, n-1)
	}
	fmt.Println(y(y, 10))
	arr := [...]func(...int) int{func(x ...int) int { return len(x) }, func(x ...int) int { x[0] = 9; return x[0] }}
	sl := []int{1, 2}
	fmt.Println(arr[0](sl...), arr[1](sl...), sl)
}
