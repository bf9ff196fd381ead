package main

import "fmt"

var trace []string

func t[T any](name string, v T) T {
	trace = append(trace, name)
	return v
}

func flush(what string, values ...any) {
	fmt.Println(what, trace, values)
	trace = nil
}

type S struct {
	a, b int
	p    *S
	m    map[string]int
	f    func(int) int
}

func (s *S) ptr(name string) *S         { trace = append(trace, name); return s }
func (s S) val(name string, x int) int  { trace = append(trace, name); return x + s.a }
func two(name string) (int, string)     { return t(name, 1), name }
func variadic(a int, rest ...int) int   { return a + len(rest) }
func pair(a int, b string) (int, string) { return a, b }

type E struct{ n int }

func (e E) get() int   { return e.n }
func (e *E) inc() int  { e.n++; return e.n }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			flush(name, r)
		} else {
			flush(name)
		}
	}()
	f()
}

func main() {
	a := []int{1, 2, 3}
	i := 0
	i, a[i] = 1, 9
	fmt.Println(i, a)
	a[0], a[1], a[2] = a[2], a[0], a[1]
	fmt.Println(a)
	a[t("i0", 0)], a[t("i1", 1)] = t("v0", 10), t("v1", 11)
	flush("assign", a)

	m := map[string]int{}
	m[t("k1", "a")], m[t("k2", "b")] = t("x", 1), t("y", 2)
	flush("map", m)
	var s string
	a[t("idx", 2)], s = two("two")
	flush("multi", a, s)

	x := &S{a: 1, m: map[string]int{}}
	x.ptr("p").ptr("q").a = t("r", 5)
	flush("chain", x.a)
	x.ptr("p").b += t("add", 3)
	flush("op", x.b)
	x.ptr("p").m[t("key", "k")]++
	flush("inc", x.m)
	_ = []int{t("e0", 0), 5: t("e5", 5), t("e6", 6)}[t("ix", 5)]
	flush("literal")
	_ = map[string]int{t("ka", "a"): t("va", 1), t("kb", "b"): t("vb", 2)}
	flush("map literal")
	_ = S{b: t("b", 1), a: t("a", 2)}
	flush("struct literal")
	_ = t("and1", false) && t("and2", true) || t("or", true)
	flush("logic")
	_ = variadic(t("v0", 1), t("v1", 2), t("v2", 3))
	flush("variadic")
	_, _ = pair(two("spread"))
	flush("spread")

	// Calls in order, variables as they are when used.
	e := E{1}
	flush("calls and variables", e.inc(), e.inc(), e.n)
	p := &e
	y, z, w := p.inc(), p.n, p.inc()
	fmt.Println(y == 4 && w == 5, z >= 3)
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 10
		fmt.Print(i, v, " ")
	}
	for i, v := range &arr {
		arr[2] = 20
		fmt.Print(i, v, " ")
	}
	fmt.Println()

	// Defer and go evaluate at once.
	func() {
		n := 1
		defer fmt.Println("deferred", n, t("defer arg", 7))
		f := func(int) { trace = append(trace, "first f") }
		defer func(v int) { f(v) }(t("arg", 1))
		f = func(int) { trace = append(trace, "second f") }
		n = 2
	}()
	flush("defer")

	// Panics stop evaluation where they stand.
	var np *S
	var nf func(int) int
	var nm map[string]int
	try("nil func", func() { nf(t("arg", 1)) })
	try("nil map", func() { nm[t("key", "k")] = t("value", 1) })
	try("nil field", func() { np.a = t("value", 1) })
	try("nil deref", func() { *np = S{a: t("value", 1)} })
	try("index", func() { a[t("index", 9)] = t("value", 1) })
	try("index of call", func() { t("slice", a)[t("index", 9)] = t("value", 1) })
	try("two", func() { a[t("bad", 5)], m[t("good", "g")] = t("1", 1), t("2", 2) })
	fmt.Println(m)
	try("division", func() { _ = t("x", 1) / t("y", 0) * t("z", 1) })
	try("nil method value", func() { var e *E; _ = e.get })
	try("nil interface method", func() { var e interface{ get() int }; _ = e.get; t("after", 1) })
	try("pointer method of nil", func() { var e *E; f := e.inc; t("made", 1); f() })
	try("conversion", func() { _ = [4]int(t("s", a)) })
	try("send", func() { var c chan int; close(c); t("after", 1) })
	try("assert", func() { var v any = t("v", "s"); _, x := t("w", 1), v.(int); _ = x })

	// Assignment copies first.
	b := [2][2]int{{1, 2}, {3, 4}}
	b[0], b[1] = b[1], b[0]
	fmt.Println(b)
	q := []int{0, 1, 2}
	k := 1
	k, q[k] = q[k+1], k
	fmt.Println(k, q)
	var l *S = &S{a: 1}
	l, l.a = &S{a: 7}, 5
	fmt.Println(l.a)
	l.p = &S{a: 2}
	l.p, l.p.p, l = l, l.p, l.p
	fmt.Println(l.a)
}
