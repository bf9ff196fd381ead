package main

import (
	"fmt"
	"iter"
	"sort"
	"strings"
)

type List[T any] struct {
	head, tail *node[T]
	n          int
}
type node[T any] struct {
	v    T
	next *node[T]
}

func (l *List[T]) Push(vs ...T) *List[T] {
	for _, v := range vs {
		n := &node[T]{v: v}
		if l.tail == nil {
			l.head, l.tail = n, n
		} else {
			l.tail.next, l.tail = n, n
		}
		l.n++
	}
	return l
}
func (l *List[T]) All() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := 0
		for n := l.head; n != nil; n = n.next {
			if !yield(i, n.v) {
				return
			}
			i++
		}
	}
}
func (l List[T]) Len() int { return l.n }

type Tree[K any, V any] struct {
	cmp  func(K, K) int
	root *branch[K, V]
}
type branch[K, V any] struct {
	k    K
	v    V
	l, r *branch[K, V]
}

func (t *Tree[K, V]) find(k K) **branch[K, V] {
	p := &t.root
	for *p != nil {
		switch c := t.cmp(k, (*p).k); {
		case c < 0:
			p = &(*p).l
		case c > 0:
			p = &(*p).r
		default:
			return p
		}
	}
	return p
}
func (t *Tree[K, V]) Set(k K, v V) (old V, had bool) {
	p := t.find(k)
	if *p != nil {
		old, had = (*p).v, true
		(*p).v = v
		return
	}
	*p = &branch[K, V]{k: k, v: v}
	return
}
func (b *branch[K, V]) walk(f func(K, V) bool) bool {
	return b == nil || b.l.walk(f) && f(b.k, b.v) && b.r.walk(f)
}

type Counter[K comparable] struct {
	Map[K, int]
	name string
}
type Map[K comparable, V any] map[K]V

func (m Map[K, V]) Get(k K) (v V, ok bool) { v, ok = m[k]; return }
func (m *Map[K, V]) Put(k K, v V) {
	if *m == nil {
		*m = Map[K, V]{}
	}
	(*m)[k] = v
}
func (c *Counter[K]) Inc(k K) int { v, _ := c.Get(k); c.Put(k, v+1); return v + 1 }

type Getter[K, V any] interface{ Get(K) (V, bool) }
type Putter[K, V any] interface{ Put(K, V) }
type Store[K, V any] interface {
	Getter[K, V]
	Putter[K, V]
}

func copyAll[K comparable, V any](dst Putter[K, V], src Getter[K, V], keys ...K) (n int) {
	for _, k := range keys {
		if v, ok := src.Get(k); ok {
			dst.Put(k, v)
			n++
		}
	}
	return
}

type logged[K, V any] struct {
	Store[K, V]
	log []string
}

func (l *logged[K, V]) Put(k K, v V) {
	l.log = append(l.log, fmt.Sprint(k, "=", v))
	l.Store.Put(k, v)
}

type Num interface{ ~int | ~float64 }
type Vec[T Num] []T

func (v Vec[T]) Dot(w Vec[T]) (s T) {
	for i := range v {
		s += v[i] * w[i]
	}
	return
}

type Matrix[T Num] []Vec[T]

func (m Matrix[T]) Mul(v Vec[T]) Vec[T] {
	r := make(Vec[T], len(m))
	for i, row := range m {
		r[i] = row.Dot(v)
	}
	return r
}

type Option[T any] func(*T)
type cfg struct{ a, b int }

func build[T any](opts ...Option[T]) T {
	var t T
	for _, o := range opts {
		o(&t)
	}
	return t
}

type Event[T any] struct{ handlers []func(T) }

func (e *Event[T]) On(h func(T)) func() {
	e.handlers = append(e.handlers, h)
	i := len(e.handlers) - 1
	return func() { e.handlers[i] = nil }
}
func (e Event[T]) Fire(x T) {
	for _, h := range e.handlers {
		if h != nil {
			h(x)
		}
	}
}

type Chain[T any] struct{ seq iter.Seq[T] }

