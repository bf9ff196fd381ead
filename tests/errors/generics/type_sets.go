package p

type A interface{ int | string }
type B interface {
	A
	~int
}

func f[T A](T)                            {}
func g[T interface{ A; comparable }](T)   {}
func h[T interface{ int; m() }](T)        {}
func i[T interface{}](x T)                { f(x) } // ERROR "T does not satisfy A"
func j[T A](x T)                          { f(x); g(x); k(x) } // ERROR "in call to k, T \(type T\) does not satisfy ~int"
func k[T ~int](x T)                       {}
func l[T int](x T)                        { f(x); k(x) }
func m[T any, U T](x U)                   {} // ERROR "cannot use a type parameter as constraint"
func n[T []int](x T)                      { f(x) } // ERROR "T does not satisfy A"
func o[T A](x T) T                        { return 1 } // ERROR "cannot use 1 \(untyped int constant\) as T value in return statement"
func q[T int | int8](x T) T               { return 200 } // ERROR "cannot use 200 \(untyped int constant\) as T value in return statement"
func r[T int | float64](x T) T            { return 1.5 } // ERROR "cannot use 1\.5 \(untyped float constant\) as T value in return statement"
func s[T A](x T) A                        { return x } // ERROR "cannot use type A outside a type constraint: interface contains type constraints"
