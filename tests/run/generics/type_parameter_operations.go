package main

import (
	"fmt"
	"unsafe"
)

type Shape interface {
	Area() float64
	comparable
}
type Sq struct{ s float64 }

func (q Sq) Area() float64   { return q.s * q.s }
func (q *Sq) Grow(f float64) { q.s *= f }

type Int int

func (i Int) String() string { return fmt.Sprintf("Int(%d)", int(i)) }
func (i *Int) Inc()          { *i++ }

func methodValues[T Shape](x T) (func() float64, func(T) float64) { return x.Area, T.Area }

func ptrMethods[T any, P interface {
	*T
	Inc()
}](x T) (T, func(), func(P)) {
	f := P(&x).Inc
	f()
	f()
	P.Inc(&x)
	return x, f, P.Inc
}

func sizes[T any]() (uintptr, uintptr, uintptr) {
	var s struct {
		a byte
		t T
		b byte
	}
	return unsafe.Sizeof(*new(T)), unsafe.Offsetof(s.b), unsafe.Alignof(s.t)
}

func arith[T ~int8 | ~uint8 | ~int64 | ~float64](a, b T) []T {
	r := []T{a + b, a - b, a * b, -a, a + 1, 100 * b, T(3) / 2}
	if b != 0 {
		r = append(r, a/b)
	}
	a++
	b -= 2
	a *= b
	return append(r, a, b, min(a, b), max(a, b, 7))
}

func bits[T ~int8 | ~uint8 | ~uint32](a T, n uint) []T {
	return []T{a << n, a >> n, ^a, a &^ 5, a | 1, a ^ 3, a % 7, a << 1 >> 1, 1 << n}
}

func strs[T ~string | ~[]byte | ~[]rune](x T) string { return string(x) }
func fromInt[T ~int32 | ~uint8](x T) string           { return string(rune(x)) }
func conv[A, B ~int8 | ~uint16 | ~float32 | ~int64](a A) B { return B(a) }
func toBytes[T ~string](x T) ([]byte, []rune)         { return []byte(x), []rune(x) }

type Cplx interface{ ~complex64 | ~complex128 }

func cabs2[T Cplx](x T) float64 { return float64(real(complex128(x)))*float64(real(complex128(x))) + imag(complex128(x))*imag(complex128(x)) }

func eq[K comparable](a, b K) bool { m := map[K]int{a: 1}; _, ok := m[b]; return a == b && ok }

func nilable[T ~[]int | ~map[int]int | ~func() | ~*int | ~chan int](x T) bool { return x == nil }

func index[T ~[]E, E any](x T, i int) E { return x[i] }
func indexMap[T ~map[int]E, E any](x T, i int) E { return x[i] }
func arr[T ~[3]E | ~*[3]E, E any](x T, i int) (E, int, int) { return x[i], len(x), cap(x) }
func set[M ~map[K]V, K ~int, V any](m M, k K, v V) { m[k] = v }
func setAt[M ~[]V | ~*[2]V, V any](m M, k int, v V) { m[k] = v }
func sl[S ~[]E, E any](s S) (S, S, int) { return s[1:], s[:1:1], cap(s[:0]) }

func rangeOver[T ~map[int]int](x T) (s int) {
	for k, v := range x {
		s += k*10 + v
	}
	return
}
func rangeInt[T ~uint8](n T) (r []T) {
	for i := range n {
		r = append(r, i)
	}
	return
}
func rangeFunc[F ~func(func(V) bool), V any](f F) (r []V) {
	for v := range f {
		r = append(r, v)
	}
	return
}

func chans[C ~chan T | ~chan<- T, T any](c C, xs ...T) {
	for _, x := range xs {
		select {
		case c <- x:
		default:
			fmt.Println("full", x)
		}
	}
	close(c)
}
func recv[C ~chan T | ~<-chan T, T any](c C) (r []T) {
	for x := range c {
		r = append(r, x)
	}
	x, ok := <-c
	fmt.Println(x, ok)
	return
}

func call[F ~func(A) R, A, R any](f F, a A) R { return f(a) }
func variadic[F ~func(...A) int, A any](f F, a ...A) int { return f(a...) + f(a[0], a[1]) }

func lit[S ~[]E, E ~struct{ X, Y int }]() S { return S{{1, 2}, {X: 3}} }
func litm[M ~map[string]P, P ~*struct{ X int }]() M { return M{"a": {1}, "b": {X: 2}} }
func mk[S ~[]int](n int) int { return len(make(S, n)) }
func mkm[M ~map[K]V, K comparable, V any](k K, v V) M { m := make(M); m[k] = v; clear(m); m[k] = v; return m }

func typeSwitch[T any](x T) string {
	switch v := any(x).(type) {
	case nil:
		return "nil"
	case T:
		return fmt.Sprintf("T=%T", v)
	}
	return "?"
}

func cases[A, B any](x any) string {
	switch x.(type) {
	case A:
		return "A"
	case []A:
		return "[]A"
	case map[string]B:
		return "map B"
	case func(A) B:
		return "func"
	case B:
		return "B"
	case interface{ Get() A }:
		return "getter"
	default:
		return "none"
	}
}

type get struct{}

func (get) Get() int { return 1 }

func assert[T any](x any) (t T, ok bool) { t, ok = x.(T); return }

func rec[T any](n int, x T) string {
	if n == 0 {
		return fmt.Sprint(x)
	}
	return "(" + rec(n-1, x) + ")"
}

