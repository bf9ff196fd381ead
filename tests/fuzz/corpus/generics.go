package p

type Number interface {
	~int | ~int64 | ~float64
}

type List[T any] struct {
	head *node[T]
	len  int
}

type node[T any] struct {
	value T
	next  *node[T]
}

func (l *List[T]) Push(v T) {
	l.head = &node[T]{v, l.head}
	l.len++
}

func (l *List[T]) Each(f func(T) bool) {
	for n := l.head; n != nil; n = n.next {
		if !f(n.value) {
			return
		}
	}
}

func Map[T, U any](l *List[T], f func(T) U) *List[U] {
	r := new(List[U])
	for v := range l.Each {
		r.Push(f(v))
	}
	return r
}

func Sum[T Number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

type Pair[K comparable, V any] = struct {
	Key K
	Val V
}

type Tree[T interface{ Less(T) bool }] struct {
	left, right *Tree[T]
	v           T
}

type Int int

func (a Int) Less(b Int) bool { return a < b }

type Constraint[P *Q, Q any] interface{ *Q }

var (
	_ = Sum(1, 2, 3)
	_ = Sum[float64]
	_ = Map(&List[int]{}, func(i int) string { return "" })
	_ Tree[Int]
	_ = Pair[string, int]{"a", 1}
)
