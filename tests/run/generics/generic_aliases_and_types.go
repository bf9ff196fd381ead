package main

import (
	"fmt"
	"maps"
	"slices"
)

type Set[T comparable] = map[T]struct{}
type Pair[A any] = struct{ X, Y A }
type Matrix[T any] = [][]T
type Vec = []float64
type IntMap[V any] = Named[int, V]
type Named[K comparable, V any] struct {
	k K
	v V
}
type Swapped[B, A any] = Two[A, B]
type Two[A, B any] struct {
	a A
	b B
}
type Handler[T any] = func(T) error
type Self[T any] = *Node[T]
type Node[T any] struct {
	v    T
	next Self[T]
}
type Outer[T any] struct {
	Embedded[T]
	In Inner[T]
}
type Embedded[T any] = Base[T]
type Base[T any] struct{ b T }

func (b Base[T]) Get() T        { return b.b }
func (n Named[K, V]) Key() K    { return n.k }
func (t Two[A, B]) Both() (A, B) { return t.a, t.b }

type Inner[T any] = struct {
	vals []T
	m    Set[string]
}

type Err = error
type E2 = interface{ Error() string }
type F = func(int) F2
type F2 = func() int

type G[P any, Q ~[]P] struct {
	q Q
}

func (g *G[P, Q]) Add(p P) { g.q = append(g.q, p) }

type Alg[T any] interface {
	~[]T | ~map[string]T
}

func Size[A Alg[T], T any](a A) int { return len(a) }

type Phantom[T any] struct{}
type PA = Phantom[int]

func (Phantom[T]) Name() string { var t T; return fmt.Sprintf("%T", t) }

type Num[T any] interface{ Add(T) T }
type Int int

func (a Int) Add(b Int) Int { return a + b }

type Poly[T Num[T]] []T

func (p Poly[T]) Sum() (s T) {
	for _, x := range p {
		s = s.Add(x)
	}
	return
}

type Cyclic[T any] struct{ other *Cyclic2[T] }
type Cyclic2[T any] struct{ other *Cyclic[T]; v T }

type Fix[F any] struct{ f func(*Fix[F]) F }

type local struct{}

func (local) run() (r []string) {
	type kv[K any] struct{ k K }
	type alias[T any] = kv[T]
	a := alias[int]{1}
	var b kv[int] = a
	r = append(r, fmt.Sprintf("%T %v", b, a == b))
	return
}

func main() {
	s := Set[string]{"a": {}}
	s["b"] = struct{}{}
	fmt.Printf("%T %v\n", s, slices.Sorted(maps.Keys(s)))
	p := Pair[int]{1, 2}
	var q struct{ X, Y int } = p
	fmt.Printf("%T %v %v\n", p, p, p == q)
	var m Matrix[float64] = []Vec{{1}, {2, 3}}
	fmt.Println(len(m), m)
	im := IntMap[string]{3, "x"}
	fmt.Printf("%T %v\n", im, im.Key())
	sw := Swapped[int, string]{"s", 1}
	a, b := sw.Both()
	fmt.Printf("%T %v %v\n", sw, a, b)
	var h Handler[int] = func(i int) error { return fmt.Errorf("e%d", i) }
	fmt.Println(h(4))
	n := Self[int](&Node[int]{v: 1})
	n.next = &Node[int]{v: 2, next: n}
	fmt.Println(n.next.next == n, n.next.v)
	o := Outer[string]{Base[string]{"base"}, Inner[string]{vals: []string{"v"}, m: s}}
	fmt.Println(o.Get(), o.Embedded.b, o.In.vals, len(o.In.m))
	var e Err = fmt.Errorf("x")
	var e2 E2 = e
	fmt.Println(e2 == e)
	var f F = func(i int) F2 { return func() int { return i * 2 } }
	fmt.Println(f(4)())
	var g G[int, Vec2]
	g.Add(1)
	g.Add(2)
	fmt.Printf("%v %T\n", g.q, g)
	fmt.Println(Size[[]int, int](nil), Size[map[string]bool, bool](map[string]bool{"a": true}), Size[Vec2, int](Vec2{1}))
	fmt.Println(PA{}.Name(), Phantom[map[string][]PA]{}.Name())
	fmt.Println(Poly[Int]{1, 2, 3}.Sum())
	c := Cyclic[int]{}
	c.other = &Cyclic2[int]{&c, 5}
	fmt.Println(c.other.other.other.v)
	fix := Fix[int]{}
	fix.f = func(x *Fix[int]) int { return 7 }
	fmt.Println(fix.f(&fix))
	fmt.Println(local{}.run())
	var x any = sw
	switch v := x.(type) {
	case Two[int, string]:
		fmt.Println("wrong", v)
	case Swapped[int, string]:
		fmt.Println("right", v)
	}
	fmt.Printf("%T %T %T\n", Set[Set0]{}, []Handler[Pair[bool]]{}, map[Named[string, int]]Phantom[Phantom[int]]{})
}

type Vec2 []int
type Set0 struct{}