func mutual1[T any](n int, x T) int {
	if n == 0 {
		return 1
	}
	return mutual2(n-1, x) + 1
}
func mutual2[T any](n int, x T) int { return mutual1(n, x) * 2 }

func closure[T any](xs ...T) func() (T, bool) {
	i := -1
	return func() (t T, ok bool) {
		if i++; i < len(xs) {
			return xs[i], true
		}
		return
	}
}

func deferred[T any](x T) (y T, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	defer func(z T) { y = z }(x)
	panic(fmt.Sprintf("%T", x))
}

type Base[T any] struct{ val T }

func (b *Base[T]) Set(x T) { b.val = x }
func (b Base[T]) Get() T   { return b.val }

type Derived[T any, U comparable] struct {
	*Base[T]
	m map[U]Base[U]
}

func goroutines[T any](xs []T, f func(T) T) []T {
	type res struct {
		i int
		v T
	}
	c := make(chan res)
	for i, x := range xs {
		go func() { c <- res{i, f(x)} }()
	}
	out := make([]T, len(xs))
	for range xs {
		r := <-c
		out[r.i] = r.v
	}
	return out
}

var table = map[string]func(...int) int{"sum": fold(func(a, b int) int { return a + b }), "prod": fold(func(a, b int) int { return a * b })}

func fold[T any](f func(T, T) T) func(...T) T {
	return func(xs ...T) (r T) {
		for i, x := range xs {
			if i == 0 {
				r = x
			} else {
				r = f(r, x)
			}
		}
		return
	}
}

func main() {
	mv, me := methodValues(Sq{3})
	fmt.Println(mv(), me(Sq{2}))
	x, f, g := ptrMethods(Int(5))
	f()
	g(&x)
	fmt.Println(x)
	fmt.Println(sizes[int32]())
	fmt.Println(sizes[struct{}]())
	fmt.Println(sizes[string]())
	fmt.Println(sizes[[3]byte]())
	fmt.Println(arith[int8](100, 50), arith[uint8](3, 5), arith(7.5, 2), arith(Int64(9), 0))
	fmt.Println(bits(int8(-77), 3), bits(uint8(200), 9), bits(uint32(1<<31), 31))
	fmt.Println(strs("s"), strs([]byte("b")), strs([]rune{0x4e16, -1}), fromInt('x'), fromInt(uint8(200)))
	fmt.Println(conv[int64, int8](300), conv[float32, uint16](3.99), conv[int8, float32](-5), conv[int8, uint16](-1))
	fmt.Println(toBytes(MyS("hé")))
	fmt.Println(cabs2(3+4i), cabs2(complex64(1i)))
	fmt.Println(eq("a", "a"), eq[any](1, 1), eq([2]Sq{{1}, {2}}, [2]Sq{{1}, {2}}), eq(1.5, 2))
	fmt.Println(nilable([]int(nil)), nilable(func() {}), nilable[map[int]int](nil), nilable(new(int)))
	fmt.Println(index([]string{"a", "b"}, 1), indexMap(map[int]bool{4: true}, 4))
	fmt.Println(arr[[3]int, int]([3]int{1, 2, 3}, 2))
	fmt.Println(arr[*[3]string, string](&[3]string{"x"}, 0))
	m, s := map[int]string{}, make([]string, 2)
	set(m, 3, "m")
	setAt(s, 1, "s")
	fmt.Println(m, s)
	fmt.Println(sl([]int{1, 2, 3}))
	fmt.Println(rangeOver(map[int]int{3: 4}))
	fmt.Println(rangeInt(uint8(2)), rangeFunc(func(y func(string) bool) { _ = y("a") && y("b") }))
	c := make(chan int, 2)
	chans(c, 1, 2, 3)
	fmt.Println(recv(c))
	fmt.Println(call(func(i int) string { return fmt.Sprint(i) }, 4), variadic(func(x ...int) int { return len(x) }, 1, 2, 3))
	type P struct{ X, Y int }
	fmt.Println(lit[[]P](), len(litm[map[string]*struct{ X int }]()), mk[[]int](3), mkm[map[string]int]("k", 1))
	fmt.Println(typeSwitch(1), typeSwitch[any](nil), typeSwitch[error](nil), typeSwitch([]int{}), typeSwitch[fmt.Stringer](Int(1)))
	fmt.Println(cases[int, string](1), cases[int, string]("s"), cases[int, string]([]int{}), cases[int, int](map[string]int{}), cases[int, bool](func(int) bool { return true }), cases[string, bool](get{}), cases[int, bool](get{}))
	fmt.Println(assert[int](1))
	fmt.Println(assert[fmt.Stringer](Int(2)))
	fmt.Println(assert[map[string]int](nil))
	fmt.Println(rec(3, Int(1)), mutual1(4, "x"))
	next := closure("a", "b")
	fmt.Println(next())
	fmt.Println(next())
	fmt.Println(next())
	fmt.Println(deferred([]Int{1}))
	d := Derived[string, int]{Base: &Base[string]{"x"}, m: map[int]Base[int]{1: {2}}}
	d.Set("y")
	setter := d.Set
	getter := d.Get
	setter("z")
	fmt.Println(d.Get(), getter(), d.m[1].Get(), Derived[string, int].Get(d))
	fmt.Println(goroutines([]string{"a", "b"}, func(s string) string { return s + s }), goroutines([]int{1, 2, 3}, func(i int) int { return i * i }))
	fmt.Println(table["sum"](1, 2, 3), table["prod"](2, 3, 4), fold(func(a, b string) string { return b + a })("a", "b", "c"))
}

type Int64 int64
type MyS string
