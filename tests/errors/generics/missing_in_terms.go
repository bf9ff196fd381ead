package p

type A interface{ int | string }

type B interface{ A }

type C interface {
	B
	~int
}

type own int

type O interface{ own | string }

func f[int any](x int) string { return x } // ERROR "^cannot use x \(variable of type int /\* with int declared at .*:16:8 \*/ constrained by any\) as string value in return statement$"

var (
	_ G[C, bool]       // ERROR "^cannot use type C outside a type constraint: interface contains type constraints$"
	_ H[bool]          // ERROR "^bool does not satisfy C \(bool missing in int\)$"
	_ H[own]           // ERROR "^own does not satisfy C \(possibly missing ~ for int in C\)$"
	_ I[float64]       // ERROR "^float64 does not satisfy O \(float64 missing in \S*own | string\)$"
)

type G[P, Q any] struct{}

type H[P C] struct{}

type I[P O] struct{}
