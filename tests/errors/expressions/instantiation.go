package p

func one[T any](T)             {}
func two[K comparable, V any](K, V) {}
func none[T any]()             {}

type G[T any] struct{ v T }
type N[T int | float64] struct{}

var (
	a = one[int]
	b = one // ERROR "cannot use generic function one without instantiation"
	c = one[int, string] // ERROR "got 2 type arguments but want 1"
	d = two[int] // ERROR "cannot infer V \(declared at \S+\.go:\d+:\d+\)"
	e = two[int, string]
	f = two[[]int, string] // ERROR "\[\]int does not satisfy comparable"
	g = G[int]{1}
	h = G{1} // ERROR "cannot use generic type G\[T any\] without instantiation"
	i = G[string]{1} // ERROR "cannot use 1 \(untyped int constant\) as string value in struct literal"
	j = G[int, int]{} // ERROR "too many type arguments for type G: have 2, want 1"
	k N[string] // ERROR "string does not satisfy int \| float64 \(string missing in int \| float64\)"
	l N[int]
	m = none // ERROR "cannot use generic function none without instantiation"
	n = undefined[int] // ERROR "undefined: undefined"
	o = G[undefined]{} // ERROR "undefined: undefined"
	q func(int) = one
	r func(int) string = one // ERROR "inferred type func\(int\) for func\(T\) does not match type func\(int\) string of r"
)

func calls() {
	one(1)
	one() // ERROR "not enough arguments in call to one"
	one(1, 2) // ERROR "too many arguments in call to one"
	none() // ERROR "in call to none, cannot infer T \(declared at \S+\.go:\d+:\d+\)"
	none[int]()
	two(1, "a")
	two([]int{}, 1) // ERROR "\[\]int does not satisfy comparable"
	one[string](1) // ERROR "cannot use 1 \(untyped int constant\) as string value in argument to one\[string\]"
	one[5](1) // ERROR "5 is not a type"
	x[int]() // ERROR "cannot index x \(variable of type int\)"
}

var x int
