package p

func f[T any](T) {}

type G[T any] struct{}

var (
	a = f
	b = f[int]
	c = G
	d = G[int]
	e = f == nil
	g = &f
	h = []func(int){f}
	i = map[string]func(int){"a": f[string]}
	j interface{} = f
	k interface{} = f[int]
)

func calls() {
	go f
	defer f[int]
	f[int]
	f
	f[int](1)
	x := f
	x := f[int]
	x("a")
	var t T
	_ = G[T]{}
	func[T any](T) {}(1) // ERROR "syntax error: function type must have no type parameters"
}
