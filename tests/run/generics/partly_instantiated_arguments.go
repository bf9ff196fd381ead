package main

import "fmt"

type I[P any] interface{ m(P) }
type impl struct{}

func (impl) m(string) {}

func f2[P any](I[P]) string { return fmt.Sprintf("%T", *new(P)) }

func F[P any, Q *P](p P) string        { return fmt.Sprintf("%T", *new(Q)) }
func G[R any](f func(R) string) string { var r R; return f(r) }
func H[A, B any](f func(A) B, a A) B   { return f(a) }
func K[X, Y any](x X) (y Y)            { fmt.Printf("%T %T\n", x, y); return }
func K2[Y, X any](x X) (y Y)           { fmt.Printf("%T %T\n", x, y); return }
func L[T, U any](f, g func(T) U, x T) (U, U) { return f(x), g(x) }
func Apply[T any](fs ...func(T) string) (r []string) {
	var t T
	for _, f := range fs {
		r = append(r, f(t))
	}
	return
}
func Show[T any](x T) string { return fmt.Sprintf("%T", x) }

func main() {
	var i I[string] = impl{}
	fmt.Println(f2(i), f2[string](impl{}))
	fmt.Println(G(F[int]), G(F[string]), G((F[bool])))
	fmt.Println(H(K[int, string], 1) == "", H[int, string](K, 2) == "", H[string, bool](K[string], "x"))
	fmt.Println(H(K2[bool], "q"), H(K2[float64], 'x'))
	fmt.Println(L(K2[bool], K[int, bool], 7))
	fmt.Println(Apply(Show[int], Show, Show), Apply[string](Show, Show), Apply[any]())
}