func From[T any](xs ...T) Chain[T] {
	return Chain[T]{func(y func(T) bool) {
		for _, x := range xs {
			if !y(x) {
				return
			}
		}
	}}
}
func (c Chain[T]) Filter(f func(T) bool) Chain[T] {
	return Chain[T]{func(y func(T) bool) {
		for x := range c.seq {
			if f(x) && !y(x) {
				return
			}
		}
	}}
}
func (c Chain[T]) Take(n int) Chain[T] {
	return Chain[T]{func(y func(T) bool) {
		if n <= 0 {
			return
		}
		i := 0
		for x := range c.seq {
			i++
			if !y(x) || i == n {
				return
			}
		}
	}}
}
func (c Chain[T]) Slice() (r []T) {
	for x := range c.seq {
		r = append(r, x)
	}
	return
}
func MapTo[A, B any](c Chain[A], f func(A) B) Chain[B] {
	return Chain[B]{func(y func(B) bool) {
		for x := range c.seq {
			if !y(f(x)) {
				return
			}
		}
	}}
}

type Pair[A, B any] struct {
	First  A
	Second B
}

func (p Pair[A, B]) Swap() Pair[B, A] { return Pair[B, A]{p.Second, p.First} }
func MakePair[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }

type Rec[T any] struct {
	kids []Rec[T]
	m    map[string]*Rec[T]
	f    func(Rec[T]) Rec[T]
	v    T
}

func (r Rec[T]) depth() int {
	d := 0
	for _, k := range r.kids {
		d = max(d, k.depth())
	}
	return d + 1
}

func main() {
	var l List[string]
	for i, s := range l.Push("a", "b").Push("c").All() {
		fmt.Print(i, s, " ")
	}
	fmt.Println(l.Len(), (&l).Len())
	t := Tree[string, int]{cmp: strings.Compare}
	for i, w := range strings.Fields("the quick brown fox jumps over the lazy dog") {
		if old, had := t.Set(w, i); had {
			fmt.Println(w, "was", old)
		}
	}
	t.root.walk(func(k string, v int) bool { fmt.Print(k, ":", v, " "); return k != "over" })
	fmt.Println()
	c := Counter[rune]{name: "letters"}
	for _, r := range "hello" {
		c.Inc(r)
	}
	fmt.Println(c.Inc('l'), len(c.Map), c.name)
	var g Getter[rune, int] = c
	var s Store[rune, int] = &c
	fmt.Println(g.Get('h'))
	lg := &logged[rune, int]{Store: s}
	m := Map[rune, int]{'x': 9, 'y': 8}
	fmt.Println(copyAll[rune, int](lg, m, 'x', 'z', 'y'), lg.log, c.Map['x'])
	_, isStore := any(m).(Store[rune, int])
	_, isStoreP := any(&m).(Store[rune, int])
	_, other := any(&m).(Store[int32, int64])
	fmt.Println(isStore, isStoreP, other)
	fmt.Println(Matrix[float64]{{1, 2}, {3, 4}}.Mul(Vec[float64]{1, 0.5}), Vec[int]{1, 2}.Dot(Vec[int]{3, 4}))
	fmt.Println(build(func(c *cfg) { c.a = 1 }, func(c *cfg) { c.b = c.a + 1 }))
	var e Event[Pair[int, string]]
	off := e.On(func(p Pair[int, string]) { fmt.Print("first ", p, " ") })
	e.On(func(p Pair[int, string]) { fmt.Println("second", p.Swap()) })
	e.Fire(MakePair(1, "x"))
	off()
	e.Fire(MakePair(2, "y"))
	fmt.Println(MapTo(From(1, 2, 3, 4, 5, 6).Filter(func(i int) bool { return i%2 == 0 }), func(i int) string { return strings.Repeat("*", i) }).Take(2).Slice())
	fmt.Printf("%T %T %T\n", MakePair(1, MakePair("a", []int(nil))), t, e)
	fmt.Printf("%v %+v\n", MakePair(1.5, &c == nil), MakePair("k", MakePair(1, 2)).Swap())
	r := Rec[int]{kids: []Rec[int]{{v: 1}, {kids: []Rec[int]{{v: 2}}}}, m: map[string]*Rec[int]{"a": {v: 3}}}
	r.f = func(r Rec[int]) Rec[int] { return *r.m["a"] }
	fmt.Println(r.depth(), r.f(r).v)
	f := List[int].Len
	h := (*List[int]).Push
	li := &List[int]{}
	h(li, 1, 2)
	k := li.Len
	li.Push(3)
	fmt.Println(f(*li), k(), len(fmt.Sprintf("%T", h)))
	keys := make([]string, 0)
	for k := range (Map[string, bool]{"b": true, "a": false}) {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	fmt.Println(keys)
}
