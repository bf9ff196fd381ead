package p

type A[T interface{ m() A[T] }] struct{}
type B[T B[T]] struct{}
type C[T any, U C[T, U]] struct{}
type D[P *D[P]] struct{} // ERROR "invalid recursive type: D refers to itself" "undefined: P"
type E[T any] interface{ E[T] } // ERROR "invalid recursive type: E refers to itself"
type F[P F[P]] interface{}
type G[T any] [len(x)]T // ERROR "invalid recursive type G"

var x G[int]

func h[T interface{ ~[]T }](T) {}
func i[T i] (T) {} // ERROR "i \(function\) is not a type"
