package p

type T struct{ a int }

var (
	a = []int{"a"} // ERROR `cannot use "a" \(untyped string constant\) as int value in array or slice literal`
	b = []int{1, 2,}
	c = []T{{1}, {a: 2}, {b: 3}, {1, 2}} // ERROR "unknown field b in struct literal of type T" "too many values in struct literal of type T"
	d = []*T{{1}, &T{2}, nil, 5} // ERROR "cannot use 5 \(untyped int constant\) as \*T value in array or slice literal"
	e = [][]int{{1}, {"x"}, 5} // ERROR `cannot use "x" \(untyped string constant\) as int value in array or slice literal` "cannot use 5 \(untyped int constant\) as \[\]int value in array or slice literal"
	f = []int{a: 1} // ERROR "invalid argument: index a \(variable of type \[\]int\) must be integer"
)
