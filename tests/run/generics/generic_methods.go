package main

import "fmt"

type List[T any] struct{ items []T }

func (l List[T]) Map[U any](f func(T) U) List[U] {
	var r List[U]
	for _, x := range l.items {
		r.items = append(r.items, f(x))
	}
	return r
}

func (l *List[T]) Fold[A any](init A, f func(A, T) A) A {
	for _, x := range l.items {
		init = f(init, x)
	}
	return init
}

type N int

func (n N) Pair[A, B any](a A, b B) string { return fmt.Sprint(n, a, b) }
func (n *N) Add[A ~int | ~float64](a A)    { *n += N(a) }

type Outer struct {
	*List[string]
	N
}

type Conv[T any] interface{ Map(func(T) string) List[string] }

func apply[T, U any](l List[T], f func(T) U) []U { return l.Map(f).items }

type Rec[K comparable, V any] struct{ m map[K]V }

func (r *Rec[K, V]) Swap[W any](w W) *Rec[K, W] {
	o := &Rec[K, W]{map[K]W{}}
	for k := range r.m {
		o.m[k] = w
	}
	return o
}
func (r *Rec[K, V]) Self[W interface{ ~[]V }](w W) int { return len(w) + len(r.m) }

func main() {
	l := List[int]{[]int{1, 2, 3}}
	s := l.Map(func(i int) string { return fmt.Sprint(i * i) })
	fmt.Printf("%T %v\n", s, s)
	fmt.Println(l.Fold("", func(a string, i int) string { return a + fmt.Sprint(i) }))
	fmt.Println(l.Map[float64](func(i int) float64 { return float64(i) / 2 }))
	var n N = 3
	fmt.Println(n.Pair("a", 2.5), n.Pair[int8](3, 'x'))
	n.Add(2.75)
	n.Add[int](4)
	fmt.Println(n)
	o := Outer{&List[string]{[]string{"x", "yy"}}, 7}
	fmt.Println(o.Map(func(s string) int { return len(s) }))
	fmt.Println(o.Fold(0, func(a int, s string) int { return a + len(s) }))
	fmt.Println(o.Pair(1, 2))
	o.Add(3)
	fmt.Println(o.N)
	// method values
	f := l.Map[string]
	fmt.Println(f(func(i int) string { return "<" + fmt.Sprint(i) + ">" }))
	var g func(string, int) string = n.Pair
	fmt.Println(g("s", 1))
	g2 := N.Pair[int, string]
	fmt.Println(g2(5, 6, "z"))
	var g3 func(N, bool, bool) string = N.Pair
	fmt.Println(g3(5, true, false))
	g4 := (*N).Add[float64]
	g4(&n, 1.5)
	fmt.Println(n)
	g5 := List[int].Map[bool]
	fmt.Println(g5(l, func(i int) bool { return i > 1 }))
	g6 := Outer.Pair[string, string]
	fmt.Println(g6(o, "p", "q"))
	g7 := (*Outer).Add[int]
	g7(&o, 100)
	fmt.Println(o.N)
	fmt.Println(apply(l, func(i int) []int { return make([]int, i) }))
	r := &Rec[string, int]{map[string]int{"a": 1}}
	fmt.Println(r.Swap(2.5).Swap("x").m)
	fmt.Println(r.Self([]int{1, 2}))
	var x any = l
	_, ok := x.(Conv[int])
	fmt.Println(ok)
	defer n.Add(1)
	go n.Pair(1, 2)
	h := (*Rec[string, int]).Self[[]int]
	fmt.Println(h(r, nil))
	fmt.Println(func(p func(int, string) string) string { return p(1, "q") }(n.Pair))
}
