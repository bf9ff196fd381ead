package main

import "fmt"

type N interface{ ~int | ~string }

func F[A N](a A) (any, any) {
	type P[B any] struct {
		a A
		b B
		n *P[B]
	}
	type L struct{ x A }
	type Q[C comparable] map[C]P[A]
	p := P[bool]{a: a, n: &P[bool]{b: true}}
	q := Q[L]{L{a}: P[A]{b: a}}
	type S[X any] []P[X]
	s := S[L]{{b: L{a}}}
	fmt.Printf("%T %T %T %v %v\n", p, q, s, s[0].b, q[L{a}].b)
	type Alias[X any] = P[X]
	var al Alias[string]
	fmt.Printf("%T\n", al)
	return p, q
}

type G[K any] struct{ k K }

func (g G[K]) M() any {
	type T[V any] struct {
		k K
		v V
	}
	return T[K]{g.k, g.k}
}

func main() {
	p1, q1 := F(1)
	p2, q2 := F("x")
	p3, _ := F(1)
	fmt.Println(p1 == p2, p1 == p3, fmt.Sprintf("%T", p1) == fmt.Sprintf("%T", p2))
	_, _ = q1, q2
	fmt.Printf("%T %T\n", G[int]{1}.M(), G[string]{}.M())
	_, ok := G[int]{1}.M().(interface{ Foo() })
	fmt.Println(ok, G[int]{1}.M() == G[int]{1}.M(), G[int8]{1}.M() == G[int]{1}.M())
}
