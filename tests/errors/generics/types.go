package p

type List[T any] struct {
	next *List[T]
	v    T
}

type Map[K comparable, V any] map[K]V
type Num[T ~int | ~float64] []T
type Fn[T any] func(T) T
type Rec[T any] struct{ r Rec[T] }
type Inf[T any] struct{ p *Inf[*T] }
type Self[T Self[T]] interface{ m() T }

var (
	a List
	b List[int]
	c List[int, string]
	d Map[[]int, string]
	e Map[string]
	f Num[string]
	g Num[int]
	h = List[int]{v: "a"}
	i = Map[string, int]{"a": "b"}
	j List[undefined]
	k List[5] // ERROR "syntax error: unexpected literal 5, expected type"
	l *List
	m []List
	n Fn[int] = func(string) string { return "" }
	o int[string]
)

func (l *List[T]) push(v T)       { l.v = v }
func (l *List[T]) bad(v U)        {}
func (l List[int]) shadow() int   { return l.v }
func (l *List[T, U]) many()       {}
func (l List) none()              {}
func (l *List[string]) str() string { return "a" }

func use() {
	b.push(1)
	b.push("a")
	b.next.push(2)
	_ = b.v + "a"
	b.nope()
}
