package p

type A[T any] = []T
type B[T comparable] = map[T]A[T]
type C = A // ERROR "cannot use generic type A\[T any\] without instantiation"
type D = A[int]
type E[T any] = T // ERROR "cannot use type parameter declared in alias declaration as RHS"
type F[T any] = E[T] // ERROR "cannot use generic type E\[T any\] without instantiation"

var (
	a A[int] = []int{}
	b A[int] = []string{} // ERROR "cannot use \[\]string\{\} \(value of type \[\]string\) as A\[int\] value in variable declaration"
	c A // ERROR "cannot use generic type A\[T any\] without instantiation"
	d B[[]int] // ERROR "\[\]int does not satisfy comparable"
	e D = A[string]{} // ERROR "cannot use A\[string\]\{\} \(value of slice type A\[string\]\) as D value in variable declaration"
	f A[int, int] // ERROR "too many type arguments for type A: have 2, want 1"
	g E[int] = "a" // ERROR "cannot use generic type E\[T any\] without instantiation"
	h F[string] = 1 // ERROR "cannot use generic type F\[T any\] without instantiation"
)

func (A[T]) m() {} // ERROR "cannot define new methods on generic alias type A\[T any\]"
