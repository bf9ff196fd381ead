package p

func a[T any, T any]() {}
func b[T any](T int) {}
func c[T undefined]() {}
func d[T 5]() {} // ERROR "syntax error: unexpected literal 5 in parameter list; possibly missing comma or \]"
func e[T int | string](x T) { x.foo() }
func f[T any](x T) T { return x + x }
func g[T T]() {}
func h[T *T]() {}
func i[T any](x T) { var y U = x }

type A[P any, P any] struct{}
type B[P any] struct{ f P; g Q }
type C[P any] P
type D[P any] struct{ *P }
type E[P any] []E[P]

func (x A[int]) m() {}
func (x B) m()      {}
func (x B[P, Q]) n() {}
func (x E[P]) o() P { return x }
