package p

type T struct{}
type G[P any] struct{}

func (T) m1() {}
func (G[P]) m2(P) {}

type I[P any] interface{ m2(P) }

var (
	_ I[int]    = G[int]{}
	_ I[string] = G[int]{} // ERROR "cannot use G\[int\]\{\} \(value of struct type G\[int\]\) as I\[string\] value in variable declaration: G\[int\] does not implement I\[string\] \(wrong type for method m2\)"
	_           = G[int].m2
	_           = G.m2 // ERROR "cannot use generic type G without instantiation"
	_           = T[int]{} // ERROR "invalid operation: T\[int\] \(T is not a generic type\)"
)

func f[P interface{ m1() }](x P) { x.m1(); x.m3() } // ERROR "x\.m3 undefined \(type P has no field or method m3\)"
func g[P interface{ *Q; m1() }, Q any](x Q) { P(&x).m1() }

func calls() {
	f(T{})
	f(&T{})
	f(G[int]{}) // ERROR "in call to f, P \(type G\[int\]\) does not satisfy interface\{m1\(\)\} \(missing method m1\)"
	g[*T](T{})
	g(T{})
	g(G[int]{}) // ERROR "\*G\[int\] does not satisfy interface\{m1\(\); \*G\[int\]\} \(missing method m1\)"
}
