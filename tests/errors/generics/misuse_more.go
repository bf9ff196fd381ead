package p

func f[T any](T) {}

type G[T any] struct{}

func calls() {
	go f
	defer f[int]
	f[int]
	f
	f[int](1)
	x := f
	var t T
	_ = G[T]{}
	f[G](1)
	f[int, string](1)
	f[](1) // ERROR "syntax error: unexpected \], expected operand"
}
