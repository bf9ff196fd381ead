package main

import (
	"fmt"
	"strings"
)

type Number interface{ ~int | ~int64 | ~float64 }

func Sum[T Number](xs ...T) (t T) {
	for _, x := range xs {
		t += x
	}
	return
}
func Map[T, U any](xs []T, f func(T) U) []U {
	r := make([]U, 0, len(xs))
	for _, x := range xs {
		r = append(r, f(x))
	}
	return r
}

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(x T) { s.items = append(s.items, x) }
func (s *Stack[T]) Pop() (T, bool) {
	var zero T
	if len(s.items) == 0 {
		return zero, false
	}
	x := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, true
}

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) String() string { return fmt.Sprintf("%v=>%v", p.Key, p.Val) }

type List[T any] struct {
	head *node[T]
	n    int
}
type node[T any] struct {
	v    T
	next *node[T]
}

func (l *List[T]) Add(v T) *List[T] { l.head = &node[T]{v, l.head}; l.n++; return l }
func (l *List[T]) Each(f func(T)) {
	for n := l.head; n != nil; n = n.next {
		f(n.v)
	}
}
func Keys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }

type MyInt int

func Max[T int | string](a, b T) T {
	if a > b {
		return a
	}
	return b
}
func main() {
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2), Sum[MyInt](4, 5))
	fmt.Println(Map([]int{1, 2}, func(i int) string { return strings.Repeat("x", i) }))
	s := &Stack[string]{}
	s.Push("a")
	s.Push("b")
	x, ok := s.Pop()
	fmt.Println(x, ok, len(s.items))
	fmt.Println(Pair[string, int]{"a", 1}, Pair[int, []int]{1, nil})
	l := new(List[float64])
	l.Add(1).Add(2.5)
	l.Each(func(f float64) { fmt.Print(f, " ") })
	fmt.Println(l.n, Keys(map[string]int{"a": 1}), Max("a", "b"), Max(3, 2))
	fmt.Printf("%T %T\n", s, Pair[string, MyInt]{})
}
