package p

type K struct{ a, b int }

var x = 1

var (
	a = map[string]int{"a": 1, "b": 2, "a": 3} // ERROR `duplicate key "a" in map literal`
	b = map[int]int{1: 1, x: 2, x: 3}
	c = map[string]int{"a", "b"} // ERROR "missing key in map literal"
	d = map[string]int{1: "a"} // ERROR "cannot use 1 \(untyped int constant\) as string value in map literal"
	e = map[K]int{{1, 2}: 1, {1, 2}: 2, {b: 2, a: 1}: 3}
	f = map[string][]int{"a": {1}, "b": {"x"}} // ERROR `cannot use "x" \(untyped string constant\) as int value in array or slice literal`
	g = map[interface{}]int{1: 1, "1": 2, 1: 3, int8(1): 4} // ERROR "duplicate key 1 in map literal"
	h = map[bool]int{true: 1, false: 2, true: 3} // ERROR "duplicate key true in map literal"
	i = map[float64]int{1.5: 1, 1.5: 2} // ERROR "duplicate key 1\.5 in map literal"
)
