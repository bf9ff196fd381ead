package main

import (
	"cmp"
	"errors"
	"fmt"
	"sort"
	"strings"
)

type Number interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~float32 | ~float64
}

type Celsius float64
type ID int

func (i ID) String() string { return fmt.Sprintf("#%d", int(i)) }

type StringerNumber interface {
	Number
	fmt.Stringer
}

func Sum[T Number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

func Show[T StringerNumber](xs []T) string {
	var b strings.Builder
	for i, x := range xs {
		if i > 0 {
			b.WriteString("+")
		}
		b.WriteString(x.String())
	}
	return b.String() + "=" + Sum(xs...).String()
}

// Pointer method constraint.
type Setter[T any] interface {
	*T
	Set(string)
}
type Conf struct{ v string }

func (c *Conf) Set(s string) { c.v = s }

func Parse[T any, P Setter[T]](ss []string) []T {
	out := make([]T, len(ss))
	for i, s := range ss {
		P(&out[i]).Set(s)
	}
	return out
}

func New[P interface{ *T }, T any]() P { return new(T) }

// Self-reference.
type Ordered[T Ordered[T]] interface{ Less(T) bool }
type Age int

func (a Age) Less(b Age) bool { return a < b }

func Max[T Ordered[T]](a T, rest ...T) T {
	for _, x := range rest {
		if a.Less(x) {
			a = x
		}
	}
	return a
}

type Cloner[T any] interface{ Clone() T }
type Doc struct{ n int }

func (d *Doc) Clone() *Doc { c := *d; c.n++; return &c }
func Twice[T Cloner[T]](x T) T { return x.Clone().Clone() }

// Core types: slices, maps, channels, functions of any name.
type Names []string
type Index map[string]int
type Pipe chan int
type Fn func(int) int

func Map[S ~[]E, E, R any](s S, f func(E) R) []R {
	r := make([]R, 0, len(s))
	for _, e := range s {
		r = append(r, f(e))
	}
	return r
}

func Filter[S ~[]E, E any](s S, keep func(E) bool) S {
	var r S
	for _, e := range s {
		if keep(e) {
			r = append(r, e)
		}
	}
	return r
}
func Keys[M ~map[K]V, K cmp.Ordered, V any](m M) []K {
	r := make([]K, 0, len(m))
	for k := range m {
		r = append(r, k)
	}
	sort.Slice(r, func(i, j int) bool { return r[i] < r[j] })
	return r
}
func Drain[C ~chan E, E any](c C) (r []E) {
	close(c)
	for e := range c {
		r = append(r, e)
	}
	return
}
func Compose[F ~func(A) A, A any](fs ...F) F {
	return func(a A) A {
		for _, f := range fs {
			a = f(a)
		}
		return a
	}
}
func Len[T ~string | ~[]byte](x T) int { return len(x) }
func At[T ~string | ~[]byte](x T, i int) byte { return x[i] }
func Cut[T ~string | ~[]byte](x T) T          { return x[1:] }
func Append[B ~[]byte, T ~string | ~[]byte](b B, x T) B { return append(b, x...) }
func CopyTo[T ~string | ~[]byte](b []byte, x T) int { return copy(b, x) }
func Bytes[T ~string | ~[]byte](x T) []byte { return []byte(x) }

func Zero[T any]() (z T) { return }
func Ptr[T any](x T) *T { return &x }
func IsZero[T comparable](x T) bool { return x == *new(T) }
func Convert[To, From Number](x From) To { return To(x) }
func Must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

type Either[L, R any] struct {
	l *L
	r *R
}

func Left[L, R any](x L) Either[L, R]  { return Either[L, R]{l: &x} }
func Right[L, R any](x R) Either[L, R] { return Either[L, R]{r: &x} }
func Fold[L, R, T any](e Either[L, R], f func(L) T, g func(R) T) T {
	if e.l != nil {
		return f(*e.l)
	}
	return g(*e.r)
}

func Kind[T any](x T) string {
	switch any(x).(type) {
	case int, int8:
		return "small int"
	case string:
		return "string"
	case []T:
		return "never"
	case fmt.Stringer:
		return "stringer"
	case interface{ Less(T) bool }:
		return "ordered"
	case error:
		return "error"
	}
	return fmt.Sprintf("%T", x)
}

func main() {
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2), Sum[Celsius](1, 2.5), Sum[int8](100, 100), Sum[ID]())
	fmt.Println(Show([]ID{1, 2}))
	fmt.Println(Parse[Conf]([]string{"a", "b"}), *New[*int](), New[*Conf]().v == "")
	fmt.Println(Max(Age(3), 7, 5), Twice(&Doc{1}).n)
	n := Names{"x", "yy", "zzz"}
	fmt.Println(Map(n, func(s string) int { return len(s) }), Filter(n, func(s string) bool { return len(s) > 1 }))
	fmt.Printf("%T %T\n", Filter(n, func(string) bool { return true }), Compose(Fn(nil)))
	fmt.Println(Keys(Index{"b": 1, "a": 2}), Keys(map[float64]bool{2: true, 1: false}))
	p := make(Pipe, 3)
	p <- 1
	p <- 2
	fmt.Println(Drain(p), Compose(func(x int) int { return x + 1 }, func(x int) int { return x * 2 })(5), Compose[Fn]()(9))
	fmt.Println(Len("abc"), Len([]byte{1}), At("abc", 1), string(Cut([]byte("xyz"))), Cut("q"), string(Append([]byte("a"), "b")), string(Append([]byte("a"), []byte("c"))))
	buf := make([]byte, 2)
	fmt.Println(CopyTo(buf, "hello"), CopyTo(buf, []byte("z")), Bytes("hi"))
	fmt.Println(string(buf))
	fmt.Println(Zero[int](), Zero[string]() == "", Zero[*int]() == nil, Zero[[2]bool](), *Ptr("p"), IsZero(0), IsZero("a"), IsZero(struct{ a, b int }{}))
	fmt.Println(Convert[int8](300.7), Convert[float64](3), Convert[Celsius](int8(-4)), Convert[uint8s](5))
	fmt.Println(Must(fmt.Sscan("12", new(int))))
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		Must(0, errors.New("bad"))
	}()
	e := []Either[int, string]{Left[int, string](4), Right[int]("r")}
	for _, x := range e {
		fmt.Println(Fold(x, func(i int) string { return fmt.Sprint("L", i) }, func(s string) string { return "R" + s }))
	}
	fmt.Println(Kind(1), Kind("s"), Kind(ID(3)), Kind(Age(1)), Kind(errors.New("")), Kind(1.5), Kind([]int{}), Kind[any](nil), Kind[any](int8(1)))
}

type uint8s int16
