package p

func f[T any](T) {}

func g[T any]() {}

type G[T any] struct{}

func call(func(int)) {}

func _() {
	(f)(1) // ERROR "^cannot use generic function f without instantiation$"
	(f[int])(1)
	(g[int])()
	(g)[int]()            // ERROR "^cannot use generic function g without instantiation$"
	_ = (f)               // ERROR "^cannot use generic function f without instantiation$"
	var _ func(int) = (f) // ERROR "^cannot use generic function f without instantiation$"
	call((f))             // ERROR "^cannot use generic function f without instantiation$"
	_ = (G).m             // ERROR "^cannot use generic type G without instantiation$"
	call(f)
}
