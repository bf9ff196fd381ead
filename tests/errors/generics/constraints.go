package p

type Number interface{ ~int | ~float64 }
type Stringer interface{ String() string }
type Both interface {
	Number
	Stringer
}
type Empty interface {
	int
	string
}
type MyInt int
type Named int

func (Named) String() string { return "" }

func num[T Number](T)        {}
func str[T Stringer](T)      {}
func both[T Both](T)         {}
func exact[T int | string](T) {}
func cmp[T comparable](T)    {}
func empty[T Empty](T)       {}
func sl[T ~[]E, E any](T)    {}

func f(x interface{}, s []int, fn func()) {
	num(1)
	num(1.5)
	num("a") // ERROR "string does not satisfy Number \(string missing in ~int \| ~float64\)"
	num(MyInt(1))
	str(1) // ERROR "int does not satisfy Stringer \(missing method String\)"
	str(Named(1))
	both(Named(1))
	both(MyInt(1)) // ERROR "in call to both, T \(type MyInt\) does not satisfy Both \(missing method String\)"
	exact(1)
	exact(MyInt(1)) // ERROR "MyInt does not satisfy int \| string \(possibly missing ~ for int in int \| string\)"
	exact('a') // ERROR "rune does not satisfy int \| string \(rune missing in int \| string\)"
	cmp(1)
	cmp(x)
	cmp(s) // ERROR "\[\]int does not satisfy comparable"
	cmp(fn) // ERROR "func\(\) does not satisfy comparable"
	cmp([1]func(){}) // ERROR "\[1\]func\(\) does not satisfy comparable"
	empty(1) // ERROR "cannot satisfy Empty \(empty type set\)"
	sl(s)
	sl(5) // ERROR "in call to sl, cannot infer E \(declared at \S+\.go:\d+:\d+\)"
	sl([]MyInt{})
}
