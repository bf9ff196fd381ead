package p

func id[T any](x T) T                      { return x }
func pair[T any](x, y T)                   {}
func conv[To, From any](x From) (t To)     { return }
func mapf[T, U any](x []T, f func(T) U)    {}
func ptr[T any](x *T)                      {}
func variadic[T any](xs ...T)              {}
func nested[K comparable, V any](m map[K][]V) {}
func zero[T any]() (t T)                   { return }
func constr[S ~[]E, E any](s S) (e E)      { return }

func f(i int, s string, sl []int, m map[string][]int) {
	var a string = id(i) // ERROR "cannot use id\(i\) \(value of type int\) as string value in variable declaration"
	pair(i, s) // ERROR "in call to pair, type string of s does not match inferred type int for T"
	pair(1, 1.5)
	pair(1, "a") // ERROR "in call to pair, mismatched types untyped int and untyped string \(cannot infer T\)"
	pair(i, 1.5) // ERROR "cannot use 1\.5 \(untyped float constant\) as int value in argument to pair \(truncated\)"
	pair(nil, 1) // ERROR "cannot use nil as int value in argument to pair"
	id(nil) // ERROR "in call to id, cannot infer T \(declared at \S+\.go:\d+:\d+\)"
	_ = conv(i) // ERROR "in call to conv, cannot infer To \(declared at \S+\.go:\d+:\d+\)"
	_ = conv[string](i)
	mapf(sl, func(int) string { return "" })
	mapf(sl, func(string) string { return "" }) // ERROR "in call to mapf, type func\(string\) string of func\(string\) string \{…\} does not match inferred type func\(int\) U for func\(T\) U"
	mapf(s, nil) // ERROR "in call to mapf, type string of s does not match \[\]T \(cannot infer T and U\)"
	ptr(i) // ERROR "in call to ptr, type int of i does not match \*T \(cannot infer T\)"
	ptr(&i)
	variadic() // ERROR "in call to variadic, cannot infer T \(declared at \S+\.go:\d+:\d+\)"
	variadic(1, 2)
	variadic(1, "a") // ERROR "in call to variadic, mismatched types untyped int and untyped string \(cannot infer T\)"
	variadic(sl...)
	nested(m)
	nested(sl) // ERROR "in call to nested, type \[\]int of sl does not match map\[K\]\[\]V \(cannot infer K and V\)"
	zero() // ERROR "in call to zero, cannot infer T \(declared at \S+\.go:\d+:\d+\)"
	_ = zero[int]()
	var b int = zero[string]() // ERROR "cannot use zero\[string\]\(\) \(value of type string\) as int value in variable declaration"
	var c int = constr(sl)
	var d string = constr(sl) // ERROR "cannot use constr\(sl\) \(value of type int\) as string value in variable declaration"
	mapf(sl, id)
	_, _, _, _ = a, b, c, d
	var g func(int) int = id
	var h func(int) string = id // ERROR "inferred type func\(x int\) int for func\(x T\) T does not match type func\(int\) string of h"
	_, _ = g, h
}
